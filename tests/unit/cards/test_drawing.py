"""Cards: every letter as it is written, small enough to send, and read in the sun on a small phone."""

import io
import unicodedata
from bisect import bisect_left
from itertools import pairwise

import pytest
import segno
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageDraw

from content import fonts
from content.cards import Card, MarkAlone, TooLong, check, draw, drawing
from content.cards.palette import INK, PAPER, TEXT, colours, rgb
from content.cards.runs import runs_of
from content.cards.setting import Type, set_in_lines

LINK = "https://vi-du.example/a/AbCdEf123456"
VOWELS, TONES = "aăâeêioôơuưy", "\u0300\u0301\u0303\u0309\u0323"
EVERY_TONE = " ".join(vowel + tone for vowel in VOWELS for tone in TONES)
CARD = Card(
    "Bảo hiểm y tế cho hộ nghèo",
    ("Xã lập danh sách, không phải làm đơn.", "Hỏi cán bộ Mặt trận xã, số 0215 000 000."),
    "Nguồn: nghị quyết số 1, hiệu lực từ 01/01/2026",
    LINK,
    "Trợ lý Nhịp Cầu",
)
SCRIPTS = {
    "Vietnamese": (f"{EVERY_TONE} {EVERY_TONE.upper()}", "NotoSans-Regular.ttf"),
    "Lao": ("ທີ່ ນ້ຳ ຢູ່ ເຫຼົ່ານັ້ນ ໜ້າ ຫຼິ້ນ ຖຸຍ", "NotoSansLao-Regular.ttf"),
    "Tai Viet": ("ꪁꪫꪱꪣ ꪩꪾ ꫛ ꪶꪔꪙ ꪹꪕꪸꪉ ꪒꪲꪙ ꪻꪜ", "TaiHeritagePro-Regular.ttf"),
    "Pahawh": ("𖬌𖬣𖬵 𖬂𖬤𖬵 𖬑𖬲𖬝𖬰", "NotoSansPahawhHmong-Regular.ttf"),
    "Nyiakeng Puachue": ("𞄀𞄩𞄰 𞄁𞄨𞄲", "NotoSerifNyiakengPuachueHmong-Regular.ttf"),
}


def opened(png: bytes) -> Image.Image:
    with Image.open(io.BytesIO(png)) as found:
        return found.convert("RGB")


def inked_rows(text: str, how: Type, width: float) -> tuple[list[int], int, float]:
    """Rows with ink, how many lines there are, and how high they say they are; 40 rows above them."""
    paragraph = set_in_lines(text, how, width)
    image = Image.new("L", (round(width) + 80, round(paragraph.height) + 80), 255)
    paragraph.draw(ImageDraw.Draw(image), (40, 40), "black")
    row = image.width
    dark = image.point(lambda grey: grey < 128 and 255).tobytes()
    rows = [y for y in range(image.height) if any(dark[y * row : (y + 1) * row])]
    return rows, len(paragraph.lines), paragraph.height


@pytest.mark.parametrize("bold", [False, True])
@pytest.mark.parametrize("script", SCRIPTS)
def test_marks_are_never_clipped_and_never_touch_the_next_line(script: str, bold: bool) -> None:
    text = SCRIPTS[script][0]
    rows, lines, height = inked_rows(f"{text} {text}", Type(44, bold), 220)
    assert lines > 1
    assert rows[0] >= 40
    assert rows[-1] <= 40 + height
    assert sum(after > before + 1 for before, after in pairwise(rows)) >= lines - 1


@pytest.mark.parametrize("script", SCRIPTS)
def test_each_script_has_its_font_and_the_digits_have_theirs(script: str) -> None:
    text, file = SCRIPTS[script]
    found = runs_of(unicodedata.normalize("NFC", f"{text} (12/5)"))
    assert found[0].family.regular.name == file
    assert found[-1].family == fonts.family()


@given(st.text(st.sampled_from("ກີ້ ꪒꪲ\u032dôm5.(𖬌𖬵"), max_size=20))
def test_a_mark_is_drawn_with_the_letter_that_it_stands_on(text: str) -> None:
    try:
        found = runs_of(text)
    except (MarkAlone, fonts.LetterMissing):
        return
    assert "".join(run.text for run in found) == text
    assert all(unicodedata.category(run.text[0])[0] != "M" for run in found)


@pytest.mark.parametrize(
    ("text", "letters"), [("họp \U00012000 bản", "\U00012000"), ("Trâu 🐃", "🐃")]
)
def test_a_letter_that_no_font_has_is_an_error_and_never_a_box(text: str, letters: str) -> None:
    with pytest.raises(fonts.LetterMissing) as missing:
        draw(Card(text, ("Họp.",), "", ""))
    assert missing.value.letters == letters


