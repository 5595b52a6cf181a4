"""What staff may find of the cases: every query takes the areas that it may reach, none the author."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import (
    ColumnElement,
    Date,
    Select,
    and_,
    case,
    delete,
    false,
    func,
    not_,
    or_,
    select,
    type_coerce,
)
from sqlalchemy.orm import Session, aliased

from storage.areas import Area
from storage.cases import Case, CaseEntry, CaseStep, CaseUrging
from storage.outbox import Outgoing
from storage.people import Address, AuditLine, Person

VIEW = "case.view"
ORIGINAL = "case.original"  # what had been masked was looked at as it was said


@dataclass(frozen=True, slots=True)
class Scope:
    """The cases of the areas under the paths `inside`, but for those under the paths `outside`."""

    inside: tuple[str, ...]
    outside: tuple[str, ...] = ()

    def holds(self) -> ColumnElement[bool]:
        return and_(_under(self.inside), not_(_under(self.outside)))


EVERYWHERE = Scope(("/",))


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a list is narrowed to; None: not narrowed."""

    statuses: tuple[str, ...] | None = None
    topic: str | None = None
    commune_id: int | None = None
    late_on: date | None = None  # only those whose last day had gone by on that day


@dataclass(frozen=True, slots=True)
class CaseLine:
    """A case in a list: nothing of what was said in it, and nothing of who said it."""

    code: str
    topic: str
    commune: Area  # however exactly the person named the place
    language: str | None
    status: str
    anonymous: bool
    opened_on: date
    opened_at: datetime | None
    due_on: date | None  # the last day of what is owed now
    stopped_on: date | None  # since when the clock stands
    urged: int  # how often the authority was
    parts: int  # words, recordings and photos of the person
    last_author: str  # resident | staff: who spoke last


def _under(paths: Sequence[str]) -> ColumnElement[bool]:
    return or_(false(), *(Area.path.startswith(path, autoescape=True) for path in paths))


_Commune = aliased(Area)
_commune_id = case((Area.level == "village", Area.parent_id), else_=Area.id)
_parts = (
    select(func.count())
    .where(CaseEntry.case_id == Case.id, CaseEntry.author == "resident")
    .scalar_subquery()
)

_Urging = aliased(CaseUrging)
_urged = (
    select(func.count()).where(_Urging.case_id == Case.id).correlate(Case).scalar_subquery()
)  # they are numbered from 1, so this is the newest's number too
_Handing = aliased(CaseStep)
_handed_on = (
    select(func.max(_Handing.position))
    .where(_Handing.case_id == Case.id, _Handing.slip.is_not(None))
    .correlate(Case)
    .scalar_subquery()
)  # the step at which the authority that has it got it
_runs_until = case(
    (Case.stopped_on.is_not(None), None), else_=func.coalesce(Case.screen_by, Case.due_on)
)

_last_author = (
    select(CaseEntry.author)
    .where(CaseEntry.case_id == Case.id)
    .order_by(CaseEntry.position.desc())
    .limit(1)
    .scalar_subquery()
)


def lines(session: Session, scope: Scope, wanted: Wanted, *, most: int) -> list[CaseLine]:
    """The oldest first. A day without an hour stands before the hours of that day."""
    order = (Case.opened_on, Case.opened_at.nulls_first(), Case.code)
    # Which ones first: else what is counted of each would be counted of all that are sorted.
    wanted_ids = (
        select(Case.id)
        .join(Area, Area.id == Case.area_id)
        .where(scope.holds(), *_narrowed(wanted))
        .order_by(*order)
        .limit(most)
        .subquery()
    )
    statement = (
        select(
            Case.code,
            Case.topic,
            _Commune,
            Case.language,
            Case.status,
            Case.anonymous,
            Case.opened_on,
            Case.opened_at,
            type_coerce(_runs_until, Date),
            Case.stopped_on,
            _urged,
            _parts,
            _last_author,
        )
        .join(wanted_ids, wanted_ids.c.id == Case.id)
        .join(Area, Area.id == Case.area_id)
        .join(_Commune, _Commune.id == _commune_id)
        .order_by(*order)
    )
    return [CaseLine(*tuple(row)) for row in session.execute(statement)]


