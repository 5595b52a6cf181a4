"""What a recording's own page, `/a/<token>`, says of it."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from content.catalog.reading import readable
from content.languages import languages
from handlers.messages import Words
from handlers.recordings.texts import ITEM, SENTENCE, Wanted, wanted
from handlers.wording import wording
from storage import library
from storage import recordings as storage

TITLE_MOST = 120  # characters; a longer text is cut at a word


@dataclass(frozen=True, slots=True)
class Heard:
    """A recording that people may hear. `language`: its name without "Tiếng"; `media_id`: its file."""

    title: str
    language: str
    reader: str
    source: str
    media_id: str


def heard_at(session: Session, token: str) -> Heard | None:
    """None where nobody confirmed it, or its text is no longer said: stale speech is not played."""
    recording = storage.by_token(session, token)
    if recording is None:
        return _joined_at(session, token)
    if recording.language not in languages():
        return None
    said = wanted(session, recording.language)
    text = next((one for one in said if one.reads == recording.reads), None)
    if text is None:
        return None
    title, source = _told(session, text)
    name = languages()[recording.language].name.removeprefix("Tiếng ")
    return Heard(title, name, recording.reader, source, recording.media_id)


def _joined_at(session: Session, token: str) -> Heard | None:
    """A message that was read out to somebody: what was said differs, so it is called no more."""
    found = storage.joined(session, token)
    if found is None:
        return None
    return Heard(wording(Words("nghe-tin-nhan")), "", "", "", found)


def _told(session: Session, text: Wanted) -> tuple[str, str]:
    """What it is called, and where it comes from."""
    version = library.published_of(session, text.key) if text.kind != SENTENCE else None
    if version is not None:
        title = version.label if text.kind == ITEM else text.text
        return title, version.source
    return _shortened(readable(text.text)), wording(Words("gh-cau-cua-tro-ly"))


def _shortened(text: str) -> str:
    text = " ".join(text.split())
    if len(text) <= TITLE_MOST:
        return text
    return text[:TITLE_MOST].rpartition(" ")[0] + "…"
