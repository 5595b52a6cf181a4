"""A second person looks at what goes to many: before it leaves, or within a day when it is urgent."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from handlers.context import Office
from handlers.errors import Refused
from handlers.messages import Words
from handlers.notices import queuing
from handlers.notices.log import log
from handlers.people.authority import Authority
from storage.areas import Area
from storage.audience import Audience
from storage.notices import Notice, in_state

AFTERWARDS = timedelta(hours=24)  # within which an urgent notice is approved (the Front's rule)
WIDE = frozenset({"province", "district"})


def is_needed(author: Authority | None, areas: Sequence[Area]) -> bool:
    """Whether a second person must approve: what an officer writes, and what goes province-wide.

    A village head answers for the village alone; an operator's command is approved by being typed.
    """
    if author is None or all(author.is_head_of(area) for area in areas):
        return False
    if not all(author.may_send_to(area) for area in areas):
        return True
    return len(areas) > 1 or any(area.level in WIDE for area in areas)


def comes_first(author: Authority | None, areas: Sequence[Area], priority: str) -> bool:
    """Whether nothing leaves until it is approved; what is urgent is approved afterwards."""
    return priority != "urgent" and is_needed(author, areas)


def waiting_for(session: Session, authority: Authority) -> list[Notice]:
    """What this person may approve, the oldest first; the urgent ones have been sent already."""
    found = [*in_state(session, "review"), *_sent_unapproved(session)]
    return [notice for notice in found if _may_approve(session, authority, notice)]


def _sent_unapproved(session: Session) -> Sequence[Notice]:
    urgent = Notice.priority == "urgent"
    open_ = Notice.approved_at.is_(None) & Notice.author_id.is_not(None)
    found = select(Notice).where(urgent, open_, Notice.state.not_in(("review", "rejected")))
    return [n for n in session.scalars(found.order_by(Notice.id)) if _was_needed(session, n)]


def _was_needed(session: Session, notice: Notice) -> bool:
    """A head's urgent notice to his own village needs nobody: it went to that village alone."""
    return any(area.level != "village" for area in areas(session, notice))


def is_overdue(notice: Notice, now: datetime) -> bool:
    """Whether an urgent notice that has been sent still waits for approval after its day."""
    return (
        notice.priority == "urgent"
        and notice.approved_at is None
        and now - notice.created_at > AFTERWARDS
    )


def approve(
    session: Session, authority: Authority, notice_id: int, now: datetime, office: Office
) -> None:
    """Another person than the author says yes; what waited for it leaves when it is due."""
    notice = _to_approve(session, authority, notice_id)
    notice.approved_by, notice.approved_at = authority.person_id, now
    log(session, notice, "approve", authority, now)
    if notice.state == "review":
        notice.state = "scheduled"
        queuing.begin_if_due(session, notice, now, office)


def reject(session: Session, authority: Authority, notice_id: int, now: datetime) -> None:
    """It does not leave. One that has left already stays; it can be recalled."""
    notice = _to_approve(session, authority, notice_id)
    if notice.state != "review":
        raise Refused(Words("tb-da-gui-roi"))
    notice.state = "rejected"
    log(session, notice, "reject", authority, now)


def _to_approve(session: Session, authority: Authority, notice_id: int) -> Notice:
    notice = session.get(Notice, notice_id, with_for_update=True)
    if notice is None or not _may_approve(session, authority, notice):
        raise Refused(Words("tb-khong-duyet-duoc"))
    if notice.approved_at is not None or notice.state in {"rejected", "cancelled"}:
        raise Refused(Words("tb-da-duyet-roi"))
    return notice


def _may_approve(session: Session, authority: Authority, notice: Notice) -> bool:
    """Not the author, and somebody who may send to every one of its areas."""
    if notice.author_id == authority.person_id:
        return False
    return all(authority.may_approve_for(area) for area in areas(session, notice))


def areas(session: Session, notice: Notice) -> Sequence[Area]:
    """The areas that a notice goes to."""
    wanted = Audience.from_json(notice.audience).areas
    return session.scalars(select(Area).where(Area.id.in_(wanted))).all()
