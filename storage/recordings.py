"""Recorded speech: bound to the text that it reads, played once a second speaker has confirmed it."""

import secrets
from collections.abc import Sequence
from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, String, Text, delete, func, select, update
from sqlalchemy.orm import Mapped, Session, mapped_column

from storage import erasures
from storage.base import Base
from storage.media import LONG_AGO, Media, expire, expired
from storage.statements import upsert

RAW, WAITING, CONFIRMED, REJECTED = "raw", "waiting", "confirmed", "rejected"


class Recording(Base):
    """Somebody reads a text in a language.

    `reads` is the SHA-256 of that text, so a text that changes has no recording (C6); the text may be
    Vietnamese while the speech is not. The newest confirmed one counts.
    """

    __tablename__ = "recording"
    # A number is never given twice: who confirms means the recording that they heard.
    __table_args__ = (
        Index("ix_recording_reads", "reads", "language"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    reads: Mapped[str] = mapped_column(String(64))
    text: Mapped[str] = mapped_column(Text)  # the text that it reads, for whoever confirms it
    language: Mapped[str] = mapped_column(String(20))
    media_id: Mapped[str] = mapped_column(ForeignKey("media.id"))
    token: Mapped[str] = mapped_column(
        String(30), unique=True, default=lambda: secrets.token_urlsafe(16)
    )  # of its page
    reader: Mapped[str] = mapped_column(String(100), default="")  # who is heard, as they are named
    state: Mapped[str] = mapped_column(
        String(10), default=WAITING
    )  # raw (to be trimmed and levelled) | waiting (for a second speaker) | confirmed | rejected
    made_by: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"))
    made_at: Mapped[datetime]
    judged_by: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"))
    judged_at: Mapped[datetime | None]
    note: Mapped[str] = mapped_column(Text, default="")  # why it was rejected


class MadeFile(Base):
    """A card or a joined recording that was made when first needed, under the hash of its recipe."""

    __tablename__ = "made_file"

    recipe: Mapped[str] = mapped_column(String(64), primary_key=True)
    media_id: Mapped[str] = mapped_column(ForeignKey("media.id", ondelete="CASCADE"), index=True)


def confirmed(
    session: Session, reads: Sequence[str], languages: Sequence[str]
) -> dict[tuple[str, str], Recording]:
    """(text's hash, language) → the recording that is played."""
    found = select(Recording).where(
        Recording.reads.in_(reads), Recording.language.in_(languages), Recording.state == CONFIRMED
    )
    rows = session.scalars(found.order_by(Recording.id)) if reads and languages else ()
    return {(row.reads, row.language): row for row in rows}


def any_confirmed(session: Session) -> bool:
    """Whether anything at all can be heard."""
    found = select(Recording.id).where(Recording.state == CONFIRMED)
    return session.scalar(found.limit(1)) is not None


def speaks(session: Session, language: str) -> bool:
    """Whether anything at all can be heard in that language."""
    found = select(Recording.id).where(Recording.language == language, Recording.state == CONFIRMED)
    return session.scalar(found.limit(1)) is not None


def of_language(session: Session, language: str, *states: str) -> Sequence[Recording]:
    found = select(Recording).where(Recording.language == language)
    if states:
        found = found.where(Recording.state.in_(states))
    return session.scalars(found.order_by(Recording.id)).all()


def of_texts(session: Session, reads: Sequence[str], *states: str) -> Sequence[Recording]:
    """Of these texts, in any language, the newest last."""
    found = select(Recording).where(Recording.reads.in_(reads), Recording.state.in_(states))
    return session.scalars(found.order_by(Recording.id)).all() if reads else []


def raw(session: Session) -> Sequence[Recording]:
    """What is still to be trimmed and levelled, a few at a time."""
    found = select(Recording).where(Recording.state == RAW).order_by(Recording.id).limit(10)
    return session.scalars(found).all()


def count_of(session: Session, person_id: int) -> int:
    """How many confirmed recordings a person made."""
    found = select(func.count()).where(Recording.made_by == person_id, Recording.state == CONFIRMED)
    return session.scalar(found) or 0


def erase_of(session: Session, person_id: int) -> int:
    """Delete all that a person recorded, file and row, and what was joined from it; returns how many."""
    mine = session.scalars(select(Recording).where(Recording.made_by == person_id)).all()
    files = [recording.media_id for recording in mine]
    for recording in mine:
        erasures.note(session, erasures.RECORDING, recording.token)
        session.delete(recording)
    session.flush()
    if files:
        expire(session, files)
        drop_made(session)
    return len(mine)


def erase(session: Session, recording: Recording) -> None:
    """Delete one, file and row, and what was joined from it."""
    erasures.note(session, erasures.RECORDING, recording.token)
    session.delete(recording)
    session.flush()
    expire(session, [recording.media_id])
    drop_made(session)


def finish_raw(session: Session, recording_id: int, raw_file: str, media: Media) -> bool:
    """The trimmed and levelled file takes the place of what was sent; it waits for a second speaker.

    False, and nothing is changed, where it is no longer raw: somebody else was quicker, or it is gone.
    """
    is_raw = Recording.state == RAW, Recording.media_id == raw_file
    found = select(Recording.id).where(Recording.id == recording_id, *is_raw).with_for_update()
    if session.scalar(found) is None:
        return False
    session.add(media)
    session.flush()
    done = update(Recording).where(Recording.id == recording_id)
    session.execute(done.values(media_id=media.id, state=WAITING))
    expire(session, [raw_file])
    return True


def drop_rejected(session: Session, before: datetime) -> None:
    """Delete those, file and row, that nobody has heard since then."""
    due = select(Recording).where(Recording.state == REJECTED, Recording.judged_at < before)
    gone = session.scalars(due).all()
    for recording in gone:
        session.delete(recording)
    session.flush()
    if gone:
        expire(session, [recording.media_id for recording in gone])


def drop_made(session: Session, before: date | None = None) -> None:
    """Delete files that were made from others (before that day, or all): made anew when next needed."""
    due = select(Media.id).join(MadeFile, MadeFile.media_id == Media.id)
    if before is not None:
        due = due.where(Media.stored_on < before)
    files = session.scalars(due).all()
    if files:
        session.execute(expired().where(Media.id.in_(files)))
        session.execute(delete(MadeFile).where(MadeFile.media_id.in_(files)))


def page_token(session: Session, media_id: str) -> str | None:
    """What names the page of a file that everybody may hear: a confirmed recording's own token, or the
    random name of what was joined from such; None for any other file."""
    found = select(Recording.token).where(
        Recording.media_id == media_id, Recording.state == CONFIRMED
    )
    return session.scalar(found.limit(1)) or joined(session, media_id)


def joined(session: Session, token: str) -> str | None:
    """The file of that name, if it is one that was joined from recordings to be heard."""
    found = (
        select(MadeFile.media_id)
        .join(Media, Media.id == MadeFile.media_id)
        .where(MadeFile.media_id == token, Media.kind == "voice", Media.stored_on != LONG_AGO)
    )
    return session.scalar(found.limit(1))


def by_token(session: Session, token: str) -> Recording | None:
    """The confirmed recording of a page."""
    found = select(Recording).where(Recording.token == token, Recording.state == CONFIRMED)
    return session.scalar(found)


def made(session: Session, recipe: str) -> str | None:
    """The file that was made so."""
    return session.scalar(select(MadeFile.media_id).where(MadeFile.recipe == recipe))


def keep_made(session: Session, recipe: str, media: Media, parts: Sequence[str] = ()) -> str | None:
    """Remember what was made of these files; of two that were made at once, the last. Returns its id.

    None: one of the parts was deleted while it was made, so it must not be kept.
    """
    there = select(Media.id).where(Media.id.in_(parts), Media.stored_on != LONG_AGO)
    locked = there.order_by(Media.id).with_for_update(read=True)  # whoever deletes one comes later
    if parts and set(session.scalars(locked)) != set(parts):
        return None
    before = made(session, recipe)
    session.add(media)
    session.flush()
    connection = session.connection()
    row = {"recipe": recipe, "media_id": media.id}
    connection.execute(upsert(connection, MadeFile, ["recipe"]), row)
    if before is not None:
        expire(session, [before])
    return media.id
