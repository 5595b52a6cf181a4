"""Điện Biên's areas as they come with the product: plain rows, read from the CSV files here."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

FOLDER = Path(__file__).parent
VILLAGES_EXAMPLE = FOLDER / "villages_example.csv"


@dataclass(frozen=True, slots=True)
class Unit:
    code: str
    level: str
    kind: str
    name: str
    parent_code: str
    valid_from: date
    valid_to: date | None
    other_names: tuple[str, ...]


def units() -> Iterator[Unit]:
    """Every unit above the villages, parents before what lies in them."""
    for row in _rows("units.csv"):
        yield Unit(
            row["code"],
            row["level"],
            row["kind"],
            row["name"],
            row["parent_code"],
            date.fromisoformat(row["valid_from"]),
            date.fromisoformat(row["valid_to"]) if row["valid_to"] else None,
            split_names(row["other_names"]),
        )


def successions() -> Iterator[tuple[str, str]]:
    """(code of a unit that ended on 2025-06-30, code of the one that took it over)."""
    for row in _rows("successions.csv"):
        yield row["old_code"], row["new_code"]


def split_names(text: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in text.split(";") if name.strip())


def _rows(name: str) -> Iterator[dict[str, str]]:
    with (FOLDER / name).open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)
