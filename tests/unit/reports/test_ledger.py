"""Of any number of reports together no number of fewer than ten people can be worked out."""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from handlers.reports.ledger import (
    Codes,
    Entry,
    Ledger,
    Slice,
    as_rows,
    counted,
    from_rows,
    new_slice,
)
from handlers.reports.protecting import THRESHOLD, Count, Node
from tests.unit.reports.test_protecting import can_be_had, reduced, subsets

GROUPS = ("a.1", "b.1", "a.2", "b.2")
EVERY = frozenset(GROUPS)


def tree(cases: Sequence[str]) -> Node:
    """A total, communes, groups: each case is an anonymous one."""
    communes = sorted({code.split(".")[1] for code in cases})

    def group(code: str) -> Node:
        return Node(code, Count(cases.count(code), cases.count(code)))

    parts = [
        Node(name, below=[group(code) for code in sorted(set(cases)) if code.endswith(f".{name}")])
        for name in communes
    ]
    return Node("total", below=parts)


@dataclass
class Office:
    """Reports that are drafted one after the other; each case is written down at its first."""

    free: list[str] = field(default_factory=list)
    slices: list[Slice] = field(default_factory=list)
    behind: list[list[str]] = field(default_factory=list)  # the cases of each slice, shown or not

    def report(self) -> Ledger:
        made = new_slice(tree(self.free))
        settled = counted(made)
        self.behind.append([code for code in self.free if code in settled])
        self.free = [code for code in self.free if code not in settled]
        before = tuple(self.slices)
        self.slices.append(Slice(made.entries, settled))
        return Ledger((*before, made))


@st.composite
def arrivals(draw: st.DrawFn) -> list[list[str]]:
    """What is written before each of up to three reports; a few, or many at once."""
    number = st.sampled_from([0, 1, 3, 9, 10, 12, 25])
    return [
        [code for code in GROUPS for _ in range(draw(number))]
        for _ in range(draw(st.integers(1, 3)))
    ]


@given(arrivals())
@settings(max_examples=50, deadline=None)
def test_no_set_of_few_cases_can_be_worked_out_from_all_that_was_published(
    written: list[list[str]],
) -> None:
    """Cells are the groups of a slice: that is how finely numbers were ever told apart."""
    office = Office()
    for some in written:
        office.free += some
        office.report()
    for one, cases in zip(office.slices, office.behind, strict=True):
        cells = sorted(one.groups)
        rows = [[int(cell in entry.groups) for cell in cells] for entry in one.entries]
        basis = reduced(rows) if cells else []  # type: ignore[arg-type]
        for wanted in subsets(len(cells)):
            number = sum(
                cases.count(cell) for cell, is_in in zip(cells, wanted, strict=True) if is_in
            )
            if number < THRESHOLD:
                assert not can_be_had(wanted, basis)


@given(arrivals(), st.sampled_from([EVERY, frozenset({"a.1"}), frozenset({"a.1", "b.1"})]))
@settings(max_examples=50, deadline=None)
def test_two_reports_on_the_same_differ_by_nothing_or_by_enough(
    written: list[list[str]], groups: Codes
) -> None:
    office, told = Office(), [0]
    for some in written:
        office.free += some
        told.append(office.report().known(groups).least)
    steps = [after - before for before, after in itertools.pairwise(told)]
    assert all(step == 0 or step >= THRESHOLD for step in steps)


@given(arrivals())
@settings(max_examples=50, deadline=None)
def test_a_number_is_never_more_than_there_are_and_exact_only_where_it_is_all(
    written: list[list[str]],
) -> None:
    office, cases = Office(), list[str]()
    for some in written:
        office.free, cases = office.free + some, cases + some
        ledger = office.report()
        for groups in (EVERY, *(frozenset({code}) for code in GROUPS)):
            known, there = ledger.known(groups), sum(case in groups for case in cases)
            assert known.least == there if known.exact else known.least <= there


def test_the_quarter_adds_up_its_months() -> None:
    months = tuple(Slice((Entry(12, frozenset({"a.1"})),), frozenset({"a.1"})) for _ in range(3))
    assert Ledger(months).known(frozenset({"a.1"})).least == 36


def test_of_a_slice_that_reaches_beyond_the_period_nothing_is_used() -> None:
    beyond = Slice((Entry(40, frozenset({"a.1"})),), frozenset({"a.1"}), whole=False)
    inside = Slice((Entry(12, frozenset({"a.1"})),), frozenset({"a.1"}))
    known = Ledger((beyond, inside), frozenset({"a.1"})).known(frozenset({"a.1"}))
    assert (known.least, known.exact) == (12, False)


def test_a_commune_s_number_is_taken_from_the_province_s_where_it_stands_alone() -> None:
    province = Slice((Entry(40, EVERY), Entry(15, frozenset({"a.1"}))), EVERY)
    assert Ledger((province,)).known(frozenset({"a.1", "b.1"})).least == 15
    assert Ledger((province,)).known(EVERY).exact


def test_how_people_wrote_is_added_up_only_where_all_of_it_was_shown() -> None:
    told = Slice((Entry(40, EVERY),), EVERY, ways={"anonymous": 25, "contact": 15})
    untold = Slice((Entry(12, frozenset({"a.1"})),), frozenset({"a.1"}))
    assert Ledger((told, told)).ways(EVERY) == {"anonymous": 50, "contact": 30}
    assert Ledger((told, untold)).ways(EVERY) is None


def test_a_slice_is_read_as_it_was_kept() -> None:
    entries = (Entry(40, EVERY), Entry(15, frozenset({"a.1"})))
    assert from_rows(as_rows(entries)) == entries


def test_terms_have_their_days_and_names() -> None:
    from handlers.reports.periods import Term, offered, term
    from handlers.reports.rules import DIRECTIVE

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
    from handlers.reports.periods import term

    found = term(code)
    assert found is None or found.since <= found.last
