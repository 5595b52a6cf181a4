"""Who is reminded of what a village meeting wants done, and what is asked of those tasks."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Select, and_, func, literal, select
from sqlalchemy.orm import Session

from storage.appointments import holds
from storage.areas import Area
from storage.due import Due, People
from storage.meetings import OPEN, Meeting, MeetingTask
from storage.people import Appointment
from storage.places import of


def _last_head() -> Select[Any]:
    """The newest appointment of a head of each village."""
    newest = select(func.max(Appointment.id)).where(Appointment.role == "head")
    return newest.group_by(Appointment.area_id)


def recipients(ids: Sequence[int]) -> People:
    """(subject_id, person_id, answered, consent): the village's head, for `ids` of tasks."""
    return (
        select(
            MeetingTask.id.label("subject_id"),
            Appointment.person_id.label("person_id"),
            literal(0).label("answered"),
            literal("notices").label("consent"),
        )
        .join(Meeting, Meeting.id == MeetingTask.meeting_id)
        .join(
            Appointment,
            and_(Appointment.area_id == Meeting.area_id, Appointment.id.in_(_last_head())),
        )
        .where(MeetingTask.id.in_(ids))
    )


def places(session: Session, ids: Sequence[int]) -> dict[int, str]:
    """The path of the village of each."""
    found = select(MeetingTask.id, Meeting.area_id).join(
        Meeting, Meeting.id == MeetingTask.meeting_id
    )
    return of(session, found.where(MeetingTask.id.in_(ids)))


def undone(session: Session, ids: Sequence[int]) -> dict[int, tuple[MeetingTask, Area]]:
    """Those of these tasks that nobody ticked off, each with its village."""
    found = (
        select(MeetingTask, Area)
        .join(Meeting, Meeting.id == MeetingTask.meeting_id)
        .join(Area, Area.id == Meeting.area_id)
        .where(MeetingTask.id.in_(ids), MeetingTask.state == OPEN)
    )
    return {task.id: (task, area) for task, area in session.execute(found)}


def due_at(session: Session, ids: Sequence[int]) -> dict[int, float]:
    """When these reminders are due, in seconds since 1970."""
    found = session.execute(select(Due.id, Due.due_at).where(Due.id.in_(ids)))
    return {row.id: row.due_at for row in found}


def has_head(session: Session, area_id: int, at: datetime) -> bool:
    """Whether the village's newest head still was its head at that moment."""
    found = select(Appointment.id).where(
        Appointment.area_id == area_id, Appointment.id.in_(_last_head()), holds(at)
    )
    return session.scalar(found.limit(1)) is not None
