"""Menus by number, noted before they leave: all that come in while the last are noted are noted together."""

import asyncio

import structlog

from bot.delivery.parcels import Parcel
from bot.writer import Writer
from handlers.numbered import Menu
from storage import shown_menus
from storage.shown_menus import Showing

log = structlog.get_logger()


def showing(parcel: Parcel) -> Showing:
    return Showing(parcel.address_id, parcel.row_id, Menu.of(parcel.message).as_json())


class Menus:
    """Belongs to one event loop."""

    def __init__(self, writer: Writer) -> None:
        self._writer = writer
        self._waiting: list[tuple[Showing, asyncio.Future[bool]]] = []
        self._one_at_a_time = asyncio.Lock()

    async def leaves(self, parcel: Parcel) -> bool:
        """Whether it could be written down that the buttons are about to be shown as numbers.

        Beforehand: somebody may answer before we hear that it arrived, and we may never hear it.
        """
        noted: asyncio.Future[bool] = asyncio.get_running_loop().create_future()
        self._waiting.append((showing(parcel), noted))
        async with self._one_at_a_time:
            if not noted.done():
                await self._note()
        return noted.result()

    async def _note(self) -> None:
        taken, self._waiting = self._waiting, []
        menus, done = [menu for menu, _ in taken], False
        try:
            await self._writer.run(
                lambda session: shown_menus.leave(session.connection(), menus), quiet=True
            )
            done = True
        except Exception as error:  # the database is busy or gone
            log.error("menus_not_written", count=len(menus), error=type(error).__name__)
        finally:
            for _, noted in taken:
                noted.set_result(done)
