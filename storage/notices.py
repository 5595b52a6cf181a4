"""Notices: what was announced, by whom, to which area, and the one statement that sends it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import (
    BigInteger,
    Connection,
    Double,
    ForeignKey,
    Select,
    SmallInteger,
    String,
    Subquery,
    Text,
    func,
    insert,
    literal,
    select,
)
from sqlalchemy.orm import Mapped, Session, mapped_column

from storage.areas import Area
from storage.base import Base
from storage.outbox import Body, Outgoing
from storage.people import Address, Consent, Person
from storage.statements import insert_new

PURPOSE = "notices"  # of the consent without which nobody is sent a notice
LOWEST_ID = -(1 << 62)
BROADCAST_BITS = 31  # room for two thousand million recipients of one body


class Notice(Base):
    __tablename__ = "notice"

    id: Mapped[int] = mapped_column(primary_key=True)
    area_id: Mapped[int] = mapped_column(ForeignKey("area.id"), index=True)
    author_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"))
    text: Mapped[str] = mapped_column(Text)
    priority: Mapped[str] = mapped_column(String(10))  # urgent | bulk
    created_at: Mapped[datetime]

    @property
    def purpose(self) -> str:
        """What its rows in the outbox are there for."""
        return f"notice:{self.id}"


@dataclass(frozen=True, slots=True)
class Sending:
    """How a body goes out."""

    purpose: str
    priority: int
    resend: bool = False
    not_before: float = 0.0  # seconds since 1970


def _newest_answers() -> Subquery:
    """Of each person the newest answer about notices: it alone counts."""
    return (
        select(func.max(Consent.id).label("id"))
        .where(Consent.purpose == PURPOSE)
        .group_by(Consent.person_id)
        .subquery()
    )


def _recipients(path: str) -> Select[int]:
    """One address a person: whoever lives in that area and agreed to notices.

    Of several addresses the first that still works: the one that they agreed on, as a rule. When a
    platform says that it is dead (`gone`) the next one takes its place.
    """
    newest = _newest_answers()
    return (
        select(func.min(Address.id).label("address_id"))
        .join(Person, Person.id == Address.person_id)
        .join(Area, Area.id == Person.area_id)
        .join(Consent, Consent.person_id == Person.id)
        .join(newest, newest.c.id == Consent.id)
        .where(
            Area.path.startswith(path, autoescape=True), Consent.given, Address.state == "active"
        )
        .group_by(Person.id)
    )


def reach(session: Session, path: str) -> int:
    """How many people a notice to that area goes to."""
    found = select(func.count()).select_from(_recipients(path).subquery())
    return session.scalar(found) or 0


def households(session: Session, path: str) -> int | None:
    """How many live in the villages of that area; None when a village's number is not known."""
    inside = Area.path.startswith(path, autoescape=True)
    village = select(Area.households).where(inside, Area.level == "village")
    numbers: Sequence[int | None] = session.scalars(village.where(Area.valid_to.is_(None))).all()
    known = [number for number in numbers if number is not None]
    return sum(known) if known and len(known) == len(numbers) else None


def add_body(connection: Connection, content: dict[str, Any]) -> int:
    """Store what many rows of the outbox say."""
    added = insert(Body).values(content=content).returning(Body.id)
    return connection.execute(added).scalar_one()


def broadcast(connection: Connection, path: str, body_id: int, sending: Sending) -> int:
    """Put a body into the outbox for everybody of the area, in one statement; returns for how many.

    Ids: `outbox.new_id` counts up from the clock, so a block of them may meet ids that are drawn
    elsewhere in the same millisecond, and a row would be lost. Broadcasts therefore have the numbers
    below zero, where each body owns 2³¹ of them: they never meet, and rows still go in order.
    """
    chosen = _recipients(path).subquery()
    number = func.row_number().over(order_by=chosen.c.address_id)
    first = literal(LOWEST_ID + (body_id << BROADCAST_BITS), BigInteger)
    row = {
        "id": first + number,
        "address_id": Address.id,
        "channel": Address.channel,
        "priority": literal(sending.priority, SmallInteger),
        "purpose": literal(sending.purpose, String),
        "part": literal(0, SmallInteger),
        "body_id": literal(body_id),
        "state": literal("waiting", String),
        "resend": literal(sending.resend),
        "not_before": literal(sending.not_before, Double),
        "attempts": literal(0, SmallInteger),
    }
    # The WHERE tells SQLite where the SELECT ends and ON CONFLICT begins.
    rows = (
        select(*row.values())
        .join(chosen, chosen.c.address_id == Address.id)
        .where(Address.id.is_not(None))
    )
    put = insert_new(connection, Outgoing).from_select(list(row), rows)
    return connection.execute(put, execution_options={"preserve_rowcount": True}).rowcount


def newest_of(session: Session, author_id: int, area_id: int) -> Notice | None:
    """What that person last announced there."""
    found = (
        select(Notice)
        .where(Notice.author_id == author_id, Notice.area_id == area_id)
        .order_by(Notice.id.desc())
    )
    return session.scalars(found).first()
