"""What is stored of people, declared: each column's purpose, how sensitive it is, how long it is kept.

`inventory.csv` has every column of the database, `activities.toml` what the columns are for,
`retention.csv` how long, each pointing at the setting or the code that ends it ("": nothing does yet).
A test holds them against the tables; `nhipcau privacy` writes the two forms of the law from them.
"""

import csv
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent
NONE, BASIC, SENSITIVE, SECRET = "none", "basic", "sensitive", "secret"  # sensitivities


@dataclass(frozen=True, slots=True)
class Activity:
    """One purpose for which people's data are kept; all but `key` and `consents` is told in Vietnamese."""

    key: str
    name: str
    purpose: str
    basis: str  # in law; what no source confirms is marked so
    whose: str
    kinds: str  # of data, in words
    seen_by: str
    given_to: str
    consents: tuple[str, ...]  # purposes of `content.consents` that it rests on
    risk: str
    measures: str


@dataclass(frozen=True, slots=True)
class Retention:
    """`rule`: "setting:<name>", "<module>:<name>" of a length of time or of what erases, or ""."""

    key: str
    rule: str
    endless: str  # "yes": nothing erases it, however long ago it was; "with-record": it stays as long as its record; "no"
    words: str  # {n}: the number that the rule gives


@dataclass(frozen=True, slots=True)
class Held:
    """Columns of one table that are kept for the same reason, as long, and are as sensitive."""

    table: str
    columns: tuple[str, ...]
    activity: str
    sensitivity: str
    retention: str

    @property
    def is_personal(self) -> bool:
        return self.sensitivity != NONE


@cache
def activities() -> dict[str, Activity]:
    """By their keys, in the order of the form."""
    found = tomllib.loads((FOLDER / "activities.toml").read_text("utf-8"))
    return {key: Activity(key=key, **_tuple(row)) for key, row in found["activity"].items()}


def _tuple(row: dict[str, Any]) -> dict[str, Any]:
    return row | {"consents": tuple(row["consents"])}


@cache
def retentions() -> dict[str, Retention]:
    return {row["key"]: Retention(**row) for row in _rows("retention.csv")}


@cache
def inventory() -> tuple[Held, ...]:
    return tuple(
        Held(
            row["table"],
            tuple(row["columns"].split()),
            row["activity"],
            row["sensitivity"],
            row["retention"],
        )
        for row in _rows("inventory.csv")
    )


@cache
def forms() -> dict[str, Any]:
    """The words of the two forms around what the declarations say."""
    return tomllib.loads((FOLDER / "forms.toml").read_text("utf-8"))


def _rows(name: str) -> Iterator[dict[str, str]]:
    with (FOLDER / name).open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)
