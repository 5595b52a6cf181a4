"""Sending feedback: the dialogue, top to bottom."""

from typing import Any

from content.feedback.topics import OTHER, groups, topics
from handlers.answers import Said
from handlers.areas.talk import ask_commune, ask_village
from handlers.conversation import Flow, Talk
from handlers.feedback import actions
from handlers.feedback.actions import Draft
from handlers.feedback.contacts import ask_contact
from handlers.feedback.looking_up import FLOWS as LOOKING_UP
from handlers.feedback.quick_talk import FLOWS as OF_STAFF
from handlers.feedback.with_code import FLOWS as WITH_CODE
from handlers.messages import Choice, Words, literal

ANONYMOUS = Choice("anonymous", Words("nut-an-danh"))
CONTACT = Choice("contact", Words("nut-co-lien-he"))
DROP = Choice("drop", Words("nut-thoi"))
SEND = Choice("yes", Words("nut-dung-gui-di"))  # so that "ok" and "đúng" send it too
CHANGE = Choice("change", Words("nut-sua"))
RETELL = Choice("retell", Words("nut-ke-lai"))
MORE = Choice("more", Words("nut-ke-them"))
HERE, ELSEWHERE, SKIP = "here", "elsewhere", Choice("skip", Words("nut-bo-qua"))
OTHER_MATTER = Choice(OTHER, Words("nut-viec-khac"))


def feedback(talk: Talk) -> None:
    """Anonymous or not; about what; words, voice or photos; where; read back; sent; the code."""
    way = talk.choose("dong-y-gui-y-kien", (ANONYMOUS, CONTACT, DROP))
    if way == "drop":
        talk.say("da-huy")
        return
    anonymous = way == "anonymous"
    if anonymous:
        talk.be_anonymous()
    topic = _ask_topic(talk)
    if topic != OTHER:
        name = topics()[topic].name
        talk.call_it("viec-y-kien-ve", linh_vuc=name[0].lower() + name[1:])
    parts = talk.listen("hoi-noi-dung")
    area = _ask_place(talk, anonymous)
    contact = (None, None) if anonymous else ask_contact(talk)
    while True:
        draft = Draft(topic, [p.as_json() for p in parts], area, anonymous, *contact)
        asked = "xac-nhan-co-tep" if any(part.media for part in parts) else "xac-nhan"
        wanted = talk.choose(asked, (SEND, CHANGE, DROP), tom_tat=_read_back(talk, draft))
        if wanted == "change":
            parts = _change(talk, parts)
        elif wanted == SEND.value:
            talk.say("da-nhan", **talk.do(actions.open_case, draft))
            return
        else:
            talk.drop()
            return


def _ask_topic(talk: Talk) -> str:
    """The group, then the topic in it."""
    names = list(groups())
    chosen = talk.choose(
        "hoi-linh-vuc", (*(Choice(name, literal(name)) for name in names), OTHER_MATTER)
    )
    if chosen == OTHER:
        return OTHER
    within = [Choice(topic.code, literal(topic.name)) for topic in groups()[chosen]]
    return talk.choose("hoi-linh-vuc-cu-the", (*within, OTHER_MATTER))


def _ask_place(talk: Talk, anonymous: bool) -> int | None:
    """Where it happened; of an anonymous case only the commune is asked for, and kept."""
    own = talk.look(actions.own_place, anonymous)
    if own is not None:
        name = own["name"]
        choices = (
            Choice(HERE, literal(name[0].upper() + name[1:])),
            Choice(ELSEWHERE, Words("nut-noi-khac")),
            SKIP,
        )
        where = talk.choose("hoi-o-day-khong", choices)
        if where != ELSEWHERE:
            return int(own["id"]) if where == HERE else None
    if anonymous:
        return ask_commune(talk, key="hoi-xa", optional=True)
    return ask_village(talk, key="hoi-dia-diem", optional=True)


def _change(talk: Talk, parts: list[Said]) -> list[Said]:
    if talk.choose("sua-the-nao", (RETELL, MORE)) == "retell":
        return talk.listen("hoi-noi-dung")
    return [*parts, *talk.listen("ke-them")]


def _read_back(talk: Talk, draft: Draft) -> Words:
    """All of it, as it will be sent."""
    said = [part["text"] for part in draft.parts if part["text"]]
    voices, photos = (_count(draft, kind) for kind in ("voice", "photo"))
    place = "" if draft.area_id is None else _place_name(talk, draft)
    who = " – ".join(filter(None, (draft.name, draft.phone)))
    return Words(
        "tom-tat",
        {
            "linh_vuc": OTHER_MATTER.label if draft.topic == OTHER else topics()[draft.topic].name,
            "noi_dung": "\n".join(said) or Words("tom-tat-khong-chu"),
            "ghi_am": voices,
            "anh": photos,
            "noi": place or Words("tom-tat-khong-noi"),
            "cach": Words("tom-tat-an-danh") if draft.anonymous else Words("tom-tat-lien-he"),
            "ai": f" ({who})" if who else "",
        },
    )


def _count(draft: Draft, kind: str) -> int:
    return sum(part["kind"] == kind for part in draft.parts)


def _place_name(talk: Talk, draft: Draft) -> str:
    name: Any = talk.look(actions.place_name, draft.area_id, draft.anonymous)
    return str(name)


FLOWS = (Flow("feedback", 1, feedback, Words("viec-y-kien")), *LOOKING_UP, *WITH_CODE, *OF_STAFF)
