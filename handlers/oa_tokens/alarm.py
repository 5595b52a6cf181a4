"""Telling whoever can help, long before the account falls silent: once a day, by day, in their chat."""

from datetime import datetime

from sqlalchemy.orm import Session

from handlers.context import Office, Push
from handlers.desk import Desk
from handlers.feedback.telling import still_wants
from handlers.messages import Outgoing, Words
from handlers.notices.rules import is_quiet
from handlers.oa_tokens.rules import Health
from handlers.oa_tokens.standing import may_renew, standing
from handlers.people.authority import APPROVER, authority_of
from handlers.people.linking import DIGEST
from handlers.sending import send
from storage import appointments, chat_links, outbox, people

SILENT = "zalo-oa"  # the channel that may be about to fail: the news does not go out there
ADDRESS = "/console/channels/zalo-oa"
TEXTS = {
    Health.GONE: "zo-tin-mat",
    Health.UNSURE: "zo-tin-chua-ro",
    Health.FAILING: "zo-tin-hong",
    Health.ENDING: "zo-tin-sap-het",
}


def alarm(session: Session, now: datetime, office: Office) -> int:
    """How many were told now. Who agreed to be told by chat what waits hears it; others see it at home."""
    found = standing(session, office, now)
    if found is None or not found.needs_care or is_quiet(now, office):
        return 0
    message = Outgoing((Words(TEXTS[found.health], {"trang": f"{office.public_url}{ADDRESS}"}),))
    told = 0
    for person_id in appointments.reachable_staff(session, {APPROVER}, now):
        desk = Desk(session, authority_of(session, person_id, now), now, office)
        if may_renew(desk) and still_wants(people.consents(session, person_id), DIGEST):
            told += _tell(desk, f"zalo-oa:{found.health}:{desk.today.isoformat()}", message)
    return told


def _tell(desk: Desk, purpose: str, message: Outgoing) -> int:
    chats = [
        one
        for one in chat_links.chats(desk.session, desk.authority.person_id)
        if one.channel != SILENT and one.state == "active"
    ]
    pushes = (Push(one.id, one.channel, outbox.REMINDER, purpose, message) for one in chats)
    send(desk.session.connection(), *pushes)
    return bool(chats)
