"""On which day an area's staff were last told that something is due by its cycle."""

from collections.abc import Sequence
from datetime import date, datetime

from sqlalchemy import ForeignKey, String, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from storage.appointments import holds
from storage.areas import Area
from storage.base import Base
from storage.people import Appointment
from storage.reports import Report
from storage.statements import upsert

STAFF = ("officer", "approver")


class CycleTold(Base):
    """`cycle`: "register:session", or "directive:half-2026-1"."""

    __tablename__ = "cycle_told"

    area_id: Mapped[int] = mapped_column(ForeignKey("area.id"), primary_key=True)
    cycle: Mapped[str] = mapped_column(String(40), primary_key=True)
    told_on: Mapped[date]


def staffed(session: Session, now: datetime) -> Sequence[Area]:
    """The areas that somebody works for, by their codes."""
    ids = select(Appointment.area_id).where(Appointment.role.in_(STAFF), holds(now))
    return session.scalars(select(Area).where(Area.id.in_(ids)).order_by(Area.code)).all()


def told(session: Session, cycle: str) -> dict[int, date]:
    """When each area was told of it."""
    found = select(CycleTold.area_id, CycleTold.told_on).where(CycleTold.cycle == cycle)
    return dict(session.execute(found).all())


def note(session: Session, area_id: int, cycle: str, day: date) -> None:
    row = {"area_id": area_id, "cycle": cycle, "told_on": day}
    connection = session.connection()
    connection.execute(upsert(connection, CycleTold, ["area_id", "cycle"]), row)


def reported(session: Session, kind: str, term: str) -> frozenset[int]:
    """The areas whose report of that kind on the term is approved."""
    found = select(Report.area_id).where(
        Report.kind == kind, Report.session_code == term, Report.state == "approved"
    )
    return frozenset(session.scalars(found))
