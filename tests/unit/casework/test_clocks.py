"""By when each step of a case is due, clocks that stand, and what is marked as overdue."""

from datetime import date, datetime, timedelta

import pytest
from sqlalchemy import select

from handlers.context import Context, Office, Speaker
from handlers.errors import Refused
from handlers.feedback import actions, casework, door, reading
from handlers.feedback.casework import Explanation, Slip
from handlers.feedback.waiting import Asked, queue
from storage.cases import Case
from storage.people import Address, Person
from tests.unit.casework.conftest import Commune
from tests.unit.casework.office import ANONYMOUS, CONTACTABLE, NOW, TODAY

TUESDAY, FRIDAY = NOW + timedelta(days=1), NOW + timedelta(days=4)
REPLY = [{"kind": "text", "text": "Ở đầu bản.", "media": None}]
WHY = Explanation("Chưa có vốn.", "Quý II/2027 đưa vào kế hoạch.", date(2027, 6, 30))


@pytest.fixture
def commune(sqlite_commune: Commune) -> Commune:
    with sqlite_commune.database.write() as session:
        for case in session.scalars(select(Case)):
            case.screen_by, case.due_on = date(2026, 11, 24), date(2026, 11, 26)
    return sqlite_commune


def _with_code(commune: Commune, what: str, *more: object, now: datetime = NOW) -> object:
    """What the person does with the code of CONTACTABLE."""
    with commune.database.write() as session:
        address = session.scalars(select(Address)).one()
        speaker = Speaker(address.id, commune.resident, "telegram", "hmn")
        context = Context(speaker, now, Office(), lambda: session)
        return getattr(actions, what)(context, CONTACTABLE, *more)


def _case(commune: Commune, code: str = CONTACTABLE) -> Case:
    with commune.database.read() as session:
        return session.scalars(select(Case).where(Case.code == code)).one()


def _work(commune: Commune, *works: str, now: datetime = NOW, who: int | None = None) -> None:
    slip = Slip("UBND xã Sáng Nhè", "15", date(2026, 12, 10))
    given: dict[str, tuple[object, ...]] = {
        "choose_topic": ("HT01",),
        "ask": ("Ở đâu ạ?",),
        "forward": (slip,),
        "answer": ("Đã xong.",),
        "explain": (WHY,),
        "refuse": ("quang-cao",),
    }
    with commune.desk(who, now) as desk:
        door.open_case(desk, CONTACTABLE, "Sàng lọc")
        for work in works:
            getattr(casework, work)(desk, CONTACTABLE, *given.get(work, ()))


def _late(commune: Commune, now: datetime) -> set[str]:
    with commune.desk(now=now) as desk:
        found = queue(desk, Asked(overdue=True))
        assert found.late == len(found.lines)
        assert all(line.overdue for line in found.lines)
        return {line.case.code for line in found.lines}


def test_a_new_case_is_late_when_it_was_not_screened_in_a_working_day(commune: Commune) -> None:
    assert _late(commune, TUESDAY) == set()
    assert _late(commune, NOW + timedelta(days=2)) == {ANONYMOUS, CONTACTABLE}


def test_a_screened_case_is_late_when_it_was_not_passed_on_in_time(commune: Commune) -> None:
    _work(commune, "choose_topic")
    assert _late(commune, NOW + timedelta(days=3)) == {ANONYMOUS}
    assert _late(commune, FRIDAY) == {ANONYMOUS, CONTACTABLE}


def test_the_clock_stands_while_the_person_is_asked_and_goes_on_after(commune: Commune) -> None:
    _work(commune, "choose_topic", "ask", now=TUESDAY)
    assert _case(commune).runs_until is None
    assert CONTACTABLE not in _late(commune, NOW + timedelta(days=60))
    assert _with_code(commune, "add_words", REPLY, now=FRIDAY)
    assert _case(commune).runs_until == date(2026, 12, 1)  # the two days that were left
    assert CONTACTABLE in _late(commune, NOW + timedelta(days=9))


def test_while_the_clock_stands_no_day_is_promised_by_the_code(commune: Commune) -> None:
    _work(commune, "choose_topic")
    before = _with_code(commune, "read_case")
    assert isinstance(before, dict)
    assert before["due"] == "26/11/2026"
    _work(commune, "ask")
    told = _with_code(commune, "read_case")
    assert isinstance(told, dict)
    assert told["due"] == actions.NONE


def test_who_is_asked_again_stops_the_clock_again(commune: Commune) -> None:
    _work(commune, "choose_topic", "ask", now=TUESDAY)
    _with_code(commune, "add_words", REPLY, now=TUESDAY + timedelta(days=1))
    _work(commune, "ask", now=TUESDAY + timedelta(days=1))
    assert _case(commune).stopped_on == date(2026, 11, 25)


def test_screening_on_without_the_person_s_answer_starts_the_clock(commune: Commune) -> None:
    _work(commune, "choose_topic", "ask", now=TUESDAY)
    _work(commune, "choose_topic", now=FRIDAY)
    case = _case(commune)
    assert (case.status, case.stopped_on, case.due_on) == ("SANG_LOC", None, date(2026, 12, 1))


