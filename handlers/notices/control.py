"""What can be done to a notice on its way: pause, go on, cancel, take back, settle what is unknown.

Whoever may send to all of its areas may do so, and its author; the operator may always.
"""

from collections.abc import Sequence
from datetime import timedelta

from sqlalchemy import RowMapping
from sqlalchemy.orm import Session

from handlers.errors import Refused
from handlers.messages import Outgoing, Words, literal
from handlers.notices import approval
from handlers.notices.acting import Acting
from handlers.notices.actions import found_notice
from handlers.notices.log import log
from handlers.people.authority import Authority
from storage import broadcasting, recalls
from storage.notices import Notice

TAKES_BACK_FOR = timedelta(hours=48)  # Telegram deletes no older message


def pause(acting: Acting, notice_id: int) -> None:
    """Nothing more of it leaves; at most what is on its way at this moment still arrives."""
    notice = _take(acting, notice_id, {"sending"})
    notice.state = "paused"
    _change(acting.session, notice, held=True, moving_to="held")
    log(acting, notice, "pause")


def resume(acting: Acting, notice_id: int) -> None:
    notice = _take(acting, notice_id, {"paused"})
    notice.state = "sending"
    _change(acting.session, notice, held=False, resting=False, moving_to="waiting")
    log(acting, notice, "resume")


def cancel(acting: Acting, notice_id: int) -> None:
    """What has not left does not leave."""
    notice = _take(acting, notice_id, {"review", "scheduled", "sending", "paused"})
    notice.state = "cancelled"
    _change(acting.session, notice, held=True, moving_to="cancelled")
    log(acting, notice, "cancel")


def recall(acting: Acting, notice_id: int, correction: str) -> None:
    """Take it back where the channel can; where it cannot, the correction follows."""
    if not correction.strip():
        raise Refused(Words("tb-can-loi-dinh-chinh"))
    notice = _take(acting, notice_id, {"sending", "paused", "done", "cancelled"})
    if acting.who and not may_recall(acting.session, acting.who, notice):
        raise Refused(Words("tb-khong-cua-bac"))
    notice.state = "recalled"
    _change(acting.session, notice, held=True, moving_to="cancelled")
    if notice.body_id is not None:
        _take_back(acting, notice, correction)
    log(acting, notice, "recall")


def _take_back(acting: Acting, notice: Notice, correction: str) -> None:
    connection = acting.session.connection()
    message = Outgoing((Words("tb-dinh-chinh"), literal(correction.strip())))
    correction_id = broadcasting.add_body(connection, message.as_json(), by_day=False)
    body_id = notice.body_id or 0
    broadcasting.change(connection, body_id, correction_id=correction_id)
    recalls.take_back(connection, body_id, acting.now.timestamp() - TAKES_BACK_FOR.total_seconds())


def settle(acting: Acting, notice_id: int, *, again: bool) -> int:
    """Of what nobody can tell whether it arrived: say it again, or count it as sent; how many."""
    notice = found_notice(acting.session, notice_id)
    _refuse_others(acting, notice)
    if notice.body_id is None:
        return 0
    log(acting, notice, "resend-unknown" if again else "accept-unknown")
    to = "waiting" if again else "sent"
    settled = broadcasting.settle_unknown(acting.session.connection(), notice.body_id, to)
    if again and settled and notice.state == "done":
        notice.state = "sending"
    return settled


def unknown_rows(session: Session, notice_id: int) -> Sequence[RowMapping]:
    """The outbox rows of which nobody can tell whether they arrived: id, channel, attempts."""
    notice = found_notice(session, notice_id)
    if notice.body_id is None:
        return []
    return broadcasting.unknown_rows(session.connection(), notice.body_id)


def _take(acting: Acting, notice_id: int, states: set[str]) -> Notice:
    """The notice, if this person may and if it stands where the action makes sense."""
    notice = found_notice(acting.session, notice_id)
    _refuse_others(acting, notice)
    if notice.state not in states:
        raise Refused(Words("tb-khong-lam-duoc-luc-nay"))
    return notice


def _refuse_others(acting: Acting, notice: Notice) -> None:
    if acting.who is None or may_control(acting.session, acting.who, notice):
        return
    raise Refused(Words("tb-khong-cua-bac"))


def may_control(session: Session, who: Authority, notice: Notice) -> bool:
    """Its author while they answer for those places, and whoever may send there."""
    own = notice.author_id == who.person_id
    found = approval.areas(session, notice)
    return all(who.may_send_to(area) or (own and who.may_write_to(area)) for area in found)


def may_recall(session: Session, who: Authority, notice: Notice) -> bool:
    """Whoever may send there: the correction is words to people, and leaves at once."""
    return all(who.may_send_to(area) for area in approval.areas(session, notice))


def _change(session: Session, notice: Notice, **values: object) -> None:
    if notice.body_id is not None:
        broadcasting.change(session.connection(), notice.body_id, **values)
