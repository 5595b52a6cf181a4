"""Meetings of a village: what is on the agenda, who comes, who came, how it was decided, what follows.

Everything is kept by household, never by person: the law gives a household one voice. How a household
voted is not kept at all, only how many were in favour.
"""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import ForeignKey, String, Text, delete, func, select, update
from sqlalchemy.orm import Mapped, Session, mapped_column, relationship, validates

from storage.base import Base
from storage.households import Household, HouseholdMember
from storage.statements import insert_new, upsert

CALLED, CLOSED, CANCELLED = "called", "closed", "cancelled"
GOING, SENDING, ABSENT = "going", "other", "not"  # what a household answers
HANDS, BALLOTS = "hands", "ballots"
OPEN, DONE = "open", "done"
INVITATION = "invitation"  # the template of a notice under which households answer
OPINIONS = "opinions"  # of one under which they say beforehand what they think


class Meeting(Base):
    __tablename__ = "meeting"

    id: Mapped[int] = mapped_column(primary_key=True)
    area_id: Mapped[int] = mapped_column(ForeignKey("area.id"), index=True)
    called_by: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"))
    starts_at: Mapped[datetime]
    place: Mapped[str] = mapped_column(String(200))
    state: Mapped[str] = mapped_column(String(10), default=CALLED)  # called | closed | cancelled
    created_at: Mapped[datetime]
    households: Mapped[int | None]  # of the whole village, as its head says; None: not asked yet
    present: Mapped[int | None]  # with somebody there, when the meeting closed
    notice_id: Mapped[int | None] = mapped_column(
        ForeignKey("notice.id", ondelete="SET NULL"), unique=True
    )  # the invitation
    page_token: Mapped[str | None] = mapped_column(String(30), unique=True)  # of its minutes
    signed_id: Mapped[str | None] = mapped_column(
        ForeignKey("media.id", ondelete="SET NULL")
    )  # a photo of the signed minutes
    told_at: Mapped[datetime | None]  # when the village was told of the results
    revision: Mapped[int] = mapped_column(
        default=0, server_default="0"
    )  # how often its time, place or state changed: what replaces what in a calendar
    items: Mapped[list["MeetingItem"]] = relationship(
        order_by="MeetingItem.position", cascade="all, delete-orphan"
    )
    tasks: Mapped[list["MeetingTask"]] = relationship(
        order_by="MeetingTask.id", cascade="all, delete-orphan"
    )
    clusters: Mapped[list["MeetingCluster"]] = relationship(
        order_by="MeetingCluster.number", cascade="all, delete-orphan"
    )  # none when it is held in one place; else it begins with the first of them

    @property
    def moments(self) -> list[datetime]:
        """When it begins, in one place or in each cluster."""
        return [one.starts_at for one in self.clusters] or [self.starts_at]

    @property
    def last_at(self) -> datetime:
        """When the last cluster meets: before that day nothing is settled."""
        return max(self.moments)

    @validates("starts_at", "place", "state")
    def _counted(self, name: str, value: Any) -> Any:
        if self.revision is not None and value != getattr(self, name):
            self.revision += 1
        return value


class MeetingCluster(Base):
    """A part of the village that meets by itself (Law 10/2022/QH15, article 18.3)."""

    __tablename__ = "meeting_cluster"

    id: Mapped[int] = mapped_column(primary_key=True)
    meeting_id: Mapped[int] = mapped_column(
        ForeignKey("meeting.id", ondelete="CASCADE"), index=True
    )
    number: Mapped[int]
    name: Mapped[str] = mapped_column(String(60))
    starts_at: Mapped[datetime]
    place: Mapped[str] = mapped_column(String(200))
    present: Mapped[int | None]  # households with somebody there, when the meeting closed


class MeetingItem(Base):
    """One thing on the agenda, and its count with the numbers that it was judged by."""

    __tablename__ = "meeting_item"

    id: Mapped[int] = mapped_column(primary_key=True)
    meeting_id: Mapped[int] = mapped_column(
        ForeignKey("meeting.id", ondelete="CASCADE"), index=True
    )
    position: Mapped[int]
    matter: Mapped[str] = mapped_column(String(20))  # of content/meetings
    question: Mapped[str] = mapped_column(Text)
    way: Mapped[str | None] = mapped_column(String(10))  # hands | ballots; None: not counted
    in_favour: Mapped[int | None]
    against: Mapped[int | None]
    other: Mapped[int | None]
    of_households: Mapped[int | None]
    of_present: Mapped[int | None]
    needed: Mapped[int | None]
    passed: Mapped[bool | None]
    asked_for: Mapped[int | None]  # opinions given beforehand, once the meeting is over; no votes
    asked_against: Mapped[int | None]
    asked_other: Mapped[int | None]


