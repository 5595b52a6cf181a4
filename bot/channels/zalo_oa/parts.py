"""What the channel is put together from."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from bot.channels.base import Receive
from bot.channels.sent_files import SentFiles
from bot.channels.spool import Spool
from bot.channels.uploading import Files
from bot.channels.zalo_oa.api import Tokens
from bot.channels.zalo_oa.contents import NAME
from bot.channels.zalo_oa.uploads import KEPT_SECONDS
from bot.media import Keep
from bot.services import Services
from storage import channel_receipts, inbox, recordings

PageOf = Callable[[str], Awaitable[str]]
"""The address at which everybody may hear that file; "" where there is none."""
Count = Callable[[str, Sequence[str]], Awaitable[None]]
"""Counts messages that arrived (received) or were looked at (seen), each once."""


@dataclass(frozen=True, slots=True)
class Parts:
    tokens: Tokens
    files: Files
    spool: Spool
    page: PageOf
    count: Count
    keep: Keep
    receive: Receive


def parts_of(
    services: Services,
    tokens: Tokens,
    ways: tuple[Keep, Receive],
    clock: Callable[[], datetime],
) -> Parts:
    database, writer = services.database, services.writer
    return Parts(
        tokens,
        SentFiles(services.media, database, writer, NAME, keeps=KEPT_SECONDS),
        Spool(database, writer, NAME),
        _pages(services),
        _counter(services, clock),
        *ways,
    )


def _pages(services: Services) -> PageOf:
    def look(media_id: str) -> str:
        with services.database.read() as session:
            token = recordings.page_token(session, media_id)
        return f"{services.office.public_url}/a/{token}" if token else ""

    async def page(media_id: str) -> str:
        return await asyncio.to_thread(look, media_id)

    return page


def _counter(services: Services, clock: Callable[[], datetime]) -> Count:
    """Zalo tells it again until it is answered, so each message is counted by its id; of whose phone it
    is told is not read."""

    def write(session: Session, kind: str, ids: Sequence[str]) -> None:
        day = clock().astimezone(services.office.timezone).date()
        connection = session.connection()
        new = inbox.accept(connection, [(NAME, f"{kind}:{one}"[:80]) for one in ids], day)
        channel_receipts.count(connection, NAME, day, {kind: len(new)} if new else {})

    async def count(kind: str, ids: Sequence[str]) -> None:
        if ids:
            await services.writer.run(lambda session: write(session, kind, ids), quiet=True)

    return count
