"""A village head writes a notice: a pattern, its few questions, a look at it, and it goes out."""

from typing import Any

from content.notices import templates
from handlers.conversation import Flow, Talk
from handlers.meetings.call_talk import call_meeting
from handlers.messages import Choice, Words, literal
from handlers.notices import writing
from handlers.notices.on_paper import FLOWS as ON_PAPER
from handlers.notices.receipts import FLOWS as RECEIPTS
from handlers.notices.result_talk import FLOWS as RESULTS
from handlers.notices.result_talk import (
    notice_result,
    offer_paper,
    say_households,
    say_whether_legal,
)
from handlers.notices.rules import LONGEST, is_too_long
from handlers.villages.talk import which_village

SEND = Choice("send", Words("nut-gui-ca-ban"))
LATER = Choice("later", Words("nut-hen-gio-gui"))
AGAIN = Choice("again", Words("nut-sua-lai-thong-bao"))
DROP = Choice("drop", Words("nut-thoi-khong-thong-bao"))
RESULT = Choice("result", Words("nut-xem-ket-qua"))
MEETING = "meeting"  # the pattern of a meeting: households are invited, and answer
OWN_WORDS = Choice("own-words", Words("nut-y-khac"))


def notice(talk: Talk) -> None:
    village = which_village(talk)
    if village is None:
        return
    chosen = _choose_template(talk, village)
    if chosen == RESULT.value:
        notice_result(talk, str(village["newest"]))
        return
    if chosen == MEETING:
        call_meeting(talk, village)
        return
    template = talk.look(writing.template, chosen)
    while True:
        answers = _ask(talk, template)
        text = writing.composed(template["text"], village["noi"], answers)
        wanted = _preview(talk, village, template, text)
        if wanted == "again":
            continue
        at = _ask_when(talk) if wanted == "later" else writing.NOW
        break
    if wanted == "drop":
        talk.say("tb-khong-gui")
    else:
        _send(talk, village, talk.do(writing.send, village["id"], text, chosen, at))


def _choose_template(talk: Talk, village: dict[str, Any]) -> str:
    """A pattern, or what became of the newest notice."""
    offered = [Choice(one.id, literal(one.label)) for one in templates().values()]
    before = (RESULT,) if village["newest"] is not None else ()
    return talk.choose("tb-chon-mau", (*offered, *before))


def _ask(talk: Talk, template: dict[str, Any]) -> dict[str, str]:
    return {one["name"]: _answer(talk, one) for one in template["questions"]}


def _answer(talk: Talk, question: dict[str, Any]) -> str:
    """One answer: a tap where the usual ones are known, words otherwise."""
    asked = {"cau_hoi": question["ask"], "vi_du": question["example"]}
    if question["choices"]:
        usual = [Choice(one, literal(one[0].upper() + one[1:])) for one in question["choices"]]
        chosen = talk.choose("tb-hoi-chon", (*usual, OWN_WORDS), cau_hoi=question["ask"])
        if chosen != OWN_WORDS.value:
            return chosen
    return talk.ask("tb-hoi-mau", **asked).text


def _preview(talk: Talk, village: dict[str, Any], template: dict[str, Any], text: str) -> str:
    """Show it with its length and reach. One that is too long can only be changed or dropped."""
    shown = talk.look(writing.preview, village["id"], text, template["urgent"], template["id"])
    length = {"dai": str(len(text)), "nhieu_nhat": str(LONGEST)}
    talk.say("tb-xem-truoc", **length)
    talk.say("literal", text=text)
    if is_too_long(text):
        talk.say("tb-dai-qua", **length)
        return talk.choose("tb-muon-gi", (AGAIN, DROP))
    talk.say("tb-xem-tren-may")
    if template["urgent"]:
        talk.say("tb-tin-khan")
    say_whether_legal(talk, shown["quyet_dinh"])
    _say_money(talk, shown.get("tien"))
    choices = (SEND, AGAIN, DROP) if template["urgent"] else (SEND, LATER, AGAIN, DROP)
    if shown["den_ho"] is not None:
        return talk.choose("tb-gui-den-ho", choices, den=shown["den_ho"], so_ho=shown["so_ho"])
    reach = {"so_may": str(shown["so_may"]), "so_ho": str(shown["so_ho"] or "khong-ro")}
    return talk.choose("tb-gui-den", choices, noi=village["noi"], **reach)


def _say_money(talk: Talk, told: dict[str, str] | None) -> None:
    """Of a channel that costs: what it will be, and how many can have it only when they write again."""
    if told is not None and told["ton"]:
        talk.say("tien-ton-truong-ban", ton=told["ton"])
    if told is not None and told["cho"] != "0":
        talk.say("tien-cho-nhan-sau", so=told["cho"])


def _ask_when(talk: Talk) -> str:
    """One of the hours at which people are at home, or another in their own words."""
    offered = [
        Choice(one["at"], Words("tb-gio-ngay", {"gio": one["at"], "ngay": one["ngay"]}))
        for one in talk.look(writing.proposals)
    ]
    asked = "tb-hen-luc-nao"
    while True:
        said = talk.ask(asked, offered)
        at = said.choice or talk.look(writing.hour, said.text)
        if at is not None:
            return str(at)
        asked = "tb-hen-lai"


def _send(talk: Talk, village: dict[str, Any], sent: dict[str, Any] | None) -> None:
    name = village["noi"]
    if sent is None:
        talk.say("tb-het-quyen", noi=name)
        return
    if sent["den_luc"]:
        talk.say("tb-da-hen", **sent["den_luc"])
    if sent["so_ho"] is not None:
        say_households(talk, sent)
    elif sent["so_may"]:
        talk.say("tb-da-gui", so_may=str(sent["so_may"]), noi=name, hen=sent["hen"])
        _say_who_is_left(talk, sent)
    else:
        talk.say("tb-khong-ai-nhan", noi=name[0].upper() + name[1:])
    talk.offer(f"go.notice-result.{sent['id']}", "nut-xem-ket-qua")
    offer_paper(talk, sent["id"])


def _say_who_is_left(talk: Talk, sent: dict[str, Any]) -> None:
    """Without the village's list we know telephones: two telephones may be of one house."""
    total = sent["ho_chung"]
    if total is None:
        talk.say("tb-ho-chua-ro")
    elif total > sent["so_may"]:
        talk.say("tb-con-lai", so_ho=str(total), con_lai=str(total - sent["so_may"]))
    talk.say("tb-nen-co-danh-sach")


FLOWS = (
    Flow("notice", 4, notice, Words("viec-soan-thong-bao")),
    *RESULTS,
    *RECEIPTS,
    *ON_PAPER,
)
