"""People: how they are reached, what they agreed to, what they are appointed to.

No ethnicity, no religion, no position on a map is ever stored (Law 91/2025, Decree 356/2025
art. 4): a language is what the person chose, a village what the person named.
"""

from collections.abc import Sequence
from datetime import UTC, date, datetime

from sqlalchemy import (
    Double,
    ForeignKey,
    Index,
    String,
    UniqueConstraint,
    delete,
    false,
    func,
    insert,
    select,
    update,
)
from sqlalchemy.orm import Mapped, Session, mapped_column, relationship

from storage import audit
from storage.base import Base

AuditLine = audit.AuditLine  # stands among the tables of people


class Person(Base):
    __tablename__ = "person"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str | None] = mapped_column(String(100))  # staff and heads; residents stay unnamed
    language: Mapped[str | None] = mapped_column(String(20))
    by_ear: Mapped[bool | None]  # whether they want to hear what we say; None: never asked
    area_id: Mapped[int | None] = mapped_column(ForeignKey("area.id"), index=True)
    synthetic: Mapped[bool] = mapped_column(
        default=False
    )  # made up for a demonstration or a load test
    created_on: Mapped[date]

    addresses: Mapped[list["Address"]] = relationship(back_populates="person")
    consents: Mapped[list["Consent"]] = relationship(order_by="Consent.id")


class Address(Base):
    """Where a person is reached on one channel. `external_id` is the channel's own name for them.

    An address of nobody is a village's group (`storage/groups.py`).
    """

    __tablename__ = "address"
    __table_args__ = (UniqueConstraint("channel", "external_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int | None] = mapped_column(
        ForeignKey("person.id", ondelete="CASCADE"), index=True
    )
    channel: Mapped[str] = mapped_column(String(20))
    external_id: Mapped[str] = mapped_column(String(100))
    state: Mapped[str] = mapped_column(
        String(10), default="active"
    )  # active | gone (they blocked us) | leaving (forgotten; waits for our last words to go out)
    preferred: Mapped[bool] = mapped_column(
        default=False, server_default=false()
    )  # where they chose to be told things; see reaching.py
    free_at: Mapped[float] = mapped_column(Double, default=0.0, server_default="0")  # see pace.py
    heard_at: Mapped[float | None] = mapped_column(
        Double
    )  # the hour in which they last wrote, where that matters (`storage/windows.py`); not of an anonymous talk

    person: Mapped[Person | None] = relationship(back_populates="addresses")


class Consent(Base):
    """One answer to one request for consent; the newest of a purpose counts. Refusals are kept too."""

    __tablename__ = "consent"
    __table_args__ = (Index("ix_consent_current", "person_id", "purpose", "id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"))
    purpose: Mapped[str] = mapped_column(
        String(20)
    )  # notices | contact | household | voice | digest | phone
    given: Mapped[bool]
    text_version: Mapped[str] = mapped_column(String(20))
    proof: Mapped[str] = mapped_column(String(64))  # SHA-256 of the words that were shown
    channel: Mapped[str] = mapped_column(String(20))
    at: Mapped[datetime]


class Appointment(Base):
    """A person holds a role over an area for a time. It ends; it is not deleted."""

    __tablename__ = "appointment"

    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), index=True)
    role: Mapped[str] = mapped_column(
        String(20)
    )  # head | messenger | speaker | officer | approver | observer
    language: Mapped[str | None] = mapped_column(String(20))  # of a speaker
    area_id: Mapped[int] = mapped_column(ForeignKey("area.id"), index=True)
    since: Mapped[datetime]
    until: Mapped[datetime | None]
    appointed_by: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"))
    term_told_on: Mapped[date | None]  # staff were told that it ends, or is over


