"""Written Vietnamese as it is said over a loudspeaker: times, dates, telephone numbers, short forms.

Digits stay digits, since a reader takes them in at a glance; what is written between them becomes
words. The short forms and units are tables beside this file.
"""

import csv
import re
import unicodedata
from functools import cache
from pathlib import Path

from content.spoken.forms import FORMS
from content.spoken.numbers import MOST, said

FOLDER = Path(__file__).parent
_NUMBER = re.compile(r"\d+")
_SHORT_FORM = re.compile(r"\b[B-DĐF-HJ-NP-TV-XZ]{2,8}\b")  # capitals without a vowel: not a word
_BEGINNING = re.compile(r"(?:^|(?<=[.!?] ))\w")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S*[^\s,.;:!?)]")


def spoken(text: str) -> str:
    """The text as it is said, on one line."""
    line = " ".join(unicodedata.normalize("NFC", text).split())
    for form, say in FORMS:
        line = form.sub(say, line)
    line = _units().sub(lambda found: f"{found[1]} {_table('units')[found[2]]}", line)
    line = _abbreviations().sub(_in_full, line)
    line = " ".join(line.split())
    return _BEGINNING.sub(lambda found: found[0].upper(), line)


def _in_full(found: re.Match[str]) -> str:
    """A short form in words; a space where a number stands against it: "QL12"."""
    return _table("abbreviations")[found[1]] + (" " if found[2] else "")


def unreadable(text: str) -> tuple[str, ...]:
    """What the reader must put into words: short forms that no table knows, addresses of pages."""
    found = [*_ADDRESS.findall(text), *_SHORT_FORM.findall(_ADDRESS.sub(" ", text))]
    return tuple(dict.fromkeys(found))


def count_words(text: str) -> int:
    """Words as they are said, a number with all of its own: "28" is three."""
    return sum(_words_of(token) for token in text.split())


def _words_of(token: str) -> int:
    """Of one piece between two spaces: "ki-lô-gam" is three, a lone dash none."""
    letters = _NUMBER.sub(" ", token)
    syllables = len([part for part in re.split(r"[\W_]+", letters) if part])
    return syllables + sum(_said_in(digits) for digits in _NUMBER.findall(token))


def _said_in(digits: str) -> int:
    """A number that is too long to be one, or begins with zero, is said digit by digit."""
    if (digits[0] == "0" and len(digits) > 1) or int(digits) > MOST:
        return len(digits)
    return len(said(int(digits)).split())


def abbreviations() -> dict[str, str]:
    """What each short form stands for, both as they are written."""
    return dict(_table("abbreviations"))


@cache
def _table(name: str) -> dict[str, str]:
    with (FOLDER / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return {row["written"]: row["spoken"] for row in csv.DictReader(file)}


def _either(name: str) -> str:
    """The longest first, so that "km/h" is not taken for "km"."""
    return "|".join(re.escape(one) for one in sorted(_table(name), key=len, reverse=True))


@cache
def _units() -> re.Pattern[str]:
    return re.compile(rf"(\d|nghìn|triệu|tỷ) ?({_either('units')})(?!\w)")


@cache
def _abbreviations() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w/.-])({_either('abbreviations')})(?![^\W\d]|[/-])(?=(\d)?)")
