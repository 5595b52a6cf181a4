"""Who enters what was made public, and where."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest

from handlers.desk import Desk
from handlers.disclosure import actions
from handlers.disclosure.entering import Made
from handlers.errors import Refused
from storage.people import AuditLine
from storage.receipts import VillageDecision
from tests.unit.casework.conftest import Commune
from tests.unit.casework.office import NOW, TODAY
from tests.unit.dialogues.meetings import area_named

DAY = timedelta(days=1)
MADE = Made("d11-khac", "meeting", TODAY - 3 * DAY, None, "Trưởng bản")
TOLD = Made("d11-khac", "message", TODAY - 3 * DAY, None, "Trưởng bản")


@pytest.fixture
def office(sqlite_commune: Commune) -> Commune:
    return sqlite_commune


def village(office: Commune) -> str:
    with office.database.read() as session:
        return str(area_named(session, "Pàng Dề A1").id)


def state(office: Commune) -> str:
    with office.desk() as desk:
        checks = actions.read(desk, village(office)).checks
        return next(one.standing.state for one in checks if one.item.code == "d11-khac")


def enter(office: Commune, made: Made) -> None:
    with office.desk() as desk:
        actions.enter(desk, village(office), made)


def refused(office: Commune, who: int | None, act: Callable[[Desk], Any]) -> str:
    with office.desk(who) as desk, pytest.raises(Refused) as caught:
        act(desk)
    return caught.value.words.key


def test_what_was_made_public_is_entered_once_and_stands_in_the_log(office: Commune) -> None:
    enter(office, MADE)
    assert state(office) == "done"
    number = village(office)
    assert refused(office, None, lambda desk: actions.enter(desk, number, MADE)) == "ckh-da-ghi"
    with office.desk() as desk:
        line = desk.session.query(AuditLine).filter_by(action="disclosure.enter").one()
        assert (line.person_id, line.reason) == (office.officer, "d11-khac meeting")


def test_a_message_counts_once_the_village_has_agreed_on_a_channel(office: Commune) -> None:
    enter(office, TOLD)
    assert state(office) == "uncounted"
    with office.database.write() as session:
        place = int(village(office))
        day = TODAY - 9 * DAY
        session.add(VillageDecision(area_id=place, decided_on=day, in_favour=40, at=NOW))
    assert state(office) == "done"


def test_a_mistaken_entry_is_taken_out_and_the_log_keeps_it(office: Commune) -> None:
    enter(office, MADE)
    number = village(office)
    with office.desk() as desk:
        checks = actions.read(desk, number).checks
        entry = next(row.id for check in checks for row in check.rows)
        actions.take_out(desk, number, str(entry))
    assert state(office) == "none"
    with office.desk() as desk:
        line = desk.session.query(AuditLine).filter_by(action="disclosure.take-out").one()
        assert line.reason == "d11-khac meeting 2026-11-20"


def test_nobody_enters_or_sees_a_village_of_another_commune(office: Commune) -> None:
    number = village(office)
    for act in (
        lambda desk: actions.read(desk, number),
        lambda desk: actions.enter(desk, number, MADE),
        lambda desk: actions.take_out(desk, number, "1"),
    ):
        assert refused(office, office.neighbour, act) == "ckh-khong-thay"
        assert refused(office, office.observer, act) == "khong-co-quyen-xem"
        assert refused(office, office.head, act) == "khong-co-quyen-xem"


@pytest.mark.parametrize(
    ("made", "key"),
    [
        (Made("d11-khac", "speaker", TODAY, None, "Trưởng bản"), "ckh-khong-lam-duoc"),
        (Made("d99", "board", TODAY, None, "Trưởng bản"), "ckh-khong-lam-duoc"),
        (Made("d11-khac", "board", TODAY + DAY, None, "Trưởng bản"), "ckh-ngay-chua-den"),
        (Made("d11-khac", "board", TODAY, date(2026, 1, 1), "Ai"), "ckh-ngay-khong-hop-le"),
        (Made("d11-khac", "board", TODAY, None, " "), "ckh-can-ai"),
    ],
)
def test_what_cannot_be_is_refused(office: Commune, made: Made, key: str) -> None:
    number = village(office)
    assert refused(office, None, lambda desk: actions.enter(desk, number, made)) == key


def test_villages_are_found_by_name_and_commune_without_diacritics(office: Commune) -> None:
    def names(words: str) -> list[str]:
        with office.desk(office.provincial) as desk:
            return [one.area.name for one in actions.listing(desk, words, 1).villages]

    assert names("") == ["Hồ Chim 2", "Pàng Dề A1"]
    assert names("pang de") == ["Pàng Dề A1"]
    assert names("sang nhe") == ["Hồ Chim 2", "Pàng Dề A1"]
    assert names("tua chua") == []
