"""How much came in and went out on each channel, in sums: never who, never what.

Replies are erased once they were sent (`outbox.mark_replies_sent`), so they are in no sum. Of what
comes in only the day is kept, never the hour.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import Row, case, func, select
from sqlalchemy.orm import Session

from storage.inbox import SeenEvent
from storage.outbox import REPLY, Outgoing, first_id_of

DAY, WEEK = timedelta(days=1), timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Sum:
    """Messages in one state on one channel, by when they were queued."""

    channel: str
    state: str  # of `Outgoing`
    of_day: int
    of_week: int
    newest: float | None  # when the last of them was sent, epoch seconds


def sums(session: Session, now: datetime) -> Sequence[Sum]:
    """Of the last 24 hours and of the last seven days. Ids grow with time: one range of the key."""
    in_day = case((Outgoing.id >= first_id_of(now - DAY), 1))
    found = session.execute(
        select(
            Outgoing.channel,
            Outgoing.state,
            func.count(in_day),
            func.count(),
            func.max(Outgoing.sent_at),
        )
        .where(Outgoing.id >= first_id_of(now - WEEK), Outgoing.priority != REPLY)
        .group_by(Outgoing.channel, Outgoing.state)
    )
    return [_sum(row) for row in found]


def _sum(row: Row[str, str, int, int, float | None]) -> Sum:
    channel, state, of_day, of_week, newest = row
    return Sum(channel, state, of_day, of_week, newest)


def last_in(session: Session, channel: str) -> tuple[date, int] | None:
    """The last day on which something came in, and how much did; None: nothing that we remember."""
    mine = SeenEvent.channel == channel
    newest = select(func.max(SeenEvent.day)).where(mine).scalar_subquery()
    row = session.execute(
        select(SeenEvent.day, func.count())
        .where(mine, SeenEvent.day == newest)
        .group_by(SeenEvent.day)
    ).one_or_none()
    return None if row is None else (row[0], row[1])
