"""The bot's words: each written once and asked for, in every language with the same places."""

import ast
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from fluent.syntax import ast as fluent

from content import catalog
from content import languages as content_languages
from tests.architecture.asking import is_asked_for
from tests.architecture.sentences import (
    PLURALS,
    Sentence,
    by_key,
    entries,
    fillings,
    languages,
    others,
    sentences,
)
from tests.architecture.test_house import name, product_code

WHOLE = ("en",)  # written in full by us; a minority language grows as its speakers write
SPOKEN = {"Words", "say", "choose", "ask", "confirm", "listen"}
LOOSE = re.compile(r" {2}| [.,;:?!](?!\w)|\( | \)| \n|^\s|\s$")
PARTS = {"ho-het-loi", "ho-con-loi-khac"}  # said only at the end of another sentence
NAMED = re.compile(r"[«“]([^»”]+)[»”]")


def assert_none(faults: list[str]) -> None:
    """Fails with one fault a line."""
    assert not faults, "\n" + "\n".join(faults)


def asked_for(path: Path) -> Iterator[str]:
    """Ids that the code names: `Words("id")`, `talk.say("id")`, `yes="id"` …"""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Call) and called(node) in SPOKEN:
            named = [word.value for word in node.keywords if word.arg in {"yes", "no"}]
            for given in [*node.args[:1], *named]:
                yield from literals(given)


def called(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def literals(given: ast.expr) -> Iterator[str]:
    """The strings that an argument may be: itself, or either side of a condition."""
    if isinstance(given, ast.Constant) and isinstance(given.value, str):
        yield given.value
    elif isinstance(given, ast.IfExp):
        yield from literals(given.body)
        yield from literals(given.orelse)


def rendered(sentence: Sentence) -> Iterator[str]:
    """The sentence with everything that can go into it, as the Vietnamese one may be told too."""
    language = sentence.path.parent.name
    for args in fillings(sentence, by_key("vi").get(sentence.key, sentence)):
        yield catalog.text(sentence.key, args, language)


@pytest.mark.parametrize("language", languages())
def test_every_sentence_is_written_once(language: str) -> None:
    written = Counter(sentence.key for sentence in sentences(language))
    assert_none([str(one) for one in sentences(language) if written[one.key] > 1])


@pytest.mark.parametrize("language", languages())
def test_no_sentence_is_lost_to_a_slip_of_the_pen(language: str) -> None:
    slips = [
        f"{language}/{path.name}: {entry.content!r}"
        for path, entry in entries(language)
        if isinstance(entry, fluent.Junk)
    ]
    assert_none(slips)
    assert {sentence.key for sentence in sentences(language)} == catalog.keys(language)


@pytest.mark.parametrize("path", product_code(), ids=name)
def test_every_sentence_that_is_said_was_written(path: Path) -> None:
    assert_none(sorted({f"{key}: not in vi" for key in asked_for(path) if not catalog.has(key)}))


def test_every_sentence_that_was_written_is_said_somewhere() -> None:
    assert_none(
        [f"{one}: nobody asks for it" for one in sentences("vi") if not is_asked_for(one.key)]
    )


@pytest.mark.parametrize("language", WHOLE)
def test_a_language_written_in_full_lacks_no_sentence(language: str) -> None:
    own = by_key(language)
    assert_none([f"{one}: not in {language}" for one in sentences("vi") if one.key not in own])


@pytest.mark.parametrize("language", others())
def test_no_language_has_a_sentence_or_a_file_of_its_own(language: str) -> None:
    there = by_key("vi")
    assert_none([f"{one}: not in vi" for one in sentences(language) if one.key not in there])
    strayed = [
        f"{one}: vi has it in {there[one.key].path.name}"
        for one in sentences(language)
        if one.key in there and there[one.key].path.name != one.path.name
    ]
    assert_none(strayed)


@pytest.mark.parametrize("language", others())
def test_the_same_things_go_into_a_sentence_in_every_language(language: str) -> None:
    assert_none([fault for vi, one in beside(language) for fault in different(one, vi)])


def beside(language: str) -> list[tuple[Sentence, Sentence]]:
    """Each sentence in Vietnamese and in that language."""
    own = by_key(language)
    return [(vi, own[vi.key]) for vi in sentences("vi") if vi.key in own]


def different(one: Sentence, vi: Sentence) -> Iterator[str]:
    if one.places != vi.places:
        yield f"{one}: has {sorted(one.places)}, vi {sorted(vi.places)}"
    for place in vi.choices.keys() | one.choices.keys():
        own, first = (said.choices.get(place, frozenset()) - PLURALS for said in (one, vi))
        if own != first:
            yield f"{one}: {place} chooses between {sorted(own)}, in vi {sorted(first)}"


@pytest.mark.parametrize("language", others())
def test_a_button_that_a_sentence_names_is_called_by_its_own_words(language: str) -> None:
    own = by_key(language)
    assert_none([fault for vi, one in beside(language) for fault in miscalled(vi, one, own)])


def miscalled(vi: Sentence, one: Sentence, own: dict[str, Sentence]) -> Iterator[str]:
    for named in NAMED.findall(vi.text):
        labels = [own[key].text for key in keys_of(named) if key in own]
        if labels and not set(labels) & set(NAMED.findall(one.text)):
            yield f"{one}: names none of {labels}, vi names «{named}»"


def keys_of(text: str) -> list[str]:
    return [one.key for one in sentences("vi") if not one.places and one.text == text]


@pytest.mark.parametrize("language", languages())
def test_every_sentence_can_be_said_with_whatever_it_may_be_told(language: str) -> None:
    assert_none([fault for one in sentences(language) if (fault := unsayable(one))])


def unsayable(sentence: Sentence) -> str:
    try:
        return "" if all(rendered(sentence)) else f"{sentence}: says nothing"
    except LookupError as error:
        return f"{sentence}: {error}"


@pytest.mark.parametrize("language", languages())
def test_words_are_composed_and_set_without_loose_spaces(language: str) -> None:
    decomposed = [
        f"{one}: not NFC"
        for one in sentences(language)
        if not unicodedata.is_normalized("NFC", one.text)
    ]
    loose = [
        f"{one}: {said!r}"
        for one in sentences(language)
        if one.key not in PARTS
        for said in rendered(one)
        if LOOSE.search(said)
    ]
    assert_none(decomposed + loose)


@pytest.mark.parametrize("language", languages())
def test_quotation_marks_are_printed_ones(language: str) -> None:
    """«…» in Vietnamese, “…” elsewhere: a phone's straight ones open and close alike."""
    wrong = '"' + ("“”" if language == "vi" else "«»")
    assert_none([f"{one}: {one.text}" for one in sentences(language) if set(wrong) & set(one.text)])


def test_what_a_language_lacks_is_said_in_vietnamese() -> None:
    assert catalog.text("nut-dong-y", language="hmn") == "Đồng ý"
    assert catalog.text("nut-dong-y", language="en") == "I agree"


def test_residents_are_offered_only_languages_and_those_marked_as_written_are() -> None:
    """English is there to be read by developers and reviewers: nobody is asked whether they want it."""
    offered = content_languages.languages()
    assert not set(WHOLE) & set(offered)
    assert {code for code, one in offered.items() if one.interface} <= set(languages())
    assert set(languages()) <= {*WHOLE, *offered}
