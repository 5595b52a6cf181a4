"""Where a line of a card may end."""

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.cards.breaking import EXTENDING, PREFIXED, pieces, tidy

LETTERS = "".join(map(chr, (*range(0xE81, 0xEDF), *range(0xAA80, 0xAAE0), *range(0xE01, 0xE5C))))
WRITTEN = st.text(st.sampled_from(LETTERS + "ắệ đ(,.5 \u00a0\u200b\u032d漢字𖬌𖬵"), max_size=40)


@given(WRITTEN)
def test_wherever_a_line_ends_no_letter_is_lost_or_torn(text: str) -> None:
    whole = tidy(text)
    cut = pieces(whole)
    assert "".join(cut) == whole
    for before, after in pairwise(cut):
        assert unicodedata.category(after[0])[0] != "M"
        assert after[0] not in EXTENDING
        assert before[-1] not in PREFIXED
        assert before[-1] not in "(\u00a0"


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("ກ່ຽວກັບສິດຂອງມະນຸດ", "ກ່ຽວ|ກັບ|ສິດ|ຂອງ|ມະ|ນຸດ"),
        ("ທີ່ນ້ຳສວນກວາງ", "ທີ່|ນ້ຳ|ສວນ|ກວາງ"),
        ("ເຫຼົ່ານັ້ນທຸກໆຄົນ", "ເຫຼົ່າ|ນັ້ນ|ທຸກໆ|ຄົນ"),
        ("ຄວາມສະຫງົບ", "ຄວາມ|ສະ|ຫງົບ"),
        ("ꪁꪫꪱꪣꪜꪱꪫꪹꪕꪸꪉꪵꪠꪙꪒꪲꪙ", "ꪁꪫꪱꪣ|ꪜꪱꪫ|ꪹꪕꪸꪉ|ꪵꪠꪙ|ꪒꪲꪙ"),
        ("ꪩꪾꫛꪶꪔꪙꪄꪮꪉꪀꪺꪀ", "ꪩꪾ|ꫛ|ꪶꪔꪙ|ꪄꪮꪉ|ꪀꪺꪀ"),
        ("𖬌𖬣𖬵 𖬂𖬤𖬵", "𖬌𖬣𖬵 |𖬂𖬤𖬵"),
        ("世界。(人权)", "世|界。(人|权)"),
        ("Họp bản, (mỗi hộ)", "Họp |bản, |(mỗi |hộ)"),
    ],
)
def test_a_line_ends_at_a_space_or_between_syllables(text: str, cut: str) -> None:
    assert pieces(tidy(text)) == tidy(cut).split("|")


@pytest.mark.parametrize("number", ["0215 000 000", "1 500 000", "7\u00a0giờ"])
def test_a_number_is_never_torn(number: str) -> None:
    assert pieces(number) == [number]
