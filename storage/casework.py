"""What staff may find of the cases: every query takes the areas that it may reach, none the author."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import (
    ColumnElement,
    Select,
    and_,
    case,
    delete,
    false,
    func,
    not_,
    or_,
    select,
)
from sqlalchemy.orm import Session, aliased

from storage.areas import Area
from storage.cases import Case, CaseEntry, CaseStep, CaseUrging
from storage.outbox import Outgoing
from storage.people import AuditLine, Person

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


def _under(paths: Sequence[str]) -> ColumnElement[bool]:
    return or_(false(), *(Area.path.startswith(path, autoescape=True) for path in paths))


_Commune = aliased(Area)
_commune_id = case((Area.level == "village", Area.parent_id), else_=Area.id)
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
