"""One-time links, appointments, and authority, which is asked for each time."""

from datetime import timedelta

import pytest
from sqlalchemy.orm import Session

from handlers.context import Office
from handlers.errors import Refused
from handlers.people.appointing import hand_over
from handlers.people.authority import Authority, Role, authority_of
from handlers.people.invitations import (
    add_staff,
    first_officer,
    invite_first_head,
    invite_head,
    sign_in_again,
)
from handlers.people.signing_in import enter, hash_of
from handlers.wording import wording
from storage.outbox import Outgoing
from storage.people import Appointment, Invitation, Person
from tests.unit.people.talker import NOW, OFFICE, Places, Talker, head, resident, stranger

DAY = timedelta(days=1)


def accepted(who: Talker, token: str) -> None:
    who.begins("accept-invitation", hash_of(token))
    who.taps("Nhận làm trưởng bản")
    who.says("Vừ A Sùng")
    who.taps("Đồng ý")


def is_head(session: Session, who: Talker, places: Places) -> bool:
    authority = authority_of(session, who.speaker.person_id, who.now)
    return authority.may_send_to(places.ho_chim)


def test_whoever_opens_the_link_and_accepts_is_head_of_that_village(
    session: Session, places: Places
) -> None:
    who = stranger(session)
    heard = who.begins(
        "accept-invitation", hash_of(invite_head(session, area_code="03172-01", now=NOW))
    )
    assert "không phải người thật" in heard
    assert "nhận việc trưởng bản Hồ Chim 2" in heard
    who.taps("Nhận làm trưởng bản")
    who.says("Vừ A Sùng")
    assert "xin phép gửi" in who.heard
    assert "Chào mừng bác, trưởng bản Hồ Chim 2." in who.taps("Đồng ý")
    session.expire_all()
    person = session.get_one(Person, who.speaker.person_id)
    assert (person.name, person.language, person.area_id) == (
        "Vừ A Sùng",
        "vi",
        places.ho_chim.id,
    )
    assert is_head(session, who, places)


def test_who_declines_the_invitation_is_no_head_and_the_link_stays_good(
    session: Session, places: Places
) -> None:
    token = invite_head(session, area_code="03172-01", now=NOW)
    wrong, right = stranger(session), stranger(session, "2")
    wrong.begins("accept-invitation", hash_of(token))
    wrong.taps("Không phải tôi")
    accepted(right, token)
    assert not is_head(session, wrong, places)
    assert is_head(session, right, places)


def test_a_link_makes_one_head_and_no_second(session: Session, places: Places) -> None:
    token = invite_head(session, area_code="03172-01", now=NOW)
    first, second = stranger(session), stranger(session, "2")
    second.begins("accept-invitation", hash_of(token))
    accepted(first, token)
    assert "đã dùng rồi hoặc đã quá hạn" in second.taps("Nhận làm trưởng bản")
    assert "đã dùng rồi hoặc đã quá hạn" in stranger(session, "3").begins(
        "accept-invitation", hash_of(token)
    )
    assert is_head(session, first, places)
    assert not is_head(session, second, places)


def test_a_heads_link_is_good_for_a_week_and_no_longer(session: Session, places: Places) -> None:
    token = invite_head(session, area_code="03172-01", now=NOW)
    late = stranger(session)
    late.now = NOW + 7 * DAY
    assert "quá hạn" in late.begins("accept-invitation", hash_of(token))
    late.now = NOW + 6 * DAY
    assert "nhận việc trưởng" in late.begins("accept-invitation", hash_of(token))


def test_the_database_holds_no_token_that_opens_anything(session: Session, places: Places) -> None:
    token = invite_head(session, area_code="03172-01", now=NOW)
    (row,) = session.query(Invitation)
    assert row.token_hash == hash_of(token)
    assert token not in row.token_hash


def test_a_staff_link_does_not_make_a_village_head(session: Session, places: Places) -> None:
    token = add_staff(session, name="Mai", area_code="03172", now=NOW)
    assert "đã dùng rồi" in stranger(session).begins("accept-invitation", hash_of(token))


def test_a_heads_link_does_not_sign_in_to_the_console(session: Session, places: Places) -> None:
    token = invite_head(session, area_code="03172-01", now=NOW)
    with pytest.raises(Refused):
        enter(session, token, NOW)


def test_a_new_head_takes_the_old_heads_rights_at_once(session: Session, places: Places) -> None:
    old, new = head(session, places.ho_chim), stranger(session)
    assert is_head(session, old, places)
    accepted(new, invite_head(session, area_code="03172-01", now=NOW))
    assert not is_head(session, old, places)
    assert is_head(session, new, places)
    assert session.query(Appointment).count() == 2  # ended, not deleted


