"""Reminders of a village meeting: to the people of the village who agreed to notices.

Whoever's household said that it cannot come is left in peace. That a meeting is moved or put off is
told by a notice of its own (`changing`), so its old reminders only end.
"""

from collections.abc import Mapping, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from handlers.calendars.wording import lunar_in_words
from handlers.context import DIEN_BIEN, Context
from handlers.meetings.buttons import answers
from handlers.messages import Outgoing, Words
from handlers.reminders.actions import Event, end, plan
from handlers.reminders.subjects import LATE, Asked
from storage import meeting_reminders as storage
from storage.areas import Area
from storage.due import People
from storage.meetings import CALLED, Meeting
from storage.places import paths

KIND = "meeting"


class MeetingReminders:
    """See `handlers.reminders.subjects.Subject`."""

    tells_answered = True

    def recipients(self, ids: Sequence[int]) -> People:
        return storage.recipients(ids)

    def places(self, session: Session, ids: Sequence[int]) -> Mapping[int, str]:
        return paths(session, Meeting, ids)

    def messages(self, session: Session, asked: Sequence[Asked]) -> Mapping[int, Outgoing]:
        ids = {one.subject_id for one in asked}
        rows = session.execute(
            select(Meeting, Area)
            .join(Area, Area.id == Meeting.area_id)
            .where(Meeting.id.in_(ids), Meeting.state == CALLED)
        )
        found = {meeting.id: (meeting, area) for meeting, area in rows}
        return {
            one.id: _message(*found[one.subject_id], one.manner)
            for one in asked
            if one.subject_id in found
        }


def planned(context: Context, meeting: Meeting) -> None:
    event = Event(KIND, meeting.id, meeting.starts_at, meeting.called_by)
    plan(context.session, event, context.now, context.office)


def moved(context: Context, meeting: Meeting) -> None:
    """What was planned dies, even for the same hour: it may be on its way with the old place in it."""
    ended(context, meeting)
    planned(context, meeting)


def ended(context: Context, meeting: Meeting) -> None:
    """It was held, or is put off."""
    end(context.session, KIND, meeting.id)


def _message(meeting: Meeting, area: Area, manner: str) -> Outgoing:
    starts = meeting.starts_at.astimezone(DIEN_BIEN)
    told = {
        "noi": area.full_name,
        "gio": f"{starts:%H:%M}",
        "ngay": f"{starts:%d/%m/%Y}",
        "am_lich": lunar_in_words(starts.date()),
        "dau": meeting.place,
        "noi_dung": "; ".join(item.question for item in meeting.items),
    }
    key = "nhac-hop-muon" if manner == LATE else "nhac-hop-sap-den"
    buttons = answers(meeting.notice_id) if meeting.notice_id else ()
    return Outgoing((Words(key, told),), buttons)
