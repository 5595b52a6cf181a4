"""Messages in that wait: they are durable and acknowledged, but something must be fetched first.

A row goes once its event has been handled, so it holds what a person said no longer than that takes.
Those of one person keep their order.
"""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import (
    Connection,
    RowMapping,
    String,
    UniqueConstraint,
    delete,
    func,
    select,
    update,
)
from sqlalchemy.orm import Mapped, mapped_column

from storage.base import Base
from storage.statements import insert_new


class SpooledEvent(Base):
    """`payload` has what the channel needs to go on, as it packed it."""

    __tablename__ = "spooled_event"
    __table_args__ = (UniqueConstraint("channel", "event_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    channel: Mapped[str] = mapped_column(String(20))
    event_id: Mapped[str] = mapped_column(String(80))
    address: Mapped[str] = mapped_column(String(100))  # the channel's id of the person
    payload: Mapped[dict[str, Any]]
    not_before: Mapped[float]  # seconds since 1970: whoever works on it has it until then
    tries: Mapped[int]


def put(connection: Connection, row: dict[str, Any]) -> None:
    """Keep an event; one that is there already is left as it is. `row`: the columns but the last two."""
    connection.execute(
        insert_new(connection, SpooledEvent), [row | {"not_before": 0.0, "tries": 0}]
    )


def waits(connection: Connection, channel: str, address: str) -> bool:
    """Whether something of that person still waits, so that what comes now must wait behind it."""
    mine = SpooledEvent.channel == channel, SpooledEvent.address == address
    return connection.execute(select(SpooledEvent.id).where(*mine).limit(1)).first() is not None


def due(connection: Connection, channel: str, now: float) -> bool:
    """Whether there is one that nobody works on."""
    free = SpooledEvent.channel == channel, SpooledEvent.not_before <= now
    return connection.execute(select(SpooledEvent.id).where(*free).limit(1)).first() is not None


def claim(connection: Connection, channel: str, now: float, lease: float) -> Sequence[RowMapping]:
    """The first of each person's that nobody works on, ours for `lease` seconds."""
    columns = SpooledEvent.__table__.c
    firsts = (
        select(func.min(columns.id)).where(columns.channel == channel).group_by(columns.address)
    )
    taken = (
        update(SpooledEvent)
        .where(columns.id.in_(firsts.scalar_subquery()), columns.not_before <= now)
        .values(not_before=now + lease, tries=SpooledEvent.tries + 1)
        .returning(*columns)
    )
    return connection.execute(taken).mappings().all()


def put_off(connection: Connection, row_id: int, until: float) -> None:
    connection.execute(
        update(SpooledEvent).where(SpooledEvent.id == row_id).values(not_before=until)
    )


def done(connection: Connection, row_id: int) -> None:
    connection.execute(delete(SpooledEvent).where(SpooledEvent.id == row_id))
