"""What people are reminded of, how long before, and what becomes of a reminder that was missed.

`kinds.toml` may be replaced kind by kind by an office's own `reminders.toml` (`NHIPCAU_TABLES_DIR`).
"""

import re
import tomllib
from dataclasses import dataclass
from datetime import timedelta
from functools import cache
from pathlib import Path
from typing import Any

from content import tables
from content.tables import TableError

TABLE = Path(__file__).with_name("kinds.toml")
OWN = "reminders.toml"
MISSED = frozenset({"late", "drop"})
IN_PAUSE = frozenset({"wait", "drop", "say"})
_STEP = re.compile(r"([1-9]\d{0,2})([dhm])")
_UNITS = {"d": "days", "h": "hours", "m": "minutes"}


@dataclass(frozen=True, slots=True)
class Kind:
    """`before`: each step as it is written ("3d"), and how long before the event that is."""

    name: str
    before: dict[str, timedelta]
    missed: str  # late: said in other words while it is of use; drop: not said any more
    grace: timedelta  # as late as that is still in time
    ahead: timedelta  # what falls into the night is said so long before the night begins
    in_pause: str  # wait: said once mourning or Tết is over, if of use; drop: not said; say: said
    source: str


@cache
def kinds(folder: str = "") -> dict[str, Kind]:
    """Every kind by its name; `folder`: the office's own tables. Raises `TableError`."""
    files = [TABLE, tables.own(folder, OWN)]
    rows = [_read(file) for file in files if file is not None]
    return {name: _kind(name, row) for read in rows for name, row in read.items()}


def _read(file: Path) -> dict[str, dict[str, Any]]:
    try:
        found: dict[str, dict[str, Any]] = tomllib.loads(file.read_text("utf-8"))
    except ValueError as error:
        raise TableError(f"{file.name}: {error}") from error
    return found


def _kind(name: str, row: dict[str, Any]) -> Kind:
    try:
        found = Kind(
            name,
            {step: length(step) for step in row["before"]},
            row["missed"],
            timedelta(minutes=row["grace_minutes"]),
            timedelta(minutes=row["ahead_minutes"]),
            row.get("in_pause", "wait"),
            row["source"].strip(),
        )
    except (KeyError, TypeError, AttributeError, ValueError) as error:
        raise TableError(f"reminders, {name}: {error}") from error
    if found.missed not in MISSED or not found.source or found.grace < timedelta(0):
        raise TableError(f"reminders, {name}: missed, grace_minutes or source")
    if found.in_pause not in IN_PAUSE:
        raise TableError(f"reminders, {name}: in_pause")
    return found


def length(step: str) -> timedelta:
    """ "3d" → three days; also h and m. Raises `ValueError`."""
    found = _STEP.fullmatch(step)
    if found is None:
        raise ValueError(f"no such length of time: {step!r}")
    return timedelta(**{_UNITS[found[2]]: int(found[1])})
