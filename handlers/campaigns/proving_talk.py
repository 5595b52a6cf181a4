"""T8: a photo or a number that shows how far a task is."""

from typing import Any

from handlers.campaigns import actions, answering
from handlers.conversation import Talk
from handlers.messages import Choice, Words
from handlers.people.actions import drop_media

SKIP = Choice("skip", Words("nut-bo-qua"))
NO_CHILD = Choice("no-child", Words("nut-td-khong-ro-mat"))
CHILD = Choice("child", Words("nut-td-chon-anh-khac"))


def prove(talk: Talk, task: dict[str, Any]) -> None:
    """A photo, a number, or both."""
    talk.say("td-nhac", chi_tieu=task["chi_tieu"], ngay=task["ngay"], da_lam=task["da_lam"])
    photo = _photo(talk)
    amount = _done_by_now(talk, task)
    if photo is None and amount is None:
        talk.say("td-chua-co-gi")
        return
    shown: dict[str, Any] = {"anh": int(photo is not None), "co_so": int(amount is not None)}
    done = f"{answering.shown(amount)} {task['don_vi']}" if amount is not None else ""
    if not talk.confirm("td-gui-chua", yes="nut-td-gui", so=done, ten=task["chi_tieu"], **shown):
        talk.drop()
    kept = talk.do(actions.prove, task["id"], photo, amount)
    talk.say("td-da-nhan" if kept else "td-khong-nhan-duoc")
    if kept:
        talk.offer(f"go.campaign-task.{task['id']}", "nut-td-xem-viec")


def _photo(talk: Talk) -> str | None:
    """One in which no child can be recognised; what shows one is deleted, not kept."""
    asked = "td-hoi-anh"
    while True:
        photo = talk.ask(asked, (SKIP,), takes=frozenset({"photo"})).media
        if photo is None:
            return None
        if talk.choose("td-hoi-tre-em", (NO_CHILD, CHILD)) == NO_CHILD.value:
            return photo
        talk.do(drop_media)
        asked = "td-anh-khac"


def _done_by_now(talk: Talk, task: dict[str, Any]) -> float | None:
    told = {"don_vi": task["don_vi"], "dich": task["dich"]}
    asked = "td-hoi-so"
    while True:
        said = talk.ask(asked, (SKIP,), **told)
        if said.choice:
            return None
        found = talk.look(actions.measured, said.text, task["don_vi"])
        if found["so"] is not None:
            return float(found["so"])
        asked = found["vi_sao"] or "td-hoi-so-lai"
