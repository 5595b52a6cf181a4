"""Which script a text is written in: some scripts tell the language by themselves.

Ranges are those of Unicode 16. Khơ Mú has no script of its own in Unicode: it is written in Latin or Lao
letters.
"""

import unicodedata
from bisect import bisect_right
from collections import Counter

LATIN = "Latin"
# first code point, last, script
_RANGES = (
    (0x0041, 0x024F, LATIN),
    (0x02B0, 0x036F, LATIN),
    (0x0E00, 0x0E7F, "Thai"),
    (0x0E80, 0x0EFF, "Lao"),
    (0x1E00, 0x1EFF, LATIN),
    (0x2E80, 0x2FDF, "Han"),
    (0x3005, 0x3007, "Han"),
    (0x3040, 0x30FF, "Kana"),
    (0x3400, 0x4DBF, "Han"),
    (0x4E00, 0x9FFF, "Han"),
    (0xA720, 0xA7FF, LATIN),
    (0xAA80, 0xAADF, "Tai Viet"),
    (0xF900, 0xFAFF, "Han"),
    (0xFF21, 0xFF5A, LATIN),
    (0x16B00, 0x16B8F, "Pahawh Hmong"),
    (0x1E100, 0x1E14F, "Nyiakeng Puachue Hmong"),
    (0x20000, 0x323AF, "Han"),
)
_FIRSTS = [first for first, _, _ in _RANGES]
LANGUAGES = {
    "Tai Viet": "blt",
    "Lao": "lo",
    "Han": "zh",
    "Pahawh Hmong": "hmn",
    "Nyiakeng Puachue Hmong": "hmn",
}
OTHER = "other"
LETTERS_A_WORD = {"Lao": 5, "Thai": 5, "Tai Viet": 5, "Han": 1.5, "Kana": 2}


def script_of(char: str) -> str:
    """The script of one letter; "other" for those that no language of ours uses."""
    at = bisect_right(_FIRSTS, ord(char)) - 1
    if at >= 0 and ord(char) <= _RANGES[at][1]:
        return _RANGES[at][2]
    return OTHER


def scripts(text: str) -> Counter[str]:
    """How many letters of each script a text has; signs, digits and pictures are none."""
    if text.isascii():
        return Counter({LATIN: sum(map(str.isalpha, text))})
    found = Counter(script_of(char) for char in text if char.isalpha() or _is_vowel_sign(char))
    if found["Kana"]:
        found["Kana"] += found.pop("Han", 0)
    return found


def _is_vowel_sign(char: str) -> bool:
    """Vowels above and below are marks, not letters, in the scripts of the Tai languages."""
    in_tai = "\u0e31" <= char <= "\u0ecd" or "\uaab0" <= char <= "\uaac1"
    return in_tai and unicodedata.category(char) == "Mn"


def written_in(script: str) -> str:
    """The language that a script stands for; "other" where we speak none of those that use it."""
    return LANGUAGES.get(script, OTHER)