def _narrowed(wanted: Wanted) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = []
    if wanted.statuses is not None:
        conditions.append(Case.status.in_(wanted.statuses))
    if wanted.topic is not None:
        conditions.append(Case.topic == wanted.topic)
    if wanted.commune_id is not None:
        conditions.append(_commune_id == wanted.commune_id)
    if wanted.late_on is not None:
        conditions.append(_late(wanted.late_on))
    return conditions


def _late(today: date) -> ColumnElement[bool]:
    """Its clock runs, and its last day had gone by. Written so that the index on `due_on` serves."""
    return and_(
        Case.stopped_on.is_(None),
        or_(Case.screen_by < today, and_(Case.screen_by.is_(None), Case.due_on < today)),
    )


@dataclass(frozen=True, slots=True)
class OwedCase:
    """A case that an authority has in hand; nothing of what was said in it."""

    code: str
    topic: str
    commune_code: str
    commune: str
    authority: str
    slip: str
    forwarded_on: date
    due_on: date
    urged: int
    urged_on: date | None
    until: date | None  # the last day for a reply to the newest urging


def late_with_authorities(
    session: Session, scope: Scope, statuses: Sequence[str], today: date, *, most: int | None = None
) -> list[OwedCase]:
    """The cases that others have in hand and whose day has gone by, the most overdue first."""
    return _owed(session, scope, most, Case.status.in_(statuses), Case.due_on < today)


def late_for_the_second_time(
    session: Session, scope: Scope, statuses: Sequence[str], today: date, *, most: int | None = None
) -> list[OwedCase]:
    """Those of them that were urged twice, or were not answered by the day that an urging gave."""
    urged = select(CaseUrging.case_id).where(or_(CaseUrging.number > 1, CaseUrging.until < today))
    late = (Case.status.in_(statuses), Case.due_on < today, Case.id.in_(urged))
    return _owed(session, scope, most, *late)


def due_with_authorities(
    session: Session, scope: Scope, statuses: Sequence[str], today: date, *, most: int | None = None
) -> list[OwedCase]:
    """Those that are not overdue yet, what is due first first."""
    return _owed(session, scope, most, Case.status.in_(statuses), Case.due_on >= today)


def _owed(
    session: Session, scope: Scope, most: int | None, *wanted: ColumnElement[bool]
) -> list[OwedCase]:
    # Which ones first: else who has it in hand would be looked up of all that are sorted.
    wanted_ids = (
        select(Case.id)
        .join(Area, Area.id == Case.area_id)
        .where(scope.holds(), *wanted)
        .order_by(Case.due_on, Case.code)
        .limit(most)
        .subquery()
    )
    statement = (
        select(
            Case.code,
            Case.topic,
            _Commune.code,
            _Commune.kind + " " + _Commune.name,
            CaseStep.authority,
            CaseStep.slip,
            CaseStep.taken_on,
            Case.due_on,
            func.coalesce(CaseUrging.number, 0),
            CaseUrging.urged_on,
            CaseUrging.until,
        )
        .join(wanted_ids, wanted_ids.c.id == Case.id)
        .join(Area, Area.id == Case.area_id)
        .join(_Commune, _Commune.id == _commune_id)
        .join(CaseStep, and_(CaseStep.case_id == Case.id, CaseStep.position == _handed_on))
        .outerjoin(CaseUrging, and_(CaseUrging.case_id == Case.id, CaseUrging.number == _urged))
        .order_by(Case.due_on, Case.code)
    )
    return [OwedCase(*tuple(row)) for row in session.execute(statement)]


def code_of(session: Session, case_id: int | None) -> str | None:
    return session.scalar(select(Case.code).where(Case.id == case_id)) if case_id else None


def numbers(session: Session, scope: Scope) -> dict[str, int]:
    """How many cases stand in each status."""
    found = session.execute(
        select(Case.status, func.count())
        .join(Area, Area.id == Case.area_id)
        .where(scope.holds())
        .group_by(Case.status)
    )
    return dict(found.all())


