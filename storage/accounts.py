"""What members of staff sign in with: passkeys, a password with one-time codes, recovery codes.

Nothing here opens a door by itself: a passkey is its public half, a password and a recovery code are
hashes, and the secret of the one-time codes is sealed with a key that is not in the database.
"""

from collections.abc import Sequence
from datetime import date, datetime

from sqlalchemy import BigInteger, ForeignKey, LargeBinary, String, delete, func, select, update
from sqlalchemy.orm import Mapped, Session, mapped_column

from storage.base import Base
from storage.people import Person


class Account(Base):
    """How one member of staff is known at the door. Who only uses links has none."""

    __tablename__ = "sign_in_account"

    person_id: Mapped[int] = mapped_column(
        ForeignKey("person.id", ondelete="CASCADE"), primary_key=True
    )
    handle: Mapped[str] = mapped_column(String(64), unique=True)  # drawn; what a passkey calls them
    login: Mapped[str | None] = mapped_column(String(40), unique=True)
    password_hash: Mapped[str | None] = mapped_column(String(200))  # Argon2id
    totp_sealed: Mapped[str | None] = mapped_column(String(300))
    totp_step: Mapped[int | None] = mapped_column(BigInteger)  # of the last code: none serves twice


class Passkey(Base):
    """The public half of a key that lies on somebody's phone or computer."""

    __tablename__ = "passkey"

    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), index=True)
    credential_id: Mapped[str] = mapped_column(String(1400), unique=True)  # base64url
    public_key: Mapped[bytes] = mapped_column(LargeBinary)
    sign_count: Mapped[int] = mapped_column(BigInteger)
    label: Mapped[str] = mapped_column(String(60))
    created_on: Mapped[date]
    used_on: Mapped[date | None]


class RecoveryCode(Base):
    """A code that serves once, in place of a one-time code; gone when it is used."""

    __tablename__ = "recovery_code"

    person_id: Mapped[int] = mapped_column(
        ForeignKey("person.id", ondelete="CASCADE"), primary_key=True
    )
    code_hash: Mapped[str] = mapped_column(String(64), primary_key=True)


class Challenge(Base):
    """What a passkey was asked to sign; it can be answered once, within minutes."""

    __tablename__ = "sign_in_challenge"

    challenge_hash: Mapped[str] = mapped_column(String(64), primary_key=True)
    person_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"))
    expires_at: Mapped[datetime]


def account(session: Session, person_id: int) -> Account | None:
    return session.get(Account, person_id)


def account_named(session: Session, login: str) -> Account | None:
    return session.scalar(select(Account).where(Account.login == login))


def account_with_handle(session: Session, handle: str) -> Account | None:
    return session.scalar(select(Account).where(Account.handle == handle))


def passkeys(session: Session, person_id: int) -> Sequence[Passkey]:
    found = select(Passkey).where(Passkey.person_id == person_id).order_by(Passkey.id)
    return session.scalars(found).all()


def passkey(session: Session, credential_id: str) -> Passkey | None:
    return session.scalar(select(Passkey).where(Passkey.credential_id == credential_id))


def drop_passkey(session: Session, person_id: int, passkey_id: int) -> str | None:
    """Forget one of that person's; what it was called."""
    mine = delete(Passkey).where(Passkey.id == passkey_id, Passkey.person_id == person_id)
    return session.scalar(mine.returning(Passkey.label))


def drop_all(session: Session, person_id: int) -> None:
    """No passkey, password or code of theirs opens anything from now on."""
    for table in (Passkey, RecoveryCode, Challenge, Account):
        theirs = delete(table).where(table.person_id == person_id)
        session.execute(theirs.execution_options(synchronize_session=False))
    session.expire_all()


def set_recovery(session: Session, person_id: int, hashes: Sequence[str]) -> None:
    """From now on these codes serve, and none from before."""
    session.execute(delete(RecoveryCode).where(RecoveryCode.person_id == person_id))
    session.add_all(RecoveryCode(person_id=person_id, code_hash=one) for one in hashes)
    session.flush()


def take_recovery(session: Session, person_id: int, code_hash: str) -> bool:
    """Use one up; of two who come at once, one gets it."""
    found = delete(RecoveryCode).where(
        RecoveryCode.person_id == person_id, RecoveryCode.code_hash == code_hash
    )
    return session.scalar(found.returning(RecoveryCode.code_hash)) is not None


def recovery_number(session: Session, person_id: int) -> int:
    counted = select(func.count()).select_from(RecoveryCode)
    return session.scalar(counted.where(RecoveryCode.person_id == person_id)) or 0


def take_step(session: Session, person_id: int, step: int) -> bool:
    """Remember the time step of a code; False when that one, or a later one, was used already."""
    newer = Account.totp_step.is_(None) | (Account.totp_step < step)
    taken = update(Account).where(Account.person_id == person_id, newer).values(totp_step=step)
    return session.scalar(taken.returning(Account.person_id)) is not None


def ask(session: Session, challenge_hash: str, person_id: int | None, until: datetime) -> None:
    session.add(Challenge(challenge_hash=challenge_hash, person_id=person_id, expires_at=until))
    session.flush()


def drop_expired(session: Session, now: datetime) -> None:
    session.execute(delete(Challenge).where(Challenge.expires_at <= now))


def take_challenge(
    session: Session, challenge_hash: str, person_id: int | None, now: datetime
) -> bool:
    """Use it up; `person_id`: for whom it was drawn, None: for whoever comes to the door."""
    whose = Challenge.person_id.is_(None) if person_id is None else Challenge.person_id == person_id
    found = delete(Challenge).where(
        Challenge.challenge_hash == challenge_hash, whose, Challenge.expires_at > now
    )
    return session.scalar(found.returning(Challenge.challenge_hash)) is not None


def name_of(session: Session, person_id: int) -> str:
    return session.scalar(select(Person.name).where(Person.id == person_id)) or ""
