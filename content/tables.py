"""Small tables that come with the product, and an office's own rows that stand above them."""

import csv
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

Row = TypeVar("Row")


class TableError(ValueError):
    """A row of a table makes no sense; the text names the file, the line and why."""


def read(path: Path, parse: Callable[[dict[str, str]], Row]) -> list[Row]:
    """Every row of a UTF-8 CSV file with a header, as `parse` reads it.

    Raises `TableError` when a column is missing, a cell is not understood, or a row has no source.
    """
    with path.open(encoding="utf-8-sig", newline="") as file:
        return [
            _row(path, number, row, parse) for number, row in enumerate(csv.DictReader(file), 2)
        ]


def own(folder: str, name: str) -> Path | None:
    """The office's own file of that name, if it has one. `folder`: "" when it has none at all."""
    path = Path(folder) / name
    return path if folder and path.is_file() else None


def _row(
    path: Path, number: int, row: dict[str, str], parse: Callable[[dict[str, str]], Row]
) -> Row:
    try:
        _has_source(row)
        return parse(row)
    except (KeyError, TypeError, ValueError) as error:
        raise TableError(f"{path.name}, line {number}: {error}") from error


def _has_source(row: dict[str, str]) -> None:
    if not (row.get("source") or "").strip():
        raise ValueError("no source")
