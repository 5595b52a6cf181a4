"""What the product brings along to answer from."""

import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from content import library
from content.library import FOLDER, InvalidItemError, Item, items, load

DIRECTIVE = "chi-thi-01-ct-tu-2020"


@pytest.fixture
def directive() -> Item:
    found = library.item(DIRECTIVE)
    assert found is not None
    return found


def test_the_directive_is_the_library_s_first_item(directive: Item) -> None:
    assert items()[0] is directive
    assert directive.number == "01-CT/TU"
    assert directive.issued == date(2020, 11, 10)
    assert directive.issuer == "Tỉnh ủy Điện Biên"


def test_the_directive_is_marked_as_ended_in_2025(directive: Item) -> None:
    assert directive.status == "ended"
    assert directive.in_force_to is not None
    assert directive.in_force_to.year == 2025
    assert directive.has_ended(date(2026, 11, 23))


def test_an_item_in_force_ends_with_the_day_after_its_last(directive: Item) -> None:
    running = replace(directive, status="in-force")
    assert not running.has_ended(date(2025, 12, 31))
    assert running.has_ended(date(2026, 1, 1))
    assert not replace(running, in_force_to=None).has_ended(date(2040, 1, 1))


def test_both_misprints_are_corrected_and_said_to_be(directive: Item) -> None:
    assert len(directive.corrections) == 2
    for fault in directive.corrections:
        assert directive.full.count(fault.reads) == 1
        assert fault.printed not in directive.full


def test_the_summary_is_read_in_one_minute(directive: Item) -> None:
    assert 180 <= len(directive.summary.split()) <= 220


def test_the_summary_says_at_once_that_the_directive_is_over(directive: Item) -> None:
    assert "đã kết thúc" in directive.summary.split("\n\n")[0]


@pytest.mark.parametrize("entry", items(), ids=lambda entry: entry.id)
def test_every_item_says_where_it_comes_from_and_fits_a_button(entry: Item) -> None:
    assert entry.source
    assert entry.keywords
    assert len(entry.label) <= 64
    assert entry.in_force_to is None or entry.in_force_from <= entry.in_force_to
    assert "\n\n\n" not in entry.full + entry.summary


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(FOLDER / DIRECTIVE, tmp_path / DIRECTIVE))


def test_a_whole_folder_is_an_item(folder: Path, directive: Item) -> None:
    assert load(folder) == directive


@pytest.mark.parametrize(
    ("was", "becomes"),
    [
        ('number = "01-CT/TU"', ""),
        ('status = "ended"', 'status = "over"'),
        ('kind = "Chỉ thị"', 'kinds = "Chỉ thị"'),
        ("issued = 2020-11-10", "issued = 10.11.2020"),
    ],
    ids=["no number", "unknown status", "unknown field", "broken date"],
)
def test_a_folder_that_is_not_whole_is_refused_by_name(
    folder: Path, was: str, becomes: str
) -> None:
    told = folder / "item.toml"
    text = told.read_text("utf-8")
    assert was in text
    told.write_text(text.replace(was, becomes, 1), "utf-8")
    with pytest.raises(InvalidItemError, match=DIRECTIVE):
        load(folder)


def test_a_folder_without_its_text_is_refused(folder: Path) -> None:
    (folder / "full.md").unlink()
    with pytest.raises(InvalidItemError, match=r"full\.md"):
        load(folder)
