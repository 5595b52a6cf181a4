"""How well languages are told apart: wrong guesses, counted by day; sentences only with consent."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import String, Text, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from storage.base import BY_RANDOM_ID, Base
from storage.media import random_name


class WrongGuess(Base):
    """How often somebody said that we took their language for another."""

    __tablename__ = "wrong_guess"

    guessed: Mapped[str] = mapped_column(String(20), primary_key=True)
    was: Mapped[str] = mapped_column(String(20), primary_key=True)  # "" where they did not say
    day: Mapped[date] = mapped_column(primary_key=True)
    times: Mapped[int]


class LanguageSample(Base):
    """A sentence that its writer let us keep, to tell languages apart better; nobody's name."""

    __tablename__ = "language_sample"
    __table_args__ = BY_RANDOM_ID

    id: Mapped[str] = mapped_column(String(30), primary_key=True, default=random_name)
    guessed: Mapped[str] = mapped_column(String(20))
    was: Mapped[str] = mapped_column(String(20))
    text: Mapped[str] = mapped_column(Text)
    day: Mapped[date]


def count_wrong(session: Session, guessed: str, was: str, day: date) -> None:
    found = session.get(WrongGuess, (guessed, was, day), with_for_update=True)
    if found is None:
        session.add(WrongGuess(guessed=guessed, was=was, day=day, times=1))
        session.flush()
    else:
        found.times = WrongGuess.times + 1


def wrong_guesses(session: Session) -> Sequence[WrongGuess]:
    return session.scalars(select(WrongGuess).order_by(WrongGuess.day, WrongGuess.guessed)).all()


def samples(session: Session) -> Sequence[LanguageSample]:
    """In the order of their random names: the order in which they were written is not known."""
    return session.scalars(select(LanguageSample).order_by(LanguageSample.id)).all()
