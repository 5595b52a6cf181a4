"""What to do about somebody's language after a message. Pure; nothing here ever switches.

First what the person chose; then the script and the words of the message. A channel's hint says how a
phone is set, which in Điện Biên is mostly Vietnamese whatever its owner speaks: it orders the buttons and
decides nothing. Writing Vietnamese says nothing about what somebody wants to hear: many who speak Mông or
Thái never learned to write it.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from enum import StrEnum

from content.languages import languages, spoken, written
from content.languages.detection import detect

VIETNAMESE = "vi"
_MOST_BUTTONS = 4


class Action(StrEnum):
    KEEP = "keep"  # say nothing about languages
    OFFER = "offer"  # "you seem to write in …: shall I speak it?", once
    ASK = "ask"  # which language, with buttons


@dataclass(frozen=True, slots=True)
class Advice:
    """`language`: the choice to offer. `buttons`: choices to ask with, the likeliest first."""

    action: Action
    language: str | None = None
    buttons: tuple[str, ...] = ()


KEEP = Advice(Action.KEEP)


def advise(chosen: str | None, hint: str, text: str, offered: Collection[str] = ()) -> Advice:
    """What to do about the language after `text`.

    `chosen`: the code that the person chose, if any; `hint`: the channel's language tag or "";
    `offered`: codes that were offered before and not taken.
    """
    guess = detect(text)
    heard = choice_of(guess.language)
    if chosen is not None:
        if guess.ask or heard in (None, VIETNAMESE, chosen, *offered):
            return KEEP
        return Advice(Action.OFFER, heard)
    if guess.ask or heard is None:
        return Advice(Action.ASK, buttons=_buttons([*guess.among, hint]))
    if heard == VIETNAMESE or heard in offered:
        return KEEP
    return Advice(Action.OFFER, heard)


def choice_of(tag: str) -> str | None:
    """The choice that a language tag stands for ("hmv" → "hmn", "lo-LA" → "lo"), if there is one."""
    code = tag if tag in written() else tag.replace("_", "-").split("-")[0].lower()
    return spoken(code) if spoken(code) in languages() else None


def _buttons(likeliest: Iterable[str]) -> tuple[str, ...]:
    """The likeliest, then those that are offered at once anyway; each once."""
    usual = [one.code for one in languages().values() if one.first]
    codes = [choice_of(tag) for tag in likeliest] + usual
    return tuple(dict.fromkeys(code for code in codes if code))[:_MOST_BUTTONS]
