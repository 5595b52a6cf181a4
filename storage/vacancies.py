"""Posts that nobody holds, and terms that end: what staff of the area above are told of."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session, aliased

from storage.appointments import holds
from storage.areas import Area, holding
from storage.people import Appointment

_Above = aliased(Area)


@dataclass(frozen=True, slots=True)
class Vacancy:
    """A post over an area that nobody holds. `since`: when the last term ended, None: never held."""

    role: str
    area: Area
    above: str | None  # as it is said
    since: datetime | None


def vacant(
    session: Session, paths: Sequence[str], post: tuple[str, str], moment: tuple[datetime, date]
) -> list[Vacancy]:
    """Areas under those paths without a holder; `post`: (role, level of the area)."""
    (role, level), (now, day) = post, moment
    inside = or_(*(Area.path.startswith(path, autoescape=True) for path in paths))
    held = select(Appointment.area_id).where(Appointment.role == role, holds(now))
    last = (
        select(func.max(Appointment.until))
        .where(Appointment.area_id == Area.id, Appointment.role == role, Appointment.until <= now)
        .correlate(Area)
        .scalar_subquery()
    )
    found = (
        select(Area, _Above.kind + " " + _Above.name, last)
        .outerjoin(_Above, _Above.id == Area.parent_id)
        .where(Area.level == level, inside, holding(day), Area.id.not_in(held))
        .order_by(_Above.name, Area.name, Area.id)
    )
    return [Vacancy(role, *row) for row in session.execute(found)]


def ending(
    session: Session, roles: Collection[str], now: datetime, soon: timedelta
) -> list[tuple[Appointment, Area]]:
    """Terms that end so soon and of which nobody was told."""
    found = select(Appointment, Area).join(Area, Area.id == Appointment.area_id)
    found = found.where(
        Appointment.role.in_(roles),
        Appointment.term_told_on.is_(None),
        holds(now),
        Appointment.until <= now + soon,
    )
    return [(row[0], row[1]) for row in session.execute(found.order_by(Appointment.id))]


def over(
    session: Session, roles: Collection[str], now: datetime, lately: timedelta
) -> list[tuple[Appointment, Area]]:
    """Terms that ended by themselves lately, told of before their end or never, and nobody followed."""
    other = aliased(Appointment)
    followed = (
        select(other.id)
        .where(
            other.area_id == Appointment.area_id,
            other.role == Appointment.role,
            or_(other.until.is_(None), other.until > now),
        )
        .exists()
    )
    found = select(Appointment, Area).join(Area, Area.id == Appointment.area_id)
    found = found.where(
        Appointment.role.in_(roles),
        Appointment.until <= now,
        Appointment.until > now - lately,
        ~followed,
    )
    return [(row[0], row[1]) for row in session.execute(found.order_by(Appointment.id))]
