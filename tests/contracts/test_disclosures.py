"""What was made public, and where, alike on both databases."""

from datetime import date, timedelta

import pytest
from sqlalchemy.exc import IntegrityError

from storage import disclosure_reminders, disclosures
from storage.database import Database
from storage.disclosures import Disclosure
from storage.due import Due
from storage.people import Appointment, Person
from storage.receipts import VillageDecision
from tests.unit.casework.office import NOW, TODAY, add_places

DAY = timedelta(days=1)


def row(area_id: int, since: date, form: str = "board") -> Disclosure:
    return Disclosure(
        area_id=area_id,
        item="d11-k7",
        form=form,
        since=since,
        until=since,
        by="Trưởng thôn",
        entered_at=NOW,
    )


def test_villages_stand_under_their_commune_and_within_the_areas(database: Database) -> None:
    with database.write() as session:
        places = add_places(session)
        found = disclosures.villages(session, [places.sang_nhe.path], TODAY)
        assert [(village.name, commune.name) for village, commune in found] == [
            ("Hồ Chim 2", "Sáng Nhè"),
            ("Pàng Dề A1", "Sáng Nhè"),
        ]
        assert disclosures.villages(session, [places.tua_chua.path], TODAY) == []
        assert disclosures.villages(session, [], TODAY) == []
        places.ho_chim.valid_to = TODAY - DAY
        session.flush()
        assert len(disclosures.villages(session, [places.province.path], TODAY)) == 1


def test_the_newest_stands_first_and_the_first_decision_counts(database: Database) -> None:
    with database.write() as session:
        places = add_places(session)
        village, other = places.pang_de.id, places.ho_chim.id
        for made in (row(village, TODAY - 9 * DAY), row(village, TODAY), row(other, TODAY)):
            disclosures.add(session, made)
        found = disclosures.of(session, [village])
        assert [one.since for one in found] == [TODAY, TODAY - 9 * DAY]
        for day in (TODAY - DAY, TODAY - 30 * DAY):
            session.add(VillageDecision(area_id=village, decided_on=day, in_favour=9, at=NOW))
        session.flush()
        assert disclosures.decided(session, [village, other]) == {village: TODAY - 30 * DAY}


def test_the_same_day_and_form_is_kept_once(database: Database) -> None:
    with database.write() as session:
        village = add_places(session).pang_de.id
        disclosures.add(session, row(village, TODAY))
        assert disclosures.entered(session, row(village, TODAY)) is not None
        assert disclosures.entered(session, row(village, TODAY, "speaker")) is None
    with pytest.raises(IntegrityError), database.write() as session:
        disclosures.add(session, row(village, TODAY))


def test_who_is_reminded_is_whoever_heads_the_village_when_it_is_due(database: Database) -> None:
    """Alike on both databases, whatever way they keep a moment."""
    due_at = NOW.timestamp()
    with database.write() as session:
        village = add_places(session).pang_de.id
        made = row(village, TODAY)
        disclosures.add(session, made)
        terms = ((-9 * DAY, DAY), (-9 * DAY, -DAY), (DAY, None), (-9 * DAY, None))
        people = [Person(created_on=TODAY) for _ in terms]
        session.add_all(people)
        session.flush()
        for person, (since, until) in zip(people, terms, strict=True):
            ends = None if until is None else NOW + until
            role = {"role": "head", "area_id": village, "since": NOW + since, "until": ends}
            session.add(Appointment(person_id=person.id, **role))
        waits = {"kind": "disclosure-days", "subject_id": made.id, "round": 1, "step": "2h"}
        moments = {"due_at": due_at, "event_at": due_at + 7200, "queuing": True}
        session.add(Due(**waits, **moments, key="x"))
        session.flush()
        found = session.execute(disclosure_reminders.recipients("disclosure-days", [made.id]))
        assert {one.person_id for one in found} == {people[0].id, people[3].id}
