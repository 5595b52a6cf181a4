"""Who holds, held or will hold which post: what staff see of one another and of village heads.

Every query takes the paths of the areas that it may reach. A row is an appointment, so nobody who was
never appointed is ever in it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, false, func, or_, select, update
from sqlalchemy.orm import Session, aliased

from storage.appointments import holds
from storage.areas import Area, holding
from storage.people import Appointment, ConsoleSession, Invitation, Person

NOW, COMING, ENDED = "now", "coming", "ended"
ENDING = "ending"  # held now, and not for long any more
_Above = aliased(Area)


@dataclass(frozen=True, slots=True)
class PostLine:
    """One appointment in a list."""

    id: int
    person_id: int
    name: str | None
    role: str
    language: str | None
    area: Area
    above: str | None  # the unit that the area lies in, as it is said
    since: datetime
    until: datetime | None
    appointed_by: int | None

    def state(self, now: datetime) -> str:
        if self.until is not None and self.until <= now:
            return ENDED
        return COMING if self.since > now else NOW


def _under(paths: Sequence[str]) -> ColumnElement[bool]:
    return or_(false(), *(Area.path.startswith(path, autoescape=True) for path in paths))


def _posts() -> Select[*tuple[Any, ...]]:
    return (
        select(
            Appointment.id,
            Person.id,
            Person.name,
            Appointment.role,
            Appointment.language,
            Area,
            _Above.kind + " " + _Above.name,
            Appointment.since,
            Appointment.until,
            Appointment.appointed_by,
        )
        .join(Person, Person.id == Appointment.person_id)
        .join(Area, Area.id == Appointment.area_id)
        .outerjoin(_Above, _Above.id == Area.parent_id)
    )


def _in_state(which: "Which") -> ColumnElement[bool]:
    state, now = which.state, which.now
    if state == ENDING:
        return and_(holds(now), Appointment.until <= now + which.soon)
    if state == COMING:
        return Appointment.since > now
    return Appointment.until <= now if state == ENDED else holds(now)


@dataclass(frozen=True, slots=True)
class Which:
    """The posts of a list: over areas under `paths`, in a state at a moment; `role` "": any."""

    paths: Sequence[str]
    state: str
    now: datetime
    role: str = ""
    soon: timedelta = timedelta(0)  # how near the end of a term is

    def holds(self) -> ColumnElement[bool]:
        fits = [_under(self.paths), _in_state(self)]
        return and_(*fits, *([Appointment.role == self.role] if self.role else []))


def posts(session: Session, which: Which, skip: int = 0, most: int | None = None) -> list[PostLine]:
    """By area, then by role and name."""
    order = (Area.path, Appointment.role, Person.name, Appointment.id)
    found = _posts().where(which.holds()).order_by(*order).offset(skip).limit(most)
    return [PostLine(*tuple(row)) for row in session.execute(found)]


def number(session: Session, which: Which) -> int:
    counted = select(func.count()).select_from(Appointment)
    found = counted.join(Area, Area.id == Appointment.area_id).where(which.holds())
    return session.scalar(found) or 0


def posts_of(session: Session, person_id: int) -> list[PostLine]:
    """All of one person's, those of the past too; the newest first."""
    found = _posts().where(Person.id == person_id).order_by(Appointment.since.desc())
    return [PostLine(*tuple(row)) for row in session.execute(found)]


def post(session: Session, appointment_id: int) -> Appointment | None:
    return session.get(Appointment, appointment_id, with_for_update=True)


def headless(session: Session, paths: Sequence[str], now: datetime, day: date) -> set[int]:
    """The villages of that day, under those paths, that nobody is head of."""
    headed = select(Appointment.area_id).where(Appointment.role == "head", holds(now))
    found = select(Area.id).where(Area.level == "village", _under(paths), holding(day))
    return set(session.scalars(found.where(Area.id.not_in(headed))))


def drop_links_to(session: Session, role: str, area_id: int) -> None:
    """Links to that post which nobody has opened yet open nothing from now on."""
    _spend(
        session,
        Invitation.role == role,
        Invitation.area_id == area_id,
        Invitation.person_id.is_(None),
    )


def drop_links_of(session: Session, person_id: int) -> None:
    """Links that would sign this person in open nothing from now on."""
    _spend(session, Invitation.person_id == person_id)


def _spend(session: Session, *which: ColumnElement[bool]) -> None:
    spent = update(Invitation).where(Invitation.used_at.is_(None), *which)
    session.execute(
        spent.values(used_at=Invitation.expires_at).execution_options(synchronize_session=False)
    )


def sessions_number(session: Session, person_id: int, now: datetime) -> int:
    """How many browsers of theirs are signed in."""
    counted = select(func.count()).select_from(ConsoleSession)
    return (
        session.scalar(
            counted.where(ConsoleSession.person_id == person_id, ConsoleSession.expires_at > now)
        )
        or 0
    )
