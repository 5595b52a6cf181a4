"""Everything that leaves: replies handed over at the door, and what else waits in the outbox."""

import asyncio
import secrets
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import structlog
from sqlalchemy import Connection, RowMapping
from sqlalchemy.orm import Session

from bot.channels.base import Channel
from bot.delivery.outcomes import Outcomes
from bot.delivery.parcels import Parcel, Reply
from bot.delivery.sender import Sender
from bot.writer import Writer
from handlers.messages import Outgoing
from storage import outbox, pace
from storage.database import Database

log = structlog.get_logger()
SOON = 5.0  # seconds: a reply that must wait longer for its slot queues like all else
AHEAD = 1.0  # seconds of sending that one claim takes on
MOST = 200  # messages of one claim
POLL = 1.0  # seconds between looks when nobody rang


@dataclass(slots=True)
class Counter:
    """One channel's way out."""

    channel: Channel
    sender: Sender
    outcomes: Outcomes
    rang: asyncio.Event

    @property
    def name(self) -> str:
        return self.channel.name

    @property
    def rate(self) -> float | None:
        return self.channel.capabilities.rate


class PostOffice:
    def __init__(self, database: Database, writer: Writer, channels: Sequence[Channel]) -> None:
        self.owner = secrets.token_hex(8)
        self._database = database
        self._writer = writer
        self._loop: asyncio.AbstractEventLoop | None = None
        self._counters: Mapping[str, Counter] = {
            channel.name: self._counter(database, channel) for channel in channels
        }

    def _counter(self, database: Database, channel: Channel) -> Counter:
        outcomes = Outcomes(self._writer, channel.name)
        return Counter(channel, Sender(channel, outcomes, database), outcomes, asyncio.Event())

    async def run(self, *, alone: bool) -> None:
        """Send until cancelled. `alone`: no other process sends, so every old lease is dead."""
        self._loop = asyncio.get_running_loop()
        await self._writer.run(lambda session: self._open(session, alone=alone))
        async with asyncio.TaskGroup() as group:
            for counter in self._counters.values():
                group.create_task(counter.sender.run())
                group.create_task(counter.outcomes.run())
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
        for counter in self._counters.values():
            counter.rang.set()

    async def settle(self) -> None:
        """Wait until all that was handed over is sent, and what came of it written."""
        while any(c.sender.busy for c in self._counters.values()):  # noqa: ASYNC110  rarely
            await asyncio.sleep(0.002)
        for counter in self._counters.values():
            await counter.outcomes.flush()

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
        """Claim what waits, as much as may leave within the next second; look again when rung."""
        while True:
            counter.rang.clear()
            parcels: list[Parcel] = []
            try:
                if await asyncio.to_thread(self._anything_due, counter.name):
                    parcels = await self._writer.run(
                        lambda session: self._claim(session, counter), quiet=True
                    )
            except Exception as error:  # a busy or restarting database: look again later
                log.error("claim_failed", channel=counter.name, error=type(error).__name__)
            counter.sender.post(parcels)
            if not parcels:
                await self._pause(counter)

    def _anything_due(self, channel: str) -> bool:
        """A look that locks nothing: most rings are for nothing."""
        with self._database.read() as session:
            return outbox.anything_due(session.connection(), channel)

    async def _pause(self, counter: Counter) -> None:
        try:
            async with asyncio.timeout(POLL):
                await counter.rang.wait()
        except TimeoutError:
            return

    def _claim(self, session: Session, counter: Counter) -> list[Parcel]:
        connection = session.connection()
        outbox.recover(connection)
        most = MOST
        if counter.rate is not None:
            most = min(most, pace.room(connection, counter.name, counter.rate, AHEAD))
        rows = outbox.claim(connection, counter.name, self.owner, most) if most else []
        if not rows:
            return []
        slots = pace.NO_WAIT
        if counter.rate is not None:
            slots = pace.reserve(connection, counter.name, len(rows), counter.rate) or slots
        start = time.monotonic() + slots.wait
        return [_parcel(row, start + number * slots.apart) for number, row in enumerate(rows)]


def _parcel(row: RowMapping, leaves_at: float) -> Parcel:
    return Parcel(
        row["id"],
        row["address_id"],
        row["external_id"],
        row["language"],
        Outgoing.from_json(row["content"]),
        row["priority"] == outbox.REPLY,
        row["resend"],
        row["attempts"],
        leaves_at,
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
    )
