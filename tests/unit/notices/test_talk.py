"""T1: a village head writes to the village, and to nobody else."""

import pytest
from sqlalchemy.orm import Session

from handlers.notices.rules import LONGEST
from handlers.people import actions
from handlers.people.appointing import hand_over
from storage.notices import Notice
from storage.outbox import Body, Outgoing
from storage.people import Address, AuditLine
from tests.unit.people.talker import NOW, Places, Talker, head, resident, stranger

ANSWERS = ("Tiêm phòng cho trâu bò", "hộ có trâu bò.", "7 giờ sáng 25/11", "nhà văn hóa bản")
COMPOSED = (
    "Trưởng bản Hồ Chim 2 xin báo bà con: Tiêm phòng cho trâu bò. Ai: hộ có trâu bò. "
    "Lúc: 7 giờ sáng 25/11. Ở: nhà văn hóa bản."
)


def written(who: Talker, answers: tuple[str, ...] = ANSWERS) -> str:
    who.begins("notice")
    who.taps("Việc khác")
    for answer in answers:
        who.says(answer)
    return who.heard


def recipients(session: Session) -> set[int]:
    return {row.address_id for row in session.query(Outgoing)}


def test_a_head_answers_four_questions_and_sees_the_notice_its_length_and_its_reach(
    session: Session, places: Places
) -> None:
    for name in "123":
        resident(session, places.ho_chim, name)
    who = head(session, places.ho_chim)
    assert "việc gì, ai, mấy giờ, ở đâu?" in who.begins("notice")
    shown = written(who)
    assert f"({len(COMPOSED)}/320 ký tự)" in shown
    assert COMPOSED in shown
    assert "3 máy đã đồng ý nhận tin; bản Hồ Chim 2 có 109 hộ" in shown
    assert who.buttons == ["Gửi cho cả bản", "Hẹn giờ gửi", "Sửa lại", "Thôi"]
    assert session.query(Outgoing).count() == 0


def test_a_notice_reaches_the_village_and_nowhere_else(session: Session, places: Places) -> None:
    near = {resident(session, places.ho_chim, name).speaker.address_id for name in "12"}
    resident(session, places.huoi_xuan, "next village")
    resident(session, places.na_sang, "commune only")
    resident(session, None, "no village")
    who = head(session, places.ho_chim)
    written(who)
    heard = who.taps("Gửi cho cả bản")
    assert "Đã gửi đến 2 máy của bà con bản Hồ Chim 2" in heard
    assert "Bản có 109 hộ; ít nhất 107 hộ không nhận tin qua máy, xin bác báo miệng." in heard
    assert recipients(session) == near
    (body,) = session.query(Body)
    assert body.content["says"] == [["literal", {"text": COMPOSED}]]
    number = session.query(Notice).one().id
    tags = [tag for tag, _ in body.content["buttons"]]
    assert tags == [f"go.notice-understood.{number}", f"go.notice-question.{number}", "stop"]


def test_who_stopped_refused_or_was_not_asked_gets_nothing(
    session: Session, places: Places
) -> None:
    stopped = resident(session, places.ho_chim, "stopped")
    actions.stop(stopped.context())
    resident(session, places.ho_chim, "refused", agreed=False)
    resident(session, places.ho_chim, "not asked", agreed=None)
    again = resident(session, places.ho_chim, "again", agreed=False)
    actions.give_consent(again.context(), "notices", given=True)
    other = resident(session, places.ho_chim, "agreed to something else", agreed=None)
    actions.give_consent(other.context(), "contact", given=True)
    who = head(session, places.ho_chim)
    written(who)
    who.taps("Gửi cho cả bản")
    assert recipients(session) == {again.speaker.address_id}


def test_a_person_with_several_addresses_gets_one_message_at_the_first_that_works(
    session: Session, places: Places
) -> None:
    person = resident(session, places.ho_chim, "first")
    second = Address(person_id=person.speaker.person_id, channel="web", external_id="second")
    session.add(second)
    session.flush()
    who = head(session, places.ho_chim)
    written(who)
    assert "Đã gửi đến 1 máy" in who.taps("Gửi cho cả bản")
    assert recipients(session) == {person.speaker.address_id}
    actions.mark_reachable(person.context(), reachable=False)
    session.query(Outgoing).delete()
    written(who)
    who.taps("Gửi cho cả bản")
    (row,) = session.query(Outgoing)
    assert (row.address_id, row.channel) == (second.id, "web")


def test_who_blocked_us_gets_nothing(session: Session, places: Places) -> None:
    gone = resident(session, places.ho_chim)
    actions.mark_reachable(gone.context(), reachable=False)
    who = head(session, places.ho_chim)
    written(who)
    assert "chưa có máy nào đồng ý nhận tin" in who.taps("Gửi cho cả bản")
    assert session.query(Outgoing).count() == 0


