"""The head notes what households without a phone said about standing in the list."""

from typing import Any

from handlers.conversation import Talk
from handlers.messages import Choice, Words, literal
from handlers.villages import spoken

SHOWN = 7  # with the ways out they are numbered by one digit
GIVEN = Choice("given", Words("nut-ho-dong-y"))
REFUSED = Choice("refused", Words("nut-ho-khong-dong-y"))
LATER = Choice("later", Words("nut-ho-chua-hoi"))
MORE = Choice("more", Words("nut-xem-tiep-ho"))
CLOSE = Choice("close", Words("nut-dong-danh-sach"))


def spoken_consents(talk: Talk, village: dict[str, Any]) -> None:
    first = 0
    while True:
        known = talk.look(spoken.standing, village["id"])
        if known is None:
            talk.say("ho-khong-sua-duoc")
            return
        told = {name: known[name] for name in ("dong_y", "khong", "tren_may")}
        if not known["ho"]:
            talk.say("loi-ho-da-hoi-het", **told)
            return
        first = first if first < len(known["ho"]) else 0
        shown = known["ho"][first : first + SHOWN]
        each = [Choice(one["id"], literal(f"{one['so']}. {one['ten']}")) for one in shown]
        more = (MORE,) if len(known["ho"]) > SHOWN else ()
        chosen = talk.choose("loi-ho-chon", (*each, *more, CLOSE), so=len(known["ho"]), **told)
        if chosen == "close":
            talk.say("hop-de-sau")
            return
        if chosen == "more":
            first += SHOWN
        else:
            _ask(talk, village, next(one for one in shown if one["id"] == chosen))


def _ask(talk: Talk, village: dict[str, Any], household: dict[str, Any]) -> None:
    """The words are read as they are written: they are what is agreed to."""
    talk.say("loi-ho-doc", ten=household["ten"])
    talk.say(spoken.words().key)
    said = talk.choose("loi-ho-tra-loi", (GIVEN, REFUSED, LATER))
    if said == "later":
        return
    noted = talk.do(spoken.note, village["id"], household["id"], said == "given")
    if noted is None:
        talk.say("ho-khong-sua-duoc")
    else:
        talk.say("loi-ho-da-ghi", dong_y=int(said == "given"), **noted)
