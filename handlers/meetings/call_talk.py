"""T3: the head calls a meeting. What for, when, where; a look at the invitation, and it goes out."""

from typing import Any

from handlers.conversation import Talk
from handlers.meetings import calling, clusters, reading
from handlers.meetings.cluster_talk import ask_clusters
from handlers.meetings.day_talk import ask_day, ask_hour
from handlers.messages import Choice, Words, literal
from handlers.notices.result_talk import offer_paper, say_households
from handlers.notices.rules import LONGEST, is_too_long

MORE = Choice("more", Words("nut-them-noi-dung"))
ENOUGH = Choice("enough", Words("nut-du-noi-dung"))
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
    apart = ask_clusters(talk, village)
    if apart:
        first = clusters.earliest(apart)
        return calling.Plan(
            viec=items, ngay=first["ngay"], gio=first["gio"], dau=first["dau"], cum=apart
        )
    day = ask_day(talk, village)
    hour = ask_hour(talk, day)
    place = calling.one_line(talk.ask("hop-hoi-dau").text)
    return {"viec": items, "ngay": day, "gio": hour, "dau": place, "cum": []}


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
    return talk.choose("hop-gui-chua", (SEND, AGAIN, DROP), noi=village["noi"])
