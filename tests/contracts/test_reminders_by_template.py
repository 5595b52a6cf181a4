"""Reminders on a channel with windows: as their own words, as an approved template, or not at all."""

from dataclasses import replace
from datetime import timedelta

from sqlalchemy import select

from handlers.context import Office
from handlers.reminders.register import SUBJECTS
from handlers.reminders.running import run_due
from handlers.reminders.subjects import Turn
from storage.database import Database
from storage.outbox import Outgoing
from storage.people import Address
from storage.platform_templates import PlatformTemplate
from storage.windows import Windows, hour_of
from tests.contracts.test_reminders import EVENT, Place, furnished

AT = EVENT - timedelta(days=3)
OA = Windows().channel


def office(budget: int) -> Office:
    return Office(windows=replace(Windows(), budget=budget))


def wrote(place: Place, person: int, hours: float) -> None:
    """That person has the account only, and wrote there so long before the reminder."""
    with place.database.write() as session:
        address = session.scalars(select(Address).where(Address.person_id == person)).one()
        address.channel, address.heard_at = OA, hour_of(AT) - hours * 3600


def template(place: Place, used_for: str = "reminder", most: int = 400) -> None:
    fields = [{"name": "loi", "type": "text", "most": most, "source": "text"}]
    with place.database.write() as session:
        session.add(
            PlatformTemplate(
                channel=OA, external_id="7", name="Nhắc", kind="transactional", used_for=used_for,
                price=120, approved=True, fields=fields,
            )
        )  # fmt: skip


def queued(place: Place, budget: int) -> dict[int, tuple[int | None, bool]]:
    """What each person's message costs, and whether it is a template."""
    with place.database.write() as session:
        run_due(session, Turn(AT, office(budget), SUBJECTS))
    with place.database.read() as session:
        rows = session.execute(
            select(Address.person_id, Outgoing.cost, Outgoing.by_template).join(
                Address, Address.id == Outgoing.address_id
            )
        )
        return {person: (cost, by_template) for person, cost, by_template in rows if person}


def test_the_silent_are_reminded_by_a_template_and_others_in_our_words(database: Database) -> None:
    place = furnished(database)
    wrote(place, place.neighbour, 400)
    template(place)
    assert queued(place, 1000) == {place.asker: (0, False), place.neighbour: (120, True)}


def test_without_a_template_of_that_use_or_one_that_is_long_enough_they_are_not(
    database: Database,
) -> None:
    place = furnished(database)
    wrote(place, place.neighbour, 400)
    template(place, used_for="notice")
    template(place, most=10)
    assert queued(place, 1000) == {place.asker: (0, False)}


def test_reminders_stop_at_the_month_s_money(database: Database) -> None:
    place = furnished(database)
    wrote(place, place.neighbour, 400)
    template(place)
    assert queued(place, 119) == {place.asker: (0, False)}
