"""A village's meetings: calling one, and what its head does with it until it is over."""

from collections.abc import Callable
from typing import Any

from handlers.conversation import Flow, Talk
from handlers.meetings import reading
from handlers.meetings.answering import FLOWS as ANSWERING
from handlers.meetings.asking_talk import ask_opinions
from handlers.meetings.attendance_talk import count_votes, take_attendance
from handlers.meetings.by_mouth_talk import note_answers
from handlers.meetings.call_talk import call_meeting
from handlers.meetings.change_talk import move_meeting
from handlers.meetings.closing_talk import (
    close_meeting,
    meeting_minutes,
    meeting_results,
    meeting_signed,
    meeting_tasks,
)
from handlers.meetings.opinion_talk import FLOWS as OPINION
from handlers.meetings.papers_talk import meeting_papers
from handlers.meetings.village_talk import FLOWS as VILLAGE
from handlers.messages import Choice, Words
from storage.meetings import CALLED, CLOSED

NEW = Choice("new", Words("nut-moi-hop"))
ATTENDANCE = Choice("attendance", Words("nut-diem-danh"))
VOTES = Choice("votes", Words("nut-bieu-quyet"))
FINISH = Choice("finish", Words("nut-ket-thuc-hop"))
MINUTES = Choice("minutes", Words("nut-lay-bien-ban"))
SIGNED = Choice("signed", Words("nut-gui-anh-ky"))
RESULTS = Choice("results", Words("nut-bao-ket-qua"))
TASKS = Choice("tasks", Words("nut-viec-sau-hop"))
PAPERS = Choice("papers", Words("nut-giay-hop"))
OPINIONS = Choice("opinions", Words("nut-hoi-y-kien-truoc"))
BY_MOUTH = Choice("by-mouth", Words("nut-bao-mieng"))
MOVE = Choice("move", Words("nut-doi-hoac-hoan"))
CLOSE = Choice("close", Words("nut-dong-danh-sach"))


def meetings_of(talk: Talk, village: dict[str, Any]) -> None:
    """A new one, or one of the latest."""
    found = talk.look(reading.recent, village["id"])
    known = [Choice(one["id"], Words("hop-ngay-gio", one)) for one in found]
    chosen = talk.choose("hop-muon-gi", (NEW, *known), noi=village["noi"])
    if chosen == "new":
        call_meeting(talk, village)
    else:
        meeting(talk, chosen)


def meeting(talk: Talk, meeting_id: str) -> None:
    found = talk.look(reading.overview, meeting_id)
    if found is None:
        talk.say("hop-khong-cua-bac")
        return
    _say(talk, found)
    work = WORK.get(found["trang_thai"])
    if work is None:
        return
    chosen = talk.choose("hop-lam-gi", (*(one for one, _ in work), CLOSE))
    if chosen == "close":
        talk.say("hop-de-sau")
    else:
        next(begin for one, begin in work if one.value == chosen)(talk, meeting_id)


def _say(talk: Talk, found: dict[str, Any]) -> None:
    told = (
        "noi_dung",
        "trang_thai",
        *(("cac_cum",) if found["cac_cum"] else ("gio", "ngay", "dau")),
    )
    key = "cum-hop-la" if found["cac_cum"] else "hop-la"
    talk.say(key, **{name: found[name] for name in told})
    if found["trang_thai"] == CALLED:
        talk.say("hop-tra-loi", **{name: found[name] for name in ("di", "cu", "khong", "chua")})
        if found["den_cum"]:
            talk.say("cum-se-den", den_cum=found["den_cum"])
        if found["cu_ai"]:
            talk.say("hop-cu-nhung-ai", cu_ai=found["cu_ai"])
    if found["y_kien"]:
        talk.say("y-kien-truoc-tong", y_kien=found["y_kien"])


Work = tuple[tuple[Choice, Callable[[Talk, str], None]], ...]
WORK: dict[str, Work] = {
    CALLED: (
        (ATTENDANCE, take_attendance),
        (VOTES, count_votes),
        (FINISH, close_meeting),
        (PAPERS, meeting_papers),
        (OPINIONS, ask_opinions),
        (BY_MOUTH, note_answers),
        (MOVE, move_meeting),
    ),
    CLOSED: (
        (MINUTES, meeting_minutes),
        (SIGNED, meeting_signed),
        (RESULTS, meeting_results),
        (TASKS, meeting_tasks),
    ),
}
FLOWS = (
    Flow("meeting", 3, meeting, Words("viec-cuoc-hop")),
    Flow("meeting-count", 2, count_votes, Words("viec-dem-bieu-quyet")),
    Flow("meeting-minutes", 1, meeting_minutes, Words("viec-bien-ban-hop")),
    Flow("meeting-signed", 1, meeting_signed, Words("viec-bien-ban-hop")),
    Flow("meeting-results", 1, meeting_results, Words("viec-bao-ket-qua-hop")),
    Flow("meeting-papers", 1, meeting_papers, Words("viec-giay-hop")),
    Flow("meeting-tasks", 1, meeting_tasks, Words("viec-sau-hop")),
    *ANSWERING,
    *OPINION,
    *VILLAGE,
)
