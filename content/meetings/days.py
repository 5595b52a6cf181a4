"""What a day is besides its date: the lunar day in words, and why a meeting may better be moved."""

from datetime import date

from vnlunar import convert_solar_to_lunar, get_year_can_chi

from content.holidays import calendar

HANOI = 7.0  # hours before Greenwich: where the Vietnamese calendar is reckoned


def lunar_words(day: date) -> str:
    """ "ngày 20 tháng 10 năm Bính Ngọ"; a leap month is said to be one."""
    lunar_day, month, year, leap = _lunar(day)
    leap_word = " nhuận" if leap else ""
    return f"ngày {lunar_day} tháng {month}{leap_word} năm {get_year_can_chi(year)}"


def warnings(day: date, area: str, folder: str = "") -> list[str]:
    """What else is on that day at `area` (a unit's code), by name; the office may have days of its own.

    Public holidays for now, which are the same everywhere.
    """
    del area
    name = calendar(folder).name_of(day)
    return [name] if name else []


def _lunar(day: date) -> tuple[int, int, int, bool]:
    found = convert_solar_to_lunar(day.day, day.month, day.year, HANOI)
    return found["day"], found["month"], found["year"], bool(found["leap"])
