"""Files on their way to a channel, and its own ids of those that it has: kept over a restart.

What the database cannot say costs another upload, never a message: its faults are only logged.
"""

import asyncio
import time
from collections import OrderedDict

import structlog

from bot.writer import Writer
from storage import media
from storage.database import Database
from storage.media import MediaFolder

log = structlog.get_logger()
REMEMBERED = 2_000  # ids of files
Known = tuple[str, float | None]
"""The channel's id of a file, and until when it is good."""


class SentFiles:
    """`keeps`: seconds for which the channel keeps what it was given; None: for ever."""

    def __init__(
        self,
        folder: MediaFolder,
        database: Database,
        writer: Writer,
        channel: str,
        keeps: float | None = None,
    ) -> None:
        self._keeps = keeps
        self._folder = folder
        self._database = database
        self._writer = writer
        self._channel = channel
        self._known: OrderedDict[str, Known] = OrderedDict()  # our id of a file → the channel's

    async def read(self, media_id: str) -> bytes:
        """Raises OSError or ValueError when there is no such file."""
        return await asyncio.to_thread(self._folder.read, media_id)

    async def find(self, media_id: str) -> str | None:
        """The channel's id of it."""
        found = self._known.get(media_id)
        if found is None:
            found = await self._stored(media_id)
        if found is None or (found[1] is not None and found[1] < time.time()):
            return None
        self._remember(media_id, found)
        return found[0]

    async def keep(self, media_id: str, external_id: str) -> None:
        until = None if self._keeps is None else time.time() + self._keeps
        named = media.Named(self._channel, external_id, until)
        self._remember(media_id, (external_id, until))
        try:
            await self._writer.run(
                lambda session: media.keep_sent(session, media_id, named), quiet=True
            )
        except Exception as error:
            log.warning("sent_file_not_kept", channel=self._channel, error=type(error).__name__)

    async def drop(self, media_id: str) -> None:
        """The channel does not know its id any more."""
        self._known.pop(media_id, None)
        try:
            await self._writer.run(
                lambda session: media.drop_sent(session, media_id, self._channel), quiet=True
            )
        except Exception as error:
            log.warning("sent_file_not_dropped", channel=self._channel, error=type(error).__name__)

    async def _stored(self, media_id: str) -> Known | None:
        try:
            return await asyncio.to_thread(self._look_up, media_id)
        except Exception as error:
            log.warning("sent_file_not_read", channel=self._channel, error=type(error).__name__)
            return None

    def _look_up(self, media_id: str) -> Known | None:
        with self._database.read() as session:
            return media.sent_as(session, media_id, self._channel)

    def _remember(self, media_id: str, known: Known) -> None:
        self._known[media_id] = known
        self._known.move_to_end(media_id)
        if len(self._known) > REMEMBERED:
            self._known.popitem(last=False)
