"""Of any number of reports together no number of fewer than ten people can be worked out."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from fractions import Fraction
from itertools import pairwise
from operator import mul

from hypothesis import given, settings
from hypothesis import strategies as st

from handlers.reports.ledger import (
    Cell,
    Cells,
    Codes,
    Entry,
    Known,
    Ledger,
    Slice,
    as_rows,
    as_text,
    counted,
    from_rows,
    new_slice,
)
from handlers.reports.periods import Term, offered, term
from handlers.reports.protecting import THRESHOLD, Count, Node
from handlers.reports.rules import DIRECTIVE
from tests.unit.reports.test_protecting import can_be_had, reduced, subsets

GROUPS = ("a.1", "b.1", "a.2")
EVERY = frozenset(GROUPS)
MONTHS = ("2026-10", "2026-11")
Case = tuple[str, str]  # its group and month


def cell(group: str = "a.1", month: str = MONTHS[1]) -> Cell:
    return Cell(group, month)


def cells(*groups: str) -> Cells:
    return frozenset(cell(group) for group in groups)


def tree(cases: Sequence[Case]) -> Node:
    """A total, communes, groups: each case is an anonymous one."""
    groups = [group for group, _ in cases]
    communes = sorted({code.split(".")[1] for code in groups})

    def leaf(code: str) -> Node:
        return Node(code, Count(groups.count(code), groups.count(code)))

    parts = [
        Node(name, below=[leaf(code) for code in sorted(set(groups)) if code.endswith(f".{name}")])
        for name in communes
    ]
    return Node("total", below=parts)


def months(cases: Sequence[Case]) -> dict[str, dict[str, Count]]:
    found: dict[str, dict[str, Count]] = {}
    for group, month in cases:
        number = cases.count((group, month))
        found.setdefault(group, {})[month] = Count(number, number)
    return found


@dataclass
class Office:
    """Reports that are drafted one after the other; each case is written down at its first."""

    free: list[Case] = field(default_factory=list)
    slices: list[Slice] = field(default_factory=list)
    behind: list[list[Case]] = field(default_factory=list)  # the cases of each slice

    def report(self, of: Sequence[str] = MONTHS) -> Ledger:
        """On these months."""
        mine = [case for case in self.free if case[1] in of]
        made = new_slice(tree(mine), months(mine))
        settled = {(one.group, one.month) for one in counted(made)}
        self.behind.append([case for case in mine if case in settled])
        self.free = [case for case in self.free if case not in settled]
        before = tuple(
            replace(one, inside=frozenset(c for c in one.cells if c.month in of))
            for one in self.slices
        )
        self.slices.append(Slice(made.entries, counted(made), counted(made)))
        return Ledger((*before, made))


@st.composite
def arrivals(draw: st.DrawFn) -> list[list[Case]]:
    """What is written before each of up to three reports; a few, or many at once."""
    number = st.sampled_from([0, 1, 3, 9, 10, 12, 25])
    return [
        [(code, month) for code in GROUPS for month in MONTHS for _ in range(draw(number))]
        for _ in range(draw(st.integers(1, 3)))
    ]


PERIODS = st.lists(st.sampled_from([MONTHS, MONTHS[:1], MONTHS[1:]]), min_size=3, max_size=3)


@given(arrivals(), PERIODS)
@settings(max_examples=50, deadline=None)
def test_no_set_of_few_cases_can_be_worked_out_from_all_that_was_published(
    written: list[list[Case]], periods: list[tuple[str, ...]]
) -> None:
    """The groups of a month of a slice: that is how finely numbers were ever told apart."""
    office = Office()
    for some, of in zip(written, periods, strict=False):
        office.free += some
        office.report(of)
    for one, cases in zip(office.slices, office.behind, strict=True):
        finest = sorted(one.cells, key=as_text)
        rows = [[Fraction(each in entry.cells) for each in finest] for entry in one.entries]
        basis = reduced(rows)
        numbers = [cases.count((each.group, each.month)) for each in finest]
        for wanted in subsets(len(finest)):
            number = sum(map(mul, numbers, wanted))
            if number < THRESHOLD:
                assert not can_be_had(wanted, basis)


@given(arrivals(), st.sampled_from([EVERY, frozenset({"a.1"}), frozenset({"a.1", "b.1"})]))
@settings(max_examples=50, deadline=None)
def test_two_reports_on_the_same_differ_by_nothing_or_by_enough(
    written: list[list[Case]], groups: Codes
) -> None:
    office, told = Office(), [0]
    for some in written:
        office.free += some
        told.append(office.report().known(groups).least)
    steps = [after - before for before, after in pairwise(told)]
    assert all(step == 0 or step >= THRESHOLD for step in steps)


@given(arrivals(), PERIODS)
@settings(max_examples=50, deadline=None)
def test_a_number_is_never_more_than_there_are_and_exact_only_where_it_is_all(
    written: list[list[Case]], periods: list[tuple[str, ...]]
) -> None:
    office, cases = Office(), list[Case]()
    for some, of in zip(written, periods, strict=False):
        office.free, cases = office.free + some, cases + some
        ledger = office.report(of)
        for groups in (EVERY, *(frozenset({code}) for code in GROUPS)):
            there = sum(group in groups and month in of for group, month in cases)
            known = ledger.known(groups)
            assert known.least == there if known.exact else known.least <= there


def test_a_month_s_number_can_be_told_after_the_quarter_s() -> None:
    office = Office([("a.1", month) for month in MONTHS for _ in range(12)])
    assert office.report().known(frozenset({"a.1"})).least == 24
    assert office.report(MONTHS[1:]).known(frozenset({"a.1"})) == Known(12, exact=True)


def test_a_month_that_would_tell_another_s_few_is_not_told() -> None:
    office = Office([("a.1", MONTHS[0])] * 3 + [("a.1", MONTHS[1])] * 12)
    assert office.report().known(frozenset({"a.1"})) == Known(15, exact=True)
    assert office.report(MONTHS[1:]).known(frozenset({"a.1"})) == Known(0, exact=False)


def test_the_quarter_adds_up_its_months() -> None:
    one = cells("a.1")
    slices = tuple(Slice((Entry(12, one),), one, one) for _ in range(3))
    assert Ledger(slices).known(frozenset({"a.1"})).least == 36


def test_of_what_reaches_beyond_the_period_nothing_is_used() -> None:
    one = cells("a.1")
    beyond = Slice((Entry(40, one),), one, frozenset())
    inside = Slice((Entry(12, one),), one, one)
    known = Ledger((beyond, inside), frozenset({"a.1"})).known(frozenset({"a.1"}))
    assert known == Known(12, exact=False)


def test_a_commune_s_number_is_taken_from_the_province_s_where_it_stands_alone() -> None:
    every = cells(*GROUPS)
    province = Slice((Entry(40, every), Entry(15, cells("a.1"))), every, every)
    assert Ledger((province,)).known(frozenset({"a.1", "b.1"})).least == 15
    assert Ledger((province,)).known(EVERY).exact


def test_how_people_wrote_is_added_up_only_where_all_of_it_was_shown() -> None:
    every, one = cells(*GROUPS), cells("a.1")
    told = Slice((Entry(40, every),), every, every, ways={"anonymous": 25, "contact": 15})
    untold = Slice((Entry(12, one),), one, one)
    assert Ledger((told, told)).ways(EVERY) == {"anonymous": 50, "contact": 30}
    assert Ledger((told, untold)).ways(EVERY) is None


def test_a_slice_is_read_as_it_was_kept() -> None:
    entries = (Entry(40, cells(*GROUPS)), Entry(15, cells("a.1")))
    assert from_rows(as_rows(entries)) == entries


def test_terms_have_their_days_and_names() -> None:
    quarter = Term("quarter", 2026, 4)
    assert (quarter.since, quarter.last, quarter.name) == (
        date(2026, 10, 1),
        date(2026, 12, 31),
        "quý IV/2026",
    )
    assert Term("half", 2024, 1).last == date(2024, 6, 30)
    assert Term("month", 2024, 2).last == date(2024, 2, 29)
    codes = [one.code for one in offered(DIRECTIVE, date(2026, 2, 3))]
    assert codes[:3] == ["quarter-2026-1", "quarter-2025-4", "quarter-2025-3"]
    assert codes[6:] == ["year-2026-1", "year-2025-1", "year-2024-1"]
    assert all(term(code) is not None for code in codes)


@given(st.text(max_size=20))
def test_whatever_is_typed_is_a_term_or_none(code: str) -> None:
    found = term(code)
    assert found is None or found.since <= found.last
