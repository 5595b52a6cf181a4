"""What a report may say beside those before it: numbers that were published once stay as they were.

Two numbers that are both shown, of a month and of the quarter around it or of the same month a week
later, differ by what few people said. So a case is counted in one *slice* only, that of the report which
was the first to show a number with it; a later report adds up what its slices have shown already and
what is new, and the new cases are shown only if they are enough by themselves. Everything that can be
worked out from any number of reports is then worked out from the shown numbers of slices, which share no
case, and each of which is safe by itself (`protecting.py`).
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from handlers.reports.protecting import THRESHOLD, Count, Node, is_large, shown

Codes = frozenset[str]
Months = Mapping[str, Mapping[str, Count]]  # of each group, by month


@dataclass(frozen=True, slots=True)
class Cell:
    """The cases of one group (its code) that were opened in one month ("2026-11")."""

    group: str
    month: str


Cells = frozenset[Cell]


@dataclass(frozen=True, slots=True)
class Entry:
    """A number that was shown, and the cells of the slice that it counts."""

    number: int
    cells: Cells


@dataclass(frozen=True, slots=True)
class Slice:
    """`inside`: the cells whose days all lie in the report's period; the others cannot be used."""

    entries: tuple[Entry, ...]
    cells: Cells
    inside: Cells
    ways: Mapping[str, int] | None = None

    @property
    def groups(self) -> Codes:
        return frozenset(cell.group for cell in self.inside)


@dataclass(frozen=True, slots=True)
class Known:
    """What may be said of a number: `least`, and whether that is all of it."""

    least: int
    exact: bool


NOTHING = Known(0, exact=False)


class _Index:
    """What of a slice belongs to which group, so that a number of few groups looks at few cells."""

    def __init__(self, one: Slice) -> None:
        self._cells: dict[str, list[Cell]] = defaultdict(list)
        self._entries: dict[str, list[tuple[int, Entry]]] = defaultdict(list)
        for cell in one.inside:
            self._cells[cell.group].append(cell)
        for place, entry in enumerate(one.entries):
            if entry.cells <= one.inside:
                self._entries[min(cell.group for cell in entry.cells)].append((place, entry))

    def known(self, groups: Codes) -> Known:
        """The largest shown numbers that lie within; shown ones are nested or apart, so largest first."""
        mine = groups & self._cells.keys()
        wanted = frozenset(cell for group in mine for cell in self._cells[group])
        number, covered = 0, set[Cell]()
        for entry in self._within(mine, wanted):
            if covered.isdisjoint(entry.cells):
                number += entry.number
                covered |= entry.cells
        return Known(number, exact=covered == wanted)

    def _within(self, groups: Codes, wanted: Cells) -> list[Entry]:
        found = [
            (-len(entry.cells), place, entry)
            for group in groups
            for place, entry in self._entries.get(group, ())
            if entry.cells <= wanted
        ]
        return [entry for *_, entry in sorted(found, key=lambda one: one[:2])]


@dataclass(frozen=True)
class Ledger:
    """The slices that a report adds up, its own new one with them.

    `beyond`: the groups of which some cases are in cells that reach beyond the period.
    """

    slices: tuple[Slice, ...]
    beyond: Codes = field(default_factory=frozenset)

    @cached_property
    def _indexes(self) -> list[_Index]:
        return [_Index(one) for one in self.slices]

    def known(self, groups: Codes) -> Known:
        """The number of these groups together."""
        parts = [one.known(groups) for one in self._indexes]
        least = sum(part.least for part in parts)
        exact = all(part.exact for part in parts) and not groups & self.beyond
        return Known(least, exact=exact and least > 0)

    def ways(self, groups: Codes) -> dict[str, int] | None:
        """How people wrote, if that was shown of every slice and all of each is in the report."""
        used = [one for one in self.slices if one.groups & groups]
        fit = all(_is_all(one, groups) and one.ways is not None for one in used)
        if not used or not fit or groups & self.beyond:
            return None
        names = dict.fromkeys(name for one in used for name in one.ways or ())
        return {name: sum((one.ways or {}).get(name, 0) for one in used) for name in names}


def _is_all(one: Slice, groups: Codes) -> bool:
    return one.inside == one.cells and one.groups <= groups


def new_slice(root: Node, months: Months, ways: Sequence[Node] = ()) -> Slice:
    """What may be shown of cases that no report has counted.

    `months`: of each group at the foot of the tree; `ways`: the same cases by how people wrote.
    """
    keys = shown(root)
    told = [node for node in root.walk() if node.key in keys]
    entries = [Entry(node.count.opinions, _cells(node, months)) for node in told]
    for node in told:
        if not node.below:
            entries += _by_month(node.key, months[node.key])
    cells = _cells(root, months)
    numbers = _ways(root, ways) if root.key in keys else None
    return Slice(tuple(entries), cells, cells, numbers)


def _by_month(group: str, months: Mapping[str, Count]) -> list[Entry]:
    """A shown group's months, so that a later report on one of them has a number: those that are
    large, if what they leave of the group is nothing, or large as well."""
    if len(months) < 2:
        return []
    large = sorted(
        (month for month, one in months.items() if one.least >= THRESHOLD),
        key=lambda month: months[month].opinions,
    )
    while large:
        hidden = [one for month, one in months.items() if month not in large]
        if not hidden or is_large(hidden):
            break
        large = large[1:]
    return [Entry(months[month].opinions, frozenset({Cell(group, month)})) for month in large]


def _ways(root: Node, ways: Sequence[Node]) -> dict[str, int] | None:
    """One part that is shown tells the other by subtraction: so both or neither."""
    split = shown(Node(root.key, below=list(ways))) if ways else frozenset[str]()
    every = all(key in split for key in (root.key, *(way.key for way in ways)))
    return {way.key: way.count.opinions for way in ways} if every else None


def counted(one: Slice) -> Cells:
    """The cells that some shown number counts; cases of the others may still be counted later."""
    return frozenset[Cell]().union(*(entry.cells for entry in one.entries))


def _cells(node: Node, months: Months) -> Cells:
    leaves = (one.key for one in node.walk() if not one.below and one.count.opinions)
    return frozenset(Cell(group, month) for group in leaves for month in months[group])


def as_text(cell: Cell) -> str:
    return f"{cell.group}@{cell.month}"


def as_cell(text: str) -> Cell:
    group, month = text.split("@")
    return Cell(group, month)


def as_rows(entries: Iterable[Entry]) -> list[dict[str, Any]]:
    """As they are stored."""
    return [{"number": one.number, "cells": sorted(map(as_text, one.cells))} for one in entries]


def from_rows(rows: Iterable[Mapping[str, Any]]) -> tuple[Entry, ...]:
    return tuple(Entry(int(row["number"]), frozenset(map(as_cell, row["cells"]))) for row in rows)
