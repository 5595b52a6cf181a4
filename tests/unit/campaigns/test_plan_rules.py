"""What a campaign's form may hold, and who may do what with it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.campaigns import WHO
from content.campaigns.typed import Typed, TypedCriterion, TypedMilestone
from content.campaigns.workbook import UnreadableError, read, template
from handlers.campaigns import plan_rules as rules
from handlers.campaigns import scoring
from handlers.campaigns.plan_rules import Person
from handlers.campaigns.scoring import Given
from handlers.errors import Refused

CRITERION = TypedCriterion(1, "Đường", "ảnh", "mét", "20")
TYPED = Typed(
    "Sạch bản", "Mặt trận", "", "2027-01-01", "31/12/2027", frozenset({"village"}), (CRITERION,)
)
TYPICAL = (
    "",
    " ",
    "Đường bản",
    "mét",
    "20",
    "0",
    "nhiều",
    "2027-01-05",
    "30/06/2027",
    "step",
    "x" * 210,
)
cells = st.sampled_from(TYPICAL)
rows = st.builds(TypedCriterion, st.integers(1, 40), cells, cells, cells, cells)
stones = st.builds(TypedMilestone, st.integers(1, 12), cells, cells, cells)


def test_a_form_that_is_filled_in_has_no_faults() -> None:
    assert rules.faults(TYPED) == []


@given(
    head=st.tuples(cells, cells, cells, cells, cells),
    who=st.frozensets(st.sampled_from([*sorted(WHO), "x"])),
    criteria=st.lists(rows, max_size=5),
    milestones=st.lists(stones, max_size=3),
)
def test_whatever_is_typed_is_stored_whole_or_refused_with_a_reason(
    head: tuple[str, str, str, str, str],
    who: frozenset[str],
    criteria: list[TypedCriterion],
    milestones: list[TypedMilestone],
) -> None:
    typed = Typed(*head, who, tuple(criteria), tuple(milestones))
    if rules.faults(typed):
        return
    kept = rules.criteria(typed)
    assert [one["name"] for one in kept] == [rules.plain(one.name) for one in criteria]
    assert len({one["code"] for one in kept}) == len(criteria) > 0
    assert len(rules.milestones(typed)) == len(milestones)


@given(writes=st.booleans(), approves=st.booleans(), state=st.sampled_from(rules.STATES))
def test_who_worked_on_it_never_launches_it(writes: bool, approves: bool, state: str) -> None:
    assert "launch" not in rules.actions(state, Person(writes, approves, worked=True))


@given(points=st.text(max_size=8), reason=st.text(max_size=400), most=st.integers(1, 1000))
def test_points_are_within_the_criterion_and_fewer_have_a_reason(
    points: str, reason: str, most: int
) -> None:
    try:
        given_, why = scoring.understood(Given(points, reason), most)
    except Refused:
        return
    assert given_ is not None
    assert 0 <= given_ <= most
    assert given_ == most or why


def test_the_template_is_read_back_as_an_empty_campaign() -> None:
    assert read(template()) == Typed()


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"abc"])
def test_what_is_no_workbook_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableError):
        read(data)
