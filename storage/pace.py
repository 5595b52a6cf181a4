"""Pacing as a reservation: one row a bot token, GCRA on the database's clock.

Each message takes a slot of 1/rate seconds, so in no one-second window do more than `rate` leave,
however many processes ask. A fixed window would let twice as many through at its edge.
"""

from typing import NamedTuple

from sqlalchemy import Connection, Double, String, bindparam, case, select, update
from sqlalchemy.orm import Mapped, mapped_column

from storage.base import Base, epoch_now
from storage.statements import insert_new


class Pace(Base):
    __tablename__ = "pace"

    token: Mapped[str] = mapped_column(String(80), primary_key=True)  # a name, never the secret
    free_at: Mapped[float] = mapped_column(
        Double
    )  # GCRA's "theoretical arrival time", epoch seconds


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
_hold = (
    update(Pace)
    .where(Pace.token == bindparam("of_token"))
    .values(free_at=_start + bindparam("pause", type_=Double))
)


def ensure(connection: Connection, token: str) -> None:
    connection.execute(insert_new(connection, Pace), [{"token": token, "free_at": 0.0}])


def reserve(
    connection: Connection, token: str, count: int, rate: float, *, within: float = 1e9
) -> Slots | None:
    """Take `count` slots at `rate` messages a second; None if the first is not within that time."""
    span = count / rate
    asked = {"of_token": token, "span": span, "within": within}
    row = connection.execute(_reserve, asked).one_or_none()
    if row is None:
        return None
    return Slots(wait=max(0.0, row.free_at - span - row.now), apart=1 / rate)


def room(connection: Connection, token: str, rate: float, ahead: float) -> int:
    """How many messages would start within the next `ahead` seconds."""
    row = connection.execute(
        select(Pace.free_at, _now.label("now")).where(Pace.token == token)
    ).one()
    return max(0, int((ahead - max(0.0, row.free_at - row.now)) * rate))


def hold(connection: Connection, token: str, seconds: float) -> None:
    """Let nothing of this token leave for that long: the platform asked for it (429)."""
    connection.execute(_hold, {"of_token": token, "pause": seconds})
