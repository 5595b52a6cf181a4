"""The kit of a language: every text that can be heard in it, and how far its recording has come."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from handlers.recordings.texts import BY_EAR, Wanted, wanted
from storage import recordings as storage
from storage.recordings import CONFIRMED, RAW, REJECTED, WAITING, Recording

MISSING, STALE = "missing", "stale"


@dataclass(frozen=True, slots=True)
class Line:
    """A text, and how far its recording has come: missing | raw | waiting | confirmed.

    `recording` is the newest that was not refused; `heard` the one that people hear meanwhile.
    `fault`: why the last one was refused, while there is none.
    """

    wanted: Wanted
    state: str
    recording: Recording | None
    heard: Recording | None
    fault: str = ""


@dataclass(frozen=True, slots=True)
class Progress:
    """How much of a language people can hear; `path`: of what leads through the bot by ear alone."""

    heard: int
    texts: int
    path_heard: int
    path_texts: int
    waiting: int  # for a second speaker, or to be levelled before that
    missing: int  # nobody has read them


def kit(session: Session, language: str) -> list[Line]:
    """Everything that can be heard in a language, in the order in which it is recorded.

    A recording of a text that is no longer said is not among it.
    """
    made: dict[str, list[Recording]] = {}
    for recording in storage.of_language(session, language):
        made.setdefault(recording.reads, []).append(recording)
    return [_line(one, made.get(one.reads, ())) for one in wanted(session, language)]


def _line(text: Wanted, made: Sequence[Recording]) -> Line:
    newest = {recording.state: recording for recording in made}
    current = next((newest[s] for s in (WAITING, RAW, CONFIRMED) if s in newest), None)
    heard = newest.get(CONFIRMED)
    if current is not None:
        return Line(text, current.state, current, heard)
    refused = newest.get(REJECTED)
    return Line(text, MISSING, None, None, refused.note if refused else "")


def progress(lines: Iterable[Line]) -> Progress:
    """What the lines of a kit come to."""
    lines = list(lines)
    path = [line for line in lines if line.wanted.key in BY_EAR]
    return Progress(
        heard=sum(line.heard is not None for line in lines),
        texts=len(lines),
        path_heard=sum(line.heard is not None for line in path),
        path_texts=len(path),
        waiting=sum(line.state in {RAW, WAITING} for line in lines),
        missing=sum(line.state == MISSING for line in lines),
    )


def stale(session: Session, language: str) -> list[Recording]:
    """Recordings of texts that are no longer said, the newest first: nobody hears them (C6)."""
    said = {one.reads for one in wanted(session, language)}
    made = storage.of_language(session, language, RAW, WAITING, CONFIRMED)
    return [recording for recording in reversed(made) if recording.reads not in said]
