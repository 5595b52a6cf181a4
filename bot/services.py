"""What the parts of the running program share; put together in `bot.app`."""

from dataclasses import dataclass

from bot.settings import Settings
from bot.writer import Writer
from handlers.context import Office
from storage.database import Database
from storage.media import MediaFolder


@dataclass(frozen=True, slots=True)
class Services:
    """`database.read()` for reading anywhere; `writer` for every write."""

    settings: Settings
    database: Database
    writer: Writer
    media: MediaFolder
    office: Office