def test_passing_on_takes_the_slip_s_day_and_an_answer_owes_nothing(commune: Commune) -> None:
    _work(commune, "choose_topic", "forward")
    assert _case(commune).runs_until == date(2026, 12, 10)
    _work(commune, "answer")
    assert _case(commune).runs_until is None


def test_an_explanation_has_a_road_map_and_is_looked_at_again_on_its_day(commune: Commune) -> None:
    _work(commune, "choose_topic", "forward", "take_in_hand", "explain")
    case = _case(commune)
    assert (case.status, case.due_on) == ("GIAI_TRINH", WHY.again_on)
    assert CONTACTABLE in _late(commune, datetime.fromisoformat("2027-07-01T08:00+07:00"))
    told = _with_code(commune, "read_case")
    assert isinstance(told, dict)
    assert told["answer"] == ("Chưa có vốn.\nLộ trình: Quý II/2027 đưa vào kế hoạch.")


@pytest.mark.parametrize(
    ("why", "missing"),
    [
        (Explanation(" ", "Quý II", WHY.again_on), "can-noi-dung-giai-trinh"),
        (Explanation("Chưa có vốn.", "", WHY.again_on), "can-lo-trinh"),
        (Explanation("Chưa có vốn.", "Quý II", TODAY), "lo-trinh-da-qua"),
    ],
)
def test_an_explanation_without_a_road_map_is_refused(
    commune: Commune, why: Explanation, missing: str
) -> None:
    _work(commune, "choose_topic", "forward", "take_in_hand")
    with commune.desk() as desk, pytest.raises(Refused, match=missing):
        casework.explain(desk, CONTACTABLE, why)


@pytest.mark.parametrize("decision", ["answer", "explain"])
def test_who_does_not_agree_gets_a_second_look_by_somebody_else(
    commune: Commune, decision: str
) -> None:
    _work(commune, "choose_topic", "forward", "take_in_hand", decision)
    assert _with_code(commune, "move", "CHUA_DONG_Y")
    case = _case(commune)
    assert (case.status, case.due_on) == ("CHUA_DONG_Y", date(2026, 12, 7))
    with commune.desk() as desk:
        file = reading.read(desk, CONTACTABLE)
        assert file.excluded
        assert file.actions == {"forward"}
    with pytest.raises(Refused, match="can-nguoi-khac-xem-lai"):
        _work(commune, "answer")
    with pytest.raises(Refused, match="can-nguoi-khac-xem-lai"):  # nor by a way around
        _work(commune, "forward", "answer")
    _work(commune, "answer", who=commune.provincial)
    assert _case(commune).status == "CO_TRA_LOI"


def test_who_was_refused_may_ask_again_and_is_looked_at_by_somebody_else(commune: Commune) -> None:
    _work(commune, "choose_topic", "refuse")
    (told,) = commune.messages()
    assert told.content is not None
    assert [tag for tag, _ in told.content["buttons"]] == [f"go.again.{CONTACTABLE}"]
    assert _with_code(commune, "ask_again", REPLY, now=FRIDAY) == {
        "ma": CONTACTABLE, "ngay": "02/12/2026",
    }  # fmt: skip
    case = _case(commune)
    assert (case.status, case.screen_by, case.due_on) == (
        "MOI", date(2026, 11, 30), date(2026, 12, 2),
    )  # fmt: skip
    with pytest.raises(Refused, match="can-nguoi-khac-xem-lai"):
        _work(commune, "choose_topic", "refuse", now=FRIDAY)
    _work(commune, "choose_topic", "refuse", now=FRIDAY, who=commune.provincial)
    assert _case(commune).status == "KHONG_XU_LY"


def test_what_was_not_refused_is_not_asked_about_again(commune: Commune) -> None:
    assert _with_code(commune, "ask_again", REPLY) is None
    assert _case(commune).status == "MOI"


@pytest.mark.parametrize(
    "works", [("answer",), ("refuse",), ("forward", "take_in_hand", "explain"), ("ask",)]
)
def test_a_case_is_withdrawn_wherever_it_stands_and_owes_nothing(
    commune: Commune, works: tuple[str, ...]
) -> None:
    _work(commune, "choose_topic", *works)
    assert _with_code(commune, "withdraw")
    case = _case(commune)
    assert (case.status, case.due_on, case.stopped_on) == ("RUT", None, None)


def test_what_was_settled_is_withdrawn_too(commune: Commune) -> None:
    _work(commune, "choose_topic", "answer")
    assert _with_code(commune, "move", "DA_GIAI_QUYET")
    assert _with_code(commune, "withdraw")
    assert not _with_code(commune, "withdraw")


def test_the_person_is_the_same_to_us_whoever_looks(commune: Commune) -> None:
    """The second look knows staff by their number, and nothing of who wrote."""
    _work(commune, "choose_topic", "answer")
    assert _with_code(commune, "move", "CHUA_DONG_Y")
    with commune.database.read() as session:
        steps = session.scalars(select(Case).where(Case.code == CONTACTABLE)).one().steps
        assert [step.staff_id for step in steps][-1] is None
        assert session.get(Person, commune.resident) is not None
