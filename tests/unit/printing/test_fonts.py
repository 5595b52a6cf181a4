"""Fonts of the machine: all of Vietnamese, or a word about what is missing."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.checkup import examine
from bot.settings import Settings
from content import fonts
from content.printing.sheet import Box, Sheet, Type
from handlers.errors import Refused
from handlers.notices.printing import Press, poster
from handlers.wording import wording
from storage.database import Database
from tests.unit.people.talker import Places

VOWELS = "aăâeêioôơuưy"
MARKS = "\u0300\u0301\u0303\u0309\u0323"
EVERY_LETTER = VOWELS + "đ" + "".join(vowel + mark for vowel in VOWELS for mark in MARKS)


@pytest.fixture
def bare(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    """A machine without fonts."""
    monkeypatch.setattr(fonts, "FOLDERS", (tmp_path,))
    fonts.forget()
    yield
    fonts.forget()


@pytest.mark.parametrize("bold", [False, True])
def test_every_letter_of_vietnamese_is_there_with_every_tone(sheet: Sheet, bold: bool) -> None:
    text = f"{EVERY_LETTER} {EVERY_LETTER.upper()}"
    assert sheet.put(text, Box(10, 10, 190), Type(16, bold=bold)) > 10
    assert sheet.pdf().startswith(b"%PDF-")


def test_a_letter_that_no_font_has_is_an_error(sheet: Sheet) -> None:
    with pytest.raises(fonts.LetterMissing, match="\U00012000"):
        sheet.put("họp \U00012000 bản", Box(10, 10, 190), Type(16))


def test_a_picture_that_no_font_has_is_left_out(sheet: Sheet) -> None:
    assert sheet.lines_of("Họp 🐃 bản", 190, Type(16)) == ["Họp bản"]


@pytest.mark.usefixtures("bare")
def test_a_machine_without_fonts_names_the_package(press: Press, places: Places) -> None:
    assert fonts.missing_fonts() == ("fonts-noto-core",)
    with pytest.raises(Refused) as refused:
        poster(press, places.ho_chim)
    assert "fonts-noto-core" in wording(refused.value.words)


@pytest.mark.usefixtures("bare")
def test_the_doctor_names_the_package(database: Database, tmp_path: Path) -> None:
    settings = Settings(data_dir=tmp_path, _env_file=None)
    found = {finding.what: finding for finding in examine(settings, database)}
    assert not found["phông chữ để in"].good
    assert "fonts-noto-core" in found["phông chữ để in"].found
    cards = found["chữ viết trên thẻ ảnh"]
    assert not cards.good
    assert "thiếu chữ Thái (Tai Viet): cài gói fonts-sil-taiheritagepro" in cards.found
    assert "thiếu chữ Hán: cài gói fonts-droid-fallback (khi cần)" in cards.found
