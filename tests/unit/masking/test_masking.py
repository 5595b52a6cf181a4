"""What is proposed to be masked: found among labelled sentences, gone from the masked words, and no more."""

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import content.library
from content.masking import (
    OWN,
    Around,
    Mask,
    Village,
    composed,
    hidden,
    kinds,
    masked,
    places_of,
    suggestions,
)
from tests.unit.masking.sentences import SENDER, SENTENCES, UNSEEN, VILLAGES

SMALL = tuple(Village(name, size) for name, size in VILLAGES.items() if size is None or size < 30)
AROUND = Around((SENDER,), SMALL, (*VILLAGES, "Hồ Chim 2", "Vàng Đán"))
LABELLED = re.compile("(⟦[^⟧]*⟧)")
LIBRARY = Path(content.library.__file__).parent
PIECES = [text for one in (*SENTENCES, *UNSEEN) for text in LABELLED.split(one) if text.strip()]

HIDDEN = [
    ("gọi 0912000111 nhé", "gọi [số điện thoại] nhé"),
    ("gọi +84 912.000.111", "gọi [số điện thoại]"),
    ("số 0215 3 000 000.", "số [số điện thoại]."),
    ("CCCD 011203004567", "CCCD [số giấy tờ]"),
    ("xe 27B1-123.45 và 27A-12345", "xe [biển số xe] và [biển số xe]"),
    ("thư a.b@c.vn", "thư [thư điện tử]"),
    ("ANH PÁO và chị Páoo", "[người dân] và chị [tên người]"),
    ("ông Vừ A Páo ở bản Tả Ló San", "ông [tên người] ở bản [tên bản]"),
]


def labelled(sentence: str) -> tuple[str, set[tuple[int, int]]]:
    """The sentence, and where what is to be hidden stands in it."""
    text, spans = "", set()
    for part in LABELLED.split(sentence):
        bare = part.strip("⟦⟧")
        if part.startswith("⟦"):
            spans.add((len(text), len(text) + len(bare)))
        text += bare
    return text, spans


def shares(sentences: list[str]) -> tuple[float, float]:
    """(of what is to be hidden, how much is; of what is hidden, how much was to be)."""
    wanted = found = covered = right = 0
    for sentence in sentences:
        text, spans = labelled(sentence)
        masks = suggestions(text, AROUND)
        wanted += len(spans)
        found += len(masks)
        covered += sum(any(m.start <= a and b <= m.end for m in masks) for a, b in spans)
        right += sum((m.start, m.end) in spans for m in masks)
    return covered / wanted, right / found


def test_of_what_tells_who_somebody_is_nearly_all_is_proposed_and_nearly_nothing_else() -> None:
    assert len(SENTENCES) >= 60
    recall, precision = shares(SENTENCES)
    assert recall >= 0.95
    assert precision >= 0.97


def test_the_same_holds_of_sentences_that_the_rules_were_not_made_for() -> None:
    recall, precision = shares(UNSEEN)
    assert recall >= 0.9
    assert precision >= 0.9


@pytest.mark.parametrize(
    "file", sorted(LIBRARY.glob("*/full.md")), ids=lambda path: path.parent.name
)
def test_texts_about_nobody_are_left_as_they_are(file: Path) -> None:
    assert suggestions(file.read_text("utf-8")) == []


@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=5), st.sampled_from(" \n,."))
@settings(max_examples=50, deadline=None)
def test_nothing_that_is_proposed_is_left_and_masking_twice_changes_nothing(
    parts: list[str], between: str
) -> None:
    text = composed(between.join(parts))
    proposed = suggestions(text, AROUND)
    after = masked(text, AROUND)
    assert suggestions(after, AROUND) == []
    assert masked(after, AROUND) == after
    assert after.count("[") == text.count("[") + len(proposed)
    apart = [one.end for one in proposed], [one.start for one in proposed]
    assert all(end <= start for end, start in zip(apart[0], apart[1][1:], strict=False))


@given(st.text("aàÀOol0912 .[]-@/:\nôngLòVăn", max_size=40))
@settings(max_examples=50, deadline=None)
def test_any_text_whatsoever_is_masked_once_and_for_all(text: str) -> None:
    after = masked(text, AROUND)
    assert masked(after, AROUND) == after


@pytest.mark.parametrize(("text", "shown"), HIDDEN)
def test_what_is_hidden_says_what_it_was(text: str, shown: str) -> None:
    around = Around((SENDER,), (Village("Tả Ló San", 13),))
    assert masked(text, around) == shown


def test_a_village_is_proposed_with_what_is_known_of_its_size() -> None:
    found = suggestions("Từ Tả Ló San đến Nậm Chẩn và Pàng Dề A1.", AROUND)
    assert [one.village and one.village.households for one in found] == [13, None]


def test_who_wrote_is_hidden_by_their_own_name_however_it_is_typed() -> None:
    around = Around(("Vừ A Páo",))
    assert (
        masked("vu a pao đây, Páo nhà cuối bản", around)
        == "[người dân] đây, [người dân] nhà cuối bản"
    )


@pytest.mark.parametrize(
    ("words", "found"),
    [("cây  gạo", 2), ("Cây gạo", 2), ("cây", 2), ("gạ", 0), ("", 0), ("(", 0)],
)
def test_words_that_staff_add_are_found_wherever_they_stand_by_themselves(
    words: str, found: int
) -> None:
    assert len(places_of("Gốc cây gạo to, cây\ngạo già.", words)) == found


def test_masks_that_overlap_are_one() -> None:
    masks = [Mask(0, 6, OWN), Mask(4, 10, "name"), Mask(2, 3, OWN)]
    assert hidden("0123456789!", masks) == "[đã che]!"


def test_every_shape_has_a_source_and_every_kind_is_shown_in_brackets() -> None:
    assert all(re.fullmatch(r"\[[^\[\]]+\]", kind.shown) for kind in kinds().values())
    assert all(kind.source for kind in kinds().values() if kind.patterns)
