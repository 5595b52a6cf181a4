"""What is written when a case is opened, and what is not."""

from datetime import date

import pytest
from sqlalchemy import func, select, text
from sqlalchemy.exc import OperationalError

from handlers.feedback.codes import parse
from handlers.feedback.contacts import phone
from handlers.feedback.deadlines import working_days_after
from storage.cases import CaseContact
from storage.media import LONG_AGO
from storage.people import AuditLine, Consent
from tests.unit.casework.office import NOW, TODAY
from tests.unit.feedback.residents import WORDS, Commune


def test_an_anonymous_case_keeps_the_day_and_the_commune(commune: Commune) -> None:
    case = commune.opens(commune.resident())
    assert (case.opened_on, case.opened_at) == (TODAY, None)
    assert case.area_id == commune.places.sang_nhe.id


def test_an_anonymous_case_names_nobody(commune: Commune) -> None:
    case = commune.opens(commune.resident())
    assert (case.contact, case.language) == (None, None)
    for table in (CaseContact, Consent, AuditLine):
        assert commune.session.scalar(select(func.count()).select_from(table)) == 0


def test_opening_an_anonymous_case_erases_the_talk(commune: Commune) -> None:
    who = commune.resident()
    commune.opens(who)
    assert who.erase


def test_a_case_with_a_contact_keeps_the_hour_the_village_and_the_consent(commune: Commune) -> None:
    who = commune.resident()
    case = commune.opens(who, anonymous=False)
    assert (case.opened_at, case.language, who.erase) == (NOW, "hmn", False)
    assert case.area_id == commune.places.pang_de.id
    assert case.contact is not None
    assert (case.contact.name, case.contact.phone) == ("anh Páo", "0912000111")
    (consent,) = commune.session.scalars(select(Consent))
    assert (consent.purpose, consent.given) == ("contact", True)


def test_a_case_of_nowhere_belongs_to_the_office(commune: Commune) -> None:
    case = commune.opens(commune.resident(), here=False)
    assert case.area_id == commune.places.province.id


def test_the_case_is_new_and_its_code_can_be_typed(commune: Commune) -> None:
    case = commune.opens(commune.resident())
    assert case.status == "MOI"
    assert [step.status for step in case.steps] == ["MOI"]
    assert parse(case.code.lower()) == case.code


def test_the_person_hears_within_three_working_days(commune: Commune) -> None:
    assert commune.opens(commune.resident()).due_on == date(2026, 11, 26)


@pytest.mark.parametrize(
    ("day", "then"),
    [
        ("2026-11-23", "2026-11-26"),
        ("2026-11-26", "2026-12-01"),  # over a weekend
        ("2026-12-30", "2027-01-05"),  # and the New Year
    ],
)
def test_days_off_are_no_working_days(day: str, then: str) -> None:
    assert working_days_after(date.fromisoformat(day), 3) == date.fromisoformat(then)


def test_what_was_said_stands_in_its_order(commune: Commune) -> None:
    who = commune.resident()
    voice = commune.voice(who)
    case = commune.opens(who, WORDS, voice, {**WORDS, "text": "Mong xã xem."})
    assert [(entry.kind, entry.author) for entry in case.entries] == [
        ("words", "resident"),
        ("voice", "resident"),
        ("words", "resident"),
    ]
    assert case.entries[1].media_id == voice["media"]


@pytest.mark.parametrize("anonymous", [True, False])
def test_a_recording_leads_to_nobody_once_it_is_sent(commune: Commune, anonymous: bool) -> None:
    who = commune.resident()
    voice = commune.voice(who)
    commune.opens(who, voice, anonymous=anonymous)
    file = commune.files()[voice["media"]]
    assert (file.address_id, file.stored_on) == (None, TODAY)


def test_a_recording_that_was_told_anew_is_deleted_with_the_anonymous_talk(
    commune: Commune,
) -> None:
    who = commune.resident()
    first, second = commune.voice(who), commune.voice(who)
    commune.opens(who, second)
    files = commune.files()
    assert files[first["media"]].stored_on == LONG_AGO
    assert files[second["media"]].stored_on == TODAY


def test_a_recording_that_is_gone_does_not_stop_the_case(commune: Commune) -> None:
    who = commune.resident()
    case = commune.opens(who, WORDS, {"kind": "voice", "text": "", "media": "gone-long-ago"})
    assert [entry.kind for entry in case.entries] == ["words"]


def test_neither_ids_nor_hidden_numbers_tell_the_order(commune: Commune) -> None:
    opened = [commune.opens(commune.resident()).id for _ in range(12)]
    assert opened != sorted(opened)
    if commune.session.connection().dialect.name == "sqlite":
        for table in ("feedback_case", "case_entry", "case_step", "media"):
            with pytest.raises(OperationalError, match="rowid"):
                commune.session.execute(text(f"SELECT rowid FROM {table}"))


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("0912 345 678", "0912345678"),
        ("0912.345.678", "0912345678"),
        ("+84 912 345 678", "+84912345678"),
        ("02153 825 409", "02153825409"),
        ("12", None),
        ("không có", None),
    ],
)
def test_a_telephone_number_is_read_however_it_is_typed(typed: str, number: str | None) -> None:
    assert phone(typed) == number
