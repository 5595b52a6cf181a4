"""What is asked of the meetings by staff: those of their areas, in a list or one by one."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, and_, case, func, or_, select
from sqlalchemy.orm import Session, aliased, selectinload

from storage.areas import Area
from storage.casework import Scope
from storage.meetings import (
    CALLED,
    CANCELLED,
    CLOSED,
    DONE,
    GOING,
    Meeting,
    MeetingItem,
    MeetingReply,
    MeetingTask,
)

Reach = Scope  # the areas whose meetings somebody may see
BATCH = 60  # meetings that are read at once
AHEAD, OPEN, HELD, UNSIGNED, UNTOLD, OFF = "ahead", "open", "held", "unsigned", "untold", "off"
STATES = (AHEAD, OPEN, HELD, UNSIGNED, UNTOLD, OFF)
_Commune = aliased(Area)


@dataclass(frozen=True, slots=True)
class Sought:
    """What a list is narrowed to; `words` stand in the village's or the commune's name."""

    words: str = ""
    state: str = ""  # of STATES; "" for any
    matter: str = ""  # of content/meetings
    before: int = 0  # only those after that one in the list


@dataclass(frozen=True, slots=True)
class Line:
    """A meeting in the list, in sums."""

    meeting: Meeting
    area: Area
    commune: str
    going: int  # households that said so
    tasks: int
    done: int


def _tasks(*conditions: ColumnElement[bool]) -> ColumnElement[int]:
    found = select(func.count()).where(MeetingTask.meeting_id == Meeting.id, *conditions)
    return found.correlate(Meeting).scalar_subquery()


_GOING = (
    select(func.count())
    .where(MeetingReply.meeting_id == Meeting.id, MeetingReply.answer == GOING)
    .correlate(Meeting)
    .scalar_subquery()
)


def listed(session: Session, reach: Reach, sought: Sought, now: datetime) -> list[Line]:
    """A batch, the latest day first."""
    found = (
        select(Meeting, Area, _Commune, _GOING, _tasks(), _tasks(MeetingTask.state == DONE))
        .join(Area, Area.id == Meeting.area_id)
        .outerjoin(_Commune, _Commune.id == Area.parent_id)
        .where(reach.holds(), *_narrowed(sought, now))
        .options(selectinload(Meeting.items))
        .order_by(Meeting.starts_at.desc(), Meeting.id.desc())
        .limit(BATCH)
    )
    return [
        Line(row[0], row[1], row[2].full_name if row[2] else "", row[3], row[4], row[5])
        for row in session.execute(found)
    ]


def _narrowed(sought: Sought, now: datetime) -> list[ColumnElement[bool]]:
    conditions = [_is(sought.state, now)] if sought.state else []
    if sought.matter:
        conditions.append(Meeting.items.any(MeetingItem.matter == sought.matter))
    if sought.before:
        last = aliased(Meeting)
        at = select(last.starts_at).where(last.id == sought.before).scalar_subquery()
        same = and_(Meeting.starts_at == at, Meeting.id < sought.before)
        conditions.append(or_(Meeting.starts_at < at, same))
    return conditions


def _is(state: str, now: datetime) -> ColumnElement[bool]:
    """Whether a meeting is in one of STATES."""
    return {
        AHEAD: and_(Meeting.state == CALLED, Meeting.starts_at >= now),
        OPEN: and_(Meeting.state == CALLED, Meeting.starts_at < now),
        HELD: Meeting.state == CLOSED,
        UNSIGNED: and_(Meeting.state == CLOSED, Meeting.signed_id.is_(None)),
        UNTOLD: and_(Meeting.state == CLOSED, Meeting.told_at.is_(None)),
        OFF: Meeting.state == CANCELLED,
    }[state]


def counted(session: Session, reach: Reach, since: datetime, now: datetime) -> dict[str, int]:
    """How many meetings are in each of STATES, of those that begin from `since` on."""
    sums = [func.sum(case((_is(state, now), 1), else_=0)) for state in STATES]
    found = (
        select(*sums)
        .select_from(Meeting)
        .join(Area, Area.id == Meeting.area_id)
        .where(reach.holds(), Meeting.starts_at >= since)
    )
    row = session.execute(found).one()
    return {state: int(number or 0) for state, number in zip(STATES, row, strict=True)}


def find(
    session: Session, reach: Reach, number: int, *, lock: bool = False
) -> tuple[Meeting, Area] | None:
    """One of theirs; locked against others when something is added to it."""
    found = select(Meeting, Area).join(Area, Area.id == Meeting.area_id)
    found = found.where(reach.holds(), Meeting.id == number)
    row = session.execute(found.with_for_update(of=Meeting) if lock else found).one_or_none()
    return None if row is None else (row[0], row[1])
