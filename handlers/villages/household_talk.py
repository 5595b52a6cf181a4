"""The households of a village: the head's list, those still to be told, and joining one."""

from typing import Any

from handlers.conversation import Flow, Talk
from handlers.messages import Choice, Words, literal
from handlers.people import actions as people
from handlers.people import own_data
from handlers.people.consenting import ask_consent
from handlers.villages import households
from handlers.villages.households import PAGE
from handlers.villages.spoken_talk import spoken_consents

ENTER = Choice("enter", Words("nut-nhap-danh-sach"))
LINKS = Choice("links", Words("nut-duong-dan-ho"))
SPOKEN = Choice("spoken", Words("nut-ghi-loi-dong-y"))
RENAME = Choice("rename", Words("nut-doi-dai-dien"))
KEEP = Choice("keep", Words("nut-giu-nguyen"))
DONE = Choice("done", Words("nut-xong"))
ALL_TOLD = Choice("all", Words("nut-da-bao-het"))
MORE = Choice("more", Words("nut-xem-tiep-ho"))
CLOSE = Choice("close", Words("nut-dong-danh-sach"))


def list_of(talk: Talk, village: dict[str, Any]) -> None:
    """Shows how many there are; the head enters the list, or takes the links of its households."""
    known = talk.look(households.how_many, village["id"])
    offered = (ENTER, LINKS, SPOKEN, RENAME, KEEP) if known else (ENTER, KEEP)
    wanted = talk.choose("ho-danh-sach-hien-co", offered, so=known, noi=village["noi"])
    if wanted == "enter":
        _enter(talk, village)
    elif wanted == "links":
        talk.say("ho-duong-dan")
        talk.say("literal", text="\n".join(talk.look(households.links, village["id"])))
    elif wanted == "spoken":
        spoken_consents(talk, village)
    elif wanted == "rename":
        _rename(talk, village)
    else:
        talk.say("ho-giu-nguyen")


def _rename(talk: Talk, village: dict[str, Any]) -> None:
    """Another represents the household: meetings that are called follow, nothing is answered anew."""
    found = talk.look(households.named, village["id"], talk.ask("ho-doi-ho-so-may").text)
    if found is None:
        talk.say("ho-khong-sua-duoc")
        return
    name = talk.ask("ho-doi-ten-moi", **found).text
    became = talk.do(households.change_name, village["id"], found["so"], name)
    if "loi" in became:
        talk.say("literal", text=became["loi"])
    else:
        talk.say("ho-da-doi-ten", so=found["so"], ten=became["ten"])


def _enter(talk: Talk, village: dict[str, Any]) -> None:
    lines = _listen_for_lines(talk)
    first, last = lines[0], lines[-1]
    shown = {"so": len(lines), "dau": first, "cuoi": last, "noi": village["noi"]}
    if not talk.confirm("ho-ghi-chua", yes="nut-ghi-danh-sach", no="nut-bo-danh-sach", **shown):
        talk.say("ho-giu-nguyen")
        return
    stored = talk.do(households.store_list, village["id"], lines)
    if stored is None:
        talk.say("tb-het-quyen-ho", noi=village["noi"])
    else:
        talk.say("ho-da-ghi", so=stored, noi=village["noi"])


def _listen_for_lines(talk: Talk) -> list[str]:
    """A list may come in several messages; one that is wrong is not taken, what came before stays."""
    lines: list[str] = []
    asked: tuple[str, dict[str, Any]] = ("ho-moi-nhap", {})
    while True:
        said = talk.ask(asked[0], (DONE,) if lines else (), **asked[1])
        if said.choice:
            return lines
        fresh = [*lines, *filter(str.strip, said.text.splitlines())]
        fault = talk.look(households.fault, fresh)
        if fault is None:
            lines, asked = fresh, ("ho-nhap-tiep", {"so": len(fresh)})
        else:
            asked = ("ho-nhap-lai", {"loi": fault, "so": len(lines)})


def households_left(talk: Talk, notice_id: str) -> None:
    """Page by page: a tap on a household says that it was told."""
    page = 0
    while True:
        left = talk.look(households.left, notice_id)
        if left is None:
            talk.say("tb-khong-cua-bac")
            return
        if not left:
            talk.say("ho-het-roi")
            talk.offer(f"go.notice-result.{notice_id}", "nut-xem-ket-qua")
            return
        page = page if page * PAGE < len(left) else 0
        chosen = _choose_told(talk, left, page)
        if chosen == "close":
            talk.say("ho-con-lai", so=len(left))
            talk.offer(f"go.notice-result.{notice_id}", "nut-xem-ket-qua")
            return
        if chosen == "more":
            page += 1
        else:
            talk.do(households.tell, notice_id, None if chosen == "all" else chosen)


def _choose_told(talk: Talk, left: list[dict[str, Any]], page: int) -> str:
    shown = left[page * PAGE : (page + 1) * PAGE]
    each = [Choice(one["id"], literal(f"{one['number']}. {one['name']}")) for one in shown]
    more = (MORE,) if len(left) > PAGE else ()
    return talk.choose("ho-chua-nhan", (*each, *more, ALL_TOLD, CLOSE), so=len(left))


def households_told(talk: Talk, notice_id: str) -> None:
    """ "Đã báo": all that were left were told."""
    if talk.look(households.left, notice_id) is None:
        talk.say("tb-khong-cua-bac")
        return
    talk.say("ho-da-bao", so=talk.do(households.tell, notice_id))
    talk.offer(f"go.notice-result.{notice_id}", "nut-xem-ket-qua")


def join_household(talk: Talk, code: str) -> None:
    """A household's link: consent of its own, then the person belongs to it."""
    found = talk.look(households.invited, code)
    if found is None:
        talk.say("ho-duong-dan-sai")
        return
    if found["mine"]:
        talk.say("ho-da-o-trong", ten=found["ten"])
        talk.offer("go.leave-household", "nut-ra-khoi-ho")
        return
    talk.say("ho-moi-vao", ten=found["ten"], noi=found["noi"])
    asked = people.request(talk.context, "household")
    if not talk.confirm(asked.key, yes="nut-dong-y", no="nut-khong", **asked.args):
        talk.do(households.decline, asked)
        talk.say("ho-khong-vao")
        return
    if not talk.do(households.join, code, asked):
        talk.say("ho-duong-dan-sai")
        return
    talk.say("ho-da-vao", ten=found["ten"])
    if not talk.look(people.has_agreed, "notices"):
        ask_consent(talk)
    talk.offer("go.household-campaigns", "menu-thi-dua-ho")
    talk.offer("go.leave-household", "nut-ra-khoi-ho")


def leave_household(talk: Talk) -> None:
    name = talk.look(own_data.household)
    if name is None:
        talk.say("ho-khong-o-trong")
        return
    talk.do(own_data.leave_household)
    talk.say("ho-da-ra", ten=name)


FLOWS = (
    Flow("households-left", 1, households_left, Words("viec-ho-chua-nhan")),
    Flow("households-told", 1, households_told, Words("viec-ho-chua-nhan")),
    Flow("join-household", 1, join_household, Words("viec-vao-ho")),
    Flow("leave-household", 1, leave_household, Words("viec-vao-ho")),
)
