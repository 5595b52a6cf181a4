"""Households in a campaign: of their own will, by the head where nobody has a phone, and out again."""

from sqlalchemy.orm import Session

from handlers.campaigns import households
from handlers.people import own_data
from storage import households as register
from storage.campaign_households import CampaignHousehold
from tests.unit.campaigns.test_cycle import proved, reviews, scores
from tests.unit.campaigns.test_talk import begins
from tests.unit.meetings.assembly import listed, villager
from tests.unit.people.talker import Places, Talker, head, resident

NEW_COUNTRYSIDE = "Toàn dân đoàn kết xây dựng nông thôn mới, đô thị văn minh"


def registers(who: Talker) -> str:
    who.begins("household-campaigns")
    who.taps("Đăng ký phong trào")
    who.taps(NEW_COUNTRYSIDE)
    return who.taps("Đồng ý")


def head_opens(who: Talker) -> str:
    begins(who)
    who.taps("Hộ tham gia")
    return who.taps(next(one for one in who.buttons if one.startswith(NEW_COUNTRYSIDE)))


def test_somebody_of_a_household_registers_it_says_done_and_takes_it_out(
    session: Session, places: Places
) -> None:
    listed(session, places)
    who = villager(session, places, "anh", 3)
    assert "Đã ghi hộ «Nhà số 3»" in registers(who)
    assert "đang tham gia 1 phong trào" in who.begins("household-campaigns")
    who.taps(NEW_COUNTRYSIDE)
    assert "không nhắc" in who.taps("Hộ tôi đã làm xong")
    who.begins("household-campaigns")
    who.taps(f"{NEW_COUNTRYSIDE} – hộ đã làm xong")
    assert "Đã rút hộ" in who.taps("Rút hộ tôi ra")
    assert session.query(CampaignHousehold).count() == 0


def test_a_no_registers_nothing(session: Session, places: Places) -> None:
    listed(session, places)
    who = villager(session, places, "anh", 3)
    who.begins("household-campaigns")
    who.taps("Đăng ký phong trào")
    who.taps(NEW_COUNTRYSIDE)
    assert "không ghi gì" in who.taps("Không")
    assert session.query(CampaignHousehold).count() == 0


def test_who_belongs_to_no_household_is_told_how_to_join_one(
    session: Session, places: Places
) -> None:
    who = resident(session, places.ho_chim)
    assert "đường dẫn của hộ" in who.begins("household-campaigns")
    assert not households.takes_part(who.context())
    assert not households.register(who.context(), "nong-thon-moi")


def test_two_of_one_household_register_it_once(session: Session, places: Places) -> None:
    listed(session, places)
    for name in ("anh", "chị"):
        assert households.register(villager(session, places, name, 3).context(), "nong-thon-moi")
    assert session.query(CampaignHousehold).count() == 1


def test_whoever_leaves_their_household_takes_its_registration_along(
    session: Session, places: Places
) -> None:
    listed(session, places)
    who = villager(session, places, "anh", 3)
    registers(who)
    assert NEW_COUNTRYSIDE in own_data.export(who.context())
    own_data.leave_household(who.context())
    assert session.query(CampaignHousehold).count() == 0


def test_the_head_registers_a_household_without_a_phone_by_its_word(
    session: Session, places: Places
) -> None:
    listed(session, places, 3)
    villager(session, places, "anh", 3)
    who = head(session, places.ho_chim)
    assert "2 hộ chưa có người dùng máy" in head_opens(who)
    assert not [one for one in who.buttons if "Nhà số 3" in one]
    assert "tự nói với bác" in who.taps("1. Nhà số 1")
    assert "Đã ghi hộ" in who.taps("Hộ đã đồng ý")
    head_opens(who)
    who.taps("1. Nhà số 1 – đã tham gia")
    assert "làm xong" in who.taps("Hộ đã làm xong")
    assert households.open_campaigns(who.context(), places.ho_chim.id)[0]["so"] == 1


def test_the_head_never_speaks_for_a_household_that_has_a_phone_or_is_another_villages(
    session: Session, places: Places
) -> None:
    listed(session, places)
    villager(session, places, "anh", 3)
    with_phone = register.listed(session, places.ho_chim.id)[2]
    without = register.listed(session, places.ho_chim.id)[0]
    who, other = head(session, places.ho_chim), head(session, places.huoi_xuan, "other")
    assert not households.register_for(who.context(), str(with_phone.id), "nong-thon-moi")
    assert not households.register_for(other.context(), str(without.id), "nong-thon-moi")
    assert households.without_phone(other.context(), places.ho_chim.id, "nong-thon-moi") == []
    assert session.query(CampaignHousehold).count() == 0


def test_the_village_sees_its_review_and_may_disagree_by_ordinary_feedback(
    session: Session, places: Places
) -> None:
    listed(session, places)
    who, task = proved(session, places)
    scores(who, task)
    reviews(who, task, "11", "8", "hôm nay")
    neighbour = villager(session, places, "anh", 3)
    neighbour.begins("household-campaigns")
    told = neighbour.taps("Kết quả bản đã bình xét")
    assert "đã có 280 mét. Bình xét ngày 23/11/2026: 8/11 hộ đồng ý." in told
    assert ("go.feedback", "menu-ykien") in [(tag, one.key) for tag, one in neighbour.step.buttons]
