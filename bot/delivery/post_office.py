"""Everything that leaves: replies handed over at the door, and what else waits in the outbox."""

import asyncio
import contextlib
import secrets
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import structlog
from sqlalchemy import Connection
from sqlalchemy.orm import Session

from bot.channels.base import Channel
from bot.delivery.claims import AHEAD, MOST, Claims, Way
from bot.delivery.making import Makers
from bot.delivery.menus import Menus
from bot.delivery.outcomes import Outcomes
from bot.delivery.parcels import Parcel, Reply
from bot.delivery.sender import Sender
from bot.delivery.windows import Keeper
from bot.writer import Writer
from storage import outbox, pace
from storage.database import Database

log = structlog.get_logger()
SOON = 5.0  # seconds: a reply that must wait longer for its slot queues like all else
POLL = 1.0  # seconds between looks when nobody rang


@dataclass(slots=True)
class Counter:
    """One channel's way out."""

    channel: Channel
    claims: Claims
    sender: Sender
    outcomes: Outcomes
    rang: asyncio.Event

    async def settle(self) -> None:
        """Wait until what was handed over is sent, and what came of it written."""
        while self.sender.busy:  # noqa: ASYNC110  rarely
            await asyncio.sleep(0.002)
        await self.outcomes.flush()

    @property
    def name(self) -> str:
        return self.channel.name

    @property
    def rate(self) -> float | None:
        return self.channel.capabilities.rate


def _never() -> bool:
    return False


