"""A village's list of households, who joins one, and which of them a notice has not reached."""

import pytest
from sqlalchemy.orm import Session

from handlers.errors import Refused
from handlers.people.appointing import hand_over
from handlers.villages.households import MOST, names_of, replace_list
from handlers.wording import wording
from storage import households as storage
from storage.areas import Area
from storage.households import Household, HouseholdMember, HouseholdTold
from storage.notices import Notice
from storage.outbox import Outgoing
from storage.people import Consent
from tests.unit.people.talker import NOW, Places, Talker, head, resident, stranger

LINES = ["1. Nhà ông A", "2. Nhà bà B", "3. Nhà ông C"]


def listed(session: Session, area: Area) -> list[tuple[int, str]]:
    return [(one.number, one.name) for one in storage.listed(session, area.id)]


def joins(session: Session, who: Talker, name: str) -> str:
    code = session.query(Household).filter_by(name=name).one().join_code
    who.begins("join-household", code)
    return who.taps("Đồng ý")


def sends(who: Talker, text: str = "Mai họp bản") -> str:
    who.begins("notice")
    who.taps("Viết tự do")
    who.says(text)
    return who.taps("Gửi cho cả bản")


def village_of_three(session: Session, places: Places) -> Talker:
    """Households A and B joined by somebody who agreed to notices; C by nobody."""
    replace_list(session, places.ho_chim.id, LINES)
    for number, name in enumerate(("Nhà ông A", "Nhà bà B")):
        joins(session, resident(session, places.ho_chim, str(number)), name)
    return head(session, places.ho_chim)


@pytest.mark.parametrize(
    ("lines", "names"),
    [
        (["1. Nhà ông A", "", "2) Nhà bà B"], ["Nhà ông A", "Nhà bà B"]),
        (["Nhà ông A", "Hộ số 3"], ["Nhà ông A", "Hộ số 3"]),
        (["  10 -  Nhà   ông A  "], ["Nhà ông A"]),
        (["Hộ 7: bà Xua"], ["bà Xua"]),
    ],
)
def test_a_list_is_read_as_people_write_it(lines: list[str], names: list[str]) -> None:
    assert names_of(lines) == names


@pytest.mark.parametrize(
    ("lines", "why"),
    [
        ([], "chưa có hộ nào"),
        (["  "], "chưa có hộ nào"),
        (["1. Nhà ông A", "2. nhà ông a"], "có 2 lần"),
        (["1. Nhà ông A", "1. Nhà bà B"], "số 1 có hai lần"),
        (["x" * 101], "dòng 1 dài quá 100 chữ"),
        ([f"Nhà {n}" for n in range(MOST + 1)], "nhiều hơn"),
    ],
)
def test_a_list_with_a_fault_is_refused_with_the_reason(lines: list[str], why: str) -> None:
    with pytest.raises(Refused) as refused:
        names_of(lines)
    assert why in wording(refused.value.words)


def test_many_faults_are_told_in_part_and_counted() -> None:
    with pytest.raises(Refused) as refused:
        names_of([f"Nhà {n}" for n in range(8)] * 2)
    assert wording(refused.value.words).endswith("; và 3 chỗ khác.")


def test_a_list_with_a_fault_changes_nothing(session: Session, places: Places) -> None:
    replace_list(session, places.ho_chim.id, LINES)
    with pytest.raises(Refused):
        replace_list(session, places.ho_chim.id, ["Nhà ông D", "Nhà ông D"])
    assert listed(session, places.ho_chim) == [
        (1, "Nhà ông A"),
        (2, "Nhà bà B"),
        (3, "Nhà ông C"),
    ]


