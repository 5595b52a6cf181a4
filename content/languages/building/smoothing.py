"""How likely a word is in a language: from counts of words, and of letters for words never seen.

A word seen n times of N in T kinds has n / (N + T); what is left, T / (N + T), is shared out among all
other words by a model of letters: P(letter | up to 4 letters before it), each order interpolated with the
shorter one (Witten and Bell, 1991). So a rare spelling counts a little and is never impossible.
"""

import math
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

ORDER = 4  # letters before the one that is guessed
START, END = "^", "$"
ALPHABET = 200  # kinds of letters and marks that could come, for what was never seen


@dataclass
class Words:
    """One language's words with their counts, scaled so that `size` words were seen in all."""

    counts: Mapping[str, float]
    size: float
    _memory: dict[tuple[str, str], float] = field(default_factory=dict, repr=False)

    @cached_property
    def seen(self) -> dict[str, float]:
        scale = self.size / sum(self.counts.values())
        return {word: count * scale for word, count in self.counts.items()}

    @cached_property
    def unseen(self) -> float:
        """The share of words that are none of those seen."""
        return self._kinds / (self.size + self._kinds)

    @cached_property
    def _kinds(self) -> float:
        """Kinds of words; one seen less than once counts as much as it was seen."""
        return sum(min(1.0, count) for count in self.seen.values())

    @cached_property
    def after(self) -> dict[str, dict[str, float]]:
        """Letters that follow a history, counted over kinds of words damped by how often they come."""
        follows: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
        for word, count in self.seen.items():
            letters = START + word + END
            weight = math.sqrt(min(count, 400.0)) if count >= 1 else count
            for at in range(1, len(letters)):
                for length in range(min(ORDER, at) + 1):
                    follows[letters[at - length : at]][letters[at]] += weight
        return dict(follows)

    def letter(self, history: str, char: str) -> float:
        """P(char | history)."""
        known = self._memory.get((history, char))
        if known is not None:
            return known
        shorter = self.letter(history[1:], char) if history else 1 / ALPHABET
        follows = self.after.get(history)
        found = shorter
        if follows:
            total, kinds = sum(follows.values()), min(len(follows), sum(follows.values()))
            found = (follows.get(char, 0.0) + kinds * shorter) / (total + kinds)
        self._memory[history, char] = found
        return found

    def spelled(self, word: str) -> float:
        """ln P(word), by its letters alone."""
        letters = START + word + END
        return sum(
            math.log(self.letter(letters[max(0, at - ORDER) : at], letters[at]))
            for at in range(1, len(letters))
        )

    def word(self, word: str) -> float:
        """ln P(word)."""
        by_letters = self.unseen * math.exp(self.spelled(word))
        return math.log(self.seen.get(word, 0.0) / (self.size + self._kinds) + by_letters)
