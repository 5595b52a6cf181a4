"""What the package of passed on cases is made of: `package.toml`."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

TABLE = Path(__file__).with_name("package.toml")


@dataclass(frozen=True, slots=True)
class Layout:
    """Names of files and columns; `text` is the README before the list of the columns."""

    version: str
    csv: str
    readme: str
    folder: str
    text: str
    columns: tuple[tuple[str, str], ...]  # name, meaning


@cache
def layout() -> Layout:
    told = tomllib.loads(TABLE.read_text("utf-8"))
    columns = tuple((one["name"], one["meaning"]) for one in told.pop("column"))
    return Layout(**told, columns=columns)
