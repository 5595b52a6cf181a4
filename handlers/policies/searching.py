"""Which item a question is about. The databases find the words; what they mean is weighed here once,
so that the order is the same on both.

A question is parted into the words that it is about. Each counts by how few items it stands in, and
so does each pair of neighbours, since a Vietnamese word is mostly two syllables. What stands in an
item's title, questions or keywords counts in full, what its text merely mentions far less: a text
that only mentions the matter is not about it. A wrong document is worse than "I do not know", so what
stays below `FLOOR` is no hit.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, pairwise
from math import inf, log

from rapidfuzz.distance import OSA
from sqlalchemy.orm import Session

from content.library.folding import content_words, fold, is_weak
from storage import library_search as storage
from storage.library_search import Row

FLOOR = 0.42  # of 1, which is: every word and pair of the question stands in the heavy fields
SURE = 0.68
AHEAD = 0.12  # by how much the first must lead to be sure
MENTIONED = 0.3  # what a word counts that stands only in the text
MISTYPED = 0.7  # what a word counts that is one slip away
WEAK = 0.25
ALONE = 0.6  # of a score without any pair: one syllable has many meanings
SHORTEST_SLIP = 3  # letters that a word needs before what is merely alike counts
SHORTEST_PARTED = 6
MOST_WORDS = 40  # of a question
MOST_WEIGHED = 200  # items


@dataclass(frozen=True, slots=True)
class Hit:
    """An item that the question may be about. `sure`: it clearly is, and no other is near."""

    item_id: int
    score: float
    sure: bool


Pair = tuple[str, str]
Part = str | Pair


@dataclass(frozen=True)
class Asked:
    """A question's words, what each may be a slip of, how much each tells; and in how many items
    each of these stands.
    """

    runs: Sequence[Sequence[str]]
    meant: Mapping[str, frozenset[str]]
    weight: Mapping[str, float]
    many: Mapping[str, int]

    @cached_property
    def words(self) -> frozenset[str]:
        return frozenset(word for run in self.runs for word in run)

    @cached_property
    def pairs(self) -> frozenset[Pair]:
        return frozenset(pair for run in self.runs for pair in pairwise(run))

    def slips(self, pair: Pair) -> Iterator[Pair]:
        """The pairs that it may be when one of the two was mistyped."""
        yield from ((one, pair[1]) for one in self.meant[pair[0]])
        yield from ((pair[0], one) for one in self.meant[pair[1]])

    def parts(self) -> Iterator[tuple[Part, float]]:
        """Each word and each pair, and how much it tells."""
        yield from self.weight.items()
        for pair in self.pairs:
            yield pair, sum(map(self.weight.__getitem__, pair)) / 2


def put_in(session: Session, item_id: int, heavy: Iterable[str], light: str) -> None:
    """Let an item be found: by its title, questions and keywords (heavy), and by its text."""
    storage.index(session, item_id, fold(" ".join(heavy)), fold(light))


def search(session: Session, question: str, most: int = 5) -> list[Hit]:
    """The items that the question is about, the likeliest first; none when it is about no item."""
    runs = _shortened(content_words(question))
    if not any(runs):
        return []
    asked = _asked(session, runs)
    rows = storage.candidates(session, _telling(asked), MOST_WEIGHED)
    return ranked(asked, rows)[:most]


def ranked(asked: Asked, rows: Iterable[Row]) -> list[Hit]:
    """What the rows score, the best first, and of two that score the same the newer."""
    scored = [(_score(asked, row), row.item_id) for row in rows]
    best = sorted((one for one in scored if one[0] >= FLOOR), reverse=True)
    second = best[1][0] if len(best) > 1 else 0.0
    enough = max(SURE, second + AHEAD) if asked.pairs else inf  # one syllable has many meanings
    return [
        Hit(item_id, score, not place and score >= enough)
        for place, (score, item_id) in enumerate(best)
    ]


def _score(asked: Asked, row: Row) -> float:
    heavy, light = _Field(row.heavy, asked), _Field(row.light, asked)
    got = total = 0.0
    for part, weight in asked.parts():
        total += weight
        got += weight * max(heavy.credit(part), MENTIONED * light.credit(part))
    alone = asked.pairs and not heavy.holds_a_pair
    return round(got / total * (ALONE if alone else 1.0), 6)


class _Field:
    """What a folded text holds of a question: words, and pairs of neighbours.

    A slip counts only beside a neighbour that is spelled right: "giá xăng" is not "xung".
    """

    def __init__(self, folded: str, asked: Asked) -> None:
        words = folded.split()
        self._credits: dict[Part, float] = dict.fromkeys(asked.words.intersection(words), 1.0)
        self._pairs = frozenset(pairwise(words))
        for pair in asked.pairs:
            if pair in self._pairs:
                self._credits[pair] = 1.0
            elif any(other in self._pairs for other in asked.slips(pair)):
                self._credits |= {
                    one: MISTYPED for one in (pair, *pair) if one not in self._credits
                }
        self.holds_a_pair = any(pair in self._credits for pair in asked.pairs)

    def credit(self, part: Part) -> float:
        """1 when it stands here, less when it does with a slip, else 0."""
        return self._credits.get(part, 0.0)


def _shortened(runs: Iterable[Sequence[str]]) -> list[list[str]]:
    kept, left = [], MOST_WORDS
    for run in runs:
        kept.append(list(run[:left]))
        left -= len(kept[-1])
    return [run for run in kept if run]


def _asked(session: Session, runs: Sequence[Sequence[str]]) -> Asked:
    words = {word for run in runs for word in run}
    many = storage.counts(session, words)
    known: frozenset[str] = frozenset()
    if not all(many.values()):
        known = storage.vocabulary(session)
        runs = [[part for word in run for part in _parted(word, known)] for run in runs]
        words = {word for run in runs for word in run}
    meant = {word: frozenset() if many.get(word) else _slips(word, known) for word in words}
    many = storage.counts(session, words.union(*meant.values()))
    items = storage.size(session)
    weight = {
        word: _weight(word, items, max((many[one] for one in {word, *meant[word]}), default=0))
        for word in words
    }
    return Asked(runs, meant, weight, many)


def _weight(word: str, items: int, many: int) -> float:
    """The fewer items a word stands in, the more it tells."""
    return log(1 + items / (1 + many)) * (WEAK if is_weak(word) else 1.0)


def _parted(word: str, known: frozenset[str]) -> Sequence[str]:
    """ "baohiem" → ("bao", "hiem"), where both are words that we know."""
    if word in known or len(word) < SHORTEST_PARTED:
        return (word,)
    cuts = ((word[:at], word[at:]) for at in range(2, len(word) - 1))
    return next((cut for cut in cuts if known.issuperset(cut)), (word,))


def _slips(word: str, known: frozenset[str]) -> frozenset[str]:
    """The words that one letter more, less, another or exchanged makes of it. Numbers have no slips."""
    if len(word) < SHORTEST_SLIP or not word.isalpha():
        return frozenset()
    near = (one for one in known if one.isalpha() and abs(len(one) - len(word)) <= 1)
    return frozenset(one for one in near if len(one) > 2 and OSA.distance(word, one) == 1)


def _telling(asked: Asked) -> frozenset[str]:
    """The words to look up, those that tell most first, until they may bring enough items."""
    found = sorted((count, word) for word, count in asked.many.items() if count)
    reached = accumulate(count for count, _ in found)
    return frozenset(
        word
        for place, ((_, word), sum_of) in enumerate(zip(found, reached, strict=True))
        if not place or sum_of <= MOST_WEIGHED
    )
