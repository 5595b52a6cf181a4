"""The library: policy items in versions, what each says in which language and form, and what is missing."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import ForeignKey, String, Text, UniqueConstraint, case, func, select, update
from sqlalchemy.orm import (
    Mapped,
    Session,
    joinedload,
    mapped_column,
    relationship,
    selectinload,
)

from storage.base import Base
from storage.people import AuditLine, Person
from storage.statements import upsert

DRAFT, REVIEW, APPROVED, PUBLISHED, WITHDRAWN = (
    "draft", "review", "approved", "published", "withdrawn",
)  # fmt: skip
OPEN = (DRAFT, REVIEW, APPROVED)
VIETNAMESE = "vi"


class PolicyItem(Base):
    """What stays the same over all versions: the name by which links and recordings know it."""

    __tablename__ = "policy_item"

    id: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(String(60), unique=True)
    shipped: Mapped[str | None] = mapped_column(
        String(64)
    )  # SHA-256 of what the product brought last; None: it was written here


class PolicyVersion(Base):
    """One version of an item: its source, its period, and where it stands on the way to people.

    At most one version of an item is published, and at most one is on its way.
    """

    __tablename__ = "policy_version"
    __table_args__ = (UniqueConstraint("item_id", "number"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    item_id: Mapped[int] = mapped_column(ForeignKey("policy_item.id", ondelete="CASCADE"))
    number: Mapped[int]
    state: Mapped[str] = mapped_column(String(12), index=True)
    topic: Mapped[str] = mapped_column(String(20))
    label: Mapped[str] = mapped_column(String(80))  # short enough for a button
    title: Mapped[str] = mapped_column(Text)
    document_number: Mapped[str] = mapped_column(String(80))
    kind: Mapped[str] = mapped_column(String(80))
    issuer: Mapped[str] = mapped_column(String(200))
    issued: Mapped[date]
    source: Mapped[str] = mapped_column(Text)  # as it stands after "Nguồn:"
    period: Mapped[str] = mapped_column(String(80), default="")
    in_force_from: Mapped[date]
    in_force_to: Mapped[date | None]  # the last day; None: until something replaces it
    caveat: Mapped[str] = mapped_column(Text, default="")  # what is not certain, as people are told
    questions: Mapped[list[Any]]
    keywords: Mapped[list[Any]]
    corrections: Mapped[list[Any]]  # misprints set right: {place, printed, reads}
    sources: Mapped[list[Any]]  # further documents: {number, issuer, issued, note}
    document: Mapped[str] = mapped_column(Text, default="")  # the document's own text
    areas: Mapped[list[Any]]  # ids; empty: everywhere
    author_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"))
    approved_by: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"))
    changed_at: Mapped[datetime]  # when it came to stand where it stands
    published_at: Mapped[datetime | None]
    note: Mapped[str] = mapped_column(Text, default="")  # why it was sent back or withdrawn

    item: Mapped[PolicyItem] = relationship()
    editions: Mapped[list["Edition"]] = relationship(
        back_populates="version", cascade="all, delete-orphan", order_by="Edition.id"
    )

    def edition(self, language: str, form: str) -> "Edition | None":
        found = (e for e in self.editions if (e.language, e.form) == (language, form))
        return next(found, None)

    def text(self, form: str) -> str:
        """What it says in Vietnamese; "" where that form was not written."""
        found = self.edition(VIETNAMESE, form)
        return found.text if found else ""

    def has_ended(self, day: date) -> bool:
        return self.in_force_to is not None and self.in_force_to < day


class Edition(Base):
    """A version's text in one language and form.

    `made_from` is the SHA-256 of the Vietnamese text that a translation renders: when that text
    changes, the translation no longer counts. A translation is shown once a second speaker confirmed it.
    """

    __tablename__ = "policy_edition"
    __table_args__ = (UniqueConstraint("version_id", "language", "form"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    version_id: Mapped[int] = mapped_column(ForeignKey("policy_version.id", ondelete="CASCADE"))
    language: Mapped[str] = mapped_column(String(20))
    form: Mapped[str] = mapped_column(String(20))
    text: Mapped[str] = mapped_column(Text)
    made_from: Mapped[str | None] = mapped_column(String(64))  # None: it is the Vietnamese itself
    author_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"))
    translator: Mapped[str] = mapped_column(String(100), default="")  # as they wish to be named
    confirmed_by: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"))
    confirmed_at: Mapped[datetime | None]

    version: Mapped[PolicyVersion] = relationship(back_populates="editions")


class LibraryMiss(Base):
    """How often somebody was given something else, since an item has nothing in their language."""

    __tablename__ = "library_miss"

    item_id: Mapped[int] = mapped_column(
        ForeignKey("policy_item.id", ondelete="CASCADE"), primary_key=True
    )
    language: Mapped[str] = mapped_column(String(20), primary_key=True)
    form: Mapped[str] = mapped_column(String(20), primary_key=True)
    times: Mapped[int]


class Gap(Base):
    """A question that nothing in the library answers: its words and day, and nobody's name."""

    __tablename__ = "policy_gap"

    id: Mapped[int] = mapped_column(primary_key=True)
    folded: Mapped[str] = mapped_column(String(300), index=True)  # the same question, once
    question: Mapped[str] = mapped_column(String(300))
    area_id: Mapped[int | None] = mapped_column(ForeignKey("area.id"))  # a commune, where known
    first_on: Mapped[date]
    last_on: Mapped[date]
    times: Mapped[int] = mapped_column(default=1)
    closed_on: Mapped[date | None]
    closed_by: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"))