def test_handing_over_thanks_a_head_who_agreed_to_be_written_to(
    session: Session, places: Places
) -> None:
    head(session, places.ho_chim, "silent")
    hand_over(session, places.ho_chim.id, NOW)
    assert session.query(Outgoing).count() == 0
    willing = resident(session, places.ho_chim, "willing")
    willing.begins(
        "accept-invitation", hash_of(invite_head(session, area_code="03172-01", now=NOW))
    )
    willing.taps("Nhận làm trưởng bản")
    hand_over(session, places.ho_chim.id, NOW + DAY)
    (row,) = session.query(Outgoing)
    assert row.address_id == willing.speaker.address_id
    willing.now = NOW + DAY
    assert not is_head(session, willing, places)


def test_accepting_a_second_link_for_the_same_village_changes_nothing(
    session: Session, places: Places
) -> None:
    who = stranger(session)
    for _ in range(2):
        accepted(who, invite_head(session, area_code="03172-01", now=NOW))
    assert session.query(Appointment).count() == 1


@pytest.mark.parametrize(
    ("role", "name", "code", "why"),
    [
        ("officer", "Mai", "99999", "Không có địa bàn nào đang dùng mã 99999."),
        ("officer", "Mai", "03172-01", "cán bộ Mặt trận thuộc xã, phường hoặc tỉnh"),
        ("officer", " ", "03172", "Cần ghi họ tên cán bộ."),
        ("king", "Mai", "03172", "Không có vai trò king."),
    ],
)
@pytest.mark.usefixtures("places")
def test_staff_that_cannot_be_appointed_are_refused_in_one_sentence(
    session: Session, role: str, name: str, code: str, why: str
) -> None:
    with pytest.raises(Refused) as refused:
        add_staff(session, name=name, role=role, area_code=code, now=NOW)
    assert why in wording(refused.value.words)
    assert "\n" not in wording(refused.value.words)


@pytest.mark.usefixtures("places")
def test_only_a_village_has_a_head(session: Session) -> None:
    with pytest.raises(Refused) as refused:
        invite_head(session, area_code="03172", now=NOW)
    assert "không phải thôn, bản" in wording(refused.value.words)


@pytest.mark.usefixtures("places")
def test_staff_sign_in_once_with_their_link_within_a_day(session: Session) -> None:
    token = add_staff(session, name="Mai", area_code="03172", now=NOW)
    with pytest.raises(Refused):
        enter(session, token, NOW + DAY)
    enter(session, token, NOW)
    with pytest.raises(Refused):
        enter(session, token, NOW)


@pytest.mark.usefixtures("places")
def test_the_first_officer_is_made_once_and_can_sign_in_again_and_again(session: Session) -> None:
    officer = first_officer(session, OFFICE, NOW)
    assert first_officer(session, OFFICE, NOW) == officer
    for _ in range(2):
        enter(session, sign_in_again(session, officer, NOW), NOW)


def test_who_is_no_staff_gets_no_link_to_the_console(session: Session, places: Places) -> None:
    who = head(session, places.ho_chim)
    with pytest.raises(Refused):
        sign_in_again(session, who.speaker.person_id, NOW)


def test_an_office_that_no_area_is_known_of_cannot_begin(session: Session) -> None:
    with pytest.raises(Refused):
        first_officer(session, Office(), NOW)


def test_the_first_head_is_invited_to_a_village_that_has_none(
    session: Session, places: Places
) -> None:
    head(session, places.ho_chim)
    token = invite_first_head(session, NOW)
    assert token is not None
    assert "trưởng bản Huổi Xuân" in stranger(session).begins("accept-invitation", hash_of(token))
    head(session, places.huoi_xuan, "2")
    assert invite_first_head(session, NOW) is None


@pytest.mark.parametrize(
    ("role", "over", "sends_to_village", "sends_to_commune", "sees_cases"),
    [
        ("head", "ho_chim", True, False, False),
        ("head", "huoi_xuan", False, False, False),
        ("officer", "na_sang", False, False, True),
        ("approver", "na_sang", True, True, True),
        ("observer", "na_sang", False, False, False),
    ],
)
def test_a_role_allows_what_it_is_for_within_its_area_and_nothing_else(
    places: Places,
    role: str,
    over: str,
    sends_to_village: bool,
    sends_to_commune: bool,
    sees_cases: bool,
) -> None:
    area = getattr(places, over)
    authority = Authority(1, (Role(role, area.id, area.path),))
    assert authority.may_send_to(places.ho_chim) is sends_to_village
    assert authority.may_send_to(places.na_sang) is sends_to_commune
    assert authority.may_see_cases_of(places.ho_chim) is sees_cases
    assert authority.covers(area.path)
    assert not authority.covers("/")
    assert authority.is_head is (role == "head")


def test_a_village_head_never_sees_the_villages_cases_even_when_staff_too(places: Places) -> None:
    village, commune = places.ho_chim, places.na_sang
    both = Authority(
        1,
        (Role("head", village.id, village.path), Role("officer", commune.id, commune.path)),
    )
    assert not both.may_see_cases_of(village)
    assert both.may_see_cases_of(places.huoi_xuan)
