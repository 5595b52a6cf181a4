""" "Đã hiểu" and "Hỏi thêm" under a notice: counted by village, kept of nobody.

That somebody has tapped already is known to this process only, as a hash with a key that is drawn
when it starts: a second tap does not count, and the data tell nobody who the first was.
"""

import hashlib
import secrets
from collections import OrderedDict
from threading import Lock
from typing import Any

from content.feedback.topics import OTHER
from content.notices import templates
from handlers.context import Context
from handlers.conversation import Flow, Talk
from handlers.feedback import actions as feedback
from handlers.messages import Choice, Words
from handlers.wording import wording
from storage import receipts as storage
from storage.areas import Area
from storage.audience import Audience
from storage.notices import Notice

ANONYMOUS = Choice("anonymous", Words("nut-an-danh"))
CONTACT = Choice("contact", Words("nut-co-lien-he"))
DROP = Choice("drop", Words("nut-thoi"))


class Taps:
    """Which taps were counted, as far as this process remembers; the oldest are forgotten first."""

    def __init__(self, most: int = 200_000) -> None:
        self._most = most
        self._key = secrets.token_bytes(32)
        self._seen: OrderedDict[bytes, None] = OrderedDict()
        self._lock = Lock()  # on PostgreSQL several threads write

    def is_first(self, notice_id: int, person_id: int, kind: str) -> bool:
        """Whether this is the first such tap of the person; from now on it is not."""
        told = f"{notice_id}:{person_id}:{kind}".encode()
        mark = hashlib.blake2b(told, key=self._key, digest_size=16).digest()
        with self._lock:
            if mark in self._seen:
                return False
            self._seen[mark] = None
            if len(self._seen) > self._most:
                self._seen.popitem(last=False)
            return True


TAPS = Taps()


def asked_about(context: Context, notice_id: str) -> dict[str, str] | None:
    """The notice under which the button stands; None when there is none for the speaker."""
    found = _own_notice(context, notice_id)
    if found is None:
        return None
    template = templates().get(found.template or "")
    day = found.created_at.astimezone(context.office.timezone)
    return {
        "id": notice_id,
        "ngay": f"{day:%d/%m/%Y}",
        "text": found.text,
        "mau": template.label if template else "",
        "topic": template.topic if template else OTHER,
    }


def count(context: Context, notice_id: str, kind: str) -> bool:
    """One more of the speaker's village, unless they tapped before; False: no such notice there."""
    notice, area_id = _own_notice(context, notice_id), context.speaker.area_id
    if notice is None or area_id is None:
        return False
    if TAPS.is_first(notice.id, context.speaker.person_id, kind):
        storage.count(context.session, notice.id, area_id, kind)
    return True


def _own_notice(context: Context, notice_id: str) -> Notice | None:
    """A notice that went out to where the speaker lives; a button may be forged."""
    is_an_id = notice_id.isdecimal() and len(notice_id) < 10
    notice = context.session.get(Notice, int(notice_id)) if is_an_id else None
    home = context.session.get(Area, context.speaker.area_id or 0)
    if notice is None or home is None or notice.body_id is None:
        return None
    ids = Audience.from_json(notice.audience).areas
    areas = [context.session.get_one(Area, area_id) for area_id in ids]
    return notice if any(area.covers(home.path) for area in areas) else None


def ask_staff(
    context: Context, about: dict[str, str], parts: list[dict[str, Any]], anonymous: bool
) -> dict[str, str]:
    """Open a case with the question.

    An anonymous one does not say which notice, and is not counted: either would name the village.
    """
    if anonymous:
        before = Words("tb-hoi-ve-mau", {"mau": about["mau"] or Words("tb-mot-thong-bao")})
    else:
        before = Words("tb-hoi-ve-tin", {"ngay": about["ngay"], "tin": about["text"]})
        count(context, about["id"], storage.QUESTION)
    first = {"kind": "text", "text": wording(before), "media": None}
    draft = feedback.Draft(
        about["topic"], [first, *parts], context.speaker.area_id, anonymous=anonymous
    )
    return feedback.open_case(context, draft)


# --- the talks ------------------------------------------------------------------------------------


def notice_understood(talk: Talk, notice_id: str) -> None:
    counted = talk.do(count, notice_id, storage.UNDERSTOOD)
    talk.say("tb-da-hieu" if counted else "tb-khong-con")


def notice_question(talk: Talk, notice_id: str) -> None:
    """A question to the staff; which way it goes, the person says, as with all feedback."""
    about = talk.look(asked_about, notice_id)
    if about is None:
        talk.say("tb-khong-con")
        return
    talk.call_it("viec-hoi-them-ve", ngay=about["ngay"])
    way = talk.choose("dong-y-gui-y-kien", (CONTACT, ANONYMOUS, DROP))
    if way == "drop":
        talk.drop()
    if way == "anonymous":
        talk.be_anonymous()
    parts = [part.as_json() for part in talk.listen("tb-hoi-them-gi", ngay=about["ngay"])]
    opened = talk.do(ask_staff, about, parts, way == "anonymous")
    talk.say("tb-da-hoi" if way == "contact" else "tb-da-hoi-an-danh", **opened)


FLOWS = (
    Flow("notice-understood", 1, notice_understood, Words("viec-da-hieu")),
    Flow("notice-question", 1, notice_question, Words("viec-hoi-them")),
)
