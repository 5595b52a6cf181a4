"""The languages that a person can choose to be spoken to in, and the scripts that they are written in.

`languages.csv` has one row a language: its ISO 639 code (hmn is Mông with all its branches, blt Thái,
kjg Khơ Mú, ium Dao, hni Hà Nhì, kjm Kháng, puo Xinh Mun), its name in Vietnamese, whether the bot's
own words exist in it, and whether it is offered first. A row with `of` is another way of writing that
language: people do not choose it, editions do (hmv: Mông as spelled in Vietnam since 1961; blt-Latn:
Thái in Latin letters). What a person chose says nothing else of them.
"""

import csv
from dataclasses import dataclass
from functools import cache
from pathlib import Path

TABLE = Path(__file__).with_name("languages.csv")
VIETNAMESE = "vi"


@dataclass(frozen=True, slots=True)
class Language:
    code: str
    name: str
    interface: bool  # the bot's own words exist in it; otherwise it speaks Vietnamese
    first: bool  # offered at once; the others behind "Tiếng khác"
    of: str = ""  # the language of which it is another way of writing


@cache
def languages() -> dict[str, Language]:
    """Every language that can be chosen, by its code, in the order in which they are offered."""
    return {code: one for code, one in written().items() if not one.of}


@cache
def written() -> dict[str, Language]:
    """The same, and the other ways in which some are written: what an edition can be in."""
    with TABLE.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return {
        row["code"]: Language(
            row["code"], row["name"], row["interface"] == "yes", row["first"] == "yes", row["of"]
        )
        for row in rows
    }


def spoken(code: str) -> str:
    """The language that is heard when that one is read out: hmn of hmv. Unknown codes stay."""
    found = written().get(code)
    return found.of or code if found else code


@cache
def related(code: str) -> tuple[str, ...]:
    """The language itself, then the other ways of writing it, nearest first."""
    family = [one for one in written() if spoken(one) == spoken(code) and one != code]
    return (code, *family)


def needs_picture(text: str) -> bool:
    """Whether it holds letters that some phones cannot show: any beyond the Latin ones."""
    return any(char.isalpha() and ord(char) > LAST_LATIN for char in text)


LAST_LATIN = 0x1EFF  # the end of Latin Extended Additional, where Vietnamese letters stand
