"""What repeats stands in the calendars of whoever set it and of whoever is reminded of it."""

from datetime import date, timedelta

from icalendar import Calendar

from content.calendars.rules import Monthly, Weekly
from content.calendars.stored import to_stored
from handlers.calendars import feed, village
from handlers.calendars.entries import entries
from handlers.calendars.entry import Entry
from handlers.wording import wording
from storage.calendar import Span
from storage.repeating import HEADS, ON, VILLAGE, WAITING, Repeating
from tests.unit.casework.conftest import Commune
from tests.unit.casework.office import NOW, TODAY
from tests.unit.console.conftest import OFFICE
from tests.unit.dialogues.meetings import area_named

FIFTH, WEEKLY = Monthly(5), Weekly((0,))
DECEMBER = Span(date(2026, 12, 1), date(2026, 12, 31))


def repeats(commune: Commune, place: str, rule: Monthly | Weekly = FIFTH, state: str = ON) -> int:
    with commune.database.write() as session:
        area = area_named(session, place)
        row = Repeating(
            area_id=area.id,
            whom=VILLAGE if area.level == "village" else HEADS,
            what="Giao ban",
            rule=to_stored(rule),
            at="08:00",
            author_id=commune.officer,
            state=state,
            created_at=NOW,
        )
        session.add(row)
        session.flush()
        return row.id


def of_staff(commune: Commune, who: int | None = None, span: Span = DECEMBER) -> list[Entry]:
    with commune.desk(who) as desk:
        return [one for one in entries(desk, span) if one.kind == "repeating"]


def of_village(commune: Commune, *, head: bool) -> list[Entry]:
    with commune.database.read() as session:
        home = village.Home(session, OFFICE, area_named(session, "Pàng Dề A1"))
        found = (village.entries_of_head if head else village.entries)(home, DECEMBER)
        return [one for one in found if one.kind == "repeating"]


def test_what_staff_set_for_heads_stands_on_each_of_its_days(commune: Commune) -> None:
    number = repeats(commune, "Sáng Nhè", WEEKLY)
    found = of_staff(commune)
    assert [one.day.day for one in found] == [7, 14, 21, 28]
    assert {(one.starts, one.place, one.address) for one in found} == {
        ("08:00", "xã Sáng Nhè", f"/console/repeating#lap-{number}")
    }
    assert wording(found[0].title) == "Nhắc trưởng thôn, bản: Giao ban"
    assert of_staff(commune, commune.neighbour) == []


def test_what_waits_for_an_approver_stands_nowhere(commune: Commune) -> None:
    repeats(commune, "Sáng Nhè", state=WAITING)
    assert of_staff(commune) == []
    assert of_village(commune, head=True) == []


def test_days_before_it_was_set_are_not_there(commune: Commune) -> None:
    repeats(commune, "Sáng Nhè", WEEKLY)
    month = of_staff(commune, span=Span(TODAY - timedelta(days=30), TODAY + timedelta(days=7)))
    assert month
    assert all(one.day >= TODAY for one in month)


def test_a_village_s_own_is_for_everybody_and_a_head_s_for_the_head(commune: Commune) -> None:
    own, heads = repeats(commune, "Pàng Dề A1"), repeats(commune, "Sáng Nhè", WEEKLY)
    assert {one.key for one in of_village(commune, head=False)} == {f"repeating-{own}-2026-12-05"}
    of_head = of_village(commune, head=True)
    assert f"repeating-{heads}-2026-12-07" in {one.key for one in of_head}
    assert not any(one.address for one in of_head)


def test_both_are_in_the_feeds_of_their_own(commune: Commune) -> None:
    own, heads = repeats(commune, "Pàng Dề A1"), repeats(commune, "Sáng Nhè")
    wanted = {commune.head: {own, heads}, commune.officer: {heads}}
    for who, numbers in wanted.items():
        with commune.desk(who) as desk:
            token = feed.make(desk).rpartition("/")[2].removesuffix(".ics")
            file = feed.feed(desk.session, token, NOW, OFFICE)
        assert file is not None
        uids = {str(one.uid).partition("@")[0] for one in Calendar.from_ical(file).events}
        assert {uid for uid in uids if uid.startswith("repeating-") and "2026-12" in uid} == {
            f"repeating-{number}-2026-12-05" for number in numbers
        }
