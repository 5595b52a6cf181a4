"""What may be rated, and which ratings may be shown. Pure, no database."""

from datetime import date, timedelta

from handlers.feedback import rules as feedback
from storage.ratings import HIGHEST, LOWEST

SCORES = tuple(str(score) for score in range(LOWEST, HIGHEST + 1))


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