def late_number(session: Session, scope: Scope, statuses: Sequence[str], today: date) -> int:
    """How many cases of those statuses are past their day."""
    found = (
        select(func.count())
        .select_from(Case)
        .join(Area, Area.id == Case.area_id)
        .where(scope.holds(), Case.status.in_(statuses), _late(today))
    )
    return session.scalar(found) or 0


def topics(session: Session, scope: Scope) -> list[str]:
    """The topics that there are cases of."""
    found = select(Case.topic).join(Area, Area.id == Case.area_id).where(scope.holds()).distinct()
    return sorted(session.scalars(found))


def communes(session: Session, scope: Scope) -> list[Area]:
    """The communes that there are cases of."""
    of_cases = select(_commune_id).join(Case, Case.area_id == Area.id).where(scope.holds())
    return list(
        session.scalars(select(_Commune).where(_Commune.id.in_(of_cases)).order_by(_Commune.name))
    )


def find(session: Session, scope: Scope, code: str, *, lock: bool = False) -> Case | None:
    """A case within the scope; `lock`: nobody else moves it until this transaction ends."""
    statement = _cases(scope).where(Case.code == code)
    return session.scalar(statement.with_for_update(of=Case) if lock else statement)


def with_media(session: Session, scope: Scope, media_id: str) -> Case | None:
    """The case within the scope that the recording or photo belongs to."""
    said = select(CaseEntry.case_id).where(CaseEntry.media_id == media_id)
    return session.scalar(_cases(scope).where(Case.id.in_(said)))


def _cases(scope: Scope) -> Select[Case]:
    return select(Case).join(Area, Area.id == Case.area_id).where(scope.holds())


def answered_before(session: Session, day: date, status: str) -> list[Case]:
    """Cases that have stood in that status since before that day."""
    latest = (
        select(func.max(CaseStep.taken_on)).where(CaseStep.case_id == Case.id).scalar_subquery()
    )
    found = select(Case).where(Case.status == status, latest < day).with_for_update(of=Case)
    return list(session.scalars(found))


def was_viewed(
    session: Session, person_id: int, subject: str, since: datetime, action: str = VIEW
) -> bool:
    """Whether that member of staff opened the case after that moment."""
    found = select(AuditLine.id).where(
        AuditLine.person_id == person_id,
        AuditLine.action == action,
        AuditLine.subject == subject,
        AuditLine.at > since,
    )
    return session.scalar(found.limit(1)) is not None


def views(session: Session, subject: str) -> list[tuple[datetime, str | None, str | None, bool]]:
    """Who opened the case: when, what they are called, why, and whether it was to see what had been
    masked; the newest first.
    """
    found = session.execute(
        select(AuditLine.at, Person.name, AuditLine.reason, AuditLine.action)
        .outerjoin(Person, Person.id == AuditLine.person_id)
        .where(AuditLine.action.in_((VIEW, ORIGINAL)), AuditLine.subject == subject)
        .order_by(AuditLine.id.desc())
    )
    return [(at, name, reason, action == ORIGINAL) for at, name, reason, action in found]


def names(session: Session, person_ids: Sequence[int]) -> dict[int, str | None]:
    """What members of staff are called."""
    found = select(Person.id, Person.name).where(Person.id.in_(person_ids))
    return dict(session.execute(found).all())


def reachable(session: Session, person_id: int) -> list[Address]:
    """Where somebody who wrote can be answered."""
    found = select(Address).where(Address.person_id == person_id, Address.state == "active")
    return list(session.scalars(found.order_by(Address.id)))


def drop_messages(session: Session, case_id: int) -> None:
    """What was said to the person about the case is forgotten, sent or not."""
    about = Outgoing.purpose.startswith(f"case:{case_id}:", autoescape=True)
    session.execute(delete(Outgoing).where(about).execution_options(synchronize_session=False))


def area_of(session: Session, area_id: int) -> Area:
    return session.get_one(Area, area_id)


def commune_of(session: Session, area_id: int) -> Area:
    """The commune that a village lies in; any other area itself."""
    return session.scalars(
        select(_Commune).join(Area, _Commune.id == _commune_id).where(Area.id == area_id)
    ).one()
