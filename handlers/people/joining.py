"""Coming by a village's poster: the village is proposed instead of asked for."""

from handlers.conversation import Talk
from handlers.people import actions
from handlers.people.consenting import ask_consent
from handlers.people.links import linked_village


def confirmed_village(talk: Talk, code: str) -> int | None:
    """The village of the link, if the person says that it is theirs."""
    village = talk.look(linked_village, code)
    if village is None:
        return None
    right = talk.confirm("vao-ban-theo-ma", yes="nut-dung", no="nut-chon-lai", noi=village["noi"])
    return int(village["id"]) if right else None


def join_village(talk: Talk, code: str) -> None:
    """Somebody whom we know already: their village changes only when they say so."""
    if (village := talk.look(linked_village, code)) is None:
        talk.say("in-khong-co")
        return
    if not village["mine"] and not _moves_to(talk, village):
        return
    if talk.look(actions.has_agreed, "notices"):
        talk.say("dang-nhan-tin-roi")
    else:
        ask_consent(talk)


def _moves_to(talk: Talk, village: dict[str, object]) -> bool:
    if not talk.confirm("vao-ban-theo-ma", noi=village["noi"]):
        talk.say("vao-ban-giu-nguyen")
        return False
    talk.say("da-ghi-ban", noi=talk.do(actions.set_village, village["id"]))
    return True
