"""A village head writes a notice: four questions, a look at it, and it goes to the village."""

from typing import Any

from handlers.conversation import Flow, Talk
from handlers.messages import Choice, Words, literal
from handlers.notices import actions
from handlers.notices.rules import LONGEST, is_too_long

SEND = Choice("send", Words("nut-gui-ca-ban"))
AGAIN = Choice("again", Words("nut-sua-lai-thong-bao"))
DROP = Choice("drop", Words("nut-thoi-khong-thong-bao"))
RESULT = Choice("result", Words("nut-xem-ket-qua"))
QUESTIONS = {"viec": "tb-hoi-viec", "ai": "tb-hoi-ai", "gio": "tb-hoi-gio", "dau": "tb-hoi-dau"}


def notice(talk: Talk) -> None:
    village = _village(talk)
    if village is None:
        return
    while True:
        answers = _ask(talk, village)
        if answers is None:
            return
        shown = talk.look(actions.preview, village["id"], answers)
        chosen = _preview(talk, village, shown)
        if chosen != "again":
            break
    if chosen == "send":
        _send(talk, village, shown["text"])
    else:
        talk.say("tb-khong-gui")


def _village(talk: Talk) -> dict[str, Any] | None:
    """Which of their villages; nearly everybody heads one."""
    villages: list[dict[str, Any]] = talk.look(actions.headed)
    if not villages:
        talk.say("tb-chi-truong-ban")
        return None
    if len(villages) == 1:
        return villages[0]
    choices = [Choice(str(one["id"]), literal(one["noi"])) for one in villages]
    chosen = talk.choose("tb-ban-nao", choices)
    return next(one for one in villages if str(one["id"]) == chosen)


def _ask(talk: Talk, village: dict[str, Any]) -> dict[str, str] | None:
    """What, who, when and where; None when they wanted to see the last one's result instead."""
    answers = {}
    for name, question in QUESTIONS.items():
        before = name == "viec" and village["newest"] is not None
        said = talk.ask(question, (RESULT,) if before else ())
        if said.choice == "result":
            notice_result(talk, str(village["newest"]))
            return None
        answers[name] = said.text
    return answers


def _preview(talk: Talk, village: dict[str, Any], shown: dict[str, Any]) -> str:
    """Show it with its length and reach. One that is too long can only be changed or dropped."""
    length = {"dai": str(len(shown["text"])), "nhieu_nhat": str(LONGEST)}
    talk.say("tb-xem-truoc", **length)
    talk.say("literal", text=shown["text"])
    if is_too_long(shown["text"]):
        talk.say("tb-dai-qua", **length)
        return talk.choose("tb-muon-gi", (AGAIN, DROP))
    reach = {"so_may": str(shown["so_may"]), "so_ho": str(shown["so_ho"] or "khong-ro")}
    return talk.choose("tb-gui-den", (SEND, AGAIN, DROP), noi=village["noi"], **reach)


def _send(talk: Talk, village: dict[str, Any], text: str) -> None:
    sent = talk.do(actions.send, village["id"], text)
    if sent is None:
        talk.say("tb-het-quyen", noi=village["noi"])
        return
    if sent["so_may"]:
        talk.say("tb-da-gui", so_may=str(sent["so_may"]), noi=village["noi"])
        _say_who_is_left(talk, sent)
    else:
        name = village["noi"]
        talk.say("tb-khong-ai-nhan", noi=name[0].upper() + name[1:])
    talk.offer(f"go.notice-result.{sent['id']}", "nut-xem-ket-qua")


def _say_who_is_left(talk: Talk, sent: dict[str, Any]) -> None:
    """We know telephones, not households: two telephones may be of one house."""
    total = sent["so_ho"]
    if total is None:
        talk.say("tb-ho-chua-ro")
    elif total > sent["so_may"]:
        talk.say("tb-con-lai", so_ho=str(total), con_lai=str(total - sent["so_may"]))


def notice_result(talk: Talk, notice_id: str) -> None:
    """ "Xem kết quả": to how many it has gone by now."""
    found = talk.look(actions.result, notice_id)
    if found is None:
        talk.say("tb-khong-cua-bac")
        return
    talk.say("tb-ket-qua", **found)
    talk.offer(f"go.notice-result.{notice_id}", "nut-xem-ket-qua")


FLOWS = (
    Flow("notice", 1, notice, Words("viec-soan-thong-bao")),
    Flow("notice-result", 1, notice_result, Words("viec-xem-ket-qua")),
)
