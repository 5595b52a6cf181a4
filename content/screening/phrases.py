"""Looking for many phrases at once: only those that begin with a word of the text are tried."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from content.screening.spelling import bare, letters

_CHOICE = re.compile(r"\(\?:([^()]*)\)(\?|\{0,\d\})?")  # "(?:a|b)" at the beginning, or not at all
_FIRST = re.compile(r"[^\W\d_]+")


class Phrase(NamedTuple):
    pattern: str  # as it stands in the table
    written: str  # as it is looked for


class Phrases:
    """Phrases by their first word; those that begin with no word are tried everywhere."""

    def __init__(self, phrases: Iterable[Phrase]) -> None:
        by_word: dict[str, list[str]] = defaultdict(list)
        for phrase in phrases:
            for word in _first_words(phrase.pattern):
                by_word[word].append(phrase.written)
        self._by_word = {word: (_any(written),) for word, written in by_word.items()}
        self._anywhere = self._by_word.pop("", ())

    def are_in(self, text: str) -> bool:
        return next(self._spans(text), None) is not None

    def cut_from(self, text: str) -> str:
        """The text with a bar in place of each phrase, so that what stood apart stays apart."""
        kept, end = [], 0
        for start, stop in self._spans(text):
            if start >= end:
                kept += [text[end:start], "|"]
                end = stop
        return "".join(kept) + text[end:]

    def _spans(self, text: str) -> Iterator[tuple[int, int]]:
        start = 0
        for word in text.split(" "):
            for pattern in self._by_word.get(bare(word), ()) + self._anywhere:
                if found := pattern.match(text, start):
                    yield found.span()
            start += len(word) + 1


def _any(written: list[str]) -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(written)})(?!\w)")


def _first_words(pattern: str) -> set[str]:
    """The words, without marks, that a phrase may begin with; "" when it may be any."""
    pattern = pattern.removeprefix("^")
    choice = _CHOICE.match(pattern)
    if choice is None:
        word = _FIRST.match(pattern)
        return {letters(word[0]) if word else ""}
    rest = pattern[choice.end() :]
    words = {letters(found[0]) for way in choice[1].split("|") if (found := _FIRST.match(way))}
    return words | _first_words(rest) if choice[2] else words