@pytest.mark.usefixtures("vietnamese_only")
@pytest.mark.parametrize(
    ("text", "package"),
    [
        ("ꪁꪫꪱꪣ", "fonts-sil-taiheritagepro"),
        ("ທີ່", "fonts-noto-core"),
        ("漢字", "fonts-droid-fallback"),
    ],
)
def test_the_package_that_brings_the_letters_is_named(text: str, package: str) -> None:
    check("Họp bản")
    with pytest.raises(fonts.LetterMissing) as missing:
        check(text)
    assert missing.value.package == package
    assert set(missing.value.letters) <= set(text)


@pytest.mark.parametrize("text", ["\u0eb4ກ", "ꪒ ꪲꪙ", "họp \u0301", "𖬵𖬌", "\u0eb3"])
def test_a_mark_without_its_letter_is_an_error(text: str) -> None:
    with pytest.raises(MarkAlone):
        check(text)


def test_the_same_card_is_the_same_bytes_however_its_letters_were_typed() -> None:
    apart = unicodedata.normalize("NFD", CARD.title)
    typed = Card(f" {apart}\n", CARD.lines, CARD.source, CARD.link, CARD.footer)
    assert draw(typed) == draw(CARD)


def test_no_short_word_is_left_alone_on_the_last_line() -> None:
    found = set_in_lines("Đi khám nhớ mang theo thẻ hoặc căn cước.", Type(40), 746)
    assert ["".join(run.text for run in line.runs) for line in found.lines] == [
        "Đi khám nhớ mang theo thẻ",
        "hoặc căn cước.",
    ]


def fits(text: str, times: int) -> bytes | None:
    try:
        return draw(Card(text[:30], (" ".join([text] * times),), CARD.source, LINK, CARD.footer))
    except TooLong:
        return None


@pytest.mark.parametrize("script", SCRIPTS)
def test_the_longest_card_is_small_enough_to_send(script: str) -> None:
    text = SCRIPTS[script][0]
    longest = bisect_left(range(1, 200), True, key=lambda times: fits(text, times) is None)
    png = fits(text, longest) or b""
    assert opened(png).width == 900
    assert opened(png).height > 1200
    assert len(png) < 60_000


@pytest.mark.parametrize(
    "card",
    [
        Card("Họp", (), "", ""),
        Card("Họp", ("Họp.", " "), "", ""),
        Card("Họp", ("Họp.",) * 6, "", ""),
        Card("Họp", ("họp bản " * 200,), "", ""),
        Card("Họp", ("họp" * 40,), "", ""),
        Card("họp bản " * 60, ("Họp.",), "", ""),
        Card("Họp", ("Họp.",), "", LINK * 20),
    ],
    ids=[
        "no line",
        "an empty one",
        "six lines",
        "long line",
        "long word",
        "long title",
        "long address",
    ],
)
def test_what_does_not_fit_is_an_error(card: Card) -> None:
    with pytest.raises(ValueError):
        draw(card)


def luminance(colour: str) -> float:
    """WCAG 2.2, relative luminance."""
    parts = [part / 255 for part in rgb(colour)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize(("letters", "ground"), TEXT)
def test_letters_stand_out_in_the_sun(letters: str, ground: str) -> None:
    dark, light = sorted((luminance(letters), luminance(ground)))
    assert (light + 0.05) / (dark + 0.05) >= 7


def test_no_letter_is_smaller_than_fifteen_points_on_a_small_phone() -> None:
    smallest = min(drawing.SMALL, *(size for sizes in drawing.SIZES for size in sizes))
    assert smallest * 360 / drawing.WIDTH >= 15


def test_a_card_has_the_product_s_colours_only() -> None:
    found = opened(draw(CARD)).getcolors(256)
    assert found is not None
    assert {colour for _, colour in found} <= set(colours())


def test_the_code_on_the_card_is_its_address() -> None:
    image = opened(draw(CARD))
    matrix = segno.make(LINK, error="m", micro=False).matrix
    module = drawing.QR // len(matrix)
    left = drawing.WIDTH - drawing.EDGE_ROOM - module * len(matrix)
    column = [image.getpixel((left, y)) for y in range(image.height)]
    top = max(y for y in range(image.height) if column[y] == rgb(INK)) + 1 - module * len(matrix)
    for y, row in enumerate(matrix):
        for x, dark in enumerate(row):
            middle = (left + x * module + module // 2, top + y * module + module // 2)
            assert image.getpixel(middle) == rgb(INK if dark else PAPER)
