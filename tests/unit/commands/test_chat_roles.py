"""`nhipcau chat --as`: a head and staff have their role from the first word on, and are asked once."""

from datetime import date

from bot.commands.chat import payload_for
from handlers.context import Office
from handlers.people.appointing import Post, appoint
from handlers.people.authority import HEAD, OFFICER
from storage.database import open_database
from storage.people import Address, Person
from tests.unit.casework.office import NOW, add_places

AT = (Office(), NOW)


def test_staff_and_a_head_come_by_a_link_until_they_have_their_role(sqlite_url: str) -> None:
    database = open_database(sqlite_url)
    with database.write() as session:
        places = add_places(session)
        assert payload_for(session, "staff", AT).startswith("w_")
        assert payload_for(session, "head", AT).startswith("i_")
        for who, role, area in (
            ("staff", OFFICER, places.province),
            ("head", HEAD, places.pang_de),
        ):
            person = Person(created_on=date(2026, 11, 23))
            person.addresses.append(Address(channel="terminal", external_id=who))
            session.add(person)
            session.flush()
            appoint(session, person.id, Post(role, area.id), NOW)
            assert payload_for(session, who, AT) == ""
    database.close()
