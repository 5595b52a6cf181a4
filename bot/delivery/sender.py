"""Sending on one channel: many messages at once, but to one person in their order."""

import asyncio
import itertools
import time
from collections import deque
from collections.abc import Iterable
from dataclasses import replace

import structlog

from bot.channels.base import Channel, Rendered
from bot.delivery.failures import HOLDS, Failure, SendFailed
from bot.delivery.making import Makers
from bot.delivery.menus import Menus, showing
from bot.delivery.outcomes import Outcome, Outcomes
from bot.delivery.parcels import Parcel
from bot.delivery.rendering import is_by_number, render
from bot.metrics import SECONDS_TO_SEND, SENT

log = structlog.get_logger()
AT_ONCE = 64
GIVE_UP_SECONDS = 30.0
KEPT = 64  # renderings of bodies


class Sender:
    def __init__(self, channel: Channel, outcomes: Outcomes, makers: Makers, menus: Menus) -> None:
        self._channel = channel
        self._outcomes = outcomes
        self._makers = makers
        self._menus = menus
        self._lines: dict[int, deque[Parcel]] = {}  # address → what waits behind its first
        self._ready: asyncio.PriorityQueue[tuple[int, int, int]] = asyncio.PriorityQueue()
        self._order = itertools.count()
        self._held_until = 0.0  # after a 429; time.monotonic()
        self._rendered: dict[tuple[int, str | None, bool], list[Rendered]] = {}

    @property
    def busy(self) -> int:
        """How many chats have something on its way."""
        return len(self._lines)

    def post(self, parcels: Iterable[Parcel]) -> None:
        """Take parcels to send; called on the event loop."""
        for parcel in parcels:
            line = self._lines.get(parcel.address_id)
            if line is None:
                self._lines[parcel.address_id] = deque([parcel])
                turn = (not parcel.reply, next(self._order), parcel.address_id)
                self._ready.put_nowait(turn)
            else:
                line.append(parcel)

    async def run(self) -> None:
        async with asyncio.TaskGroup() as group:
            for _ in range(AT_ONCE):
                group.create_task(self._serve())

    async def _serve(self) -> None:
        while True:
            _, _, address = await self._ready.get()
            line = self._lines[address]
            while line:
                await self._deliver(line[0])
                line.popleft()
            del self._lines[address]

    async def _deliver(self, parcel: Parcel) -> None:
        delay = parcel.leaves_at - time.monotonic()
        if delay > 0:
            await asyncio.sleep(delay)
        if time.monotonic() < self._held_until:
            # All that wait for a slot would wake together and be refused together.
            self._outcomes.add(Outcome(parcel, back=True))
            return
        shown = showing(parcel, self._channel.capabilities)
        if shown is not None and not await self._menus.leaves(shown):
            self._outcomes.add(Outcome(parcel, back=True))
            return
        self._outcomes.add(replace(await self._outcome(parcel), shown=shown))

    async def _outcome(self, parcel: Parcel) -> Outcome:
        """Send it; what came of that."""
        started = time.monotonic()
        try:
            async with asyncio.timeout(GIVE_UP_SECONDS):
                named = await self._send(parcel)
        except SendFailed as failed:
            failure = failed
        except TimeoutError:
            failure = SendFailed(Failure.UNCERTAIN)
        except Exception as error:  # our own fault in rendering or encoding: not worth a retry
            log.error("send_broke", row=parcel.row_id, error=type(error).__name__)
            failure = SendFailed(Failure.REFUSED, detail=type(error).__name__)
        else:
            fleets = parcel.message.fleeting and self._channel.capabilities.unsay
            SENT.labels(self._channel.name, "sent").inc()
            SECONDS_TO_SEND.labels(self._channel.name).observe(time.monotonic() - started)
            return Outcome(parcel, named=named, fleets=fleets)
        self._note(failure)
        return Outcome(parcel, failure)

    async def _send(self, parcel: Parcel) -> str:
        """The channel's ids of what was sent."""
        if parcel.take_back is not None:
            await self._channel.recall(parcel.external_id, parcel.take_back)
            return ""
        pieces = await self._pieces(parcel)
        named = [await self._channel.send(parcel.external_id, piece) for piece in pieces]
        return ",".join(filter(None, named))

    async def _pieces(self, parcel: Parcel) -> list[Rendered]:
        """A body is rendered once a language, for all who read it."""
        if parcel.template is not None:
            return [Rendered(" ".join(parcel.template.data.values()), template=parcel.template)]
        if parcel.body_id is None:
            return await self._render(parcel)
        key = (parcel.body_id, parcel.language, parcel.hears)
        if key not in self._rendered:
            if len(self._rendered) >= KEPT:
                self._rendered.clear()
            self._rendered[key] = await self._render(parcel)
        return self._rendered[key]

    async def _render(self, parcel: Parcel) -> list[Rendered]:
        can = self._channel.capabilities
        buttons = not is_by_number(parcel.message, can)
        attached = await self._makers.attachments(parcel, buttons=buttons)
        wanted = parcel.hears or parcel.message.aloud
        aloud = wanted and any(file.kind == "voice" for file in attached)
        return render(parcel.message, parcel.language, can, attached, aloud=aloud)

    def _note(self, failed: SendFailed) -> None:
        if failed.failure in HOLDS:
            self._held_until = time.monotonic() + (failed.retry_after or 1.0)
        SENT.labels(self._channel.name, failed.failure).inc()
