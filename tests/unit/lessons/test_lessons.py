"""Lessons: what ships with the product holds together, and progress counts people, not posts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.lessons import Asked, Lesson, lessons
from handlers.lessons import rules

QUESTIONS = tuple(Asked(f"Câu {n}?", ("a", "b", "c"), n, "vì") for n in range(3))
HEADS = [Lesson(name, name, "head", "", "", QUESTIONS) for name in ("one", "two")]
STAFF = [Lesson("three", "three", "staff", "", "", QUESTIONS)]


@pytest.mark.parametrize("lesson", lessons().values(), ids=lambda one: one.id)
def test_each_lesson_is_short_names_its_source_and_has_three_sound_questions(
    lesson: Lesson,
) -> None:
    assert lesson.audience in rules.AUDIENCES
    assert len(lesson.questions) == 3
    assert len(lesson.text) < 900  # a minute's reading, one message on any channel
    assert lesson.source
    for asked in lesson.questions:
        assert len(set(asked.choices)) == len(asked.choices) == 3
        assert 0 <= asked.right < 3
        assert asked.why


def test_the_right_choice_is_not_always_in_one_place() -> None:
    for lesson in lessons().values():
        assert len({asked.right for asked in lesson.questions}) > 1, lesson.id


def test_heads_and_staff_each_have_lessons_of_their_own() -> None:
    every = lessons().values()
    assert [one.audience for one in rules.lessons_for({"head"}, every)] == ["head"] * 4
    assert [one.audience for one in rules.lessons_for({"officer"}, every)] == ["staff"] * 3
    assert len(rules.lessons_for({"head", "approver"}, every)) == 7
    assert rules.lessons_for({"messenger", "speaker"}, every) == []


@given(st.lists(st.integers(0, 2), min_size=3, max_size=3))
def test_what_is_right_is_counted_one_question_at_a_time(chosen: list[int]) -> None:
    expected = [0, 1, 2]
    same = len([n for n in expected if chosen[n] == n])
    assert rules.number_right(QUESTIONS, chosen) == same


def test_answers_that_do_not_fit_the_questions_are_refused() -> None:
    with pytest.raises(ValueError, match="zip"):
        rules.number_right(QUESTIONS, [0, 1])


def test_who_heads_two_villages_of_a_commune_counts_once() -> None:
    posts = [(1, "head", "/9/4/7/"), (1, "head", "/9/4/8/"), (2, "head", "/9/4/6/")]
    done = {(1, "one"), (1, "two"), (2, "one")}
    found = rules.progress(posts, done, HEADS + STAFF)
    assert found == [rules.Progress(4, "head", people=2, begun=2, finished=1)]


def test_staff_above_communes_stand_under_their_own_area_and_apart_from_heads() -> None:
    posts = [(1, "approver", "/9/"), (2, "officer", "/9/4/"), (3, "head", "/9/4/7/")]
    found = rules.progress(posts, {(1, "three"), (3, "one")}, HEADS + STAFF)
    assert found == [
        rules.Progress(4, "head", people=1, begun=1, finished=0),
        rules.Progress(4, "staff", people=1, begun=0, finished=0),
        rules.Progress(9, "staff", people=1, begun=1, finished=1),
    ]
