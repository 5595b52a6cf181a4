"""iCalendar files (RFC 5545), for a feed and for an invitation. Loaded only when one is made."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from icalendar import Calendar, Event

LASTS = timedelta(hours=2)  # of what only has a beginning
REFRESH = timedelta(hours=6)


@dataclass(frozen=True, slots=True)
class Happening:
    """One thing in a calendar. `starts`: a day, or an aware moment."""

    key: str  # the same for ever, so that what changed replaces what was
    title: str
    starts: date | datetime
    place: str = ""
    address: str = ""


def calendar_file(name: str, happenings: Iterable[Happening], now: datetime) -> bytes:
    calendar = Calendar()
    calendar.add("prodid", "-//Nhip Cau//calendar//VI")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", name)
    calendar.add("refresh-interval", REFRESH, parameters={"value": "DURATION"})
    for one in happenings:
        calendar.add_component(_event(one, now))
    file: bytes = calendar.to_ical()
    return file


def _event(one: Happening, now: datetime) -> Event:
    event = Event()
    event.add("uid", f"{one.key}@nhipcau")
    event.add("dtstamp", now)
    event.add("summary", one.title)
    event.add("dtstart", one.starts)
    if isinstance(one.starts, datetime):
        event.add("dtend", one.starts + LASTS)
    if one.place:
        event.add("location", one.place)
    if one.address:
        event.add("url", one.address)
    return event
