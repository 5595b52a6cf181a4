"""A part of what somebody said, as it may be taken to a case of its own: as staff read it. Pure.

What was masked goes along masked, and counts as read over; the words beneath stay sealed where they are.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from content.masking import composed
from handlers.masking import rules
from storage.cases import CaseEntry

VIETNAMESE = "vi"
Source = tuple[CaseEntry, str]  # an entry, and one of its wordings


@dataclass(frozen=True, slots=True)
class Excerpt:
    text: str
    masked: str | None  # the same, when all of it was read over
    language: str | None


def excerpt(entries: Iterable[CaseEntry], typed: str) -> Excerpt | None:
    """The lines that were typed, each as it stands in some wording; None: nobody said so.

    What a recording says may be written down here while nobody wrote it down there.
    """
    said = [entry for entry in entries if entry.author == rules.RESIDENT]
    lines = [plain for line in typed.splitlines() if (plain := _plain(line))]
    sources = [_source(said, line) for line in lines]
    if None in sources and not _may_be_heard(said, lines):
        return None
    known = [source for source in sources if source is not None]
    is_read_over = len(known) == len(sources) and all(rules.masked_of(*one) for one in known)
    return Excerpt(typed, typed if is_read_over else None, _language(known))


def _source(said: list[CaseEntry], line: str) -> Source | None:
    """Where the line stands; what was read over before what was not."""
    found = [
        (entry, wording)
        for entry in said
        for wording in rules.wordings(entry)
        if line in _plain(rules.shown(entry, wording))
    ]
    return next((one for one in found if rules.masked_of(*one)), found[0] if found else None)


def _may_be_heard(said: list[CaseEntry], lines: list[str]) -> bool:
    """Whether there is a recording to be heard, and none of the lines stands in what is sealed."""
    sealed = [
        _plain(rules.text_of(entry, wording) or "")
        for entry in said
        for wording in rules.wordings(entry)
        if rules.masked_of(entry, wording) is not None
    ]
    if any(line in text and _source(said, line) is None for text in sealed for line in lines):
        return False
    return any(entry.kind == "voice" and not rules.wordings(entry) for entry in said)


def _language(sources: list[Source]) -> str | None:
    found = {
        VIETNAMESE if wording == rules.TRANSLATION else entry.language for entry, wording in sources
    }
    return found.pop() if len(found) == 1 else None


def _plain(text: str) -> str:
    return " ".join(composed(text).split())
