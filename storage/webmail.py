"""The web chat's letter box: what the page has not fetched yet."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import (
    BigInteger,
    Connection,
    ForeignKey,
    Select,
    Text,
    cast,
    delete,
    exists,
    insert,
    or_,
    select,
)
from sqlalchemy.orm import Mapped, Session, mapped_column

from storage.base import Base
from storage.cases import Case
from storage.outbox import first_id_of, new_id
from storage.people import Address

CHANNEL = "web"


class WebLetter(Base):
    """An id grows with time and is never given twice, so that a page knows what it has read."""

    __tablename__ = "web_letter"

    id: Mapped[int] = mapped_column(
        BigInteger, primary_key=True, autoincrement=False, default=new_id
    )
    address_id: Mapped[int] = mapped_column(
        ForeignKey("address.id", ondelete="CASCADE"), index=True
    )
    content: Mapped[dict[str, Any]]


def put(session: Session, external_id: str, content: dict[str, Any]) -> int | None:
    """Leave a letter for whoever has that address; its id, or None when nobody has.

    One that tells the page to forget leaves nothing of the talk waiting before it.
    """
    address_id = session.scalar(_holder(external_id))
    if address_id is None:
        return None
    if content.get("forget"):
        erase(session.connection(), [address_id])
    number = new_id()
    session.execute(insert(WebLetter).values(id=number, address_id=address_id, content=content))
    return number


def waiting(session: Session, external_id: str) -> Sequence[tuple[int, dict[str, Any]]]:
    """What that address has not taken yet, the oldest first."""
    found = (
        select(WebLetter.id, WebLetter.content)
        .where(WebLetter.address_id == _holder(external_id).scalar_subquery())
        .order_by(WebLetter.id)
    )
    return [(row.id, row.content) for row in session.execute(found)]


def take(session: Session, external_id: str, ids: Sequence[int]) -> int:
    """Erase these, if they are that address's own; how many there were."""
    own = WebLetter.address_id == _holder(external_id).scalar_subquery()
    erased = delete(WebLetter).where(own, WebLetter.id.in_(ids)).returning(WebLetter.id)
    options = {"synchronize_session": False}
    return len(session.scalars(erased, execution_options=options).all())


def erase(connection: Connection, address_ids: Sequence[int]) -> None:
    """Drop all that waits for these addresses: their talk must leave no trace."""
    connection.execute(delete(WebLetter).where(WebLetter.address_id.in_(address_ids)))


def expire(connection: Connection, written_before: datetime, codes_before: datetime) -> int:
    """Drop letters that no page came for; sooner those that end an anonymous talk, or tell of its case.

    Such a letter may show the case's code: until it is read it ties the case to an address.
    """
    ends_a_talk = WebLetter.content["forget"].as_boolean()
    written = cast(WebLetter.content, Text)
    shows_a_code = exists().where(Case.anonymous, written.contains(Case.code))
    old = or_(
        WebLetter.id < first_id_of(written_before),
        (ends_a_talk | shows_a_code) & (WebLetter.id < first_id_of(codes_before)),
    )
    return connection.execute(delete(WebLetter).where(old)).rowcount


def _holder(external_id: str) -> Select[int]:
    return select(Address.id).where(Address.channel == CHANNEL, Address.external_id == external_id)
