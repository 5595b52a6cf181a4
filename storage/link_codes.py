"""Codes by which a person joins another channel to the one that they write from, and tries at them.

A code is good once and for minutes, and only its hash is kept. Of tries at wrong codes there is only a
number by address, for minutes too.
"""

from datetime import datetime

from sqlalchemy import ForeignKey, String, delete, func, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from storage.base import Base
from storage.people import Address
from storage.statements import upsert


class LinkCode(Base):
    __tablename__ = "link_code"

    address_id: Mapped[int] = mapped_column(
        ForeignKey("address.id", ondelete="CASCADE"), primary_key=True, autoincrement=False
    )  # who made it, and where: one code at a time
    code_hash: Mapped[str] = mapped_column(String(64), unique=True)
    expires_at: Mapped[datetime]


class LinkTry(Base):
    """How many wrong codes were typed at an address since that moment."""

    __tablename__ = "link_try"

    address_id: Mapped[int] = mapped_column(
        ForeignKey("address.id", ondelete="CASCADE"), primary_key=True, autoincrement=False
    )
    number: Mapped[int]
    since: Mapped[datetime]


def put(session: Session, address_id: int, code_hash: str, until: datetime) -> None:
    """The address's one before is good no more."""
    row = {"address_id": address_id, "code_hash": code_hash, "expires_at": until}
    session.execute(upsert(session.connection(), LinkCode, ["address_id"]), [row])


def owner(session: Session, code_hash: str, now: datetime) -> Address | None:
    """Who made a code that is still good. Looking does not use it up."""
    good = LinkCode.code_hash == code_hash, LinkCode.expires_at > now
    return session.scalar(
        select(Address)
        .join(LinkCode, LinkCode.address_id == Address.id)
        .where(*good)
        .execution_options(populate_existing=True)
    )


def take(session: Session, code_hash: str, now: datetime) -> Address | None:
    """Use it up; of two who come at once, one gets it."""
    good = LinkCode.code_hash == code_hash, LinkCode.expires_at > now
    address_id = session.scalar(
        delete(LinkCode)
        .where(*good)
        .returning(LinkCode.address_id)
        .execution_options(synchronize_session=False)
    )
    return None if address_id is None else session.get(Address, address_id, populate_existing=True)


def tries(session: Session, since: datetime, address_id: int | None = None) -> int:
    """Wrong codes that were typed since then: at one address, or at all."""
    found = select(func.coalesce(func.sum(LinkTry.number), 0)).where(LinkTry.since > since)
    if address_id is not None:
        found = found.where(LinkTry.address_id == address_id)
    return int(session.scalar(found) or 0)


def count_try(session: Session, address_id: int, since: datetime, now: datetime) -> None:
    """One more; a number that began before `since` begins anew."""
    kept = session.get(LinkTry, address_id, populate_existing=True)
    going_on = kept is not None and kept.since > since
    row = {
        "address_id": address_id,
        "number": kept.number + 1 if kept is not None and going_on else 1,
        "since": kept.since if kept is not None and going_on else now,
    }
    session.execute(upsert(session.connection(), LinkTry, ["address_id"]), [row])


def drop_expired(session: Session, now: datetime, tried_before: datetime) -> None:
    for old in (
        delete(LinkCode).where(LinkCode.expires_at <= now),
        delete(LinkTry).where(LinkTry.since <= tried_before),
    ):
        session.execute(old.execution_options(synchronize_session=False))
