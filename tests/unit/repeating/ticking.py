"""The clock over one session, and what somebody is told because of it."""

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from handlers.messages import Outgoing as Message
from handlers.reminders.register import SUBJECTS
from handlers.reminders.running import run_due
from handlers.reminders.subjects import Turn
from storage.outbox import Body, Outgoing
from storage.people import Address
from tests.unit.people.talker import OFFICE, Talker


def ticks(session: Session, at: datetime) -> None:
    while run_due(session, Turn(at, OFFICE, SUBJECTS), 10):
        pass


def reminders(session: Session, who: Talker) -> list[str]:
    """The keys of what was queued for them, the first one first."""
    rows = session.execute(
        select(Body.content)
        .join(Outgoing, Outgoing.body_id == Body.id)
        .join(Address, Address.id == Outgoing.address_id)
        .where(Address.person_id == who.speaker.person_id)
        .order_by(Body.id)
    )
    return [Message.from_json(row.content).says[0].key for row in rows]
