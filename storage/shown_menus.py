"""The menu by number that each person saw last, where their channel has no buttons.

It is written when it has been sent, so that a "2" means what stands on the phone: the reply to the last
message, or a notice that came between.
"""

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, ForeignKey, RowMapping, SmallInteger, delete, select
from sqlalchemy.orm import Mapped, mapped_column

from storage.base import Base, Json
from storage.people import Address
from storage.statements import upsert


class ShownMenu(Base):
    __tablename__ = "shown_menu"

    address_id: Mapped[int] = mapped_column(
        ForeignKey("address.id", ondelete="CASCADE"), primary_key=True, autoincrement=False
    )
    buttons: Mapped[list[Any]] = mapped_column(Json)  # as `handlers.messages` packs them
    page: Mapped[int] = mapped_column(SmallInteger)
    open: Mapped[bool]


def keep(connection: Connection, menus: Iterable[dict[str, Any]]) -> None:
    """Note what was shown; rows have the columns of `ShownMenu`, the last of an address counts."""
    rows = {menu["address_id"]: menu for menu in menus}
    there = _still_there(connection, rows)
    if kept := [row for address, row in rows.items() if address in there]:
        connection.execute(upsert(connection, ShownMenu, ["address_id"]), kept)


def _still_there(connection: Connection, addresses: Iterable[int]) -> set[int]:
    """Whoever was forgotten while their message was on its way has no menu."""
    found = select(Address.id).where(Address.id.in_(list(addresses)))
    return set(connection.scalars(found))


def of(connection: Connection, addresses: Sequence[int]) -> Sequence[RowMapping]:
    """A row an address that was shown a menu."""
    if not addresses:
        return ()
    columns = ShownMenu.__table__.c
    found = select(*columns).where(columns.address_id.in_(addresses))
    return connection.execute(found).mappings().all()


def erase(connection: Connection, addresses: Sequence[int]) -> None:
    """Nothing of the talk may remain."""
    connection.execute(delete(ShownMenu).where(ShownMenu.address_id.in_(addresses)))
