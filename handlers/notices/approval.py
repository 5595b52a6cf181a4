"""A second person looks at what goes to many: before it leaves, or within a day when it is urgent."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from handlers.errors import Refused
from handlers.messages import Words
from handlers.notices import paying, queuing
from handlers.notices.acting import Acting
from handlers.notices.log import log
from handlers.people.authority import Authority, authority_of
from storage.areas import Area
from storage.audience import Audience
from storage.notices import Notice, in_state

AFTERWARDS = timedelta(hours=24)  # within which an urgent notice is approved (the Front's rule)
LEFT = ("sending", "paused", "done", "scheduled")  # urgent ones that people have, or will have
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
    open_ = Notice.approved_at.is_(None) & Notice.author_id.is_not(None)
    found = select(Notice).where(Notice.priority == "urgent", open_, Notice.state.in_(LEFT))
    return [n for n in session.scalars(found.order_by(Notice.id)) if is_unapproved(session, n)]


def is_unapproved(session: Session, notice: Notice) -> bool:
    """Whether an urgent notice that has left still waits for the approval that its author needs."""
    if notice.priority != "urgent" or notice.approved_at or notice.state not in LEFT:
        return False
    if notice.author_id is None:
        return False
    author = authority_of(session, notice.author_id, notice.created_at)
    return is_needed(author, areas(session, notice))


def is_overdue(session: Session, notice: Notice, now: datetime) -> bool:
    """Whether its day for that approval is over."""
    return now - notice.created_at > AFTERWARDS and is_unapproved(session, notice)


def approve(acting: Acting, notice_id: int) -> None:
    """Another person than the author says yes; what waited for it leaves when it is due."""
    notice = _to_approve(acting, notice_id)
    if notice.state == "review":
        paying.refuse_beyond(acting, notice)
    notice.approved_by, notice.approved_at = acting.person_id, acting.now
    log(acting, notice, "approve")
    if notice.state == "review":
        notice.state = "scheduled"
        queuing.begin_if_due(acting.session, notice, acting.now, acting.office)


def reject(acting: Acting, notice_id: int) -> None:
    """It does not leave. One that has left already stays; it can be recalled."""
    notice = _to_approve(acting, notice_id)
    if notice.state != "review":
        raise Refused(Words("tb-da-gui-roi"))
    notice.state = "rejected"
    log(acting, notice, "reject")


def _to_approve(acting: Acting, notice_id: int) -> Notice:
    notice = acting.session.get(Notice, notice_id, with_for_update=True)
    who = acting.who
    if notice is None or who is None or not _may_approve(acting.session, who, notice):
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
