"""Announcing: a notice is written down, approved where it must be, and put into the outbox."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from handlers.context import DIEN_BIEN
from handlers.errors import Refused
from handlers.messages import Words
from handlers.notices import approval, paying, queuing
from handlers.notices.acting import Acting
from handlers.notices.log import log
from handlers.notices.rules import after_quiet
from handlers.people.authority import Authority
from handlers.windows.pricing import Asked
from handlers.windows.templates import Said
from storage import broadcasting
from storage.areas import Area, current
from storage.audience import Audience, Cap
from storage.notices import Notice

STATES = ("waiting", "sending", "sent", "failed", "unknown", "cancelled")


@dataclass(frozen=True, slots=True)
class Draft:
    """A notice to be sent: its words, and how they go out."""

    text: str
    priority: str = "bulk"  # bulk | urgent
    resend: bool = False  # what becomes of an unknown: said again, or left and reported
    leaves_at: float = 0.0  # seconds since 1970; 0: at once
    template: str | None = None
    free_only: bool = False  # not to those to whom it would cost money
    by_day: bool = True  # not at night, and not more often than people may be written to


def send_notice(acting: Acting, audience: Audience, draft: Draft) -> Notice:
    """Announce it to everybody of these areas who agreed, now or when it is approved and due.

    Without an author it is the operator's, approved by being typed. Raises `Refused` outside the
    author's area.
    """
    session, author = acting.session, acting.who
    areas = areas_of(session, audience)
    if author is not None:
        refuse_outside(author, areas)
    by_day = draft.by_day and draft.priority != "urgent" and author is not None
    within = scope(session, areas)
    notice = Notice(
        area_id=within.id,
        author_id=acting.person_id,
        text=draft.text,
        priority=draft.priority,
        created_at=acting.now,
        state="review" if approval.comes_first(author, areas, draft.priority) else "scheduled",
        template=draft.template,
        audience=audience.as_json(),
        leaves_at=_leaves_at(acting, draft, by_day=by_day),
        by_day=by_day,
        resend=draft.resend,
        free_only=paying.free_only(acting, areas, _asked(acting, (audience, within), draft)),
        queued_to=0,
    )
    session.add(notice)
    session.flush()
    log(acting, notice, "send")
    if notice.state == "scheduled":
        queuing.begin_if_due(session, notice, acting.now, acting.office)
    return notice


def _asked(acting: Acting, where: tuple[Audience, Area], draft: Draft) -> Asked:
    audience, within = where
    urgent = draft.priority == "urgent"
    most = acting.office.weekly_pushes if draft.by_day and not urgent else 0
    cap = Cap(most, (acting.now - queuing.WEEK).timestamp()) if most else None
    said = Said(draft.text, draft.template, within.full_name, acting.now)
    return Asked(audience, said, cap, urgent, draft.free_only)


def areas_of(session: Session, audience: Audience) -> Sequence[Area]:
    """The areas of an audience; raises `Refused` when there is none, or one that is unknown."""
    found = session.scalars(select(Area).where(Area.id.in_(audience.areas)).order_by(Area.id)).all()
    if not found or len(found) != len(set(audience.areas)):
        raise Refused(Words("tb-chua-chon-noi"))
    return found


def refuse_outside(author: Authority, areas: Sequence[Area]) -> None:
    """Nobody writes to a place that they do not answer for."""
    for area in areas:
        if not author.may_write_to(area):
            raise Refused(Words("tb-het-quyen", {"noi": area.full_name}))


def scope(session: Session, areas: Sequence[Area]) -> Area:
    """The smallest area in which all of these lie."""
    paths = [area.path.strip("/").split("/") for area in areas]
    shared = [ids[0] for ids in zip(*paths, strict=False) if len(set(ids)) == 1]
    return session.get_one(Area, int(shared[-1]))


def _leaves_at(acting: Acting, draft: Draft, *, by_day: bool) -> float:
    """When it may leave; the night is over first, where that counts."""
    if not by_day:
        return draft.leaves_at
    asked = max(acting.now.timestamp(), draft.leaves_at)
    wanted = datetime.fromtimestamp(asked, acting.office.timezone)
    allowed = after_quiet(wanted, acting.office)
    return draft.leaves_at if allowed == wanted else allowed.timestamp()


def send_as_operator(acting: Acting, area_code: str, draft: Draft) -> int:
    """`nhipcau notice send`: to a whole area; returns the notice's id."""
    if not draft.text.strip():
        raise Refused(Words("tb-rong"))
    area = current(acting.session, area_code, acting.now.astimezone(DIEN_BIEN).date())
    if area is None:
        raise Refused(Words("dia-ban-khong-co", {"ma": area_code}))
    return send_notice(acting, Audience((area.id,)), draft).id


def found_notice(session: Session, notice_id: int) -> Notice:
    notice = session.get(Notice, notice_id)
    if notice is None:
        raise Refused(Words("tb-khong-co", {"so": str(notice_id)}))
    return notice


def status(session: Session, notice_id: int) -> dict[str, Any]:
    """How many messages are in each state, and whether all that can happen has happened.

    What is held (paused, or for the night) still waits; what was taken back is cancelled.
    """
    notice = found_notice(session, notice_id)
    counts = notice.tally or _counts(session, notice)
    found: dict[str, Any] = {state: counts.get(state, 0) for state in STATES}
    found["waiting"] += counts.get("held", 0)
    found["cancelled"] += counts.get("recalled", 0)
    begun = notice.state not in {"review", "scheduled"}
    queued = notice.queued_to is None or notice.state in {"cancelled", "recalled", "rejected"}
    left = found["waiting"] + found["sending"]
    return {**found, "done": begun and queued and not left}


def _counts(session: Session, notice: Notice) -> dict[str, int]:
    if notice.body_id is None:
        return {}
    return broadcasting.counts(session.connection(), notice.body_id)
