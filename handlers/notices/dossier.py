"""All that staff see of one notice: who had a hand in it, how far it is, what came back."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from handlers.desk import Desk
from handlers.notices import approval, control
from handlers.notices.lines import Line
from handlers.notices.overview import Figures, figures, line_of, reach
from handlers.notices.printing import is_posted
from handlers.notices.rules import after_quiet, is_quiet
from handlers.people.authority import MESSENGER
from storage import receipts as storage
from storage.areas import Area
from storage.audience import Audience
from storage.notices import Notice
from storage.people import AuditLine, Person
from storage.receipts import QUESTION, UNDERSTOOD, Receipt

STOPPABLE = frozenset({"review", "scheduled", "sending", "paused"})
LEFT = frozenset({"sending", "paused", "done"})  # something of it may have gone out
OVER = frozenset({"rejected", "done", "cancelled", "recalled"})


@dataclass(frozen=True, slots=True)
class Done:
    """A line of the notice's history."""

    at: datetime
    action: str  # of the audit log, without what it is about
    by: str | None
    operator: bool


@dataclass(frozen=True, slots=True)
class Taps:
    """How many of a village tapped under the notice."""

    village: str
    understood: int
    asked: int


@dataclass(frozen=True, slots=True)
class Dossier:
    line: Line
    audience: Audience
    figures: Figures
    actions: tuple[str, ...]  # that whoever looks may do now
    history: list[Done]
    taps: list[Taps]
    messengers: int
    passed_on: int  # of those, how many told it by word of mouth
    rests_until: datetime | None  # the night holds it

    @property
    def notice(self) -> Notice:
        return self.line.notice

    @property
    def begun(self) -> bool:
        """Whether there are messages to count."""
        return self.notice.body_id is not None or self.notice.tally is not None


def read(desk: Desk, number: str) -> Dossier:
    """Raises `Refused` outside their areas."""
    notice = reach(desk, number)
    line, found = line_of(desk, notice), figures(desk.session, notice)
    messengers = _messengers(desk, notice)
    passed_on = storage.passed_on(desk.session, notice.id)
    return Dossier(
        line,
        audience=Audience.from_json(notice.audience),
        figures=found,
        actions=actions(desk, line, found),
        history=_history(desk, notice),
        taps=_taps(desk, notice),
        messengers=len(messengers),
        passed_on=len(messengers & passed_on),
        rests_until=rests_until(desk, notice, found),
    )


def may_do(desk: Desk, number: str, action: str) -> Notice | None:
    """The notice, locked, if they may do that to it now. Raises `Refused` outside their areas."""
    notice = reach(desk, number)
    desk.session.refresh(notice, with_for_update=True)
    offered = actions(desk, line_of(desk, notice), figures(desk.session, notice))
    return notice if action in offered else None


def actions(desk: Desk, line: Line, found: Figures) -> tuple[str, ...]:
    notice = line.notice
    offered = []
    if line.to_approve:
        offered += ["approve", "reject"] if notice.state == "review" else ["approve"]
    if control.may_control(desk.session, desk.authority, notice):
        offered += _of_control(notice, found)
    return tuple(offered)


def _of_control(notice: Notice, found: Figures) -> Iterable[str]:
    state = notice.state
    if state in {"sending", "paused"}:
        yield "pause" if state == "sending" else "resume"
    if state in STOPPABLE:
        yield "cancel"
    if notice.body_id is not None:  # else nothing has left, or its messages are erased
        if state in LEFT or (state == "cancelled" and found.gone):
            yield "recall"
        if state in LEFT and found.unknown:
            yield from ("resend-unknown", "accept-unknown")
    if is_posted(notice):
        yield "paper"


def rests_until(desk: Desk, notice: Notice, found: Figures) -> datetime | None:
    """What goes by day alone goes on in the morning."""
    resting = notice.state == "sending" and notice.by_day and found.waiting
    if not resting or not is_quiet(desk.now, desk.office):
        return None
    return after_quiet(desk.now, desk.office)


def _history(desk: Desk, notice: Notice) -> list[Done]:
    found = desk.session.execute(
        select(AuditLine, Person.name)
        .outerjoin(Person, Person.id == AuditLine.person_id)
        .where(AuditLine.subject == notice.purpose, AuditLine.action.startswith("notice."))
        .order_by(AuditLine.id)
    )
    return [
        Done(
            line.at,
            action=line.action.removeprefix("notice."),
            by=name,
            operator=line.reason == "operator",
        )
        for line, name in found
    ]


def _taps(desk: Desk, notice: Notice) -> list[Taps]:
    """The villages by name; those where nobody tapped are left out."""
    found = desk.session.execute(
        select(Area, Receipt.kind, Receipt.count)
        .join(Area, Area.id == Receipt.area_id)
        .where(Receipt.notice_id == notice.id)
        .order_by(Area.name, Area.id)
    )
    counts: dict[Area, dict[str, int]] = {}
    for area, kind, count in found:
        counts.setdefault(area, {})[kind] = count
    return [
        Taps(area.full_name, kinds.get(UNDERSTOOD, 0), kinds.get(QUESTION, 0))
        for area, kinds in counts.items()
    ]


def _messengers(desk: Desk, notice: Notice) -> set[int]:
    areas: Sequence[Area] = approval.areas(desk.session, notice)
    found = (storage.messengers(desk.session, MESSENGER, area.path, desk.now) for area in areas)
    return {person.id for pairs in found for _, person in pairs}
