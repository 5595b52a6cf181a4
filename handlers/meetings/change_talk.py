"""The head moves a called meeting, or puts it off."""

from typing import Any

from handlers.conversation import Talk
from handlers.meetings import calling, changing
from handlers.meetings.cluster_talk import which
from handlers.meetings.day_talk import ask_day, ask_hour
from handlers.messages import Choice, Words
from handlers.notices.result_talk import offer_paper, say_households
from handlers.notices.rules import LONGEST, is_too_long

MOVED = Choice("moved", Words("nut-doi-lich-hop"))
OFF = Choice("off", Words("nut-hoan-hop"))
DAY = Choice("day", Words("nut-doi-ngay-hop"))
HOUR = Choice("hour", Words("nut-doi-gio-hop"))
PLACE = Choice("place", Words("nut-doi-noi-hop"))
CLOSE = Choice("close", Words("nut-dong-danh-sach"))
SEND = Choice("send", Words("nut-doi-va-bao"))
AGAIN = Choice("again", Words("nut-sua-lai-thong-bao"))
DROP = Choice("drop", Words("nut-giu-nguyen"))


def move_meeting(talk: Talk, meeting_id: str) -> None:
    wanted = talk.choose("doi-hay-hoan", (MOVED, OFF, CLOSE))
    if wanted == "moved":
        change_meeting(talk, meeting_id)
    elif wanted == "off":
        put_off(talk, meeting_id)
    else:
        talk.say("hop-giu-nguyen")


def change_meeting(talk: Talk, meeting_id: str) -> None:
    cluster = which(talk, talk.look(changing.clusters_ahead, meeting_id), "cum-doi-cum-nao")
    while True:
        known = talk.look(changing.as_it_stands, meeting_id, cluster)
        if known is None:
            talk.say("doi-hop-khong-duoc")
            return
        changed = _ask(talk, known)
        wanted = _preview(talk, meeting_id, changed) if changed else "drop"
        if wanted != "again":
            break
    if wanted == "drop" or changed is None:
        talk.say("hop-giu-nguyen")
        return
    sent = talk.do(changing.change, meeting_id, changed)
    if sent is None:
        talk.say("doi-hop-khong-duoc")
        return
    _say_sent(talk, "doi-hop-da-bao", sent)
    talk.offer(f"go.meeting.{meeting_id}", "nut-mo-cuoc-hop")
    offer_paper(talk, sent["id"])


def _ask(talk: Talk, known: dict[str, Any]) -> changing.Changed | None:
    """What is to be otherwise; another day asks for its hour too, which may be past or at night."""
    plan: changing.Changed = known["lich"]
    what = talk.choose("doi-hop-gi", (DAY, HOUR, PLACE, CLOSE))
    if what == "close":
        return None
    if what == "place":
        return plan | {"dau": calling.one_line(talk.ask("hop-hoi-dau").text)[:200]}
    if what == "day":
        plan |= {"ngay": ask_day(talk, {"id": known["ban"]})}
    return plan | {"gio": ask_hour(talk, plan["ngay"])}


def _preview(talk: Talk, meeting_id: str, changed: changing.Changed) -> str:
    text = talk.look(changing.words, meeting_id, changed)
    if text is None:
        talk.say("doi-hop-khong-khac")
        return "drop"
    length = {"dai": str(len(text)), "nhieu_nhat": str(LONGEST)}
    talk.say("tb-xem-truoc", **length)
    talk.say("literal", text=text)
    if is_too_long(text):
        talk.say("tb-dai-qua", **length)
        return talk.choose("tb-muon-gi", (AGAIN, DROP))
    return talk.choose("doi-hop-chua", (SEND, AGAIN, DROP))


def put_off(talk: Talk, meeting_id: str) -> None:
    if not talk.confirm("hop-hoan-chua", yes="nut-hoan-hop", no="nut-giu-nguyen"):
        talk.say("hop-giu-nguyen")
        return
    sent = talk.do(changing.put_off, meeting_id)
    if sent is None:
        talk.say("hop-khong-cua-bac")
        return
    _say_sent(talk, "hop-da-hoan", sent)


def _say_sent(talk: Talk, key: str, sent: dict[str, Any]) -> None:
    talk.say(key, so_may=sent["so_may"])
    if sent["so_ho"] is not None:
        say_households(talk, sent)
