"""T7 and T8 tap by tap: registering with five answers, evidence, and who may."""

from datetime import timedelta

import pytest
from sqlalchemy.orm import Session

from handlers.campaigns import actions
from handlers.people.appointing import hand_over
from storage import media
from storage.campaigns import CampaignTask
from storage.media import Media
from tests.unit.people.talker import NOW, TODAY, Places, Talker, head
from tests.unit.villages.test_decisions import sends_photo

TOLD = {
    "who": "Chi hội Nông dân",
    "result": "Bê tông 300 m đường nội bản",
    "target": 300.0,
    "by_when": "2027-06-30",
    "measured_how": "ảnh + số mét",
    "how_far": "Chưa bắt đầu",
}
ROAD = ("nong-thon-moi", "duong")


def begins(who: Talker) -> str:
    return who.opens_work("Thi đua")


def answers(who: Talker, target: str = "Bê tông 300 m đường nội bản") -> str:
    begins(who)
    who.taps("Đăng ký việc mới")
    who.taps("Toàn dân đoàn kết xây dựng nông thôn mới, đô thị văn minh")
    who.taps("Bê tông đường nội bản")
    return who.says(target)


def registered(session: Session, places: Places) -> Talker:
    who = head(session, places.ho_chim)
    assert actions.register(who.context(), places.ho_chim.id, ROAD, TOLD) is None
    return who


def opens_task(who: Talker) -> str:
    begins(who)
    return who.taps(next(one for one in who.buttons if one.startswith("Bê tông 300 m")))


def sends_evidence(who: Talker) -> str:
    opens_task(who)
    return who.taps("Gửi ảnh, số liệu")


def test_a_village_registers_with_the_five_answers(session: Session, places: Places) -> None:
    who = head(session, places.ho_chim)
    assert "Ai làm ạ?" in answers(who)
    assert "Khi nào xong" in who.says("Chi hội Nông dân")
    assert "Đo bằng gì" in who.says("30/06/2027")
    assert "Đến nay làm đến đâu" in who.says("ảnh + số mét")
    read_back = who.taps("Chưa bắt đầu")
    for part in ("(300 mét)", "Ai làm: Chi hội Nông dân", "30/06/2027", "Đến nay: Chưa bắt đầu"):
        assert part in read_back
    assert "Đã đăng ký cho bản Hồ Chim 2" in who.taps("Đăng ký")
    kept = session.query(CampaignTask).one()
    assert (kept.result, kept.target, kept.unit) == ("Bê tông 300 m đường nội bản", 300, "mét")
    assert (kept.who, kept.measured_how) == ("Chi hội Nông dân", "ảnh + số mét")
    assert (kept.state, kept.author_id) == ("registered", who.speaker.person_id)


def test_a_target_without_a_number_is_asked_for_one(session: Session, places: Places) -> None:
    who = head(session, places.ho_chim)
    assert "Bao nhiêu mét" in answers(who, "Bê tông đường nội bản")
    assert "chưa rõ số" in who.says("nhiều lắm")
    assert "Ai làm" in who.says("1.200,5")


def test_a_day_that_has_gone_by_is_asked_again(session: Session, places: Places) -> None:
    who = head(session, places.ho_chim)
    answers(who)
    who.says("Chi hội Nông dân")
    assert "chưa đúng" in who.says("22/11/2026")
    assert "Đo bằng gì" in who.says("23/11/2026")


def test_nothing_is_kept_of_what_was_not_confirmed(session: Session, places: Places) -> None:
    who = head(session, places.ho_chim)
    answers(who)
    for said in ("Chi hội Nông dân", "30/06/2027", "ảnh"):
        who.says(said)
    who.taps("Chưa bắt đầu")
    who.taps("Chưa đúng")
    assert session.query(CampaignTask).count() == 0


@pytest.mark.parametrize("name", ["who", "how_far", "measured_how", "result", "by_when"])
def test_a_task_that_leaves_a_question_open_is_refused(
    name: str, session: Session, places: Places
) -> None:
    who = head(session, places.ho_chim)
    told = {**TOLD, name: " "}
    refused = actions.register(who.context(), places.ho_chim.id, ROAD, told)
    assert refused == "td-con-thieu"
    assert session.query(CampaignTask).count() == 0


