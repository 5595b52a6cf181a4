"""What the product brings along to answer from."""

import re
import shutil
import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from content import library
from content.feedback.topics import topics
from content.library import FOLDER, FORMS, InvalidItemError, Item, items, load
from content.library.forms import LOUDSPEAKER_LEAST, words

DIRECTIVE = "chi-thi-01-ct-tu-2020"
WRITTEN = date(2026, 11, 24)  # the day on which the starter library was checked
CATALOG = Path(__file__).parents[3] / "content" / "catalog" / "vi"
BUTTON = re.compile(r"(?:bấm|mở|chọn) «([^»]+)»", re.IGNORECASE)
OTHER_ITEM = re.compile(r"mục «([^»]+)»")
SCRAPS = re.compile(r"\[(?:KC|TC|S|\d+)\]|\b(?:TO-?DO|http)|[*_#`]")

every_item = pytest.mark.parametrize("entry", items(), ids=lambda entry: entry.key)


@pytest.fixture
def directive() -> Item:
    found = library.item(DIRECTIVE)
    assert found is not None
    return found


def told(entry: Item) -> Iterator[str]:
    """Everything that a resident may read of an item."""
    yield from (*entry.texts.values(), *entry.questions)
    yield from (entry.label, entry.source, entry.caveat, entry.period)


def test_what_residents_ask_most_is_there() -> None:
    wanted = {
        "AS01",
        "AS02",
        "AS03",
        "AS04",
        "DD02",
        "DC01",
        "HC01",
        "HC02",
        "KT03",
        "KT04",
        "AN01",
    }
    assert wanted <= {entry.topic for entry in items()}
    assert len(items()) >= 14


def test_items_stand_in_the_order_of_the_topics_then_of_their_labels() -> None:
    order = list(topics())
    places = [(order.index(entry.topic), entry.label) for entry in items()]
    assert places == sorted(places)


def test_an_item_is_found_by_its_key_and_nothing_by_another(directive: Item) -> None:
    assert directive in items()
    assert library.item("khong-co") is None


def test_labels_and_questions_are_never_the_same_twice() -> None:
    labels = [entry.label for entry in items()]
    questions = [question for entry in items() for question in entry.questions]
    assert len(set(labels)) == len(labels)
    assert len(set(questions)) == len(questions)
    assert all(question.endswith("?") for question in questions)


def test_no_word_points_at_two_items() -> None:
    spoken = [keyword.casefold() for entry in items() for keyword in entry.keywords]
    assert sorted(spoken) == sorted(set(spoken))


def test_only_the_directive_has_ended() -> None:
    assert [entry.key for entry in items() if entry.has_ended(WRITTEN)] == [DIRECTIVE]


@every_item
def test_every_document_was_issued_before_we_wrote_of_it(entry: Item) -> None:
    assert entry.issued < WRITTEN
    assert entry.in_force_from <= WRITTEN
    assert all(each.issued is None or each.issued < WRITTEN for each in entry.sources)


@every_item
def test_every_further_document_says_what_it_is_there_for(entry: Item) -> None:
    assert all(each.number and each.issuer and each.note for each in entry.sources)


@every_item
def test_the_source_names_the_document(entry: Item) -> None:
    assert entry.number in entry.source or entry.number == "không số"


@every_item
def test_what_is_not_certain_is_one_sentence_that_sends_the_reader_on(entry: Item) -> None:
    assert 0 < len(entry.caveat) <= 200
    assert entry.caveat.endswith(".")


@every_item
def test_texts_are_composed_plain_and_without_our_own_marks(entry: Item) -> None:
    for text in told(entry):
        assert unicodedata.is_normalized("NFC", text)
        assert not SCRAPS.search(text)
        assert "\n\n\n" not in text


@every_item
def test_a_loudspeaker_script_greets_says_it_again_and_lasts_a_minute(entry: Item) -> None:
    script = entry.texts["loudspeaker"]
    assert script.startswith("Kính thưa bà con")
    assert "Xin nhắc lại:" in script
    assert "ông (bà)" not in script
    assert not re.search(r"\d", script)  # it is read aloud: figures are spelled out
    assert words(script) >= LOUDSPEAKER_LEAST


