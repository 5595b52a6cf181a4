"""The notices of the village of `nhipcau demo`, with its households, a messenger and a decision."""

from datetime import datetime, timedelta

from sqlalchemy import update

from bot.demo.scene import HOUSEHOLDS, REACHED, VILLAGE, Scene
from content.notices import templates
from handlers.notices.acting import Acting
from handlers.notices.actions import Draft, send_as_operator, send_notice
from handlers.notices.writing import composed
from handlers.people.appointing import Post, appoint
from handlers.people.authority import MESSENGER, authority_of
from handlers.villages import decisions
from handlers.villages.households import replace_list
from storage import households, receipts
from storage.audience import Audience
from storage.notices import Notice
from storage.outbox import Outgoing
from storage.people import Consent, Person

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
GATHERING = "Thông báo: họp bản tối thứ bảy, 19 giờ 30, tại nhà văn hóa. Mời mỗi hộ một người."
NO_PROOF = "0" * 64


def furnish_notices(scene: Scene, now: datetime) -> None:
    """One notice of two days ago, with all that came back of it; and one that is about to go out."""
    before = now - SENT_BEFORE
    _list_households(scene, before)
    elder = _name_messenger(scene, before)
    _decide(scene, before)
    notice = _send(scene, before)
    _come_back(scene, notice, elder)
    send_as_operator(Acting(scene.session, None, now, scene.office), VILLAGE, Draft(GATHERING))


def _list_households(scene: Scene, at: datetime) -> None:
    """One household each for those who can be reached; the others have no telephone."""
    session = scene.session
    replace_list(session, scene.village.id, [f"Hộ số {n}" for n in range(1, HOUSEHOLDS + 1)])
    listed = households.listed(session, scene.village.id)
    for (person_id, _), household in zip(scene.residents[:REACHED], listed, strict=False):
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


def _name_messenger(scene: Scene, at: datetime) -> int:
    person_id = scene.residents[-1][0]
    scene.session.get_one(Person, person_id).name = ELDER
    appoint(scene.session, person_id, Post(MESSENGER, scene.village.id), at - timedelta(days=30))
    return person_id


def _decide(scene: Scene, at: datetime) -> None:
    context = scene.context(0, at)
    held = (context.today - timedelta(days=20)).isoformat()
    decisions.record(context, scene.village.id, held, IN_FAVOUR, None)


def _send(scene: Scene, at: datetime) -> Notice:
    """It has been sent long since, so nothing of it leaves when the bot runs."""
    session = scene.session
    meeting = templates()["meeting"]
    text = composed(meeting.text, scene.village.full_name, MEETING)
    morning = at.astimezone(scene.office.timezone).replace(hour=6, minute=30)
    author = authority_of(session, scene.head, at)
    draft = Draft(text, template=meeting.id)
    acting = Acting(session, author, morning, scene.office)
    notice = send_notice(acting, Audience((scene.village.id,)), draft)
    sent = update(Outgoing).where(Outgoing.purpose == notice.purpose)
    session.execute(sent.values(state="sent", sent_at=morning.timestamp()))
    return notice


def _come_back(scene: Scene, notice: Notice, elder: int) -> None:
    session, area_id, at = scene.session, scene.village.id, notice.created_at
    for kind, times in ((receipts.UNDERSTOOD, UNDERSTOOD), (receipts.QUESTION, ASKED)):
        for _ in range(times):
            receipts.count(session, notice.id, area_id, kind)
    receipts.pass_on(session, notice.id, elder, at + timedelta(hours=3))
    without = [one.id for one in households.listed(session, area_id)[REACHED : REACHED + TOLD]]
    households.tell(session, notice.id, without, at + timedelta(hours=5))
