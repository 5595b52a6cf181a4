"""What happens on the days of a member of staff's areas, gathered from the subjects."""

from collections.abc import Callable, Iterator
from datetime import datetime
from functools import partial
from itertools import chain

from content.calendars.events import EVERYWHERE, Event
from handlers.calendars import days, owed, repeating
from handlers.calendars.entry import Entry, begun, hours, in_order
from handlers.desk import Desk
from handlers.dialogues import rules as dialogues
from handlers.dialogues.door import scope
from handlers.messages import Words
from storage import calendar as storage
from storage.calendar import Span

TO_BE_HELD = (dialogues.DRAFT, dialogues.SUBMITTED, dialogues.OPEN, dialogues.HELD)


def entries(desk: Desk, span: Span) -> list[Entry]:
    """By day and hour; what has no hour comes first. Refused to whoever handles no cases."""
    return in_order(chain.from_iterable(source(desk, span) for source in SOURCES))


def _holidays(desk: Desk, span: Span) -> Iterator[Entry]:
    return days.holidays(desk.office, span)


def _events(desk: Desk, span: Span) -> Iterator[Entry]:
    return days.public_days(desk.office, span, partial(_place, desk))


def _place(desk: Desk, event: Event) -> str | None:
    """Where it is, of the areas of whoever asks; "" for everywhere, None for nowhere of theirs."""
    if EVERYWHERE in event.where:
        return ""
    names = storage.names(desk.session, scope(desk), sorted(event.where), desk.today)
    return ", ".join(names) or None


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
    first, after = hours(desk.office, span)
    seconds = first.timestamp(), after.timestamp() - 1
    for one, area in storage.notices(desk.session, scope(desk), seconds):
        leaves = datetime.fromtimestamp(one.leaves_at, zone)
        title = Words("lich-thong-bao", {"loi": begun(one.text)})
        place, address = area.full_name, f"/console/notices/{one.id}"
        key = f"notice-{one.id}"
        yield Entry(leaves.date(), f"{leaves:%H:%M}", "notice", title, place, address, key)


def _meetings(desk: Desk, span: Span) -> Iterator[Entry]:
    zone = desk.office.timezone
    for one in storage.meetings(desk.session, scope(desk), hours(desk.office, span)):
        starts = one.starts_at.astimezone(zone)
        asked = "; ".join(item.question for item in one.meeting.items)
        title = Words("lich-hop", {"viec": begun(asked)})
        address = f"/console/meetings/{one.meeting.id}"
        place = ", ".join(filter(None, (one.area.full_name, one.name)))
        yield Entry(starts.date(), f"{starts:%H:%M}", "meeting", title, place, address, one.key)


SOURCES: tuple[Callable[[Desk, Span], Iterator[Entry]], ...] = (
    _holidays,
    _events,
    _meetings,
    _dialogues,
    _conclusions,
    _advices,
    _consultations,
    _notices,
    repeating.for_heads,
    *owed.SOURCES,
)
