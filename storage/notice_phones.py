"""Telephone numbers that people gave so that notices reach them there, and for nothing else.

A row is a consent that holds: whoever withdraws it, or is forgotten, has none. The number itself is
sealed by a key that is in no backup (`handlers/windows/phones.py`); no statement can look for one.
"""

from sqlalchemy import (
    ColumnElement,
    Connection,
    ForeignKey,
    String,
    and_,
    delete,
    exists,
    false,
    func,
    select,
)
from sqlalchemy.orm import Mapped, Session, mapped_column

from storage.base import Base
from storage.people import Address, Consent
from storage.statements import upsert

PURPOSE = "phone"  # of the consent


class NoticePhone(Base):
    __tablename__ = "notice_phone"

    person_id: Mapped[int] = mapped_column(
        ForeignKey("person.id", ondelete="CASCADE"), primary_key=True, autoincrement=False
    )
    sealed: Mapped[str] = mapped_column(String(200))


def keep(session: Session, person_id: int, sealed: str) -> None:
    """In place of the one that was there."""
    connection = session.connection()
    put = upsert(connection, NoticePhone, ["person_id"])
    connection.execute(put, {"person_id": person_id, "sealed": sealed})


def drop(session: Session, person_id: int) -> bool:
    """Whether there was one."""
    gone = delete(NoticePhone).where(NoticePhone.person_id == person_id)
    return session.connection().execute(gone).rowcount > 0


def drop_of(session: Session, address_id: int) -> None:
    """That of the person of an address."""
    who = select(Address.person_id).where(Address.id == address_id)
    gone = delete(NoticePhone).where(NoticePhone.person_id == who.scalar_subquery())
    session.connection().execute(gone)


def drop_refused(session: Session, person_id: int) -> None:
    """Two people turned out to be one, and their newest answer is no."""
    mine = NoticePhone.person_id == person_id
    session.connection().execute(
        delete(NoticePhone).where(mine, ~func.coalesce(_agrees(), false()))
    )


def sealed_of(connection: Connection, person_id: int) -> str | None:
    """None: they gave none, or do not agree (any more)."""
    found = select(NoticePhone.sealed).where(NoticePhone.person_id == person_id)
    return connection.scalar(found.where(_agrees()))


def is_held() -> ColumnElement[bool]:
    """Whether the person of an `Address` of the statement gave one, and still agrees."""
    mine = NoticePhone.person_id == Address.person_id
    return exists().where(and_(mine, _agrees())).correlate(Address)


def _agrees() -> ColumnElement[bool]:
    """The newest answer counts; two people who turn out to be one may have answered differently."""
    return (
        select(Consent.given)
        .where(Consent.person_id == NoticePhone.person_id, Consent.purpose == PURPOSE)
        .order_by(Consent.id.desc())
        .limit(1)
        .correlate(NoticePhone)
        .scalar_subquery()
    )
