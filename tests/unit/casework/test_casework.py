"""What staff do with a case, what becomes of it, and what the person is told."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from sqlalchemy import select

from handlers.context import Office
from handlers.desk import Desk
from handlers.errors import Refused
from handlers.feedback import casework, door, reading
from handlers.feedback.casework import Slip
from handlers.feedback.telling import untell, version
from handlers.messages import Outgoing as Message
from handlers.wording import wording
from storage.areas import Area
from storage.cases import Case, CaseContact
from storage.outbox import REMINDER, Outgoing
from storage.people import Person
from tests.unit.casework.conftest import Commune
from tests.unit.casework.office import ANONYMOUS, CONTACTABLE, TODAY, add_case, add_consent

SLIP = Slip("UBND xã Sáng Nhè", "15", date(2026, 12, 10))
Work = Callable[[Desk, str], None]


def _choose(desk: Desk, code: str) -> None:
    casework.choose_topic(desk, code, "HT01")


def _ask(desk: Desk, code: str) -> None:
    casework.ask(desk, code, "Đoạn đường hỏng từ đâu đến đâu ạ?")


def _forward(desk: Desk, code: str) -> None:
    casework.forward(desk, code, SLIP)


def _answer(desk: Desk, code: str) -> None:
    casework.answer(desk, code, "Tháng 12 xã rải đá.")


def _refuse(desk: Desk, code: str) -> None:
    casework.refuse(desk, code, "quang-cao")


def _do(commune: Commune, code: str, *works: Work) -> Case:
    """Open the case, do these one after another, and hand back what became of it."""
    with commune.desk() as desk:
        door.open_case(desk, code, "Sàng lọc")
        for work in works:
            work(desk, code)
    with commune.database.read() as session:
        case = session.scalars(select(Case).where(Case.code == code)).one()
        session.refresh(case, ["steps", "entries", "contact"])
        return case


def _statuses(case: Case) -> list[str]:
    return [step.status for step in case.steps]


def _said(message: Outgoing) -> str:
    assert message.content is not None
    return " ".join(wording(words) for words in Message.from_json(message.content).says)


def test_choosing_the_topic_screens_a_new_case_and_is_not_told(commune: Commune) -> None:
    case = _do(commune, CONTACTABLE, lambda d, c: casework.choose_topic(d, c, "HT03"))
    assert (case.topic, case.status) == ("HT03", "SANG_LOC")
    assert commune.messages() == []


def test_a_topic_that_is_not_in_the_list_is_refused(commune: Commune) -> None:
    with pytest.raises(Refused, match="can-chon-linh-vuc"):
        _do(commune, CONTACTABLE, lambda d, c: casework.choose_topic(d, c, "XX99"))


def test_a_question_reaches_the_person_with_three_ways_to_react(commune: Commune) -> None:
    case = _do(commune, CONTACTABLE, _choose, _ask)
    (message,) = commune.messages()
    assert case.status == "CAN_BO_SUNG"
    assert case.entries[-1].kind == "question"
    assert message.priority == REMINDER
    assert message.resend
    assert message.purpose == f"case:{case.id}:{version(case)}"
    assert CONTACTABLE in _said(message)
    assert "từ đâu đến đâu" in _said(message)
    assert message.content is not None
    assert [tag for tag, _ in message.content["buttons"]] == [
        f"go.{flow}.{CONTACTABLE}" for flow in ("reply", "unknown", "withdraw")
    ]


def test_a_second_question_may_follow_the_first(commune: Commune) -> None:
    case = _do(commune, CONTACTABLE, _choose, _ask, _ask)
    assert _statuses(case) == ["MOI", "SANG_LOC", "CAN_BO_SUNG"]
    assert len(commune.messages()) == 2


def test_passing_on_tells_to_whom_under_which_slip_and_until_when(commune: Commune) -> None:
    case = _do(commune, CONTACTABLE, _choose, _forward)
    (message,) = commune.messages()
    assert _said(message) == (
        f"Ý kiến {CONTACTABLE}: Đã chuyển UBND xã Sáng Nhè ngày 23/11/2026 (phiếu số 15). "
        "Hạn trả lời: 10/12/2026."
    )
    assert (case.due_on, case.steps[-1].slip) == (SLIP.due_on, "15")


@pytest.mark.parametrize(
    ("slip", "why"),
    [
        (Slip("", "15", SLIP.due_on), "can-noi-chuyen"),
        (Slip("UBND xã", " ", SLIP.due_on), "can-so-phieu"),
        (Slip("UBND xã", "15", TODAY - timedelta(days=1)), "han-da-qua"),
    ],
)
def test_a_slip_without_its_facts_is_refused_and_nothing_moves(
    commune: Commune, slip: Slip, why: str
) -> None:
    with pytest.raises(Refused, match=why):
        _do(commune, CONTACTABLE, _choose, lambda d, c: casework.forward(d, c, slip))
    with commune.desk() as desk:
        assert door.reach(desk, CONTACTABLE).status == "MOI"


def test_what_the_front_answers_itself_was_first_passed_on_to_itself(commune: Commune) -> None:
    case = _do(commune, CONTACTABLE, _choose, _answer)
    assert _statuses(case) == ["MOI", "SANG_LOC", "CHUYEN", "CO_TRA_LOI"]
    assert {step.authority for step in case.steps[2:]} == {"Ủy ban MTTQ Việt Nam xã Sáng Nhè"}
    (message,) = commune.messages()
    assert "Ủy ban MTTQ Việt Nam xã Sáng Nhè trả lời: Tháng 12 xã rải đá." in _said(message)


def test_an_authority_s_answer_is_told_in_its_name(commune: Commune) -> None:
    case = _do(commune, CONTACTABLE, _choose, _forward, casework.take_in_hand, _answer)
    assert _statuses(case)[2:] == ["CHUYEN", "DANG_XU_LY", "CO_TRA_LOI"]
    assert ["UBND xã Sáng Nhè" in _said(message) for message in commune.messages()] == [True] * 3
    assert case.due_on is None


def test_a_refusal_names_its_reason_and_whom_to_ask(commune: Commune) -> None:
    case = _do(commune, CONTACTABLE, _choose, _refuse)
    (message,) = commune.messages()
    assert case.steps[-1].note == "nội dung quảng cáo"
    assert "nội dung quảng cáo" in _said(message)
    assert "0215 000 000" in _said(message)


def test_a_refusal_without_a_reason_from_the_list_is_refused(commune: Commune) -> None:
    with pytest.raises(Refused, match="can-ly-do-tu-choi"):
        _do(commune, CONTACTABLE, _choose, lambda d, c: casework.refuse(d, c, "không thích"))


@pytest.mark.parametrize("work", [_ask, _forward, _answer, _refuse, casework.summarise])
def test_a_case_that_was_not_screened_is_not_worked_on(commune: Commune, work: Work) -> None:
    with pytest.raises(Refused, match="khong-dung-luc"):
        _do(commune, ANONYMOUS, work)


@pytest.mark.parametrize(
    "works",
    [(_ask,), (_forward, casework.take_in_hand), (_answer,), (_refuse,), (casework.summarise,)],
)
def test_nobody_is_ever_told_about_an_anonymous_case(
    commune: Commune, works: tuple[Work, ...]
) -> None:
    _do(commune, ANONYMOUS, _choose, *works)
    assert commune.messages() == []


def test_only_an_anonymous_case_goes_straight_into_the_summary(commune: Commune) -> None:
    with pytest.raises(Refused, match="chi-tong-hop-an-danh"):
        _do(commune, CONTACTABLE, _choose, casework.summarise)
    assert _do(commune, ANONYMOUS, _choose, casework.summarise).status == "TONG_HOP"


@pytest.mark.parametrize("purpose", ["contact", "notices"])
def test_who_took_their_consent_back_or_stopped_messages_is_not_told(
    commune: Commune, purpose: str
) -> None:
    with commune.database.write() as session:
        add_consent(session, session.get_one(Person, commune.resident), purpose, given=False)
    _do(commune, CONTACTABLE, _choose, _answer)
    assert commune.messages() == []


def test_who_wants_no_notices_but_left_a_way_to_be_answered_is_told(commune: Commune) -> None:
    with commune.database.write() as session:
        person = session.get_one(Person, commune.resident)
        add_consent(session, person, "notices", given=False)
        add_consent(session, person, "contact", given=True)
    _do(commune, CONTACTABLE, _choose, _answer)
    assert len(commune.messages()) == 1


def test_who_erased_themselves_leaves_a_case_that_can_still_be_answered(commune: Commune) -> None:
    with commune.database.write() as session:
        session.delete(session.scalars(select(CaseContact)).one())
    assert _do(commune, CONTACTABLE, _choose, _answer).status == "CO_TRA_LOI"
    assert commune.messages() == []


def test_what_was_said_about_a_case_can_be_called_back(commune: Commune) -> None:
    case = _do(commune, CONTACTABLE, _choose, _ask)
    with commune.database.write() as session:
        add_case(session, "DB-OTHER", session.get_one(Area, commune.tua_chua))
        untell(session, session.get_one(Case, case.id))
    assert commune.messages() == []


def test_a_form_sent_twice_is_done_once(commune: Commune) -> None:
    with commune.desk() as desk:
        door.open_case(desk, CONTACTABLE, "Sàng lọc")
        _choose(desk, CONTACTABLE)
        seen = version(door.reach(desk, CONTACTABLE))
        casework.ask(desk, CONTACTABLE, "Ở đâu ạ?", seen)
        with pytest.raises(Refused, match="y-kien-vua-thay-doi"):
            casework.ask(desk, CONTACTABLE, "Ở đâu ạ?", seen)
    assert len(commune.messages()) == 1


@pytest.mark.parametrize("text", ["", " \r\n ", "a" * 2001])
def test_an_answer_of_nothing_or_of_too_much_is_refused(commune: Commune, text: str) -> None:
    with pytest.raises(Refused, match=r"can-noi-dung-tra-loi|qua-dai"):
        _do(commune, CONTACTABLE, _choose, lambda d, c: casework.answer(d, c, text))


def test_what_is_offered_is_what_can_be_done(commune: Commune) -> None:
    with commune.desk() as desk:
        door.open_case(desk, ANONYMOUS)
        assert reading.read(desk, ANONYMOUS).actions == {"topic"}
        _choose(desk, ANONYMOUS)
        offered = reading.read(desk, ANONYMOUS).actions
        assert offered == {"topic", "ask", "forward", "answer", "merge", "refuse", "summarise"}
        _answer(desk, ANONYMOUS)
        assert reading.read(desk, ANONYMOUS).actions == frozenset()


@pytest.mark.parametrize(("days", "settled"), [(15, 0), (16, 1)])
def test_an_answer_that_nobody_objects_to_is_settled_after_fifteen_days(
    commune: Commune, days: int, settled: int
) -> None:
    _do(commune, CONTACTABLE, _choose, _answer)
    with commune.database.write() as session:
        assert casework.settle_answered(session, TODAY + timedelta(days=days), Office()) == settled
    with commune.desk() as desk:
        ended = door.reach(desk, CONTACTABLE).status
    assert ended == ("DA_GIAI_QUYET" if settled else "CO_TRA_LOI")
    assert len(commune.messages()) == 1 + settled


def test_the_operator_s_list_never_says_who(commune: Commune) -> None:
    with commune.database.read() as session:
        rows = casework.listing(session)
    assert [row["code"] for row in rows] == [ANONYMOUS, CONTACTABLE]
    assert rows[1] == {
        "code": CONTACTABLE,
        "topic": "HT01",
        "area": "03226",
        "language": "vi",
        "status": "MOI",
        "opened": "2026-11-23",
        "due": None,
    }
