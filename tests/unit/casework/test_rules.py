"""The state machine of a case, against the Front's table written out by hand."""

from datetime import date
from itertools import product

import pytest

from content import catalog
from content.feedback.statuses import flags, moves, statuses
from handlers.feedback import rules
from handlers.feedback.rules import Actor, may_move

COMMUNE, BOARD, STAFF = Actor.COMMUNE, Actor.BOARD, Actor.STAFF
SYSTEM, RESIDENT = Actor.SYSTEM, Actor.RESIDENT
OPEN = {
    "MOI", "SANG_LOC", "CAN_BO_SUNG", "CHUYEN", "DANG_XU_LY", "CO_TRA_LOI", "CHUA_DONG_Y",
    "GIAI_TRINH",
}  # fmt: skip
KEPT = OPEN | {"DA_GIAI_QUYET", "TONG_HOP", "TRUNG", "KHONG_XU_LY"}  # the content is still there
ALLOWED = {
    ("MOI", "SANG_LOC", COMMUNE),
    ("MOI", "HUONG_DAN", SYSTEM),
    ("SANG_LOC", "CAN_BO_SUNG", COMMUNE),
    ("SANG_LOC", "CHUYEN", BOARD),
    ("CAN_BO_SUNG", "CHUYEN", BOARD),
    ("CHUYEN", "DANG_XU_LY", STAFF),
    ("CHUYEN", "CO_TRA_LOI", STAFF),
    ("DANG_XU_LY", "CO_TRA_LOI", STAFF),
    ("DANG_XU_LY", "GIAI_TRINH", STAFF),
    ("CO_TRA_LOI", "DA_GIAI_QUYET", SYSTEM),
    ("CO_TRA_LOI", "DA_GIAI_QUYET", RESIDENT),
    ("CO_TRA_LOI", "CHUA_DONG_Y", RESIDENT),
    ("SANG_LOC", "TONG_HOP", STAFF),
    ("SANG_LOC", "TRUNG", STAFF),
    ("SANG_LOC", "KHONG_XU_LY", STAFF),
    ("CAN_BO_SUNG", "SANG_LOC", COMMUNE),
    ("CHUA_DONG_Y", "CHUYEN", BOARD),
    ("CHUA_DONG_Y", "CO_TRA_LOI", STAFF),
    ("CHUA_DONG_Y", "GIAI_TRINH", STAFF),
    ("GIAI_TRINH", "DANG_XU_LY", STAFF),
    ("GIAI_TRINH", "CO_TRA_LOI", STAFF),
    ("GIAI_TRINH", "CHUA_DONG_Y", RESIDENT),
    ("KHONG_XU_LY", "MOI", RESIDENT),
    ("TRUNG", "SANG_LOC", STAFF),
    ("TRUNG", "SANG_LOC", SYSTEM),
} | {(status, "RUT", RESIDENT) for status in KEPT}  # fmt: skip
CODES = [*statuses(), "QUA_HAN", "KHONG_CO"]


@pytest.mark.parametrize("actor", Actor)
def test_a_case_moves_as_the_table_says_and_in_no_other_way(actor: Actor) -> None:
    moved = {(a, b, actor) for a, b in product(CODES, CODES) if may_move(a, b, actor)}
    assert moved == {move for move in ALLOWED if move[2] is actor}


def test_whatever_is_still_kept_can_be_withdrawn_also_when_it_has_ended() -> None:
    assert {code for code in statuses() if may_move(code, "RUT", RESIDENT)} == KEPT
    assert {code for code in statuses() if rules.has_ended(code)} == set(statuses()) - OPEN


def test_only_screening_is_not_told_to_the_person() -> None:
    assert [code for code in statuses() if not rules.tells(code)] == ["SANG_LOC"]


def test_every_status_and_every_reason_to_refuse_has_a_name_in_the_catalog() -> None:
    names = [status.name for status in (*statuses().values(), *flags().values())]
    names += [f"ly-do-tu-choi-{reason}" for reason in rules.REFUSALS]
    assert [name for name in names if not catalog.has(name)] == []


def test_overdue_is_a_flag_and_not_a_status() -> None:
    assert "QUA_HAN" not in statuses()
    assert set(flags()) == {"QUA_HAN"}


