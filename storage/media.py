"""Recordings and photos: the row here, the bytes in a file named by the row's random id."""

import os
import re
import secrets
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import NamedTuple

from sqlalchemy import Float, ForeignKey, String, Update, delete, literal, or_, select, update
from sqlalchemy.orm import Mapped, Session, mapped_column

from storage.base import BY_RANDOM_ID, Base
from storage.statements import upsert

_NAME = re.compile(r"[A-Za-z0-9_-]{8,30}")


def random_name() -> str:
    return secrets.token_urlsafe(16)


class Media(Base):
    """`address_id` ties a file to whoever is still writing; it is cleared when a case takes it."""

    __tablename__ = "media"
    __table_args__ = BY_RANDOM_ID

    id: Mapped[str] = mapped_column(String(30), primary_key=True, default=random_name)
    kind: Mapped[str] = mapped_column(String(10))  # voice | photo
    seconds: Mapped[int | None]
    size: Mapped[int]  # bytes
    address_id: Mapped[int | None] = mapped_column(
        ForeignKey("address.id", ondelete="SET NULL"), index=True
    )
    stored_on: Mapped[date]


class SentFile(Base):
    """A file that a channel already has, under its own id: it is uploaded once."""

    __tablename__ = "sent_file"

    media_id: Mapped[str] = mapped_column(
        ForeignKey("media.id", ondelete="CASCADE"), primary_key=True
    )
    channel: Mapped[str] = mapped_column(String(20), primary_key=True)
    external_id: Mapped[str] = mapped_column(String(200))
    until: Mapped[float | None]  # seconds since 1970; None: the channel keeps it


def kinds_of(session: Session, media: Sequence[str]) -> dict[str, str]:
    """Of each of these files that is known, whether it is a voice or a photo."""
    rows = session.execute(select(Media.id, Media.kind).where(Media.id.in_(media)))
    return dict(rows.all())


def sent_as(session: Session, media_id: str, channel: str) -> tuple[str, float | None] | None:
    """The channel's own id of a file that was uploaded to it before, and until when it is good."""
    own = SentFile.media_id == media_id, SentFile.channel == channel
    row = session.execute(select(SentFile.external_id, SentFile.until).where(*own)).first()
    return None if row is None else (row[0], row[1])


class Named(NamedTuple):
    """A channel's own id of a file; `until` when it is good, in seconds since 1970, if not for ever."""

    channel: str
    external_id: str
    until: float | None = None


def keep_sent(session: Session, media_id: str, named: Named) -> None:
    """Remember the channel's own id of a file, while we have that file at all."""
    connection = session.connection()
    columns = ["media_id", "channel", "external_id", "until"]
    until = literal(named.until, Float)
    told = literal(named.channel), literal(named.external_id), until
    ours = select(Media.id, *told).where(Media.id == media_id)
    connection.execute(upsert(connection, SentFile, columns[:2]).from_select(columns, ours))


def drop_sent(session: Session, media_id: str, channel: str) -> None:
    """The channel no longer knows the id that it gave."""
    own = SentFile.media_id == media_id, SentFile.channel == channel
    session.connection().execute(delete(SentFile).where(*own))


LONG_AGO = date(1970, 1, 1)  # the day of a file that is to be deleted


def take_over(session: Session, media: Sequence[str]) -> set[str]:
    """These belong to a case from now on, and lead to nobody; returns those that are still there."""
    mine = Media.id.in_(media) & (Media.stored_on != LONG_AGO)
    taken = update(Media).where(mine).values(address_id=None).returning(Media.id)
    return set(session.scalars(taken)) if media else set()


def expire(session: Session, media: Sequence[str]) -> None:
    """Delete these files, and their rows, when next tidied; they lead to nobody meanwhile."""
    session.execute(expired().where(Media.id.in_(media)))


def expire_of(session: Session, address_id: int) -> None:
    """The same for all that an address sent and no case took over."""
    session.execute(expired().where(Media.address_id == address_id))


def expired() -> Update:
    """The statement that lets files be deleted, and their rows, when next tidied."""
    return update(Media).values(stored_on=LONG_AGO, address_id=None)


def drop_abandoned(session: Session, before: date) -> list[str]:
    """Forget files that expired, or that no case took over before that day; returns their ids."""
    left = Media.address_id.is_not(None) & (Media.stored_on < before)
    gone = delete(Media).where(or_(left, Media.stored_on == LONG_AGO)).returning(Media.id)
    return list(session.scalars(gone))


class MediaFolder:
    """The files. Their names are random and their times are midnight: neither tells who or when."""

    def __init__(self, root: Path) -> None:
        self._root = root

    def path(self, media_id: str) -> Path:
        if not _NAME.fullmatch(media_id):
            raise ValueError("not a media id")
        return self._root / media_id

    def write(self, data: bytes, midnight: datetime) -> str:
        """Store a new file whole or not at all; returns its id."""
        self._root.mkdir(parents=True, exist_ok=True)
        media_id = random_name()
        draft = self._root / f"{media_id}.part"
        with draft.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.utime(draft, (midnight.timestamp(), midnight.timestamp()))
        draft.rename(self.path(media_id))
        return media_id

    def read(self, media_id: str) -> bytes:
        return self.path(media_id).read_bytes()

    def delete(self, media_id: str) -> None:
        self.path(media_id).unlink(missing_ok=True)
