"""Every template makes a notice that fits, and the hours that a head types are understood."""

import string
from datetime import datetime

import pytest
from sqlalchemy.orm import Session

from content.feedback.topics import topics
from content.notices import templates
from handlers.context import DIEN_BIEN
from handlers.notices.rules import is_too_long
from handlers.notices.writing import composed, hour, proposals
from storage.notices import Notice
from storage.outbox import URGENT, Outgoing
from tests.unit.people.talker import Places, head, resident

ALL = list(templates())


def examples(template: str) -> dict[str, str]:
    return {one.name: one.example for one in templates()[template].questions}


@pytest.mark.parametrize("template", ALL)
def test_a_template_asks_for_exactly_what_its_text_needs(template: str) -> None:
    named = {field for _, field, _, _ in string.Formatter().parse(templates()[template].text)}
    assert named - {None, "noi"} == set(examples(template))
    assert templates()[template].topic in topics()
    assert len(template) <= 20


@pytest.mark.parametrize("template", ALL)
def test_the_examples_make_one_notice_that_a_small_screen_shows_whole(template: str) -> None:
    text = composed(templates()[template].text, "bản Hồ Chim 2", examples(template))
    assert not is_too_long(text)
    assert text.endswith((".", "112."))
    assert ".." not in text


def test_an_answer_with_braces_is_only_words() -> None:
    text = composed(templates()["free"].text, "bản X", {"noi_dung": "{noi} {0} {x!r}"})
    assert text == "Trưởng bản X xin báo bà con: {noi} {0} {x!r}."


def test_the_answers_become_one_line_with_one_full_stop_each() -> None:
    said = {"viec": " Họp \n bản. ", "ai": "mọi hộ;", "gio": "19 giờ", "dau": "nhà ông Páo"}
    assert composed(templates()["other"].text, "bản Hồ Chim 2", said) == (
        "Trưởng bản Hồ Chim 2 xin báo bà con: Họp bản. Ai: mọi hộ. Lúc: 19 giờ. Ở: nhà ông Páo."
    )


def test_a_flood_is_announced_without_typing_a_word() -> None:
    assert templates()["flood"].urgent
    assert all(one.choices for one in templates()["flood"].questions)


def test_a_flood_warning_leaves_in_the_middle_of_the_night(
    session: Session, places: Places
) -> None:
    resident(session, places.ho_chim)
    who = head(session, places.ho_chim)
    who.now = datetime(2026, 11, 23, 23, 0, tzinfo=DIEN_BIEN)
    who.begins("notice")
    who.taps("Cảnh báo lũ, sạt lở")
    who.taps("Mưa to, nước suối đang lên")
    who.taps("Dọc suối")
    assert "tin khẩn" in who.taps("Đến chỗ cao ngay")
    assert who.buttons == ["Gửi cho cả bản", "Sửa lại", "Thôi"]
    assert "sẽ đi" not in who.taps("Gửi cho cả bản")
    assert session.query(Outgoing).one().priority == URGENT
    assert session.query(Notice).one().template == "flood"


def test_at_night_any_other_notice_waits_for_six_in_the_morning(
    session: Session, places: Places
) -> None:
    resident(session, places.ho_chim)
    who = head(session, places.ho_chim)
    who.now = datetime(2026, 11, 23, 23, 0, tzinfo=DIEN_BIEN)
    who.begins("notice")
    who.taps("Viết tự do")
    who.says("Mai họp.")
    heard = who.taps("Gửi cho cả bản")
    assert "Bây giờ đã khuya" in heard
    assert "06:00 ngày 24/11/2026" in heard
    assert session.query(Outgoing).count() == 0
    assert session.query(Notice).one().state == "scheduled"


def test_a_head_picks_an_hour_at_which_people_are_at_home_or_types_one(
    session: Session, places: Places
) -> None:
    who = head(session, places.ho_chim)
    assert proposals(who.context()) == [
        {"at": "18:30", "ngay": "23/11"},
        {"at": "06:00", "ngay": "24/11"},
    ]
    who.begins("notice")
    who.taps("Viết tự do")
    who.says("Mai họp.")
    assert who.taps("Hẹn giờ gửi").startswith("Gửi lúc nào ạ?")
    assert who.buttons == ["18:30 ngày 23/11", "06:00 ngày 24/11"]
    assert "không gửi tin ban đêm" in who.says("22 giờ")
    assert "tin sẽ đi lúc 19:00 ngày 23/11/2026" in who.says("7 giờ tối")
    assert session.query(Notice).one().state == "scheduled"


@pytest.mark.parametrize(
    ("said", "at"),
    [
        ("19 giờ", "19:00"),
        ("19h30", "19:30"),
        ("6:05", "06:05"),
        ("7 giờ tối", "19:00"),
        ("3 giờ chiều", "15:00"),
        ("12 giờ", "12:00"),
        ("23:00", None),
        ("5 giờ", None),
        ("25 giờ", None),
        ("tối mai", None),
        ("", None),
    ],
)
def test_an_hour_is_understood_as_it_is_said_and_never_one_of_the_night(
    session: Session, places: Places, said: str, at: str | None
) -> None:
    assert hour(head(session, places.ho_chim).context(), said) == at
