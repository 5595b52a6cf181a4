"""Giving a telephone number for notices, with a consent of its own, and taking it back."""

from handlers.conversation import Flow, Talk
from handlers.messages import Choice, Words
from handlers.windows import phones

SKIP = Choice("no", Words("nut-bo-qua"))
OFFER = ("go.notice-phone", Words("nut-so-zalo"))


def notice_phone(talk: Talk) -> None:
    if kept := talk.look(phones.shown):
        _take_back(talk, kept)
    elif talk.look(phones.may_give):
        _give(talk)
    else:
        talk.say("so-zalo-chua-can")


def _give(talk: Talk) -> None:
    """Two equal buttons, and only then the number: without one there is nothing to agree to."""
    if not talk.confirm("dong-y-so-zalo", yes="nut-dong-y", no="nut-khong-dong-y"):
        talk.do(phones.refuse)
        talk.say("so-zalo-khong")
        return
    number = _ask(talk)
    if number is None:
        talk.say("so-zalo-khong")
        return
    talk.do(phones.give, number)
    talk.say("so-zalo-da-ghi", so=f"0{number[2:]}")


def _ask(talk: Talk) -> str | None:
    key = "so-zalo-hoi"
    while True:
        said = talk.ask(key, (SKIP,), takes=frozenset({"text", "contact"}))
        if said.choice:
            return None
        if number := phones.normalised(said.text):
            return number
        key = "so-zalo-chua-dung"


def _take_back(talk: Talk, kept: str) -> None:
    if talk.confirm("so-zalo-dang-luu", yes="nut-bo-so-zalo", no="nut-giu-so-zalo", so=kept):
        talk.do(phones.take_back)
        talk.say("so-zalo-da-bo")
    else:
        talk.say("so-zalo-giu")


FLOWS = (Flow("notice-phone", 1, notice_phone, Words("viec-so-zalo")),)
