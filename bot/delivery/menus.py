"""Menus by number, noted before they leave: all that come in while the last are noted are noted together."""

import asyncio

import structlog

from bot.channels.base import Capabilities
from bot.delivery.parcels import Parcel
from bot.delivery.rendering import is_by_number
from bot.writer import Writer
from handlers.numbered import Menu
from storage import shown_menus
from storage.shown_menus import NONE, Showing

log = structlog.get_logger()


def showing(parcel: Parcel, can: Capabilities) -> Showing | None:
    """What a message shows where menus may be numbers; None: no menu.

    Of buttons that are drawn there is nothing to note, but that the menu before them is over: a digit
    then means what it means where there are buttons.
    """
    message = parcel.message
    if parcel.take_back is not None or not can.numbers or not message.buttons:
        return None
    menu = Menu.of(message).as_json() if is_by_number(message, can) else NONE
    return Showing(parcel.address_id, parcel.row_id, menu)


class Menus:
    """Belongs to one event loop."""

    def __init__(self, writer: Writer) -> None:
        self._writer = writer
        self._waiting: list[tuple[Showing, asyncio.Future[bool]]] = []
        self._one_at_a_time = asyncio.Lock()

    async def leaves(self, shown: Showing) -> bool:
        """Whether it could be written down what is about to be shown.

        Beforehand: somebody may answer before we hear that it arrived, and we may never hear it.
        """
        noted: asyncio.Future[bool] = asyncio.get_running_loop().create_future()
        self._waiting.append((shown, noted))
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
