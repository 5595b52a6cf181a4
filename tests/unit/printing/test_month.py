"""The sheet of a village's month: what stands on it, how large, and at which address."""

from datetime import UTC, datetime

import pytest
from sqlalchemy.orm import Session

from content.calendars.rules import Weekly
from content.calendars.stored import to_stored
from content.printing.month import SIZES
from content.printing.sheet import HEIGHT
from handlers.calendars import sheet
from handlers.calendars.months import Month
from handlers.notices.printing import Press
from storage.meetings import Meeting, MeetingItem
from storage.repeating import ON, VILLAGE, Repeating
from tests.unit.people.talker import NOW, OFFICE, Places
from tests.unit.printing.conftest import Drawn

DECEMBER = Month(2026, 12)
WHAT = "góp ý dự thảo hương ước"


def called(session: Session, places: Places, meetings: int, what: str = WHAT) -> None:
    for number in range(meetings):
        session.add(
            Meeting(
                area_id=places.ho_chim.id,
                starts_at=datetime(2026, 12, 2 + 2 * number, 12, 30, tzinfo=UTC),
                place="nhà văn hóa",
                created_at=NOW,
                items=[MeetingItem(position=1, matter="other", question=what)],
            )
        )
    session.flush()


def test_a_meeting_stands_there_with_day_hour_and_place(
    press: Press, places: Places, drawn: Drawn
) -> None:
    called(press.session, places, 1)
    assert sheet.sheet(press, places.ho_chim, DECEMBER).startswith(b"%PDF")
    told = "19 giờ 30, thứ Tư ngày 02/12: Họp bản: góp ý dự thảo hương ước – nhà văn hóa"
    assert told in drawn.words
    assert "HỌP" in drawn.words.split()
    assert "chưa có việc" not in drawn.words


def test_what_repeats_is_named_once_with_all_its_days(
    press: Press, places: Places, drawn: Drawn
) -> None:
    mondays = Repeating(
        area_id=places.ho_chim.id,
        whom=VILLAGE,
        what="dọn đường",
        rule=to_stored(Weekly((0,))),
        at="07:30",
        state=ON,
        created_at=NOW,
    )
    press.session.add(mondays)
    press.session.flush()
    sheet.sheet(press, places.ho_chim, DECEMBER)
    assert "Ngày 7, 14, 21, 28" in drawn.words
    assert drawn.words.count("7 giờ 30: dọn đường") == 1
    assert "ĐỊNH KỲ" in drawn.words


@pytest.mark.parametrize(
    ("month", "moon"),
    [
        (Month(2025, 7), "1/6n"),  # a leap month begins on the 25th
        (Month(2027, 2), "1/1"),  # Tết on the 6th
    ],
)
def test_an_empty_month_says_so_and_has_its_lunar_days(
    press: Press, places: Places, drawn: Drawn, month: Month, moon: str
) -> None:
    sheet.sheet(press, places.ho_chim, month)
    assert "Tháng này chưa có việc nào của bản ghi vào lịch." in drawn.words
    assert moon in drawn.words.split()


@pytest.mark.parametrize("month", [Month(2026, number) for number in range(1, 13)])
def test_a_month_without_meetings_is_one_sheet(
    press: Press, places: Places, drawn: Drawn, month: Month
) -> None:
    sheet.sheet(press, places.ho_chim, month)
    title = f"Lịch tháng {month.month}/{month.year}"
    assert [text for text, *_ in drawn.texts].count(title) == 1


def test_twelve_meetings_are_all_there_large_and_within_the_paper(
    press: Press, places: Places, drawn: Drawn
) -> None:
    called(press.session, places, 12)
    sheet.sheet(press, places.ho_chim, DECEMBER)
    meetings = [how for text, _, how in drawn.texts if "19 giờ 30" in text]
    assert len(meetings) == 12
    assert {how.bold for how in meetings} == {True}
    assert min(how.size for how in meetings) >= SIZES[-1][0] >= 23
    assert max(drawn.ends) < HEIGHT


def test_words_in_other_letters_are_printed_too(press: Press, places: Places, drawn: Drawn) -> None:
    called(press.session, places, 1, "ສະບາຍດີ ꪼꪕ ꪎꪳ")
    sheet.sheet(press, places.ho_chim, DECEMBER)
    assert "ສະບາຍດີ" in drawn.words


def test_only_who_has_the_address_sees_the_month(press: Press, places: Places) -> None:
    first = sheet.link(press.session, places.ho_chim, DECEMBER, OFFICE)
    assert sheet.link(press.session, places.ho_chim, DECEMBER, OFFICE) == first
    token = first.split("/")[-2]
    assert sheet.printed(press, token, "2026-12")
    for wrong in ((token, "2026-13"), (token, "x"), ("x", "2026-12"), ("\0", "2026-12")):
        assert sheet.printed(press, *wrong) is None