class Invitation(Base):
    """A one-time link. Only the hash of its token is kept, so the database opens no door."""

    __tablename__ = "invitation"

    token_hash: Mapped[str] = mapped_column(String(64), primary_key=True)
    role: Mapped[str] = mapped_column(String(20))
    language: Mapped[str | None] = mapped_column(String(20))  # that a speaker is invited for
    area_id: Mapped[int] = mapped_column(ForeignKey("area.id"))
    person_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"))
    expires_at: Mapped[datetime]
    used_at: Mapped[datetime | None]
    appointed_until: Mapped[datetime | None]  # when the appointment that it makes will end
    invited_by: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"))


class Subscription(Base):
    """A topic of notices that a person asked for."""

    __tablename__ = "subscription"

    person_id: Mapped[int] = mapped_column(
        ForeignKey("person.id", ondelete="CASCADE"), primary_key=True
    )
    topic: Mapped[str] = mapped_column(String(20), primary_key=True)


class ConsoleSession(Base):
    """A signed-in browser of a member of staff."""

    __tablename__ = "console_session"

    token_hash: Mapped[str] = mapped_column(String(64), primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), index=True)
    expires_at: Mapped[datetime]
    seen_at: Mapped[datetime | None]  # to a few minutes: an idle session ends
    confirmed_at: Mapped[datetime | None]  # when its person last showed that it is they
    browser: Mapped[str | None] = mapped_column(String(20))  # its family: "Firefox"


def register(session: Session, channel: str, external_id: str, today: date) -> tuple[int, int]:
    """A person of whom nothing is known but where they wrote from: (person id, address id)."""
    person_id = session.execute(
        insert(Person).values(created_on=today, synthetic=False).returning(Person.id)
    ).scalar_one()
    address_id = session.execute(
        insert(Address)
        .values(person_id=person_id, channel=channel, external_id=external_id, state="active")
        .returning(Address.id)
    ).scalar_one()
    return person_id, address_id


def address_ids(session: Session, person_id: int) -> Sequence[int]:
    return session.scalars(select(Address.id).where(Address.person_id == person_id)).all()


def active_addresses(session: Session, person_id: int) -> Sequence[Address]:
    """Where they can be written to."""
    found = select(Address).where(Address.person_id == person_id, Address.state == "active")
    return session.scalars(found.order_by(Address.id)).all()


def consents(session: Session, person_id: int) -> Sequence[Consent]:
    """All of one person's, the oldest first."""
    found = select(Consent).where(Consent.person_id == person_id).order_by(Consent.id)
    return session.scalars(found).all()


def give_up_name(session: Session, address_id: int) -> str:
    """Free the channel's name of an address that is about to go, for a new row; returns that name."""
    address = session.get_one(Address, address_id)
    name, address.external_id = address.external_id, f"~{address_id}"
    session.flush()
    return name


def erase(session: Session, person_id: int) -> None:
    """Forget a person: the database forgets with them all that is theirs.

    Addresses, consents, appointments, links to cases, talks, letters and messages hang on the person
    or on the address, and go with them. Cases stay, without a person.
    """
    audit.strike(session, person_id, datetime.now(UTC))
    session.expire_all()
    session.execute(
        delete(Person).where(Person.id == person_id).execution_options(synchronize_session=False)
    )


def mark(session: Session, address_id: int, state: str) -> None:
    session.execute(update(Address).where(Address.id == address_id).values(state=state))


def mark_gone(session: Session, address_id: int) -> None:
    """The platform says that this address is dead; it is not tried again until its person returns."""
    mark(session, address_id, "gone")


def mark_staying(session: Session, address_id: int) -> None:
    """Who asked to be forgotten and begins anew is not forgotten."""
    leaving = update(Address).where(Address.id == address_id, Address.state == "leaving")
    session.execute(leaving.values(state="active"))


def names(session: Session, person_ids: Sequence[int]) -> dict[int, str | None]:
    """What people of the staff, and speakers, are called."""
    found = select(Person.id, Person.name).where(Person.id.in_(person_ids))
    return dict(session.execute(found).all())


def highest_id(session: Session) -> int:
    """The id of the newest person; 0 when there is none."""
    return session.scalar(select(func.max(Person.id))) or 0
