"""One form for what can be written in several ways, so that a question finds its document.

The same folding is done to the library and to what people type, so both sides always agree. It
takes no notice of case, diacritics, đ, the tone's place (hoà, hòa) and i or y at the end of a syllable
(kỹ, kĩ); it reads the spellings of the phone (wá, bj, fải), a frequent slip (nghành), and short forms
in full. Short forms are those of the loudspeaker's table, of the screening's, and of the one beside
this file.
"""

import csv
import re
import tomllib
import unicodedata
from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import groupby
from pathlib import Path

from content.screening import short_forms as screened_short_forms
from content.spoken import abbreviations

SHORT_FORMS = Path(__file__).with_name("short_forms.csv")
ASKED_WITH = Path(__file__).with_name("asked_with.toml")
LONGEST = 40  # letters of one word that are looked at
_WORD = re.compile(r"[a-z0-9]+")
_WORDS_OF_THEIR_OWN = frozenset({"rui"})  # without its diacritics, "rủi" would be "rồi"
_SPELLED = (
    (re.compile(r"(?<=[a-z])j"), "i"),  # bj, thj, sjn
    (re.compile(r"^w(?=[aeiouy])"), "qu"),  # wa, wy
    (re.compile(r"^f(?=[aeiouy])"), "ph"),  # fải
    (re.compile(r"^([bcdghklmnpqrstvx]*|qu)y$"), r"\1i"),  # kỹ, kĩ; quý, quí
    (re.compile(r"^ngh+"), "ng"),  # nghành
)


def fold(text: str) -> str:
    """Words of [a-z0-9], one blank between two; what is written in another script is left out.

    Folding twice gives the same as once, and a text without its diacritics the same as with them.
    """
    return " ".join(" ".join(map(_in_full, _words(text))).split())


def content_words(question: str) -> list[list[str]]:
    """What a question is about, folded: runs of words that stood beside each other.

    "Làm thẻ BHYT ở đâu?" → [["lam", "the", "bao", "hiem", "i", "te"]].
    """
    words = fold(question).split()
    about: list[str | None] = []
    while words:
        length = _asked_with_at(words)
        about.append(None if length else words[0])
        words = words[length or 1 :]
    runs = [list(run) for told, run in groupby(about, key=bool) if told]
    return [[word for word in run if word] for run in runs]


def is_question(text: str) -> bool:
    """Whether it asks: words such as "bao nhiêu", "ở đâu", "có được … không" stand in it."""
    return "?" in text or len(fold(text).split()) > sum(map(len, content_words(text)))


def _words(text: str) -> list[str]:
    plain = unicodedata.normalize("NFKD", text.lower()).replace("đ", "d")
    kept = "".join(char for char in plain if not unicodedata.combining(char))
    return [_spelled(word[:LONGEST])[:LONGEST] for word in _WORD.findall(kept.lower())]


@lru_cache(maxsize=8192)
def _spelled(word: str) -> str:
    for form, becomes in _SPELLED:
        word = form.sub(becomes, word)
    return word


def _in_full(word: str) -> str:
    return _short_forms().get(word, word)


@cache
def _short_forms() -> dict[str, str]:
    """What each short form, folded, stands for, folded; our own table counts first."""
    told = {
        **{short: full for short, full in abbreviations().items() if short.isupper()},
        **{
            short: full
            for short, full in screened_short_forms().items()
            if short not in _WORDS_OF_THEIR_OWN
        },
        **_own(),
    }
    folded = {tuple(_words(short)): " ".join(_words(full)) for short, full in told.items()}
    return {key[0]: full for key, full in folded.items() if len(key) == 1}


def _own() -> dict[str, str]:
    with SHORT_FORMS.open(encoding="utf-8", newline="") as file:
        return {row["written"]: row["stands_for"] for row in csv.DictReader(file)}


def is_weak(word: str) -> bool:
    """Whether a folded word, standing alone, tells little of what is asked."""
    return word in _asked()[1]


def _asked_with_at(words: Sequence[str]) -> int:
    """How many words in front are what a question is asked with."""
    phrases = _asked()[0]
    longest = min(len(words), max(map(len, phrases)))
    lengths = (n for n in range(longest, 0, -1) if tuple(words[:n]) in phrases)
    return next(lengths, 0)


@cache
def _asked() -> tuple[frozenset[tuple[str, ...]], frozenset[str]]:
    told = tomllib.loads(ASKED_WITH.read_text("utf-8"))
    phrases = frozenset(tuple(fold(phrase).split()) for phrase in told["phrases"])
    return phrases, frozenset(map(fold, told["weak"]))
