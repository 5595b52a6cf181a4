"""What is used up once is used up once, on both databases; erasing a person takes their keys along."""

from datetime import date, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from handlers.people.signing_in import begin, hash_of
from storage import accounts, people, roster, sessions
from storage.accounts import Account, Challenge, Passkey, RecoveryCode
from storage.database import Database
from storage.people import ConsoleSession, Person
from tests.unit.casework.office import NOW, TODAY, add_places, add_staff

TABLES = (Account, Passkey, RecoveryCode, Challenge, ConsoleSession)
LATER = NOW + timedelta(minutes=5)


def member(session: Session) -> int:
    person = Person(name="Lò Thị Mai", created_on=TODAY)
    session.add(person)
    session.flush()
    session.add(Account(person_id=person.id, handle="h", login="lo.thi.mai"))
    key = {"credential_id": "abc", "public_key": b"\x01\x00", "sign_count": 3_000_000_000}
    session.add(Passkey(person_id=person.id, label="máy", created_on=TODAY, **key))
    session.flush()
    accounts.set_recovery(session, person.id, ["a" * 64, "b" * 64])
    accounts.ask(session, "c" * 64, person.id, LATER)
    accounts.ask(session, "d" * 64, None, LATER)
    begin(session, person.id, NOW)
    return person.id


def test_a_challenge_is_answered_once_and_by_whom_it_was_drawn_for(database: Database) -> None:
    with database.write() as session:
        mai = member(session)
        assert not accounts.take_challenge(session, "c" * 64, None, NOW)
        assert not accounts.take_challenge(session, "d" * 64, mai, NOW)
        assert accounts.take_challenge(session, "c" * 64, mai, NOW)
        assert not accounts.take_challenge(session, "c" * 64, mai, NOW)
        assert not accounts.take_challenge(session, "d" * 64, None, LATER)
        accounts.drop_expired(session, LATER)
        assert session.scalar(select(func.count()).select_from(Challenge)) == 0


def test_codes_and_steps_are_used_up_once(database: Database) -> None:
    with database.write() as session:
        mai = member(session)
        assert [accounts.take_recovery(session, mai, "a" * 64) for _ in range(2)] == [True, False]
        assert accounts.recovery_number(session, mai) == 1
        steps = (59_000_000, 59_000_000, 58_999_999, 59_000_001)
        taken = [accounts.take_step(session, mai, step) for step in steps]
        assert taken == [True, False, False, True]


def test_a_key_is_dropped_by_its_own_person(database: Database) -> None:
    with database.write() as session:
        mai = member(session)
        [key] = accounts.passkeys(session, mai)
        assert key.sign_count == 3_000_000_000
        assert accounts.drop_passkey(session, mai + 1, key.id) is None
        assert accounts.drop_passkey(session, mai, key.id) == "máy"
        assert accounts.passkey(session, "abc") is None


def test_sessions_are_ended_all_but_one_or_one(database: Database) -> None:
    with database.write() as session:
        mai = member(session)
        mine = begin(session, mai, NOW)
        assert sessions.end_of(session, mai, but=hash_of(mine)) == 1
        assert sessions.end_of(session, mai, only=hash_of(mine)) == 1


def test_erasing_a_person_takes_all_their_ways_in_along(database: Database) -> None:
    with database.write() as session:
        people.erase(session, member(session))
        left = {
            table.__tablename__: session.scalar(select(func.count()).select_from(table))
            for table in TABLES
        }
        assert left == dict.fromkeys(left, 0) | {"sign_in_challenge": 1}  # nobody's yet


def test_posts_are_listed_by_area_and_state(database: Database) -> None:
    with database.write() as session:
        places = add_places(session)
        add_staff(session, "Hạng A Chù", ("head", places.pang_de))
        add_staff(session, "Lò Thị Hoa", ("officer", places.sang_nhe))
        add_staff(session, "Lường Văn Ơn", ("officer", places.tua_chua))
        under = [places.sang_nhe.path]
        held = roster.posts(session, roster.Which(under, roster.NOW, NOW))
        assert [(line.name, line.above) for line in held] == [
            ("Lò Thị Hoa", "tỉnh Điện Biên"),
            ("Hạng A Chù", "xã Sáng Nhè"),
        ]
        assert roster.number(session, roster.Which(under, roster.NOW, NOW)) == 2
        heads = roster.Which(under, roster.NOW, NOW, "head")
        assert [line.role for line in roster.posts(session, heads)] == ["head"]
        assert roster.posts(session, roster.Which(under, roster.ENDED, NOW)) == []
        assert roster.posts(session, roster.Which([], roster.NOW, NOW)) == []
        assert roster.headless(session, under, NOW, TODAY) == {places.ho_chim.id}
        assert date(2026, 1, 1) == held[0].since.date()
