"""What goes with a message and is made when it is first needed: cards, and the message read aloud.

Each is kept under the hash of its recipe, so that the second who needs it is sent the same file. What
cannot be made is logged and left out: the words go out all the same.
"""

import asyncio
import hashlib
import time
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

import structlog
from sqlalchemy.orm import Session

from bot.channels.base import Attachment
from bot.delivery.parcels import Parcel
from bot.media import put_away
from bot.writer import Writer
from content import cards
from content.audio.joining import join
from content.languages import languages
from handlers.context import Office
from handlers.policies.pictures import card_of
from handlers.recordings import rules
from handlers.recordings.rules import Heard
from storage import recordings
from storage.database import Database
from storage.media import Media, MediaFolder, kinds_of

log = structlog.get_logger()
CARD = "card:"
LOOK_AGAIN = 5.0  # seconds for which it is remembered that nobody has recorded anything


class Makers:
    """Without a `folder` nothing is made."""

    def __init__(
        self,
        database: Database,
        writer: Writer,
        folder: MediaFolder | None = None,
        office: Office | None = None,
    ) -> None:
        self._database = database
        self._writer = writer
        self._folder = folder
        self._office = office or Office()
        self._silent_until = 0.0  # time.monotonic()

    async def attachments(self, parcel: Parcel, *, buttons: bool) -> tuple[Attachment, ...]:
        """The files of a message, its recording first where its person wants to hear it.

        `buttons`: whether they see buttons; else the recording says the numbers of a menu.
        """
        wanted = parcel.hears or parcel.message.aloud
        aloud = wanted and self._folder is not None and time.monotonic() > self._silent_until
        if not aloud and not parcel.message.media:
            return ()
        heard = Heard.of(parcel.message, buttons=buttons) if aloud else None
        return await asyncio.to_thread(self._attachments, parcel, heard)

    def _attachments(self, parcel: Parcel, heard: Heard | None) -> tuple[Attachment, ...]:
        spoken = heard and self._safely("voice", self._aloud, (heard, parcel.language))
        drawn = [
            self._safely("card", self._card, name) if name.startswith(CARD) else name
            for name in parcel.message.media
        ]
        files = [name for name in (spoken, *drawn) if name]
        if not files:
            return ()
        with self._database.read() as session:
            kinds = kinds_of(session, files)
        return tuple(Attachment(kinds[name], name) for name in files if name in kinds)

    def _safely(self, what: str, make: Callable[[Any], str | None], of: Any) -> str | None:
        try:
            return make(of)
        except Exception as error:  # the words are worth more than the file
            log.error("not_made", what=what, error=type(error).__name__)
            return None

    def _card(self, name: str) -> str | None:
        with self._database.read() as session:
            card = card_of(session, int(name.removeprefix(CARD)), self._office)
        return self._made("photo", repr(card), lambda: (cards.draw(card), None)) if card else None

    def _aloud(self, said: tuple[Heard, str | None]) -> str | None:
        """The message read out: what was recorded of it, one after another."""
        with self._database.read() as session:
            if not recordings.any_confirmed(session):
                self._silent_until = time.monotonic() + LOOK_AGAIN
                return None
            sounds = _sounds(session, *said)
        if len(sounds) < 2:
            return sounds[0] if sounds else None
        folder = self._folder
        assert folder is not None  # noqa: S101  else nothing is read aloud
        return self._made(
            "voice", ",".join(sounds), lambda: join([folder.read(name) for name in sounds]), sounds
        )

    def _made(
        self,
        kind: str,
        recipe: str,
        make: Callable[[], tuple[bytes, int | None]],
        parts: Sequence[str] = (),
    ) -> str | None:
        """The file of that recipe, made if nobody needed it before.

        None, and nothing is kept, where one of its parts is deleted meanwhile.
        """
        key = hashlib.sha256(f"{kind}:{recipe}".encode()).hexdigest()
        with self._database.read() as session:
            found = recordings.made(session, key)
        if found is not None or self._folder is None:
            return found
        data, seconds = make()
        today = datetime.now(self._office.timezone).date()
        name = put_away(self._folder, self._office, data)
        media = Media(id=name, kind=kind, seconds=seconds, size=len(data), stored_on=today)
        kept = self._writer.call(lambda s: recordings.keep_made(s, key, media, parts))
        if kept is None:
            self._folder.delete(name)
        return kept


def _sounds(session: Session, heard: Heard, language: str | None) -> tuple[str, ...]:
    """The recordings' files, in the order in which they are heard."""
    spoken = rules.heard_in(language) if language else tuple(languages())
    kept = recordings.confirmed(session, tuple(rules.texts_of(heard, language)), spoken)
    found = {key: recording.media_id for key, recording in kept.items()}
    return rules.script(heard, language, found) if language else rules.greeting(heard, found)
