"""The words of the quick report on an early sign."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

TABLE = Path(__file__).with_name("quick.toml")


@cache
def quick() -> dict[str, Any]:
    """Title, sentences with places for what was found, names of the table's rows, recipients."""
    return tomllib.loads(TABLE.read_text("utf-8"))
