"""The lines of the kit that somebody looks at: by how far they are, and by words."""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from handlers.answers import fold
from handlers.desk import Desk
from handlers.messages import Words
from handlers.numbers import number_of
from handlers.recordings import actions
from handlers.recordings.kit import MISSING, STALE, Line, kit, stale
from handlers.recordings.texts import BY_EAR
from storage.recordings import CONFIRMED, RAW, WAITING, Recording

PATH, RETURNED = "path", "returned"  # what leads through the bot by ear; what was refused
SHOWN: dict[str, frozenset[str]] = {
    "": frozenset({MISSING, RAW, WAITING, CONFIRMED}),
    PATH: frozenset({MISSING, RAW, WAITING, CONFIRMED}),
    MISSING: frozenset({MISSING}),
    RETURNED: frozenset({MISSING}),
    WAITING: frozenset({WAITING, RAW}),
    CONFIRMED: frozenset({CONFIRMED}),
}
FILTERS = (*SHOWN, STALE)
MOST_WORDS = 100
PAGE_DIGITS = 5


@dataclass(frozen=True, slots=True)
class Chosen:
    """Which lines are looked at; as the address says it."""

    show: str = ""
    words: str = ""
    page: int = 1

    @property
    def query(self) -> str:
        said = {"show": self.show, "q": self.words, "page": self.page if self.page > 1 else ""}
        return urlencode({name: value for name, value in said.items() if value})

    def at(self, page: int) -> str:
        query = Chosen(self.show, self.words, page).query
        return f"?{query}" if query else "?"


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the list, and what whoever looks may do with it."""

    text: str
    kind: str
    state: str
    reads: str  # "" of a text that is no longer said
    recording: Recording | None
    heard: Recording | None
    fault: str
    objection: Words | None  # why they may not confirm it


def chosen_lines(said: Mapping[str, str]) -> Chosen:
    """From an address or a form; what makes no sense is left out."""
    show, page = said.get("show", ""), said.get("page", "")
    number = number_of(page, most=PAGE_DIGITS)
    words = " ".join(said.get("q", "").split())[:MOST_WORDS]
    return Chosen(show if show in FILTERS else "", words, max(1, number))


def look_at(desk: Desk, language: str, chosen: Chosen) -> tuple[list[Line], list[Row]]:
    """The whole kit, and those lines of it that were chosen."""
    lines = kit(desk.session, language)
    if chosen.show == STALE:
        rows = [_stale_row(recording) for recording in stale(desk.session, language)]
    else:
        rows = [_row(desk, line) for line in lines if _is_shown(line, chosen.show)]
    return lines, [row for row in rows if _holds(row, chosen.words)]


def _is_shown(line: Line, show: str) -> bool:
    if show == PATH and line.wanted.key not in BY_EAR:
        return False
    return line.state in SHOWN[show] and (show != RETURNED or bool(line.fault))


def _holds(row: Row, words: str) -> bool:
    """Whether it holds what was searched for; diacritics do not matter."""
    reader = row.recording.reader if row.recording else ""
    return fold(words) in fold(f"{row.text} {reader}")


def _row(desk: Desk, line: Line) -> Row:
    recording, text = line.recording, line.wanted
    waits = recording is not None and line.state == WAITING
    objection = actions.why_not_judge(desk, recording) if waits and recording else None
    heard = line.heard if line.heard is not recording else None
    more = (recording, heard, line.fault, objection)
    return Row(text.text, text.kind, line.state, text.reads, *more)


def _stale_row(recording: Recording) -> Row:
    return Row(recording.text, "", STALE, "", recording, None, "", None)
