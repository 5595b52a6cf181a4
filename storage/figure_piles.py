"""Cases of a period counted where they lie: by commune, by topic, and by how long a step took.

One statement a source, which the database answers with as many rows as there are figures: a quarter of
a million cases is never read row by row. Each is counted for its commune, or for what lies above the
communes itself, and for the unit above all.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import (
    CTE,
    BigInteger,
    ColumnElement,
    Date,
    Select,
    and_,
    case,
    cast,
    exists,
    extract,
    func,
    literal,
    null,
    or_,
    select,
    true,
    type_coerce,
    union_all,
)
from sqlalchemy.orm import Session, aliased

from storage import figures as names
from storage.areas import Area
from storage.cases import Case, CaseContact, CaseStep
from storage.figures import ALL, Counted

SECONDS_IN_HOUR = 3600


@dataclass(frozen=True, slots=True)
class Span:
    """A period, both days included."""

    since: date
    until: date


@dataclass(frozen=True, slots=True)
class Steps:
    """The statuses that a step is known by."""

    passed_on: str
    answers: Collection[str]
    withdrawn: str


@dataclass(frozen=True, slots=True)
class Lasted:
    """So many cases waited for the step from one day to another, or, where both hours are known, so many hours."""

    area_id: int
    top_id: int  # of the unit above all; may be the same
    measure: str
    hours: int | None
    opened_on: date | None
    taken_on: date | None
    cases: int


def opened(session: Session, span: Span, withdrawn: str) -> list[Counted]:
    """What came in, by topic too, and what of it was taken back."""
    back = Case.status == withdrawn
    measure = case((back, names.WITHDRAWN), else_=names.RECEIVED)
    topic = case((back, ALL), else_=Case.topic)
    said = _cases(measure, topic).where(Case.opened_on.between(span.since, span.until))
    return _counted(session, span, _apart(_placed(_apart(said))))


def overdue(session: Session, span: Span, statuses: Collection[str]) -> list[Counted]:
    """What still stands in these statuses although its last day fell in the period."""
    late = _cases(literal(names.OVERDUE), literal(ALL)).where(
        Case.due_on.between(span.since, span.until),
        Case.status.in_(statuses),
        Case.stopped_on.is_(None),
    )
    return _counted(session, span, _apart(_placed(_apart(late))))


def taken(session: Session, span: Span, steps: Steps) -> list[Counted]:
    """The first step after a case's opening, its first passing on and its first answer, in the period."""
    return _counted(session, span, _apart(_measured(_apart(_placed(_taken(span, steps))), steps)))


def lasted(session: Session, span: Span, steps: Steps) -> list[Lasted]:
    """How long cases had waited for those steps. An anonymous one has no hour."""
    said = _apart(_measured(_apart(_placed(_taken(span, steps))), steps)).c
    known = said.hours.is_not(None)
    days = [
        type_coerce(case((known, null()), else_=day), Date)
        for day in (said.opened_on, said.taken_on)
    ]
    key = (said.own, said.top, said.measure, said.hours, *days)
    waited = said.measure.in_((names.TRIAGED, names.FORWARDED, names.ANSWERED))
    found = select(*key, func.count()).where(waited).group_by(*key)
    return [Lasted(*tuple(row)) for row in session.execute(found)]


# --- what is counted --------------------------------------------------------------------------------


def _apart(said: Select[*tuple[Any, ...]]) -> CTE:
    """Read once, however often it is counted, and before anything is joined to it."""
    return said.cte().prefix_with("MATERIALIZED")


def _placed(said: CTE) -> Select[*tuple[Any, ...]]:
    """With the commune (or what lies above the communes itself) and the unit above all.

    A planner that may begin here walks through the cases of every village, whatever the period is.
    """
    area, top = aliased(Area), aliased(Area)
    own = case((area.level == "village", area.parent_id), else_=area.id)
    above = and_(top.parent_id.is_(None), area.path.startswith(top.path))
    there = area.id == said.c.area_id
    return select(said, own.label("own"), top.id.label("top")).join(area, there).join(top, above)


