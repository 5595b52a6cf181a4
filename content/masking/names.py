"""Finding people's names in what people write: after a kin word or an office, or by their surname.

A name is a run of words that are written large, or in small letters a surname with its middle name. What
follows the kind of a place ("bản", "xã") or is the name of a place is none.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from content.masking.lexicon import Lexicon, Phrase, lexicon

MOST_WORDS = 4  # of a name
LONGEST_RUN = 6  # words: so many written large are no name alone
LONGEST_LEAD = 4  # words
_WORD = re.compile(r"[^\W\d_]+")
_NEAR = re.compile(r"[ \t]+|[ \t]*:[ \t]*")  # what may stand between a kin word and a name
_ENDS = ".!?…\n"  # what a sentence may end with
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Token:
    word: str
    start: int
    end: int

    @property
    def low(self) -> str:
        return self.word.casefold()

    @property
    def is_large(self) -> bool:
        """Written as a name is: "Páo", "A"; not "UBND"."""
        return self.word[0].isupper() and (len(self.word) == 1 or not self.word.isupper())


class Reading:
    """One text, word by word. `places`: what is known to be the name of a place, as phrases."""

    def __init__(self, text: str, places: frozenset[Phrase] = frozenset()) -> None:
        self._text = text
        self._tokens = [Token(word[0], *word.span()) for word in _WORD.finditer(text)]
        self._places = places

    @cached_property
    def _lexicon(self) -> Lexicon:
        return lexicon()

    @cached_property
    def _stops(self) -> frozenset[Phrase]:
        return self._lexicon.place | self._lexicon.kin

    def names(self) -> list[Span]:
        """Where people's names stand; also a given name alone, once the whole name was found."""
        found, at = [], 0
        while at < len(self._tokens):
            start, length = self._name_at(at)
            if length:
                found.append((start, start + length))
            at = start + length if length else at + 1
        spans = [self._span(start, end) for start, end in found]
        return spans + list(self._again(found))

    def _name_at(self, at: int) -> tuple[int, int]:
        """(first word, number of words) of the name here, or after the kin word here; (at, 0): none."""
        for length in range(min(LONGEST_LEAD, len(self._tokens) - at), 0, -1):
            lead = self._phrase(at, length)
            if lead in self._lexicon.leads and self._near(at + length - 1):
                words = self._after_lead(at + length, lead)
                if words:
                    return at + length, words
        return at, self._alone(at)

    def _after_lead(self, at: int, lead: Phrase) -> int:
        if at >= len(self._tokens) or self._is_known(lead[-1:], at):
            return 0
        run = self._run(at)
        if run and not self._is_place(at, run):
            return self._led(at, run, lead)
        if run or lead in self._lexicon.says:
            return 0
        return self._small(at, led=True) or self._small_given(at, lead)

    def _led(self, at: int, run: int, lead: Phrase) -> int:
        """A run of large words after a lead; after an office, two that no surname begins are a village."""
        if self._tokens[at].low in self._lexicon.surnames or run == 1:
            return min(run, MOST_WORDS)
        if lead in self._lexicon.office and lead[-1] in {
            "bản",
            "thôn",
            "xóm",
            "ban",
            "thon",
            "xom",
        }:
            return 0
        return run if run <= MOST_WORDS else 1

    def _alone(self, at: int) -> int:
        """A surname with what follows it, where no kin word stands before."""
        token = self._tokens[at]
        if token.low not in self._lexicon.surnames:
            return 0
        run = self._run(at)
        if self._follows_place(at) and not self._has_middle(at, run):
            return 0
        if run >= 2 and not self._is_place(at, run):
            run = min(run, MOST_WORDS)
            ends_early = run == 2 and self._tokens[at + 1].low in {"văn", "thị"}
            return 0 if ends_early else run
        return 0 if run else self._small(at, led=False)

    def _has_middle(self, at: int, run: int) -> bool:
        """ "Lò Văn Hặc", as no place is called; streets that are, are known."""
        return run >= 3 and self._tokens[at + 1].low in self._lexicon.strong

    def _small(self, at: int, *, led: bool) -> int:
        """A surname in small letters (or all in large ones), its middle name and a given name."""
        everyday = self._lexicon.surnames.get(self._tokens[at].low)
        if everyday is None or self._is_place(at, 2):
            return 0
        words = [token.low for token in self._tokens[at : at + 3]]
        if self._is_whole(at, words) and (led or not everyday):
            return 3
        if everyday or not led or words[0] in self._lexicon.given:
            return 0
        plain = len(words) > 1 and self._near(at) and words[1] not in self._lexicon.no_name_bare
        return 2 if plain else 0

    def _is_whole(self, at: int, words: Sequence[str]) -> bool:
        """ "vừ a páo": a surname, one of the commonest middle names, a given name."""
        whole = len(words) == 3 and self._near_all(at, 2)
        return whole and words[1] in self._lexicon.strong and words[2] not in self._lexicon.no_name

    def _small_given(self, at: int, lead: Phrase) -> int:
        """ "ông páo"; "tên là páo"."""
        word = self._tokens[at].low
        called = lead in self._lexicon.called and lead[-1] in {"là", "la"}
        free = called and len(word) > 1 and word not in self._lexicon.no_name_bare
        return 1 if free or (lead in self._lexicon.kin and word in self._lexicon.given) else 0

    def _run(self, at: int) -> int:
        """How many words from here on are written large and can be of one name."""
        length = 0
        far = min(at + LONGEST_RUN, len(self._tokens))
        while at + length < far and self._goes_on(at + length, first=not length):
            length += 1
            if not self._near(at + length - 1):
                break
        return length

    def _goes_on(self, at: int, *, first: bool) -> bool:
        token = self._tokens[at]
        if not token.is_large:
            return False
        if first:
            return len(token.word) > 1 and token.low not in self._lexicon.no_name
        after_middle = self._tokens[at - 1].low in self._lexicon.middle
        return after_middle or (token.low,) not in self._stops

    def _is_place(self, at: int, length: int) -> bool:
        """Whether the name of a place, or of somebody whom everybody knows, begins the run."""
        return any(
            self._phrase(at, words) in known
            for words in range(2, max(length, 2) + 1)
            for known in (self._places, self._lexicon.known)
        ) or (self._phrase(at, 1) in self._places and length == 1)

    def _is_known(self, before: Phrase, at: int) -> bool:
        return (*before, self._tokens[at].low) in self._lexicon.known

    def _follows_place(self, at: int) -> bool:
        """Whether the kind of a place stands before; in "trưởng bản Lò Văn Hặc" it is an office."""
        for length in (2, 1):
            if at < length or not self._near(at - 1):
                continue
            if self._phrase(at - length, length) in self._lexicon.office:
                return False
            if self._phrase(at - length, length) in self._lexicon.place:
                return True
        return False

    def _again(self, found: Sequence[Span]) -> Iterator[Span]:
        """The same given names by themselves, where they do not begin a sentence."""
        ends = [self._tokens[end - 1] for _, end in found]
        given = {token.word for token in ends if token.is_large and len(token.word) > 1}
        inside = {at for start, end in found for at in range(start, end)}
        for at, token in enumerate(self._tokens):
            if token.word in given and at not in inside and self._is_free(at):
                yield token.start, token.end

    def _is_free(self, at: int) -> bool:
        token = self._tokens[at]
        before = at and self._tokens[at - 1].end
        said = self._text[before : token.start].strip(" \t")
        begins = token.low not in self._lexicon.given and (not at or (said[-1:] in _ENDS and said))
        beside = at + 1 < len(self._tokens) and self._tokens[at + 1].is_large and self._near(at)
        before = at > 0 and self._tokens[at - 1].is_large and self._near(at - 1)
        return not begins and not beside and not before and not self._follows_place(at)

    def _phrase(self, at: int, length: int) -> Phrase:
        return tuple(token.low for token in self._tokens[at : at + length])

    def _span(self, start: int, end: int) -> Span:
        return self._tokens[start].start, self._tokens[end - 1].end

    def _near(self, at: int) -> bool:
        """Whether nothing but blanks stands between that word and the next."""
        if at + 1 >= len(self._tokens):
            return False
        between = self._text[self._tokens[at].end : self._tokens[at + 1].start]
        return _NEAR.fullmatch(between) is not None

    def _near_all(self, at: int, gaps: int) -> bool:
        return all(self._near(place) for place in range(at, at + gaps))


def names(text: str, places: Iterable[Phrase] = ()) -> list[Span]:
    return Reading(text, frozenset(places)).names()
