"""Sending to an area: the operator's command, its status, and the one statement behind it."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from handlers.context import Office
from handlers.errors import Refused
from handlers.notices import queuing
from handlers.notices.acting import Acting
from handlers.notices.actions import Draft, send_as_operator, send_notice, status
from handlers.people.authority import authority_of
from handlers.people.synthesis import synthesize
from storage import audience, broadcasting, outbox
from storage.audience import Audience
from storage.broadcasting import Sending
from storage.notices import Notice
from storage.outbox import Outgoing
from storage.people import Appointment, AuditLine, Subscription
from tests.unit.people.talker import NOW, OFFICE, Places, head, resident

DRAFT = Draft("Nước sông lên cao, xin bà con tránh suối.")
NIGHT = datetime(2026, 11, 23, 15, 0, tzinfo=UTC)  # ten in the evening in Điện Biên


def operator(session: Session, area_code: str, draft: Draft = DRAFT) -> int:
    return send_as_operator(Acting(session, None, NOW, OFFICE), area_code, draft)


def test_an_operators_notice_goes_to_the_whole_area_and_is_logged_as_the_operators(
    session: Session, places: Places
) -> None:
    for name, area in (("1", places.ho_chim), ("2", places.huoi_xuan), ("3", places.na_sang)):
        resident(session, area, name)
    number = operator(session, "03172")
    assert session.query(Outgoing).count() == 3
    line = session.query(AuditLine).one()
    assert (line.person_id, line.subject, line.reason) == (None, f"notice:{number}", "operator")


@pytest.mark.usefixtures("places")
def test_an_operator_cannot_send_nothing_or_to_nowhere(session: Session) -> None:
    with pytest.raises(Refused):
        operator(session, "03172", Draft("  "))
    with pytest.raises(Refused):
        operator(session, "99999")


def test_an_author_sends_within_their_own_area_and_is_refused_outside(
    session: Session, places: Places
) -> None:
    who = head(session, places.ho_chim)
    author = authority_of(session, who.speaker.person_id, NOW)
    acting = Acting(session, author, NOW, OFFICE)
    send_notice(acting, Audience((places.ho_chim.id,)), DRAFT)
    for area in (places.huoi_xuan, places.na_sang):
        for areas in ((area.id,), (places.ho_chim.id, area.id)):
            with pytest.raises(Refused):
                send_notice(acting, Audience(areas), DRAFT)
    for nowhere in (Audience(()), Audience((4040,))):
        with pytest.raises(Refused):
            send_notice(acting, nowhere, DRAFT)
    assert session.query(Notice).count() == 1


def test_a_notice_goes_out_as_it_was_ordered(session: Session, places: Places) -> None:
    resident(session, places.ho_chim)
    number = operator(session, "03172-01", Draft("Tránh suối.", "urgent", resend=True))
    row = session.query(Outgoing).one()
    assert (row.priority, row.resend) == (outbox.URGENT, True)
    assert (row.purpose, row.part, row.state) == (f"notice:{number}", 0, "waiting")
    assert row.content is None


def test_a_notice_for_later_waits_for_its_hour_and_then_begins_by_itself(
    session: Session, places: Places
) -> None:
    resident(session, places.ho_chim)
    later = NOW + timedelta(hours=2)
    number = operator(session, "03172-01", Draft("Họp.", leaves_at=later.timestamp()))
    assert session.query(Outgoing).count() == 0
    assert not status(session, number)["done"]
    queuing.work(session, later - timedelta(seconds=1), OFFICE)
    assert session.query(Outgoing).count() == 0
    queuing.work(session, later, OFFICE)
    assert status(session, number)["waiting"] == 1


def _by_head(
    session: Session,
    places: Places,
    draft: Draft,
    now: datetime = NOW,
    office: Office = OFFICE,
) -> Notice:
    heads = select(Appointment.person_id).where(Appointment.role == "head")
    known = session.scalars(heads).first()
    person_id = known or head(session, places.ho_chim).speaker.person_id
    author = authority_of(session, person_id, NOW)
    acting = Acting(session, author, now, office)
    return send_notice(acting, Audience((places.ho_chim.id,)), draft)


def test_a_heads_notice_written_at_night_leaves_in_the_morning_and_a_flood_warning_at_once(
    session: Session, places: Places
) -> None:
    resident(session, places.ho_chim)
    notice = _by_head(session, places, Draft("Họp bản."), NIGHT)
    assert notice.state == "scheduled"
    at = datetime.fromtimestamp(notice.leaves_at, OFFICE.timezone)
    assert (at.day, at.hour, at.minute) == (24, 6, 0)
    assert _by_head(session, places, Draft("Lũ về!", "urgent"), NIGHT).state == "sending"


def test_nobody_is_sent_more_than_three_notices_a_week_unless_it_is_urgent(
    session: Session, places: Places
) -> None:
    resident(session, places.ho_chim)
    for number in range(5):
        _by_head(session, places, Draft(f"Tin {number}."))
    assert session.query(Outgoing).count() == 3
    _by_head(session, places, Draft("Lũ về!", "urgent"))
    operator(session, "03172-01")
    assert session.query(Outgoing).count() == 5
    _by_head(session, places, Draft("Tuần sau."), NOW + timedelta(days=8))
    assert session.query(Outgoing).count() == 6
    _by_head(session, places, Draft("Không hạn."), office=Office(weekly_pushes=0))
    assert session.query(Outgoing).count() == 7


def test_a_messenger_has_it_first_and_in_words_of_their_own(
    session: Session, places: Places
) -> None:
    resident(session, places.ho_chim, "1")
    elder = resident(session, places.ho_chim, "2").speaker.person_id
    session.add(
        Appointment(person_id=elder, role="messenger", area_id=places.ho_chim.id, since=NOW)
    )
    session.flush()
    _by_head(session, places, DRAFT)
    rows = outbox.claim(session.connection(), "test", "me", 9)
    assert [row["external_id"] for row in rows] == ["2", "1"]
    assert "go.notice-passed-on" in str(rows[0]["content"])
    assert rows[1]["content"] is None


def test_an_audience_is_narrowed_by_language_role_channel_and_topic(
    session: Session, places: Places
) -> None:
    one = resident(session, places.ho_chim, "1").speaker.person_id
    resident(session, places.ho_chim, "2")
    session.add(Appointment(person_id=one, role="messenger", area_id=places.ho_chim.id, since=NOW))
    session.add(Subscription(person_id=one, topic="nuoc"))
    session.flush()
    areas = (places.na_sang.id,)

    def people(**narrowed: tuple[str, ...]) -> int:
        found = audience.reach(session, Audience(areas, **narrowed), NOW)
        return sum(part.people for part in found)

    assert people() == 2
    assert people(roles=("messenger",)) == people(topics=("nuoc",)) == 1
    assert people(languages=("vi",)) == people(channels=("test",)) == 2
    assert people(languages=("hmn",)) == people(channels=("telegram",)) == 0


def test_a_wide_notice_goes_out_in_pieces_and_nobody_is_left_out_or_doubled(
    session: Session, places: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(broadcasting, "PIECE", 7)
    synthesize(session, count=30, area_code="03172", now=NOW)
    number = operator(session, "03172")
    assert session.query(Outgoing).count() == 7
    while queuing.work(session, NOW, OFFICE):
        pass
    assert session.query(Outgoing).count() == 30
    assert status(session, number)["waiting"] == 30
    assert session.get_one(Notice, number).queued_to is None


def test_the_status_counts_every_state_and_is_done_when_nothing_can_happen_any_more(
    session: Session, places: Places
) -> None:
    for name in "12":
        resident(session, places.ho_chim, name)
    number = operator(session, "03172")
    assert status(session, number) == {
        "waiting": 2,
        "sending": 0,
        "sent": 0,
        "failed": 0,
        "unknown": 0,
        "cancelled": 0,
        "done": False,
    }
    session.query(Outgoing).update({"state": "unknown"})
    assert status(session, number)["unknown"] == 2
    assert status(session, number)["done"]


def test_the_status_of_a_notice_that_is_not_is_refused(session: Session) -> None:
    with pytest.raises(Refused):
        status(session, 404)


def test_the_same_purpose_goes_to_nobody_twice(session: Session, places: Places) -> None:
    resident(session, places.ho_chim)
    who = Audience((places.ho_chim.id,))

    def queued() -> int:
        body = broadcasting.add_body(session.connection(), {}, by_day=False)
        sending = Sending(body, "notice:1", outbox.BULK, NOW)
        return broadcasting.queue_piece(session, who, sending, 0)[0]

    assert queued() == 1
    resident(session, places.ho_chim, "newcomer")
    assert queued() == 1
    assert session.query(Outgoing).count() == 2


def test_what_waits_longest_is_claimed_first_and_no_two_notices_share_a_number(
    session: Session, places: Places
) -> None:
    synthesize(session, count=300, area_code="03172", now=NOW)
    numbers = [operator(session, "03172") for _ in range(3)]
    assert session.query(Outgoing).count() == 900
    claimed = outbox.claim(session.connection(), "telegram", "me", 600)
    session.expire_all()
    assert status(session, numbers[0])["sending"] == 300
    assert status(session, numbers[2])["waiting"] == 300
    assert max(row["id"] for row in claimed) < 0 < outbox.new_id()


def test_households_are_told_only_where_they_are_known(session: Session, places: Places) -> None:
    ho_chim, na_sang = Audience((places.ho_chim.id,)), Audience((places.na_sang.id,))
    assert audience.households(session, ho_chim) == 109
    assert audience.households(session, na_sang) is None
    places.huoi_xuan.households = 41
    session.flush()
    assert audience.households(session, na_sang) == 150


def test_a_claimed_notice_carries_the_words_of_its_body(session: Session, places: Places) -> None:
    resident(session, places.ho_chim)
    operator(session, "03172", Draft("Họp."))
    (row,) = outbox.claim(session.connection(), "test", "me", 10)
    said = outbox.body(session.connection(), row["body_id"])
    assert said["says"] == [["literal", {"text": "Họp."}]]
