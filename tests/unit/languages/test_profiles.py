"""How the profiles are made and kept: the project needs none of the texts that they were counted from."""

import math
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.languages.build_profiles import classes, main, pack
from content.languages.building.material import read_folder
from content.languages.building.respelling import (
    mong_of_vietnam,
    mong_syllables,
    radio_thai,
    teencode,
    telex,
)
from content.languages.building.smoothing import Words
from content.languages.packing import PATH, STEP, load, packed, save, unpacked


@pytest.mark.parametrize(
    ("rpa", "spelled"),  # both as published
    [("hmoob", "hmôngz"), ("muaj", "muôx"), ("tsis", "tsik"), ("thiab", "thiêz"), ("kuv", "cur")],
)
def test_mong_is_respelled_as_in_vietnam(rpa: str, spelled: str) -> None:
    assert mong_of_vietnam(rpa) == spelled


def test_what_is_no_syllable_of_rpa_is_not_respelled() -> None:
    assert mong_of_vietnam("được") is None


def test_every_syllable_of_rpa_has_a_spelling_in_vietnam() -> None:
    assert all(mong_of_vietnam(syllable) for syllable in mong_syllables())


@pytest.mark.parametrize(
    ("bible", "radio"),
    [("pên", "pền"), ("mí", "mi"), ("chaư", "chằư"), ("sướng", "xương"), ("dệt", "dệt")],
)
def test_thai_of_the_bible_is_respelled_as_on_the_radio(bible: str, radio: str) -> None:
    ways = dict(radio_thai(bible))
    assert radio in ways
    assert math.isclose(sum(ways.values()), 1)


@pytest.mark.parametrize(("word", "short"), [("không", "ko"), ("gì", "j"), ("phường", "fường")])
def test_vietnamese_is_shortened_as_people_do(word: str, short: str) -> None:
    assert short in teencode(word)


@pytest.mark.parametrize(("word", "keys"), [("được", "dduowcj"), ("tiền", "tieenf"), ("ở", "owr")])
def test_a_keyboard_without_telex_leaves_the_keys(word: str, keys: str) -> None:
    assert telex(word) == keys


WORDS = Words({"bản": 30, "bao": 20, "mường": 10}, 60)


def test_a_word_seen_is_likelier_than_one_that_looks_like_it_than_one_that_does_not() -> None:
    assert WORDS.word("bản") > WORDS.word("bảo") > WORDS.word("xyzzy")


@given(st.text("abmnoư", max_size=4))
def test_what_may_follow_some_letters_is_likely_to_at_most_one(history: str) -> None:
    known = {char for follows in WORDS.after.values() for char in follows}
    assert sum(WORDS.letter(f"^{history}", char) for char in known) <= 1 + 1e-9


@given(st.lists(st.floats(-22, 0), min_size=1))
def test_a_row_is_read_as_it_was_written_to_half_a_step(values: list[float]) -> None:
    read = unpacked(packed(values))
    assert all(abs(a - b) <= STEP / 2 + 1e-9 for a, b in zip(read, values, strict=True))


def test_profiles_can_be_built_from_tables_and_a_few_texts(tmp_path: Path) -> None:
    for folder, text in {
        "vi": "bà con đi họp bản",
        "vi-syllables": "xã",
        "blt-Latn": "báu mí",
        "en": "the village",
        "other": "je voudrais",
    }.items():
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a.txt").write_text(text, encoding="utf-8")
    (tmp_path / "blt-Latn" / "b.tsv").write_text("Form\tFrequency\npên\t2000000\n", "utf-8")
    assert set(read_folder(tmp_path / "blt-Latn")) == {"báu", "mí", "pên"}
    built = pack(classes(tmp_path))
    save(built, tmp_path / "profiles" / "words.json")
    assert load(tmp_path / "profiles" / "words.json") == built
    assert built.classes == load().classes


def test_a_text_is_counted_to_its_end(tmp_path: Path) -> None:
    (tmp_path / "long.txt").write_text("bản " * 5000 + "mường", encoding="utf-8")
    assert set(read_folder(tmp_path)) == {"bản", "mường"}


def test_the_build_says_what_it_needs(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 2
    assert "unicode-org/unilex" in capsys.readouterr().err


def test_the_profiles_that_ship_are_counts_of_words_in_one_form_of_unicode() -> None:
    profiles = load(PATH)
    entries = [*profiles.words, *profiles.letters]
    assert all(len(row) == len(profiles.classes) for row in profiles.words.values())
    assert all(unicodedata.is_normalized("NFC", entry) for entry in profiles.words)
    assert max(len(entry) for entry in entries) < 40  # not a text
