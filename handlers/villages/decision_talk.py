"""T6: has the village met and agreed on where it is told officially?"""

from typing import Any

from handlers.conversation import Talk
from handlers.messages import Choice, Words
from handlers.villages import decisions

HELD = Choice("held", Words("nut-da-hop"))
NOT_YET = Choice("not-yet", Words("nut-chua-hop"))
KEEP = Choice("keep", Words("nut-giu-nguyen"))
SKIP = Choice("skip", Words("nut-bo-qua"))


def decision_of(talk: Talk, village: dict[str, Any]) -> None:
    known = talk.look(decisions.newest, village["id"])
    if known is not None:
        talk.say("kenh-da-quyet", **known, noi=village["noi"])
        if talk.choose("kenh-nhap-lai-khong", (HELD, KEEP)) == "keep":
            talk.say("kenh-giu-nguyen")
            return
    elif talk.choose("kenh-da-hop-chua", (HELD, NOT_YET)) == "not-yet":
        talk.say("kenh-de-hop-toi")
        talk.offer(f"go.meetings-of-village.{village['id']}", "kenh-nut-goi-hop")
        return
    _enter(talk, village)


def _enter(talk: Talk, village: dict[str, Any]) -> None:
    held = _ask_day(talk)
    favour = _ask_in_favour(talk, village)
    photo = talk.ask("kenh-hoi-anh", (SKIP,), takes=frozenset({"photo"}))
    day = f"{held[8:]}/{held[5:7]}/{held[:4]}"
    minutes = int(photo.media is not None)
    if not talk.confirm(
        "kenh-ghi-chua", yes="nut-ghi-quyet-dinh", ngay=day, so_ho=favour, anh=minutes
    ):
        talk.drop()
    kept = talk.do(decisions.record, village["id"], held, favour, photo.media)
    if kept is None:
        talk.say("tb-het-quyen-ho", noi=village["noi"])
    else:
        talk.say("kenh-da-ghi", noi=village["noi"])


def _ask_day(talk: Talk) -> str:
    asked = "kenh-hoi-ngay"
    while True:
        held = talk.look(decisions.day, talk.ask(asked).text)
        if held is not None:
            return str(held)
        asked = "kenh-ngay-chua-dung"


def _ask_in_favour(talk: Talk, village: dict[str, Any]) -> int:
    total = talk.look(decisions.households_of, village["id"])
    asked = "kenh-hoi-so-ho"
    while True:
        number = decisions.in_favour(talk.ask(asked, so_ho=total or 0).text, total)
        if number is not None:
            return number
        asked = "kenh-so-ho-chua-dung"
