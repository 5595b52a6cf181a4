"""A village's task: where it stands, what comes next, and the steps that its head takes with it."""

from collections.abc import Callable
from typing import Any

from handlers.campaigns import cycle, rules
from handlers.campaigns.proving_talk import prove
from handlers.conversation import Flow, Talk
from handlers.messages import Choice, Words

EVIDENCE = Choice("prove", Words("nut-td-gui-minh-chung"))
SCORE = Choice("score", Words("nut-td-tu-cham"))
REVIEW = Choice("review", Words("nut-td-binh-xet"))
SUBMIT = Choice("submit", Words("nut-td-nop"))
CLOSE = Choice("close", Words("nut-td-de-sau"))


def task(talk: Talk, number: str) -> None:
    """Where the task stands; whoever does not head its village is told nothing."""
    found = talk.look(cycle.overview, number)
    if found is None:
        talk.say("td-khong-cua-bac")
        return
    if found["so_ngay"]:
        talk.say("td-qua-han", ten=found["chi_tieu"], so_ngay=found["so_ngay"])
    talk.say("td-the", **{name: found[name] for name in ON_THE_CARD})
    if found["diem"] >= 0:
        talk.say("td-the-tu-cham", diem=found["diem"], tren=found["tren"])
    if found["binh_xet"]:
        shown = {"ngay": found["binh_xet"], "du": found["du"], "dong_y": found["dong_y"]}
        talk.say("td-the-binh-xet", **shown)
    talk.say("td-buoc", trang_thai=found["trang_thai"], nop=found["nop"])
    if found["moc"]:
        talk.say("td-the-moc", ngay=found["moc"])
    steps = STEPS.get(found["trang_thai"], ())
    if not steps:
        return
    chosen = talk.choose("td-lam-gi-tiep", (*steps, CLOSE))
    if chosen == CLOSE.value:
        talk.say("td-de-sau")
    else:
        DOES[chosen](talk, found)


def score(talk: Talk, found: dict[str, Any]) -> None:
    """Points against the most that the criterion gives; without a scale the village says that it is done."""
    points = _count(talk, "td-tu-cham", found["thang"]) if found["thang"] else None
    shown: dict[str, Any] = {
        "chi_tieu": found["chi_tieu"],
        "da_lam": found["da_lam"],
        "tren": found["thang"],
    }
    shown |= {"diem": -1 if points is None else points}
    if not talk.confirm("td-tu-cham-chua", yes="nut-td-tu-cham", **shown):
        talk.drop()
    _said(talk, talk.do(cycle.score, found["id"], points), "td-da-tu-cham", found)


def review(talk: Talk, found: dict[str, Any]) -> None:
    """What the village's meeting said, counted in households."""
    talk.say("td-binh-xet-la")
    present = _count(talk, "td-du-binh-xet", found["nhieu_ho"], least=1)
    agreed = _count(talk, "td-dong-y-binh-xet", present)
    held_on = _day(talk, found["tu"])
    counted = {"present": present, "agreed": agreed, "held_on": held_on}
    shown: dict[str, Any] = {
        "du": present,
        "dong_y": agreed,
        "ngay": f"{held_on[8:]}/{held_on[5:7]}/{held_on[:4]}",
    }
    if not talk.confirm("td-binh-xet-chua", yes="nut-td-ghi-binh-xet", **shown):
        talk.drop()
    came = talk.do(cycle.review, found["id"], counted)
    if came == "failed":
        talk.say("td-binh-xet-khong-qua", du=present, dong_y=agreed)
    else:
        _said(talk, came == "passed", "td-da-binh-xet", found)


def submit(talk: Talk, found: dict[str, Any]) -> None:
    if not talk.confirm("td-nop-chua", yes="nut-td-nop", no="nut-td-de-sau", ten=found["chi_tieu"]):
        talk.say("td-de-sau")
        return
    _said(talk, talk.do(cycle.submit, found["id"]), "td-da-nop", found)


def _said(talk: Talk, done: bool, key: str, found: dict[str, Any]) -> None:
    talk.say(key if done else "td-khong-lam-duoc", ten=found["chi_tieu"], noi=found["noi"])
    if done and key != "td-da-nop":
        talk.offer(f"go.campaign-task.{found['id']}", "nut-td-xem-viec")


def _count(talk: Talk, key: str, most: int, *, least: int = 0) -> int:
    asked = key
    while True:
        number = talk.look(cycle.points, talk.ask(asked, nhieu_nhat=most).text, most)
        if number is not None and number >= least:
            return int(number)
        asked = "td-so-trong-khoang"


def _day(talk: Talk, since: str) -> str:
    asked = "td-ngay-binh-xet"
    while True:
        found = talk.look(cycle.held_on, talk.ask(asked).text, since)
        if found is not None:
            return str(found)
        asked = "td-ngay-binh-xet-lai"


ON_THE_CARD = ("chi_tieu", "ai", "ngay", "do", "da_lam", "dich", "don_vi", "phan_tram", "so_anh")
STEPS: dict[str, tuple[Choice, ...]] = {
    rules.REGISTERED: (EVIDENCE,),
    rules.PROVED: (EVIDENCE, SCORE),
    rules.SCORED: (REVIEW,),
    rules.REVIEWED: (SUBMIT,),
}
DOES: dict[str, Callable[[Talk, dict[str, Any]], None]] = {
    "prove": prove,
    "score": score,
    "review": review,
    "submit": submit,
}
FLOWS = (Flow("campaign-task", 1, task, Words("viec-thi-dua")),)