class PostOffice:
    """`is_night`: whether only urgent messages and replies leave now.

    `makers`: of cards and joined recordings; without them none are sent.
    """

    def __init__(
        self,
        database: Database,
        writer: Writer,
        channels: Sequence[Channel],
        *,
        is_night: Callable[[], bool] = _never,
        reply_share: float = 0.0,
        makers: Makers | None = None,
    ) -> None:
        self._makers = makers or Makers(database, writer)
        self.owner = secrets.token_hex(8)
        self.rung = asyncio.Event()  # for a driver of its own: something may wait
        self._database = database
        self._writer = writer
        self._loop: asyncio.AbstractEventLoop | None = None
        self._counters: Mapping[str, Counter] = {
            channel.name: self._counter(channel, is_night, reply_share) for channel in channels
        }

    def _counter(
        self, channel: Channel, is_night: Callable[[], bool], reply_share: float
    ) -> Counter:
        outcomes = Outcomes(self._writer, channel.name)
        sender = Sender(channel, outcomes, self._makers, Menus(self._writer))
        way = Way(channel.name, channel.capabilities, self.owner, is_night, reply_share)
        return Counter(channel, Claims(way), sender, outcomes, asyncio.Event())

    def watch(self, keeper: Keeper) -> None:
        """Before `run`: of channels with windows, look at what is claimed and book what is sent."""
        for counter in self._counters.values():
            if counter.channel.capabilities.windows:
                keeper.meter(counter.channel)
                counter.claims.keeper = counter.outcomes.keeper = keeper

    async def run(self, *, alone: bool, claiming: bool = True) -> None:
        """Send until cancelled. `alone`: no other process sends, so every old lease is dead.

        `claiming`: also what waits in the outbox; without, only the replies that this process makes.
        """
        self._loop = asyncio.get_running_loop()
        await self._writer.run(lambda session: self._open(session, alone=alone))
        async with asyncio.TaskGroup() as group:
            group.create_task(self._stay_alive())
            for counter in self._counters.values():
                group.create_task(counter.sender.run())
                group.create_task(counter.outcomes.run())
                if claiming:
                    group.create_task(self._claims(counter))

    def _open(self, session: Session, *, alone: bool) -> None:
        connection = session.connection()
        for name in self._counters:
            pace.ensure(connection, name)
        if alone and (settled := outbox.recover(connection, alive=self.owner)):
            log.info("leases_recovered", count=settled)

    def ring(self) -> None:
        """Something may wait in the outbox. Called from any thread."""
        if self._loop is not None and not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._ring)

    def _ring(self) -> None:
        self.rung.set()
        for counter in self._counters.values():
            counter.rang.set()

    async def settle(self) -> None:
        """Wait until all that was handed over is sent, and what came of it written."""
        for counter in self._counters.values():
            await counter.settle()

    # --- replies -------------------------------------------------------------------------------

    def dispatch(
        self, connection: Connection, replies: Sequence[Reply], *, ring: bool
    ) -> Callable[[], None]:
        """Put replies into the outbox, leased to this process, and reserve their slots.

        Runs in the event's transaction on a writer's thread; what it returns is called once that is
        committed, and hands them over without another look at the database.
        """
        by_channel: dict[str, list[Reply]] = {}
        for reply in replies:
            by_channel.setdefault(reply.speaker.channel, []).append(reply)
        handed = {name: self._lease(connection, name, some) for name, some in by_channel.items()}
        return lambda: self._hand_over(handed, ring=ring)

    def _lease(self, connection: Connection, name: str, replies: list[Reply]) -> list[Parcel]:
        slots = self._slots(connection, name, len(replies))
        now = time.monotonic()
        leased = slots is not None
        outbox.add(connection, [self._reply_row(reply, leased=leased) for reply in replies])
        if slots is None:
            return []
        return [
            _reply_parcel(reply, now + slots.wait + number * slots.apart)
            for number, reply in enumerate(replies)
        ]

    def _slots(self, connection: Connection, name: str, count: int) -> pace.Slots | None:
        """Slots for so many replies; None: they must queue (no such channel here, or too busy)."""
        counter = self._counters.get(name)
        if counter is None or self._loop is None:
            return None
        if counter.rate is None:
            return pace.NO_WAIT
        return pace.reserve(connection, name, count, counter.rate, within=SOON)

    def _reply_row(self, reply: Reply, *, leased: bool) -> dict[str, Any]:
        return {
            "id": reply.row_id,
            "address_id": reply.speaker.address_id,
            "channel": reply.speaker.channel,
            "priority": outbox.REPLY,
            "purpose": f"reply:{reply.row_id}",
            "part": 0,
            "content": reply.message.as_json(),
            "body_id": None,
            "state": "sending" if leased else "waiting",
            "resend": True,
            "not_before": 0.0,
            "queued_at": 0.0,
            "recall": False,
            "lease_until": time.time() + outbox.LEASE_SECONDS if leased else None,
            "owner": self.owner if leased else None,
            "attempts": int(leased),
        }

    def _hand_over(self, handed: Mapping[str, list[Parcel]], *, ring: bool) -> None:
        if self._loop is None or self._loop.is_closed():
            return
        if ring:
            self.ring()
        for name, parcels in handed.items():
            if parcels:
                self._loop.call_soon_threadsafe(self._counters[name].sender.post, parcels)

    # --- all else --------------------------------------------------------------------------------

    async def _claims(self, counter: Counter) -> None:
        """Claim what waits, a little ahead of when it may leave; look again when rung."""
        while True:
            counter.rang.clear()
            parcels = await self._claim(counter, MOST)
            counter.sender.post(parcels)
            if parcels:
                await self._until_nearly_sent(counter, parcels)
            else:
                await self._pause(counter)

    async def _claim(self, counter: Counter, most: int) -> list[Parcel]:
        try:
            if await asyncio.to_thread(self._anything_due, counter.name):
                return await self._writer.run(
                    lambda session: counter.claims.claim(session, most), quiet=True
                )
        except Exception as error:  # a busy or restarting database: look again later
            log.error("claim_failed", channel=counter.name, error=type(error).__name__)
        return []

    async def _until_nearly_sent(self, counter: Counter, parcels: Sequence[Parcel]) -> None:
        """Until the next claim is due: half of the time ahead is left, and the sender has room."""
        left = parcels[-1].leaves_at - AHEAD / 2 - time.monotonic()
        await asyncio.sleep(max(0.0, left))
        while counter.sender.busy > MOST:  # noqa: ASYNC110  seldom, and soon over
            await asyncio.sleep(0.005)

    def due(self) -> list[str]:
        """The channels on which something waits that may leave now."""
        return [name for name in self._counters if self._anything_due(name)]

    async def work(self, channel: str, *, most: int, seconds: float) -> int:
        """Send up to `most` messages of a channel for so long at most; how many, all settled.

        For a driver of its own: `run` is there meanwhile, without `claiming`.
        """
        counter = self._counters[channel]
        until = time.monotonic() + seconds
        sent = 0
        while sent < most and time.monotonic() < until:
            parcels = await self._claim(counter, min(MOST, most - sent))
            counter.sender.post(parcels)
            sent += len(parcels)
            if parcels:
                await self._until_nearly_sent(counter, parcels)
            elif await asyncio.to_thread(self._anything_due, channel):
                await asyncio.sleep(AHEAD / 2)  # all slots of this moment are taken
            else:
                break
        await counter.settle()
        return sent

    def _anything_due(self, channel: str) -> bool:
        """A look that locks nothing: most rings are for nothing."""
        with self._database.read() as session:
            return outbox.anything_due(session.connection(), channel)

    async def _pause(self, counter: Counter) -> None:
        """Until somebody rings; soon, where something waits for a slot."""
        waits = await asyncio.to_thread(self._waits, counter.name)
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(AHEAD / 2 if waits else POLL):
                await counter.rang.wait()

    def _waits(self, name: str) -> bool:
        try:
            return self._anything_due(name)
        except Exception:  # `_claim` has told
            return False

    async def _stay_alive(self) -> None:
        """Renew the leases of what is on its way, so that no other process takes it for lost."""
        while True:
            await asyncio.sleep(outbox.RENEW_SECONDS)
            if any(counter.sender.busy for counter in self._counters.values()):
                with contextlib.suppress(Exception):
                    await self._writer.run(
                        lambda session: outbox.renew(session.connection(), self.owner), quiet=True
                    )


def _reply_parcel(reply: Reply, leaves_at: float) -> Parcel:
    speaker = reply.speaker
    return Parcel(
        reply.row_id,
        speaker.address_id,
        reply.external_id,
        speaker.language,
        reply.message,
        reply=True,
        resend=True,
        attempts=1,
        leaves_at=leaves_at,
        by_ear=speaker.by_ear,
    )