def test_a_new_list_keeps_the_members_and_the_links_of_who_stays(
    session: Session, places: Places
) -> None:
    village_of_three(session, places)
    links = {one.name: one.join_code for one in session.query(Household)}
    replace_list(session, places.ho_chim.id, ["Nhà ông C", "Nhà bà B", "Nhà ông D"])
    assert listed(session, places.ho_chim) == [
        (1, "Nhà ông C"),
        (2, "Nhà bà B"),
        (3, "Nhà ông D"),
    ]
    kept = {one.name: one.join_code for one in session.query(Household)}
    assert {name: kept[name] for name in ("Nhà ông C", "Nhà bà B")} == {
        name: links[name] for name in ("Nhà ông C", "Nhà bà B")
    }
    assert session.query(HouseholdMember).count() == 1


def test_a_head_enters_a_list_in_several_messages(session: Session, places: Places) -> None:
    who = head(session, places.ho_chim)
    assert "Chưa có danh sách hộ" in who.opens_work("Danh sách hộ")
    who.taps("Nhập danh sách")
    assert "Đã được 2 hộ" in who.says("1. Nhà ông A\n2. Nhà bà B")
    refused = who.says("3. Nhà bà B")
    assert "«Nhà bà B» có 2 lần" in refused
    assert "2 hộ trước vẫn giữ" in refused
    who.says("3. Nhà ông C")
    assert "có 3 hộ, từ «1. Nhà ông A» đến «3. Nhà ông C»" in who.taps("Xong, gửi hết rồi")
    assert listed(session, places.ho_chim) == []
    assert "Đã ghi 3 hộ" in who.taps("Ghi danh sách")
    assert len(listed(session, places.ho_chim)) == 3


def test_who_is_head_no_longer_cannot_replace_the_list(session: Session, places: Places) -> None:
    who = head(session, places.ho_chim)
    who.opens_work("Danh sách hộ")
    who.taps("Nhập danh sách")
    who.says("1. Nhà ông A")
    who.taps("Xong, gửi hết rồi")
    hand_over(session, places.ho_chim.id, NOW)
    assert "không còn là trưởng" in who.taps("Ghi danh sách")
    assert listed(session, places.ho_chim) == []


def test_a_person_joins_a_household_only_with_a_consent_of_its_own(
    session: Session, places: Places
) -> None:
    replace_list(session, places.ho_chim.id, LINES)
    who = stranger(session, "new")
    code = session.query(Household).filter_by(name="Nhà ông A").one().join_code
    heard = who.begins("join-household", code)
    assert "Danh sách chỉ trưởng bản và Mặt trận xã xem" in heard
    assert "Trưởng bản vẫn đến báo trực tiếp" in who.taps("Không")
    assert session.query(HouseholdMember).count() == 0
    who.begins("join-household", code)
    assert "nhận thông báo" in who.taps("Đồng ý") or "gửi thông báo" in who.heard
    given = [one.given for one in session.query(Consent).filter_by(purpose="household")]
    assert given == [False, True]
    assert session.query(HouseholdMember).one().person_id == who.speaker.person_id
    assert who.speaker.area_id == places.ho_chim.id


def test_leaving_a_household_is_one_tap_and_ends_the_consent(
    session: Session, places: Places
) -> None:
    replace_list(session, places.ho_chim.id, LINES)
    who = resident(session, places.ho_chim)
    joins(session, who, "Nhà ông A")
    assert "xóa ông (bà) khỏi hộ «Nhà ông A»" in who.begins("leave-household")
    assert session.query(HouseholdMember).count() == 0
    consents = session.query(Consent).filter_by(purpose="household").order_by(Consent.id)
    assert [one.given for one in consents] == [True, False]
    assert "không ở trong hộ nào" in who.begins("leave-household")


def test_a_person_belongs_to_one_household_at_most(session: Session, places: Places) -> None:
    replace_list(session, places.ho_chim.id, LINES)
    who = resident(session, places.ho_chim)
    for name in ("Nhà ông A", "Nhà bà B"):
        joins(session, who, name)
    member = session.query(HouseholdMember).one()
    assert session.get_one(Household, member.household_id).name == "Nhà bà B"


