"""People who agreed to notices, for the pages that write to them."""

from sqlalchemy.orm import Session

from storage.areas import Area
from storage.people import Address, Person
from tests.unit.casework.office import TODAY, add_consent


def area_named(session: Session, name: str) -> Area:
    return session.query(Area).filter_by(name=name).one()


def add_villagers(session: Session, village: str, count: int, channel: str = "telegram") -> None:
    """`count` people of that village, each with one telephone."""
    area = area_named(session, village)
    for number in range(count):
        person = Person(language="hmn", area_id=area.id, created_on=TODAY)
        person.addresses.append(Address(channel=channel, external_id=f"{area.id}-{number}"))
        session.add(person)
        session.flush()
        add_consent(session, person, "notices", given=True)
