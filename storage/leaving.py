"""The last trace of somebody who was forgotten: the bare address that our last words go out by."""

from datetime import date

from sqlalchemy import Select, delete, exists, or_, select, update
from sqlalchemy.orm import Session

from storage.cases import CaseContact
from storage.conversations import Conversation
from storage.dialogues import QuestionContact
from storage.media import LONG_AGO, Media
from storage.outbox import Outgoing
from storage.people import Address, Consent, Person
from storage.webmail import WebLetter


def expire_media(session: Session, address_ids: list[int], keeper_id: int) -> None:
    """What these addresses sent and no case took over is deleted, file and row, when next tidied.

    The rows pass to `keeper_id` meanwhile, since their own addresses may be about to go.
    """
    session.execute(
        update(Media)
        .where(Media.address_id.in_(address_ids))
        .values(address_id=keeper_id, stored_on=LONG_AGO)
    )


def forget_leaving(session: Session, today: date) -> int:
    """Erase who was forgotten, has had our last words, and has not begun anew; returns how many.

    A web page that never comes back for its letter is waited for until the day is over.
    """
    on_the_way = exists().where(
        Outgoing.address_id == Address.id, Outgoing.state.in_(("waiting", "sending"))
    )
    unread = exists().where(WebLetter.address_id == Address.id)
    gone = (
        _bare()
        .where(~on_the_way, or_(~unread, Person.created_on < today))
        .where(~exists().where(Media.address_id == Address.id))
    )
    found = delete(Person).where(Person.id.in_(gone.scalar_subquery()))
    return session.execute(found.execution_options(synchronize_session=False)).rowcount  # type: ignore[attr-defined, no-any-return]


def _bare() -> Select[int]:
    """Those of whom still nothing is known."""
    return (
        select(Person.id)
        .join(Address, Address.person_id == Person.id)
        .where(
            Address.state == "leaving",
            Person.language.is_(None),
            Person.area_id.is_(None),
            ~exists().where(Conversation.address_id == Address.id),
            ~exists().where(Consent.person_id == Person.id),
            ~exists().where(CaseContact.person_id == Person.id),
            ~exists().where(QuestionContact.person_id == Person.id),
        )
    )
