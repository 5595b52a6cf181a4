"""A resident's household in a campaign: registering it with a yes of its own, done, and leaving again."""

from typing import Any

from handlers.campaigns import households
from handlers.conversation import Flow, Talk
from handlers.messages import Choice, Words, literal
from handlers.people import actions as people
from handlers.people.consenting import ask_consent

JOIN = Choice("join", Words("nut-td-ho-dang-ky"))
REVIEWED = Choice("reviewed", Words("nut-td-ban-binh-xet"))
DONE = Choice("done-now", Words("nut-td-ho-xong"))
LEAVE = Choice("leave", Words("nut-td-ho-rut"))
CLOSE = Choice("close", Words("nut-td-de-sau"))


def household_campaigns(talk: Talk) -> None:
    """Where the household takes part, where else it may, and what the village's review said."""
    found = talk.look(households.mine)
    if found is None:
        talk.say("td-ho-chua-vao")
        return
    known = [_registered(one) for one in found["dang_ky"]]
    more = (JOIN,) if found["mo"] else ()
    told = {"ten": found["ho"], "noi": found["noi"], "so": len(known)}
    chosen = talk.choose("td-ho-muon-gi", (*known, *more, REVIEWED, CLOSE), **told)
    if chosen == JOIN.value:
        _join(talk, found)
    elif chosen == REVIEWED.value:
        _reviewed(talk, found)
    elif chosen == CLOSE.value:
        talk.say("td-ho-de-sau")
    else:
        _go_on(talk, found, next(one for one in found["dang_ky"] if f"in:{one['ma']}" == chosen))


def _registered(one: dict[str, Any]) -> Choice:
    shown = {"ten": one["ten"], "xong": one["xong"]}
    return Choice(f"in:{one['ma']}", Words("td-ho-da-vao-nut", shown))


def _join(talk: Talk, found: dict[str, Any]) -> None:
    names = [Choice(one["ma"], literal(one["ten"])) for one in found["mo"]]
    code = talk.choose("td-ho-phong-trao-nao", names)
    shown = {"ho": found["ho"], "ten": next(one["ten"] for one in found["mo"] if one["ma"] == code)}
    if not talk.confirm("td-ho-dong-y", yes="nut-dong-y", no="nut-khong", **shown):
        talk.say("td-ho-khong-vao")
        return
    if not talk.do(households.register, code):
        talk.say("td-ho-khong-ghi-duoc")
        return
    talk.say("td-ho-da-dang-ky", **shown)
    if not talk.look(people.has_agreed, "notices"):
        ask_consent(talk)
    talk.offer("go.household-campaigns", "menu-thi-dua-ho")


def _go_on(talk: Talk, found: dict[str, Any], one: dict[str, Any]) -> None:
    offered = (LEAVE, CLOSE) if one["xong"] else (DONE, LEAVE, CLOSE)
    shown = {"ho": found["ho"], "ten": one["ten"]}
    chosen = talk.choose("td-ho-lam-gi", offered, xong=one["xong"], **shown)
    if chosen == DONE.value:
        talk.say("td-ho-da-xong" if talk.do(households.say_done, one["ma"]) else "td-ho-thoi-roi")
    elif chosen == LEAVE.value:
        talk.say(
            "td-ho-da-rut" if talk.do(households.leave, one["ma"]) else "td-ho-thoi-roi", **shown
        )
    else:
        talk.say("td-ho-de-sau")


def _reviewed(talk: Talk, found: dict[str, Any]) -> None:
    """Who sees it otherwise says so as an ordinary opinion, with their name or without."""
    rows = talk.look(households.reviewed)
    if not rows:
        talk.say("td-ban-chua-binh-xet", noi=found["noi"])
        return
    for one in rows:
        talk.say("td-ban-da-binh-xet", **one)
    talk.say("td-khong-dong-y-thi")
    talk.offer("go.feedback", "menu-ykien")


FLOWS = (Flow("household-campaigns", 1, household_campaigns, Words("viec-thi-dua-ho")),)