def item_by_key(session: Session, key: str) -> PolicyItem | None:
    return session.scalar(select(PolicyItem).where(PolicyItem.key == key))


def published(session: Session) -> Sequence[PolicyVersion]:
    """What people may read, by topic and name; with their items and editions."""
    whole = (joinedload(PolicyVersion.item), selectinload(PolicyVersion.editions))
    found = select(PolicyVersion).where(PolicyVersion.state == PUBLISHED).options(*whole)
    return session.scalars(found.order_by(PolicyVersion.topic, PolicyVersion.label)).all()


def published_of(session: Session, key: str) -> PolicyVersion | None:
    """The version of that item that people may read."""
    found = select(PolicyVersion).join(PolicyItem)
    return session.scalar(found.where(PolicyItem.key == key, PolicyVersion.state == PUBLISHED))


def published_among(session: Session, item_ids: Sequence[int]) -> Sequence[PolicyVersion]:
    found = select(PolicyVersion).where(PolicyVersion.item_id.in_(item_ids))
    return session.scalars(found.where(PolicyVersion.state == PUBLISHED)).all()


def on_its_way(session: Session, item_id: int) -> PolicyVersion | None:
    """The version of an item that is being written, or waits to be published."""
    found = select(PolicyVersion).where(PolicyVersion.item_id == item_id)
    return session.scalar(found.where(PolicyVersion.state.in_(OPEN)))


def newest_versions(session: Session) -> Sequence[PolicyVersion]:
    """Of each item the version on its way, else the published one, else the last."""
    state = PolicyVersion.state
    nearness = case((state.in_(OPEN), 0), (state == PUBLISHED, 1), else_=2)
    place = func.row_number().over(
        partition_by=PolicyVersion.item_id, order_by=(nearness, PolicyVersion.id.desc())
    )
    ranked = select(PolicyVersion.id, place.label("place")).subquery()
    first = select(ranked.c.id).where(ranked.c.place == 1)
    found = select(PolicyVersion).where(PolicyVersion.id.in_(first))
    found = found.options(selectinload(PolicyVersion.editions), selectinload(PolicyVersion.item))
    return session.scalars(found.order_by(PolicyVersion.topic, PolicyVersion.label)).all()


def in_state(session: Session, state: str) -> Sequence[PolicyVersion]:
    found = select(PolicyVersion).where(PolicyVersion.state == state)
    return session.scalars(found.order_by(PolicyVersion.changed_at, PolicyVersion.id)).all()


def versions_of(session: Session, item_id: int) -> Sequence[PolicyVersion]:
    """Every version of an item, the newest first."""
    found = select(PolicyVersion).where(PolicyVersion.item_id == item_id)
    return session.scalars(found.order_by(PolicyVersion.number.desc())).all()


def history(
    session: Session, version_ids: Sequence[int]
) -> list[tuple[datetime, str | None, str, str | None]]:
    """What was done to these versions: when, by whom, what, why; the newest first."""
    subjects = [f"policy:{number}" for number in version_ids]
    found = (
        select(AuditLine.at, Person.name, AuditLine.action, AuditLine.reason)
        .outerjoin(Person, Person.id == AuditLine.person_id)
        .where(AuditLine.subject.in_(subjects))
        .order_by(AuditLine.id.desc())
    )
    return [(at, name, action, reason) for at, name, action, reason in session.execute(found)]


def withdraw(session: Session, version_id: int, now: datetime, note: str) -> bool:
    """Take a published version from people; of two who try at once, one does."""
    taken = (
        update(PolicyVersion)
        .where(PolicyVersion.id == version_id, PolicyVersion.state == PUBLISHED)
        .values(state=WITHDRAWN, changed_at=now, note=note)
        .returning(PolicyVersion.id)
        .execution_options(synchronize_session="fetch")
    )
    return session.scalar(taken) is not None


def last_number(session: Session, item_id: int) -> int:
    found = select(func.max(PolicyVersion.number)).where(PolicyVersion.item_id == item_id)
    return session.scalar(found) or 0


def ended_before(session: Session, day: date) -> Sequence[PolicyVersion]:
    """Published ones whose last day lies before that day."""
    found = select(PolicyVersion).where(PolicyVersion.state == PUBLISHED)
    return session.scalars(found.where(PolicyVersion.in_force_to < day)).all()


def ending_between(session: Session, first: date, last: date) -> Sequence[PolicyVersion]:
    """Published ones whose last day is one of those days."""
    found = select(PolicyVersion).where(PolicyVersion.state == PUBLISHED)
    ends = PolicyVersion.in_force_to
    return session.scalars(found.where(ends.between(first, last)).order_by(ends)).all()


def count_miss(session: Session, item_id: int, language: str, form: str) -> None:
    key = (item_id, language, form)
    found = session.get(LibraryMiss, key)
    if found is None:
        connection = session.connection()
        first = {"item_id": item_id, "language": language, "form": form, "times": 1}
        connection.execute(upsert(connection, LibraryMiss, ["item_id", "language", "form"]), first)
    else:
        found.times = LibraryMiss.times + 1


def misses(session: Session) -> dict[tuple[int, str], int]:
    """(item, language) → how often something was missing."""
    found = select(LibraryMiss.item_id, LibraryMiss.language, func.sum(LibraryMiss.times))
    rows = session.execute(found.group_by(LibraryMiss.item_id, LibraryMiss.language))
    return {(row[0], row[1]): row[2] for row in rows}


def open_gaps(session: Session) -> Sequence[Gap]:
    """What was asked most, first."""
    found = select(Gap).where(Gap.closed_on.is_(None))
    return session.scalars(found.order_by(Gap.times.desc(), Gap.last_on.desc(), Gap.id)).all()
