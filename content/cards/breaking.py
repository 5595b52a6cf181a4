"""Where a line may end: after a space, and between syllables where a script writes no spaces.

Lao and Tai Viet are written without spaces between words. Their syllables are told apart by a small
grammar: a vowel that is written first begins one, a consonant that bears a mark or a vowel begins one, and
one consonant may close one. Where it is in doubt no line ends. Orders of letters: The Unicode Standard,
chapter 16 (Thai, Lao, Tai Viet); letters that come before their consonant: property
Logical_Order_Exception.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field

from fontTools import unicodedata as scripts

ZERO_WIDTH_SPACE = "\u200b"
SPACES = frozenset(" \u2002\u2003\u2009\u3000" + ZERO_WIDTH_SPACE)  # without the two that hold
PREFIXED = frozenset("\u0e40\u0e41\u0e42\u0e43\u0e44\u0ec0\u0ec1\u0ec2\u0ec3\u0ec4ꪵꪶꪹꪻꪼ")
EXTENDING = frozenset("\u0e33\u0eb3")  # ำ ຳ: letters by name, written over the one before
OPENING = frozenset({"Ps", "Pi"})


@dataclass(frozen=True, slots=True)
class Script:
    vowels: frozenset[str]  # letters that follow their consonant
    mothers: frozenset[str]  # consonants that are a vowel where no other is
    gliding: frozenset[str]  # that may follow another consonant in front of a vowel
    finals: frozenset[str]  # that may close a syllable; none given: any
    following: frozenset[str]  # signs that belong to what is before
    whole: frozenset[str]  # signs that are a word
    tones: frozenset[str]  # marks that are no vowel


LAO = Script(
    vowels=frozenset("\u0eb0\u0eb2\u0ebd"),
    mothers=frozenset("\u0ead\u0ea7"),
    gliding=frozenset("\u0ea7\u0ea5\u0ea3"),
    finals=frozenset("\u0e81\u0e87\u0e8d\u0e94\u0e99\u0e9a\u0ea1\u0ea7"),
    following=frozenset("\u0ec6\u0eaf"),
    whole=frozenset(),
    tones=frozenset("\u0ebc\u0ec8\u0ec9\u0eca\u0ecb\u0ecc"),
)
TAI_VIET = Script(
    vowels=frozenset("\uaab1\uaaba\uaabd"),
    mothers=frozenset("\uaaae\uaaaf"),
    gliding=frozenset("\uaaaa\uaaab"),
    finals=frozenset(),
    following=frozenset("\uaac0\uaac2\uaadd\uaade\uaadf"),
    whole=frozenset("\uaadb\uaadc"),
    tones=frozenset("\uaabf\uaac1"),
)
GRAMMARS = {"Laoo": LAO, "Tavt": TAI_VIET}
LEADING_H, LED = "\u0eab", frozenset("\u0e87\u0e8d\u0e99\u0ea1\u0ea5\u0ea7\u0ea3")  # ຫ before these


def tidy(text: str) -> str:
    """NFC, one space for any white space, without invisible signs."""
    composed = re.sub(r"\s+", _space, unicodedata.normalize("NFC", text)).strip()
    return "".join(
        one
        for one in composed
        if one == ZERO_WIDTH_SPACE or unicodedata.category(one) not in {"Cf", "Cc"}
    )


def _space(found: re.Match[str]) -> str:
    """A space that holds two words together stays so."""
    return found[0] if found[0] in {"\u00a0", "\u202f"} else " "


def clusters(text: str) -> list[str]:
    """Each letter with the marks that stand on it."""
    found: list[str] = []
    for one in text:
        if found and (unicodedata.category(one)[0] == "M" or one in EXTENDING):
            found[-1] += one
        else:
            found.append(one)
    return found


def stands_alone(cluster: str) -> bool:
    """Whether there is a mark without a letter to stand on."""
    base, marks = cluster[0], cluster[1:]
    if base.isspace() or base in SPACES:
        return bool(marks)
    return unicodedata.category(base)[0] == "M" or base in EXTENDING


def pieces(text: str) -> list[str]:
    """The text cut wherever a line may end; joined they are the text."""
    letters = clusters(text)
    starts = _starts(letters)
    found: list[str] = []
    for at, letter in enumerate(letters):
        if found and at not in starts:
            found[-1] += letter
        else:
            found.append(letter)
    return found


def _starts(letters: Sequence[str]) -> set[int]:
    """Before which letters a line may end."""
    found: set[int] = set()
    syllable = _Syllable()
    for at, letter in enumerate(letters):
        before = letters[at - 1] if at else ""
        new = syllable.takes(letters, at)
        if before in SPACES:
            if letter not in SPACES and not _is_number(letters, at):
                found.add(at)
        elif new and at and before[0] not in PREFIXED and not _holds(before):
            found.add(at)
    return found


def _is_number(letters: Sequence[str], at: int) -> bool:
    """Whether a space stands between digits: of a telephone, of a sum of money."""
    return at > 1 and letters[at - 1] == " " and (letters[at - 2] + letters[at]).isdigit()


def _holds(before: str) -> bool:
    category = unicodedata.category(before[0])
    return category in OPENING or before in {"\u00a0", "\u202f"}


@dataclass(slots=True)
class _Syllable:
    """What has been written of the present one."""

    letters: int = 0
    vowel: bool = False
    closed: bool = False
    onset: list[str] = field(default_factory=list)  # after a vowel that is written first
    waits: bool = False  # for the consonant of such a vowel

    def takes(self, letters: Sequence[str], at: int) -> bool:
        """Whether the letter begins a new one."""
        letter = letters[at]
        code = scripts.script(letter[0])
        if letter[0] in PREFIXED:
            return self._begins(vowel=True, waits=True)
        if code == "Hani":
            self._begins()
            return True
        grammar = GRAMMARS.get(code)
        if grammar is None or unicodedata.category(letter[0])[0] == "N":
            self._begins()
            self.letters = int(letter[0].isalnum())
            return False
        return self._letter(grammar, letters, at)

    def _letter(self, grammar: Script, letters: Sequence[str], at: int) -> bool:
        base = letters[at][0]
        if base in grammar.whole:
            return self._begins(vowel=True, closed=True)
        if base in grammar.vowels or base in grammar.following:
            self.vowel = True
            self.letters += 1
            self.onset = []
            return False
        if self.waits or self._glides(grammar, base):
            self.onset.append(base)
            self.waits = False
            return False
        return self._consonant(grammar, letters, at)

    def _glides(self, grammar: Script, base: str) -> bool:
        if len(self.onset) != 1:
            return False
        return base in grammar.gliding or (self.onset == [LEADING_H] and base in LED)

    def _consonant(self, grammar: Script, letters: Sequence[str], at: int) -> bool:
        base, after = letters[at][0], letters[at + 1 : at + 3]
        marks = letters[at][1:]
        sounds = bool(set(marks) - grammar.tones) or _is_vowel(grammar, after)
        opens = bool(marks) or sounds or _is_mother(grammar, after)
        if not self.letters:
            return self._begins(vowel=sounds)
        self.letters += 1
        if not self.vowel:
            self.vowel = sounds or base in grammar.mothers
            return False
        if opens or self.closed or (grammar.finals and base not in grammar.finals):
            return self._begins(vowel=sounds)
        self.closed = True
        self.onset = []
        return False

    def _begins(self, *, vowel: bool = False, waits: bool = False, closed: bool = False) -> bool:
        followed = self.letters > 0
        self.letters, self.vowel, self.closed, self.waits = 1, vowel, closed, waits
        self.onset = []
        return followed


def _is_vowel(grammar: Script, after: Sequence[str]) -> bool:
    return bool(after) and after[0][0] in grammar.vowels


def _is_mother(grammar: Script, after: Sequence[str]) -> bool:
    """Whether a consonant without a mark, before one without a mark, is the vowel: ຂອງ, ສວນ."""
    if len(after) < 2 or after[0] not in grammar.mothers:
        return False
    return len(after[1]) == 1 and (not grammar.finals or after[1] in grammar.finals)
