"""The same words as they are spelled elsewhere: what open data of one spelling says of another.

- Vietnamese without diacritics, in teencode, and as keys without a Telex keyboard behind them;
- Mông of Vietnam from the Romanized Popular Alphabet (RPA), by `tables/mong.tsv`;
- Thái as the radio spells it from the spelling of the Bible. In the Bible a rising tone is unmarked and
  the high tone of low-class initials has sắc; the radio writes huyền for the one and nothing for the other
  ("pên", "ꞌmí" → "pền", "mi"). Inferred from published words.

For detection only: what comes out is never shown to anybody.
"""

import csv
import unicodedata
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from content.languages.words import bare

TABLES = Path(__file__).with_name("tables")
_GRAVE, _ACUTE = "\u0300", "\u0301"
_TONES = "\u0300\u0301\u0303\u0309\u0323"
_TELEX_TONES = dict(zip(_TONES, "fsxrj", strict=True))
_STOPS = ("p", "t", "c", "ch", "k")
_VOWELS, _MARKED = "aăâeêioôơuưy", "ăâêôơư"


@cache
def short_forms() -> dict[str, list[str]]:
    """What Vietnamese words are shortened to: "không" → "ko", "k" …"""
    with (TABLES / "short_vi.csv").open(encoding="utf-8", newline="") as file:
        return {row["word"]: row["short"].split() for row in csv.DictReader(file)}


def teencode(word: str) -> list[str]:
    """How a Vietnamese word may be typed in haste, each form once; itself when nothing is shortened."""
    forms = list(short_forms().get(word, ()))
    changed = word
    for whole, quick in (("ph", "f"), ("qu", "w"), ("gi", "j"), ("kh", "k")):
        if word.startswith(whole) and len(word) > len(whole):
            changed = quick + word[len(whole) :]
    if changed.endswith(("ng", "nh")):
        forms.append(changed[:-2] + changed[-1].replace("h", "k"))
    if changed != word:
        forms.append(changed)
    return list(dict.fromkeys([*forms, *(bare(form) for form in forms)])) or [word, bare(word)]


def telex(word: str) -> str:
    """The keys that were hit, where the keyboard put no marks: "được" → "dduowcj"."""
    keys: list[str] = []
    tone = ""
    for char in unicodedata.normalize("NFD", word.replace("đ", "dd")):
        if char == "\u0302":  # â, ê, ô
            keys.append(keys[-1])
        elif char in "\u0306\u031b":  # ă, ơ, ư
            keys.append("w")
        elif char in _TELEX_TONES:
            tone = _TELEX_TONES[char]
        else:
            keys.append(char)
    return "".join(keys).replace("uwow", "uow") + tone


@cache
def mong_table() -> dict[str, dict[str, str]]:
    """Part of a syllable ("onset", "rime", "tone") → RPA → as spelled in Vietnam."""
    table: dict[str, dict[str, str]] = {"onset": {"": ""}, "rime": {}, "tone": {}}
    with (TABLES / "mong.tsv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            empty = row["rpa"] == "(none)"
            table[row["part"]]["" if empty else row["rpa"]] = "" if empty else row["vn_1961"]
    return table


def mong_of_vietnam(rpa: str) -> str | None:
    """ "hmoob" → "hmôngz"; None for what is no syllable of RPA."""
    table = mong_table()
    tone = rpa[-1:] if rpa[-1:] in table["tone"] else ""
    rest = rpa[: len(rpa) - len(tone)]
    for cut in range(len(rest)):
        if rest[:cut] in table["onset"] and rest[cut:] in table["rime"]:
            onset, rime = table["onset"][rest[:cut]], table["rime"][rest[cut:]]
            return onset + rime + table["tone"][tone]
    return None


def mong_syllables() -> Iterator[str]:
    """Every syllable that RPA can spell."""
    table = mong_table()
    for onset in table["onset"]:
        for rime in table["rime"]:
            for tone in table["tone"]:
                yield onset + rime + tone


def radio_thai(word: str) -> list[tuple[str, float]]:
    """How the radio may spell a Thái word of the Bible, with the share of each way."""
    if word.startswith("s"):
        both = (word, "x" + word[1:])
        return [(form, share / 2) for way in both for form, share in _radio_tones(way)]
    return _radio_tones(word)


def _radio_tones(word: str) -> list[tuple[str, float]]:
    apart = unicodedata.normalize("NFD", word)
    tones = [char for char in apart if char in _TONES]
    plain = _composed("".join(char for char in apart if char not in _TONES))
    if "aư" in plain:  # "chaư" → "chằư"
        plain = plain.replace("aư", "ăư")
        word = _toned(plain, tones[0] if tones else "")
    if plain.endswith(_STOPS):
        return [(word, 1.0)]
    if not tones:
        return [(_toned(plain, _GRAVE), 0.8), (word, 0.2)]
    if tones == [_ACUTE]:
        return [(plain, 0.6), (word, 0.4)]
    return [(word, 1.0)]


def _toned(plain: str, tone: str) -> str:
    """With a tone on the vowel that bears it: one with a mark of its own, or else the first."""
    letters = list(plain)
    bearing = [at for at, char in enumerate(letters) if char in _VOWELS]
    if not bearing:
        return plain
    marked = [at for at in bearing if letters[at] in _MARKED]
    after_glide = len(bearing) > 1 and plain[:2] in ("qu", "gi")
    first = bearing[1] if after_glide else bearing[0]
    at = first if "ăư" in plain and letters[first] == "ă" else (marked[-1] if marked else first)
    letters[at] = _composed(letters[at] + tone)
    return "".join(letters)


def _composed(word: str) -> str:
    return unicodedata.normalize("NFC", word)
