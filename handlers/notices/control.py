"""What can be done to a notice on its way: pause, go on, cancel, take back, settle what is unknown.

Whoever may send to all of its areas may do so, and its author; the operator may always.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import RowMapping
from sqlalchemy.orm import Session

from handlers.errors import Refused
from handlers.messages import Outgoing, Words, literal
from handlers.notices import approval
from handlers.notices.actions import found_notice
from handlers.notices.log import log
from handlers.people.authority import Authority
from storage import broadcasting
from storage.notices import Notice

TAKES_BACK_FOR = timedelta(hours=48)  # Telegram deletes no older message
Who = Authority | None


def pause(session: Session, who: Who, notice_id: int, now: datetime) -> None:
    """Nothing more of it leaves; at most what is on its way at this moment still arrives."""
    notice = _take(session, who, notice_id, {"sending"})
    notice.state = "paused"
    _change(session, notice, held=True, moving_to="held")
    log(session, notice, "pause", who, now)


def resume(session: Session, who: Who, notice_id: int, now: datetime) -> None:
    notice = _take(session, who, notice_id, {"paused"})
    notice.state = "sending"
    _change(session, notice, held=False, resting=False, moving_to="waiting")
    log(session, notice, "resume", who, now)


def cancel(session: Session, who: Who, notice_id: int, now: datetime) -> None:
    """What has not left does not leave."""
    notice = _take(session, who, notice_id, {"review", "scheduled", "sending", "paused"})
    notice.state = "cancelled"
    _change(session, notice, held=True, moving_to="cancelled")
    log(session, notice, "cancel", who, now)


def recall(session: Session, who: Who, notice_id: int, now: datetime, correction: str) -> None:
    """Take it back where the channel can; where it cannot, the correction follows."""
    if not correction.strip():
        raise Refused(Words("tb-can-loi-dinh-chinh"))
    notice = _take(session, who, notice_id, {"sending", "paused", "done", "cancelled"})
    notice.state = "recalled"
    _change(session, notice, held=True, moving_to="cancelled")
    if notice.body_id is not None:
        _take_back(session, notice, now, correction)
    log(session, notice, "recall", who, now)


def _take_back(session: Session, notice: Notice, now: datetime, correction: str) -> None:
    connection = session.connection()
    message = Outgoing((Words("tb-dinh-chinh"), literal(correction.strip())))
    correction_id = broadcasting.add_body(connection, message.as_json(), by_day=False)
    body_id = notice.body_id or 0
    broadcasting.change(connection, body_id, correction_id=correction_id)
    broadcasting.take_back(connection, body_id, now.timestamp() - TAKES_BACK_FOR.total_seconds())


def settle(session: Session, who: Who, notice_id: int, now: datetime, *, again: bool) -> int:
    """Of what nobody can tell whether it arrived: say it again, or count it as sent; how many."""
    notice = found_notice(session, notice_id)
    _refuse_others(session, who, notice)
    if notice.body_id is None:
        return 0
    log(session, notice, "resend-unknown" if again else "accept-unknown", who, now)
    to = "waiting" if again else "sent"
    return broadcasting.settle_unknown(session.connection(), notice.body_id, to)


def unknown_rows(session: Session, notice_id: int) -> Sequence[RowMapping]:
    """The outbox rows of which nobody can tell whether they arrived: id, channel, attempts."""
    notice = found_notice(session, notice_id)
    if notice.body_id is None:
        return []
    return broadcasting.unknown_rows(session.connection(), notice.body_id)


def _take(session: Session, who: Who, notice_id: int, states: set[str]) -> Notice:
    """The notice, if this person may and if it stands where the action makes sense."""
    notice = found_notice(session, notice_id)
    _refuse_others(session, who, notice)
    if notice.state not in states:
        raise Refused(Words("tb-khong-lam-duoc-luc-nay"))
    return notice


def _refuse_others(session: Session, who: Who, notice: Notice) -> None:
    if who is None or may_control(session, who, notice):
        return
    raise Refused(Words("tb-khong-cua-bac"))


def may_control(session: Session, who: Authority, notice: Notice) -> bool:
    """Its author while they answer for those places, and whoever may send there."""
    own = notice.author_id == who.person_id
    found = approval.areas(session, notice)
    return all(who.may_send_to(area) or (own and who.may_write_to(area)) for area in found)


def _change(session: Session, notice: Notice, **values: object) -> None:
    if notice.body_id is not None:
        broadcasting.change(session.connection(), notice.body_id, **values)
