"""The way in without a passkey: a name, a password (Argon2id) and a one-time code of an app (TOTP).

A password alone never signs in. The slow hash is worked out outside of any transaction, in the same time
whether there is such an account or not.
"""

import hmac
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from threading import BoundedSemaphore
from typing import TYPE_CHECKING

import pyotp
from sqlalchemy.orm import Session

from handlers.errors import Refused
from handlers.messages import Words
from handlers.people.credentials import code_hash, fresh_codes, is_one_time, login_fault, login_of
from handlers.people.passkeys import account_of
from handlers.sealing import Sealer, unsealed
from storage import accounts as storage

if TYPE_CHECKING:
    from argon2 import PasswordHasher

STEP = 30  # seconds that a one-time code is good for; the one before and the one after serve too
AT_ONCE = BoundedSemaphore(2)  # each hash takes 64 MB while it is worked out


@dataclass(frozen=True, slots=True)
class Proof:
    """A one-time or recovery code as it was typed, and what unlocks the secret that it is made of."""

    code: str
    sealer: Sealer


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of an account before anybody has shown that it is theirs."""

    person_id: int
    password_hash: str
    totp_sealed: str


def look_up(session: Session, typed: str) -> Known | None:
    found = storage.account_named(session, login_of(typed))
    if found is None or not found.password_hash or not found.totp_sealed:
        return None
    return Known(found.person_id, found.password_hash, found.totp_sealed)


def known_as(session: Session, person_id: int) -> Known | None:
    """The same of somebody who is signed in."""
    found = storage.account(session, person_id)
    if found is None or not found.password_hash or not found.totp_sealed:
        return None
    return Known(found.person_id, found.password_hash, found.totp_sealed)


def password_fits(known: Known | None, password: str) -> bool:
    """It takes as long for an account that there is none of."""
    from argon2.exceptions import InvalidHashError, VerificationError

    nobodys = _nobodys()  # at the first try already, whoever comes
    hashed = known.password_hash if known else nobodys
    with AT_ONCE:
        try:
            fits = _hasher().verify(hashed, password[:1024])
        except (VerificationError, InvalidHashError):
            return False
    return fits and known is not None


def hashed(password: str) -> str:
    with AT_ONCE:
        return _hasher().hash(password)


@cache
def _hasher() -> "PasswordHasher":
    from argon2 import PasswordHasher

    return PasswordHasher()


@cache
def _nobodys() -> str:
    return _hasher().hash(pyotp.random_base32())


def code_fits(session: Session, known: Known, proof: Proof, now: datetime) -> bool:
    """Use up a one-time code or a recovery code of theirs."""
    if code := is_one_time(proof.code):
        secret = unsealed(known.totp_sealed, proof.sealer)
        step = step_of(secret, code, now) if secret else None
        return step is not None and storage.take_step(session, known.person_id, step)
    return storage.take_recovery(session, known.person_id, code_hash(proof.code))


def step_of(secret: str, code: str, now: datetime) -> int | None:
    """The time step that the code belongs to, if it is near; each is looked at, found or not."""
    here = int(now.timestamp()) // STEP
    maker = pyotp.TOTP(secret, interval=STEP)
    near = [step for step in (here - 1, here, here + 1) if _same(maker.generate_otp(step), code)]
    return near[0] if near else None


def _same(one: str, other: str) -> bool:
    return hmac.compare_digest(one, other)


def fresh_secret() -> str:
    return pyotp.random_base32()


def address_for_app(secret: str, login: str, issuer: str) -> str:
    """What an app reads from a picture: `otpauth://…`."""
    return pyotp.TOTP(secret, interval=STEP).provisioning_uri(
        name=login or issuer, issuer_name=issuer
    )


@dataclass(frozen=True, slots=True)
class Setup:
    login: str  # as it is kept
    password_hash: str
    secret: str
    proof: Proof  # the code that the app shows, so that nobody locks themselves out


def set_up(session: Session, person_id: int, setup: Setup, now: datetime) -> list[str]:
    """Name, password and app from now on; returns the recovery codes, shown once."""
    if fault := login_fault(setup.login):
        raise Refused(fault)
    taken = storage.account_named(session, setup.login)
    if taken is not None and taken.person_id != person_id:
        raise Refused(Words("dn-ten-da-co", {"ten": setup.login}))
    step = step_of(setup.secret, is_one_time(setup.proof.code) or "-", now)
    if step is None:
        raise Refused(Words("dn-ma-sai"))
    account = account_of(session, person_id)
    account.login, account.password_hash = setup.login, setup.password_hash
    account.totp_sealed = setup.proof.sealer.encrypt(setup.secret.encode()).decode()
    account.totp_step = step
    session.flush()
    return new_codes(session, person_id)


def new_codes(session: Session, person_id: int) -> list[str]:
    codes = fresh_codes()
    storage.set_recovery(session, person_id, [code_hash(code) for code in codes])
    return codes


def give_up(session: Session, person_id: int) -> None:
    """From now on no password signs them in."""
    account = account_of(session, person_id)
    account.login = account.password_hash = account.totp_sealed = account.totp_step = None
    storage.set_recovery(session, person_id, ())
