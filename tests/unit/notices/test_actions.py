"""Sending to an area: the operator's command, its status, and the one statement behind it."""

from datetime import UTC, datetime

import pytest
from sqlalchemy.orm import Session

from handlers.errors import Refused
from handlers.notices.actions import Draft, send_as_operator, send_notice, status
from handlers.people.authority import authority_of
from handlers.people.synthesis import synthesize
from storage import notices, outbox
from storage.notices import Notice, Sending
from storage.outbox import Outgoing
from storage.people import AuditLine
from tests.unit.people.talker import NOW, Places, head, resident

DRAFT = Draft("Nước sông lên cao, xin bà con tránh suối.", NOW)


def test_an_operators_notice_goes_to_the_whole_area_and_is_logged_as_the_operators(
    session: Session, places: Places
) -> None:
    for name, area in (("1", places.ho_chim), ("2", places.huoi_xuan), ("3", places.na_sang)):
        resident(session, area, name)
    number = send_as_operator(session, area_code="03172", draft=DRAFT)
    assert session.query(Outgoing).count() == 3
    line = session.query(AuditLine).one()
    assert (line.person_id, line.subject, line.reason) == (None, f"notice:{number}", "operator")


@pytest.mark.usefixtures("places")
def test_an_operator_cannot_send_nothing_or_to_nowhere(session: Session) -> None:
    with pytest.raises(Refused):
        send_as_operator(session, area_code="03172", draft=Draft("  ", NOW))
    with pytest.raises(Refused):
        send_as_operator(session, area_code="99999", draft=DRAFT)


def test_an_author_sends_within_their_own_area_and_is_refused_outside(
    session: Session, places: Places
) -> None:
    who = head(session, places.ho_chim)
    author = authority_of(session, who.speaker.person_id, NOW)
    send_notice(session, author, places.ho_chim, DRAFT)
    for area in (places.huoi_xuan, places.na_sang):
        with pytest.raises(Refused):
            send_notice(session, author, area, DRAFT)
    assert session.query(Notice).count() == 1


def test_a_notice_goes_out_as_it_was_ordered(session: Session, places: Places) -> None:
    resident(session, places.ho_chim)
    draft = Draft("Tránh suối.", NOW, "urgent", resend=True, leaves_at=1_800_000_000.5)
    number = send_as_operator(session, area_code="03172-01", draft=draft)
    row = session.query(Outgoing).one()
    assert (row.priority, row.resend, row.not_before) == (outbox.URGENT, True, 1_800_000_000.5)
    assert (row.purpose, row.part, row.state) == (f"notice:{number}", 0, "waiting")
    assert row.content is None


def test_the_status_counts_every_state_and_is_done_when_nothing_can_happen_any_more(
    session: Session, places: Places
) -> None:
    for name in "12":
        resident(session, places.ho_chim, name)
    number = send_as_operator(session, area_code="03172", draft=DRAFT)
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
    connection, path = session.connection(), places.ho_chim.path
    sending = Sending("notice:1", outbox.BULK)
    first = notices.add_body(connection, {})
    assert notices.broadcast(connection, path, first, sending) == 1
    resident(session, places.ho_chim, "newcomer")
    again = notices.add_body(connection, {})
    assert notices.broadcast(connection, path, again, sending) == 1
    assert session.query(Outgoing).count() == 2


def test_what_waits_longest_is_claimed_first_and_no_two_notices_share_a_number(
    session: Session, places: Places
) -> None:
    synthesize(session, count=300, area_code="03172", now=NOW)
    numbers = [send_as_operator(session, area_code="03172", draft=DRAFT) for _ in range(3)]
    assert session.query(Outgoing).count() == 900
    claimed = outbox.claim(session.connection(), "telegram", "me", 600)
    session.expire_all()
    assert status(session, numbers[0])["sending"] == 300
    assert status(session, numbers[2])["waiting"] == 300
    assert max(row["id"] for row in claimed) < 0 < outbox.new_id()


def test_households_are_told_only_where_they_are_known(session: Session, places: Places) -> None:
    assert notices.households(session, places.ho_chim.path) == 109
    assert notices.households(session, places.na_sang.path) is None
    places.huoi_xuan.households = 41
    session.flush()
    assert notices.households(session, places.na_sang.path) == 150


def test_a_claimed_notice_carries_the_words_of_its_body(session: Session, places: Places) -> None:
    resident(session, places.ho_chim)
    send_as_operator(session, area_code="03172", draft=Draft("Họp.", datetime.now(UTC)))
    (row,) = outbox.claim(session.connection(), "test", "me", 10)
    assert row["content"]["says"] == [["literal", {"text": "Họp."}]]