def _cases(measure: ColumnElement[str], topic: ColumnElement[str]) -> Select[*tuple[Any, ...]]:
    return select(
        Case.area_id,
        measure.label("measure"),
        topic.label("topic"),
        Case.anonymous,
        CaseContact.person_id,
    ).outerjoin(CaseContact, CaseContact.case_id == Case.id)


def _taken(span: Span, steps: Steps) -> CTE:
    earlier, answers = aliased(CaseStep), tuple(steps.answers)
    same = or_(
        earlier.status == CaseStep.status,
        and_(CaseStep.status.in_(answers), earlier.status.in_(answers)),
    )
    came_before = exists().where(
        earlier.case_id == CaseStep.case_id, earlier.position < CaseStep.position, same
    )
    known = and_(~Case.anonymous, Case.opened_at.is_not(None), CaseStep.taken_at.is_not(None))
    seconds = _epoch(CaseStep.taken_at) - _epoch(Case.opened_at)
    found = (
        select(
            Case.area_id,
            Case.anonymous,
            CaseContact.person_id,
            Case.opened_on,
            CaseStep.taken_on,
            case((known, seconds // SECONDS_IN_HOUR), else_=null()).label("hours"),
            CaseStep.status,
            CaseStep.position,
            CaseStep.owed_on,
        )
        .join(Case, Case.id == CaseStep.case_id)
        .outerjoin(CaseContact, CaseContact.case_id == Case.id)
        .where(
            CaseStep.taken_on.between(span.since, span.until),
            CaseStep.status != steps.withdrawn,
            or_(CaseStep.position == 1, CaseStep.status.in_((steps.passed_on, *answers))),
            ~came_before,
        )
    )
    return _apart(found)


def _epoch(moment: Any) -> ColumnElement[int]:
    return cast(extract("epoch", moment), BigInteger)


def _measured(found: CTE, steps: Steps) -> Select[*tuple[Any, ...]]:
    """A step by every measure that it counts for."""
    step = found.c
    answer = step.status.in_(tuple(steps.answers))
    in_time = step.taken_on <= step.owed_on
    counts_for = (
        (names.TRIAGED, step.position == 1),
        (names.FORWARDED, step.status == steps.passed_on),
        (names.ANSWERED, answer),
        (names.IN_TIME, and_(answer, in_time)),
        (names.LATE, and_(answer, ~in_time)),
    )
    pieces = [
        select(found, literal(measure).label("measure"), literal(ALL).label("topic")).where(when)
        for measure, when in counts_for
    ]
    return select(union_all(*pieces).subquery())


# --- how it is counted ------------------------------------------------------------------------------


def _counted(session: Session, span: Span, said: CTE) -> list[Counted]:
    found = session.execute(union_all(*_groups(said)))
    return [Counted(span.since, *row) for row in found]


def _groups(said: CTE) -> Sequence[Select[*tuple[Any, ...]]]:
    """For the commune and for the unit above all; of every topic, and of all together."""
    one = said.c
    by_topic, above = one.topic != ALL, one.own != one.top
    return (
        _group(one.own, said, literal(ALL), true()),
        _group(one.own, said, one.topic, by_topic),
        _group(one.top, said, literal(ALL), above),
        _group(one.top, said, one.topic, and_(by_topic, above)),
    )


def _group(
    area: ColumnElement[int], said: CTE, topic: ColumnElement[str], when: ColumnElement[bool]
) -> Select[*tuple[Any, ...]]:
    """Who left a contact counts once, however often they wrote."""
    one = said.c
    key = (area, one.measure, *([] if topic is not one.topic else [one.topic]))
    return (
        select(
            area.label("area_id"),
            one.measure,
            topic.label("topic"),
            func.count(),
            func.sum(case((one.anonymous, 1), else_=0)),
            func.count(one.person_id.distinct()),
        )
        .where(when)
        .group_by(*key)
    )
