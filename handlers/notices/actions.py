"""Sending a notice, and what has become of it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from handlers.context import DIEN_BIEN, Context
from handlers.errors import Refused
from handlers.messages import Outgoing, Words, literal
from handlers.notices.rules import composed
from handlers.people.authority import Authority, authority_of
from storage import notices as storage
from storage import outbox
from storage.areas import Area, current
from storage.notices import Notice, Sending
from storage.people import AuditLine

PRIORITIES = {"bulk": outbox.BULK, "urgent": outbox.URGENT}
STATES = ("waiting", "sending", "sent", "failed", "unknown", "cancelled")
LEAVE = (("stop", Words("nut-dung-nhan-tin")),)  # leaving is one tap


@dataclass(frozen=True, slots=True)
class Draft:
    """A notice to be sent: its words, and how they go out."""

    text: str
    now: datetime
    priority: str = "bulk"  # bulk | urgent
    resend: bool = False  # what becomes of an unknown: said again, or left and reported
    leaves_at: float = 0.0  # seconds since 1970; 0: at once


def send_notice(
    session: Session, author: Authority | None, area: Area, draft: Draft
) -> tuple[int, int]:
    """Announce it to everybody of the area who agreed; (the notice's id, how many it goes to).

    Without an author it is the operator's, approved by being typed. Raises `Refused` outside the
    author's area.
    """
    if author is not None and not author.may_send_to(area):
        raise Refused(Words("tb-het-quyen", {"noi": area.full_name}))
    notice = Notice(
        area_id=area.id,
        author_id=author.person_id if author else None,
        text=draft.text,
        priority=draft.priority,
        created_at=draft.now,
    )
    session.add(notice)
    session.flush()
    sent = _broadcast(session, notice, area, draft)
    _log(session, notice)
    return notice.id, sent


def _broadcast(session: Session, notice: Notice, area: Area, draft: Draft) -> int:
    connection = session.connection()
    message = Outgoing((literal(draft.text),), LEAVE)
    body_id = storage.add_body(connection, message.as_json())
    priority = PRIORITIES[draft.priority]
    sending = Sending(notice.purpose, priority, draft.resend, draft.leaves_at)
    return storage.broadcast(connection, area.path, body_id, sending)


def _log(session: Session, notice: Notice) -> None:
    """Every send has a line in the audit log; an operator's is approved by being typed."""
    line = AuditLine(
        at=notice.created_at,
        person_id=notice.author_id,
        action="notice.send",
        subject=notice.purpose,
        reason=None if notice.author_id else "operator",
    )
    session.add(line)
    session.flush()


def send_as_operator(session: Session, *, area_code: str, draft: Draft) -> int:
    """`nhipcau notice send`: to a whole area; returns the notice's id."""
    if not draft.text.strip():
        raise Refused(Words("tb-rong"))
    area = current(session, area_code, draft.now.astimezone(DIEN_BIEN).date())
    if area is None:
        raise Refused(Words("dia-ban-khong-co", {"ma": area_code}))
    return send_notice(session, None, area, draft)[0]


def status(session: Session, notice_id: int) -> dict[str, Any]:
    """How many messages are in each state, and whether all that can happen has happened."""
    notice = session.get(Notice, notice_id)
    if notice is None:
        raise Refused(Words("tb-khong-co", {"so": str(notice_id)}))
    counts = outbox.counts(session.connection(), notice.purpose)
    found: dict[str, Any] = {state: counts.get(state, 0) for state in STATES}
    return {**found, "done": not found["waiting"] and not found["sending"]}


# --- what a village head does in a talk ---------------------------------------------------------


def headed(context: Context) -> list[dict[str, Any]]:
    """The villages that the speaker is head of now: id, name, and the newest notice to each."""
    authority = authority_of(context.session, context.speaker.person_id, context.now)
    return [_village(context, role.area_id) for role in authority.villages]


def _village(context: Context, area_id: int) -> dict[str, Any]:
    area = context.session.get_one(Area, area_id)
    newest = storage.newest_of(context.session, context.speaker.person_id, area_id)
    return {"id": area.id, "noi": area.full_name, "newest": newest.id if newest else None}


def preview(context: Context, area_id: int, answers: dict[str, str]) -> dict[str, Any]:
    """The composed words, and how many they would reach."""
    area = context.session.get_one(Area, area_id)
    return {
        "text": composed(area.full_name, answers),
        "so_may": storage.reach(context.session, area.path),
        "so_ho": storage.households(context.session, area.path),
    }


def send(context: Context, area_id: int, text: str) -> dict[str, Any] | None:
    """Send it to the village; None when the speaker is no longer its head: asked again, here."""
    session = context.session
    authority = authority_of(session, context.speaker.person_id, context.now)
    area = session.get_one(Area, area_id)
    try:
        notice_id, sent = send_notice(session, authority, area, Draft(text, context.now))
    except Refused:
        return None
    return {"id": notice_id, "so_may": sent, "so_ho": storage.households(session, area.path)}


def result(context: Context, notice_id: str) -> dict[str, str] | None:
    """What has become of the speaker's own notice, in numbers; None of somebody else's."""
    is_an_id = notice_id.isdecimal() and len(notice_id) < 10  # a button may be forged
    notice = context.session.get(Notice, int(notice_id)) if is_an_id else None
    if notice is None or notice.author_id != context.speaker.person_id:
        return None
    found = status(context.session, notice.id)
    counts = {state: found[state] for state in STATES}
    return {
        "ngay": f"{notice.created_at.astimezone(context.office.timezone):%d/%m/%Y}",
        "so_may": str(sum(counts.values())),
        "da_toi": str(counts["sent"]),
        "cho": str(counts["waiting"] + counts["sending"]),
        "hong": str(counts["failed"]),
        "khong_ro": str(counts["unknown"]),
        "dung": str(counts["cancelled"]),
    }
