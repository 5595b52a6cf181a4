"""The word of the morning to staff who agreed: how many wait to be screened, and how many are late."""

from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from content.holidays import calendar
from handlers.context import Office, Push
from handlers.desk import Desk
from handlers.feedback import quick
from handlers.feedback.telling import still_wants
from handlers.feedback.waiting import late_number
from handlers.messages import Outgoing, Words
from handlers.people.authority import CASEWORKERS, authority_of
from handlers.people.linking import DIGEST
from handlers.sending import send
from storage import appointments, outbox, people, reaching

LASTS = timedelta(hours=1)  # a process that starts later says nothing that day
START = (("go.triage", Words("nut-chat-bat-dau")),)


def send_digests(session: Session, now: datetime, office: Office) -> int:
    """On working days, once a day and chat however often it is asked for. How many were told."""
    if not _is_time(now, office):
        return 0
    told = 0
    for person_id in appointments.reachable_staff(session, CASEWORKERS, now):
        if still_wants(people.consents(session, person_id), DIGEST):
            desk = Desk(session, authority_of(session, person_id, now), now, office)
            told += _tell(desk)
    return told


def _is_time(now: datetime, office: Office) -> bool:
    here = now.astimezone(office.timezone)
    begins = here.replace(
        hour=office.digest_at.hour, minute=office.digest_at.minute, second=0, microsecond=0
    )
    working = calendar(office.tables_dir).is_working(here.date())
    return working and begins <= here < begins + LASTS


def _tell(desk: Desk) -> int:
    """Numbers only; nothing where nothing waits."""
    waiting, late = quick.number(desk), late_number(desk)
    if not waiting and not late:
        return 0
    words = Words("cs-tin-sang", {**quick.number_words(waiting), "tre": late})
    purpose = f"digest:{desk.today.isoformat()}"
    send(
        desk.session.connection(),
        *(
            Push(one.id, one.channel, outbox.REMINDER, purpose, Outgoing((words,), START))
            for one in reaching.at(desk.session, desk.authority.person_id)
        ),
    )
    return 1
