"""Messengers: named by the head, told first, and confirming with one tap."""

import re

import pytest
from sqlalchemy.orm import Session

from handlers.people.appointing import hand_over
from handlers.people.signing_in import hash_of, is_link
from storage.notices import Notice
from storage.outbox import REMINDER, Outgoing
from storage.people import Appointment, Invitation
from storage.receipts import Relay
from tests.unit.people.talker import NOW, Places, Talker, head, resident, stranger
from tests.unit.villages.test_households import sends


def token(who: Talker) -> str:
    who.opens_work("Người truyền tin")
    found = re.search(r"start=m_([\w-]+)", who.taps("Mời người truyền tin"))
    assert found is not None
    return found[1]


def messenger(session: Session, by: Talker, name: str = "già làng") -> Talker:
    who = stranger(session, name)
    who.begins("accept-messenger", hash_of(token(by)))
    who.taps("Nhận truyền tin")
    who.says("Vừ A Páo")
    who.taps("Đồng ý")
    return who


def test_a_head_names_a_messenger_by_a_link_that_works_once(
    session: Session, places: Places
) -> None:
    by = head(session, places.ho_chim)
    who, late = stranger(session, "1"), stranger(session, "2")
    link = hash_of(token(by))
    assert "mời bác làm người truyền tin" in who.begins("accept-messenger", link)
    who.taps("Nhận truyền tin")
    who.says("Vừ A Páo")
    assert "tôi gửi bác trước" in who.taps("Đồng ý")
    assert "đã dùng rồi" in late.begins("accept-messenger", link)
    post = session.query(Appointment).filter_by(role="messenger").one()
    assert (post.person_id, post.area_id) == (who.speaker.person_id, places.ho_chim.id)
    assert "1 người truyền tin: Vừ A Páo" in by.opens_work("Người truyền tin")


def test_a_messengers_link_makes_no_head_and_signs_nobody_in(
    session: Session, places: Places
) -> None:
    plain = token(head(session, places.ho_chim))
    assert "đã dùng rồi" in stranger(session, "1").begins("accept-invitation", hash_of(plain))
    assert not is_link(session, plain, NOW)
    assert session.query(Invitation).one().used_at is None


def test_who_would_rather_not_is_not_entered(session: Session, places: Places) -> None:
    who = stranger(session, "1")
    who.begins("accept-messenger", hash_of(token(head(session, places.ho_chim))))
    assert "không ghi gì cả" in who.taps("Không phải tôi")
    assert session.query(Appointment).filter_by(role="messenger").count() == 0


def test_a_messenger_has_the_notice_before_the_others_and_confirms_with_one_tap(
    session: Session, places: Places
) -> None:
    for name in "123":
        resident(session, places.ho_chim, name)
    by = head(session, places.ho_chim)
    who, other = messenger(session, by), messenger(session, by, "trưởng họ")
    sends(by)
    assert "0/2 người truyền tin đã báo miệng" in by.follows("Xem kết quả")
    rows = session.query(Outgoing).order_by(Outgoing.priority, Outgoing.id).all()
    first = {row.address_id for row in rows if row.priority == REMINDER}
    assert first == {who.speaker.address_id, other.speaker.address_id}
    assert len(rows) == 5
    number = str(session.query(Notice).one().id)
    for _ in range(2):
        assert "bác đã báo miệng thông báo ngày 23/11/2026" in who.begins(
            "notice-passed-on", number
        )
    assert session.query(Relay).count() == 1
    assert "1/2 người truyền tin đã báo miệng" in by.follows("Xem kết quả")


@pytest.mark.parametrize("number", ["", "x", "999999", "9" * 40])
def test_only_a_messenger_of_the_village_confirms(
    session: Session, places: Places, number: str
) -> None:
    by = head(session, places.ho_chim)
    sends(by)
    real = str(session.query(Notice).one().id)
    far = messenger(session, head(session, places.huoi_xuan, "far head"))
    assert "dành cho người truyền tin" in messenger(session, by, "x").begins(
        "notice-passed-on", number
    )
    for who in (far, resident(session, places.ho_chim), by):
        assert "dành cho người truyền tin" in who.begins("notice-passed-on", real)
    assert session.query(Relay).count() == 0


def test_a_head_lets_a_messenger_go(session: Session, places: Places) -> None:
    by = head(session, places.ho_chim)
    who = messenger(session, by)
    by.opens_work("Người truyền tin")
    by.taps("Cho một người thôi")
    assert "thôi truyền tin" in by.taps("Vừ A Páo")
    sends(by)
    number = str(session.query(Notice).one().id)
    assert "dành cho người truyền tin" in who.begins("notice-passed-on", number)
    assert session.query(Appointment).filter_by(role="messenger").one().until == NOW


def test_who_is_head_no_longer_names_nobody(session: Session, places: Places) -> None:
    by = head(session, places.ho_chim)
    by.opens_work("Người truyền tin")
    hand_over(session, places.ho_chim.id, NOW)
    assert "không còn là trưởng" in by.taps("Mời người truyền tin")
    assert session.query(Invitation).count() == 0
