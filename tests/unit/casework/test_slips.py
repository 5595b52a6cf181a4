"""A slip waits for the clerk's number; with the number the case is passed on, and not before."""

from datetime import date
from pathlib import Path

import pytest

from handlers.context import Context, Office, Speaker
from handlers.feedback import actions, casework, door, slips
from handlers.feedback.casework import Slip
from handlers.feedback.slips import Kept
from handlers.reports import letters
from tests.unit.casework.conftest import Commune
from tests.unit.casework.office import ANONYMOUS, NOW, TODAY

DUE = date(2026, 12, 10)
KEPT = Kept("UBND xã Sáng Nhè", DUE, "Bể nước nứt.")


@pytest.fixture
def commune(sqlite_commune: Commune) -> Commune:
    with sqlite_commune.desk() as desk:
        door.open_case(desk, ANONYMOUS)
        casework.choose_topic(desk, ANONYMOUS, "HT03")
    return sqlite_commune


def _status(commune: Commune) -> str:
    with commune.database.write() as session:
        told = actions.read_case(
            Context(Speaker(0, 0, "web"), NOW, Office(), lambda: session), ANONYMOUS
        )
        assert told is not None
        return told["status"]


def test_making_the_file_keeps_the_words_and_moves_nothing(
    commune: Commune, tmp_path: Path
) -> None:
    with commune.desk() as desk:
        letters.slip(desk, ANONYMOUS, letters.slip_draft(desk, ANONYMOUS), tmp_path)
        kept = slips.kept(desk, ANONYMOUS)
    assert kept is not None
    assert (kept.text, kept.made_on, kept.number) == ("Đường vào bản lầy lội.", TODAY, None)
    assert _status(commune) == "SANG_LOC"


def test_the_person_sees_that_it_was_passed_on_when_the_number_is_entered(commune: Commune) -> None:
    with commune.desk() as desk:
        slips.keep(desk, ANONYMOUS, KEPT)
        casework.forward(desk, ANONYMOUS, Slip("UBND xã Sáng Nhè", "15", DUE))
        kept = slips.kept(desk, ANONYMOUS)
    assert kept is not None
    assert kept.number == "15"
    assert _status(commune) == "CHUYEN"


def test_one_printed_again_afterwards_keeps_its_number(commune: Commune) -> None:
    with commune.desk() as desk:
        slips.keep(desk, ANONYMOUS, KEPT)
        casework.forward(desk, ANONYMOUS, Slip("UBND xã Sáng Nhè", "15", DUE))
        slips.keep(desk, ANONYMOUS, KEPT)
        kept = slips.kept(desk, ANONYMOUS)
    assert kept is not None
    assert kept.number == "15"


def test_what_stands_in_it_is_erased_when_the_case_is_withdrawn(commune: Commune) -> None:
    with commune.desk() as desk:
        slips.keep(desk, ANONYMOUS, KEPT)
    with commune.database.write() as session:
        phone = Context(Speaker(0, 0, "web"), NOW, Office(), lambda: session)
        assert actions.withdraw(phone, ANONYMOUS)
    with commune.desk() as desk:
        assert door.reach(desk, ANONYMOUS).slip is None
