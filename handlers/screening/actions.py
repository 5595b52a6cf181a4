"""What follows from each kind: what is said, and what becomes of the talk."""

from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import takewhile

from handlers.context import Context
from handlers.conversation import State
from handlers.messages import Incoming, Outgoing, Words
from handlers.people.actions import drop_media
from handlers.screening.rules import Kind, is_denunciation, is_emergency, screen
from storage import media
from storage.areas import Area, commune_of
from storage.cases import count_turnaway

Buttons = tuple[tuple[str, Words], ...]
MENU: Buttons = (("menu", Words("nut-menu")),)
TAKING_IN = frozenset(
    {
        "feedback",
        "for-another",
        "reply",
        "disagree",
        "again",
        "notice-question",
        "dialogue-question",
    }
)  # talks in which matters are told
OF_STAFF = "triage"  # what staff type there is about cases, an emergency that is over too
ADVICE = {Kind.COMPLAINT: "khieu-nai", Kind.ABUSE: "nhac-lich-su"}
NOT_TAKEN = {Kind.SECRET: "bi-mat", Kind.OTHERS_DATA: "du-lieu-nguoi-khac"}


class Then(StrEnum):
    """What becomes of the talk."""

    PAUSE = "pause"  # it waits, and is offered again
    DROP = "drop"  # it is forgotten, and what was sent for it
    ASK_AGAIN = "ask again"  # only this message is not taken
    GO_ON = "go on"  # the message is taken; the words stand before the answer


@dataclass(frozen=True, slots=True)
class Screened:
    kind: Kind
    says: tuple[Words, ...]
    buttons: Buttons
    then: Then

    @property
    def message(self) -> Outgoing:
        return Outgoing(self.says, self.buttons, forget=self.then is Then.DROP)


EMERGENCY = Screened(Kind.EMERGENCY, (Words("khan-cap"), Words("khan-cap-o-dau")), MENU, Then.PAUSE)
WITHIN_A_TALK = replace(EMERGENCY, buttons=(("safe", Words("nut-van-an-toan")), *MENU))
DENUNCIATION = Screened(
    Kind.DENUNCIATION,
    (Words("to-cao"),),
    (
        ("go.where-to-denounce", Words("nut-noi-nhan-don")),
        ("go.feedback", Words("nut-gop-y-chung")),
        ("go.erase-typed", Words("nut-xoa-vua-nhap")),
    ),
    Then.DROP,
)
CHILD = Screened(Kind.CHILD, (Words("tre-em"),), MENU, Then.DROP)


def screened(context: Context, incoming: Incoming, state: State | None) -> Screened | None:
    """What to do about a message before any talk hears it; None: nothing.

    What is not taken in is counted, by commune and day, and nothing of it is kept.
    """
    if state is not None and state.flow == OF_STAFF:
        return None
    found = _found(incoming.words, state)
    if found is None or found.then is Then.GO_ON:
        return found
    if incoming.media is not None:
        media.expire(context.session, [incoming.media.id])
    if found.then is Then.DROP:
        drop_media(context)
        context.erase = True
    _count(context, found.kind)
    return found


def _found(text: str, state: State | None) -> Screened | None:
    if is_emergency(text) and not (state is not None and state.safe):
        return EMERGENCY if state is None else WITHIN_A_TALK
    if state is not None and state.flow not in TAKING_IN:
        return None
    kind = screen(text)
    if kind is Kind.DENUNCIATION or is_denunciation("\n".join((*_just_told(state), text))):
        return DENUNCIATION
    if kind is Kind.CHILD:
        return CHILD
    if kind in NOT_TAKEN:
        return Screened(kind, (Words(NOT_TAKEN[kind]),), (), Then.ASK_AGAIN)
    return None if state is None or kind not in ADVICE else _advice(kind, state)


def _just_told(state: State | None) -> list[str]:
    """What was told just before, message by message: the name may stand in one, the deed in another."""
    if state is None:
        return []
    said = takewhile(lambda entry: entry[0] == "said", reversed(state.journal))
    return [entry[2]["text"] for entry in said][::-1]


def _advice(kind: Kind, state: State) -> Screened | None:
    """Said once in a talk; what the person wrote is taken."""
    if kind.value in state.advised:
        return None
    state.advised.append(kind.value)
    return Screened(kind, (Words(ADVICE[kind]),), (), Then.GO_ON)


def _count(context: Context, kind: Kind) -> None:
    session, area_id = context.session, context.speaker.area_id
    area = session.get(Area, area_id) if area_id is not None else None
    commune = commune_of(session, area) if area is not None else None
    number = commune.id if commune is not None else 0
    count_turnaway(session.connection(), kind.value, number, context.today)
