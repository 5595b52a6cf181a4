"""What came back of a notice: counts by village, who passed it on, and how a village publishes."""

from collections.abc import Sequence
from datetime import date, datetime

from sqlalchemy import ForeignKey, String, func, select, update
from sqlalchemy.orm import Mapped, Session, mapped_column

from storage.appointments import holds
from storage.areas import Area
from storage.base import Base
from storage.notices import Notice
from storage.people import Appointment, Person
from storage.statements import insert_new

UNDERSTOOD, QUESTION = "understood", "question"


class Receipt(Base):
    """How many of a village tapped [Đã hiểu] or [Hỏi thêm] under a notice; never who."""

    __tablename__ = "notice_receipt"

    notice_id: Mapped[int] = mapped_column(
        ForeignKey("notice.id", ondelete="CASCADE"), primary_key=True
    )
    area_id: Mapped[int] = mapped_column(ForeignKey("area.id"), primary_key=True)
    kind: Mapped[str] = mapped_column(String(12), primary_key=True)  # understood | question
    count: Mapped[int]


class Relay(Base):
    """A messenger of the village says that they passed the notice on by word of mouth."""

    __tablename__ = "notice_relay"

    notice_id: Mapped[int] = mapped_column(
        ForeignKey("notice.id", ondelete="CASCADE"), primary_key=True
    )
    person_id: Mapped[int] = mapped_column(
        ForeignKey("person.id", ondelete="CASCADE"), primary_key=True
    )
    at: Mapped[datetime]


class VillageDecision(Base):
    """A village's meeting agreed on how it makes things public.

    The newest counts. Without one a notice here is information, not legal disclosure.
    """

    __tablename__ = "village_decision"

    id: Mapped[int] = mapped_column(primary_key=True)
    area_id: Mapped[int] = mapped_column(ForeignKey("area.id"), index=True)
    decided_on: Mapped[date]
    in_favour: Mapped[int]  # households
    media_id: Mapped[str | None] = mapped_column(ForeignKey("media.id", ondelete="SET NULL"))
    entered_by: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"))
    at: Mapped[datetime]


def count(session: Session, notice_id: int, area_id: int, kind: str) -> None:
    """One more of that village; nothing of who it was is known here."""
    key = {"notice_id": notice_id, "area_id": area_id, "kind": kind}
    session.execute(insert_new(session.connection(), Receipt), [{**key, "count": 0}])
    session.execute(
        update(Receipt)
        .filter_by(**key)
        .values(count=Receipt.count + 1)
        .execution_options(synchronize_session=False)
    )


def counts(session: Session, notice_id: int) -> dict[str, int]:
    """How many of all villages understood a notice, and how many asked."""
    found = select(Receipt.kind, func.sum(Receipt.count)).where(Receipt.notice_id == notice_id)
    return {kind: int(total) for kind, total in session.execute(found.group_by(Receipt.kind))}


def pass_on(session: Session, notice_id: int, person_id: int, now: datetime) -> None:
    """Remember, once, that a messenger passed the notice on."""
    row = {"notice_id": notice_id, "person_id": person_id, "at": now}
    session.execute(insert_new(session.connection(), Relay), [row])


def passed_on(session: Session, notice_id: int) -> set[int]:
    """The messengers who did."""
    return set(session.scalars(select(Relay.person_id).where(Relay.notice_id == notice_id)))


def messengers(
    session: Session, role: str, path: str, now: datetime
) -> Sequence[tuple[Appointment, Person]]:
    """Who holds that role over a village under that path at that moment."""
    found = session.execute(
        select(Appointment, Person)
        .join(Person, Person.id == Appointment.person_id)
        .join(Area, Area.id == Appointment.area_id)
        .where(Appointment.role == role, Area.path.startswith(path, autoescape=True), holds(now))
        .order_by(Appointment.id)
    )
    return [(appointment, person) for appointment, person in found]


def newest_decision(session: Session, area_id: int) -> VillageDecision | None:
    """What the village's meeting agreed last."""
    found = select(VillageDecision).where(VillageDecision.area_id == area_id)
    return session.scalars(
        found.order_by(VillageDecision.decided_on.desc(), VillageDecision.id.desc())
    ).first()


def notices_of(session: Session, author_id: int, area_id: int, most: int) -> Sequence[Notice]:
    """What that person announced there, the newest first."""
    mine = select(Notice).where(Notice.author_id == author_id, Notice.area_id == area_id)
    return session.scalars(mine.order_by(Notice.id.desc()).limit(most)).all()
