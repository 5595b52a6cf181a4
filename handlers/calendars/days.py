"""Days that are nobody's in particular: public holidays, festivals, market days, the moon's days."""

from collections.abc import Callable, Iterator
from datetime import date

from content.calendars.dates import dates
from content.calendars.events import Event, events
from content.calendars.lunar import lunar_day
from content.holidays import calendar
from handlers.calendars.entry import DAY, Entry
from handlers.context import Office
from handlers.messages import Words
from storage.calendar import Span

MOON = {1: "lich-mung-mot", 15: "lich-ngay-ram"}
Placed = Callable[[Event], str | None]


def every_day(span: Span) -> Iterator[date]:
    for number in range((span.until - span.since).days + 1):
        yield span.since + number * DAY


def holidays(office: Office, span: Span) -> Iterator[Entry]:
    days = calendar(office.tables_dir)
    for day in every_day(span):
        if name := days.name_of(day):
            title = Words("literal", {"text": name})
            yield Entry(day, "", "holiday", title, "", "", f"holiday-{day}")


def public_days(office: Office, span: Span, placed: Placed) -> Iterator[Entry]:
    """Festivals, market days, days of remembrance; Tết is among the public holidays already.

    `placed`: where an event is, of the areas of whoever asks; "" for everywhere, None for nowhere of theirs.
    """
    days = calendar(office.tables_dir)
    for event in events(office.tables_dir):
        place = placed(event)
        if place is None:
            continue
        for day in _days(event, span):
            if event.kind != "tet" or not days.name_of(day):
                title = Words("lich-su-kien", {"ten": event.name, "chac": str(event.exact)})
                yield Entry(day, "", event.kind, title, place, "", f"event-{event.code}-{day}")


def moon_days(span: Span) -> Iterator[Entry]:
    """The first and the fifteenth of each lunar month, a leap month's too."""
    for day in every_day(span):
        moon = lunar_day(day)
        if key := MOON.get(moon.day):
            title = Words(key, {"thang": str(moon.month), "nhuan": str(moon.leap)})
            yield Entry(day, "", "moon", title, "", "", f"moon-{day}")


def _days(event: Event, span: Span) -> Iterator[date]:
    """Within the span, those of the event and around it."""
    around = range(-event.before, event.after + 1)
    first, last = span.since - event.after * DAY, span.until + event.before * DAY
    held = {on + n * DAY for on in dates(event.rule, first, last) for n in around}
    yield from sorted(day for day in held if span.since <= day <= span.until)
