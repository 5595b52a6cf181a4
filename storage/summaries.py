"""Which approved report an opinion is counted in: by its place and day, since no report names a case."""

from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from storage.areas import Area
from storage.reports import Report

APPROVED = "approved"


def approved(session: Session, area_id: int, days: tuple[date, date]) -> Report | None:
    """The newest of its area; `days`: on which it was opened, and taken into the summary."""
    opened_on, taken_on = days
    path = session.get_one(Area, area_id).path
    found = (
        select(Report)
        .join(Area, Area.id == Report.area_id)
        .where(
            Report.state == APPROVED,
            Report.since <= opened_on,
            Report.until >= opened_on,
            func.substr(path, 1, func.length(Area.path)) == Area.path,
        )
        .order_by(Report.id.desc())
    )
    # Drafted before it was taken in, a report does not count it.
    return next((one for one in session.scalars(found) if one.created_at.date() >= taken_on), None)
