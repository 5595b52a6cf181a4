"""Asking a head for the day and the hour of a meeting, and telling what is against them."""

from typing import Any

from handlers.conversation import Talk
from handlers.meetings import calling, days
from handlers.messages import Choice, Words
from handlers.notices import writing

KEEP = Choice("keep", Words("nut-giu-ngay"))
CHANGE = Choice("change", Words("nut-doi-ngay"))
OTHER = Choice("other", Words("nut-ngay-khac"))
DAY, HOUR = Words("hop-hoi-ngay"), Words("hop-hoi-gio")


def ask_day(
    talk: Talk, village: dict[str, Any], first: Words = DAY, same: tuple[Choice, ...] = ()
) -> str:
    """A market day, a holiday, another meeting, or too few days: the head is told, and decides.

    `first`: how it is asked for; `same`: what may be tapped instead, returned by its value.
    """
    asked = first
    while True:
        said = talk.ask(asked.key, same, **asked.args)
        if said.choice:
            return said.choice
        day = talk.look(calling.day, said.text)
        if day is None:
            asked = Words("hop-ngay-chua-dung")
            continue
        known = talk.look(days.about_day, village["id"], day)
        wanted = _settled(talk, known)
        if wanted != "other":
            return str(known["doi"] if wanted == "change" else day)
        asked = first


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


def ask_hour(talk: Talk, day: str, first: Words = HOUR, same: tuple[Choice, ...] = ()) -> str:
    asked = first
    while True:
        said = talk.ask(asked.key, same, **asked.args)
        if said.choice:
            return said.choice
        hour = talk.look(writing.hour, said.text)
        if hour is not None and talk.look(calling.is_ahead, day, hour):
            return str(hour)
        asked = Words("hop-gio-chua-dung")
