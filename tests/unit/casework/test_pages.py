"""A list read page after page, and what can be looked for in it; on both databases."""

import random
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import select

from handlers.feedback import door, slips
from handlers.feedback.slips import Kept
from handlers.feedback.waiting import Asked, next_waiting, queue
from storage.areas import Area
from storage.cases import Case, CaseStep
from storage.people import Person
from tests.unit.casework.conftest import Commune
from tests.unit.casework.office import ANONYMOUS, CONTACTABLE, NOW, TODAY, add_case

CODE = "DB-0000-0000-0000-00"


@pytest.fixture
def full(commune: Commune) -> Commune:
    """Thirty cases of a few days, half of them without an hour, some late, some of the same hour."""
    chance = random.Random(5)
    with commune.database.write() as session:
        here = session.scalars(select(Area).where(Area.name == "Pàng Dề A1")).one()
        resident = session.get_one(Person, commune.resident)
        for number in range(30):
            day = TODAY - timedelta(days=chance.randrange(4))
            at = NOW - timedelta(days=(TODAY - day).days, hours=chance.randrange(3))
            late = chance.random() < 0.4
            rest: dict[str, Any] = {
                "opened_on": day,
                "opened_at": at if number % 2 else None,
                "status": chance.choice(("MOI", "SANG_LOC", "CHUYEN")),
                "due_on": TODAY + timedelta(days=-1 if late else 5),
            }
            who = resident if number % 2 else None
            add_case(session, f"DB-{number:02}", here, who=who, **rest)
    return commune


def _walk(commune: Commune, asked: dict[str, Any], most: int) -> list[list[str]]:
    """The codes on each page."""
    pages: list[list[str]] = []
    after: str | None = ""
    with commune.desk() as desk:
        while after is not None and len(pages) < 40:
            found = queue(desk, Asked(**asked, after=after), most=most)
            pages.append([line.case.code for line in found.lines])
            after = found.next
    return pages


@pytest.mark.parametrize(
    "asked", [{}, {"status": "MOI"}, {"overdue": True}, {"topic": "HT01"}, {"words": "giao thông"}]
)
def test_every_case_stands_on_one_page_in_the_order_of_the_whole_list(
    full: Commune, asked: dict[str, Any]
) -> None:
    (whole,) = _walk(full, asked, 100)
    pages = _walk(full, asked, 4)
    assert [code for page in pages for code in page] == whole
    assert len(set(whole)) == len(whole) > 4
    assert all(len(page) == 4 for page in pages[:-1])


def test_what_is_late_stands_before_the_rest(full: Commune) -> None:
    with full.desk() as desk:
        late = [line.overdue for line in queue(desk, most=100).lines]
    assert late == sorted(late, reverse=True)
    assert any(late)
    assert not all(late)


@pytest.mark.parametrize("after", ["x", "~~~", "q~2026-13-40~~DB", "q~2026-11-23~9e9~DB", "c~~"])
def test_a_page_that_makes_no_sense_is_the_first(full: Commune, after: str) -> None:
    with full.desk() as desk:
        first, other = (queue(desk, Asked(after=one), most=3) for one in ("", after))
    assert [line.case.code for line in first.lines] == [line.case.code for line in other.lines]


def _found(commune: Commune, words: str, who: int | None = None, **more: Any) -> set[str]:
    with commune.desk(who) as desk:
        return {line.case.code for line in queue(desk, Asked(words=words, **more)).lines}


@pytest.fixture
def known(commune: Commune) -> Commune:
    """One case was passed on under a number, and has been settled since."""
    with commune.database.write() as session:
        case = session.scalars(select(Case).where(Case.code == CONTACTABLE)).one()
        case.code, case.status, case.held_by = CODE, "DA_GIAI_QUYET", "Công ty Điện lực"
        passed = CaseStep(
            position=1, status="CHUYEN", taken_on=TODAY, authority="X", slip="15/PC-MTTQ"
        )
        case.steps.append(passed)
    return commune


@pytest.mark.parametrize("typed", [CODE, CODE.lower(), "db 0000 0000 0000 00", "15/PC-MTTQ", "15"])
def test_a_code_or_a_number_finds_the_case_wherever_it_stands(known: Commune, typed: str) -> None:
    assert _found(known, typed) == {CODE}
    assert _found(known, typed, status="MOI") == set()
    assert _found(known, typed, known.neighbour) == set()


@pytest.mark.parametrize("typed", ["nuoc sinh hoat", "Nước", "hạ tầng nước"])
def test_a_topic_is_found_however_it_is_spelled(known: Commune, typed: str) -> None:
    assert _found(known, typed) == {ANONYMOUS}


def test_a_commune_and_whoever_has_the_case_are_found(known: Commune) -> None:
    assert _found(known, "sang nhe", known.provincial) == {ANONYMOUS}
    assert _found(known, "điện lực", status="DA_GIAI_QUYET") == {CODE}
    assert _found(known, "tủa chùa", known.provincial) == set()


@pytest.mark.parametrize(
    "typed", ["lầy lội", "anh Páo", "0912 000 111", "Pàng Dề", "%", "'--", "1"]
)
def test_neither_words_nor_who_wrote_are_found(known: Commune, typed: str) -> None:
    for status in (None, "DA_GIAI_QUYET", "MOI"):
        assert _found(known, typed, status=status) == set()


def test_the_next_case_is_the_one_behind_and_after_the_last_the_oldest(commune: Commune) -> None:
    with commune.desk() as desk:
        assert next_waiting(desk, ANONYMOUS) == CONTACTABLE
        assert next_waiting(desk, CONTACTABLE) == ANONYMOUS
        case = desk.session.scalars(select(Case).where(Case.code == CONTACTABLE)).one()
        case.status = "SANG_LOC"
        desk.session.flush()
        assert next_waiting(desk, ANONYMOUS) is None


def test_a_slip_without_a_number_is_counted_and_listed(commune: Commune) -> None:
    with commune.desk() as desk:
        door.open_case(desk, ANONYMOUS)
        case = desk.session.scalars(select(Case).where(Case.code == ANONYMOUS)).one()
        case.status = "SANG_LOC"
        slips.keep(desk, ANONYMOUS, Kept("UBND xã", TODAY, "Bể nước nứt."))
        found = queue(desk, Asked(awaits_number=True))
        assert [line.case.code for line in found.lines] == [ANONYMOUS]
        assert found.unnumbered == 1
        case.status = "CHUYEN"  # it was passed on by hand: nothing waits any more
        desk.session.flush()
        assert queue(desk, Asked()).unnumbered == 0