def test_who_heads_no_village_cannot_write_a_notice(session: Session, places: Places) -> None:
    for who in (resident(session, places.ho_chim), stranger(session, "2")):
        assert "dành cho trưởng thôn" in who.begins("notice")
        assert who.ended


def test_a_head_whose_appointment_ends_in_the_middle_cannot_send(
    session: Session, places: Places
) -> None:
    resident(session, places.ho_chim)
    who = head(session, places.ho_chim)
    written(who)
    hand_over(session, places.ho_chim.id, NOW)
    assert "không còn là trưởng bản Hồ Chim 2" in who.taps("Gửi cho cả bản")
    assert session.query(Notice).count() == session.query(Outgoing).count() == 0


def test_a_head_changes_the_notice_before_it_goes(session: Session, places: Places) -> None:
    resident(session, places.ho_chim)
    who = head(session, places.ho_chim)
    written(who)
    assert "Việc gì ạ?" in who.taps("Sửa lại")
    for answer in ("Họp bản", *ANSWERS[1:]):
        who.says(answer)
    assert "Họp bản" in who.heard
    who.taps("Gửi cho cả bản")
    assert session.query(Notice).one().text == COMPOSED.replace(ANSWERS[0], "Họp bản")


def test_a_notice_that_is_dropped_goes_nowhere(session: Session, places: Places) -> None:
    resident(session, places.ho_chim)
    who = head(session, places.ho_chim)
    written(who)
    assert "không gửi gì cả" in who.taps("Thôi")
    assert session.query(Notice).count() == session.query(Outgoing).count() == 0


@pytest.mark.parametrize(("extra", "goes"), [(0, True), (1, False)])
def test_a_notice_of_more_than_320_characters_cannot_be_sent(
    session: Session, places: Places, extra: int, goes: bool
) -> None:
    who = head(session, places.ho_chim)
    room = LONGEST - len(COMPOSED) + len(ANSWERS[0])
    heard = written(who, ("x" * (room + extra), *ANSWERS[1:]))
    assert f"({LONGEST + extra}/320 ký tự)" in heard
    assert ("Gửi cho cả bản" in who.buttons) is goes
    assert ("Bác rút ngắn giúp" in heard) is not goes


def test_a_head_sees_in_numbers_what_became_of_the_notice(session: Session, places: Places) -> None:
    for name in "1234":
        resident(session, places.ho_chim, name)
    who = head(session, places.ho_chim)
    written(who)
    who.taps("Gửi cho cả bản")
    rows = session.query(Outgoing).order_by(Outgoing.id).all()
    for row, state in zip(rows, ("sent", "sent", "failed", "waiting"), strict=True):
        row.state = state
    session.flush()
    assert who.follows("Xem kết quả").startswith(
        "Thông báo ngày 23/11/2026: 4 máy. Đã tới 2, đang chờ 1, không tới 1, không rõ 0, "
        "người nhận đã dừng 0."
    )
    who.begins("notice")
    assert "Đã tới 2" in who.taps("Xem kết quả")


def test_nobody_sees_the_numbers_of_somebody_elses_notice(session: Session, places: Places) -> None:
    who, other = head(session, places.ho_chim), head(session, places.huoi_xuan, "other")
    written(who)
    who.taps("Gửi cho cả bản")
    notice = session.query(Notice).one()
    for number in (str(notice.id), "999", "x", ""):
        assert "không phải của bác" in other.begins("notice-result", number)


def test_every_send_has_its_author_in_the_audit_log(session: Session, places: Places) -> None:
    who = head(session, places.ho_chim)
    written(who)
    who.taps("Gửi cho cả bản")
    line, notice = session.query(AuditLine).one(), session.query(Notice).one()
    assert (line.person_id, line.action, line.subject) == (
        who.speaker.person_id,
        "notice.send",
        f"notice:{notice.id}",
    )


def test_a_head_of_two_villages_says_which(session: Session, places: Places) -> None:
    there = resident(session, places.huoi_xuan, "2")
    who = head(session, places.ho_chim)
    hand_over(session, places.huoi_xuan.id, NOW, to=who.speaker.person_id)
    who.begins("notice")
    assert who.buttons == ["bản Hồ Chim 2", "bản Huổi Xuân"]
    who.taps("bản Huổi Xuân")
    who.taps("Việc khác")
    for answer in ANSWERS:
        who.says(answer)
    assert "Đã gửi đến 1 máy của bà con bản Huổi Xuân" in who.taps("Gửi cho cả bản")
    assert recipients(session) == {there.speaker.address_id}
