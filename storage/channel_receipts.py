"""What a platform tells of messages that arrived and were looked at: sums of a day, of nobody."""

from collections.abc import Mapping, Sequence
from datetime import date

from sqlalchemy import Connection, String, func, select, update
from sqlalchemy.orm import Mapped, Session, mapped_column

from storage.base import Base
from storage.statements import insert_new

RECEIVED, SEEN = "received", "seen"


class ChannelReceipt(Base):
    __tablename__ = "channel_receipt"

    channel: Mapped[str] = mapped_column(String(20), primary_key=True)
    day: Mapped[date] = mapped_column(primary_key=True)
    kind: Mapped[str] = mapped_column(String(10), primary_key=True)  # received | seen
    count: Mapped[int]


def count(connection: Connection, channel: str, day: date, numbers: Mapping[str, int]) -> None:
    """Add to the sums of that day; `numbers` by kind."""
    for kind, number in numbers.items():
        row = {"channel": channel, "day": day, "kind": kind, "count": 0}
        connection.execute(insert_new(connection, ChannelReceipt), [row])
        own = (
            (ChannelReceipt.channel == channel)
            & (ChannelReceipt.day == day)
            & (ChannelReceipt.kind == kind)
        )
        more = update(ChannelReceipt).where(own).values(count=ChannelReceipt.count + number)
        connection.execute(more)


def sums(session: Session, channel: str, since: date) -> dict[str, int]:
    """How many messages arrived, and how many were looked at, from that day on; by kind."""
    found = (
        select(ChannelReceipt.kind, func.sum(ChannelReceipt.count))
        .where(ChannelReceipt.channel == channel, ChannelReceipt.day >= since)
        .group_by(ChannelReceipt.kind)
    )
    return {kind: int(number) for kind, number in session.execute(found)}


def channels(session: Session) -> Sequence[str]:
    """Those that tell of it."""
    return session.scalars(select(ChannelReceipt.channel).distinct()).all()
