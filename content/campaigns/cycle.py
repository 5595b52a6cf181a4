"""How a village's part of a campaign goes: when its review has passed, on which day it is reminded."""

import tomllib
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import Any

from content.tables import TableError, own

TABLE = Path(__file__).with_name("cycle.toml")
OWN = "campaign_cycle.toml"


@dataclass(frozen=True, slots=True)
class Cycle:
    """`more_than`: of the households that were there; `days`: of the month, by a campaign's code."""

    more_than: Fraction
    day: int
    hour: int
    days: dict[str, int]

    def day_of(self, campaign: str) -> int:
        return self.days.get(campaign, self.day)


@cache
def cycle(folder: str = "") -> Cycle:
    """`folder`: the office's own tables, "" for none. Raises `TableError`."""
    tables: dict[str, Any] = {}
    for file in (TABLE, own(folder, OWN)):
        try:
            tables |= tomllib.loads(file.read_text("utf-8")) if file else {}
        except ValueError as error:
            raise TableError(f"{file}: {error}") from error
    try:
        return _cycle(tables["review"], tables["remind"])
    except (KeyError, TypeError, ValueError, ZeroDivisionError) as error:
        raise TableError(f"campaign cycle: {error}") from error


def _cycle(review: dict[str, Any], remind: dict[str, Any]) -> Cycle:
    found = Cycle(
        Fraction(review["more_than"]), remind["day"], remind["hour"], dict(remind.get("days", {}))
    )
    days = (found.day, *found.days.values())
    if not 0 <= found.more_than < 1 or not all(1 <= one <= 31 for one in days):
        raise ValueError("a share or a day that is none")
    if not 0 <= found.hour <= 23 or not all(one["source"].strip() for one in (review, remind)):
        raise ValueError("an hour that is none, or no source")
    return found
