"""T3: the head calls a meeting. What for, when, where; a look at the invitation, and it goes out."""

from typing import Any

from handlers.conversation import Talk
from handlers.meetings import calling, days, reading
from handlers.messages import Choice, Words, literal
from handlers.notices import writing
from handlers.notices.result_talk import offer_paper, say_households
from handlers.notices.rules import LONGEST, is_too_long

MORE = Choice("more", Words("nut-them-noi-dung"))
ENOUGH = Choice("enough", Words("nut-du-noi-dung"))
KEEP = Choice("keep", Words("nut-giu-ngay"))
CHANGE = Choice("change", Words("nut-doi-ngay"))
OTHER = Choice("other", Words("nut-ngay-khac"))
SEND = Choice("send", Words("nut-gui-giay-moi"))
AGAIN = Choice("again", Words("nut-sua-lai-thong-bao"))
DROP = Choice("drop", Words("nut-thoi-khong-thong-bao"))


def call_meeting(talk: Talk, village: dict[str, Any]) -> None:
    while True:
        plan = _ask(talk, village)
        wanted = _preview(talk, village, plan)
        if wanted != "again":
            break
    if wanted == "drop":
        talk.say("hop-khong-moi")
        return
    sent = talk.do(calling.call, village["id"], plan)
    if sent is None:
        talk.say("tb-het-quyen", noi=village["noi"])
        return
    talk.say("hop-da-moi", so_may=sent["so_may"], noi=village["noi"])
    if sent["so_ho"] is not None:
        say_households(talk, sent)
    else:
        talk.say("hop-nen-co-danh-sach")
    talk.offer(f"go.meeting.{sent['hop']}", "nut-mo-cuoc-hop")
    offer_paper(talk, sent["id"])


def _ask(talk: Talk, village: dict[str, Any]) -> calling.Plan:
    items = _ask_items(talk)
    day = ask_day(talk, village)
    hour = ask_hour(talk, day)
    place = calling.one_line(talk.ask("hop-hoi-dau").text)
    return {"viec": items, "ngay": day, "gio": hour, "dau": place}


def _ask_items(talk: Talk) -> list[dict[str, str]]:
    """What is talked over, each with the matter of the law that says how it is decided."""
    items: list[dict[str, str]] = []
    while True:
        choices = [Choice(one["id"], literal(one["ten"])) for one in talk.look(reading.offered)]
        matter = talk.choose("hop-viec-gi", choices, thu=len(items) + 1)
        question = calling.one_line(talk.ask("hop-hoi-noi-dung").text)
        items.append({"matter": matter, "question": question})
        if len(items) == calling.MOST_ITEMS:
            return items
        if talk.choose("hop-con-noi-dung", (ENOUGH, MORE), so=len(items)) == "enough":
            return items


def ask_day(talk: Talk, village: dict[str, Any]) -> str:
    """A market day, a holiday, another meeting, or too few days: the head is told, and decides."""
    asked = "hop-hoi-ngay"
    while True:
        day = talk.look(calling.day, talk.ask(asked).text)
        if day is None:
            asked = "hop-ngay-chua-dung"
            continue
        known = talk.look(days.about_day, village["id"], day)
        wanted = _settled(talk, known)
        if wanted != "other":
            return str(known["doi"] if wanted == "change" else day)
        asked = "hop-hoi-ngay"


def _settled(talk: Talk, known: dict[str, Any]) -> str:
    """Keep the day, change to the free one that is proposed, or say another."""
    if not (known["vuong"] or known["trung"] or known["gap"]):
        return "keep"
    _warn(talk, known)
    if known["doi"] and not known["trung"]:
        return talk.choose("hop-doi-sang", (CHANGE, KEEP, OTHER), ngay=known["ngay_doi"])
    told = {"ngay": known["ngay"], "am_lich": known["am_lich"]}
    return talk.choose("hop-giu-ngay-khong", (OTHER, KEEP), **told)


def _warn(talk: Talk, known: dict[str, Any]) -> None:
    if known["vuong"]:
        talk.say("literal", text=known["vuong"])
    if known["trung"]:
        talk.say("hop-trung-ngay", ngay=known["ngay"])
    if known["gap"]:
        talk.say("hop-moi-gap", truoc=known["truoc"])


def ask_hour(talk: Talk, day: str) -> str:
    asked = "hop-hoi-gio"
    while True:
        hour = talk.look(writing.hour, talk.ask(asked).text)
        if hour is not None and talk.look(calling.is_ahead, day, hour):
            return str(hour)
        asked = "hop-gio-chua-dung"


def _preview(talk: Talk, village: dict[str, Any], plan: calling.Plan) -> str:
    text = talk.look(calling.invitation, village["id"], plan)
    length = {"dai": str(len(text)), "nhieu_nhat": str(LONGEST)}
    talk.say("tb-xem-truoc", **length)
    talk.say("literal", text=text)
    if is_too_long(text):
        talk.say("tb-dai-qua", **length)
        return talk.choose("tb-muon-gi", (AGAIN, DROP))
    talk.say("hop-nut-duoi-tin")
    known = talk.look(calling.advice, village["id"], plan)
    if known["niem_yet"]:
        posted = {"so_ngay": known["niem_yet"], "viec": known["viec"]}
        talk.say("hop-niem-yet", chua_du=int(known["chua_du"]), **posted)
    if known["ke_hoach"]:
        talk.say("hn-chua-thong-nhat")
    if known["cum"]:
        talk.say("hop-theo-cum", so_ho=known["so_ho"])
    return talk.choose("hop-gui-chua", (SEND, AGAIN, DROP), noi=village["noi"])
