"""The languages that a person can choose to be spoken to in.

`languages.csv` has one row a language: its ISO 639 code (hmn is Mông with all its branches, blt Thái,
kjg Khơ Mú, ium Dao, hni Hà Nhì, kjm Kháng, puo Xinh Mun), its name in Vietnamese, whether the bot's
own words exist in it, and whether it is offered first. What a person chose says nothing else of them.
"""

import csv
from dataclasses import dataclass
from functools import cache
from pathlib import Path

TABLE = Path(__file__).with_name("languages.csv")


@dataclass(frozen=True, slots=True)
class Language:
    code: str
    name: str
    interface: bool  # the bot's own words exist in it; otherwise it speaks Vietnamese
    first: bool  # offered at once; the others behind "Tiếng khác"


@cache
def languages() -> dict[str, Language]:
    """Every language by its code, in the order in which they are offered."""
    with TABLE.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return {
        row["code"]: Language(
            row["code"], row["name"], row["interface"] == "yes", row["first"] == "yes"
        )
        for row in rows
    }
