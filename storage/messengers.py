"""Messengers: the links that make one, and the end of it."""

from datetime import datetime

from sqlalchemy import ColumnElement, and_, select, update
from sqlalchemy.orm import Session

from storage.appointments import holds
from storage.areas import Area
from storage.people import Appointment, Invitation

ROLE = "messenger"


def invited_area(session: Session, token_hash: str, now: datetime) -> Area | None:
    """The village of which a link makes a messenger, while it is good. Looking does not use it up."""
    found = select(Area).join(Invitation, Invitation.area_id == Area.id)
    return session.scalar(found.where(_makes_a_messenger(token_hash, now)))


def take_invitation(session: Session, token_hash: str, now: datetime) -> int | None:
    """Use it up; of two who come at once, one gets it. The id of the village."""
    return session.scalar(
        update(Invitation)
        .where(_makes_a_messenger(token_hash, now))
        .values(used_at=now)
        .returning(Invitation.area_id)
        .execution_options(synchronize_session=False)
    )


def end(session: Session, person_id: int, area_id: int, now: datetime) -> None:
    """One person's appointment ends at that moment; it stays as history."""
    mine = and_(Appointment.person_id == person_id, Appointment.area_id == area_id)
    session.execute(
        update(Appointment)
        .where(mine, Appointment.role == ROLE, holds(now))
        .values(until=now)
        .execution_options(synchronize_session=False)
    )


def _makes_a_messenger(token_hash: str, now: datetime) -> ColumnElement[bool]:
    return and_(
        Invitation.token_hash == token_hash,
        Invitation.role == ROLE,
        Invitation.person_id.is_(None),
        Invitation.used_at.is_(None),
        Invitation.expires_at > now,
    )
