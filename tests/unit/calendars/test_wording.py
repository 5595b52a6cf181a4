"""Rules, days and clashes as people say them."""

from datetime import date

import pytest

from content.calendars.events import clashes, on_day
from content.calendars.rules import (
    Announced,
    Lunar,
    MarketDays,
    Monthly,
    NthWeekday,
    Recurrence,
    Relative,
    Rule,
    Weekly,
    Yearly,
)
from handlers.calendars.wording import (
    clash_in_words,
    day_in_words,
    in_words,
    listed,
    lunar_in_words,
)
from handlers.messages import Words
from handlers.wording import wording

FEBRUARY = date(2026, 2, 4)

SAID: list[tuple[Rule, str]] = [
    (Monthly(5), "ngày 5 hằng tháng"),
    (Monthly(31), "ngày cuối tháng hằng tháng"),
    (Monthly(30), "ngày 30 (tháng không có ngày này thì lấy ngày cuối tháng) hằng tháng"),
    (Monthly(5, 3, FEBRUARY), "ngày 5, mỗi quý một lần, tính từ tháng 02/2026"),
    (Monthly(5, 6, FEBRUARY), "ngày 5, 6 tháng một lần, tính từ tháng 02/2026"),
    (Monthly(5, 4, FEBRUARY), "ngày 5, 4 tháng một lần, tính từ tháng 02/2026"),
    (NthWeekday(1, 5), "thứ Bảy đầu tiên hằng tháng"),
    (NthWeekday(3, 6), "Chủ nhật lần thứ 3 hằng tháng"),
    (NthWeekday(-1, 0, 3, FEBRUARY), "thứ Hai cuối cùng, mỗi quý một lần, tính từ tháng 02/2026"),
    (Weekly((6, 5)), "thứ Bảy và Chủ nhật hằng tuần"),
    (Weekly((0,), 2, FEBRUARY), "thứ Hai, 2 tuần một lần, tính từ tuần có ngày 04/02/2026"),
    (Yearly(11, 18), "ngày 18/11 hằng năm"),
    (Yearly(2, 29), "ngày 29/02 hằng năm (năm không nhuận thì lấy ngày 28/02)"),
    (Relative(date(2026, 12, 15), (-30,)), "30 ngày trước ngày 15/12/2026"),
    (Relative(date(2026, 12, 15), (0, -1, -3)), "3 ngày trước, 1 ngày trước và đúng ngày 15/12/2026"),
    (Relative(date(2026, 11, 28), (15,)), "15 ngày sau ngày 28/11/2026"),
    (Announced((date(2027, 7, 10), date(2026, 12, 15))), "ngày 15/12/2026 và ngày 10/07/2027"),
    (Lunar((15, 1)), "mùng 1 và ngày rằm hằng tháng âm lịch, cả tháng nhuận"),
    (Lunar((23,), leap=False), "ngày 23 hằng tháng âm lịch, trừ tháng nhuận"),
    (Lunar((15,), 7), "ngày rằm tháng Bảy âm lịch hằng năm"),
    (Lunar((30,), 12), "ngày 30 (tháng thiếu thì lấy ngày 29) tháng Chạp âm lịch hằng năm"),
    (Lunar((5,), 5, leap=True), "mùng 5 tháng Năm âm lịch hằng năm, cả tháng nhuận"),
    (MarketDays((0, 6)), "ngày Tý và ngày Ngọ (6 ngày một lần)"),
    (MarketDays((3,)), "ngày Mão (12 ngày một lần)"),
    (MarketDays((0, 1)), "ngày Tý và ngày Sửu"),
    (Recurrence("FREQ=DAILY", FEBRUARY), "theo quy tắc lặp FREQ=DAILY, tính từ ngày 04/02/2026"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("rule", "said"), SAID, ids=lambda one: one if isinstance(one, str) else ""
)
def test_a_rule_is_said_in_words(rule: Rule, said: str) -> None:
    assert wording(in_words(rule)) == said


@pytest.mark.parametrize("rule", [rule for rule, _ in SAID], ids=repr)
def test_every_rule_is_said_in_english_too(rule: Rule) -> None:
    said = wording(in_words(rule), "en")
    assert said
    assert said != wording(in_words(rule))


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (date(2026, 11, 28), "tức ngày 20 tháng 10 năm Bính Ngọ"),
        (date(2027, 2, 6), "tức ngày 1 tháng 1 năm Đinh Mùi"),
        (date(2028, 7, 8), "tức ngày 16 tháng 5 nhuận năm Mậu Thân"),
    ],
)
def test_a_day_is_said_by_the_moon(day: date, said: str) -> None:
    assert wording(lunar_in_words(day)) == said


def test_a_day_is_said_with_its_weekday() -> None:
    assert wording(day_in_words(date(2026, 11, 28))) == "thứ Bảy ngày 28/11/2026"


@pytest.mark.parametrize(
    ("day", "area", "said"),
    [
        (date(2026, 11, 28), "03226", "Ngày 28/11 là ngày Ngọ, phiên chợ Tả Sìn Thàng."),
        (date(2026, 11, 25), "03244", "Ngày 25/11 là ngày Mão, phiên chợ Xá Nhè."),
        (date(2026, 11, 29), "03217", "Ngày 29/11 là Chủ nhật, phiên chợ Tủa Chùa."),
        (date(2027, 2, 8), "03172", "Ngày 08/02 vào dịp Tết Nguyên đán."),
        (
            date(2027, 1, 8),
            "03172",
            "Ngày 08/01 có thể vào dịp Tết Mông (Nào Pê Chầu), xã có người Mông. Ngày chưa chắc, cần hỏi lại tại chỗ.",
        ),
    ],
)
def test_a_clash_is_said_as_the_village_head_knows_it(day: date, area: str, said: str) -> None:
    assert [wording(clash_in_words(one)) for one in clashes(day, area)] == [said]


def test_a_day_of_remembrance_is_said_as_an_occasion() -> None:
    (found,) = on_day(date(2027, 11, 9), "03172")
    assert wording(clash_in_words(found)) == "Ngày 09/11 vào dịp Ngày Pháp luật."


def test_nothing_cannot_be_listed() -> None:
    with pytest.raises(ValueError, match="nothing"):
        listed([])
    assert wording(listed([Words("lich-thu-0")])) == "thứ Hai"
