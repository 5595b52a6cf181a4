"""T5 to its end: the meeting is closed, its minutes are written, the village is told, work is followed."""

from typing import Any

from handlers.conversation import Talk
from handlers.meetings import attendance, calling, closing, minutes, resolution
from handlers.messages import Choice, Words
from handlers.notices.result_talk import say_households

ADD = Choice("add", Words("nut-ghi-viec"))
NO_MORE = Choice("no-more", Words("nut-het-viec"))
SEND = Choice("send", Words("nut-gui-ca-ban"))
DROP = Choice("drop", Words("nut-thoi-khong-thong-bao"))
CLOSE = Choice("close", Words("nut-dong-danh-sach"))


def close_meeting(talk: Talk, meeting_id: str) -> None:
    known = talk.look(attendance.size, meeting_id)
    if known is None:
        talk.say("hop-chua-den-ngay")
        return
    if known["con_cum"]:
        talk.say("cum-con-phai-hop", cum=known["con_cum"])
        return
    left = talk.look(closing.uncounted, meeting_id)
    if left:
        talk.say("cum-chua-dem", viec=left)
    tasks = _ask_tasks(talk)
    if not talk.confirm("hop-ket-thuc-chua", yes="nut-ket-thuc-hop", no="nut-chua", so=len(tasks)):
        talk.say("hop-giu-nguyen")
        return
    if not talk.do(closing.close, meeting_id, tasks):
        talk.say("hop-khong-cua-bac")
        return
    talk.say("hop-da-ket-thuc")
    talk.offer(f"go.meeting-minutes.{meeting_id}", "nut-lay-bien-ban")
    talk.offer(f"go.meeting-results.{meeting_id}", "nut-bao-ket-qua")
    talk.offer(f"go.meeting-tasks.{meeting_id}", "nut-viec-sau-hop")


def _ask_tasks(talk: Talk) -> list[dict[str, str]]:
    """What, who, by when, measured by what: the questions of the directive."""
    tasks: list[dict[str, str]] = []
    while len(tasks) < closing.MOST_TASKS:
        if talk.choose("hop-co-viec-khong", (ADD, NO_MORE), so=len(tasks)) == "no-more":
            break
        task = {
            "matter": calling.one_line(talk.ask("hop-viec-la-gi").text),
            "owner": calling.one_line(talk.ask("hop-viec-ai-lam").text)[:100],
            "due": _ask_due(talk),
            "measure": calling.one_line(talk.ask("hop-viec-do-bang").text)[:200],
        }
        tasks.append(task)
    return tasks


def _ask_due(talk: Talk) -> str:
    asked = "hop-viec-bao-gio"
    while True:
        due = talk.look(calling.day, talk.ask(asked).text)
        if due is not None:
            return str(due)
        asked = "hop-ngay-chua-dung"


def meeting_minutes(talk: Talk, meeting_id: str) -> None:
    """The link is made at its first use, so this acts."""
    address = talk.do(minutes.link, meeting_id)
    if address is None:
        talk.say("hop-khong-cua-bac")
        return
    talk.say("hop-bien-ban-o-day", duong_dan=address)
    paper = talk.do(resolution.resolution_link, meeting_id)
    if paper is not None:
        talk.say("nq-o-day", **paper)
    talk.offer(f"go.meeting-signed.{meeting_id}", "nut-gui-anh-ky")
    talk.offer(f"go.meeting-results.{meeting_id}", "nut-bao-ket-qua")


def meeting_signed(talk: Talk, meeting_id: str) -> None:
    """The signed minutes as a photo: the one that is there is shown, a new one takes its place."""
    known = talk.look(closing.signed, meeting_id)
    if known is None:
        talk.say("hop-khong-cua-bac")
        return
    if known["anh"]:
        talk.show(known["anh"])
        talk.say("hop-da-co-anh")
    photo = talk.ask("hop-hoi-anh-ky", (CLOSE,), takes=frozenset({"photo"})).media
    if photo is None:
        talk.say("hop-de-sau")
    elif talk.do(closing.attach, meeting_id, photo):
        talk.say("hop-da-giu-anh")
    else:
        talk.say("hop-khong-cua-bac")
    talk.offer(f"go.meeting.{meeting_id}", "nut-mo-cuoc-hop")


def meeting_results(talk: Talk, meeting_id: str) -> None:
    text = talk.look(closing.results, meeting_id)
    if text is None:
        talk.say("hop-khong-cua-bac")
        return
    talk.say("literal", text=text)
    if talk.choose("hop-bao-ket-qua-chua", (SEND, DROP)) == "drop":
        talk.say("tb-khong-gui")
        return
    sent = talk.do(closing.tell, meeting_id)
    if sent is None:
        talk.say("hop-da-bao-roi")
        return
    talk.say("hop-da-bao-ket-qua", so_may=sent["so_may"])
    if sent["so_ho"] is not None:
        say_households(talk, sent)


def meeting_tasks(talk: Talk, meeting_id: str) -> None:
    """What was agreed, and a tap on what is done."""
    while True:
        found = talk.look(closing.tasks, meeting_id)
        if found is None:
            talk.say("hop-khong-cua-bac")
            return
        for one in found:
            talk.say("hop-viec-dong", **one)
        left: list[dict[str, Any]] = [one for one in found if one["tinh_trang"] != "done"]
        if not left:
            talk.say("hop-het-viec")
            return
        choices = [Choice(one["id"], Words("hop-viec-xong", one)) for one in left]
        chosen = talk.choose("hop-viec-nao-xong", (*choices, CLOSE))
        if chosen == "close":
            talk.say("hop-de-sau")
            return
        talk.do(closing.finish, meeting_id, chosen)