class ClusterCount(Base):
    """What one cluster gave on an item; the item has the sums once every cluster is counted."""

    __tablename__ = "meeting_cluster_count"

    item_id: Mapped[int] = mapped_column(
        ForeignKey("meeting_item.id", ondelete="CASCADE"), primary_key=True
    )
    cluster_id: Mapped[int] = mapped_column(
        ForeignKey("meeting_cluster.id", ondelete="CASCADE"), primary_key=True
    )
    way: Mapped[str] = mapped_column(String(10), primary_key=True)  # hands | ballots
    in_favour: Mapped[int]
    against: Mapped[int]
    other: Mapped[int]


class MeetingNotice(Base):
    """Another notice of a meeting: an earlier invitation, or the one that asks for opinions."""

    __tablename__ = "meeting_notice"

    notice_id: Mapped[int] = mapped_column(
        ForeignKey("notice.id", ondelete="CASCADE"), primary_key=True, autoincrement=False
    )
    meeting_id: Mapped[int] = mapped_column(ForeignKey("meeting.id", ondelete="CASCADE"))


class MeetingReply(Base):
    """What a household answered to the invitation; the last word counts."""

    __tablename__ = "meeting_reply"

    meeting_id: Mapped[int] = mapped_column(
        ForeignKey("meeting.id", ondelete="CASCADE"), primary_key=True
    )
    household_id: Mapped[int] = mapped_column(
        ForeignKey("household.id", ondelete="CASCADE"), primary_key=True
    )
    answer: Mapped[str] = mapped_column(String(10))  # going | other | not
    at: Mapped[datetime]
    delegate: Mapped[str | None] = mapped_column(
        String(100)
    )  # whom it sends; until the meeting ends
    cluster_id: Mapped[int | None] = mapped_column(
        ForeignKey("meeting_cluster.id", ondelete="SET NULL")
    )  # to which it comes, if it said so


class MeetingPresence(Base):
    """A household had somebody at the meeting."""

    __tablename__ = "meeting_presence"

    meeting_id: Mapped[int] = mapped_column(
        ForeignKey("meeting.id", ondelete="CASCADE"), primary_key=True
    )
    household_id: Mapped[int] = mapped_column(
        ForeignKey("household.id", ondelete="CASCADE"), primary_key=True
    )
    at: Mapped[datetime]
    cluster_id: Mapped[int | None] = mapped_column(
        ForeignKey("meeting_cluster.id", ondelete="SET NULL")
    )  # of a meeting by clusters


class MeetingTask(Base):
    """What the meeting wants done: what, who, when, and by what one sees it."""

    __tablename__ = "meeting_task"

    id: Mapped[int] = mapped_column(primary_key=True)
    meeting_id: Mapped[int] = mapped_column(
        ForeignKey("meeting.id", ondelete="CASCADE"), index=True
    )
    matter: Mapped[str] = mapped_column(Text)
    owner: Mapped[str] = mapped_column(String(100))
    due_on: Mapped[date]
    measure: Mapped[str] = mapped_column(String(200))
    state: Mapped[str] = mapped_column(String(10), default=OPEN)  # open | done
    done_at: Mapped[datetime | None]


def recent(session: Session, area_id: int, most: int) -> Sequence[Meeting]:
    """A village's meetings, the latest first."""
    found = select(Meeting).where(Meeting.area_id == area_id)
    latest = found.order_by(Meeting.starts_at.desc(), Meeting.id.desc())
    return session.scalars(latest.limit(most)).all()


def of_notice(session: Session, notice_id: int) -> Meeting | None:
    """The meeting that this notice invites to."""
    return session.scalar(select(Meeting).where(Meeting.notice_id == notice_id))


def reply(session: Session, given: MeetingReply) -> None:
    """The household's answer; one that it gave before is gone. `given` is not yet in the session."""
    put = upsert(session.connection(), MeetingReply, ["meeting_id", "household_id"])
    columns = ("meeting_id", "household_id", "answer", "at", "delegate", "cluster_id")
    session.execute(put, [{name: getattr(given, name) for name in columns}])


