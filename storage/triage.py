"""What waits to be screened, cheaply counted, and which staff may be told so in the morning."""

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from storage.appointments import holds
from storage.areas import Area
from storage.cases import Case
from storage.casework import Scope
from storage.people import Address, Appointment


def number(session: Session, scope: Scope, status: str, most: int) -> int:
    """How many cases stand in that status; counted up to `most`."""
    some = (
        select(Case.id)
        .join(Area, Area.id == Case.area_id)
        .where(scope.holds(), Case.status == status)
        .limit(most)
        .subquery()
    )
    return session.scalar(select(func.count()).select_from(some)) or 0


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
