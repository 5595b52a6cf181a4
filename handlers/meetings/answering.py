"""R9: a household answers the invitation. One answer a household, whoever of it taps."""

from handlers.context import Context
from handlers.conversation import Flow, Talk
from handlers.meetings.papers import for_resident
from handlers.messages import Words
from storage import meetings as storage
from storage.meetings import ABSENT, CALLED, GOING, SENDING, MeetingReply


def answer(context: Context, notice_id: str, given: str) -> str:
    """What became of it: `noted`, `gone` (no such meeting ahead), `stranger` (of no household)."""
    is_an_id = notice_id.isdecimal() and len(notice_id) < 10
    meeting = storage.of_notice(context.session, int(notice_id)) if is_an_id else None
    if meeting is None or meeting.state != CALLED:
        return "gone"
    mine = storage.household_of(context.session, context.speaker.person_id, meeting.area_id)
    if mine is None:
        return "stranger"
    said = MeetingReply(meeting_id=meeting.id, household_id=mine, answer=given, at=context.now)
    storage.reply(context.session, said)
    return "noted"


def meeting_going(talk: Talk, notice_id: str) -> None:
    _tell(talk, notice_id, GOING)


def meeting_sending(talk: Talk, notice_id: str) -> None:
    _tell(talk, notice_id, SENDING)


def meeting_absent(talk: Talk, notice_id: str) -> None:
    _tell(talk, notice_id, ABSENT)


def to_keep(context: Context, notice_id: str) -> dict[str, str]:
    """Links for who has answered: the documents, and the day for a calendar of their own."""
    meeting = storage.of_notice(context.session, int(notice_id))
    return for_resident(context, meeting) if meeting else {"lich": "", "tai_lieu": ""}


def _tell(talk: Talk, notice_id: str, given: str) -> None:
    became = talk.do(answer, notice_id, given)
    if became == "noted":
        talk.say("hop-da-ghi-tra-loi", tra_loi=given)
        kept = talk.do(to_keep, notice_id)
        if kept["tai_lieu"]:
            talk.say("hopxa-tai-lieu", cac_tep=kept["tai_lieu"])
        if given != ABSENT:
            talk.say("hopxa-luu-lich", duong_dan=kept["lich"])
    elif became == "stranger":
        talk.say("hop-chua-vao-ho")
    else:
        talk.say("hop-khong-con-moi")


FLOWS = (
    Flow("meeting-going", 1, meeting_going, Words("viec-tra-loi-moi-hop")),
    Flow("meeting-sending", 1, meeting_sending, Words("viec-tra-loi-moi-hop")),
    Flow("meeting-absent", 1, meeting_absent, Words("viec-tra-loi-moi-hop")),
)
