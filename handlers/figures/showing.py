"""Which numbers may be shown beside each other: none of fewer than ten people, nor one by subtraction.

A *cell* is shown by itself wherever it lies (an early sign), so every number around it is shown only if
what is left of it without the cell is of enough people too.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from handlers.reports.protecting import THRESHOLD, Count, Node, added, shown

K = TypeVar("K")
TOTAL, ELSEWHERE = "tong", "noi-khac"
Apart = Mapping[K, Sequence[Count]]  # the cells that lie in each number


@dataclass(frozen=True, slots=True)
class Number:
    """A count that may be shown; `value` is None when it is of too few people to be said."""

    value: int | None

    @property
    def is_hidden(self) -> bool:
        return self.value is None


@dataclass(frozen=True, slots=True)
class Cell:
    """Opinions on one topic from one commune in one week, which are shown by themselves."""

    area_id: int
    topic: str
    week: date
    count: Count


def number(count: Count, apart: Sequence[Count] = ()) -> Number:
    """One that stands alone. Nought says nothing of anybody."""
    rest = less(count, added(apart))
    few = any(one.opinions and one.least < THRESHOLD for one in (count, rest))
    return Number(None if few else count.opinions)


def alone(counts: Mapping[K, Count], apart: Apart[K] | None = None) -> dict[K, Number]:
    """Numbers whose sum nobody knows."""
    return {key: number(count, (apart or {}).get(key, ())) for key, count in counts.items()}


def together(
    counts: Mapping[K, Count], apart: Apart[K] | None = None, elsewhere: Count | None = None
) -> dict[K, Number]:
    """Numbers whose sum is known; `elsewhere`: what of it lies in none of them.

    The cells are known, so what is told by a number is what is left of it without them.
    """
    rests = {key: less(one, added((apart or {}).get(key, ()))) for key, one in counts.items()}
    nodes = [Node(str(key), one) for key, one in rests.items() if one.opinions]
    if elsewhere and elsewhere.opinions:
        nodes.append(Node(ELSEWHERE, elsewhere))
    open_ = shown(Node(TOTAL, below=nodes)) if nodes else frozenset[str]()
    return {
        key: Number(one.opinions if not rests[key].opinions or str(key) in open_ else None)
        for key, one in counts.items()
    }


def without_sum(numbers: Mapping[K, Number]) -> dict[K, Number]:
    """One more is hidden, the smallest, where all of them are shown."""
    some = {key: one.value for key, one in numbers.items() if one.value}
    if any(one.is_hidden for one in numbers.values()) or not some:
        return dict(numbers)
    smallest = min(some, key=lambda key: some[key] or 0)
    return {**numbers, smallest: Number(None)}


def split(cells: Iterable[Cell], key: Callable[[Cell], K]) -> dict[K, list[Count]]:
    """The cells by what they lie in."""
    found: dict[K, list[Count]] = defaultdict(list)
    for cell in cells:
        found[key(cell)].append(cell.count)
    return found


def less(whole: Count, part: Count) -> Count:
    """What is left; of how many people at the least."""
    opinions = max(whole.opinions - part.opinions, 0)
    anonymous = min(max(whole.anonymous - part.anonymous, 0), opinions)
    return Count(opinions, anonymous, min(max(whole.people - part.people, 0), opinions))
