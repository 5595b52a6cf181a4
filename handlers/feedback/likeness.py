"""How alike two opinions are by their words. Pure, no database; it proposes, and staff decide.

Both texts are folded (no diacritics, short forms written out). Half of it is rapidfuzz's ratio of the
words that both have, half how much of the shorter one's words the longer one has: the first alone takes
two complaints about one health post for the same.
"""

from rapidfuzz import fuzz

from content.library.folding import fold, is_weak

ALIKE = 70  # of 100: from here on it is proposed
SHARED_LEAST = 3  # words that tell something, which both must have


def likeness(one: str, other: str) -> int:
    """From 0 to 100; the same whichever stands first."""
    return folded_likeness(fold(one), fold(other))


def folded_likeness(one: str, other: str) -> int:
    """The same of texts that are folded."""
    ours, theirs = _telling(one), _telling(other)
    shared = len(ours & theirs)
    if shared < SHARED_LEAST:
        return 0
    overlap = 100 * shared / min(len(ours), len(theirs))
    first, second = sorted((one, other))
    return round((fuzz.token_set_ratio(first, second) + overlap) / 2)


def shared_words(read: str, other: str) -> tuple[str, ...]:
    """The words of the text that was read which the other one has too, as they stand in it."""
    theirs = _telling(fold(other))
    found = {fold(word): word for word in map(_bare, read.split())}
    return tuple(word for folded, word in found.items() if folded and folded in theirs)


def _telling(folded: str) -> set[str]:
    return {word for word in folded.split() if not is_weak(word)}


def _bare(word: str) -> str:
    return word.strip(".,;:!?…()«»\"'“”-").lower()
