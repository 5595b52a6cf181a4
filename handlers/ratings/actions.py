"""Counting a rating, and what staff see of the counts."""

from datetime import date

from content.feedback.topics import topics
from handlers.context import Context
from handlers.desk import Desk
from handlers.feedback.door import scope_of
from handlers.people.authority import OBSERVER
from handlers.ratings import rules
from storage import cases, casework, ratings
from storage.cases import Case
from storage.casework import Scope
from storage.ratings import CommuneRating


def is_open(case: Case) -> bool:
    """Whether its person may still be asked how they find the answer."""
    answered = any(entry.kind == "answer" for entry in case.entries)
    return rules.may_be_rated(case.status, answered=answered, asked=case.rating_asked)


def may_rate(context: Context, code: str) -> bool:
    case = cases.by_code(context.session, code)
    return case is not None and is_open(case)


def rate(context: Context, code: str, score: int | None) -> bool:
    """Count it; None: the person would rather not. Either way it is not asked again.

    The case learns only that it was asked about: who looks at it cannot tell whether it was rated.
    """
    case = cases.by_code(context.session, code, lock=True)
    if case is None or not is_open(case):
        return False
    case.rating_asked = True
    context.session.flush()
    if score is not None:
        commune = casework.commune_of(context.session, case.area_id)
        group = topics()[case.topic].group
        ratings.count(context.session, commune.id, context.today, group, score)
    context.erase = True
    return True


def mean_by_commune(desk: Desk, since: date, until: date) -> list[CommuneRating]:
    """Of the areas that they answer for, an observer's too; only what may be shown (`storage.ratings`)."""
    last = rules.last_day_shown(until, desk.today)
    return ratings.mean_by_commune(desk.session, _scope(desk), since, last)


def _scope(desk: Desk) -> Scope:
    """A head's own village is no matter here: a commune's numbers name none."""
    observed = [role.path for role in desk.authority.roles if role.role == OBSERVER]
    return Scope((*scope_of(desk.authority).inside, *observed))
