"""Terms that reports are written on: a month, a quarter, half a year, a year."""

from dataclasses import dataclass
from datetime import date, timedelta

from content.directives import texts
from handlers.reports.rules import DIRECTIVE, MONTHLY

MONTH, QUARTER, HALF, YEAR = "month", "quarter", "half", "year"
MONTHS = {MONTH: 1, QUARTER: 3, HALF: 6, YEAR: 12}
UNITS = {DIRECTIVE: (QUARTER, HALF, YEAR), MONTHLY: (MONTH,)}  # on which each kind is written
ROMAN = ("I", "II", "III", "IV")
FIRST_YEAR, LAST_YEAR = 2020, 2100


@dataclass(frozen=True, slots=True)
class Term:
    """The `number`-th one of a year: the fourth quarter, the second half."""

    unit: str
    year: int
    number: int = 1

    @property
    def since(self) -> date:
        return date(self.year, (self.number - 1) * MONTHS[self.unit] + 1, 1)

    @property
    def last(self) -> date:
        month = self.number * MONTHS[self.unit]
        after = date(self.year + month // 12, month % 12 + 1, 1)
        return after - timedelta(days=1)

    @property
    def code(self) -> str:
        """As a form says it: "quarter-2026-4"."""
        return f"{self.unit}-{self.year}-{self.number}"

    @property
    def name(self) -> str:
        """As it stands within a sentence: «quý IV/2026»."""
        words = texts()["term"]
        pattern = words[f"{HALF}-{self.number}" if self.unit == HALF else self.unit]
        roman = ROMAN[self.number - 1] if self.unit == QUARTER else ""
        return str(pattern.format(la_ma=roman, so=self.number, nam=self.year))


def until(term: Term, today: date) -> date:
    """The last day of the numbers: today while the term runs."""
    return min(term.last, today)


def term(code: str) -> Term | None:
    """What a form said; None when there is no such term."""
    parts = code.split("-")
    if len(parts) != 3 or not all(one.isascii() and one.isdigit() for one in parts[1:]):
        return None
    unit, year, number = parts[0], int(parts[1][:5]), int(parts[2][:3])
    if unit not in MONTHS or not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    return Term(unit, year, number) if 1 <= number <= 12 // MONTHS[unit] else None


def fault(wanted: Term, kind: str, today: date) -> str | None:
    """The catalog's key of what is wrong."""
    if wanted.unit not in UNITS[kind]:
        return "bc-can-ky"
    return "bc-ky-chua-toi" if wanted.since > today else None


def offered(kind: str, today: date) -> list[Term]:
    """The terms that a report may be drafted on: the running one of each unit and the two before."""
    return [one for unit in UNITS[kind] for one in _running(unit, today)]


def _running(unit: str, today: date) -> list[Term]:
    months = MONTHS[unit]
    place = (today.year * 12 + today.month - 1) // months
    a_year = 12 // months
    return [Term(unit, at // a_year, at % a_year + 1) for at in range(place, place - 3, -1)]


def ended(unit: str, today: date) -> list[Term]:
    """The running term of that unit, and the one that ended last."""
    return _running(unit, today)[:2]
