"""The days of what repeats: for the village heads of an area, or for a village's people."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from content.calendars.stored import from_stored
from handlers.calendars.entry import DAY, Entry
from handlers.context import Office
from handlers.desk import Desk
from handlers.dialogues.door import scope
from handlers.messages import Words
from handlers.repeating.rules import days_between
from storage import calendar_work as storage
from storage.calendar import Span
from storage.repeating import HEADS, KIND, Repeating


def for_heads(desk: Desk, span: Span) -> Iterator[Entry]:
    """What staff of these areas set for village heads."""
    for one, area in storage.repeating(desk.session, scope(desk), HEADS):
        title = Words("lich-lap", {"ai": "truong", "viec": one.what})
        key, address = f"repeating-{one.id}", f"/console/repeating#lap-{one.id}"
        as_each = Entry(span.since, one.at, KIND, title, area.full_name, address, key)
        yield from _on(days_of(one, span, desk.office), as_each)


def told(rows: Iterable[Repeating], span: Span, office: Office) -> Iterator[Entry]:
    """As whoever is reminded of it sees it: without a page of the console."""
    for one in rows:
        title = Words("lich-lap", {"ai": "minh", "viec": one.what})
        as_each = Entry(span.since, one.at, KIND, title, "", "", f"repeating-{one.id}")
        yield from _on(days_of(one, span, office), as_each)


def days_of(one: Repeating, span: Span, office: Office) -> list[date]:
    """None before it was set: nobody was reminded of those."""
    set_on = one.created_at.astimezone(office.timezone).date()
    return days_between(max(span.since, set_on) - DAY, span.until, from_stored(one.rule))


def _on(days: Iterable[date], as_each: Entry) -> Iterator[Entry]:
    for day in days:
        yield replace(as_each, day=day, key=f"{as_each.key}-{day}")
