"""iCalendar files (RFC 5545), for a feed and for an invitation. Loaded only when one is made."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from icalendar import Alarm, Calendar, Event

LASTS = timedelta(hours=2)  # of what only has a beginning
REFRESH = timedelta(hours=6)
PUBLISH, CANCEL = "PUBLISH", "CANCEL"  # RFC 5546: it is so; it is not held


@dataclass(frozen=True, slots=True)
class Happening:
    """One thing in a calendar. `starts`: a day, or an aware moment."""

    key: str  # the same for ever, so that what changed replaces what was
    title: str
    starts: date | datetime
    place: str = ""
    address: str = ""
    about: str = ""
    revision: int = 0  # a higher one replaces a lower one
    alarms: tuple[timedelta, ...] = ()  # before it begins


@dataclass(frozen=True, slots=True)
class Single:
    """What somebody puts into a calendar of their own: one happening, or one in several parts.

    `organizer`: name and address (RFC 5546).
    """

    happenings: tuple[Happening, ...]
    organizer: tuple[str, str]
    is_off: bool


def single_file(one: Single, now: datetime) -> bytes:
    """A file that puts it into a calendar, changes it there, or says that it is not held."""
    calendar = _calendar()
    calendar.add("method", CANCEL if one.is_off else PUBLISH)
    name, address = one.organizer
    for happening in one.happenings:
        event = _event(happening, now)
        event.add("organizer", address, parameters={"CN": name})
        event.add("sequence", happening.revision)
        event.add("status", "CANCELLED" if one.is_off else "CONFIRMED")
        calendar.add_component(event)
    file: bytes = calendar.to_ical()
    return file


def _calendar() -> Calendar:
    calendar = Calendar()
    calendar.add("prodid", "-//Nhip Cau//calendar//VI")
    calendar.add("version", "2.0")
    return calendar


def calendar_file(name: str, happenings: Iterable[Happening], now: datetime) -> bytes:
    calendar = _calendar()
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
    if one.about:
        event.add("description", one.about)
    for before in one.alarms:
        event.add_component(_alarm(one.title, before))
    return event


def _alarm(title: str, before: timedelta) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", title)
    alarm.add("trigger", -before)
    return alarm
