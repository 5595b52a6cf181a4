"""A database in which speakers have recorded everything that there is to hear."""

from collections.abc import Sequence
from datetime import UTC, datetime

from sqlalchemy.orm import Session

from bot.app import App
from content.audio.voice import to_ogg
from content.library import items
from handlers.recordings.texts import wanted
from storage.media import Media
from storage.recordings import CONFIRMED, Recording
from tests.unit.media.files import wav

NOW = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)
INSURANCE = next(one for one in items() if one.key == "the-bhyt-nha-nuoc-dong")


def recorded(app: App, languages: Sequence[str], state: str = CONFIRMED) -> str:
    """Every sentence and name is recorded in these languages; the id of the file that all share."""
    data, seconds = to_ogg(wav())
    media_id = app.media.write(data, NOW)

    def write(session: Session) -> None:
        told = {"kind": "voice", "seconds": seconds, "size": len(data), "stored_on": NOW.date()}
        session.add(Media(id=media_id, **told))
        session.flush()
        for language in languages:
            for text in wanted(session, language):
                session.add(
                    Recording(
                        reads=text.reads,
                        text=text.text,
                        language=language,
                        media_id=media_id,
                        state=state,
                        made_at=NOW,
                    )
                )

    app.writer.call(write)
    return media_id
