"""Recognising, by its words alone, what is screened. Pure, and quick: it runs on every message."""

from enum import StrEnum

from content.screening import patterns, short_forms
from content.screening.spelling import spelled

LONGEST = 4096  # letters that are looked at; no channel sends more in one message


class Kind(StrEnum):
    EMERGENCY = "emergency"
    DENUNCIATION = "denunciation"
    SECRET = "secret"  # noqa: S105  of the state
    OTHERS_DATA = "others_data"
    CHILD = "child"
    COMPLAINT = "complaint"
    ABUSE = "abuse"


def screen(text: str) -> Kind | None:
    """The first kind, in order of weight, that the words are of; None: of none."""
    written = _written(text)
    return next((Kind(kind) for kind in patterns() if _is_of(Kind(kind), written)), None)


def is_emergency(text: str) -> bool:
    return _is_of(Kind.EMERGENCY, _written(text))


def is_denunciation(text: str) -> bool:
    return _is_of(Kind.DENUNCIATION, _written(text))


def _written(text: str) -> str:
    return spelled(text[:LONGEST], short_forms())


def _is_of(kind: Kind, written: str) -> bool:
    """Whether a text is of a kind when what is harmless has been taken out of it."""
    found = patterns()[kind]
    if not found.telling.are_in(written):
        return False
    if found.who is not None and not found.who.are_in(written):
        return False
    rest = found.harmless.cut_from(written)
    return rest == written or found.telling.are_in(rest)
