"""Groups of villages on a channel: a notice to the village goes to its group as well."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ForeignKey, String, delete, exists, or_, select, update
from sqlalchemy.orm import Mapped, Session, mapped_column

from storage import people
from storage.areas import Area
from storage.base import Base
from storage.outbox import Outgoing, cancel_pushes
from storage.people import Address
from storage.statements import insert_new, upsert


class VillageGroup(Base):
    """An address of nobody (`Address.person_id` is empty) that stands for a village's group."""

    __tablename__ = "village_group"

    address_id: Mapped[int] = mapped_column(
        ForeignKey("address.id", ondelete="CASCADE"), primary_key=True, autoincrement=False
    )
    area_id: Mapped[int] = mapped_column(ForeignKey("area.id"), index=True)
    bound_by: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"))
    bound_at: Mapped[datetime]


class GroupCode(Base):
    """A code that binds the group in which it is written, once. Only its hash is kept."""

    __tablename__ = "group_code"

    code_hash: Mapped[str] = mapped_column(String(64), primary_key=True)
    area_id: Mapped[int] = mapped_column(ForeignKey("area.id"))
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"))
    expires_at: Mapped[datetime]


def of_areas(session: Session, paths: Sequence[str]) -> Sequence[int]:
    """Addresses of the groups, still reached, of the villages that lie within these paths."""
    inside = or_(False, *(Area.path.startswith(path, autoescape=True) for path in paths))
    found = (
        select(Address.id)
        .join(VillageGroup, VillageGroup.address_id == Address.id)
        .join(Area, Area.id == VillageGroup.area_id)
        .where(Address.state == "active", inside)
        .order_by(Address.id)
    )
    return session.scalars(found).all()


def find(session: Session, channel: str, external_id: str) -> int | None:
    """The address of a group that we have heard of."""
    nobodys = Address.person_id.is_(None), Address.external_id == external_id
    return session.scalar(select(Address.id).where(Address.channel == channel, *nobodys))


def address_of(session: Session, channel: str, external_id: str) -> int:
    """The group's address, made when it is new; what was said to be gone is reached again."""
    row = {"channel": channel, "external_id": external_id, "person_id": None, "state": "active"}
    session.connection().execute(insert_new(session.connection(), Address), row)
    address_id = find(session, channel, external_id)
    if address_id is None:
        raise LookupError("a person's address is no group's")
    people.mark(session, address_id, "active")
    return address_id


def bind(session: Session, group: VillageGroup) -> None:
    """The group stands for that village, and for no other."""
    columns = VillageGroup.__table__.c
    row = {column.name: getattr(group, column.name) for column in columns}
    connection = session.connection()
    connection.execute(upsert(connection, VillageGroup, ["address_id"]), row)


def mark_gone(session: Session, address_id: int) -> None:
    """We were taken out: nothing more goes there until the group is bound again."""
    people.mark_gone(session, address_id)
    cancel_pushes(session.connection(), [address_id])


def rename(session: Session, address_id: int, external_id: str) -> None:
    """The channel has another name for the group; what waits for it goes there.

    If the group was heard of under the new name first, that was the same group.
    """
    address = session.get_one(Address, address_id)
    other = find(session, address.channel, external_id)
    if other == address_id:
        return
    if other is not None:
        _merge(session, other, into=address_id)
    renamed = update(Address).where(Address.id == address_id)
    session.execute(renamed.values(external_id=external_id, state="active"))


def _merge(session: Session, other: int, *, into: int) -> None:
    """A village that was bound under the new name is the newer word."""
    newer = session.get(VillageGroup, other)
    if newer is not None:
        bound = {"area_id": newer.area_id, "bound_by": newer.bound_by, "bound_at": newer.bound_at}
        bind(session, VillageGroup(address_id=into, **bound))
        session.expunge(newer)
    session.connection().execute(delete(Address).where(Address.id == other))


def forget_strangers(session: Session) -> int:
    """Erase addresses of groups that were never bound: somebody tried a code there."""
    strangers = (
        delete(Address)
        .where(Address.person_id.is_(None))
        .where(~exists().where(VillageGroup.address_id == Address.id))
        .where(~exists().where(Outgoing.address_id == Address.id))
    )
    return session.connection().execute(strangers).rowcount


def add_code(session: Session, code: GroupCode, now: datetime) -> None:
    """A new code; those that are too old go."""
    session.connection().execute(delete(GroupCode).where(GroupCode.expires_at <= now))
    session.add(code)
    session.flush()


def take_code(session: Session, code_hash: str, now: datetime) -> tuple[int, int] | None:
    """Use up a code: (area id, person id) of whom it was given to; None when it is not good."""
    good = delete(GroupCode).where(GroupCode.code_hash == code_hash, GroupCode.expires_at > now)
    found = session.execute(
        good.returning(GroupCode.area_id, GroupCode.person_id),
        execution_options={"synchronize_session": False},
    ).first()
    return None if found is None else (found.area_id, found.person_id)