@every_item
def test_the_message_and_the_full_text_speak_to_the_person(entry: Item) -> None:
    assert "ông (bà)" in entry.texts["short"].casefold()
    assert "ông (bà)" in entry.texts["full"].casefold()


@every_item
def test_a_button_that_a_text_names_is_one_of_the_bot_s(entry: Item) -> None:
    catalog = "".join(path.read_text("utf-8") for path in CATALOG.glob("*.ftl"))
    for text in entry.texts.values():
        for button in BUTTON.findall(text):
            assert f"= {button}\n" in catalog


@every_item
def test_an_item_that_a_text_sends_to_is_there(entry: Item) -> None:
    labels = {each.label for each in items()}
    assert set(OTHER_ITEM.findall("".join(entry.texts.values()))) <= labels


@pytest.mark.parametrize("key", ["so-dien-thoai-khan-cap", "lu-quet-sat-lo", "tre-em-goi-111"])
def test_in_danger_the_number_comes_first(key: str) -> None:
    entry = library.item(key)
    assert entry is not None
    for form in ("short", "full"):
        first = re.search(r"11\d", entry.texts[form])
        assert first is not None
        assert first.start() < 80


def test_no_form_of_a_denunciation_invites_it_here() -> None:
    entry = library.item("to-cao-o-dau")
    assert entry is not None
    assert all("không nhận" in entry.texts[form] for form in FORMS)


def test_the_directive_says_at_once_that_it_is_over(directive: Item) -> None:
    assert directive.in_force_to == date(2025, 12, 31)
    assert "đã kết thúc" in directive.texts["full"].split("\n\n")[0]
    assert "hết giai đoạn" in directive.texts["short"]


def test_both_misprints_are_corrected_and_said_to_be(directive: Item) -> None:
    assert len(directive.corrections) == 2
    for fault in directive.corrections:
        assert directive.document.count(fault.reads) == 1
        assert fault.printed not in directive.document


def test_an_item_ends_with_the_day_after_its_last(directive: Item) -> None:
    assert not directive.has_ended(date(2025, 12, 31))
    assert directive.has_ended(date(2026, 1, 1))
    assert not replace(directive, in_force_to=None).has_ended(date(2040, 1, 1))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(FOLDER / DIRECTIVE, tmp_path / DIRECTIVE))


def test_a_whole_folder_is_an_item(folder: Path, directive: Item) -> None:
    assert load(folder) == directive


@pytest.mark.parametrize(
    ("was", "becomes"),
    [
        ('number = "01-CT/TU"', ""),
        ('number = "01-CT/TU"', 'number = " "'),
        ('kind = "Chỉ thị"', 'kinds = "Chỉ thị"'),
        ("issued = 2020-11-10", "issued = 10.11.2020"),
        ("issued = 2020-11-10", 'issued = "2020-11-10"'),
        ("in_force_to = 2025-12-31", "in_force_to = 2019-12-31"),
        ('topic = "MTTQ2"', 'topic = "MTTQ9"'),
        ('label = "', 'label = "Một cái tên dài hơn một cái nút '),
        ("questions = [", "questions = []\nperiods = ["),
    ],
    ids=[
        "no number",
        "an empty number",
        "an unknown field",
        "a broken date",
        "a date in quotes",
        "ends before it begins",
        "no such topic",
        "too long for a button",
        "no questions",
    ],
)
def test_a_folder_that_is_not_whole_is_refused_by_name(
    folder: Path, was: str, becomes: str
) -> None:
    file = folder / "item.toml"
    text = file.read_text("utf-8")
    assert was in text
    file.write_text(text.replace(was, becomes, 1), "utf-8")
    with pytest.raises(InvalidItemError, match=DIRECTIVE):
        load(folder)


@pytest.mark.parametrize("form", FORMS)
def test_a_folder_without_one_of_its_texts_is_refused(folder: Path, form: str) -> None:
    (folder / f"{form}.md").unlink()
    with pytest.raises(InvalidItemError, match=rf"{form}\.md"):
        load(folder)


def test_a_text_that_breaks_its_form_is_refused_with_the_reason(folder: Path) -> None:
    (folder / "short.md").write_text("a" * 321, "utf-8")
    with pytest.raises(InvalidItemError, match="short: too-long"):
        load(folder)
