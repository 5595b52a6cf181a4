"""Numbers that may be shown: none of fewer people than the threshold, nor one had by subtraction.

Numbers stand in a tree: a report's total, its parts, the groups of opinions. What can be worked out
from the numbers shown is the sum of an *atom*, a shown number less the nearest shown ones below it, and
sums of atoms. So every atom must be large, and large enough that each hidden group in it might be:
whoever knows that a group is there knows that it counts at least one.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

THRESHOLD = 10  # people; the design's line that is never crossed (k = 10)


@dataclass(frozen=True, slots=True)
class Count:
    """Opinions, and what is known of how many people they are of."""

    opinions: int = 0
    anonymous: int = 0  # each taken as somebody else's: nobody can tell
    people: int = 0  # who left a contact, each once; of two counts together, the larger

    def __add__(self, other: "Count") -> "Count":
        return Count(
            self.opinions + other.opinions,
            self.anonymous + other.anonymous,
            max(self.people, other.people),
        )

    @property
    def least(self) -> int:
        """How many people they are of at the least; never more than there are opinions."""
        return min(self.opinions, self.anonymous + self.people)


@dataclass(slots=True)
class Node:
    """A number of a report: a group of opinions, or the sum of what stands below it."""

    key: str
    own: Count = field(default_factory=Count)
    below: list["Node"] = field(default_factory=list)

    @property
    def count(self) -> Count:
        return added(node.count for node in self.below) if self.below else self.own

    def walk(self) -> Iterator["Node"]:
        yield self
        for node in self.below:
            yield from node.walk()


def added(counts: Iterable[Count]) -> Count:
    return sum(counts, Count())


def shown(root: Node, threshold: int = THRESHOLD) -> frozenset[str]:
    """The keys of the numbers that may be shown; every other one is said to be «một số»."""
    keys = {node.key for node in root.walk() if node.count.least >= threshold}
    while (unsafe := _unsafe(root, keys, threshold)) is not None:
        keys.discard(_given_up(unsafe, unsafe is root, keys))
    return frozenset(keys)


def _unsafe(root: Node, keys: set[str], threshold: int) -> Node | None:
    """A shown number from which a small one could be had."""
    for node in root.walk():
        if node.key in keys:
            hidden = [one.count for one in _atom(node, keys)]
            if hidden and not is_large(hidden, threshold):
                return node
    return None


def is_large(hidden: list[Count], threshold: int = THRESHOLD) -> bool:
    """Whether what is hidden together is of enough people, and each of it might be."""
    together = added(hidden)
    largest_one_might_be = together.opinions - (len(hidden) - 1)
    return min(together.least, largest_one_might_be) >= threshold


def _atom(node: Node, keys: set[str]) -> Iterator[Node]:
    """The hidden groups below a number whose sum is what its nearest shown ones leave of it."""
    for one in node.below:
        if one.key in keys:
            continue
        if one.below:
            yield from _atom(one, keys)
        else:
            yield one


def _given_up(node: Node, is_total: bool, keys: set[str]) -> str:
    """What is hidden as well: a sum between; of the total rather the smallest number below it."""
    nearest = sorted(_nearest(node, keys), key=lambda one: one.count.opinions)
    return nearest[0].key if is_total and nearest else node.key


def _nearest(node: Node, keys: set[str]) -> Iterator[Node]:
    for one in node.below:
        if one.key in keys:
            yield one
        else:
            yield from _nearest(one, keys)
