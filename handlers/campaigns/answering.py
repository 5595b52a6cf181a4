"""What a head types, understood: an amount with its unit, and a day that lies ahead."""

import re
from datetime import date

_NUMBER = re.compile(r"(?<![\w.,])(\d{1,3}(?:\.\d{3})+|\d{1,9})(?:,(\d{1,2}))?(?![\d.,]*\d)")
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


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
