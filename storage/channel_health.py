"""How sending goes on each channel, and which channels are down for everybody.

Numbers only: of whom a message was is not here; and by the minute only while that is looked at, then by
the day, so that no row tells when on that day somebody wrote.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import BigInteger, ColumnElement, Connection, String, delete, func, select, update
from sqlalchemy.orm import Mapped, Session, mapped_column

from storage.base import Base
from storage.broadcasting import ids_of_body
from storage.outbox import REPLY, Outgoing
from storage.statements import insert_new

DAY = 24 * 60  # minutes


class ChannelMinute(Base):
    """`tried`: messages of which something came in that minute (since 1970). `troubled`: of these, no answer.

    The first minute of a day (UTC) is also the row of what was before on that day.
    """

    __tablename__ = "channel_minute"

    channel: Mapped[str] = mapped_column(String(20), primary_key=True)
    minute: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    tried: Mapped[int]
    troubled: Mapped[int]


class ChannelTrouble(Base):
    """A channel that is down: nobody is reached on it. The row goes when it is up again."""

    __tablename__ = "channel_trouble"

    channel: Mapped[str] = mapped_column(String(20), primary_key=True)
    since: Mapped[datetime]
    checked_at: Mapped[datetime]  # when it was last seen to be down


@dataclass(frozen=True, slots=True)
class Tally:
    tried: int = 0
    troubled: int = 0


def count(connection: Connection, channel: str, minute: int, tally: Tally) -> None:
    """Add what came of some messages."""
    key = {"channel": channel, "minute": minute}
    connection.execute(insert_new(connection, ChannelMinute), [{**key, "tried": 0, "troubled": 0}])
    connection.execute(
        update(ChannelMinute)
        .filter_by(**key)
        .values(
            tried=ChannelMinute.tried + tally.tried,
            troubled=ChannelMinute.troubled + tally.troubled,
        )
    )


def sums(session: Session, since: int, until: int) -> Mapping[str, Tally]:
    """Of each channel, in the minutes from `since` up to `until`, the latter left out."""
    minutes = ChannelMinute.minute >= since, ChannelMinute.minute < until
    found = (
        select(
            ChannelMinute.channel, func.sum(ChannelMinute.tried), func.sum(ChannelMinute.troubled)
        )
        .where(*minutes)
        .group_by(ChannelMinute.channel)
    )
    return {
        name: Tally(int(tried), int(troubled)) for name, tried, troubled in session.execute(found)
    }


def by_day(session: Session, before: int) -> None:
    """Of the minutes before that one, what came in each day is left."""
    within = ChannelMinute.minute % DAY
    old = ChannelMinute.minute < before, within != 0
    day = (ChannelMinute.minute - within).label("day")
    tried, troubled = func.sum(ChannelMinute.tried), func.sum(ChannelMinute.troubled)
    found = select(ChannelMinute.channel, day, tried, troubled).where(*old)
    for name, first, *numbers in session.execute(found.group_by(ChannelMinute.channel, day)).all():
        count(session.connection(), name, first, Tally(*map(int, numbers)))
    gone = delete(ChannelMinute).where(*old)
    session.execute(gone.execution_options(synchronize_session=False))


def forget(session: Session, before: int) -> None:
    old = delete(ChannelMinute).where(ChannelMinute.minute < before)
    session.execute(old.execution_options(synchronize_session=False))


def forget_trouble(session: Session, channel: str, minutes: range) -> None:
    """Erase what came of a channel's messages in those minutes."""
    theirs = ChannelMinute.minute >= minutes.start, ChannelMinute.minute < minutes.stop
    gone = delete(ChannelMinute).where(ChannelMinute.channel == channel, *theirs)
    session.execute(gone.execution_options(synchronize_session=False))


def down(session: Session) -> list[ChannelTrouble]:
    found = select(ChannelTrouble).order_by(ChannelTrouble.channel)
    return list(session.scalars(found.execution_options(populate_existing=True)))


def down_names(connection: Connection) -> list[str]:
    return list(connection.execute(select(ChannelTrouble.channel)).scalars())


def set_down(session: Session, channel: str, now: datetime) -> None:
    session.add(ChannelTrouble(channel=channel, since=now, checked_at=now))
    session.flush()


def set_up(session: Session, channel: str) -> None:
    session.execute(delete(ChannelTrouble).where(ChannelTrouble.channel == channel))


def waiting_pushes(session: Session, channel: str) -> int:
    """How many messages wait for a channel, replies left out."""
    found = select(func.count()).where(*_waits(channel))
    return session.scalar(found) or 0


def waiting_of(session: Session, channel: str, body_id: int) -> int:
    """How many messages of a body wait for a channel."""
    found = select(func.count()).where(*_waits(channel), Outgoing.id.between(*ids_of_body(body_id)))
    return session.scalar(found) or 0


def _waits(channel: str) -> tuple[ColumnElement[bool], ...]:
    return (
        Outgoing.channel == channel,
        Outgoing.state == "waiting",
        Outgoing.priority != REPLY,
        ~Outgoing.recall,
    )
