"""What a head types, understood: an amount with its unit, and a day that lies ahead."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from content.campaigns.units import Written

_NUMBER = re.compile(r"(?<![\w.,])(\d{1,3}(?:\.\d{3})+|\d{1,9})(?:,(\d{1,2}))?(?![\d.,]*\d)")
_DECIMAL_POINT = re.compile(r"\d\.\d{1,2}(?!\d)")
_DAY = re.compile(r"(?:ngày\s+)?(\d{1,2})\s*[/.-]\s*(\d{1,2})(?:\s*[/.-]\s*(\d{4}))?")
MOST = 999_999_999


def amount(said: str) -> float | None:
    """The one number in the words, as it is written in Vietnamese: "1.200,5 mét" is 1200.5.

    None when there is none, more than one, or nothing: which of two is meant, nobody guesses.
    """
    found = _NUMBER.findall(said)
    if len(found) != 1 or len(re.findall(r"\d+(?:[.,]\d+)*", said)) != 1:
        return None
    whole, part = found[0]
    number = float(f"{whole.replace('.', '')}.{part or 0}")
    return number if 0 < number <= MOST else None


@dataclass(frozen=True, slots=True)
class Measured:
    """An amount in the unit that was asked for, or why there is none: "" (unclear), or a key."""

    number: float | None
    fault: str = ""


def measured(said: str, unit: str, ways: Sequence[Written]) -> Measured:
    """The one amount in the words, in that unit: "0,3 km" is 300 of "mét", "300 cây" is none.

    A word behind the number that is no unit at all says nothing: "300 đường nội bản" is 300.
    """
    number = amount(said)
    if number is None:
        return Measured(None, "td-so-le" if _DECIMAL_POINT.search(said) else "")
    found = _NUMBER.search(said)
    behind = said[found.end() if found else 0 :].strip().casefold()
    forms = (*ways, Written(unit, unit.casefold(), 1.0))
    meant = [one for one in forms if _begins_with(behind, one.written)]
    longest = max((len(one.written) for one in meant), default=0)
    fitting = [one for one in meant if len(one.written) == longest]
    if not fitting:
        return Measured(number)
    own = next((one for one in fitting if one.unit == unit), None)
    if own is None:
        return Measured(None, "td-sai-don-vi")
    whole = round(number * own.factor, 4)
    return Measured(whole) if whole <= MOST else Measured(None)


def _begins_with(words: str, written: str) -> bool:
    """As words of their own: "m đường" begins with "m", "máy" does not."""
    return words.startswith(written) and not words[len(written) : len(written) + 1].isalnum()


def count(said: str, most: int) -> int | None:
    """A whole number from 0 to `most`, alone or with one word behind it: "45 hộ"."""
    found = re.fullmatch(r"(\d{1,6})(?:\s*[^\W\d]+)?\.?", " ".join(said.split()))
    number = int(found[1]) if found else most + 1
    return number if number <= most else None


def shown(number: float) -> str:
    """1200.5 → "1.200,5"; 300.0 → "300"."""
    whole = f"{number:,.2f}".rstrip("0").rstrip(".")
    return whole.translate(str.maketrans(",.", ".,"))


def due(said: str, today: date, last: date) -> str | None:
    """The day as ISO, from today to the campaign's last; without a year the next such day."""
    found = _DAY.fullmatch(" ".join(said.lower().split()).rstrip("."))
    if found is None:
        return None
    day, month = int(found[1]), int(found[2])
    years = [int(found[3])] if found[3] else [today.year, today.year + 1]
    days = [one for one in (_date(year, month, day) for year in years) if one and one >= today]
    return days[0].isoformat() if days and days[0] <= last else None


def past(said: str, first: date, today: date) -> str | None:
    """The day as ISO, from `first` to today; without a year the last such day."""
    words = " ".join(said.lower().split()).rstrip(".")
    if words in ("hôm nay", "hom nay", "today"):
        return today.isoformat()
    found = _DAY.fullmatch(words)
    if found is None:
        return None
    day, month = int(found[1]), int(found[2])
    years = [int(found[3])] if found[3] else [today.year, today.year - 1]
    days = [one for one in (_date(year, month, day) for year in years) if one and one <= today]
    return days[0].isoformat() if days and days[0] >= first else None


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
