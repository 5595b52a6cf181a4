"""The head and the village's households in a campaign: how many take part, and those without a phone."""

from collections.abc import Callable
from typing import Any

from handlers.campaigns import households
from handlers.conversation import Talk
from handlers.messages import Choice, Words

PAGE = 7  # with the two below a numbered menu has one digit
MORE = Choice("more", Words("nut-td-xem-tiep"))
CLOSE = Choice("close", Words("nut-td-de-sau"))
DONE = Choice("done-now", Words("nut-td-ho-xong-thay"))
LEAVE = Choice("leave", Words("nut-td-ho-rut-thay"))
Act = Callable[..., Any]


def households_of(talk: Talk, village: dict[str, Any]) -> None:
    """How many households take part in a campaign; one without a phone is registered by its word."""
    found = talk.look(households.open_campaigns, village["id"])
    if not found:
        talk.say("td-khong-nhan-ho")
        return
    names = [Choice(one["ma"], Words("td-ho-so-nut", one)) for one in found]
    code = talk.choose("td-ho-phong-trao-ban", names, noi=village["noi"])
    campaign = next(one for one in found if one["ma"] == code)
    silent = talk.look(households.without_phone, village["id"], code)
    if not silent:
        talk.say("td-ho-deu-co-may", noi=village["noi"])
        return
    chosen = _which(talk, silent, campaign)
    if chosen == CLOSE.value:
        talk.say("td-de-sau")
        return
    _for(talk, next(one for one in silent if one["id"] == chosen), campaign)


def _which(talk: Talk, silent: list[dict[str, Any]], campaign: dict[str, Any]) -> str:
    more = (MORE,) if len(silent) > PAGE else ()
    first = 0
    while True:
        shown = [
            Choice(one["id"], Words("td-ho-nut", {"ten": one["ten"], "trang_thai": _state(one)}))
            for one in silent[first : first + PAGE]
        ]
        offered = (*shown, *more, CLOSE)
        chosen = talk.choose("td-ho-nao", offered, so=len(silent), ten=campaign["ten"])
        if chosen != MORE.value:
            return chosen
        first = first + PAGE if first + PAGE < len(silent) else 0


def _state(one: dict[str, Any]) -> str:
    return one["trang_thai"] or "none"


def _for(talk: Talk, one: dict[str, Any], campaign: dict[str, Any]) -> None:
    shown = {"ho": one["ten"], "ten": campaign["ten"]}
    if not one["trang_thai"]:
        if not talk.confirm("td-ho-da-noi", yes="nut-td-ho-da-dong-y", no="nut-td-de-sau", **shown):
            talk.say("td-de-sau")
            return
        _act(
            talk, households.register_for, (one["id"], campaign["ma"]), ("td-ho-da-ghi-thay", shown)
        )
        return
    offered = (LEAVE, CLOSE) if one["trang_thai"] == "done" else (DONE, LEAVE, CLOSE)
    chosen = talk.choose("td-ho-ghi-gi", offered, **shown)
    if chosen == DONE.value:
        _act(talk, households.say_done_for, (one["id"], campaign["ma"]), ("td-ho-ghi-xong", shown))
    elif chosen == LEAVE.value:
        _act(talk, households.leave_for, (one["id"], campaign["ma"]), ("td-ho-ghi-rut", shown))
    else:
        talk.say("td-de-sau")


def _act(talk: Talk, act: Act, which: tuple[str, str], then: tuple[str, dict[str, Any]]) -> None:
    if talk.do(act, *which):
        talk.say(then[0], **then[1])
    else:
        talk.say("td-ho-khong-ghi-thay")
