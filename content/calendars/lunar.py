"""The Vietnamese lunar calendar (time zone +7) and the can-chi names of days and years.

By vnlunar's table of lunar years. It differs from the Chinese calendar where midnight falls between
the two zones: Tết 1985 was on 21 January, a month before the Chinese one; Tết 2007 a day before.
"""

from bisect import bisect_right
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from vnlunar import get_year_info, get_year_month_lengths

FIRST_YEAR, LAST_YEAR = 1800, 2199  # the lunar years of vnlunar's table
STEMS = ("Giáp", "Ất", "Bính", "Đinh", "Mậu", "Kỷ", "Canh", "Tân", "Nhâm", "Quý")
BRANCHES = (
    "Tý", "Sửu", "Dần", "Mão", "Thìn", "Tỵ", "Ngọ", "Mùi", "Thân", "Dậu", "Tuất", "Hợi",
)  # fmt: skip
_JULIAN = 1721425  # from the ordinal of a date to its Julian day


@dataclass(frozen=True, slots=True)
class LunarDay:
    """A day of the lunar calendar: day 1–30, month 1–12, leap: of the month that is held twice."""

    day: int
    month: int
    year: int
    leap: bool = False


@dataclass(frozen=True, slots=True)
class LunarMonth:
    """A month: its first day, how many days it has (29 or 30), its number, whether it is the leap one."""

    first: date
    days: int
    number: int
    year: int
    leap: bool

    def day(self, number: int) -> date:
        """Day `number` of this month; the 30th of a short month is its 29th, as rites are kept."""
        return self.first + timedelta(days=min(number, self.days) - 1)


@lru_cache(maxsize=256)
def months(year: int) -> tuple[LunarMonth, ...]:
    """The 12 or 13 months of a lunar year, in order. ValueError outside of 1800–2199."""
    told = zip(get_year_info(year), get_year_month_lengths(year), strict=True)
    return tuple(
        LunarMonth(
            date.fromordinal(one["jd"] - _JULIAN), days, one["month"], year, bool(one["leap"])
        )
        for one, days in told
    )


def month_of(day: date) -> LunarMonth:
    """The lunar month in which a day lies. ValueError outside of the lunar years 1800–2199."""
    late = day.year <= LAST_YEAR and months(day.year)[0].first <= day
    year = day.year if late else day.year - 1
    its = months(year)
    found = its[bisect_right([one.first for one in its], day) - 1]
    if (day - found.first).days >= found.days:
        raise ValueError(f"{day} is outside of the lunar years {FIRST_YEAR}–{LAST_YEAR}")
    return found


def lunar_day(day: date) -> LunarDay:
    """What a day is in the lunar calendar. ValueError outside of the lunar years 1800–2199."""
    month = month_of(day)
    return LunarDay((day - month.first).days + 1, month.number, month.year, month.leap)


def solar_day(day: LunarDay) -> date:
    """The day that has this lunar date. ValueError when that year has no such day."""
    for month in months(day.year):
        if (month.number, month.leap) == (day.month, day.leap) and 1 <= day.day <= month.days:
            return month.day(day.day)
    raise ValueError(f"no such lunar day: {day}")


def branch_of(day: date) -> int:
    """The địa chi of a day: 0 is Tý, 11 is Hợi. It goes round every twelve days."""
    return (day.toordinal() + _JULIAN + 1) % 12


def name_of_day(day: date) -> str:
    """ "Giáp Tý": the can-chi name of a day, of a round of sixty."""
    return f"{STEMS[(day.toordinal() + _JULIAN + 9) % 10]} {BRANCHES[branch_of(day)]}"


def name_of_year(lunar_year: int) -> str:
    """ "Bính Ngọ" for 2026."""
    return f"{STEMS[(lunar_year + 6) % 10]} {BRANCHES[(lunar_year + 8) % 12]}"


def branch_by_name(name: str) -> int:
    """The number of "Tý" … "Hợi" as people write them. ValueError for anything else."""
    plain = {"tị": "tỵ", "mẹo": "mão", "tí": "tý", "vị": "mùi"}
    sought = name.strip().lower()
    for number, branch in enumerate(BRANCHES):
        if branch.lower() == plain.get(sought, sought):
            return number
    raise ValueError(f"no địa chi {name!r}")
