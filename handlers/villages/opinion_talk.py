"""T9: the head sends what somebody without a telephone has to say, who agreed to it.

Nothing ties the case to the head, and it cannot be seen again from where it was sent.
"""

from typing import Any

from content.feedback.topics import OTHER, groups, topics
from handlers.answers import Said
from handlers.context import Context
from handlers.conversation import Flow, Talk
from handlers.feedback import actions
from handlers.feedback.actions import Draft
from handlers.messages import Choice, Words, literal

AGREED = Choice("yes", Words("nut-ba-con-dong-y"))
NOT_AGREED = Choice("no", Words("nut-ba-con-khong"))
SEND = Choice("yes", Words("nut-dung-gui-di"))
RETELL = Choice("change", Words("nut-ke-lai"))
DROP = Choice("drop", Words("nut-thoi"))
OTHER_MATTER = Choice(OTHER, Words("nut-viec-khac"))


def opinion_of(talk: Talk, _: dict[str, Any]) -> None:
    """A talk of its own: what is told in it is screened, and leaves no trace."""
    talk.say("thay-la-gi")
    talk.offer("go.for-another", "menu-gui-thay")


def for_another(talk: Talk) -> None:
    """Whether it is about those who run the village; consent; what about; the words; sent; the code."""
    place = talk.look(actions.headed_commune)
    if place is None:
        talk.say("thay-chi-truong-ban")
        return
    talk.be_anonymous()
    telephone = talk.context.office.phone or Words("bao-can-bo-mat-tran")
    talk.say("thay-truoc-khi-gui", sdt=telephone)
    if talk.choose("thay-hoi-dong-y", (AGREED, NOT_AGREED)) == "no":
        talk.say("thay-khong-gui", sdt=telephone)
        return
    topic = _ask_topic(talk)
    parts = talk.listen("thay-moi-ke")
    while True:
        wanted = talk.choose(
            "thay-xac-nhan", (SEND, RETELL, DROP), **_read_back(topic, parts, place)
        )
        if wanted == "change":
            parts = talk.listen("thay-moi-ke")
        elif wanted == "yes":
            said = [part.as_json() for part in parts]
            draft = Draft(topic, said, int(place["id"]), anonymous=True, by_head=True)
            sent = talk.do(_send, draft)
            if sent is None:
                talk.say("thay-chi-truong-ban")
            else:
                talk.say("thay-da-nhan", sdt=telephone, **sent)
            return
        else:
            talk.drop()
            return


def _send(context: Context, draft: Draft) -> dict[str, str] | None:
    """None, and nothing is kept: the village was handed over while they were telling it."""
    if actions.headed_commune(context) is None:
        context.erase = True
        return None
    return actions.open_case(context, draft)


def _ask_topic(talk: Talk) -> str:
    chosen = talk.choose(
        "thay-hoi-linh-vuc", (*(Choice(name, literal(name)) for name in groups()), OTHER_MATTER)
    )
    if chosen == OTHER:
        return OTHER
    within = [Choice(topic.code, literal(topic.name)) for topic in groups()[chosen]]
    return talk.choose("thay-hoi-cu-the", (*within, OTHER_MATTER))


def _read_back(topic: str, parts: list[Said], place: dict[str, Any]) -> dict[str, Any]:
    said = [part.text for part in parts if part.text]
    return {
        "linh_vuc": OTHER_MATTER.label if topic == OTHER else topics()[topic].name,
        "noi_dung": "\n".join(said) or Words("tom-tat-khong-chu"),
        "tep": sum(part.media is not None for part in parts),
        "noi": place["name"],
    }


FLOWS = (Flow("for-another", 1, for_another, Words("viec-gui-thay")),)
