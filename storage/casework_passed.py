"""Cases that were passed on in a period, for those who keep the list of them elsewhere: never who."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import and_, case, func, select
from sqlalchemy.orm import Session, aliased

from storage.areas import Area
from storage.cases import Case, CaseSlip, CaseStep
from storage.casework import Scope

_Commune = aliased(Area)
_commune_id = case((Area.level == "village", Area.parent_id), else_=Area.id)
_Last = aliased(CaseStep)
_since = select(func.max(_Last.taken_on)).where(_Last.case_id == Case.id).scalar_subquery()


@dataclass(frozen=True, slots=True)
class Passed:
    """One passing on. `text`: what its slip says, masked and read over by staff; None: no slip is kept."""

    code: str
    slip: str
    authority: str
    forwarded_on: date
    due_on: date | None
    topic: str
    commune: Area
    opened_on: date
    status: str
    since: date  # the day on which it took on that status
    text: str | None


@dataclass(frozen=True, slots=True)
class Days:
    since: date
    until: date  # included


@dataclass(frozen=True, slots=True)
class Outward:
    """Which passings on: `forwarded` is the status of a case then; a case in `withdrawn` is left out."""

    scope: Scope
    days: Days
    forwarded: str
    withdrawn: str


def passed_on(session: Session, wanted: Outward, most: int) -> list[Passed]:
    """The oldest first."""
    of_slip = and_(CaseSlip.case_id == Case.id, CaseSlip.number == CaseStep.slip)
    found = session.execute(
        select(
            Case.code,
            CaseStep.slip,
            CaseStep.authority,
            CaseStep.taken_on,
            func.coalesce(CaseSlip.due_on, Case.due_on),
            Case.topic,
            _Commune,
            Case.opened_on,
            Case.status,
            _since,
            CaseSlip.text,
        )
        .select_from(CaseStep)
        .join(Case, Case.id == CaseStep.case_id)
        .join(Area, Area.id == Case.area_id)
        .join(_Commune, _Commune.id == _commune_id)
        .outerjoin(CaseSlip, of_slip)
        .where(
            CaseStep.status == wanted.forwarded,
            CaseStep.slip.is_not(None),
            CaseStep.taken_on.between(wanted.days.since, wanted.days.until),
            Case.status != wanted.withdrawn,
            wanted.scope.holds(),
        )
        .order_by(CaseStep.taken_on, CaseStep.slip, Case.code)
        .limit(most)
    )
    return [Passed(*tuple(row)) for row in found]
