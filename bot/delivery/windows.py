"""The last look at what was claimed on a channel with windows, and its bookkeeping.

What was queued within a window may be claimed after it: a slow channel, a night, a pause. Then it is
paid for if the month's money allows, or given up. Messages to one person that nobody priced when
they were queued (the answer to a case) are priced here, in the transaction that claims them.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from sqlalchemy import Connection, RowMapping

from bot.channels.base import Channel, Metered, Template
from bot.delivery.failures import Failure, SendFailed
from bot.delivery.parcels import Parcel
from handlers.context import Office
from handlers.windows.money import Spender, gate_of, month_of
from handlers.windows.phones import number_of
from handlers.windows.rules import promotes_again_at
from handlers.windows.templates import PROMOTIONAL
from storage import channel_health, outbox, reaching, spending
from storage.windows import GONE, OUTSIDE, Windows

STOPPED = frozenset({Failure.SUSPENDED, Failure.QUOTA})  # staff must act, or know
MARGIN = 60.0  # seconds: what leaves in the last minute of a window may arrive after it


@dataclass(slots=True)
class _Found:
    """What becomes of the rows of one claim."""

    kept: list[RowMapping] = field(default_factory=list)
    outside: list[int] = field(default_factory=list)
    costs: dict[int, int] = field(default_factory=dict)
    waits: dict[int, float] = field(default_factory=dict)
    to_pay: list[tuple[RowMapping, int]] = field(default_factory=list)


class Keeper:
    """Of one channel."""

    def __init__(self, windows: Windows, office: Office, clock: Callable[[], datetime]) -> None:
        self._windows, self._office, self._clock = windows, office, clock
        self._meter: Metered | None = None
        self._said: tuple[int, int] | None = None  # the platform's quota, as last written
        self._troubled = True  # perhaps, before anything was sent

    def meter(self, channel: Channel) -> None:
        """That channel may say what is left."""
        self._meter = channel if isinstance(channel, Metered) else None

    # --- before it leaves --------------------------------------------------------------------------

    def settle(self, connection: Connection, rows: Sequence[RowMapping]) -> list[RowMapping]:
        """Those of the claimed rows that the platform will take now."""
        now, found = self._clock(), _Found()
        for row in rows:
            self._look(connection, row, now, found)
        self._pay(connection, now, found)
        dead = [*channel_health.down_names(connection), *self._office.channels_off]
        moved = reaching.move_refused(connection, found.outside, dead)
        found.outside = [row_id for row_id in found.outside if row_id not in moved]
        outbox.give_up(connection, found.outside, OUTSIDE)
        outbox.put_back(connection, found.waits)
        outbox.set_costs(connection, found.costs)
        if found.outside:
            key = (self._windows.channel, month_of(now, self._office), spending.OUTSIDE)
            spending.add(connection, key, len(found.outside))
        kept = {row["id"] for row in found.kept}
        return [row for row in rows if row["id"] in kept]

    def _look(self, connection: Connection, row: RowMapping, now: datetime, found: _Found) -> None:
        if row["priority"] == outbox.REPLY or row["recall"] or row["group"]:
            found.kept.append(row)
        elif row["by_template"]:
            if row["address_state"] == GONE and not self._phone(connection, row):
                found.outside.append(row["id"])  # withdrawn meanwhile
                return
            wait = self._template_waits(connection, row, now)
            if wait:
                found.waits[row["id"]] = wait
            else:
                found.kept.append(row)
        else:
            self._look_at_window(row, now.timestamp() + MARGIN, found)

    def _look_at_window(self, row: RowMapping, moment: float, found: _Found) -> None:
        price = self._windows.price_at(row["heard_at"], moment)
        bound = row["cost"] or 0
        if price is None:
            found.outside.append(row["id"])
        elif price > bound:
            found.to_pay.append((row, price))
        else:
            found.kept.append(row)
            if price < bound:  # they wrote meanwhile
                found.costs[row["id"]] = price

    def _template_waits(self, connection: Connection, row: RowMapping, now: datetime) -> float:
        """Seconds until that template is taken."""
        template = outbox.body_template(connection, row["body_id"])
        if template.get("kind") != PROMOTIONAL:
            return 0.0
        return (promotes_again_at(self._windows, now, self._office) - now) / timedelta(seconds=1)

    def _pay(self, connection: Connection, now: datetime, found: _Found) -> None:
        """The most pressing first, each within the money that is meant for it."""
        if not found.to_pay:
            return
        left = {
            urgent: gate_of(connection, self._office, now, Spender(urgent)).left
            for urgent in (True, False)
        }
        for row, price in found.to_pay:
            more = price - (row["cost"] or 0)
            if left[row["priority"] == outbox.URGENT] < more:
                found.outside.append(row["id"])
                continue
            left = {urgent: money - more for urgent, money in left.items()}
            found.costs[row["id"]] = price
            found.kept.append(row)

    def template(self, connection: Connection, row: RowMapping) -> Template | None:
        """What a row goes out as; None: as its own words."""
        if not row["by_template"]:
            return None
        said = outbox.body_template(connection, row["body_id"])
        phone = self._phone(connection, row) if self._is_silent(row) else ""
        return Template(said["id"], said["data"], phone, tracking=str(row["id"]))

    def _is_silent(self, row: RowMapping) -> bool:
        """Whether no words of ours reach them at their address."""
        moment = self._clock().timestamp() + MARGIN
        price = self._windows.price_at(row["heard_at"], moment)
        return price is None or row["address_state"] == GONE

    def _phone(self, connection: Connection, row: RowMapping) -> str:
        return number_of(connection, self._office, row["person_id"])

    # --- once it has left --------------------------------------------------------------------------

    def book(self, connection: Connection, sent: Sequence[Parcel]) -> None:
        """Called before they are marked as sent, so that none is booked twice."""
        now = self._clock()
        month = month_of(now, self._office)
        spending.book_rows(connection, self._windows.channel, month, [one.row_id for one in sent])
        said = self._meter.quota if self._meter else None
        if said is not None and (said.left, said.most) != self._said:
            self._said = (said.left, said.most)
            spending.say_quota(connection, self._windows.channel, self._said, now.timestamp())

    def works(self, connection: Connection) -> None:
        """Something was taken, so the account may send."""
        if self._troubled:
            spending.end_trouble(connection, self._windows.channel)
            self._troubled = False

    def note_failures(self, connection: Connection, failures: Sequence[SendFailed]) -> None:
        """How many the platform refused, and how many of them because of a window."""
        for one in failures:
            if one.failure in STOPPED:
                at = self._clock().timestamp()
                spending.say_trouble(connection, self._windows.channel, one.detail, at)
                self._troubled = True
        month = month_of(self._clock(), self._office)
        late = sum(one.failure is Failure.OUTSIDE for one in failures)
        for kind, number in ((spending.OUTSIDE, late), (spending.FAILED, len(failures) - late)):
            if number:
                spending.add(connection, (self._windows.channel, month, kind), number)
