"""What staff do with the registers, who may, and what the clock reminds them of."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import pytest

from handlers.desk import Desk
from handlers.errors import Refused
from handlers.registers import actions, listing, rules
from handlers.registers.actions import Frame, Progress, Promise
from handlers.registers.listing import Sought
from handlers.registers.reminding import remind_of_commitments
from storage.commitments import Entry
from storage.people import Address, AuditLine, Person
from tests.unit.casework.conftest import Commune
from tests.unit.casework.office import NOW, TODAY, add_consent
from tests.unit.dialogues.meetings import area_named

DAY = timedelta(days=1)
FRAME = Frame("Phối hợp công tác năm", "UBND xã Sáng Nhè", rules.Days(TODAY - 9 * DAY, None))
PROMISE = Promise("Gửi báo cáo quý", "UBND xã", date(2026, 12, 31))
MORNING = NOW + timedelta(hours=1)


@pytest.fixture
def office(sqlite_commune: Commune) -> Commune:
    return sqlite_commune


def entered(office: Commune, frame: Frame = FRAME, register: str = "agreement") -> str:
    with office.desk() as desk:
        place = area_named(desk.session, "Sáng Nhè").id, register
        return str(actions.create(desk, place, frame))


def version(office: Commune, number: str) -> int:
    with office.database.read() as session:
        return session.get_one(Entry, int(number)).version


def act(office: Commune, work: Callable[..., Any], number: str, *what: Any) -> None:
    seen = version(office, number)
    with office.desk() as desk:
        work(desk, number, *what, seen)


def owed(office: Commune, number: str) -> str:
    act(office, actions.promise, number, PROMISE)
    with office.desk() as desk:
        return str(actions.read(desk, number).row.commitments[-1].id)


def refused(
    office: Commune, work: Callable[[Desk], Any], who: int | None = None, **when: Any
) -> str:
    with office.desk(who, **when) as desk, pytest.raises(Refused) as caught:
        work(desk)
    return caught.value.words.key


def test_what_was_promised_is_followed_until_it_is_done_and_each_step_is_in_the_log(
    office: Commune,
) -> None:
    number = entered(office)
    one = owed(office, number)
    act(office, actions.progress, number, Progress(one, "in_hand"))
    act(office, actions.progress, number, Progress(one, "done", "Đã gửi ngày 20/11"))
    with office.desk() as desk:
        row = actions.read(desk, number).row.commitments[0]
        assert (row.state, row.result, row.done_on) == ("done", "Đã gửi ngày 20/11", TODAY)
        lines = desk.session.query(AuditLine).filter_by(subject=f"register:{number}").all()
        steps = ["enter", "promise", "in_hand", "done"]
        assert [line.action for line in lines] == [f"register.{step}" for step in steps]
        assert {line.person_id for line in lines} == {office.officer}


def test_what_is_done_says_what_was_done(office: Commune) -> None:
    number = entered(office)
    made = Progress(owed(office, number), "done", "  ")
    seen = version(office, number)
    assert refused(office, lambda desk: actions.progress(desk, number, made, seen)) == (
        "ck-can-ket-qua"
    )


def test_a_form_that_was_overtaken_changes_nothing(office: Commune) -> None:
    number = entered(office)
    seen = version(office, number)
    owed(office, number)
    again = refused(office, lambda desk: actions.promise(desk, number, PROMISE, seen))
    assert again == "ck-vua-thay-doi"
    with office.desk() as desk:
        assert len(actions.read(desk, number).row.commitments) == 1


def test_another_commune_sees_nothing_and_cannot_enter_here(office: Commune) -> None:
    number = entered(office)
    assert refused(office, lambda desk: actions.read(desk, number), office.neighbour) == (
        "ck-khong-thay"
    )
    with office.desk(office.neighbour) as desk:
        assert listing.listing(desk, Sought()).lines == []
        place = area_named(desk.session, "Sáng Nhè").id, "agreement"
        with pytest.raises(Refused):
            actions.create(desk, place, FRAME)


@pytest.mark.parametrize("who", ["head", "observer", "resident"])
def test_who_works_for_no_area_has_no_registers(office: Commune, who: str) -> None:
    key = refused(office, lambda desk: listing.listing(desk, Sought()), getattr(office, who))
    assert key == "khong-co-quyen-xem"


def test_the_province_sees_its_communes_registers(office: Commune) -> None:
    number = entered(office)
    with office.desk(office.provincial) as desk:
        assert [str(line.entry.id) for line in listing.listing(desk, Sought()).lines] == [number]


def test_an_entry_with_work_begun_stays_and_one_made_by_mistake_goes(office: Commune) -> None:
    kept, mistaken = entered(office), entered(office)
    act(office, actions.progress, kept, Progress(owed(office, kept), "in_hand"))
    seen = version(office, kept)
    assert refused(office, lambda desk: actions.discard(desk, kept, seen)) == "ck-khong-lam-duoc"
    act(office, actions.discard, mistaken)
    with office.desk() as desk:
        assert [str(line.entry.id) for line in listing.listing(desk, Sought()).lines] == [kept]


def test_what_is_begun_cannot_be_taken_out(office: Commune) -> None:
    number = entered(office)
    one = owed(office, number)
    act(office, actions.progress, number, Progress(one, "in_hand"))
    seen = version(office, number)
    assert refused(office, lambda desk: actions.drop(desk, number, one, seen)) == (
        "ck-khong-lam-duoc"
    )
    act(office, actions.progress, number, Progress(one, "waiting"))
    act(office, actions.drop, number, one)


def test_the_list_is_searched_without_diacritics_and_narrowed_by_what_is_late(
    office: Commune,
) -> None:
    number = entered(office)
    other = entered(office, replace(FRAME, subject="Kết nghĩa bản – bản"), "border")
    owed(office, number)

    def found(sought: Sought, **when: Any) -> list[str]:
        with office.desk(**when) as desk:
            return [str(line.entry.id) for line in listing.listing(desk, sought).lines]

    assert found(Sought("ket nghia")) == [other]
    assert found(Sought(register="agreement")) == [number]
    assert found(Sought(state="late")) == []
    assert found(Sought(state="late"), now=NOW + 40 * DAY) == [number]
    assert found(Sought(state="done")) == []


def test_pages_of_the_list_hold_each_entry_once(office: Commune) -> None:
    numbers = {entered(office) for _ in range(listing.PAGE + 3)}
    pages = []
    with office.desk() as desk:
        for page in (1, 2):
            lines = listing.listing(desk, Sought(page=page)).lines
            pages.append([str(line.entry.id) for line in lines])
    assert [len(page) for page in pages] == [listing.PAGE, 3]
    assert {one for page in pages for one in page} == numbers


def test_a_commune_whose_committee_did_not_work_with_the_front_for_half_a_year_is_named(
    office: Commune,
) -> None:
    def named(who: int | None = None, **when: Any) -> list[str]:
        with office.desk(who, **when) as desk:
            return [one.area.name for one in listing.listing(desk, Sought()).awaited]

    assert named() == ["Sáng Nhè"]
    assert named(office.provincial) == ["Điện Biên", "Sáng Nhè", "Tủa Chùa"]
    entered(office, register="session")
    assert named() == []
    assert named(office.provincial) == ["Điện Biên", "Tủa Chùa"]
    assert named(now=NOW + 200 * DAY) == ["Sáng Nhè"]


# --- the clock's part -----------------------------------------------------------------------------


def listens(office: Commune, *, agrees: bool = True) -> None:
    with office.database.write() as session:
        session.add(Address(person_id=office.officer, channel="telegram", external_id="77"))
        add_consent(session, session.get_one(Person, office.officer), "notices", given=agrees)


def told_on(office: Commune, days: range, *, times: int = 1) -> list[date]:
    """On which of these days something was told, when it is asked for each morning."""
    found = []
    for number in days:
        now = MORNING + number * DAY
        for _ in range(times):
            with office.desk(now=now) as desk:
                if remind_of_commitments(desk.session, desk.now, desk.office):
                    found.append(desk.today)
    return found


def test_staff_hear_once_that_a_day_is_near_and_again_until_what_is_overdue_is_done(
    office: Commune,
) -> None:
    listens(office)
    number = entered(office)
    one = owed(office, number)  # due on Thursday 31 December 2026
    told = told_on(office, range(60), times=2)
    assert told[0] < PROMISE.due_on < told[1]
    assert len(told) > 2
    assert all(later - day >= 7 * DAY for day, later in pairwise(told))
    assert len(office.messages()) == len(told)
    act(office, actions.progress, number, Progress(one, "done", "Đã gửi"))
    assert told_on(office, range(60, 90)) == []


def test_after_a_month_off_what_is_overdue_is_told_of_once(office: Commune) -> None:
    listens(office)
    owed(office, entered(office))
    assert len(told_on(office, range(70, 71), times=3)) == 1


def test_nobody_is_reminded_at_night_or_on_a_day_off(office: Commune) -> None:
    listens(office)
    owed(office, entered(office))
    for now in (NOW + timedelta(days=44, hours=13), NOW + timedelta(days=40, hours=1)):
        with office.desk(now=now) as desk:  # nine in the evening; a Saturday
            assert remind_of_commitments(desk.session, desk.now, desk.office) == 0


def test_who_did_not_agree_to_messages_gets_none(office: Commune) -> None:
    listens(office, agrees=False)
    owed(office, entered(office))
    assert told_on(office, range(40)) != []
    assert office.messages() == []


def test_the_end_of_a_term_is_told_of_once_and_anew_when_the_term_changes(office: Commune) -> None:
    listens(office)
    days = rules.Days(TODAY - 9 * DAY, date(2026, 12, 18))
    number = entered(office, replace(FRAME, days=days))
    assert len(told_on(office, range(30))) == 1
    longer = replace(FRAME, days=rules.Days(days.held_on, date(2027, 3, 19)))
    act(office, actions.save, number, longer)
    assert len(told_on(office, range(30, 140))) == 1
