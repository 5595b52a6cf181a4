"""Reminders of a village meeting: to the people of the village who agreed to notices.

Whoever's household said that it cannot come is left in peace. That a meeting is moved or put off is
told by a notice of its own (`changing`), so its old reminders only end. Of a meeting by clusters each
cluster reminds, those who did not say that they come to another.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from handlers.calendars.wording import lunar_in_words
from handlers.context import DIEN_BIEN, Context
from handlers.meetings.buttons import answers
from handlers.meetings.documents import enclosed
from handlers.messages import Outgoing, Words
from handlers.reminders.actions import Event, end, plan
from handlers.reminders.subjects import LATE, Asked
from storage import meeting_reminders as storage
from storage.areas import Area
from storage.due import People
from storage.meetings import CALLED, Meeting, MeetingCluster
from storage.places import of, paths

KIND, KIND_CLUSTER = "meeting", "meeting-cluster"


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
            one.id: _enclosing(
                session, found[one.subject_id][0], _message(*found[one.subject_id], one.manner)
            )
            for one in asked
            if one.subject_id in found
        }


class ClusterReminders:
    """The same of one cluster."""

    tells_answered = True

    def recipients(self, ids: Sequence[int]) -> People:
        return storage.of_clusters(ids)

    def places(self, session: Session, ids: Sequence[int]) -> Mapping[int, str]:
        return of(session, storage.areas_of_clusters(ids))

    def messages(self, session: Session, asked: Sequence[Asked]) -> Mapping[int, Outgoing]:
        ids = {one.subject_id for one in asked}
        rows = session.execute(
            select(MeetingCluster, Meeting, Area)
            .join(Meeting, Meeting.id == MeetingCluster.meeting_id)
            .join(Area, Area.id == Meeting.area_id)
            .where(MeetingCluster.id.in_(ids), Meeting.state == CALLED)
        )
        found = {one.id: (meeting, area, one) for one, meeting, area in rows}
        return {
            one.id: _enclosing(
                session,
                found[one.subject_id][0],
                _of_cluster(*found[one.subject_id], one.manner),
            )
            for one in asked
            if one.subject_id in found
        }


def planned(context: Context, meeting: Meeting) -> None:
    for event in _events(meeting):
        plan(context.session, event, context.now, context.office)


def moved(context: Context, meeting: Meeting, cluster: MeetingCluster | None) -> None:
    """What was planned dies, even for the same hour: it may be on its way with the old place in it.

    Of a cluster that is moved only its own; the others stand.
    """
    for event in _events(meeting):
        if cluster is None or event.subject_id == cluster.id:
            end(context.session, event.kind, event.subject_id)
            plan(context.session, event, context.now, context.office)


def ended(context: Context, meeting: Meeting) -> None:
    """It was held, or is put off."""
    for event in _events(meeting):
        end(context.session, event.kind, event.subject_id)


def _events(meeting: Meeting) -> list[Event]:
    if not meeting.clusters:
        return [Event(KIND, meeting.id, meeting.starts_at, meeting.called_by)]
    return [
        Event(KIND_CLUSTER, one.id, one.starts_at, meeting.called_by) for one in meeting.clusters
    ]


def _of_cluster(meeting: Meeting, area: Area, cluster: MeetingCluster, manner: str) -> Outgoing:
    at = cluster.starts_at, cluster.place
    return _worded(meeting, f"{area.full_name}, {cluster.name}", at, manner)


def _message(meeting: Meeting, area: Area, manner: str) -> Outgoing:
    return _worded(meeting, area.full_name, (meeting.starts_at, meeting.place), manner)


def _worded(meeting: Meeting, whose: str, at: tuple[datetime, str], manner: str) -> Outgoing:
    moment, place = at
    starts = moment.astimezone(DIEN_BIEN)
    told = {
        "noi": whose,
        "gio": f"{starts:%H:%M}",
        "ngay": f"{starts:%d/%m/%Y}",
        "am_lich": lunar_in_words(starts.date()),
        "dau": place,
        "noi_dung": "; ".join(item.question for item in meeting.items),
    }
    key = "nhac-hop-muon" if manner == LATE else "nhac-hop-sap-den"
    buttons = answers(meeting.notice_id) if meeting.notice_id else ()
    return Outgoing((Words(key, told),), buttons)


def _enclosing(session: Session, meeting: Meeting, said: Outgoing) -> Outgoing:
    """It names the documents of the meeting too."""
    return replace(said, says=(*said.says, *enclosed(session, meeting.id)))
