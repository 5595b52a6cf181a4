"""No number of fewer than ten people is shown, nor can one be had by subtraction."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.reports.protecting import THRESHOLD, Count, Node, added, shown

Row = list[Fraction]
SMALL = [Count(3, 3), Count(9, 9), Count(40, 0, 2), Count(12, 2, 3)]


@st.composite
def counts(draw: st.DrawFn) -> Count:
    """Mostly about the threshold; some with many opinions of few people."""
    anonymous = draw(st.sampled_from([0, 1, 2, 5, 9, 10, 11, 14, 30]))
    people = draw(st.integers(0, 12))
    more = draw(st.integers(0, 8)) if people else 0
    return Count(max(anonymous + people + more, 1), anonymous, people)


@st.composite
def trees(draw: st.DrawFn) -> Node:
    """A total, two levels, and at most seven groups."""
    groups = [
        Node(f"g{i}", own) for i, own in enumerate(draw(st.lists(counts(), min_size=1, max_size=7)))
    ]
    places = [draw(st.integers(0, 2)) for _ in groups]
    parts = [
        Node(f"p{part}", below=[one for one, at in zip(groups, places, strict=True) if at == part])
        for part in sorted(set(places))
    ]
    return Node("total", below=parts)


def leaves(node: Node) -> list[Node]:
    return [one for one in node.walk() if not one.below]


def sums(root: Node, keys: frozenset[str]) -> list[Row]:
    """What is published: of each number that is shown, which groups it is the sum of."""
    groups = leaves(root)
    return [
        [Fraction(any(leaf is group for leaf in leaves(node))) for group in groups]
        for node in root.walk()
        if node.key in keys
    ]


def reduced(rows: Sequence[Row]) -> list[Row]:
    """Gauss and Jordan: everything that can be worked out is a combination of these."""
    rows = [list(row) for row in rows]
    done: list[Row] = []
    for column in range(len(rows[0]) if rows else 0):
        pivot = next((row for row in rows if row[column]), None)
        if pivot is None:
            continue
        rows.remove(pivot)
        pivot = [cell / pivot[column] for cell in pivot]
        rows, done = (
            [[a - row[column] * b for a, b in zip(row, pivot, strict=True)] for row in some]
            for some in (rows, done)
        )
        done.append(pivot)
    return done


def can_be_had(wanted: Sequence[int], basis: Sequence[Row]) -> bool:
    """Whether the sum of these groups is a combination of what is published."""
    left = [Fraction(cell) for cell in wanted]
    for row in basis:
        column = next(place for place, cell in enumerate(row) if cell)
        left = [a - left[column] * b for a, b in zip(left, row, strict=True)]
    return not any(left)


def subsets(size: int) -> Iterator[tuple[int, ...]]:
    return (wanted for wanted in product((0, 1), repeat=size) if any(wanted))


@given(trees())
def test_the_number_of_no_set_of_groups_with_too_few_people_can_be_worked_out(root: Node) -> None:
    groups = leaves(root)
    basis = reduced(sums(root, shown(root)))
    for wanted in subsets(len(groups)):
        together = added(one.count for one, is_in in zip(groups, wanted, strict=True) if is_in)
        if together.least < THRESHOLD:
            assert not can_be_had(wanted, basis)


@given(trees())
def test_a_hidden_group_might_always_be_a_large_one(root: Node) -> None:
    """Knowing that each hidden group counts one at least proves none of them to be small."""
    keys = shown(root)
    for node in root.walk():
        if node.key not in keys or not node.below:
            continue
        hidden = [leaf for leaf in leaves(node) if not _is_within_a_shown(leaf, node, keys)]
        left = sum(leaf.count.opinions for leaf in hidden)
        assert not hidden or left - (len(hidden) - 1) >= THRESHOLD


def _is_within_a_shown(leaf: Node, top: Node, keys: frozenset[str]) -> bool:
    around = [one for one in top.walk() if one is not top and leaf in list(one.walk())]
    return any(one.key in keys for one in around)


@given(trees())
def test_no_number_of_too_few_people_is_shown(root: Node) -> None:
    keys = shown(root)
    assert all(node.count.least >= THRESHOLD for node in root.walk() if node.key in keys)


@pytest.mark.parametrize("own", SMALL)
def test_one_small_group_beside_a_large_one_hides_more_than_itself(own: Count) -> None:
    root = Node("total", below=[Node("small", own), Node("large", Count(50, 50))])
    assert not {"total", "large"} <= shown(root)


def test_what_is_large_everywhere_is_shown_everywhere() -> None:
    root = Node("total", below=[Node("a", Count(10, 10)), Node("b", Count(25, 5, 9))])
    assert shown(root) == {"total", "a", "b"}


def test_several_small_groups_hide_each_other_and_nothing_else() -> None:
    small = [Node(f"s{i}", Count(8, 8)) for i in range(3)]
    root = Node("total", below=[*small, Node("large", Count(50, 50))])
    assert shown(root) == {"total", "large"}


def test_a_total_that_would_prove_its_groups_small_is_hidden_too() -> None:
    """Two groups that make ten together are of nine people each at the most."""
    root = Node("total", below=[Node("a", Count(5, 5)), Node("b", Count(5, 5))])
    assert shown(root) == frozenset()


def test_who_spoke_in_two_groups_is_taken_to_be_one_person() -> None:
    root = Node("total", below=[Node("a", Count(6, 0, 6)), Node("b", Count(6, 0, 6))])
    assert root.count.least == 6
    assert shown(root) == frozenset()
