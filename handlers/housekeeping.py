"""What time erases: half-finished anonymous talks, old event ids, files that nobody took over,
letters that no page came for, ratings too few to be shown, recordings that were refused, joined
recordings and cards of long ago, groups that were never bound, who took part in a consultation that
has ended or in a contest that was drawn, and the address of somebody who was forgotten, once our last
words have gone out by it. What it settles, withdraws, counts and reminds of stands beside it: answers,
items, figures, what was concluded in a dialogue, what the registers hold.
"""

from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from handlers.campaigns import reminding as campaigns
from handlers.context import Office
from handlers.dialogues.reminding import catch_up
from handlers.dialogues.tracking import remind
from handlers.feedback.casework import settle_answered
from handlers.feedback.digest import send_digests
from handlers.figures import counting
from handlers.oa_tokens.alarm import alarm
from handlers.people.ending import remind_of_terms
from handlers.policies.expiring import withdraw_ended
from handlers.quizzes import closing
from handlers.registers.cycling import remind_of_cycles
from handlers.registers.reminding import remind_of_commitments
from handlers.repeating import planning as repeating
from storage import (
    consultation_answers,
    conversations,
    due,
    groups,
    inbox,
    leaving,
    media,
    ratings,
    recordings,
    webmail,
)

ANONYMOUS_TALK = timedelta(days=7)
SEEN_EVENT = timedelta(days=14)
FAILED_PAYLOAD = timedelta(days=1)
ABANDONED_FILE = timedelta(days=7)
UNREAD_LETTER = timedelta(days=90)
REFUSED_RECORDING = timedelta(days=30)
MADE_FILE = timedelta(days=90)  # then it is made anew, where it is still needed


def tidy(session: Session, now: datetime, office: Office) -> list[str]:
    """Erase what is due; returns the media files to delete once that is committed."""
    connection = session.connection()
    today = now.astimezone(office.timezone).date()
    conversations.expire_anonymous(connection, now - ANONYMOUS_TALK)
    inbox.forget(connection, today - SEEN_EVENT, now - FAILED_PAYLOAD)
    webmail.expire(connection, now - UNREAD_LETTER, now - ANONYMOUS_TALK)
    recordings.drop_rejected(session, now - REFUSED_RECORDING)
    recordings.drop_made(session, today - MADE_FILE)
    files = media.drop_abandoned(session, today - ABANDONED_FILE)
    leaving.forget_leaving(session, today)
    groups.forget_strangers(session)
    consultation_answers.forget_marks(session, today)
    closing.seal_ended(session, now, office)
    closing.forget(session, now, office)
    settle_answered(session, today, office)
    ratings.drop_small(session, today)
    withdraw_ended(session, now, office)
    counting.refresh(session, now, office)
    remind(session, now, office)
    remind_of_commitments(session, now, office)
    remind_of_terms(session, now, office)
    remind_of_cycles(session, now, office)
    catch_up(session, now, office)
    campaigns.plan_ahead(session, now, office)
    repeating.plan_ahead(session, now, office)
    due.forget(session, (now - timedelta(days=office.delivery_days)).timestamp())
    send_digests(session, now, office)
    alarm(session, now, office)
    return files
