"""The menu by number that a person sees last, where their channel has no buttons.

It is written before it leaves, so that who answers at once is understood, and the one that it replaces is
kept until it has arrived: where it surely did not, a "2" means again what stands on the phone. Whatever
nobody knows of (the process died, the line was lost) counts as arrived.
"""

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from sqlalchemy import (
    BigInteger,
    Connection,
    ForeignKey,
    Update,
    bindparam,
    case,
    delete,
    func,
    null,
    select,
    update,
)
from sqlalchemy.orm import Mapped, mapped_column

from storage.base import Base, Json
from storage.people import Address
from storage.statements import upsert_so

Menu = dict[str, Any]  # as `handlers.numbered` packs it
NONE: Menu = {}  # nothing was shown before


class ShownMenu(Base):
    __tablename__ = "shown_menu"

    address_id: Mapped[int] = mapped_column(
        ForeignKey("address.id", ondelete="CASCADE"), primary_key=True, autoincrement=False
    )
    menu: Mapped[Menu] = mapped_column(Json)
    row_id: Mapped[int] = mapped_column(BigInteger)  # of the message that shows it, in the outbox
    before: Mapped[Menu | None] = mapped_column(Json)  # until it has arrived


class Showing(NamedTuple):
    """A message that shows a menu to somebody."""

    address_id: int
    row_id: int
    menu: Menu


def leave(connection: Connection, shown: Sequence[Showing]) -> None:
    """They are about to be sent, one to an address."""
    there = _still_there(connection, [one.address_id for one in shown])
    rows = [one._asdict() | {"before": NONE} for one in shown if one.address_id in there]
    if rows:
        # What is not settled since a send that nobody knows of: the one before that is still the
        # last that surely arrived.
        kept = func.coalesce(_COLUMNS.before, _COLUMNS.menu)
        connection.execute(upsert_so(connection, ShownMenu, ["address_id"], {"before": kept}), rows)


def _still_there(connection: Connection, addresses: Sequence[int]) -> set[int]:
    """Whoever was forgotten while their message waited has no menu."""
    return set(connection.scalars(select(Address.id).where(Address.id.in_(addresses))))


def arrived(connection: Connection, shown: Iterable[Showing]) -> None:
    """In the order in which they did. The next may be on its way already."""
    is_last = _COLUMNS.row_id == bindparam("row")
    this = bindparam("shown", type_=Json)
    told = _of_one().values(before=case((is_last, null()), else_=this))
    if rows := [_bound(one) | {"shown": one.menu} for one in shown]:
        connection.execute(told, rows)


def did_not_leave(connection: Connection, shown: Iterable[Showing]) -> None:
    """What was there before is there still, unless something else was shown since."""
    is_last = (_COLUMNS.row_id == bindparam("row")) & _COLUMNS.before.is_not(None)
    back = _of_one().where(is_last).values(menu=_COLUMNS.before, before=null())
    if rows := [_bound(one) for one in shown]:
        connection.execute(back, rows)


_COLUMNS = ShownMenu.__table__.c


def _of_one() -> Update:
    return update(ShownMenu.__table__).where(_COLUMNS.address_id == bindparam("address"))  # type: ignore[arg-type]


def _bound(one: Showing) -> dict[str, Any]:
    return {"address": one.address_id, "row": one.row_id}


def of(connection: Connection, addresses: Sequence[int]) -> dict[int, Menu]:
    """By address, where a menu was shown."""
    if not addresses:
        return {}
    found = select(ShownMenu.address_id, ShownMenu.menu).where(ShownMenu.address_id.in_(addresses))
    return {address: menu for address, menu in connection.execute(found) if menu}


def erase(connection: Connection, addresses: Sequence[int]) -> None:
    """Nothing of the talk may remain."""
    connection.execute(delete(ShownMenu).where(ShownMenu.address_id.in_(addresses)))
