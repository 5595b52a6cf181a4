"""R9: a household answers the invitation. One answer a household, whoever of it taps."""

from handlers.context import Context
from handlers.conversation import Flow, Talk
from handlers.meetings import clusters
from handlers.meetings.buttons import answers
from handlers.meetings.calling import one_line, when
from handlers.meetings.papers import for_resident
from handlers.messages import Choice, Words, literal
from storage import meeting_clusters as cluster_storage
from storage import meetings as storage
from storage.meetings import ABSENT, CALLED, GOING, SENDING, Meeting, MeetingReply

DELEGATE = 100  # letters of a delegate's name
UNSURE = Choice("unsure", Words("nut-cum-nao-cung-duoc"))
NOT_SAID = Choice("not-said", Words("nut-khong-ghi-ten"))


def answer(context: Context, notice_id: str, given: str) -> str:
    """What became of it: `noted`, `gone` (no such meeting ahead), `stranger` (of no household),
    `moved` (the invitation is to a day or place that is not so any more)."""
    meeting = invited(context, notice_id)
    if meeting is None or meeting.state != CALLED:
        return "gone"
    if meeting.notice_id != int(notice_id):
        return "moved"
    mine = storage.household_of(context.session, context.speaker.person_id, meeting.area_id)
    if mine is None:
        return "stranger"
    said = MeetingReply(meeting_id=meeting.id, household_id=mine, answer=given, at=context.now)
    storage.reply(context.session, said)
    return "noted"


def invited(context: Context, notice_id: str) -> Meeting | None:
    """The meeting that this notice invites to, or did before it was moved."""
    if not (notice_id.isdecimal() and len(notice_id) < 10):
        return None
    session, number = context.session, int(notice_id)
    return storage.of_notice(session, number) or storage.moved_from(session, number)


def name_delegate(context: Context, notice_id: str, who: str) -> None:
    """Whom the speaker's household sends."""
    meeting = invited(context, notice_id)
    if meeting is None or meeting.state != CALLED:
        return
    mine = storage.household_of(context.session, context.speaker.person_id, meeting.area_id)
    if mine is not None:
        storage.name_delegate(context.session, meeting.id, mine, one_line(who)[:DELEGATE])


def clusters_of(context: Context, notice_id: str) -> list[dict[str, str]]:
    """The clusters that are still to meet, with where and when; none of a meeting in one place."""
    meeting = invited(context, notice_id)
    return clusters.ahead(context, meeting) if meeting else []


def choose_cluster(context: Context, notice_id: str, cluster: str) -> str:
    """To which the speaker's household comes; its name, or "" when it is none."""
    meeting = invited(context, notice_id)
    one = clusters.of_number(meeting, cluster) if meeting and meeting.state == CALLED else None
    if meeting is None or one is None:
        return ""
    mine = storage.household_of(context.session, context.speaker.person_id, meeting.area_id)
    if mine is not None:
        cluster_storage.choose(context.session, meeting.id, mine, one.id)
    return one.name


def as_it_is_now(context: Context, notice_id: str) -> dict[str, str]:
    """Day, hour and place of a meeting that was moved, and the notice to answer under."""
    meeting = invited(context, notice_id)
    if meeting is None:
        return {}
    each = clusters.of_meeting(context.office, meeting)
    giay = str(meeting.notice_id)
    return {"dau": meeting.place, "giay": giay, "cac_cum": each, **when(context, meeting)}


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
        if given != ABSENT:
            _ask_where(talk, notice_id)
        if given == SENDING:
            _ask_whom(talk, notice_id)
    elif became == "stranger":
        talk.say("hop-chua-vao-ho")
    elif became == "moved":
        _say_moved(talk, notice_id)
    else:
        talk.say("hop-khong-con-moi")


def _ask_where(talk: Talk, notice_id: str) -> None:
    """A household may come to any cluster; of the one that it names it is reminded, and of no other."""
    found = talk.look(clusters_of, notice_id)
    if len(found) < 2:
        return
    each = [Choice(one["id"], literal(one["la"])) for one in found]
    chosen = talk.choose("cum-ho-di-dau", (*each, UNSURE))
    name = "" if chosen == "unsure" else talk.do(choose_cluster, notice_id, chosen)
    if name:
        talk.say("cum-da-ghi-ho", ten=name)
    else:
        talk.say("cum-ho-den-dau-cung-duoc")


def _ask_whom(talk: Talk, notice_id: str) -> None:
    """Only the head sees the name, and only until the meeting is over; it need not be said."""
    said = talk.ask("cu-ai-di-hop", (NOT_SAID,))
    if said.choice is None:
        talk.do(name_delegate, notice_id, said.text)
        talk.say("da-ghi-cu-nguoi", ten=one_line(said.text)[:DELEGATE])
    else:
        talk.say("cu-nguoi-khong-ghi-ten")


def _say_moved(talk: Talk, notice_id: str) -> None:
    """An old invitation lies in the chat above the new one: the answer is asked for again."""
    now = talk.look(as_it_is_now, notice_id)
    if now["cac_cum"]:
        talk.say("cum-tra-loi-lai", cac_cum=now["cac_cum"])
    else:
        talk.say("doi-hop-tra-loi-lai", gio=now["gio"], ngay=now["ngay"], dau=now["dau"])
    for tag, label in answers(int(now["giay"])):
        talk.offer(tag, label.key)


FLOWS = (
    Flow("meeting-going", 2, meeting_going, Words("viec-tra-loi-moi-hop")),
    Flow("meeting-sending", 2, meeting_sending, Words("viec-tra-loi-moi-hop")),
    Flow("meeting-absent", 1, meeting_absent, Words("viec-tra-loi-moi-hop")),
)
