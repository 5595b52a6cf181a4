"""The words with which consent is asked for, and the one with which it ends: which version they are.

`consents.csv` has one row a purpose: the version of the words, and their key in the catalog. Whoever
changes the words gives them a new version: a consent is to the words that were shown.
"""

import csv
from dataclasses import dataclass
from functools import cache
from pathlib import Path

TABLE = Path(__file__).with_name("consents.csv")


@dataclass(frozen=True, slots=True)
class Text:
    purpose: str  # notices | contact | household | voice | digest | phone; stop: what is said to who leaves
    version: str
    key: str


@cache
def texts() -> dict[str, Text]:
    """The words of today by their purpose."""
    with TABLE.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return {row["purpose"]: Text(**row) for row in rows}


def text(purpose: str) -> Text:
    return texts()[purpose]
