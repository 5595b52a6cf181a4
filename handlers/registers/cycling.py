"""What is due by its cycle: the party committee's work session with the Front, and the directive's review.

Directive 01-CT/TU, clauses 2 ("định kỳ") and 6. How many months, and how many days before and between two
words, are rows of `registers.csv` and `directive.toml`, each with its source. Staff who agreed to messages hear
of it once when it is near, and again while it is overdue.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from dateutil.relativedelta import relativedelta
from sqlalchemy.orm import Session

from content.directives import directive
from content.registers import registers
from handlers.context import Office
from handlers.messages import Words
from handlers.registers.reminding import days_by, is_hour, tell_staff
from handlers.reports.periods import Term, ended
from handlers.reports.rules import DIRECTIVE
from storage import commitments, cycles
from storage.areas import Area
from storage.commitments import Days

LATE, SOON, NEVER = "late", "soon", "never"


@dataclass(frozen=True, slots=True)
class Cycle:
    """One that is due: `due` by area id, None where it never was; an area that is not in it owes nothing."""

    code: str
    due: Mapping[int, date | None]
    days: Days
    words: str
    told: Mapping[str, str | int]


def remind_of_cycles(session: Session, now: datetime, office: Office) -> int:
    """On working days, in the hours of the morning's word and after; how many words were said."""
    if not is_hour(now, office):
        return 0
    areas, said = cycles.staffed(session, now), 0
    for cycle in (*_sessions(session, areas, now, office), *_reviews(session, areas, now, office)):
        said += _tell_of(session, cycle, areas, now)
    return said


def _tell_of(session: Session, cycle: Cycle, areas: Sequence[Area], now: datetime) -> int:
    told, said = cycles.told(session, cycle.code), 0
    for area in areas:
        manner = _manner(cycle, area.id, told.get(area.id))
        if manner is None:
            continue
        due = cycle.due[area.id]
        args = {**cycle.told, "muc": manner, "noi": area.full_name, "han": _day(due)}
        purpose = f"cycle:{cycle.code}:{area.id}:{cycle.days.today.isoformat()}"
        cycles.note(session, area.id, cycle.code, cycle.days.today)
        tell_staff(session, area.id, (purpose, Words(cycle.words, args)), now)
        said += 1
    return said


def _manner(cycle: Cycle, area_id: int, told: date | None) -> str | None:
    """In which way it is told today, if it is: once when it is near, and again while it is overdue."""
    if area_id not in cycle.due:
        return None
    due, days = cycle.due[area_id], cycle.days
    lately = told is not None and told > days.before
    if due is None:
        return None if lately else NEVER
    if due < days.today:
        return None if lately and told is not None and told > due else LATE
    near = due <= days.soon and (told is None or told < due - (days.soon - days.today))
    return SOON if near else None


def _day(day: date | None) -> str:
    return f"{day:%d/%m/%Y}" if day else ""


def _sessions(
    session: Session, areas: Sequence[Area], now: datetime, office: Office
) -> Iterator[Cycle]:
    """Of each register whose matter is held again every so many months."""
    today = now.astimezone(office.timezone).date()
    for one in registers(office.tables_dir).values():
        if not one.every:
            continue
        held = commitments.last_held(session, one.code, [area.id for area in areas])
        due = {
            area.id: held[area.id] + relativedelta(months=one.every) if area.id in held else None
            for area in areas
        }
        days = days_by(today, (one.remind, one.again), office)
        told: dict[str, str | int] = {"ten": one.name, "thang": one.every}
        yield Cycle(f"register:{one.code}", due, days, "cs-ky-nhac-lam-viec", told)


def _reviews(
    session: Session, areas: Sequence[Area], now: datetime, office: Office
) -> Iterator[Cycle]:
    """The review of the directive for the term that runs or ended last, by the office that owes it."""
    held, today = directive(office.tables_dir), now.astimezone(office.timezone).date()
    days = days_by(today, (held.review_remind, held.review_again), office)
    owing = [area for area in areas if area.code == office.area_code]
    for term in ended(held.review_unit, today):
        done = cycles.reported(session, DIRECTIVE, term.code)
        by = _due(term, held.due_days)
        due = {area.id: by for area in owing if area.id not in done}
        told = {"so": held.number, "ten": term.name}
        yield Cycle(f"directive:{term.code}", due, days, "cs-ky-nhac-so-ket", told)


def _due(term: Term, after: int) -> date:
    return term.last + timedelta(days=after)
