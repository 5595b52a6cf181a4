"""Conversations under way, and the one statement that finds everything about who is speaking."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, ForeignKey, RowMapping, String, bindparam, delete, select, tuple_
from sqlalchemy.orm import Mapped, mapped_column

from storage.base import Base
from storage.people import Address, Person
from storage.statements import upsert


class Conversation(Base):
    """A talk that waits for its next answer. Idle people have no row.

    `state` holds the flow's arguments, the answers so far and what is carried over from an older
    version of the flow; its shape belongs to the conversation engine.
    """

    __tablename__ = "conversation"

    address_id: Mapped[int] = mapped_column(
        ForeignKey("address.id", ondelete="CASCADE"), primary_key=True, autoincrement=False
    )
    flow: Mapped[str] = mapped_column(String(40))
    version: Mapped[int]
    state: Mapped[dict[str, Any]]
    anonymous: Mapped[bool]
    touched_at: Mapped[datetime]


_SPEAKERS = (
    select(
        Address.channel,
        Address.external_id,
        Address.id.label("address_id"),
        Address.state.label("address_state"),
        Address.heard_at,
        Person.id.label("person_id"),
        Person.language,
        Person.area_id,
        Person.by_ear,
        Conversation.flow,
        Conversation.version,
        Conversation.state,
        Conversation.anonymous,
        Conversation.touched_at,
    )
    .join(Person, Person.id == Address.person_id)
    .outerjoin(Conversation, Conversation.address_id == Address.id)
    .where(tuple_(Address.channel, Address.external_id).in_(bindparam("who", expanding=True)))
)


def speakers(connection: Connection, who: Sequence[tuple[str, str]]) -> Sequence[RowMapping]:
    """One row an address that is known among `who` (channel, external id), its talk beside it."""
    return connection.execute(_SPEAKERS, {"who": list(who)}).mappings().all()


def save(connection: Connection, rows: Sequence[dict[str, Any]]) -> None:
    """Store talks under way; each row has the columns of `Conversation`."""
    if rows:
        connection.execute(upsert(connection, Conversation, ["address_id"]), rows)


_END = delete(Conversation).where(
    Conversation.address_id.in_(bindparam("addresses", expanding=True))
)


def end(connection: Connection, addresses: Iterable[int]) -> None:
    """Forget these talks, answers and all."""
    if gone := list(addresses):
        connection.execute(_END, {"addresses": gone})


def expire_anonymous(connection: Connection, before: datetime) -> int:
    """Erase half-finished anonymous talks last touched before that moment; returns how many."""
    stale = delete(Conversation).where(Conversation.anonymous, Conversation.touched_at < before)
    return connection.execute(stale).rowcount