def test_a_head_registers_for_their_own_village_alone(session: Session, places: Places) -> None:
    who = head(session, places.ho_chim)
    refused = actions.register(who.context(), places.huoi_xuan.id, ROAD, TOLD)
    assert refused == "td-het-quyen"
    assert session.query(CampaignTask).count() == 0


def test_a_campaign_that_is_over_takes_nobody(session: Session, places: Places) -> None:
    who = head(session, places.ho_chim)
    who.now = NOW + timedelta(days=365 * 5)
    assert actions.running(who.context()) == []
    refused = actions.register(who.context(), places.ho_chim.id, ROAD, TOLD)
    assert refused == "td-phong-trao-het"


def test_a_village_takes_on_no_more_than_it_can_look_after(
    session: Session, places: Places
) -> None:
    who = registered(session, places)
    for _ in range(actions.MOST_TASKS - 1):
        assert actions.register(who.context(), places.ho_chim.id, ROAD, TOLD) is None
    refused = actions.register(who.context(), places.ho_chim.id, ROAD, TOLD)
    assert refused == "td-nhieu-viec-qua"


def test_a_photo_and_a_number_are_kept_as_evidence(session: Session, places: Places) -> None:
    who = registered(session, places)
    sends_evidence(who)
    photo = sends_photo(session, who)
    assert "Ảnh có rõ mặt trẻ em, bác chọn ảnh khác giúp." in who.heard
    assert "Bản đăng ký 300 mét" in who.taps("Không rõ mặt trẻ em")
    assert "một ảnh, đến nay 120 mét" in who.says("0,12 km")
    assert "Đã lưu minh chứng" in who.taps("Gửi minh chứng")
    task = session.query(CampaignTask).one()
    assert (task.state, task.how_far) == ("proved", "120 mét")
    assert [(one.media_id, one.amount) for one in task.evidence] == [(photo, 120)]
    assert session.get_one(Media, photo).address_id is None
    assert "Đã có: 120 mét, bằng 40% của 300 mét" in opens_task(who)


def test_a_photo_with_a_childs_face_is_not_kept_and_another_is_asked_for(
    session: Session, places: Places
) -> None:
    who = registered(session, places)
    sends_evidence(who)
    first = sends_photo(session, who)
    assert "không lưu lại" in who.taps("Tôi chọn ảnh khác")
    second = sends_photo(session, who)
    who.taps("Không rõ mặt trẻ em")
    who.taps("Bỏ qua")
    who.taps("Gửi minh chứng")
    kept = session.query(CampaignTask).one().evidence
    assert [one.media_id for one in kept] == [second]
    assert first in media.drop_abandoned(session, TODAY)


def test_a_number_in_another_unit_is_asked_for_again(session: Session, places: Places) -> None:
    who = registered(session, places)
    sends_evidence(who)
    who.taps("Bỏ qua")
    assert "tính bằng mét" in who.says("120 cây")
    assert "dấu phẩy" in who.says("0.12 km")
    assert "đến nay 120 mét" in who.says("0,12 km")


def test_neither_photo_nor_number_is_no_evidence(session: Session, places: Places) -> None:
    who = registered(session, places)
    sends_evidence(who)
    who.taps("Bỏ qua")
    assert "chưa ghi gì" in who.taps("Bỏ qua")
    assert session.query(CampaignTask).one().evidence == []


def test_what_is_overdue_is_said_to_count_as_not_done(session: Session, places: Places) -> None:
    who = registered(session, places)
    who.now = NOW + timedelta(days=221)
    assert "đã quá hạn 2 ngày nên đang tính là chưa làm" in opens_task(who)


def test_who_has_handed_over_sends_no_evidence(session: Session, places: Places) -> None:
    who = registered(session, places)
    sends_evidence(who)
    who.taps("Bỏ qua")
    who.says("120")
    hand_over(session, places.ho_chim.id, NOW)
    assert "không còn nhận minh chứng" in who.taps("Gửi minh chứng")
    assert session.query(CampaignTask).one().evidence == []
