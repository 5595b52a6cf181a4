"""Numbers about the work itself, by commune: what was told, decided, urged, and how long things took.

Counts of villages, of documents and of steps; where people are behind a number, how many at the least
comes with it, so that the handler can leave out what is of few.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, String, and_, case, cast, func, or_, select
from sqlalchemy.orm import Session, aliased

from storage.appointments import holds
from storage.areas import Area, holding
from storage.cases import Case, CaseContact, CaseStep, CaseUrging
from storage.casework import Scope
from storage.households import Household, HouseholdMember
from storage.library import Edition, PolicyVersion
from storage.notices import PUBLIC, Notice
from storage.outbox import Outgoing
from storage.people import Appointment, AuditLine
from storage.receipts import Receipt, Relay, VillageDecision
from storage.reports import Period, Report

Moments = tuple[datetime, datetime]  # from the first, up to but not including the second
_Commune = aliased(Area)
_commune_id = case((Area.level == "village", Area.parent_id), else_=Area.id)


@dataclass(frozen=True, slots=True)
class Place:
    """A commune as it stands on a day."""

    id: int
    code: str
    name: str  # "xã Sáng Nhè"
    path: str


@dataclass(frozen=True, slots=True)
class Village:
    id: int
    commune_id: int
    path: str


@dataclass(frozen=True, slots=True)
class Span:
    """So many cases of one topic and commune that took the same days; None: not yet."""

    topic: str
    commune_code: str
    opened_on: date
    screened_on: date | None
    forwarded_on: date | None
    answered_on: date | None
    cases: int


@dataclass(frozen=True, slots=True)
class Urging:
    """A case of which an authority was urged; nothing of what was said in it."""

    urged_on: date
    authority: str
    topic: str
    commune: str
    slip: str | None
    number: int
    until: date
    status: str


def communes(session: Session, path: str, day: date) -> list[Place]:
    """Those of an area, by name; of a commune itself."""
    found = select(Area).where(Area.level == "commune", _under(path), holding(day))
    rows = session.scalars(found.order_by(Area.name, Area.id))
    return [Place(one.id, one.code, one.full_name, one.path) for one in rows]


def villages(session: Session, path: str, day: date) -> list[Village]:
    found = select(Area.id, Area.parent_id, Area.path)
    rows = session.execute(found.where(Area.level == "village", _under(path), holding(day)))
    return [Village(number, parent or 0, where) for number, parent, where in rows]


def told_paths(session: Session, moments: Moments) -> set[str]:
    """The paths of the areas that some notice of that time was for."""
    found = select(Notice.audience).where(_within(Notice.created_at, moments), _is_sent())
    ids = {number for (audience,) in session.execute(found) for number in audience["areas"]}
    return set(session.scalars(select(Area.path).where(Area.id.in_(ids)))) if ids else set()


def delivered(session: Session, path: str, moments: Moments) -> tuple[int, int]:
    """(messages that a platform took, messages that were tried) of that time's notices."""
    notices = _notices(path, moments).subquery()
    purpose = "notice:" + cast(notices.c.id, String)
    rows = session.execute(
        select(Outgoing.state, func.count())
        .join(notices, purpose == Outgoing.purpose)
        .where(Outgoing.state.in_(("sent", "failed", "unknown")))
        .group_by(Outgoing.state)
    )
    numbers: dict[str, int] = dict(rows.all())
    kept = select(Notice.tally).where(
        Notice.id.in_(select(notices.c.id)), Notice.tally.is_not(None)
    )
    for (tally,) in session.execute(kept):
        for state in ("sent", "failed", "unknown"):
            numbers[state] = numbers.get(state, 0) + int(tally.get(state, 0))
    return numbers.get("sent", 0), sum(numbers.values())


def understood(session: Session, path: str, moments: Moments) -> int:
    """Taps of «Đã hiểu» under that time's notices."""
    notices = select(_notices(path, moments).subquery().c.id)
    found = select(func.sum(Receipt.count)).where(
        Receipt.notice_id.in_(notices), Receipt.kind == "understood"
    )
    return int(session.scalar(found) or 0)


def passed_on(session: Session, path: str, moments: Moments) -> tuple[int, int]:
    """(times that a messenger passed a notice on by word of mouth, villages where they are appointed)."""
    held = (
        select(Relay.notice_id, Relay.person_id, Area.id.label("village"))
        .join(Appointment, Appointment.person_id == Relay.person_id)
        .join(Area, Area.id == Appointment.area_id)
        .where(Appointment.role == "messenger", _under(path), _within(Relay.at, moments))
        .subquery()
    )
    times = select(held.c.notice_id, held.c.person_id).distinct().subquery()
    number = session.scalar(select(func.count()).select_from(times)) or 0
    return number, session.scalar(select(func.count(held.c.village.distinct()))) or 0


def library(session: Session, moments: Moments) -> tuple[int, int, int]:
    """(published items, those with a confirmed text in another language, versions approved in that time)."""
    published = select(func.count()).where(PolicyVersion.state == "published")
    other = and_(Edition.made_from.is_not(None), Edition.confirmed_by.is_not(None))
    spoken = published.where(
        PolicyVersion.id.in_(select(Edition.version_id).where(other, Edition.language != "vi"))
    )
    approved = select(func.count()).where(
        AuditLine.action == "policy.approve", _within(AuditLine.at, moments)
    )
    return tuple(session.scalar(one) or 0 for one in (published, spoken, approved))  # type: ignore[return-value]


