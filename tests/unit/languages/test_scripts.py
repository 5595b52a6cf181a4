"""Scripts, by their letters."""

import pytest

from content.languages.detection import detect
from content.languages.scripts import scripts, written_in


@pytest.mark.parametrize(
    ("letters", "script", "language"),
    [
        ("ꪼꪕ", "Tai Viet", "blt"),
        ("ລາວ", "Lao", "lo"),
        ("ไทย", "Thai", "other"),
        ("漢字", "Han", "zh"),
        ("\U00016b1c\U00016b02", "Pahawh Hmong", "hmn"),
        ("\U0001e100\U0001e101", "Nyiakeng Puachue Hmong", "hmn"),
        ("Việt", "Latin", "other"),
        ("เกะ", "Thai", "other"),
        ("кириллица", "other", "other"),
    ],
)
def test_letters_tell_their_script(letters: str, script: str, language: str) -> None:
    found = scripts(letters)
    assert [script] == list(found)
    assert found[script] >= 2
    assert written_in(script) == language


def test_signs_digits_and_pictures_are_of_no_script() -> None:
    assert not scripts("12 🙂 — ₫ ๑๒").total()


def test_japanese_is_not_taken_for_chinese() -> None:
    assert detect("保険証申請方法について").language == "other"


def test_a_few_foreign_letters_do_not_make_it_another_language() -> None:
    assert detect("chữ ꪼꪕ này đọc là gì hả bà con trong bản").language == "vi"
