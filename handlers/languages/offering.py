"""Offering a language to somebody who writes in it: once a talk, with what they said kept as it is."""

from dataclasses import dataclass

from content.languages import languages
from handlers.languages.rules import Action, advise
from handlers.messages import Words
from handlers.visits import Visit

MARK = "language:"  # in `State.advised`
LEAST_WORDS = 4  # fewer tell nothing


@dataclass(frozen=True, slots=True)
class Offer:
    says: Words
    buttons: tuple[tuple[str, Words], ...] = ()


def offer(visit: Visit) -> Offer | None:
    """What to say of the language of these words; None: nothing."""
    if len(visit.text.split()) < LEAST_WORDS and visit.text.isascii():
        return None
    chosen = visit.context.speaker.language
    advised = visit.state.advised if visit.state is not None else []
    before = [mark.removeprefix(MARK) for mark in advised]
    advice = advise(chosen, visit.context.hint, visit.text, before)
    if advice.action is not Action.OFFER or advice.language is None:
        return None
    if visit.state is not None:
        visit.state.advised.append(f"{MARK}{advice.language}")
    code = advice.language
    name = languages()[code].name
    told = {"tieng": name[0].lower() + name[1:]}
    if chosen is None:
        return Offer(Words("hinh-nhu-tieng-lan-dau", told))
    buttons = (
        (f"go.use-language.{code}", Words("nut-dung-tieng", told)),
        (f"go.wrong-language.{code}", Words("nut-khong-phai-tieng", told)),
    )
    return Offer(Words("hinh-nhu-tieng", told), buttons)
