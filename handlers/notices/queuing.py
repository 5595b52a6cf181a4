"""From a notice to its rows in the outbox: when it is due, and piece by piece.

The first piece is put there by whoever sends the notice, so that one to a village is whole at once;
what a wide one leaves over is the queuer's (`bot/delivery/queuing.py`), which also moves the rows of
what was paused, cancelled or stopped for the night.
"""

from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from handlers.context import Office
from handlers.meetings.buttons import answers
from handlers.messages import Outgoing, Words, literal
from handlers.notices.rules import is_quiet
from handlers.windows.money import Spender, gate
from handlers.windows.templates import Said, fitting
from storage import broadcasting, groups, notices, outbox
from storage.areas import Area
from storage.audience import Audience, Cap
from storage.broadcasting import Sending
from storage.meetings import INVITATION, OPINIONS
from storage.notices import Notice
from storage.windows import Gate

PRIORITIES = {"bulk": outbox.BULK, "urgent": outbox.URGENT}
WEEK = timedelta(days=7)
STOP = ("stop", Words("nut-dung-nhan-tin"))  # leaving is one tap


def begin_if_due(session: Session, notice: Notice, now: datetime, office: Office) -> None:
    """Put the first of it into the outbox, unless it is to leave later."""
    if notice.leaves_at > now.timestamp():
        return
    notice.state = "sending"
    notice.body_id = broadcasting.add_body(
        session.connection(),
        _to_residents(notice).as_json(),
        by_day=notice.by_day,
        template=fitting(session, office, said_of(session, notice, now)),
    )
    session.flush()
    audience = Audience.from_json(notice.audience)
    sending = _sending(session, notice, now, office)
    broadcasting.queue_messengers(session, audience, sending, _to_messengers(notice).as_json())
    _to_groups(session, notice, sending)
    queue_more(session, notice, now, office)


def queue_more(session: Session, notice: Notice, now: datetime, office: Office) -> bool:
    """The next piece of its audience; whether there is more to come."""
    audience = Audience.from_json(notice.audience)
    sending = _sending(session, notice, now, office)
    after = notice.queued_to or 0
    _, upto = broadcasting.queue_piece(session, audience, sending, after)
    notice.queued_to = upto
    session.flush()
    return upto is not None


def work(session: Session, now: datetime, office: Office) -> bool:
    """One piece of whatever is to be done; whether something was. Any process may call it."""
    for notice in notices.due(session, now.timestamp()):
        begin_if_due(session, notice, now, office)
        return True
    unfinished = notices.unfinished(session)
    if unfinished is not None:
        queue_more(session, unfinished, now, office)
        return True
    notices.turn_night(session, night=is_quiet(now, office))
    return _move(session)


def _move(session: Session) -> bool:
    """A piece of what was paused, cancelled, or stopped for the night."""
    connection = session.connection()
    found = broadcasting.moving(connection)
    if found is None:
        return False
    body_id, to = found
    if broadcasting.move_piece(connection, body_id, to, None) is None:
        broadcasting.moved(connection, body_id)
    return True


def finish(session: Session, now: datetime, office: Office) -> None:
    """Notices of which nothing is left to send are done; of old ones only the numbers are kept."""
    for notice in notices.in_state(session, "sending"):
        over = notice.body_id is not None and notice.queued_to is None
        if over and broadcasting.is_over(session.connection(), notice.body_id or 0):
            notice.state = "done"
    before = now - timedelta(days=office.delivery_days)
    for notice in notices.to_forget(session, before):
        connection, body_id = session.connection(), notice.body_id or 0
        notice.tally = notice.tally or broadcasting.counts(connection, body_id)
        if not broadcasting.forget_piece(connection, body_id):
            notice.body_id = None
    session.flush()


def said_of(session: Session, notice: Notice, now: datetime) -> Said:
    """What a template would have to say."""
    place = session.get_one(Area, notice.area_id).full_name
    return Said(notice.text, notice.template, place, now)


def _sending(session: Session, notice: Notice, now: datetime, office: Office) -> Sending:
    capped = notice.by_day and office.weekly_pushes > 0
    cap = Cap(office.weekly_pushes, (now - WEEK).timestamp()) if capped else None
    return Sending(
        notice.body_id or 0,
        notice.purpose,
        PRIORITIES[notice.priority],
        now,
        notice.resend,
        cap,
        _gate(session, notice, now, office),
    )


def _gate(session: Session, notice: Notice, now: datetime, office: Office) -> Gate | None:
    """What the windows of a channel let through; nothing is asked where there are none."""
    if office.windows is None:
        return None
    template = outbox.body_template(session.connection(), notice.body_id or 0)
    urgent = notice.priority == "urgent"
    spender = Spender(urgent, notice.free_only, template.get("price"))
    return gate(session, office, now, spender)


def _to_residents(notice: Notice) -> Outgoing:
    return Outgoing((literal(notice.text),), (*_receipts(notice), STOP))


def _receipts(notice: Notice) -> tuple[tuple[str, Words], ...]:
    if notice.template == INVITATION:
        return answers(notice.id)
    if notice.template == OPINIONS:
        return ((f"go.meeting-opinion.{notice.id}", Words("nut-noi-y-kien-truoc")),)
    return (
        (f"go.notice-understood.{notice.id}", Words("nut-da-hieu")),
        (f"go.notice-question.{notice.id}", Words("nut-hoi-them")),
    )


def _to_messengers(notice: Notice) -> Outgoing:
    passed_on = (f"go.notice-passed-on.{notice.id}", Words("nut-da-bao-mieng"))
    return Outgoing((Words("tb-nho-truyen-mieng"), literal(notice.text)), (passed_on, STOP))


def _to_groups(session: Session, notice: Notice, sending: Sending) -> None:
    """A notice to whole villages goes to their groups; one to some of their people does not."""
    audience = Audience.from_json(notice.audience)
    if audience.languages or audience.roles or audience.topics:
        return
    found = [session.get_one(Area, area_id) for area_id in audience.areas]
    addresses = groups.of_areas(session, [area.path for area in found])
    if addresses:
        content = Outgoing((literal(notice.text),)).as_json()
        broadcasting.queue_for(session.connection(), list(addresses), sending, content)
