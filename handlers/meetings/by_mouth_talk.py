"""The head notes what households without a telephone told him: who goes to the meeting for them."""

from typing import Any

from handlers.conversation import Talk
from handlers.meetings import by_mouth
from handlers.meetings.answering import NOT_SAID, UNSURE
from handlers.meetings.calling import one_line
from handlers.messages import Choice, Words, literal
from storage.meetings import ABSENT, GOING, SENDING

WAYS = (
    Choice(GOING, Words("nut-dai-dien-di")),
    Choice(SENDING, Words("nut-ho-cu-nguoi")),
    Choice(ABSENT, Words("nut-ho-khong-di")),
)
CLOSE = Choice("close", Words("nut-het-ho-bao"))


def note_answers(talk: Talk, meeting_id: str) -> None:
    possible = talk.look(by_mouth.is_possible, meeting_id)
    if possible != "yes":
        talk.say("hop-khong-cua-bac" if possible == "over" else "bao-mieng-can-danh-sach")
        return
    asked = "bao-mieng-ho-nao"
    while True:
        said = talk.ask(asked, (CLOSE,))
        if said.choice:
            talk.say("bao-mieng-xong")
            talk.offer(f"go.meeting.{meeting_id}", "nut-mo-cuoc-hop")
            return
        found = talk.look(by_mouth.household, meeting_id, said.text)
        if found is None:
            asked = "bao-mieng-khong-co-ho"
        else:
            _note(talk, meeting_id, found)
            asked = "bao-mieng-ho-nao-nua"


def _note(talk: Talk, meeting_id: str, found: dict[str, Any]) -> None:
    household = {name: found[name] for name in ("so", "ten")}
    known = {name: found[name] for name in ("tra_loi", "cu_ai", "co_ten")}
    given = talk.choose("bao-mieng-ai-di", WAYS, **household, **known)
    who = _ask_whom(talk) if given == SENDING else ""
    if talk.do(by_mouth.note, meeting_id, found["id"], (given, who)):
        if given != ABSENT:
            _ask_where(talk, meeting_id, found["id"])
        named = {"cu_ai": one_line(who), "co_ten": int(bool(who))}
        talk.say("bao-mieng-da-ghi", tra_loi=given, **named, **household)
    else:
        talk.say("bao-mieng-khong-ghi-duoc")


def _ask_where(talk: Talk, meeting_id: str, household: int) -> None:
    clusters = talk.look(by_mouth.clusters_of, meeting_id)
    if len(clusters) < 2:
        return
    each = [Choice(one["id"], literal(one["la"])) for one in clusters]
    chosen = talk.choose("cum-bao-mieng", (*each, UNSURE))
    if chosen != UNSURE.value:
        talk.do(by_mouth.comes_to, meeting_id, household, chosen)


def _ask_whom(talk: Talk) -> str:
    said = talk.ask("bao-mieng-cu-ai", (NOT_SAID,))
    return "" if said.choice else said.text
