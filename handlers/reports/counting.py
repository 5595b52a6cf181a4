"""Counting for a report: what its numbers may say beside every report before it."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from handlers.desk import Desk
from handlers.reports import rules
from handlers.reports.drafting import ways
from handlers.reports.ledger import (
    Codes,
    Known,
    Ledger,
    Slice,
    as_cell,
    as_rows,
    as_text,
    counted,
    from_rows,
    new_slice,
)
from handlers.reports.periods import MONTH, Term
from handlers.reports.protecting import Count, Node
from storage import published, reports
from storage.areas import Area
from storage.published import PublishedSlice
from storage.reports import Period, Tally

Tree = Callable[[Iterable[Tally]], Node]


@dataclass(frozen=True, slots=True)
class Counting:
    """`tallies`: as the cases stand today; `every`: each group that is or was counted."""

    tallies: Sequence[Tally]
    ledger: Ledger
    every: Codes


def count(
    desk: Desk, area: Area, period: Period, tree: Tree, *, by_month: bool = False
) -> Counting:
    """Count the cases of an area and period, and settle what is shown of those that are new.

    `tree`: how the new ones are split into numbers. `by_month`: each month's apart, so that a report on
    a month that comes after has all of its numbers; a group of few each month is then never told.
    """
    session, communes = desk.session, published.commune_codes(desk.session, area.path)
    published.take_turns(session)
    before = published.overlapping(session, area.path, (period.since, period.until))
    slices = [_slice(one, period) for one in before]
    held = {code for row in before for code in _beyond(desk, row, period)}
    slices += [
        _new(desk, area, one, tree) for one in (_months_of(period) if by_month else [period])
    ]
    live = _tallies(desk, period)
    codes = {rules.code(one) for one in live}.union(*(one.groups for one in slices))
    every = frozenset(code for code in codes if code.rsplit(".", 1)[1] in communes)
    return Counting(live, Ledger(tuple(slices), frozenset(held)), every)


def published_number(desk: Desk, area: Area, period: Period) -> Known:
    """What reports have said of all opinions of an area and period."""
    communes = published.commune_codes(desk.session, area.path)
    rows = published.overlapping(desk.session, area.path, (period.since, period.until))
    slices = [_slice(one, period) for one in rows]
    every = frozenset[str]().union(*(one.groups for one in slices))
    inside = frozenset(code for code in every if code.rsplit(".", 1)[1] in communes)
    return Ledger(tuple(slices)).known(inside)


def _months_of(period: Period) -> list[Period]:
    found, first = [], period.since
    while first <= period.until:
        last = min(Term(MONTH, first.year, first.month).last, period.until)
        found.append(Period(period.path, first, last))
        first = last + timedelta(days=1)
    return found


def _tallies(desk: Desk, period: Period, *, free: bool = False) -> list[Tally]:
    late = (desk.today, rules.LATE)
    return reports.tallies(desk.session, period, rules.REPORTED, late, free=free)


def _slice(row: PublishedSlice, period: Period) -> Slice:
    cells = frozenset(map(as_cell, row.cells))
    inside = frozenset(cell for cell in cells if _lies_in(days_of(cell.month, row), period))
    return Slice(from_rows(row.entries), cells, inside, row.ways)


def days_of(month: str, row: PublishedSlice) -> tuple[date, date]:
    """The days of a month ("2026-11") that the slice counts."""
    year, number = map(int, month.split("-"))
    term = Term(MONTH, year, number)
    return max(term.since, row.since), min(term.last, row.until)


def _lies_in(days: tuple[date, date], period: Period) -> bool:
    return period.since <= days[0] and days[1] <= period.until


def _beyond(desk: Desk, row: PublishedSlice, period: Period) -> set[str]:
    """The groups of which cases of the period are in cells that reach beyond it."""
    found: set[str] = set()
    for month in {as_cell(text).month for text in row.cells}:
        first, last = days_of(month, row)
        shared = Period(period.path, max(first, period.since), min(last, period.until))
        if not _lies_in((first, last), period) and shared.since <= shared.until:
            found |= published.groups_behind(desk.session, row.id, shared.holds())
    return found


def _new(desk: Desk, area: Area, period: Period, tree: Tree) -> Slice:
    """The slice of the cases that no report has counted; kept, if anything of it is shown."""
    free = _tallies(desk, period, free=True)
    made = new_slice(tree(free), _months(desk, period), ways(free))
    if made.entries:
        row = PublishedSlice(
            area_id=area.id,
            since=period.since,
            until=period.until,
            made_at=desk.now,
            entries=as_rows(made.entries),
            cells=sorted(map(as_text, counted(made))),
            ways=dict(made.ways) if made.ways else None,
        )
        groups = {cell.group for cell in counted(made)}
        published.settle(desk.session, row, period.standing(*rules.REPORTED), sorted(groups))
    return made


def _months(desk: Desk, period: Period) -> dict[str, dict[str, Count]]:
    found: dict[str, dict[str, Count]] = {}
    for one in reports.by_month(desk.session, period.standing(*rules.REPORTED)):
        code = f"{one.topic}.{one.commune_code}"
        number = Count(one.opinions, one.anonymous, one.people)
        found.setdefault(code, {})[f"{one.year}-{one.month:02}"] = number
    return found
