"""Reminders on a channel with windows: as their own words, as an approved template, or not at all."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select

from handlers.context import Office
from handlers.reminders.register import SUBJECTS
from handlers.reminders.running import run_due
from handlers.reminders.subjects import Turn
from storage import notice_phones
from storage.database import Database
from storage.outbox import Outgoing
from storage.people import Address, Consent
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


def gave_number(place: Place, person: int, *, agrees: bool = True) -> None:
    """Their address is dead; they gave a number before, and still agree to its use or not."""
    with place.database.write() as session:
        session.scalars(select(Address).where(Address.person_id == person)).one().state = "gone"
        notice_phones.keep(session, person, "sealed")
        for given in (True, agrees):
            session.add(
                Consent(
                    person_id=person, purpose=notice_phones.PURPOSE, given=given, text_version="g",
                    proof="", channel=OA, at=AT,
                )
            )  # fmt: skip
            session.flush()


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


def test_a_number_is_of_no_use_to_reminders_while_no_template_is_registered(
    database: Database,
) -> None:
    place = furnished(database)
    wrote(place, place.neighbour, 1)
    gave_number(place, place.neighbour)
    assert queued(place, 1000) == {place.asker: (0, False)}  # no template is registered


def test_no_reminder_goes_by_number_beyond_the_money(
    database: Database,
) -> None:
    place = furnished(database)
    wrote(place, place.neighbour, 1)
    gave_number(place, place.neighbour)
    template(place)
    assert queued(place, 119) == {place.asker: (0, False)}


@pytest.mark.parametrize("agrees", [True, False])
def test_a_reminder_goes_by_number_to_whoever_still_agrees(
    database: Database, agrees: bool
) -> None:
    place = furnished(database)
    wrote(place, place.neighbour, 1)
    gave_number(place, place.neighbour, agrees=agrees)
    template(place)
    by_number = {place.neighbour: (120, True)} if agrees else {}
    assert queued(place, 1000) == {place.asker: (0, False)} | by_number
