"""T3 and R9: a head calls a meeting, and households answer."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from handlers.people.appointing import hand_over
from storage import meetings as storage
from storage.areas import Area, commune_of
from storage.meetings import CALLED, CANCELLED, GOING, SENDING, Meeting
from storage.notices import Notice
from storage.outbox import Body
from tests.unit.meetings.assembly import CHARTER, begins, called, listed, plans, villager
from tests.unit.people.talker import NOW, Places, head

INVITED = (
    "Mời đại diện hộ dự họp bản Hồ Chim 2 lúc 19 giờ 30, ngày 28/11/2026 (tức ngày 20 tháng 10 năm "
    "Bính Ngọ), tại nhà văn hóa bản. Nội dung: mỗi hộ góp 500.000 đồng làm đường nội bản."
)


def test_the_invitation_has_the_lunar_day_and_goes_to_the_village_with_three_answers(
    session: Session, places: Places
) -> None:
    listed(session, places)
    villager(session, places, "anh", 3)
    who = head(session, places.ho_chim)
    assert INVITED in plans(who)
    told = who.taps("Gửi giấy mời")
    assert "đi đến 1 máy của bà con bản Hồ Chim 2" in told
    assert "Đã gửi 1/11 hộ" in told
    meeting = session.query(Meeting).one()
    assert meeting.starts_at.isoformat() == "2026-11-28T12:30:00+00:00"
    notice = session.get_one(Notice, meeting.notice_id)
    body = session.get_one(Body, notice.body_id)
    assert [tag for tag, _ in body.content["buttons"]][:3] == [
        f"go.meeting-{way}.{notice.id}" for way in ("going", "sending", "absent")
    ]


def test_a_household_answers_once_and_its_last_word_counts(
    session: Session, places: Places
) -> None:
    listed(session, places)
    father, son = (villager(session, places, name, 3) for name in ("cha", "con"))
    _, meeting = called(session, places)
    notice = str(meeting.notice_id)
    assert "có người đi họp" in father.begins("meeting-going", notice)
    assert storage.replies(session, meeting.id) == {GOING: 1}
    assert "Bản đã ghi: hộ nhà mình cử người khác đi." in son.begins("meeting-sending", notice)
    assert storage.replies(session, meeting.id) == {SENDING: 1}


def test_who_belongs_to_no_household_is_told_how_to_answer(
    session: Session, places: Places
) -> None:
    listed(session, places)
    nobody = villager(session, places, "anh", None)
    _, meeting = called(session, places)
    assert "chưa biết ông (bà) thuộc hộ nào" in nobody.begins(
        "meeting-absent", str(meeting.notice_id)
    )
    assert storage.replies(session, meeting.id) == {}
    assert "đã xong, hoặc đã hoãn" in nobody.begins("meeting-going", "999")
    assert "đã xong, hoặc đã hoãn" in nobody.begins("meeting-going", "x" * 30)


def test_the_head_sees_the_answers_by_household(session: Session, places: Places) -> None:
    listed(session, places)
    one = villager(session, places, "anh", 3)
    who, meeting = called(session, places)
    one.begins("meeting-going", str(meeting.notice_id))
    assert "Đi họp: 1 hộ. Cử người khác: 0 hộ. Không đi được: 0 hộ. Chưa trả lời: 10" in who.begins(
        "meeting", str(meeting.id)
    )
    who.opens_work("Họp bản")
    assert "Họp 28/11/2026, 19 giờ 30" in who.buttons


def test_a_day_too_near_or_a_holiday_is_warned_of_and_the_head_decides(
    session: Session, places: Places
) -> None:
    who = head(session, places.ho_chim)
    begins(who)
    who.taps(CHARTER)
    who.says("hương ước")
    who.taps("Đủ rồi")
    assert "chưa đủ 3 ngày" in who.says("mai")
    who.taps("Ngày khác")
    assert "Ngày 06/02 vào dịp Tết" in who.says("6/2")
    who.taps("Ngày khác")
    assert "chưa đúng" in who.says("31/2")
    assert "chưa đúng" in who.says("22/11/2026")
    who.says("28/11")
    assert "ban đêm" in who.says("23 giờ")
    who.says("19 giờ 30")
    assert "niêm yết ít nhất 30 ngày trước khi họp" in who.says("nhà văn hóa")


def test_a_market_day_is_named_and_the_day_before_proposed(
    session: Session, places: Places
) -> None:
    commune = commune_of(session, places.ho_chim)
    assert commune is not None
    commune.code = "03226"  # Sín Chải, whose market is on days of Tý and Ngọ
    who = head(session, places.ho_chim)
    begins(who)
    who.taps(CHARTER)
    who.says("hương ước")
    who.taps("Đủ rồi")
    said = who.says("28/11")
    assert "Ngày 28/11 là ngày Ngọ, phiên chợ Tả Sìn Thàng." in said
    assert "Bác có muốn đổi sang ngày 27/11 không?" in said
    assert who.buttons == ["Đổi", "Giữ nguyên", "Ngày khác"]
    who.taps("Đổi")
    who.says("19 giờ 30")
    assert "ngày 27/11/2026 (tức ngày 19 tháng 10 năm Bính Ngọ)" in who.says("nhà văn hóa")


def test_two_meetings_on_one_day_are_told_of(session: Session, places: Places) -> None:
    who, _ = called(session, places)
    begins(who)
    who.taps(CHARTER)
    who.says("hương ước")
    who.taps("Đủ rồi")
    assert "bản đã có một cuộc họp khác" in who.says("28/11")


def test_today_only_later_today(session: Session, places: Places) -> None:
    who = head(session, places.ho_chim)
    begins(who)
    who.taps(CHARTER)
    who.says("hương ước")
    who.taps("Đủ rồi")
    who.says("hôm nay")
    who.taps("Giữ nguyên")
    assert "giờ đã qua" in who.says("7 giờ")
    assert "Họp ở đâu" in who.says("9 giờ")


def test_an_invitation_that_is_too_long_is_not_sent(session: Session, places: Places) -> None:
    who = head(session, places.ho_chim)
    begins(who)
    who.taps(CHARTER)
    who.says("việc " * 70)
    who.taps("Đủ rồi")
    who.says("28/11")
    who.says("19 giờ 30")
    who.says("nhà văn hóa")
    assert who.buttons == ["Sửa lại", "Thôi"]
    assert "không mời ai" in who.taps("Thôi")
    assert session.query(Meeting).count() == 0


def test_who_is_head_no_longer_calls_nobody(session: Session, places: Places) -> None:
    who = head(session, places.ho_chim)
    plans(who)
    hand_over(session, places.ho_chim.id, NOW)
    assert "không còn là trưởng" in who.taps("Gửi giấy mời")
    assert session.query(Meeting).count() == 0
    assert session.query(Notice).count() == 0


def test_another_head_sees_nothing_of_it(session: Session, places: Places) -> None:
    _, meeting = called(session, places)
    other = head(session, places.huoi_xuan, "other")
    assert "không phải của bản bác" in other.begins("meeting", str(meeting.id))
    assert "không phải của bản bác" in other.begins("meeting", "abc")


def test_who_was_invited_is_told_that_it_is_put_off(session: Session, places: Places) -> None:
    listed(session, places)
    one = villager(session, places, "anh", 3)
    who, meeting = called(session, places)
    who.begins("meeting", str(meeting.id))
    who.taps("Đổi lịch hoặc hoãn")
    who.taps("Hoãn họp")
    assert "báo đến 1 máy" in who.taps("Hoãn họp")
    assert meeting.state == CANCELLED
    newest = session.scalars(select(Notice).order_by(Notice.id.desc())).first()
    assert newest is not None
    assert "hoãn lại" in newest.text
    assert "đã hoãn" in one.begins("meeting-going", str(meeting.notice_id))
    assert "đã hoãn" in who.begins("meeting", str(meeting.id))


def test_put_off_only_when_it_is_meant(session: Session, places: Places) -> None:
    who, meeting = called(session, places)
    who.begins("meeting", str(meeting.id))
    who.taps("Đổi lịch hoặc hoãn")
    who.taps("Hoãn họp")
    who.taps("Thôi, để nguyên")
    assert meeting.state == CALLED
    assert session.get_one(Area, meeting.area_id).code == places.ho_chim.code