@pytest.mark.parametrize("status", [*statuses()])
def test_a_case_is_overdue_only_after_its_day_and_while_somebody_owes_something(
    status: str,
) -> None:
    due, today = date(2026, 11, 23), date(2026, 11, 24)
    assert rules.is_overdue(status, due, today) is (status in OPEN - {"CO_TRA_LOI"})
    assert not rules.is_overdue(status, today, today)
    assert not rules.is_overdue(status, None, today)


@pytest.mark.parametrize("status", [*statuses()])
def test_the_way_to_an_answer_is_made_of_moves_that_staff_may_make(status: str) -> None:
    way = rules.way_to_answer(status)
    able = {"SANG_LOC", "CAN_BO_SUNG", "CHUYEN", "DANG_XU_LY", "CHUA_DONG_Y", "GIAI_TRINH"}
    assert (way is not None) is (status in able)
    for before, after in zip((status, *(way or ())), way or (), strict=False):
        assert rules.may_any_move(before, after, rules.ACTS_AS["officer"])


@pytest.mark.parametrize("role", ["head", "observer"])
def test_a_head_and_an_observer_move_nothing(role: str) -> None:
    acts = rules.ACTS_AS[role]
    assert not any(rules.may_any_move(a, b, acts) for a, b in product(CODES, CODES))


TOLD = {
    "MOI": {"da-nhan", "da-hoi-lai"},
    "SANG_LOC": set(),
    "CAN_BO_SUNG": {"bao-hoi-them"},
    "CHUYEN": {"bao-da-chuyen"},
    "DANG_XU_LY": {"bao-dang-xem-xet"},
    "CO_TRA_LOI": {"bao-tra-loi"},
    "DA_GIAI_QUYET": {"bao-da-giai-quyet", "cam-on"},
    "CHUA_DONG_Y": {"se-theo-doi-tiep"},
    "GIAI_TRINH": {"bao-giai-trinh"},
    "TONG_HOP": {"tra-cuu-khac"},
    "HUONG_DAN": {"to-cao", "khan-cap"},
    "TRUNG": {"bao-trung"},
    "KHONG_XU_LY": {"bao-khong-xu-ly"},
    "RUT": {"da-rut"},
}


@pytest.mark.parametrize("status", TOLD)
def test_the_person_is_told_of_a_move_in_the_words_that_the_table_names(status: str) -> None:
    named = {key for move in moves().values() if move.target == status for key in move.notices}
    assert named == TOLD[status]
    assert [key for key in named if not catalog.has(key)] == []


def test_every_move_to_a_status_that_is_told_is_told() -> None:
    quiet = {(m.origin, m.target) for m in moves().values() if not m.notices}
    assert {target for _, target in quiet} == {"SANG_LOC"}


def test_moves_are_between_statuses_and_by_known_actors_and_say_where_they_are_from() -> None:
    assert {code for a, b, _ in moves() for code in (a, b)} == {"", *statuses()}
    assert {actor for _, _, actor in moves()} == {*Actor}
    assert all(move.source for move in moves().values())


A, B = 1, 2
NEW, ANSWERED, DISAGREED = ("MOI", None), ("CO_TRA_LOI", A), ("CHUA_DONG_Y", None)


@pytest.mark.parametrize(
    ("steps", "excluded"),
    [
        pytest.param((NEW, ANSWERED), None, id="nobody has objected"),
        pytest.param((NEW, ANSWERED, DISAGREED), A, id="who answered"),
        pytest.param((NEW, ("GIAI_TRINH", A), DISAGREED), A, id="who explained"),
        pytest.param((NEW, ("KHONG_XU_LY", A), NEW), A, id="who refused"),
        pytest.param((NEW, ANSWERED, DISAGREED, ("CHUYEN", B)), A, id="passing on changes nothing"),
        pytest.param(
            (NEW, ANSWERED, DISAGREED, ("CO_TRA_LOI", B), DISAGREED), B, id="who answered last"
        ),
        pytest.param((NEW, ("CO_TRA_LOI", None), DISAGREED), None, id="who has left the office"),
    ],
)
def test_the_second_look_is_not_for_whoever_decided_before(
    steps: tuple[tuple[str, int | None], ...], excluded: int | None
) -> None:
    assert rules.decided_before(steps) == excluded


def test_each_decision_may_have_to_be_somebody_else_s_and_nothing_else() -> None:
    pairs = {(m.origin, m.target) for m in moves().values()}
    guarded = {pair for pair in pairs if rules.needs_another(*pair)}
    assert guarded == {pair for pair in pairs if pair[1] in rules.DECISIONS}
