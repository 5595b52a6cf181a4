"""Pacing as a reservation: one row a bot token, GCRA on the database's clock.

Each message takes a slot of 1/rate seconds, so in no one-second window do more than `rate` leave,
however many processes ask. A fixed window would let twice as many through at its edge. Chats and
groups have a pace of their own, kept beside their addresses.
"""

from collections.abc import Mapping
from typing import NamedTuple

from sqlalchemy import Connection, Double, String, bindparam, case, select, update
from sqlalchemy.orm import Mapped, mapped_column

from storage.base import Base, epoch_now
from storage.people import Address
from storage.statements import insert_new

BUSY_SECONDS = 5.0  # after a reply, in which more of them are expected


class Pace(Base):
    __tablename__ = "pace"

    token: Mapped[str] = mapped_column(String(80), primary_key=True)  # a name, never the secret
    free_at: Mapped[float] = mapped_column(
        Double
    )  # GCRA's "theoretical arrival time", epoch seconds
    replied_at: Mapped[float] = mapped_column(Double, default=0.0)


class Slots(NamedTuple):
    """When the first of the reserved messages may leave, from now, and how far apart they go."""

    wait: float  # seconds
    apart: float  # seconds


NO_WAIT = Slots(0.0, 0.0)

_now = epoch_now()
_start = case((Pace.free_at > _now, Pace.free_at), else_=_now)
_reserve = (
    update(Pace)
    .where(
        Pace.token == bindparam("of_token"),
        Pace.free_at <= _now + bindparam("within", type_=Double),
    )
    .values(free_at=_start + bindparam("span", type_=Double))
    .returning(Pace.free_at, epoch_now().label("now"))
)
_reserve_reply = _reserve.values(replied_at=_now)
_until = _now + bindparam("pause", type_=Double)
_hold = (
    update(Pace)
    .where(Pace.token == bindparam("of_token"), Pace.free_at < _until)
    .values(free_at=_until)
)
_chat_start = case((Address.free_at > _now, Address.free_at), else_=_now)
_reserve_chats = (
    update(Address)
    .where(
        Address.id.in_(bindparam("ids", expanding=True)),
        Address.free_at <= _now + bindparam("within", type_=Double),
    )
    .values(free_at=_chat_start + bindparam("gap", type_=Double))
    .returning(Address.id, Address.free_at, epoch_now().label("now"))
)


def ensure(connection: Connection, token: str) -> None:
    new = {"token": token, "free_at": 0.0, "replied_at": 0.0}
    connection.execute(insert_new(connection, Pace), [new])


def reserve(
    connection: Connection, token: str, count: int, rate: float, *, within: float | None = None
) -> Slots | None:
    """Take `count` slots at `rate` messages a second.

    `within` is for replies: None if the first slot is not within that time.
    """
    span = count / rate
    statement, limit = (_reserve, 1e9) if within is None else (_reserve_reply, within)
    asked = {"of_token": token, "span": span, "within": limit}
    row = connection.execute(statement, asked).one_or_none()
    if row is None:
        return None
    return Slots(wait=max(0.0, row.free_at - span - row.now), apart=1 / rate)


def room(connection: Connection, token: str, rate: float, ahead: float) -> int:
    """How many messages would start within the next `ahead` seconds."""
    row = connection.execute(
        select(Pace.free_at, _now.label("now")).where(Pace.token == token)
    ).one()
    wait = max(0.0, row.free_at - row.now)
    return 0 if wait >= ahead else max(1, int((ahead - wait) * rate))


def has_replied(connection: Connection, token: str) -> bool:
    """Whether a reply took a slot just now."""
    busy = Pace.replied_at > _now - BUSY_SECONDS
    return connection.scalar(select(busy).where(Pace.token == token)) or False


def hold(connection: Connection, token: str, seconds: float) -> None:
    """Let nothing of this token leave for that long: the platform asked for it (429)."""
    connection.execute(_hold, {"of_token": token, "pause": seconds})


def reserve_chats(
    connection: Connection, gaps: Mapping[int, float], patience: float, ahead: float
) -> dict[int, float]:
    """A turn in each of these chats (by address: the seconds between two messages to it).

    Returns the seconds until each turn; a chat whose turn is further off than `patience` is left
    out. A message may leave up to `ahead` later than its turn, so the next one's is that much later.
    """
    waits: dict[int, float] = {}
    for gap in sorted(set(gaps.values())):
        ids = sorted(address for address, own in gaps.items() if own == gap)
        span = gap + ahead if gap else 0.0
        asked = {"ids": ids, "within": patience, "gap": span}
        for row in connection.execute(_reserve_chats, asked):
            waits[row.id] = max(0.0, row.free_at - span - row.now)
    return waits
