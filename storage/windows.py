"""Who may be written to on a channel with windows, and what it costs: a condition on an address.

The windows of the Official Account are counted from when the person last wrote (its rules: 48 hours
free, to seven days billed, then only approved templates). All figures come from the settings.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from sqlalchemy import (
    ColumnElement,
    Connection,
    Integer,
    and_,
    bindparam,
    case,
    literal,
    or_,
    update,
)

from storage.notice_phones import is_held
from storage.people import Address

HOUR = 3600.0  # `heard_at` is rounded down to it, so that it says little and promises nothing
GONE = "gone"  # the state of an address that is dead
OUTSIDE = "outside"  # the error of a row that was not sent because the window is over


@dataclass(frozen=True, slots=True)
class Windows:
    """The rules of one channel, and the money for a month (đồng) where the console sets none."""

    channel: str = "zalo-oa"
    free: timedelta = timedelta(hours=48)
    billed: timedelta = timedelta(days=7)
    price: int = 55
    template_price: int = 120
    promotes_from: time = time(6)  # promotional templates are refused outside these hours
    promotes_to: time = time(22)
    budget: int = 0
    urgent_budget: int = 0  # beyond the other, for safety notices alone
    missed: timedelta = timedelta(days=14)  # how old what somebody missed may be when it is offered

    def price_at(self, heard_at: float | None, moment: float) -> int | None:
        """Of a message of our own words, to whoever wrote then; None: it would be refused."""
        if heard_at is None:
            return None
        silent = moment - heard_at
        if silent < self.free.total_seconds():
            return 0
        return self.price if silent < self.billed.total_seconds() else None

    def gate(self, now: datetime, left: int, template: int | None = None) -> "Gate":
        """`template`: the price of one that fits; None: there is none. `left`: đồng to spend."""
        at = now.timestamp()
        free, billed = (at - one.total_seconds() for one in (self.free, self.billed))
        return Gate(self.channel, free, billed, self.price, template, left)


@dataclass(frozen=True, slots=True)
class Gate:
    """What the windows of a channel let through at one moment, of one message."""

    channel: str
    free_after: float  # whoever wrote after that moment is written to freely
    billed_after: float
    price: int
    template: int | None
    left: int

    @property
    def cost(self) -> ColumnElement[int]:
        """Đồng for a message to an address; NULL: it would be refused."""
        beyond = literal(self.template, Integer)
        return case(
            (Address.channel != self.channel, 0),
            (Address.state == GONE, beyond),
            (Address.heard_at > self.free_after, 0),
            (Address.heard_at > self.billed_after, self.price),
            else_=beyond,
        )

    @property
    def by_template(self) -> ColumnElement[bool]:
        """Whether only a template reaches the address."""
        silent = or_(Address.heard_at.is_(None), Address.heard_at <= self.billed_after)
        return and_(Address.channel == self.channel, or_(silent, Address.state == GONE))

    @property
    def may_reach(self) -> ColumnElement[bool]:
        """Whether the address works; or a template reaches its person by the number that they gave."""
        works = Address.state == "active"
        if self.template is None:
            return works
        by_phone = and_(Address.channel == self.channel, Address.state == GONE, is_held())
        return or_(works, by_phone)


_HEARD = (
    update(Address)
    .where(Address.id.in_(bindparam("addresses", expanding=True)))
    .values(heard_at=bindparam("hour"))
)


def hour_of(now: datetime) -> float:
    """Seconds since 1970 of the hour in which it is."""
    return now.timestamp() // HOUR * HOUR


def heard(connection: Connection, addresses: Iterable[int], hour: float) -> None:
    """These wrote in that hour: their windows begin anew."""
    if wrote := sorted(addresses):
        connection.execute(_HEARD, {"addresses": wrote, "hour": hour})
