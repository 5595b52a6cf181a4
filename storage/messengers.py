"""Messengers: the end of being one."""

from datetime import datetime

from sqlalchemy import and_, update
from sqlalchemy.orm import Session

from storage.appointments import holds
from storage.people import Appointment

ROLE = "messenger"


def end(session: Session, person_id: int, area_id: int, now: datetime) -> None:
    """One person's appointment ends at that moment; it stays as history."""
    mine = and_(Appointment.person_id == person_id, Appointment.area_id == area_id)
    session.execute(
        update(Appointment)
        .where(mine, Appointment.role == ROLE, holds(now))
        .values(until=now)
        .execution_options(synchronize_session=False)
    )
