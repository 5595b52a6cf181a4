"""A notice in the staff's list: where it goes, who wrote it, what is to be done with it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from handlers.desk import Desk
from handlers.notices import approval
from handlers.people.authority import APPROVER, HEAD, OFFICER
from storage.areas import Area
from storage.audience import Audience
from storage.notices import Notice
from storage.people import Appointment, AuditLine, Person

OPERATOR, FORMER = "operator", "former"  # beside the roles: a typed command; somebody erased


@dataclass(frozen=True, slots=True)
class Line:
    """A notice in the list, and what whoever looks has to do with it."""

    notice: Notice
    places: tuple[str, ...]
    role: str  # of the author, over those places, when it was written
    author: str | None
    approver: str | None
    mine: bool
    to_approve: bool  # it waits for the approval of whoever looks
    unapproved: bool  # urgent: it was sent, and no second person has looked at it yet
    overdue: bool


def lines_of(desk: Desk, notices: Sequence[Notice], to_approve: set[int]) -> list[Line]:
    session = desk.session
    wanted = {one.id: Audience.from_json(one.audience).areas for one in notices}
    areas = _with_those_above(session, {area for ids in wanted.values() for area in ids})
    names = _names(session, {who for one in notices for who in (one.author_id, one.approved_by)})
    posts = _posts(session, {one.author_id for one in notices})
    typed = _typed(session, [one for one in notices if one.author_id is None])
    lines = []
    for notice in notices:
        places = [areas[area_id] for area_id in wanted[notice.id] if area_id in areas]
        unapproved = approval.is_unapproved(desk.session, notice)
        lines.append(
            Line(
                notice,
                places=tuple(place_name(area, areas) for area in places),
                role=_role(notice, places, posts, typed),
                author=names.get(notice.author_id),
                approver=names.get(notice.approved_by),
                mine=notice.author_id == desk.authority.person_id,
                to_approve=notice.id in to_approve,
                unapproved=unapproved,
                overdue=approval.is_overdue(desk.session, notice, desk.now),
            )
        )
    return lines


def place_name(area: Area, areas: dict[int, Area]) -> str:
    """ "bản Hồ Chim 2, xã Na Sang": a village with what it lies in."""
    above = areas.get(area.parent_id or 0) if area.level == "village" else None
    return f"{area.full_name}, {above.full_name}" if above else area.full_name


def _with_those_above(session: Session, ids: set[int]) -> dict[int, Area]:
    found = {area.id: area for area in session.scalars(select(Area).where(Area.id.in_(ids)))}
    above = {area.parent_id for area in found.values() if area.parent_id} - found.keys()
    larger = session.scalars(select(Area).where(Area.id.in_(above)))
    return found | {area.id: area for area in larger}


def _names(session: Session, ids: set[int | None]) -> dict[int | None, str | None]:
    found = session.execute(select(Person.id, Person.name).where(Person.id.in_(ids - {None})))
    return {row.id: row.name for row in found}


Posts = dict[int | None, list[tuple[Appointment, str]]]


def _posts(session: Session, ids: set[int | None]) -> Posts:
    """All that these people ever were, each with the path of its area."""
    found = session.execute(
        select(Appointment, Area.path)
        .join(Area, Area.id == Appointment.area_id)
        .where(Appointment.person_id.in_(ids - {None}))
    )
    posts: Posts = {}
    for appointment, path in found:
        posts.setdefault(appointment.person_id, []).append((appointment, path))
    return posts


def _role(notice: Notice, places: Sequence[Area], posts: Posts, typed: set[str]) -> str:
    """What the author was over those places when it was written; the likeliest first."""
    if notice.author_id is None:
        return OPERATOR if notice.purpose in typed else FORMER
    held = [
        (post.role, path)
        for post, path in posts.get(notice.author_id, ())
        if _held(post, notice.created_at)
    ]
    for role in (HEAD, APPROVER, OFFICER):
        paths = tuple(path for name, path in held if name == role)
        if paths and all(area.path.startswith(paths) for area in places):
            return role
    return OFFICER


def _held(post: Appointment, at: datetime) -> bool:
    return post.since <= at and (post.until is None or post.until > at)


def _typed(session: Session, notices: Sequence[Notice]) -> set[str]:
    """Which of those without an author were an operator's command."""
    if not notices:
        return set()
    sent = select(AuditLine.subject).where(
        AuditLine.action == "notice.send",
        AuditLine.reason == "operator",
        AuditLine.subject.in_([one.purpose for one in notices]),
    )
    return set(session.scalars(sent))
