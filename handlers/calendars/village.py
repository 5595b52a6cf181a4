"""What happens on the days of one village: for its head, and for everybody on the month's sheet."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import chain

from sqlalchemy.orm import Session

from content.calendars.events import Event
from handlers.calendars import days, repeating
from handlers.calendars.entry import Entry, begun, hours, in_order
from handlers.calendars.owed import milestones
from handlers.campaigns import actions as campaign_rules
from handlers.campaigns import known
from handlers.context import Office
from handlers.dialogues import rules as dialogues
from handlers.messages import Words
from handlers.quizzes import rules as contests
from storage import calendar as storage
from storage import calendar_work as work
from storage.areas import Area, commune_of
from storage.calendar import Span
from storage.repeating import HEADS, VILLAGE
from storage.village_calendar import Around, Within

ANNOUNCED = (dialogues.OPEN, dialogues.HELD)  # dialogues of which the villages were told


@dataclass(frozen=True, slots=True)
class Home:
    """A village, in one transaction."""

    session: Session
    office: Office
    area: Area

    @property
    def around(self) -> Around:
        return Around(self.area.path)


def entries(home: Home, span: Span) -> list[Entry]:
    """By day and hour. None has an address: a head sees no page of the console."""
    return in_order(chain.from_iterable(source(home, span) for source in SOURCES))


def entries_of_head(home: Home, span: Span) -> list[Entry]:
    """Those, and what the office reminds the head of, which is for no board."""
    rows = [one for one, _ in work.repeating(home.session, home.around, HEADS)]
    return in_order([*entries(home, span), *repeating.told(rows, span, home.office)])


def _public(home: Home, span: Span) -> Iterator[Entry]:
    commune = commune_of(home.session, home.area)
    codes = tuple(one.code for one in (home.area, commune) if one)
    yield from days.holidays(home.office, span)
    yield from days.public_days(home.office, span, partial(_near, codes))
    yield from days.moon_days(span)


def _near(codes: tuple[str, ...], event: Event) -> str | None:
    return "" if event.kind != "session" and event.is_at(*codes) else None


def _meetings(home: Home, span: Span) -> Iterator[Entry]:
    zone, within = home.office.timezone, Within(home.area.path)
    for one in storage.meetings(home.session, within, hours(home.office, span)):
        starts = one.starts_at.astimezone(zone)
        asked = begun("; ".join(item.question for item in one.meeting.items))
        title = Words("lich-hop-cua", {"loai": home.area.kind, "viec": asked})
        place = ", ".join(filter(None, (one.name, one.place)))
        yield Entry(starts.date(), f"{starts:%H:%M}", "meeting", title, place, "", one.key)


def _dialogues(home: Home, span: Span) -> Iterator[Entry]:
    for one, _ in storage.dialogues(home.session, home.around, span, ANNOUNCED):
        if span.since <= one.held_on <= span.until:
            title = Words("lich-doi-thoai", {"nguoi": one.leader, "viec": one.subject})
            key = f"dialogue-{one.id}"
            yield Entry(one.held_on, one.starts, "dialogue", title, one.place, "", key)
        last = one.collects_to
        if one.state == dialogues.OPEN and last and span.since <= last <= span.until:
            title = Words("lich-het-hoi", {"viec": one.subject})
            yield Entry(last, "", "deadline", title, "", "", f"questions-{one.id}")


def _consultations(home: Home, span: Span) -> Iterator[Entry]:
    for one, _ in storage.consultations(home.session, home.around, span):
        title, key = Words("lich-het-gop-y", {"viec": one.title}), f"consultation-{one.id}"
        yield Entry(one.closes_on, "", "deadline", title, "", "", key)


def _contests(home: Home, span: Span) -> Iterator[Entry]:
    states = (contests.APPROVED, contests.SEEDED)
    for one, _ in work.contests(home.session, home.around, span, states):
        if span.since <= one.closes_on <= span.until:
            title = Words("lich-het-thi", {"ten": one.title})
            yield Entry(one.closes_on, "", "deadline", title, "", "", f"contest-{one.id}-ends")


def _campaigns(home: Home, span: Span) -> Iterator[Entry]:
    """When those that a village can take part in are summed up."""
    for found in known.known(home.session, home.office).values():
        if "village" in found.who and found.is_for(home.area.path):
            for day, title in milestones(found, span):
                yield Entry(day, "", "campaign", title, "", "", f"campaign-{found.code}-{day}")


def _tasks(home: Home, span: Span) -> Iterator[Entry]:
    """What the village took on, in campaigns and at its meetings."""
    for one in work.tasks(home.session, home.area.id, span, campaign_rules.OPEN):
        title = Words("lich-viec-ban", {"viec": begun(one.result), "ai": one.who})
        yield Entry(one.due_on, "", "deadline", title, "", "", f"task-{one.id}")
    for decided in work.meeting_tasks(home.session, home.area.id, span):
        title = Words("lich-viec-ban", {"viec": begun(decided.matter), "ai": decided.owner})
        yield Entry(decided.due_on, "", "deadline", title, "", "", f"decided-{decided.id}")


def _repeating(home: Home, span: Span) -> Iterator[Entry]:
    rows = [one for one, _ in work.repeating(home.session, Within(home.area.path), VILLAGE)]
    return repeating.told(rows, span, home.office)


SOURCES: tuple[Callable[[Home, Span], Iterator[Entry]], ...] = (
    _public,
    _meetings,
    _dialogues,
    _consultations,
    _contests,
    _campaigns,
    _tasks,
    _repeating,
)
