"""The words that names are known by: `words.toml`, `surnames.csv`, and the names of places."""

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from content import tables
from content.areas import units
from content.languages.words import bare

FOLDER = Path(__file__).parent
Phrase = tuple[str, ...]
LEADS = ("kin", "office", "called", "says")


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All in small letters, and each also without its marks where those are often left out."""

    leads: frozenset[Phrase]  # all after which a name may follow
    kin: frozenset[Phrase]
    office: frozenset[Phrase]
    called: frozenset[Phrase]  # "tên là": a name follows, in small letters too
    says: frozenset[Phrase]  # "tôi là": a name follows when it is written large
    place: frozenset[Phrase]
    surnames: dict[str, bool]  # whether it is an everyday word too
    middle: frozenset[str]
    strong: frozenset[str]
    given: frozenset[str]
    no_name: frozenset[str]
    no_name_bare: frozenset[str]
    known: frozenset[Phrase]  # names of places and of who is no one's neighbour


@cache
def lexicon() -> Lexicon:
    words = tomllib.loads((FOLDER / "words.toml").read_text("utf-8"))
    return Lexicon(
        leads=frozenset().union(*(_phrases(words[one]) for one in LEADS)),
        kin=_phrases(words["kin"]),
        office=_phrases(words["office"]),
        called=_phrases(words["called"]),
        says=_phrases(words["says"]),
        place=_phrases(words["place"]),
        surnames=_surnames(),
        middle=_with_bare(words["middle"]),
        strong=_with_bare(words["strong"]),
        given=frozenset(words["given"]),
        no_name=frozenset(words["no_name"]),
        no_name_bare=_with_bare(words["no_name"]),
        known=_phrases([*words["known"], *_places()]),
    )


def phrase(text: str) -> Phrase:
    return tuple(text.casefold().split())


def _phrases(texts: Iterable[str]) -> frozenset[Phrase]:
    found = {phrase(text) for text in texts}
    return frozenset(found | {tuple(map(bare, one)) for one in found})


def _with_bare(words: Iterable[str]) -> frozenset[str]:
    found = set(words)
    return frozenset(found | set(map(bare, found)))


def _surnames() -> dict[str, bool]:
    rows = tables.read(FOLDER / "surnames.csv", lambda row: (row["surname"], row["everyday"]))
    marked = {surname.casefold(): everyday == "yes" for surname, everyday in rows}
    return {bare(surname): True for surname in marked} | marked


def _places() -> Iterable[str]:
    for unit in units():
        yield from (unit.name, *unit.other_names)
