"""Links by which a member of staff makes a chat their own: one use, half an hour, only a hash is kept."""

from collections.abc import Sequence
from datetime import date, datetime

from sqlalchemy import ForeignKey, String, delete, exists, select, update
from sqlalchemy.orm import Mapped, Session, mapped_column

from storage.base import Base
from storage.cases import CaseContact
from storage.people import Address, Appointment, Person


class ChatLink(Base):
    __tablename__ = "chat_link"

    token_hash: Mapped[str] = mapped_column(String(64), primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), index=True)
    expires_at: Mapped[datetime]


def put(session: Session, token_hash: str, person_id: int, until: datetime) -> None:
    """The newest of a person's is the only one."""
    session.execute(delete(ChatLink).where(ChatLink.person_id == person_id))
    session.add(ChatLink(token_hash=token_hash, person_id=person_id, expires_at=until))
    session.flush()


def owner(session: Session, token_hash: str, now: datetime) -> Person | None:
    """Whose link it is, while it is good. Looking does not use it up."""
    return session.scalar(
        select(Person)
        .join(ChatLink, ChatLink.person_id == Person.id)
        .where(ChatLink.token_hash == token_hash, ChatLink.expires_at > now)
    )


def take(session: Session, token_hash: str, now: datetime) -> int | None:
    """Use it up; of two who come at once, one gets it. The id of the person."""
    good = ChatLink.token_hash == token_hash, ChatLink.expires_at > now
    return session.scalar(
        delete(ChatLink)
        .where(*good)
        .returning(ChatLink.person_id)
        .execution_options(synchronize_session=False)
    )


def drop_of(session: Session, person_id: int) -> None:
    """A link of theirs that has not been used opens nothing any more."""
    theirs = delete(ChatLink).where(ChatLink.person_id == person_id)
    session.execute(theirs.execution_options(synchronize_session=False))


def drop_expired(session: Session, now: datetime) -> None:
    old = delete(ChatLink).where(ChatLink.expires_at <= now)
    session.execute(old.execution_options(synchronize_session=False))


def is_nobody_s(session: Session, person_id: int) -> bool:
    """Whether that person has neither feedback with a contact, nor a role, so that none is lost."""
    theirs = select(
        exists().where(CaseContact.person_id == person_id)
        | exists().where(Appointment.person_id == person_id)
    )
    return not session.scalar(theirs)


def give(session: Session, address_id: int, person_id: int) -> None:
    """From now on that address is this person's."""
    session.execute(
        update(Address)
        .where(Address.id == address_id)
        .values(person_id=person_id)
        .execution_options(synchronize_session=False)
    )


def take_from(session: Session, address_id: int, person_id: int, today: date) -> str | None:
    """The address is a stranger's again; the name of its channel, None if it was not that person's."""
    mine = Address.id == address_id, Address.person_id == person_id
    channel = session.scalar(select(Address.channel).where(*mine))
    if channel is not None:
        stranger = Person(created_on=today)
        session.add(stranger)
        session.flush()
        give(session, address_id, stranger.id)
    return channel


def chats(session: Session, person_id: int) -> Sequence[Address]:
    found = select(Address).where(Address.person_id == person_id).order_by(Address.id)
    return session.scalars(found).all()


def owner_of(session: Session, address_id: int) -> int:
    """Whose address it is now."""
    return session.scalars(select(Address.person_id).where(Address.id == address_id)).one() or 0
