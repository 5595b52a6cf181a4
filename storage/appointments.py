"""Appointments and the one-time links that make them: who holds which role over which area, when."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import (
    ColumnElement,
    Connection,
    and_,
    bindparam,
    delete,
    or_,
    select,
    update,
)
from sqlalchemy.orm import Session

from storage.areas import Area, holding
from storage.base import Instant
from storage.people import Address, Appointment, Invitation, Person


@dataclass(frozen=True, slots=True)
class Held:
    """A role that somebody holds, and the area that it is over."""

    role: str
    area_id: int
    path: str
    language: str | None = None  # of a speaker


def held(session: Session, person_id: int, now: datetime) -> Sequence[Held]:
    """The roles that a person holds at that moment."""
    found = session.execute(
        select(Appointment.role, Area.id, Area.path, Appointment.language)
        .join(Area, Area.id == Appointment.area_id)
        .where(Appointment.person_id == person_id, holds(now))
        .order_by(Appointment.id)
    )
    return [Held(*row) for row in found]


def holds(now: datetime) -> ColumnElement[bool]:
    """Whether an appointment has begun and has not ended."""
    begun = Appointment.since <= now
    return and_(begun, or_(Appointment.until.is_(None), Appointment.until > now))


_ROLES = select(Appointment.role).where(
    Appointment.person_id == bindparam("of_person"),
    Appointment.since <= bindparam("at", type_=Instant),
    or_(Appointment.until.is_(None), Appointment.until > bindparam("at", type_=Instant)),
)


def roles_held(connection: Connection, person_id: int, now: datetime) -> frozenset[str]:
    """The names of the roles that a person holds over some area at that moment."""
    return frozenset(connection.execute(_ROLES, {"of_person": person_id, "at": now}).scalars())


def roles_here(session: Session, channel: str, external_id: str, now: datetime) -> frozenset[str]:
    """The names of the roles of whoever speaks at that address."""
    found = (
        select(Appointment.role)
        .join(Address, Address.person_id == Appointment.person_id)
        .where(Address.channel == channel, Address.external_id == external_id, holds(now))
    )
    return frozenset(session.scalars(found))


def holders(session: Session, role: str, area_id: int, now: datetime) -> Sequence[Person]:
    """Who holds that role over exactly that area."""
    found = (
        select(Person)
        .join(Appointment, Appointment.person_id == Person.id)
        .where(Appointment.role == role, Appointment.area_id == area_id, holds(now))
        .order_by(Appointment.id)
    )
    return session.scalars(found).all()


def end(session: Session, role: str, area_id: int, now: datetime) -> None:
    """End these appointments at that moment; they stay as history."""
    session.execute(
        update(Appointment)
        .where(Appointment.role == role, Appointment.area_id == area_id, holds(now))
        .values(until=now)
        .execution_options(synchronize_session=False)
    )


def first_village_without_head(session: Session, now: datetime, day: date) -> Area | None:
    headed = select(Appointment.area_id).where(Appointment.role == "head", holds(now))
    found = (
        select(Area)
        .where(Area.level == "village", holding(day), Area.id.not_in(headed))
        .order_by(Area.id)
    )
    return session.scalars(found).first()


def drop_spent(session: Session, now: datetime) -> None:
    """Forget links that were used or have run out."""
    spent = or_(Invitation.used_at.is_not(None), Invitation.expires_at <= now)
    session.execute(delete(Invitation).where(spent).execution_options(synchronize_session=False))


def invited_area(session: Session, role: str, token_hash: str, now: datetime) -> Area | None:
    """The area over which a link appoints to that role, while it is good. Looking does not use it up."""
    found = select(Area).join(Invitation, Invitation.area_id == Area.id)
    return session.scalar(found.where(good_link(role, token_hash, now)))


def link(session: Session, token_hash: str) -> Invitation | None:
    """The link itself, used or not."""
    return session.get(Invitation, token_hash, populate_existing=True)


def take_invitation(session: Session, role: str, token_hash: str, now: datetime) -> int | None:
    """Use it up; of two who come at once, one gets it. The id of the area."""
    return session.scalar(
        update(Invitation)
        .where(good_link(role, token_hash, now))
        .values(used_at=now)
        .returning(Invitation.area_id)
        .execution_options(synchronize_session=False)
    )


def good_link(role: str, token_hash: str, now: datetime) -> ColumnElement[bool]:
    """A link to that role for whoever opens it, that nobody has used and that has not run out."""
    return and_(
        Invitation.token_hash == token_hash,
        Invitation.role == role,
        Invitation.person_id.is_(None),
        Invitation.used_at.is_(None),
        Invitation.expires_at > now,
    )


def reachable_staff(session: Session, roles: Collection[str], now: datetime) -> Sequence[int]:
    """The ids of those who hold one of the roles and have a chat of their own."""
    found = (
        select(Appointment.person_id)
        .join(Address, Address.person_id == Appointment.person_id)
        .where(Appointment.role.in_(roles), holds(now), Address.state == "active")
        .distinct()
        .order_by(Appointment.person_id)
    )
    return session.scalars(found).all()
