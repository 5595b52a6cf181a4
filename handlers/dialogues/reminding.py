"""Reminders of a dialogue: who is told of it, and in which words.

Whoever asked with a contact, and the people of an area to which the dialogue was announced, who agreed
to notices. Whoever asked anonymously left nothing by which they could be reminded.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime, time

from sqlalchemy import select
from sqlalchemy.orm import Session

from handlers.context import Office
from handlers.dialogues import rules
from handlers.messages import Outgoing, Words
from handlers.reminders.actions import Change, Event, cancel, end, move, plan
from handlers.reminders.subjects import IN_TIME, LATE, MOVED, OFF, Asked
from storage import dialogue_reminders as storage
from storage.dialogues import Dialogue
from storage.due import People
from storage.places import paths

KIND = "dialogue"
STOP = ("stop", Words("nut-dung-nhan-tin"))
WORDS = {
    IN_TIME: "nhac-doithoai-sap-den",
    LATE: "nhac-doithoai-muon",
    MOVED: "nhac-doithoai-doi",
    OFF: "nhac-doithoai-thoi",
}


class DialogueReminders:
    """See `handlers.reminders.subjects.Subject`."""

    tells_answered = True  # `handlers/dialogues/actions.py` tells whoever asked, with their code

    def recipients(self, ids: Sequence[int]) -> People:
        return storage.recipients(ids)

    def places(self, session: Session, ids: Sequence[int]) -> Mapping[int, str]:
        return paths(session, Dialogue, ids)

    def messages(self, session: Session, asked: Sequence[Asked]) -> Mapping[int, Outgoing]:
        ids = {one.subject_id for one in asked}
        found = {
            row.id: row for row in session.scalars(select(Dialogue).where(Dialogue.id.in_(ids)))
        }
        return {
            one.id: _message(found[one.subject_id], one.manner)
            for one in asked
            if one.subject_id in found and _stands(found[one.subject_id], one.manner)
        }


def _stands(dialogue: Dialogue, manner: str) -> bool:
    return dialogue.state == (rules.CANCELLED if manner == OFF else rules.OPEN)


def _message(dialogue: Dialogue, manner: str) -> Outgoing:
    told = {
        "lanh_dao": dialogue.leader,
        "noi_dung": dialogue.subject,
        "gio": dialogue.starts,
        "ngay": f"{dialogue.held_on:%d/%m/%Y}",
        "dia_diem": dialogue.place,
    }
    return Outgoing((Words(WORDS[manner], told),), (STOP,))


def planned(session: Session, dialogue: Dialogue, clock: tuple[datetime, Office]) -> None:
    """It is open: people will be reminded of it."""
    plan(session, _event(dialogue, clock[1]), *clock)


def moved(session: Session, dialogue: Dialogue, clock: tuple[datetime, Office]) -> None:
    """It is held at another time or place."""
    move(session, _event(dialogue, clock[1]), Change(dialogue.version), clock)


def called_off(session: Session, dialogue: Dialogue, clock: tuple[datetime, Office]) -> None:
    cancel(session, _event(dialogue, clock[1]), Change(dialogue.version), clock[0])


def held(session: Session, dialogue: Dialogue) -> None:
    end(session, KIND, dialogue.id)


def catch_up(session: Session, now: datetime, office: Office) -> None:
    """Plan for dialogues that were opened before there were reminders."""
    today = now.astimezone(office.timezone).date()
    for dialogue in storage.without_reminders(session, today):
        planned(session, dialogue, (now, office))


def _event(dialogue: Dialogue, office: Office) -> Event:
    at = datetime.combine(dialogue.held_on, time.fromisoformat(dialogue.starts), office.timezone)
    return Event(KIND, dialogue.id, at, dialogue.approver_id)
