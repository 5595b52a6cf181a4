"""No number of fewer than ten people is shown, nor can one be had by subtraction."""

from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from handlers.figures.showing import Number, alone, less, number, together, without_sum
from handlers.reports.protecting import THRESHOLD, Count, added

COUNTS = st.builds(
    lambda anonymous, people, more: Count(anonymous + people + more, anonymous, people),
    st.integers(0, 25),
    st.integers(0, 3),
    st.integers(0, 4),
).filter(lambda one: one.people or one.opinions == one.anonymous)


@settings(max_examples=50)
@given(st.dictionaries(st.sampled_from("ABCDEFGH"), COUNTS, min_size=1), COUNTS)
def test_what_is_left_of_a_known_sum_is_of_enough_people(
    counts: dict[str, Count], elsewhere: Count
) -> None:
    numbers = together(counts, None, elsewhere)
    hidden = [counts[key] for key, one in numbers.items() if one.is_hidden]
    hidden += [elsewhere] if elsewhere.opinions else []
    whole = added([*counts.values(), elsewhere])
    if hidden and whole.least >= THRESHOLD:
        rest = added(hidden)
        assert rest.least >= THRESHOLD or not any(one.value for one in numbers.values())
    for key, one in numbers.items():
        assert one.is_hidden or counts[key].opinions == 0 or counts[key].least >= THRESHOLD


@settings(max_examples=50)
@given(COUNTS, st.lists(COUNTS.filter(lambda one: one.least >= THRESHOLD), max_size=2))
def test_a_number_around_cells_is_told_only_if_enough_is_left_of_it(
    rest: Count, cells: list[Count]
) -> None:
    whole = added([rest, *cells])
    told = number(whole, cells)
    left = less(whole, added(cells))
    assert told.is_hidden or left.opinions == 0 or left.least >= THRESHOLD


@settings(max_examples=50)
@given(st.dictionaries(st.sampled_from("ABCDEFGH"), COUNTS, min_size=1))
def test_where_the_sum_must_stay_unknown_one_number_is_missing(counts: dict[str, Count]) -> None:
    numbers = without_sum(alone(counts))
    assert any(one.is_hidden for one in numbers.values()) or not added(counts.values()).opinions


def test_nought_is_told() -> None:
    assert alone({"A": Count()}) == {"A": Number(0)}


def test_two_cells_are_never_both_needed_to_hide_one() -> None:
    """Each pair of large numbers beside a small one: one of them goes, the other stays."""
    for first, second in combinations(range(10, 16), 2):
        counts = {"A": Count(first, first), "B": Count(second, second), "C": Count(1, 1)}
        numbers = together(counts)
        assert [one.value for one in numbers.values()] == [None, second, None]
