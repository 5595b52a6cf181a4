"""Asking questions with choices in a talk, one after another: lessons and contests alike."""

from collections.abc import Sequence

from handlers.conversation import Talk
from handlers.messages import Choice, literal


def ask(talk: Talk, text: str, choices: Sequence[str], place: tuple[int, int]) -> int:
    """One question. `place`: (its number, how many there are). Returns the place of what was chosen."""
    offered = [Choice(str(n), literal(choice)) for n, choice in enumerate(choices)]
    talk.say("thi-cau", so=place[0], tong=place[1])
    return int(talk.choose("literal", offered, text=text))  # by itself, so that it can be heard
