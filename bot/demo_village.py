"""What the village of `nhipcau demo` did with its notices: households, a messenger, a decision."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import update
from sqlalchemy.orm import Session

from content.notices import templates
from handlers.context import Context, Office, Speaker
from handlers.notices.acting import Acting
from handlers.notices.actions import Draft, send_notice
from handlers.notices.writing import composed
from handlers.people.appointing import Post, appoint
from handlers.people.authority import MESSENGER, authority_of
from handlers.villages import decisions
from handlers.villages.households import replace_list
from storage import households, receipts
from storage.areas import Area
from storage.audience import Audience
from storage.notices import Notice
from storage.outbox import Outgoing
from storage.people import Consent, Person

HOUSEHOLDS, REACHED = 109, 96
IN_FAVOUR = 98
UNDERSTOOD, ASKED, TOLD = 61, 3, 4
ELDER = "Già làng (làm thử)"
SENT_BEFORE = timedelta(days=2)
MEETING = {
    "noi_dung": "bình xét gia đình văn hóa",
    "ai": "mỗi hộ một người",
    "gio": "19 giờ 30 tối chủ nhật",
    "dau": "nhà văn hóa bản",
}
NO_PROOF = "0" * 64


@dataclass(frozen=True, slots=True)
class Hamlet:
    """The village, its head and its residents: person id and address id of each."""

    session: Session
    area: Area
    office: Office
    head: int
    residents: list[tuple[int, int]]


def furnish_notices(hamlet: Hamlet, now: datetime) -> None:
    """One notice of two days ago, with all that came back of it."""
    before = now - SENT_BEFORE
    _list_households(hamlet, before)
    elder = _name_messenger(hamlet, before)
    _decide(hamlet, before)
    notice = _send(hamlet, before)
    _come_back(hamlet, notice, elder)


def _list_households(hamlet: Hamlet, at: datetime) -> None:
    """One household each for those who can be reached; the others have no telephone."""
    session = hamlet.session
    replace_list(session, hamlet.area.id, [f"Hộ số {n}" for n in range(1, HOUSEHOLDS + 1)])
    listed = households.listed(session, hamlet.area.id)
    for (person_id, _), household in zip(hamlet.residents[:REACHED], listed, strict=False):
        households.join(session, person_id, household.id)
        session.add(
            Consent(
                person_id=person_id,
                purpose="household",
                given=True,
                text_version="demo",
                proof=NO_PROOF,
                channel="web",
                at=at,
            )
        )
    session.flush()


def _name_messenger(hamlet: Hamlet, at: datetime) -> int:
    person_id = hamlet.residents[-1][0]
    hamlet.session.get_one(Person, person_id).name = ELDER
    appoint(hamlet.session, person_id, Post(MESSENGER, hamlet.area.id), at - timedelta(days=30))
    return person_id


def _decide(hamlet: Hamlet, at: datetime) -> None:
    address_id = dict(hamlet.residents)[hamlet.head]
    speaker = Speaker(address_id, hamlet.head, "web", "vi", hamlet.area.id)
    context = Context(speaker, at, hamlet.office, lambda: hamlet.session)
    held = (context.today - timedelta(days=20)).isoformat()
    decisions.record(context, hamlet.area.id, held, IN_FAVOUR, None)


def _send(hamlet: Hamlet, at: datetime) -> Notice:
    """It has been sent long since, so nothing of it leaves when the bot runs."""
    session = hamlet.session
    meeting = templates()["meeting"]
    text = composed(meeting.text, hamlet.area.full_name, MEETING)
    morning = at.astimezone(hamlet.office.timezone).replace(hour=6, minute=30)
    author = authority_of(session, hamlet.head, at)
    draft = Draft(text, template=meeting.id)
    acting = Acting(session, author, morning, hamlet.office)
    notice = send_notice(acting, Audience((hamlet.area.id,)), draft)
    sent = update(Outgoing).where(Outgoing.purpose == notice.purpose)
    session.execute(sent.values(state="sent", sent_at=morning.timestamp()))
    return notice


def _come_back(hamlet: Hamlet, notice: Notice, elder: int) -> None:
    session, area_id, at = hamlet.session, hamlet.area.id, notice.created_at
    for kind, times in ((receipts.UNDERSTOOD, UNDERSTOOD), (receipts.QUESTION, ASKED)):
        for _ in range(times):
            receipts.count(session, notice.id, area_id, kind)
    receipts.pass_on(session, notice.id, elder, at + timedelta(hours=3))
    without = [one.id for one in households.listed(session, area_id)[REACHED : REACHED + TOLD]]
    households.tell(session, notice.id, without, at + timedelta(hours=5))
