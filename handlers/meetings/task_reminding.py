"""What a meeting wants done is reminded until it is done: its village's head is, who ticks it off.

The owner of a task is a name on paper ("Chi hội Nông dân"), not somebody whom we could write to.
"""

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta

from sqlalchemy.orm import Session

from handlers.context import Context, Office
from handlers.messages import Outgoing, Words
from handlers.reminders.actions import Event, end, plan
from handlers.reminders.subjects import Asked
from storage import meeting_tasks as storage
from storage.areas import Area
from storage.due import People
from storage.meetings import MeetingTask

KIND, KIND_LATE = "task", "task-late"
EVENING, MORNING = time(20), time(8)
A_QUARTER = timedelta(days=91)  # for so long an overdue task is reminded


class TaskReminders:
    """See `handlers.reminders.subjects.Subject`."""

    tells_answered = False

    def __init__(self, key: str) -> None:
        self._key = key

    def recipients(self, ids: Sequence[int]) -> People:
        return storage.recipients(ids)

    def places(self, session: Session, ids: Sequence[int]) -> Mapping[int, str]:
        return storage.places(session, ids)

    def messages(self, session: Session, asked: Sequence[Asked]) -> Mapping[int, Outgoing]:
        found = storage.undone(session, [one.subject_id for one in asked])
        due = storage.due_at(session, [one.id for one in asked])
        return {
            one.id: _message(self._key, *found[one.subject_id])
            for one in asked
            if one.subject_id in found
            and storage.has_head(
                session, found[one.subject_id][1].id, datetime.fromtimestamp(due[one.id], UTC)
            )
        }


def planned(context: Context, task: MeetingTask, author_id: int | None) -> None:
    """Before it is due and, should it be late, after that."""
    session, office = context.session, context.office
    due = _at(task.due_on, EVENING, office)
    late = _at(task.due_on + A_QUARTER, MORNING, office)
    for kind, at in ((KIND, due), (KIND_LATE, late)):
        plan(session, Event(kind, task.id, at, author_id), context.now, office)


def ended(session: Session, task: MeetingTask) -> None:
    """It is done: nothing more is said of it."""
    for kind in (KIND, KIND_LATE):
        end(session, kind, task.id)


def _at(day: date, hour: time, office: Office) -> datetime:
    return datetime.combine(day, hour, office.timezone)


def _message(key: str, task: MeetingTask, area: Area) -> Outgoing:
    told = {
        "noi": area.full_name,
        "viec": task.matter,
        "ai": task.owner,
        "han": f"{task.due_on:%d/%m/%Y}",
        "do": task.measure,
    }
    tick = (f"go.meeting-tasks.{task.meeting_id}", Words("nut-viec-sau-hop"))
    return Outgoing((Words(key, told),), (tick,))