def decided(session: Session, path: str, day: date) -> set[int]:
    """The villages that had agreed by that day on how they make things public."""
    found = select(VillageDecision.area_id).join(Area, Area.id == VillageDecision.area_id)
    return set(session.scalars(found.where(_under(path), VillageDecision.decided_on <= day)))


def headed(session: Session, path: str, at: datetime) -> set[int]:
    """The villages over which somebody is appointed head at that moment."""
    found = select(Appointment.area_id).join(Area, Area.id == Appointment.area_id)
    return set(session.scalars(found.where(_under(path), Appointment.role == "head", holds(at))))


def households(session: Session, path: str) -> tuple[int, int]:
    """(listed households with a member who joined, listed households)."""
    listed = select(func.count()).select_from(Household).join(Area, Area.id == Household.area_id)
    joined = Household.id.in_(select(HouseholdMember.household_id))
    inside = listed.where(_under(path))
    return session.scalar(inside.where(joined)) or 0, session.scalar(inside) or 0


def spans(session: Session, period: Period, answered: Collection[str]) -> list[Span]:
    """How long the cases of a period took; `answered`: the statuses that are an answer.

    Each case's steps are read once, in one join: a look for each of its days would be three.
    """
    rows = (
        select(
            Case.topic,
            _Commune.code.label("code"),
            Case.opened_on,
            _first(CaseStep.position > 0).label("screened"),
            _first(CaseStep.slip.is_not(None)).label("forwarded"),
            _first(CaseStep.status.in_(answered)).label("answered"),
        )
        .join(Area, Area.id == Case.area_id)
        .join(_Commune, _Commune.id == _commune_id)
        .outerjoin(CaseStep, CaseStep.case_id == Case.id)
        .where(period.holds(), Case.status != "RUT")
        .group_by(Case.id, Case.topic, _Commune.code, Case.opened_on)
        .subquery()
    )
    columns = list(rows.c)
    found = select(*columns, func.count()).group_by(*columns)
    return [Span(*tuple(row)) for row in session.execute(found)]


def people(session: Session, period: Period) -> dict[str, int]:
    """By commune code, and "" in all: people at the least; each anonymous case is of one."""
    rows = session.execute(_people(period).add_columns(_Commune.code).group_by(_Commune.code))
    found = {code: int(alone or 0) + known for alone, known, code in rows}
    alone, known = session.execute(_people(period)).one()
    return found | {"": int(alone or 0) + known}


def of_area(path: str) -> Scope:
    """All that lies in an area."""
    return Scope((path,))


def urgings(session: Session, scope: Scope, days: tuple[date, date]) -> list[Urging]:
    """Each urging of that time, the newest first; none about a case that was withdrawn."""
    handed = (
        select(CaseStep.slip)
        .where(CaseStep.case_id == Case.id, CaseStep.slip.is_not(None))
        .order_by(CaseStep.position.desc())
        .limit(1)
        .scalar_subquery()
    )
    found = (
        select(
            CaseUrging.urged_on,
            CaseUrging.authority,
            Case.topic,
            _Commune.kind + " " + _Commune.name,
            handed,
            CaseUrging.number,
            CaseUrging.until,
            Case.status,
        )
        .join(Case, Case.id == CaseUrging.case_id)
        .join(Area, Area.id == Case.area_id)
        .join(_Commune, _Commune.id == _commune_id)
        .where(scope.holds(), CaseUrging.urged_on.between(*days), Case.status != "RUT")
        .order_by(CaseUrging.urged_on.desc(), CaseUrging.authority, Case.topic, _Commune.name)
    )
    return [Urging(*row) for row in session.execute(found)]


def reports(session: Session, path: str, moments: Moments) -> dict[str, tuple[int, int]]:
    """By kind: (drafted, approved) in that time, of the area and of those in it."""
    made = _within(Report.created_at, moments)
    done = _within(Report.approved_at, moments)
    rows = session.execute(
        select(Report.kind, func.sum(case((made, 1), else_=0)), func.sum(case((done, 1), else_=0)))
        .join(Area, Area.id == Report.area_id)
        .where(_under(path), or_(made, done))
        .group_by(Report.kind)
    )
    return {kind: (int(drafted), int(approved)) for kind, drafted, approved in rows}


def _first(wanted: ColumnElement[bool]) -> Any:
    """The day of the first such step, of the steps that are joined."""
    return func.min(case((wanted, CaseStep.taken_on)))


def _people(period: Period) -> Select[Any, int]:
    """(cases without a contact, people who left one)."""
    alone = func.sum(case((Case.anonymous, 1), else_=0))
    return (
        select(alone, func.count(CaseContact.person_id.distinct()))
        .select_from(Case)
        .join(Area, Area.id == Case.area_id)
        .join(_Commune, _Commune.id == _commune_id)
        .outerjoin(CaseContact, CaseContact.case_id == Case.id)
        .where(period.holds())
    )


def _notices(path: str, moments: Moments) -> Select[int]:
    inside = select(Notice.id).join(Area, Area.id == Notice.area_id)
    return inside.where(_under(path), _within(Notice.created_at, moments), _is_sent())


def _is_sent() -> ColumnElement[bool]:
    return Notice.state.in_(PUBLIC)


def _under(path: str) -> ColumnElement[bool]:
    return Area.path.startswith(path, autoescape=True)


def _within(column: Any, moments: Moments) -> ColumnElement[bool]:
    return and_(column >= moments[0], column < moments[1])
