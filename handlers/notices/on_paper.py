"""From the telephone to those who have none: a script for the loudspeaker, a page for the board."""

from typing import Any

from handlers.context import Context
from handlers.conversation import Flow, Talk
from handlers.messages import Words
from handlers.notices.loudspeaker import LONGEST, SHORTEST, script
from handlers.notices.printing import is_posted, page_link
from handlers.notices.results import own
from storage.areas import Area


def speech(context: Context, notice_id: str) -> dict[str, Any] | None:
    """The script of the speaker's own notice; None of somebody else's.

    `rut`: it was taken back, or waits for approval, and is not to be read out.
    """
    notice = own(context, notice_id)
    if notice is None:
        return None
    if not is_posted(notice):
        return {"rut": True}
    area = context.session.get_one(Area, notice.area_id)
    announced = notice.created_at.astimezone(context.office.timezone)
    made = script(area.full_name, notice.text, announced)
    return {
        "rut": False,
        "bai": made.text,
        "so_tu": str(made.words),
        "giay": str(made.seconds),
        "do_dai": made.length.value,
        "chu": ", ".join(made.unclear),
    }


def paper(context: Context, notice_id: str) -> dict[str, Any] | None:
    """Where the page of the speaker's own notice is; None of somebody else's. `rut` as above."""
    notice = own(context, notice_id)
    if notice is None:
        return None
    if not is_posted(notice):
        return {"rut": True}
    return {"rut": False, "duong_dan": page_link(context.session, notice, context.office)}


def notice_speech(talk: Talk, notice_id: str) -> None:
    made = talk.look(speech, notice_id)
    if not _may_have_it(talk, made):
        return
    talk.say("literal", text=made["bai"])
    length = {name: made[name] for name in ("so_tu", "giay", "do_dai")}
    talk.say("bl-dai-chung", it_nhat=str(SHORTEST), nhieu_nhat=str(LONGEST), **length)
    if made["chu"]:
        talk.say("bl-chu-kho-doc", chu=made["chu"])
    talk.offer(f"go.notice-paper.{notice_id}", "nut-in-giay")


def notice_paper(talk: Talk, notice_id: str) -> None:
    """The link is made at its first use, so this acts."""
    made = talk.do(paper, notice_id)
    if not _may_have_it(talk, made):
        return
    talk.say("giay-moi-in", duong_dan=made["duong_dan"])
    talk.say("giay-ai-cung-mo-duoc")
    talk.offer(f"go.notice-speech.{notice_id}", "nut-bai-doc-loa")


def _may_have_it(talk: Talk, made: dict[str, Any] | None) -> bool:
    if made is None:
        talk.say("tb-khong-cua-bac")
    elif made["rut"]:
        talk.say("tin-khong-in-duoc")
    return made is not None and not made["rut"]


FLOWS = (
    Flow("notice-speech", 1, notice_speech, Words("viec-bai-doc-loa")),
    Flow("notice-paper", 1, notice_paper, Words("viec-in-giay")),
)
