"""Counting a rating, and what staff see of the counts."""

from datetime import date

from content.feedback.topics import topics
from handlers.context import Context
from handlers.desk import Desk
from handlers.feedback.actions import with_code
from handlers.feedback.door import counted_scope_of
from handlers.ratings import rules
from storage import ratings
from storage.areas import Area, commune_of
from storage.ratings import CommuneRating


def may_rate(context: Context, code: str) -> bool:
    case = with_code(context, code)
    return case is not None and rules.is_open(case)


def rate(context: Context, code: str, score: int | None) -> bool:
    """Count it; None: the person would rather not. Either way it is not asked again.

    The case learns only that it was asked about: who looks at it cannot tell whether it was rated.
    """
    case = with_code(context, code, lock=True)
    if case is None or not rules.is_open(case):
        return False
    case.rating_asked = True
    context.session.flush()
    if score is not None:
        area = context.session.get_one(Area, case.area_id)
        commune = commune_of(context.session, area) or area
        given = (topics()[case.topic].group, score)
        ratings.count(context.session, commune.id, context.today, given)
    context.erase = True
    return True


def mean_by_commune(desk: Desk, since: date, until: date) -> list[CommuneRating]:
    """Of the areas that they answer for, an observer's too; only what may be shown (`storage.ratings`)."""
    last = rules.last_day_shown(until, desk.today)
    return ratings.mean_by_commune(desk.session, counted_scope_of(desk.authority), since, last)
