"""Taking what waits on one channel: leased, with a slot for each, never more than may soon leave."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, RowMapping
from sqlalchemy.orm import Session

from bot.channels.base import Capabilities
from bot.delivery.parcels import Parcel
from bot.delivery.windows import Keeper
from handlers.messages import Outgoing
from storage import outbox, pace

AHEAD = 0.2  # seconds of sending that one claim takes on: a reply waits no longer behind it
MOST = 200  # messages of one claim
PATIENCE = 1.0  # seconds that a claimed message may wait for its chat; after that it is put back
BODIES = 64  # kept in memory, unpacked
RECOVER = 1.0  # seconds between looks for rows whose sender died


@dataclass(frozen=True, slots=True)
class Way:
    """A channel's way out: its name, what it can do, who claims, and when it is night."""

    name: str
    can: Capabilities
    owner: str
    is_night: Callable[[], bool]
    reply_share: float  # of the rate, kept for replies while people write


class Claims:
    def __init__(self, way: Way) -> None:
        self._way = way
        self.keeper: Keeper | None = None  # of a channel with windows
        self._bodies: dict[int, Outgoing] = {}
        self._recovered_at = 0.0

    def claim(self, session: Session, most: int = MOST) -> list[Parcel]:
        """Up to `most` messages, the most pressing first, as many as may leave within `AHEAD`."""
        connection = session.connection()
        if time.monotonic() - self._recovered_at > RECOVER:
            outbox.recover(connection)
            self._recovered_at = time.monotonic()
        rate = self._rate(connection)
        if rate is not None:
            most = min(most, pace.room(connection, self._way.name, rate, AHEAD))
        if most <= 0:
            return []
        way = self._way
        rows = outbox.claim(connection, way.name, way.owner, most, night=way.is_night())
        if self.keeper is not None and rows:
            rows = self.keeper.settle(connection, rows)
        return self._with_slots(connection, self._for_free_chats(connection, rows), rate)

    def _rate(self, connection: Connection) -> float | None:
        """Messages a second for pushes: less than the channel's while people are writing to us."""
        rate = self._way.can.rate
        if rate is None:
            return None
        busy = pace.has_replied(connection, self._way.name)
        return rate * (1 - self._way.reply_share) if busy else rate

    def _for_free_chats(
        self, connection: Connection, rows: Sequence[RowMapping]
    ) -> list[tuple[RowMapping, float]]:
        """Each row with the seconds until its chat may be written to; others are put back."""
        can = self._way.can
        if can.chat_rate is None or can.group_rate is None:
            return [(row, 0.0) for row in rows]
        gaps = {row["address_id"]: _gap(row, can) for row in rows}
        waits = pace.reserve_chats(connection, gaps, PATIENCE, AHEAD)
        taken, late = [], {}
        for row in rows:
            wait = waits.get(row["address_id"], PATIENCE)
            if wait < PATIENCE:
                taken.append((row, wait))
                waits[row["address_id"]] = PATIENCE + gaps[row["address_id"]]  # the next one's turn
            else:
                late[row["id"]] = wait
        outbox.put_back(connection, late)
        return taken

    def _with_slots(
        self,
        connection: Connection,
        rows: Sequence[tuple[RowMapping, float]],
        rate: float | None,
    ) -> list[Parcel]:
        if not rows:
            return []
        slots = pace.NO_WAIT
        if rate is not None:
            slots = pace.reserve(connection, self._way.name, len(rows), rate) or slots
        now = time.monotonic()
        return [
            self._parcel(connection, row, now + max(wait, slots.wait + number * slots.apart))
            for number, (row, wait) in enumerate(rows)
        ]

    def _parcel(self, connection: Connection, row: RowMapping, leaves_at: float) -> Parcel:
        own = row["content"]
        message = Outgoing.from_json(own) if own else self._body(connection, row["body_id"])
        return Parcel(
            row["id"],
            row["address_id"],
            row["external_id"],
            row["language"],
            message,
            row["priority"] == outbox.REPLY,
            row["resend"],
            row["attempts"],
            leaves_at,
            None if own else row["body_id"],
            (row["message_ids"] or "") if row["recall"] else None,
            row["by_ear"],
            self.keeper.template(connection, row) if self.keeper else None,
        )

    def _body(self, connection: Connection, body_id: int) -> Outgoing:
        """Unpacked once for a whole audience."""
        found = self._bodies.get(body_id)
        if found is None:
            if len(self._bodies) >= BODIES:
                self._bodies.clear()
            found = Outgoing.from_json(outbox.body(connection, body_id))
            self._bodies[body_id] = found
        return found


def _gap(row: RowMapping, can: Capabilities) -> float:
    """Seconds between two messages to that chat."""
    rate = can.group_rate if row["group"] else can.chat_rate
    return 1 / rate if rate else 0.0
