"""Which language is this message in?

First the script: Tai Viet, Lao, Han, Pahawh and Nyiakeng Puachue letters tell it by themselves. For Latin
letters, every word weighs how likely it is in each language (`packing.py` says what is known of a word);
one odd word, as a name or a slip, cannot outweigh the rest. Vietnamese is expected, so that another
language must be told by more than a little. Vietnamese without diacritics and in teencode are classes
of their own, and Vietnamese.

It only says what it thinks, and when one had better ask: see `handlers/languages/rules.py`.
"""

import math
import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from content.languages import scripts
from content.languages.packing import Row, load, unpacked
from content.languages.words import bare, latin_words, spoken

SURE = 0.9  # below this one asks
FEW_WORDS = 3  # with so few one always asks
MOST_WORDS = 200  # of a message; its beginning tells enough
_CAP = 7.0  # nats by which one word can speak for a language
_TEMPERATURE = 2.0  # words of one message are not independent
# ln of how often a class is expected beside Vietnamese with diacritics
_EXPECTED = {
    "vi": 0.0,
    "vi-bare": -0.7,
    "vi-short": -1.2,
    "vi-keys": -4.0,
    "hmn": -1.5,
    "hmv": -1.5,
    "hmv-bare": -3.0,
    "blt-Latn": -1.0,
    "blt-Latn-bare": -6.0,
    "en": -2.0,
    "other": -3.0,
}
_STRANGE = -3.0  # ln of a letter's likelihood in the language that a word fits best, on average
_WAY = re.compile("-(bare|short|keys)$")  # the ways in which one may type
_VOWEL = re.compile("[aeiouyw]")
_MIXED = 1 / 3  # the share of plainly Vietnamese words from which nothing else is sure
_MOSTLY = 0.6  # … and above which it is Vietnamese with words of another language in it
_PLAINLY = 2.0  # nats


@dataclass(frozen=True, slots=True)
class Guess:
    """`language`: vi, hmn, hmv, blt-Latn, blt, lo, zh, en or other. `certainty`: 0 to 1.

    `among`: the likeliest languages, best first, for the buttons of a question.
    """

    language: str
    certainty: float
    ask: bool
    among: tuple[str, ...] = ()


NOTHING = Guess("vi", 0.0, True, ("vi",))


def detect(text: str) -> Guess:
    """The language of any text whatsoever; of what has no words, nothing is known."""
    text = spoken(text)
    found = scripts.scripts(text)
    letters = found.total()
    if not letters:
        return NOTHING
    script, most = found.most_common(1)[0]
    share = most / letters
    if script == scripts.LATIN:
        return _latin(text, share)
    return _by_script(text, script, most, share)


def _by_script(text: str, script: str, letters: int, share: float) -> Guess:
    words = max(len(text.split()), int(letters / scripts.LETTERS_A_WORD.get(script, 5)))
    language = scripts.written_in(script)
    among = (language,) if language != scripts.OTHER else ()
    return Guess(language, share, share < SURE or words <= FEW_WORDS, (*among, "vi"))


def _latin(text: str, share: float) -> Guess:
    words = [word for word in latin_words(text) if _tells(word)][:MOST_WORDS]
    if not words:
        return NOTHING
    rows = [word_row(word) for word in words]
    chances = _chances(rows)
    ranked = sorted(chances, key=lambda language: -chances[language])
    certainty = share * chances[ranked[0]]
    if _strange(text, words, rows):
        certainty = min(certainty, 0.5)
    elif ranked[0] != "vi":
        mixed = _vietnamese(rows, ranked[0]) / len(rows)
        if mixed >= _MIXED:
            certainty = min(certainty, 0.8)
        if mixed > _MOSTLY:
            ranked.sort(key=lambda language: language != "vi")
    ask = certainty < SURE or len(words) <= FEW_WORDS
    among = tuple([language for language in ranked if language != scripts.OTHER][:3])
    return Guess(ranked[0], certainty, ask, among)


def _tells(word: str) -> bool:
    """Abbreviations are alike in all languages, but for those that everybody uses ("đc")."""
    return word in load().words or _VOWEL.search(bare(word)) is not None


def _strange(text: str, words: list[str], rows: list[Row]) -> bool:
    """Whether it is no language that we know: what fonts before Unicode leave, keys hit at random."""
    if 3 * sum(map(_capital_inside, text.split())) >= len(rows):
        return True
    return sum(map(max, rows)) < _STRANGE * sum([len(word) + 1 for word in words])


def _capital_inside(word: str) -> bool:
    return any(before.islower() and after.isupper() for before, after in pairwise(word))


def _vietnamese(rows: list[Row], language: str) -> int:
    """How many words are plainly Vietnamese rather than of another language: the one may be mixed into
    the other, in every village."""
    ours = [at for at, name in enumerate(load().classes) if name.startswith("vi")]
    theirs = [at for at, name in enumerate(load().classes) if name.startswith(language)]
    return sum(
        max(row[at] for at in ours) > max(row[at] for at in theirs) + _PLAINLY for row in rows
    )


def _chances(rows: list[Row]) -> dict[str, float]:
    """How likely each language is; together 1."""
    sums = [_EXPECTED[name] for name in load().classes]
    for row in rows:
        least = max(row) - _CAP
        sums = [total + max(value, least) for total, value in zip(sums, row, strict=True)]
    best = max(sums)
    chances: dict[str, float] = {}
    for name, total in zip(load().classes, sums, strict=True):
        language = _WAY.sub("", name)
        chances[language] = chances.get(language, 0.0) + math.exp((total - best) / _TEMPERATURE)
    whole = sum(chances.values())
    return {language: chance / whole for language, chance in chances.items()}


@lru_cache(maxsize=4096)
def word_row(word: str) -> Row:
    """ln P(word) in each class."""
    profiles = load()
    known = profiles.words.get(word)
    if known is not None:
        return unpacked(known)
    letters, known_letters = f"^{word}$", profiles.letters
    sums = unpacked(profiles.unseen)
    for end in range(2, min(len(letters), 24) + 1):
        for start in range(max(0, end - 5), end):
            row = known_letters.get(letters[start:end])
            if row is not None:
                sums = tuple([a + b for a, b in zip(sums, unpacked(row), strict=True)])
                break
        else:
            sums = tuple([a - 6.0 for a in sums])
    return sums
