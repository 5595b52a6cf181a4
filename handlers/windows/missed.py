"""What somebody could not be sent while their window was over: offered when they write again.

Nothing is kept of who missed what: it is a notice of the last days, for people like them, of which
they have no message.
"""

from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from handlers.context import Context, Push
from handlers.messages import Outgoing, Words
from handlers.people.actions import has_agreed
from handlers.windows import phones
from handlers.windows.phone_talk import OFFER
from storage import broadcasting, notices, outbox
from storage.broadcasting import Sending
from storage.notices import Notice
from storage.people import consents
from storage.windows import Windows

MOST = 3  # notices, and messages of their own: one small screen
LOOKED_AT = 20
READ = ("go.missed", Words("nut-xem-tin-bo-lo"))
STOP = ("stop", Words("nut-dung-nhan-tin"))


def offer_missed(context: Context, windows: Windows, heard_before: float | None) -> None:
    """Somebody wrote again: what was theirs alone is sent, and notices are offered.

    `heard_before`: seconds since 1970; None: they are new, and missed nothing.
    """
    now = context.now.timestamp()
    if heard_before is None or now - heard_before < windows.free.total_seconds():
        return
    since = max(now - windows.missed.total_seconds(), heard_before)
    if not _stopped(context):
        outbox.wait_again(context.session.connection(), context.speaker.address_id, since, MOST)
    found = missed(context, since)
    if found:
        phone = (OFFER,) if phones.may_give(context) else ()
        context.pushes.append(
            Push(
                context.speaker.address_id,
                context.speaker.channel,
                outbox.REMINDER,
                f"missed:{now:.0f}",
                Outgoing((Words("tin-bo-lo", {"so": len(found)}),), (READ, *phone, STOP)),
            )
        )


def _stopped(context: Context) -> bool:
    said = [
        one
        for one in consents(context.session, context.speaker.person_id)
        if one.purpose == "notices"
    ]
    return bool(said) and not said[-1].given


def missed(context: Context, since: float) -> list[Notice]:
    """The newest notices since that moment that are for them and of which they have no message."""
    if not has_agreed(context, "notices"):
        return []
    session, person = context.session, context.speaker.person_id
    after = datetime.fromtimestamp(since, context.now.tzinfo)
    found = notices.announced(session, after, LOOKED_AT)
    mine = [one for one in found if _is_missed(session, one, person, context.now)]
    return mine[:MOST]


def _is_missed(session: Session, notice: Notice, person_id: int, now: datetime) -> bool:
    return notices.is_for(session, notice, person_id, now) and not broadcasting.has_message(
        session.connection(), person_id, notice.purpose
    )


def send_missed(context: Context) -> dict[str, Any]:
    """Send them as they would have come; how many."""
    windows, speaker = context.office.windows, context.speaker
    if windows is None:
        return {"so": 0}
    found = missed(context, context.now.timestamp() - windows.missed.total_seconds())
    for notice in reversed(found):
        sending = Sending(notice.body_id or 0, notice.purpose, outbox.REMINDER, context.now)
        who = (speaker.person_id, speaker.address_id, speaker.channel)
        broadcasting.queue_one(context.session.connection(), who, sending)
    return {"so": len(found)}
