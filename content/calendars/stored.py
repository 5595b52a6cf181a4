"""A rule as it is kept: a flat JSON object with its kind, days as "2027-02-05"."""

from collections.abc import Mapping
from dataclasses import fields
from datetime import date
from typing import Any

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

KINDS: Mapping[str, type[Rule]] = {
    "monthly": Monthly,
    "nth_weekday": NthWeekday,
    "weekly": Weekly,
    "yearly": Yearly,
    "relative": Relative,
    "announced": Announced,
    "lunar": Lunar,
    "market_days": MarketDays,
    "recurrence": Recurrence,
}
_DAYS = frozenset({"since", "of", "start"})
_NAMES = {kind: name for name, kind in KINDS.items()}


def to_stored(rule: Rule) -> dict[str, Any]:
    """{"kind": "monthly", "day": 5}: what json.dumps takes; what is as by default is left out."""
    kept = {
        field.name: _plain(getattr(rule, field.name))
        for field in fields(rule)
        if getattr(rule, field.name) != field.default
    }
    return {"kind": _NAMES[type(rule)], **kept}


def from_stored(stored: Mapping[str, Any]) -> Rule:
    """The rule that was kept. ValueError when it is none, or makes no sense."""
    given = dict(stored)
    kind = KINDS.get(str(given.pop("kind", "")))
    if kind is None:
        raise ValueError(f"no kind of rule: {stored!r}")
    try:
        return kind(**{name: _read(kind, name, value) for name, value in given.items()})
    except (TypeError, AttributeError) as error:
        raise ValueError(f"rule {stored!r}: {error}") from error


def _plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    return value.isoformat() if isinstance(value, date) else value


def _read(kind: type[Rule], name: str, value: Any) -> Any:
    """Lists as tuples; days where the field holds days."""
    if isinstance(value, list):
        of_days = kind is Announced
        return tuple(date.fromisoformat(one) if of_days else one for one in value)
    return date.fromisoformat(value) if name in _DAYS and value is not None else value
