"""What a report may say beside those before it: numbers that were published once stay as they were.

Two numbers that are both shown, of a month and of the quarter around it or of the same month a week
later, differ by what few people said. So a case is counted in one *slice* only, that of the report which
was the first to show a number with it; a later report adds up what its slices have shown already and
what is new, and the new cases are shown only if they are enough by themselves. Everything that can be
worked out from any number of reports is then worked out from the shown numbers of slices, which share no
case, and each of which is safe by itself (`protecting.py`).
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from handlers.reports.protecting import Node, shown

Codes = frozenset[str]


@dataclass(frozen=True, slots=True)
class Entry:
    """A number that was shown, and the groups whose cases of the slice it counts."""

    number: int
    groups: Codes


@dataclass(frozen=True, slots=True)
class Slice:
    """`whole`: all of its days lie in the report's period; else nothing of it can be used."""

    entries: tuple[Entry, ...]
    groups: Codes
    whole: bool = True
    ways: Mapping[str, int] | None = None


@dataclass(frozen=True, slots=True)
class Known:
    """What may be said of a number: `least`, and whether that is all of it."""

    least: int
    exact: bool


NOTHING = Known(0, exact=False)


@dataclass(frozen=True, slots=True)
class Ledger:
    """The slices that a report adds up, its own new one with them.

    `beyond`: the groups of which some cases are in a slice that reaches beyond the period.
    """

    slices: tuple[Slice, ...]
    beyond: Codes = field(default_factory=frozenset)

    def known(self, groups: Codes) -> Known:
        """The number of these groups together."""
        parts = [_of(one, groups) for one in self.slices if one.whole]
        least = sum(part.least for part in parts)
        exact = all(part.exact for part in parts) and not groups & self.beyond
        return Known(least, exact=exact and least > 0)

    def ways(self, groups: Codes) -> dict[str, int] | None:
        """How people wrote, if that was shown of every slice and all of each is in the report."""
        used = [one for one in self.slices if one.groups & groups]
        fit = all(one.whole and one.ways is not None and one.groups <= groups for one in used)
        if not used or not fit or groups & self.beyond:
            return None
        names = dict.fromkeys(name for one in used for name in one.ways or ())
        return {name: sum((one.ways or {}).get(name, 0) for one in used) for name in names}


def _of(one: Slice, groups: Codes) -> Known:
    """The largest shown numbers that lie within; shown ones are nested or apart, so largest first."""
    wanted, number, covered = one.groups & groups, 0, set[str]()
    for entry in sorted(one.entries, key=lambda entry: -len(entry.groups)):
        if entry.groups <= wanted and not entry.groups & covered:
            number += entry.number
            covered |= entry.groups
    return Known(number, exact=covered == wanted)


def new_slice(root: Node, ways: Sequence[Node] = ()) -> Slice:
    """What may be shown of cases that no report has counted; `ways`: the same, by how people wrote."""
    keys = shown(root)
    entries = tuple(
        Entry(node.count.opinions, _leaves(node)) for node in root.walk() if node.key in keys
    )
    split = shown(Node(root.key, below=list(ways))) if ways else frozenset[str]()
    told = root.key in keys and root.key in split
    # One part that is shown tells the other by subtraction: then neither is.
    every = told and all(way.key in split for way in ways)
    numbers = {way.key: way.count.opinions for way in ways} if every else None
    return Slice(entries, _leaves(root), ways=numbers)


def counted(one: Slice) -> Codes:
    """The groups whose cases some shown number counts; the others may still be counted later."""
    return frozenset[str]().union(*(entry.groups for entry in one.entries))


def _leaves(node: Node) -> Codes:
    return frozenset(one.key for one in node.walk() if not one.below and one is not node) or (
        frozenset({node.key}) if not node.below and node.count.opinions else frozenset()
    )


def as_rows(entries: Iterable[Entry]) -> list[dict[str, Any]]:
    """As they are stored."""
    return [{"number": one.number, "groups": sorted(one.groups)} for one in entries]


def from_rows(rows: Iterable[Mapping[str, Any]]) -> tuple[Entry, ...]:
    return tuple(Entry(int(row["number"]), frozenset(row["groups"])) for row in rows)
