"""What may be rated, and which ratings may be shown. Pure, no database."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Protocol

from handlers.feedback import rules as feedback
from storage.ratings import HIGHEST, LOWEST, CommuneRating

NO_SCORE = "0"  # they would rather not say: the case is marked in the same way
SCORES = tuple(str(score) for score in range(LOWEST, HIGHEST + 1))


class Entry(Protocol):
    @property
    def kind(self) -> str: ...


class Rateable(Protocol):
    """A case, as far as it matters here."""

    @property
    def status(self) -> str: ...
    @property
    def rating_asked(self) -> bool: ...
    @property
    def entries(self) -> Sequence[Entry]: ...


def is_open(case: Rateable) -> bool:
    """Whether its person may still be asked how they find the answer."""
    answered = any(entry.kind == "answer" for entry in case.entries)
    return may_be_rated(case.status, answered=answered, asked=case.rating_asked)


def may_be_rated(status: str, *, answered: bool, asked: bool) -> bool:
    """An answer that was agreed with or let stand, that of a merged case too; once a case."""
    stands = status == feedback.SETTLED or (status == feedback.MERGED and answered)
    return stands and not asked


def score_of(text: str) -> int | None:
    """ "4" → 4; None when it is no score."""
    return int(text) if text in SCORES else None


def last_day_shown(until: date, today: date) -> date:
    """No quarter is shown before it is over: a number that still grows tells each new rating."""
    return min(until, today - timedelta(days=1))


def mean_of(rated: Iterable[CommuneRating]) -> float:
    """Of some communes together, each rating alike; there is at least one."""
    rows = list(rated)
    return sum(one.mean * one.count for one in rows) / sum(one.count for one in rows)


def told_mean(mean: float) -> str:
    """ "4,1"."""
    return f"{mean:.1f}".replace(".", ",")
