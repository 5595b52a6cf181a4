"""A name, a password and a one-time code: what opens the door, once, and what never does."""

from datetime import datetime, timedelta
from pathlib import Path

import pyotp
import pytest
from cryptography.fernet import Fernet
from sqlalchemy.orm import Session

from bot.keys import sealer
from handlers.errors import Refused
from handlers.people import passwords
from handlers.people.passwords import Known, Proof, Setup
from storage.accounts import Account, RecoveryCode, recovery_number
from storage.people import Person
from tests.unit.people.talker import NOW, TODAY

SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"
KEY = Fernet(Fernet.generate_key())
LATER = NOW + timedelta(minutes=5)


def at(moment: datetime = NOW) -> str:
    return pyotp.TOTP(SECRET).at(moment)


@pytest.fixture
def person(session: Session) -> int:
    made = Person(name="Lò Thị Mai", created_on=TODAY)
    session.add(made)
    session.flush()
    return made.id


@pytest.fixture
def codes(session: Session, person: int) -> list[str]:
    setup = Setup("lo.thi.mai", "a-slow-hash", SECRET, Proof(at(), KEY))
    return passwords.set_up(session, person, setup, NOW)


def known(session: Session) -> Known:
    found = passwords.look_up(session, "Lò Thị Mai")
    assert found is not None
    return found


@pytest.mark.usefixtures("codes")
def test_a_code_opens_once(session: Session) -> None:
    mai, proof = known(session), Proof(at(LATER), KEY)
    assert passwords.code_fits(session, mai, proof, LATER)
    assert not passwords.code_fits(session, mai, proof, LATER)


@pytest.mark.usefixtures("codes")
def test_the_code_that_set_it_up_opens_nothing(session: Session) -> None:
    assert not passwords.code_fits(session, known(session), Proof(at(), KEY), NOW)


@pytest.mark.usefixtures("codes")
@pytest.mark.parametrize(("late", "fits"), [(-30, True), (0, True), (30, True), (90, False)])
def test_a_clock_may_be_half_a_minute_off(session: Session, late: int, fits: bool) -> None:
    proof = Proof(at(LATER), KEY)
    now = LATER + timedelta(seconds=late)
    assert passwords.code_fits(session, known(session), proof, now) is fits


def test_a_recovery_code_serves_once_in_its_place(session: Session, codes: list[str]) -> None:
    mai, proof = known(session), Proof(codes[3].lower(), KEY)
    assert passwords.code_fits(session, mai, proof, NOW)
    assert not passwords.code_fits(session, mai, proof, NOW)
    assert recovery_number(session, mai.person_id) == len(codes) - 1
    assert not passwords.code_fits(session, mai, Proof("AAAA-AAAA-AAAA", KEY), NOW)


@pytest.mark.usefixtures("codes")
def test_the_secret_lies_sealed_and_another_key_opens_nothing(session: Session) -> None:
    account = session.query(Account).one()
    assert SECRET not in str(account.totp_sealed)
    other = Fernet(Fernet.generate_key())
    assert not passwords.code_fits(session, known(session), Proof(at(LATER), other), LATER)


def test_no_recovery_code_lies_in_the_database(session: Session, codes: list[str]) -> None:
    stored = {row.code_hash for row in session.query(RecoveryCode)}
    assert len(stored) == len(codes)
    assert not stored & set(codes)


@pytest.mark.usefixtures("codes")
def test_new_codes_end_the_old_ones(session: Session, person: int, codes: list[str]) -> None:
    passwords.new_codes(session, person)
    assert not passwords.code_fits(session, known(session), Proof(codes[0], KEY), NOW)


@pytest.mark.usefixtures("codes")
def test_a_password_that_was_given_up_is_gone_with_its_codes(session: Session, person: int) -> None:
    passwords.give_up(session, person)
    assert passwords.look_up(session, "lo.thi.mai") is None
    assert recovery_number(session, person) == 0


@pytest.mark.usefixtures("codes")
def test_a_name_belongs_to_one_person(session: Session) -> None:
    other = Person(name="Lò Thị Mái", created_on=TODAY)
    session.add(other)
    session.flush()
    setup = Setup("lo.thi.mai", "hash", SECRET, Proof(at(), KEY))
    with pytest.raises(Refused, match="dn-ten-da-co"):
        passwords.set_up(session, other.id, setup, NOW)


def test_nobody_sets_up_an_app_that_shows_other_codes(session: Session, person: int) -> None:
    setup = Setup("lo.thi.mai", "hash", SECRET, Proof("000000", KEY))
    with pytest.raises(Refused, match="dn-ma-sai"):
        passwords.set_up(session, person, setup, NOW)
    assert passwords.look_up(session, "lo.thi.mai") is None


def test_a_password_is_kept_as_an_argon2_hash_and_checked_for_nobody_too(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    kept = passwords.hashed("con trâu ăn cỏ sớm")
    assert kept.startswith("$argon2id$")
    mai = Known(1, kept, "")
    assert passwords.password_fits(mai, "con trâu ăn cỏ sớm")
    assert not passwords.password_fits(mai, "con trâu ăn cỏ trưa")
    hasher, asked = passwords._hasher(), list[bool]()

    class Watched:
        hash = hasher.hash

        def verify(self, hashed: str, password: str) -> bool:
            asked.append(hasher.check_needs_rehash(hashed))
            return hasher.verify(hashed, password)

    monkeypatch.setattr(passwords, "_hasher", Watched)
    assert not passwords.password_fits(None, "con trâu ăn cỏ sớm")
    assert not passwords.password_fits(mai, "con trâu")
    assert asked == [False, False]  # as slow for an account that there is none of


def test_the_key_is_a_file_that_nobody_else_reads(tmp_path: Path) -> None:
    token = sealer(tmp_path).encrypt(b"secret")
    file = tmp_path / "keys" / "sign-in.key"
    assert file.stat().st_mode & 0o077 == 0
    assert [one.name for one in file.parent.iterdir()] == ["sign-in.key"]
    sealer.cache_clear()
    assert sealer(tmp_path).decrypt(token) == b"secret"
