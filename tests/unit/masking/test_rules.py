"""Which words leave a case, which recordings are sealed, and which villages are small. No database."""

import pytest

from content.masking import Village
from handlers.masking import rules
from storage.cases import CaseEntry
from storage.households import Sized

HERE, ELSEWHERE = 1, 2


def entry(kind: str = "words", author: str = "resident", **words: str) -> CaseEntry:
    return CaseEntry(position=0, author=author, kind=kind, revision=0, **words)


@pytest.mark.parametrize(
    ("words", "which"),
    [
        ({"text": "a"}, "said"),
        ({"transcript": "a"}, "transcript"),
        ({"text": "a", "translation": "b"}, "translation"),
        ({"transcript": "a", "translation": "b"}, "translation"),
        ({}, None),
    ],
)
def test_what_is_in_vietnamese_is_passed_on_before_what_is_not(
    words: dict[str, str], which: str | None
) -> None:
    assert rules.outward(entry(**words)) == which


def test_only_what_staff_have_masked_leaves_by_itself() -> None:
    said = [
        entry(text="Ông Vừ A Chơ", masked="Ông [tên người]"),
        entry(text="chưa đọc"),
        entry(author="staff", text="Hỏi thêm"),
        entry(text="kuv", masked="kuv", translation="tôi"),  # the translation is not masked yet
        entry(kind="voice", transcript="tôi", transcript_masked="tôi"),
    ]
    assert rules.confirmed(said) == ["Ông [tên người]", "tôi"]


def test_a_recording_is_sealed_once_its_words_are_masked() -> None:
    assert not rules.is_sealed(entry("voice", transcript="a"))
    assert rules.is_sealed(entry("voice", transcript="a", transcript_masked="a"))
    assert not rules.is_sealed(entry("photo", text="a", masked="a"))


def telling(*villages: Sized, larger: frozenset[str] = frozenset()) -> list[Village]:
    return rules.telling(villages, HERE, 30, larger)


@pytest.mark.parametrize(
    ("households", "listed", "told"),
    [(13, 0, 13), (29, 40, 29), (30, 0, "no"), (None, 12, None), (None, 30, "no"), (None, 0, None)],
)
def test_a_village_is_small_by_what_is_known_and_suspected_when_nothing_is(
    households: int | None, listed: int, told: int | str | None
) -> None:
    found = telling(Sized("bản", "Huổi Po", HERE, households, listed))
    assert found == ([] if told == "no" else [Village("Huổi Po", told)])  # type: ignore[arg-type]


def test_of_several_with_one_name_the_one_of_the_commune_is_meant() -> None:
    small, large = (Sized("bản", "Huổi Po", at, size, 0) for at, size in ((2, 13), (1, 80)))
    assert telling(small, large) == []
    assert telling(small) == [Village("Huổi Po", 13)]


def test_a_name_that_is_hardly_one_counts_with_its_kind() -> None:
    assert telling(Sized("tổ dân phố", "5", HERE, 20, 0)) == [Village("tổ dân phố 5", 20)]
    shared = telling(Sized("bản", "Nà Hỳ", HERE, 20, 0), larger=frozenset({"nà hỳ"}))
    assert shared == [Village("bản Nà Hỳ", 20)]