def test_a_link_that_was_made_up_opens_no_household(session: Session, places: Places) -> None:
    replace_list(session, places.ho_chim.id, LINES)
    for code in ("", "x", "'; --", "9" * 80):
        assert "không còn dùng được" in stranger(session, f"s{code}").begins("join-household", code)


def test_the_result_is_told_in_households(session: Session, places: Places) -> None:
    who = village_of_three(session, places)
    heard = sends(who)
    assert "Đã gửi 2/3 hộ. Còn 1 hộ không nhận tin qua máy, xin bác báo miệng." in heard
    labels = [wording(words) for _, words in who.step.buttons]
    assert labels[:3] == ["Xem 1 hộ", "Đã báo", "Xem kết quả"]


@pytest.mark.parametrize("state", ["failed", "cancelled", "recalled"])
def test_a_household_whose_message_did_not_come_is_not_reached(
    session: Session, places: Places, state: str
) -> None:
    who = village_of_three(session, places)
    sends(who)
    session.query(Outgoing).order_by(Outgoing.id).first().state = state  # type: ignore[union-attr]
    session.flush()
    assert "Đã gửi 1/3 hộ. Còn 2 hộ" in who.follows("Xem kết quả")


def test_two_people_of_one_household_are_one_household(session: Session, places: Places) -> None:
    who = village_of_three(session, places)
    joins(session, resident(session, places.ho_chim, "son"), "Nhà ông A")
    assert "Đã gửi 2/3 hộ" in sends(who)
    assert session.query(Outgoing).count() == 3


def test_a_head_ticks_off_household_by_household_page_by_page(
    session: Session, places: Places
) -> None:
    replace_list(session, places.ho_chim.id, [f"Nhà số {n}" for n in range(1, 13)])
    who = head(session, places.ho_chim)
    sends(who)
    who.follows("Xem 12 hộ")
    assert who.buttons[:9] == [f"{n}. Nhà số {n}" for n in range(1, 10)]
    assert who.buttons[9:] == ["Xem tiếp", "Đã báo hết", "Để sau"]
    assert "Còn 11 hộ" in who.taps("2. Nhà số 2")
    who.taps("Xem tiếp")
    assert who.buttons[:2] == ["11. Nhà số 11", "12. Nhà số 12"]
    assert "Còn 10 hộ" in who.taps("12. Nhà số 12")
    assert "Còn 10 hộ bác chưa báo" in who.taps("Để sau")
    assert "Bác đã báo miệng 2 hộ. Còn 10 hộ" in who.follows("Xem kết quả")
    assert "báo miệng 10 hộ" in who.follows("Đã báo")
    assert "Không còn hộ nào chưa biết tin" in who.follows("Xem kết quả")
    assert session.query(HouseholdTold).count() == 12


def test_nobody_but_the_head_of_now_sees_which_households_were_not_reached(
    session: Session, places: Places
) -> None:
    who = village_of_three(session, places)
    sends(who)
    number = str(session.query(Notice).one().id)
    other = head(session, places.huoi_xuan, "other")
    for flow in ("households-left", "households-told"):
        assert "không phải của bác" in other.begins(flow, number)
        assert "không phải của bác" in who.begins(flow, "x")
    hand_over(session, places.ho_chim.id, NOW)
    assert "không phải của bác" in who.begins("households-left", number)
    assert session.query(HouseholdTold).count() == 0


def test_before_it_leaves_a_notice_counts_the_households_that_it_will_reach(
    session: Session, places: Places
) -> None:
    who = village_of_three(session, places)
    who.begins("notice")
    who.taps("Viết tự do")
    assert "Tin này gửi đến 2/3 hộ" in who.says("Mai họp")
    who.taps("Hẹn giờ gửi")
    heard = who.taps("18:30 ngày 23/11")
    assert "Tin sẽ đến 2/3 hộ. Còn 1 hộ không nhận tin qua máy" in heard
    assert "Đã gửi" not in heard
