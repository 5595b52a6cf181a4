"""T6: the village's decision on the channel by which it is told officially."""

import pytest
from sqlalchemy.orm import Session

from handlers.conversation import Engine, State
from handlers.messages import Incoming, Kind, MediaFile
from handlers.people.appointing import hand_over
from handlers.villages.decisions import day, in_favour, record
from handlers.villages.talk import FLOWS
from storage.media import Media
from storage.receipts import VillageDecision
from tests.unit.people.talker import NOW, TODAY, Places, Talker, head
from tests.unit.villages.test_households import sends

NOT_LEGAL = "để bà con biết việc, chưa thay cho công khai theo luật"


def begins(who: Talker) -> str:
    return who.opens_work("Kênh công khai của bản")


def enters(who: Talker, favour: str = "98") -> str:
    begins(who)
    who.taps("Đã họp – nhập ngày, số hộ đồng ý, ảnh biên bản")
    who.says("20/11/2026")
    who.says(favour)
    who.taps("Bỏ qua")
    return who.taps("Ghi lại")


def sends_photo(session: Session, who: Talker) -> str:
    photo = Media(kind="photo", size=9, stored_on=TODAY, address_id=who.speaker.address_id)
    session.add(photo)
    session.flush()
    assert who.step.state is not None
    state = State.from_json(who.step.state.as_json())
    media = MediaFile(photo.id, "photo", 9)
    event = Incoming("test", "1", "photo", Kind.PHOTO, media=media)
    who.step = Engine(FLOWS).answer(who.context(), state, event)
    return photo.id


def test_the_decision_is_kept_with_its_day_its_households_and_the_minutes(
    session: Session, places: Places
) -> None:
    who = head(session, places.ho_chim)
    assert "đã họp thống nhất dùng nhóm nào" in begins(who)
    who.taps("Đã họp – nhập ngày, số hộ đồng ý, ảnh biên bản")
    assert "Bản có 109 hộ" in who.says("hôm qua")
    who.says("98 hộ")
    photo = sends_photo(session, who)
    assert "ngày 22/11/2026, 98 hộ đồng ý, có ảnh biên bản" in who.heard
    assert "công khai theo quyết định của bản" in who.taps("Ghi lại")
    kept = session.query(VillageDecision).one()
    assert (f"{kept.decided_on:%d/%m/%Y}", kept.in_favour) == ("22/11/2026", 98)
    assert kept.media_id == photo
    assert session.get_one(Media, photo).address_id is None


def test_without_a_decision_a_notice_says_that_it_is_not_legal_disclosure(
    session: Session, places: Places
) -> None:
    who = head(session, places.ho_chim)
    who.begins("notice")
    who.taps("Viết tự do")
    assert NOT_LEGAL in who.says("Mai họp")
    who.taps("Gửi cho cả bản")
    assert NOT_LEGAL in who.follows("Xem kết quả")
    enters(who)
    assert NOT_LEGAL not in who.begins("notice-result", "1")
    who.begins("notice")
    who.taps("Viết tự do")
    assert NOT_LEGAL not in who.says("Mai họp")


def test_a_village_that_has_not_met_puts_it_on_the_agenda(session: Session, places: Places) -> None:
    who = head(session, places.ho_chim)
    begins(who)
    assert NOT_LEGAL in who.taps("Chưa – để vào nội dung họp tới")
    assert session.query(VillageDecision).count() == 0


def test_the_newest_decision_counts_and_the_older_one_stays(
    session: Session, places: Places
) -> None:
    who = head(session, places.ho_chim)
    enters(who)
    assert "98 hộ của bản Hồ Chim 2 đồng ý" in begins(who)
    assert who.buttons == ["Đã họp – nhập ngày, số hộ đồng ý, ảnh biên bản", "Thôi, để nguyên"]
    enters(who, "101")
    assert "101 hộ của bản Hồ Chim 2 đồng ý" in begins(who)
    assert session.query(VillageDecision).count() == 2


def test_more_than_the_households_that_there_are_cannot_be_in_favour(
    session: Session, places: Places
) -> None:
    who = head(session, places.ho_chim)
    begins(who)
    who.taps("Đã họp – nhập ngày, số hộ đồng ý, ảnh biên bản")
    who.says("20/11/2026")
    for wrong in ("110", "0", "-3", "gần hết", ""):
        assert "không thể nhiều hơn" in who.says(wrong or "?")
    assert "chụp biên bản" in who.says("109")


@pytest.mark.parametrize(
    ("said", "held"),
    [
        ("20/11/2026", "2026-11-20"),
        ("ngày 5-3-2026", "2026-03-05"),
        ("20/11", "2026-11-20"),
        ("hôm nay", "2026-11-23"),
        ("Hôm qua.", "2026-11-22"),
        ("24/11/2026", None),
        ("25/12", None),
        ("30/02/2026", None),
        ("01/01/1999", None),
        ("tháng trước", None),
        ("", None),
    ],
)
def test_a_meeting_lies_in_the_past_and_after_the_law(
    session: Session, places: Places, said: str, held: str | None
) -> None:
    assert day(head(session, places.ho_chim).context(), said) == held


@pytest.mark.parametrize(("total", "found"), [(109, 98), (98, 98), (97, None), (None, 98)])
def test_where_the_number_of_households_is_not_known_any_number_is_taken(
    total: int | None, found: int | None
) -> None:
    assert in_favour("98", total) == found


def test_the_action_itself_refuses_what_cannot_be(session: Session, places: Places) -> None:
    who = head(session, places.ho_chim)
    for held, favour in (("2026-11-24", 98), ("2026-11-20", 110), ("2026-11-20", 0)):
        assert record(who.context(), places.ho_chim.id, held, favour, None) is None
    assert record(who.context(), places.huoi_xuan.id, "2026-11-20", 1, None) is None
    hand_over(session, places.ho_chim.id, NOW)
    assert record(who.context(), places.ho_chim.id, "2026-11-20", 98, None) is None
    assert session.query(VillageDecision).count() == 0


def test_the_result_list_begins_with_the_newest_notice(session: Session, places: Places) -> None:
    who = head(session, places.ho_chim)
    assert "chưa gửi thông báo nào" in who.opens_work("Kết quả thông báo")
    for words in ("Mai họp bản", "Mai làm đường"):
        sends(who, words)
    who.opens_work("Kết quả thông báo")
    assert who.buttons == ["23/11/2026: Mai làm đường.", "23/11/2026: Mai họp bản."]
    assert who.taps("23/11/2026: Mai họp bản.").startswith("Thông báo ngày 23/11/2026")