def moved_from(session: Session, notice_id: int) -> Meeting | None:
    """The meeting that this notice once invited to, or asks for opinions on."""
    old = select(MeetingNotice.meeting_id).where(MeetingNotice.notice_id == notice_id)
    return session.scalar(select(Meeting).where(Meeting.id.in_(old)))


def forget_replies(session: Session, meeting_id: int) -> None:
    """Another day: who could come on the old one is asked again."""
    session.execute(delete(MeetingReply).where(MeetingReply.meeting_id == meeting_id))


def delegates(session: Session, meeting_id: int) -> Sequence[tuple[int, str, str]]:
    """Whom households send that said so: the household's number and name, and who goes."""
    found = (
        select(Household.number, Household.name, MeetingReply.delegate)
        .join(MeetingReply, MeetingReply.household_id == Household.id)
        .where(MeetingReply.meeting_id == meeting_id, MeetingReply.delegate.is_not(None))
        .order_by(Household.number)
    )
    return [(number, name, who or "") for number, name, who in session.execute(found)]


def forget_delegates(session: Session, meeting_id: int) -> None:
    """The meeting is over: names were kept for taking attendance only."""
    mine = update(MeetingReply).where(MeetingReply.meeting_id == meeting_id)
    session.execute(mine.values(delegate=None), execution_options={"synchronize_session": False})


def replies(session: Session, meeting_id: int) -> dict[str, int]:
    """How many households gave each answer."""
    found = (
        select(MeetingReply.answer, func.count())
        .where(MeetingReply.meeting_id == meeting_id)
        .group_by(MeetingReply.answer)
    )
    return {answer: int(number) for answer, number in session.execute(found)}


def present(session: Session, meeting_id: int) -> set[int]:
    """The households that are there."""
    found = select(MeetingPresence.household_id).where(MeetingPresence.meeting_id == meeting_id)
    return set(session.scalars(found))


def attending(session: Session, area_id: int) -> set[int]:
    """Households that are marked present at a meeting of the village that is not over."""
    found = (
        select(MeetingPresence.household_id)
        .join(Meeting, Meeting.id == MeetingPresence.meeting_id)
        .where(Meeting.area_id == area_id, Meeting.state == CALLED)
    )
    return set(session.scalars(found))


def reply_of(session: Session, meeting_id: int, household_id: int) -> tuple[str, str | None] | None:
    """What the household answered to the invitation, and whom it sends if it said so."""
    found = select(MeetingReply.answer, MeetingReply.delegate).where(
        MeetingReply.meeting_id == meeting_id, MeetingReply.household_id == household_id
    )
    row = session.execute(found).one_or_none()
    return None if row is None else (row[0], row[1])


def name_delegate(session: Session, meeting_id: int, household_id: int, who: str) -> None:
    """Whom a household sends that said that it sends somebody."""
    mine = update(MeetingReply).where(
        MeetingReply.meeting_id == meeting_id,
        MeetingReply.household_id == household_id,
        MeetingReply.answer == SENDING,
    )
    session.execute(mine.values(delegate=who), execution_options={"synchronize_session": False})


def mark(
    session: Session,
    meeting_id: int,
    households: Sequence[int],
    now: datetime,
    cluster_id: int | None = None,
) -> None:
    """These are there; who was marked before stays so, where it was."""
    there = {"meeting_id": meeting_id, "at": now, "cluster_id": cluster_id}
    rows = [{**there, "household_id": one} for one in households]
    if rows:
        session.execute(insert_new(session.connection(), MeetingPresence), rows)


def unmark(session: Session, meeting_id: int, household_id: int) -> None:
    gone = delete(MeetingPresence).where(
        MeetingPresence.meeting_id == meeting_id, MeetingPresence.household_id == household_id
    )
    session.execute(gone)


def household_page(
    session: Session, area_id: int, first: int, most: int
) -> Sequence[tuple[int, int, str]]:
    """A piece of the village's list: id, number and name of each household."""
    found = (
        select(Household.id, Household.number, Household.name)
        .where(Household.area_id == area_id, Household.number > 0)
        .order_by(Household.number)
        .offset(first)
        .limit(most)
    )
    return [(one, number, name) for one, number, name in session.execute(found)]


def household_of(session: Session, person_id: int, area_id: int) -> int | None:
    """The household of that village that a person belongs to."""
    found = (
        select(Household.id)
        .join(HouseholdMember, HouseholdMember.household_id == Household.id)
        .where(HouseholdMember.person_id == person_id, Household.area_id == area_id)
    )
    return session.scalar(found)
