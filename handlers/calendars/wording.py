"""Rules, days and clashes as sentences: "ngày 5 hằng tháng", "mùng 1 và ngày rằm hằng tháng âm lịch"."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from content.calendars.events import Clash
from content.calendars.lunar import BRANCHES, branch_of, lunar_day, name_of_year
from content.calendars.rules import (
    LAST,
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
from handlers.messages import Words

FULL_MOON = 15
QUARTER, HALF_YEAR = 3, 6  # months


def in_words(rule: Rule) -> Words:
    """A rule as people say it, to stand within a sentence: it begins with a small letter, ends without a dot."""
    return _SAID[type(rule)](rule)


def day_in_words(day: date) -> Words:
    """ "thứ Bảy ngày 28/11/2026": a day with its weekday."""
    return Words("lich-ngay-day-du", {"thu": _weekday(day.weekday()), "ngay": _date(day)})


def lunar_in_words(day: date) -> Words:
    """ "tức ngày 20 tháng 10 năm Bính Ngọ". ValueError outside of the lunar years 1800–2199."""
    moon = lunar_day(day)
    key = "lich-tuc-ngay-nhuan" if moon.leap else "lich-tuc-ngay"
    told = {"ngay": str(moon.day), "thang": str(moon.month), "nam": name_of_year(moon.year)}
    return Words(key, told)


def clash_in_words(clash: Clash) -> Words:
    """ "Ngày 28/11 là ngày Ngọ, phiên chợ Tả Sìn Thàng." One sentence, without the source."""
    event, told = clash.event, {"ngay": f"{clash.day:%d/%m}", "ten": clash.event.name}
    if not event.exact:
        return Words("lich-vuong-khoang", {**told, "noi": event.places})
    if isinstance(event.rule, MarketDays):
        return Words("lich-vuong-ngay", {**told, "la": _branch(branch_of(clash.day))})
    if isinstance(event.rule, Weekly):
        return Words("lich-vuong-ngay", {**told, "la": _weekday(clash.day.weekday())})
    return Words("lich-vuong-dip", told)


def listed(items: Sequence[Words]) -> Words:
    """ "a, b và c". ValueError when there is nothing to list."""
    if not items:
        raise ValueError("nothing to list")
    if len(items) == 1:
        return items[0]
    said = items[0]
    for item in items[1:-1]:
        said = Words("lich-phay", {"truoc": said, "sau": item})
    return Words("lich-va", {"truoc": said, "sau": items[-1]})


def _monthly(rule: Monthly) -> Words:
    if rule.day == 31:
        return _by_months(Words("lich-ngay-cuoi"), rule)
    key = "lich-ngay-so" if rule.day <= 28 else "lich-ngay-so-thieu"
    return _by_months(Words(key, {"ngay": str(rule.day)}), rule)


def _nth_weekday(rule: NthWeekday) -> Words:
    weekday = {"thu": _weekday(rule.weekday)}
    if rule.nth == LAST:
        return _by_months(Words("lich-lan-cuoi", weekday), rule)
    return _by_months(Words("lich-lan", {**weekday, "lan": rule.nth}), rule)


def _by_months(when: Words, rule: Monthly | NthWeekday) -> Words:
    if rule.since is None or rule.every == 1:
        return Words("lich-hang-thang", {"luc": when})
    told: dict[str, Any] = {"luc": when, "tu": f"{rule.since:%m/%Y}"}
    if rule.every == QUARTER:
        return Words("lich-hang-quy", told)
    if rule.every == HALF_YEAR:
        return Words("lich-nua-nam", told)
    return Words("lich-may-thang", {**told, "so": str(rule.every)})


def _weekly(rule: Weekly) -> Words:
    told: dict[str, Any] = {"cac_thu": listed([_weekday(one) for one in _each(rule.weekdays)])}
    if rule.since is None or rule.every == 1:
        return Words("lich-hang-tuan", told)
    return Words("lich-may-tuan", {**told, "so": str(rule.every), "tu": _date(rule.since)})


def _yearly(rule: Yearly) -> Words:
    if (rule.month, rule.day) == (2, 29):
        return Words("lich-hang-nam-nhuan")
    return Words("lich-hang-nam", {"ngay": f"{rule.day:02}/{rule.month:02}"})


def _relative(rule: Relative) -> Words:
    nearest_last = sorted(set(rule.days), key=lambda days: (days == 0, days))
    return Words(
        "lich-quanh",
        {"cac_luc": listed([_offset(days) for days in nearest_last]), "ngay": _date(rule.of)},
    )


def _offset(days: int) -> Words:
    if days == 0:
        return Words("lich-dung")
    return Words("lich-truoc" if days < 0 else "lich-sau", {"so": str(abs(days))})


def _announced(rule: Announced) -> Words:
    return listed([Words("lich-ngay-so", {"ngay": _date(day)}) for day in _each(rule.days)])


def _lunar(rule: Lunar) -> Words:
    told: dict[str, Any] = {"cac_ngay": listed([_lunar_day(day) for day in _each(rule.days)])}
    if rule.month is None:
        key = "lich-am-hang-thang" if rule.in_leap else "lich-am-hang-thang-tru"
        return Words(key, told)
    key = "lich-am-hang-nam-nhuan" if rule.in_leap else "lich-am-hang-nam"
    return Words(key, {**told, "thang": Words(f"lich-am-thang-{rule.month}")})


def _lunar_day(day: int) -> Words:
    if day == FULL_MOON:
        return Words("lich-am-ram")
    if day == 30:
        return Words("lich-am-30")
    return Words("lich-am-mung" if day <= 10 else "lich-ngay-so", {"ngay": str(day)})


def _market_days(rule: MarketDays) -> Words:
    branches = _each(rule.branches)
    days = listed([_branch(one) for one in branches])
    gaps = {
        (later - sooner) % 12 or 12
        for sooner, later in zip(branches, _turned(branches), strict=True)
    }
    if len(gaps) == 1:
        return Words("lich-can-chi-deu", {"cac_ngay": days, "so": str(gaps.pop())})
    return Words("lich-can-chi", {"cac_ngay": days})


def _recurrence(rule: Recurrence) -> Words:
    return Words("lich-quy-tac", {"quy_tac": rule.rrule, "tu": _date(rule.start)})


def _turned(branches: Sequence[int]) -> list[int]:
    """Each one's next, and the first after the last."""
    return [*branches[1:], branches[0]]


def _each(values: Sequence[Any]) -> list[Any]:
    return sorted(set(values))


def _weekday(number: int) -> Words:
    return Words(f"lich-thu-{number}")


def _branch(number: int) -> Words:
    return Words("lich-ngay-chi", {"chi": BRANCHES[number]})


def _date(day: date) -> str:
    return f"{day:%d/%m/%Y}"


_SAID: Mapping[type[Rule], Callable[[Any], Words]] = {
    Monthly: _monthly,
    NthWeekday: _nth_weekday,
    Weekly: _weekly,
    Yearly: _yearly,
    Relative: _relative,
    Announced: _announced,
    Lunar: _lunar,
    MarketDays: _market_days,
    Recurrence: _recurrence,
}
