"""People for tests that need addresses and no conversation."""

from datetime import date

from sqlalchemy.orm import Session

from storage.people import Address, Person


def add_address(session: Session, external_id: str = "1", channel: str = "test") -> int:
    """A person who can be reached; returns the id of the address."""
    person = Person(language="vi", created_on=date(2026, 11, 23))
    person.addresses.append(Address(channel=channel, external_id=external_id))
    session.add(person)
    session.flush()
    return person.addresses[0].id
