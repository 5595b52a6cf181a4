"""Households without a phone are asked by their head, who notes what they said."""

from sqlalchemy.orm import Session

from handlers.people.actions import has_agreed
from handlers.villages import spoken
from handlers.villages.households import replace_list
from storage import households as storage
from storage.households import HouseholdConsent
from tests.unit.people.talker import NOW, Places, Talker, head, resident
from tests.unit.villages.test_households import joins, village_of_three


def opens(who: Talker) -> str:
    who.opens_work("Danh sách hộ")
    return who.taps("Ghi lời đồng ý của hộ")


def test_the_head_reads_the_words_and_notes_a_yes(session: Session, places: Places) -> None:
    who = village_of_three(session, places)
    assert "Còn 1 hộ chưa hỏi. Đồng ý qua máy 2 hộ, bằng lời 0 hộ" in opens(who)
    assert "Danh sách chỉ trưởng bản và Mặt trận xã xem. Rút lúc nào cũng được." in who.taps(
        "3. Nhà ông C"
    )
    assert who.buttons == ["Hộ đồng ý", "Hộ không đồng ý", "Chưa hỏi"]
    assert "Hộ nào cũng đã hỏi. Đồng ý qua máy 2 hộ, bằng lời 1 hộ" in who.taps("Hộ đồng ý")
    said = session.query(HouseholdConsent).one()
    assert (said.given, said.heard_by, said.at) == (True, who.speaker.person_id, NOW)
    assert (said.text_version, len(said.proof)) == ("c-2026-11", 64)


def test_who_says_no_stands_there_by_number_only(session: Session, places: Places) -> None:
    who = village_of_three(session, places)
    opens(who)
    who.taps("3. Nhà ông C")
    who.taps("Hộ không đồng ý")
    assert [one.name for one in storage.listed(session, places.ho_chim.id)][2] == "Hộ số 3"
    assert session.query(HouseholdConsent).one().given is False


def test_not_asked_yet_notes_nothing_and_another_name_asks_again(
    session: Session, places: Places
) -> None:
    who = village_of_three(session, places)
    opens(who)
    who.taps("3. Nhà ông C")
    assert "Còn 1 hộ" in who.taps("Chưa hỏi")
    who.taps("3. Nhà ông C")
    who.taps("Hộ đồng ý")
    who.opens_work("Danh sách hộ")
    who.taps("Đổi người đại diện hộ")
    who.says("3")
    who.says("Nhà bà D")
    assert "Còn 1 hộ chưa hỏi" in opens(who)


def test_only_its_own_head_notes_it(session: Session, places: Places) -> None:
    village_of_three(session, places)
    other = head(session, places.huoi_xuan, "other")
    household = str(storage.listed(session, places.ho_chim.id)[2].id)
    assert spoken.standing(other.context(), places.ho_chim.id) is None
    for area in (places.ho_chim.id, places.huoi_xuan.id):
        assert spoken.note(other.context(), area, household, True) is None


def test_to_stay_in_one_s_household_is_no_withdrawal(session: Session, places: Places) -> None:
    replace_list(session, places.ho_chim.id, ["Nhà ông A", "Nhà bà B"])
    who = resident(session, places.ho_chim)
    joins(session, who, "Nhà ông A")
    who.begins("join-household", storage.listed(session, places.ho_chim.id)[1].join_code)
    who.taps("Không")
    assert has_agreed(who.context(), "household")
    mine = storage.of_person(session, who.speaker.person_id)
    assert mine is not None
    assert mine.name == "Nhà ông A"
