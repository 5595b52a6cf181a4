"""R1: the first contact."""

import hashlib

import pytest
from sqlalchemy.orm import Session

from content.languages import languages
from handlers.people import actions
from handlers.wording import wording
from storage.people import Consent, Person
from tests.unit.people.talker import OFFICE, Places, answers, resident, stranger

pytestmark = pytest.mark.usefixtures("places")


def test_the_first_words_say_that_it_is_a_machine_and_whose(session: Session) -> None:
    heard = stranger(session).begins("welcome")
    assert heard == (
        "Kính chào ông (bà). Tôi là trợ lý tự động của Ủy ban MTTQ Việt Nam xã Na Sang, "
        "không phải người thật. Ông (bà) muốn nghe tiếng nào?"
    )


def test_three_languages_are_offered_at_once_and_the_others_behind_a_button(
    session: Session,
) -> None:
    who = stranger(session)
    who.begins("welcome")
    assert who.buttons == ["Tiếng Việt", "Tiếng Mông", "Tiếng Thái", "Tiếng khác"]
    who.taps("Tiếng khác")
    assert who.buttons == [one.name for one in languages().values() if not one.first]


def test_a_newcomer_chooses_language_and_village_and_agrees(
    session: Session, places: Places
) -> None:
    who = stranger(session)
    who.begins("welcome")
    who.taps("Tiếng Việt")
    assert who.heard == "Ông (bà) ở bản nào? Gõ tên bản, tên xã cũ cũng được."
    assert "Bản Hồ Chim 2" in who.says("ho chim 2")
    who.taps("Đúng")
    assert "xin phép gửi thông báo của xã, bản" in who.heard
    assert who.heard.endswith("hoặc gọi 0215 000 000.")
    assert who.buttons == ["Đồng ý", "Không đồng ý"]
    who.taps("Đồng ý")
    assert who.ended
    person = session.get_one(Person, who.speaker.person_id)
    session.refresh(person)
    assert (person.language, person.area_id) == ("vi", places.ho_chim.id)
    assert answers(session, who) == [True]


def test_who_stays_silent_has_not_agreed(session: Session) -> None:
    who = stranger(session)
    who.begins("welcome")
    who.taps("Tiếng Việt")
    who.taps("Bỏ qua")
    assert "xin phép gửi" in who.heard
    assert answers(session, who) == []
    assert not actions.has_agreed(who.context(), "notices")


def test_who_refuses_is_told_that_public_news_stay_open(session: Session) -> None:
    who = stranger(session)
    who.begins("welcome")
    who.taps("Tiếng Việt")
    who.taps("Bỏ qua")
    assert "Ông (bà) vẫn xem được tin công khai" in who.taps("Không đồng ý")
    assert answers(session, who) == [False]
    assert who.speaker.known


def test_who_chooses_a_language_without_words_yet_is_told_so_honestly(session: Session) -> None:
    who = stranger(session)
    who.begins("welcome")
    who.taps("Tiếng khác")
    heard = who.taps("Tiếng Khơ Mú")
    assert "Tôi đã ghi: Tiếng Khơ Mú" in heard
    assert "tạm dùng tiếng Việt" in heard
    assert who.speaker.language == "kjg"


def test_a_consent_is_proved_by_the_words_that_were_shown(session: Session) -> None:
    who = stranger(session)
    who.begins("welcome")
    who.taps("Tiếng Việt")
    who.taps("Bỏ qua")
    shown = who.heard.rsplit("\n", 1)[-1]
    who.taps("Đồng ý")
    (consent,) = session.query(Consent)
    assert consent.proof == hashlib.sha256(shown.encode()).hexdigest()
    assert consent.text_version == "a-2026-11"


def test_without_a_telephone_the_consent_names_none(session: Session) -> None:
    who = stranger(session)
    who.office = type(OFFICE)(area_code="03172")
    asked = wording(actions.request(who.context(), "notices"))
    assert asked.endswith("nhắn DỮ LIỆU CỦA TÔI.")


def test_who_asks_for_notices_again_is_asked_for_consent_again(
    session: Session, places: Places
) -> None:
    who = resident(session, places.ho_chim, agreed=False)
    assert "xin phép gửi" in who.begins("subscribe")
    who.taps("Đồng ý")
    assert answers(session, who) == [False, True]
    assert "đang nhận tin rồi" in who.begins("subscribe")


def test_who_asks_for_a_person_gets_a_name_and_a_number(session: Session) -> None:
    who = stranger(session)
    assert "chị Mai, điện thoại 0215 000 000" in who.begins("staff")


def test_where_no_number_is_set_none_is_made_up(session: Session) -> None:
    who = stranger(session)
    who.office = type(OFFICE)()
    assert "chưa ghi số điện thoại" in who.begins("staff")
