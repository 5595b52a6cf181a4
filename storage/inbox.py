"""Messages in: which events were seen, and which could not be handled.

A seen event keeps its channel's id and the day, not who sent it. A failed one keeps its payload for
a day at most so that it can be replayed, and never when the talk was anonymous.
"""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, ForeignKey, String, delete, select, update
from sqlalchemy.orm import Mapped, mapped_column

from storage.base import Base
from storage.statements import insert_new


class SeenEvent(Base):
    __tablename__ = "inbox"

    channel: Mapped[str] = mapped_column(String(20), primary_key=True)
    event_id: Mapped[str] = mapped_column(String(80), primary_key=True)
    day: Mapped[date] = mapped_column(index=True)


class FailedEvent(Base):
    __tablename__ = "inbox_failure"

    id: Mapped[int] = mapped_column(primary_key=True)
    channel: Mapped[str] = mapped_column(String(20))
    event_id: Mapped[str] = mapped_column(String(80))
    address_id: Mapped[int | None] = mapped_column(ForeignKey("address.id", ondelete="CASCADE"))
    payload: Mapped[dict[str, Any] | None]
    error: Mapped[str] = mapped_column(String(500))
    at: Mapped[datetime]


def accept(
    connection: Connection, events: Iterable[tuple[str, str]], day: date
) -> set[tuple[str, str]]:
    """Note these (channel, event id) as seen; returns those that were not seen before."""
    rows = [{"channel": channel, "event_id": event, "day": day} for channel, event in events]
    statement = insert_new(connection, SeenEvent).returning(SeenEvent.channel, SeenEvent.event_id)
    return {(channel, event) for channel, event in connection.execute(statement, rows)}


def was_seen(connection: Connection, channel: str, event_id: str) -> bool:
    """Whether it came before; asked where taking it in costs more than the event itself."""
    found = select(SeenEvent.day).where(
        SeenEvent.channel == channel, SeenEvent.event_id == event_id
    )
    return connection.execute(found).first() is not None


def fail(connection: Connection, row: dict[str, Any]) -> None:
    """Keep an event that raised; `row` has the columns of `FailedEvent`."""
    connection.execute(insert_new(connection, FailedEvent), [row])


def failures(connection: Connection) -> Sequence[FailedEvent]:
    columns = FailedEvent.__table__.c
    rows = connection.execute(select(*columns).order_by(FailedEvent.id)).mappings()
    return [FailedEvent(**row) for row in rows]


def forget_failures(connection: Connection, addresses: Sequence[int]) -> None:
    """Drop what failed of these addresses: nothing of the talk may remain."""
    connection.execute(delete(FailedEvent).where(FailedEvent.address_id.in_(addresses)))


def forget_failure(connection: Connection, failure_id: int) -> None:
    connection.execute(delete(FailedEvent).where(FailedEvent.id == failure_id))


def forget(connection: Connection, seen_before: date, failed_before: datetime) -> None:
    """Drop ids that no channel will send again, and the payloads of old failures."""
    connection.execute(delete(SeenEvent).where(SeenEvent.day < seen_before))
    connection.execute(
        update(FailedEvent).where(FailedEvent.at < failed_before).values(payload=None)
    )
