"""Naming a messenger, becoming one, and confirming with one tap."""

from typing import Any

from handlers.conversation import Flow, Talk
from handlers.messages import Choice, Words, literal
from handlers.people import actions as people
from handlers.people.consenting import ask_consent
from handlers.villages import relays

INVITE = Choice("invite", Words("nut-moi-truyen-tin"))
DISMISS = Choice("dismiss", Words("nut-cho-thoi-truyen-tin"))
KEEP = Choice("keep", Words("nut-giu-nguyen"))
SKIP = Choice("skip", Words("nut-bo-qua"))
NAME_MOST = 100


def messengers_of(talk: Talk, village: dict[str, Any]) -> None:
    """Who they are; the head names one by a link, or lets one go."""
    found = talk.look(relays.named, village["id"])
    names = ", ".join(one["ten"] or "?" for one in found)
    offered = (INVITE, DISMISS, KEEP) if found else (INVITE, KEEP)
    shown = {"so": len(found), "ten": names, "noi": village["noi"]}
    wanted = talk.choose("truyen-tin-hien-co", offered, **shown)
    if wanted == "invite":
        _invite(talk, village)
    elif wanted == "dismiss":
        _dismiss(talk, village, found)
    else:
        talk.say("truyen-tin-giu-nguyen")


def _invite(talk: Talk, village: dict[str, Any]) -> None:
    link = talk.do(relays.invite_messenger, village["id"])
    if link is None:
        talk.say("tb-het-quyen-ho", noi=village["noi"])
        return
    talk.say("truyen-tin-duong-dan")
    talk.say("literal", text=link)


def _dismiss(talk: Talk, village: dict[str, Any], found: list[dict[str, str]]) -> None:
    choices = [Choice(one["id"], literal(one["ten"] or "?")) for one in found]
    chosen = talk.choose("truyen-tin-ai-thoi", (*choices, KEEP))
    if chosen == "keep":
        talk.say("truyen-tin-giu-nguyen")
    elif talk.do(relays.dismiss, village["id"], chosen):
        talk.say("truyen-tin-da-thoi")
    else:
        talk.say("tb-het-quyen-ho", noi=village["noi"])


def accept_messenger(talk: Talk, token_hash: str) -> None:
    """The link's token is known here only by its hash: what waits for an answer is stored."""
    village = talk.look(relays.invited_village, token_hash)
    if village is None:
        talk.say("thu-moi-khong-dung")
        return
    place = talk.look(people.office_place)
    shown = {"noi": village, "co_quan": people.office_name(place)}
    if not talk.confirm("moi-truyen-tin", yes="nut-nhan-truyen-tin", no="nut-khong-nhan", **shown):
        talk.say("khong-nhan-truyen-tin")
        return
    if not talk.do(relays.accept, token_hash):
        talk.say("thu-moi-khong-dung")
        return
    name = talk.ask("hoi-ten-truyen-tin", (SKIP,))
    if not name.choice:
        talk.do(people.set_name, name.text[:NAME_MOST])
    if not talk.look(people.has_agreed, "notices"):
        ask_consent(talk)
    talk.say("chao-truyen-tin", noi=village)


def notice_passed_on(talk: Talk, notice_id: str) -> None:
    passed = talk.do(relays.pass_on, notice_id)
    if passed is None:
        talk.say("truyen-tin-khong-phai")
    else:
        talk.say("truyen-tin-da-ghi", **passed)


FLOWS = (
    Flow("accept-messenger", 1, accept_messenger, Words("viec-nhan-truyen-tin")),
    Flow("notice-passed-on", 1, notice_passed_on, Words("viec-truyen-tin")),
)
