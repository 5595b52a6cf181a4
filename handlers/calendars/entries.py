"""What happens on the days of a member of staff's areas, gathered from the subjects."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from itertools import chain

from content.calendars.dates import dates
from content.calendars.events import EVERYWHERE, Event, events
from content.holidays import calendar
from handlers.desk import Desk
from handlers.dialogues import rules as dialogues
from handlers.dialogues.door import scope
from handlers.messages import Words
from storage import calendar as storage
from storage.calendar import Span

DAY = timedelta(days=1)
TO_BE_HELD = (dialogues.DRAFT, dialogues.SUBMITTED, dialogues.OPEN, dialogues.HELD)
NOTICE_SHOWN = 60  # characters of a notice's words


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing on one day."""

    day: date
    starts: str  # "08:30"; "" where no hour is known
    kind: str  # what the page marks it as
    title: Words
    place: str  # the area's name; "" for the whole country
    address: str  # of its page in the console; "" where there is none
    key: str  # what the entry is called for ever, in a feed


def entries(desk: Desk, span: Span) -> list[Entry]:
    """By day and hour; what has no hour comes first. Refused to whoever handles no cases."""
    found = chain.from_iterable(source(desk, span) for source in SOURCES)
    return sorted(found, key=lambda entry: (entry.day, entry.starts, entry.key))


def _holidays(desk: Desk, span: Span) -> Iterator[Entry]:
    days = calendar(desk.office.tables_dir)
    for number in range((span.until - span.since).days + 1):
        day = span.since + number * DAY
        if name := days.name_of(day):
            title = Words("literal", {"text": name})
            yield Entry(day, "", "holiday", title, "", "", f"holiday-{day}")


def _events(desk: Desk, span: Span) -> Iterator[Entry]:
    """Festivals, market days, days of remembrance; Tết is among the public holidays already."""
    days = calendar(desk.office.tables_dir)
    for event in events(desk.office.tables_dir):
        place = _place(desk, event)
        if place is None:
            continue
        for day in _days(event, span):
            if event.kind != "tet" or not days.name_of(day):
                title = Words("lich-su-kien", {"ten": event.name, "chac": str(event.exact)})
                yield Entry(day, "", event.kind, title, place, "", f"event-{event.code}-{day}")


def _place(desk: Desk, event: Event) -> str | None:
    """Where it is, of the areas of whoever asks; "" for everywhere, None for nowhere of theirs."""
    if EVERYWHERE in event.where:
        return ""
    names = storage.names(desk.session, scope(desk), sorted(event.where), desk.today)
    return ", ".join(names) or None


def _days(event: Event, span: Span) -> Iterator[date]:
    """Within the span, those of the event and around it."""
    around = range(-event.before, event.after + 1)
    first, last = span.since - event.after * DAY, span.until + event.before * DAY
    held = {on + n * DAY for on in dates(event.rule, first, last) for n in around}
    yield from sorted(day for day in held if span.since <= day <= span.until)


def _dialogues(desk: Desk, span: Span) -> Iterator[Entry]:
    for one, area in storage.dialogues(desk.session, scope(desk), span, TO_BE_HELD):
        address, place = f"/console/dialogues/{one.id}", area.full_name
        if span.since <= one.held_on <= span.until:
            title = Words("lich-doi-thoai", {"nguoi": one.leader, "viec": one.subject})
            key = f"dialogue-{one.id}"
            yield Entry(one.held_on, one.starts, "dialogue", title, place, address, key)
        last = one.collects_to
        if one.state == dialogues.OPEN and last and span.since <= last <= span.until:
            title = Words("lich-het-hoi", {"viec": one.subject})
            yield Entry(last, "", "deadline", title, place, address, f"questions-{one.id}")


def _conclusions(desk: Desk, span: Span) -> Iterator[Entry]:
    for one, area in storage.conclusions(desk.session, scope(desk), span, dialogues.TRACKED):
        title = Words("lich-ket-luan", {"ai": one.owner, "viec": one.matter})
        address = f"/console/dialogues/{one.dialogue_id}"
        key = f"conclusion-{one.id}"
        yield Entry(one.due_on, "", "deadline", title, area.full_name, address, key)


def _advices(desk: Desk, span: Span) -> Iterator[Entry]:
    for one, area in storage.advices(desk.session, scope(desk), span):
        title = Words("lich-kien-nghi", {"ai": one.authority, "viec": one.matter})
        address = f"/console/supervision/{one.supervision_id}"
        yield Entry(one.due_on, "", "deadline", title, area.full_name, address, f"advice-{one.id}")


def _consultations(desk: Desk, span: Span) -> Iterator[Entry]:
    for one, area in storage.consultations(desk.session, scope(desk), span):
        title = Words("lich-het-gop-y", {"viec": one.title})
        address = f"/console/consultations/{one.id}"
        key = f"consultation-{one.id}"
        yield Entry(one.closes_on, "", "deadline", title, area.full_name, address, key)


def _notices(desk: Desk, span: Span) -> Iterator[Entry]:
    zone = desk.office.timezone
    first, after = _hours(desk, span)
    seconds = first.timestamp(), after.timestamp() - 1
    for one, area in storage.notices(desk.session, scope(desk), seconds):
        leaves = datetime.fromtimestamp(one.leaves_at, zone)
        title = Words("lich-thong-bao", {"loi": _begun(one.text)})
        place, address = area.full_name, f"/console/notices/{one.id}"
        key = f"notice-{one.id}"
        yield Entry(leaves.date(), f"{leaves:%H:%M}", "notice", title, place, address, key)


def _meetings(desk: Desk, span: Span) -> Iterator[Entry]:
    zone = desk.office.timezone
    for one, area in storage.meetings(desk.session, scope(desk), _hours(desk, span)):
        starts = one.starts_at.astimezone(zone)
        asked = "; ".join(item.question for item in one.items)
        title = Words("lich-hop", {"viec": _begun(asked)})
        address, place = f"/console/meetings/{one.id}", area.full_name
        key = f"meeting-{one.id}"
        yield Entry(starts.date(), f"{starts:%H:%M}", "meeting", title, place, address, key)


def _hours(desk: Desk, span: Span) -> tuple[datetime, datetime]:
    """When the first day begins and the last one is over."""
    first, after = (
        datetime.combine(day, time(), desk.office.timezone).astimezone(UTC)
        for day in (span.since, span.until + DAY)
    )
    return first, after


def _begun(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= NOTICE_SHOWN else f"{line[:NOTICE_SHOWN].rstrip()}…"


SOURCES: tuple[Callable[[Desk, Span], Iterator[Entry]], ...] = (
    _holidays,
    _events,
    _meetings,
    _dialogues,
    _conclusions,
    _advices,
    _consultations,
    _notices,
)
