"""Counting for a report: what its numbers may say beside every report before it."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from handlers.desk import Desk
from handlers.reports import rules
from handlers.reports.drafting import ways
from handlers.reports.ledger import Codes, Ledger, Slice, as_rows, counted, from_rows, new_slice
from handlers.reports.protecting import Node
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


def count(desk: Desk, area: Area, period: Period, tree: Tree) -> Counting:
    """Count the cases of an area and period, and settle what is shown of those that are new.

    `tree`: how the new ones are split into numbers.
    """
    session, communes = desk.session, published.commune_codes(desk.session, area.path)
    published.take_turns(session)
    before = published.overlapping(session, area.path, (period.since, period.until))
    slices = [_slice(one, period) for one in before]
    partly = [row.id for row, one in zip(before, slices, strict=True) if not one.whole]
    beyond = published.groups_behind(session, partly, period.holds()) if partly else []
    slices.append(_new(desk, area, period, tree))
    live = _tallies(desk, period)
    codes = {rules.code(one) for one in live}.union(*(one.groups for one in slices if one.whole))
    every = frozenset(code for code in codes if code.rsplit(".", 1)[1] in communes)
    held = frozenset(f"{one.topic}.{one.commune_code}" for one in beyond)
    return Counting(live, Ledger(tuple(slices), held), every)


def _tallies(desk: Desk, period: Period, *, free: bool = False) -> list[Tally]:
    late = (desk.today, rules.LATE)
    return reports.tallies(desk.session, period, rules.REPORTED, late, free=free)


def _slice(row: PublishedSlice, period: Period) -> Slice:
    whole = period.since <= row.since and row.until <= period.until
    return Slice(from_rows(row.entries), frozenset(row.groups), whole, row.ways)


def _new(desk: Desk, area: Area, period: Period, tree: Tree) -> Slice:
    """The slice of the cases that no report has counted; kept, if anything of it is shown."""
    free = _tallies(desk, period, free=True)
    made = new_slice(tree(free), ways(free))
    if made.entries:
        row = PublishedSlice(
            area_id=area.id,
            since=period.since,
            until=period.until,
            made_at=desk.now,
            entries=as_rows(made.entries),
            groups=sorted(counted(made)),
            ways=dict(made.ways) if made.ways else None,
        )
        published.settle(desk.session, row, period.standing(*rules.REPORTED))
    return made
