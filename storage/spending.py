"""What messages cost: what may be spent in a month, what was, and what is bound to be.

A row of the outbox with a cost binds its money from when it is put there until it is sent, and gives
it back by itself when it is called off or fails: nothing needs releasing. What was sent is summed up
by month. Whoever is about to spend holds the budget's row, so that two never spend the same đồng.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import (
    Connection,
    Double,
    Integer,
    ScalarSelect,
    String,
    case,
    func,
    select,
    text,
    update,
)
from sqlalchemy.orm import Mapped, mapped_column

from storage.base import Base
from storage.outbox import COSTS, Outgoing
from storage.statements import insert_new

FREE, BILLED, TEMPLATE, FAILED, OUTSIDE = "free", "billed", "template", "failed", "outside"
KINDS = (FREE, BILLED, TEMPLATE, FAILED, OUTSIDE)


class Budget(Base):
    """Đồng a month on one channel; NULL: as the setting says. And what the platform last said."""

    __tablename__ = "channel_budget"

    channel: Mapped[str] = mapped_column(String(20), primary_key=True)
    monthly: Mapped[int | None]
    urgent: Mapped[int | None]
    quota_left: Mapped[int | None]
    quota_most: Mapped[int | None]
    quota_at: Mapped[float | None] = mapped_column(Double)  # seconds since 1970
    trouble: Mapped[str | None] = mapped_column(String(40))  # the account may not send: its code
    trouble_at: Mapped[float | None] = mapped_column(Double)  # since when


class Spent(Base):
    """Messages and đồng of a month ("2026-11") by kind: sums, without anybody's name."""

    __tablename__ = "channel_spent"

    channel: Mapped[str] = mapped_column(String(20), primary_key=True)
    month: Mapped[str] = mapped_column(String(7), primary_key=True)
    kind: Mapped[str] = mapped_column(String(10), primary_key=True)
    messages: Mapped[int] = mapped_column(Integer)
    cost: Mapped[int] = mapped_column(Integer)


@dataclass(frozen=True, slots=True)
class Purse:
    """What a channel's money stands at. All in đồng."""

    monthly: int | None  # None: as the setting says
    urgent: int | None
    spent: int  # this month
    bound: int  # by what is on its way


def hold(connection: Connection, channel: str) -> None:
    """Until the transaction ends nobody else spends on that channel."""
    connection.execute(insert_new(connection, Budget).values(channel=channel))
    mine = select(Budget.channel).where(Budget.channel == channel)
    connection.execute(mine.with_for_update())


def purse(connection: Connection, channel: str, month: str) -> Purse:
    """In one statement: what is sent meanwhile must not be missing from both sums."""
    columns = (_setting(Budget.monthly, channel), _setting(Budget.urgent, channel))
    found = connection.execute(select(*columns, _spent(channel, month), _bound(channel))).one()
    return Purse(*found)


def _setting(column: Any, channel: str) -> ScalarSelect[Any]:
    return select(column).where(Budget.channel == channel).scalar_subquery()


def _spent(channel: str, month: str) -> ScalarSelect[Any]:
    these = select(func.coalesce(func.sum(Spent.cost), 0))
    return these.where(Spent.channel == channel, Spent.month == month).scalar_subquery()


def _bound(channel: str) -> ScalarSelect[Any]:
    """By an index that holds such rows alone; `unknown` may have been billed."""
    these = select(func.coalesce(func.sum(Outgoing.cost), 0))
    return these.where(Outgoing.channel == channel, text(COSTS)).scalar_subquery()


def set_budget(connection: Connection, channel: str, monthly: int, urgent: int) -> None:
    hold(connection, channel)
    mine = update(Budget).where(Budget.channel == channel)
    connection.execute(mine.values(monthly=monthly, urgent=urgent))


def say_quota(connection: Connection, channel: str, quota: tuple[int, int], at: float) -> None:
    """What the platform says is left, of how many."""
    connection.execute(insert_new(connection, Budget).values(channel=channel))
    left, most = quota
    mine = update(Budget).where(Budget.channel == channel)
    connection.execute(mine.values(quota_left=left, quota_most=most, quota_at=at))


def say_trouble(connection: Connection, channel: str, code: str, at: float) -> None:
    """The platform lets the account itself send nothing; the first moment of it is kept."""
    connection.execute(insert_new(connection, Budget).values(channel=channel))
    mine = update(Budget).where(Budget.channel == channel)
    since = func.coalesce(Budget.trouble_at, at)
    connection.execute(mine.values(trouble=code[:40], trouble_at=since))


def end_trouble(connection: Connection, channel: str) -> None:
    mine = update(Budget).where(Budget.channel == channel, Budget.trouble.is_not(None))
    connection.execute(mine.values(trouble=None, trouble_at=None))


def trouble(connection: Connection, channel: str) -> tuple[str, float] | None:
    """(the platform's code, seconds since 1970) while the account may not send."""
    columns = select(Budget.trouble, Budget.trouble_at).where(Budget.channel == channel)
    found = connection.execute(columns.where(Budget.trouble.is_not(None))).one_or_none()
    return None if found is None else (found.trouble, found.trouble_at)


def quota(connection: Connection, channel: str) -> tuple[int, int, float] | None:
    """(left, of how many, seconds since 1970) as last heard."""
    columns = select(Budget.quota_left, Budget.quota_most, Budget.quota_at)
    found = connection.execute(columns.where(Budget.channel == channel)).one_or_none()
    if found is None or found.quota_at is None:
        return None
    return found.quota_left or 0, found.quota_most or 0, found.quota_at


def sums(connection: Connection, channel: str, months: int) -> Mapping[str, Mapping[str, Any]]:
    """By month, the newest first, and kind: (messages, đồng)."""
    mine = select(Spent).where(Spent.channel == channel).subquery()
    rows = connection.execute(select(mine).order_by(mine.c.month.desc())).all()
    found: dict[str, dict[str, tuple[int, int]]] = {}
    for row in rows:
        found.setdefault(row.month, {})[row.kind] = (row.messages, row.cost)
    return dict(list(found.items())[:months])


def book_rows(connection: Connection, channel: str, month: str, ids: Sequence[int]) -> None:
    """These were sent. Called before they are marked so: what is marked already is not booked twice."""
    if not ids:
        return
    kind = case(
        (Outgoing.by_template, TEMPLATE), (func.coalesce(Outgoing.cost, 0) > 0, BILLED), else_=FREE
    )
    open_ = Outgoing.state.in_(("sending", "waiting", "unknown"))
    found = connection.execute(
        select(kind.label("kind"), func.count(), func.coalesce(func.sum(Outgoing.cost), 0))
        .where(Outgoing.id.in_(ids), open_)
        .group_by("kind")
    )
    for name, messages, cost in found.all():
        add(connection, (channel, month, name), messages, cost)


def add(connection: Connection, key: tuple[str, str, str], messages: int, cost: int = 0) -> None:
    """`key`: channel, month and kind of a sum."""
    channel, month, kind = key
    named = {"channel": channel, "month": month, "kind": kind}
    connection.execute(insert_new(connection, Spent).values(**named, messages=0, cost=0))
    mine = (Spent.channel == channel, Spent.month == month, Spent.kind == kind)
    more = {"messages": Spent.messages + messages, "cost": Spent.cost + cost}
    connection.execute(update(Spent).where(*mine).values(**more))
