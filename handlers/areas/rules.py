"""How names of places are typed, and when two of them mean the same."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from rapidfuzz import fuzz

from handlers.answers import fold

EXACT, BEGINNING, ALIKE = 100.0, 90.0, 78.0
WITHIN_ALIKE = 85.0  # how alike the name of a larger unit must be
LONGEST = 200  # letters of a text that are looked at: no place needs more, and more takes long
FEWEST = 4  # letters that a name needs before what is merely alike counts

KINDS = (
    "tinh", "thanh pho", "thi xa", "thi tran", "huyen", "phuong", "xa", "to dan pho", "tdp",
    "ban", "thon", "to", "khu pho", "khu", "p", "x", "h", "tp", "tt", "tx",
)  # fmt: skip
FILLERS = ("nha", "toi", "em", "minh", "chau", "o", "tai")  # "nhà tôi ở bản …"
_BEFORE = "|".join(sorted((*KINDS, *FILLERS), key=len, reverse=True))
_LEADING = re.compile(rf"^(?:{_BEFORE})\s+(?=\w)")
_LARGER = re.compile(r"\s+(?=(?:xa|phuong|thi tran|huyen|thi xa|thanh pho|tinh|tp)\s+\w)")
_PARTED = re.compile(r"[,;/()–-]")
_POLITE = re.compile(r"\s+ạ\W*$", re.IGNORECASE)
_FORMER = re.compile(r"\s+cu$")  # "xá nhè cũ"
# Typed one for the other all over the province: Mỳ or Mì, Xín Chải or Sín Chải; "sjn", "fin".
_ONE_FOR_ANOTHER = str.maketrans({"y": "i", "j": "i", "x": "s", "z": "d", "f": "ph"})


@dataclass(frozen=True, slots=True)
class Typed:
    """What was typed, as keys: the name in each way to read it, and the larger units named with it.

    There is more than one way because a kind may belong to the name: "xa nhe" is xã Nhè, or Xá Nhè.
    """

    names: tuple[str, ...]
    within: tuple[tuple[str, ...], ...]
    whole: tuple[str, ...]


def key(name: str) -> str:
    """What is left of a name when case, diacritics, spaces and i/y, s/x no longer count."""
    return fold(name).replace(" ", "").translate(_ONE_FOR_ANOTHER)


_LARGER_KEYS = tuple(key(kind) for kind in ("xã", "phường", "thị trấn", "huyện"))


def readings(text: str) -> tuple[str, ...]:
    """Keys of a name with and without each kind in front of it: "bản Hồ Chim 2" and "Hồ Chim 2".

    One letter names nothing; one digit does ("thôn 3").
    """
    whole = fold(text)
    found = [key(name) for one in (whole, _FORMER.sub("", whole)) for name in _shortened(one)]
    return tuple(name for name in dict.fromkeys(found) if len(name) > 1 or name.isdecimal())


def _shortened(name: str) -> Iterator[str]:
    """The folded name, and what is left of it as one kind after another is taken off its front."""
    yield name
    while (shorter := _LEADING.sub("", name)) != name:
        name = shorter
        yield name


def typed(text: str) -> tuple[Typed, ...]:
    """Take apart "pàng dề a1, xã xá nhè, huyện Tủa Chùa", in each way in which it can be read.

    "Lao Xả Phình" is one name, though "xả" looks like the word for a commune.
    """
    parts = [fold(piece) for piece in _PARTED.split(_begun(text))]
    finer = [piece for part in parts for piece in _LARGER.split(part)]
    ways = {tuple(filter(None, parts)): None, tuple(filter(None, finer)): None}
    return tuple(way for way in map(_reading, filter(None, ways)) if way.names)


def _reading(pieces: tuple[str, ...]) -> Typed:
    first, *rest = (readings(piece) for piece in pieces)
    return Typed(first, tuple(rest), readings(" ".join(pieces)))


def _begun(text: str) -> str:
    return _POLITE.sub("", text[:LONGEST])


def endings(text: str) -> tuple[str, ...]:
    """What a text may end with, the longest first: of "khe lạ, xã xá nhè" all but the first word."""
    words = fold(_begun(text)).split()
    return tuple(" ".join(words[start:]) for start in range(1, len(words)))[-5:]


def larger_readings(rest: str) -> tuple[str, ...]:
    """Keys of a larger unit that followed a name without a space: "xaxanhe" is xã Xá Nhè."""
    bare = (rest.removeprefix(kind) for kind in _LARGER_KEYS)
    return tuple(dict.fromkeys((rest, *bare)))


def lies_in(names: Iterable[str], larger: Iterable[str]) -> bool:
    """Whether one of the keys names one of the larger units."""
    known = tuple(larger)
    return any(alike(name, unit) >= WITHIN_ALIKE for name in names for unit in known)


def alike(asked: str, found: str) -> float:
    """How alike two keys are, to 100; digits must agree, since bản 1 is not bản 2."""
    if asked == found:
        return EXACT
    begun = len(asked) >= FEWEST and found.startswith(asked)
    if _digits(asked) != _digits(found):
        return BEGINNING if begun and not _digits(asked) else 0.0
    if begun:
        return BEGINNING
    return fuzz.ratio(asked, found) - 1 if min(len(asked), len(found)) >= FEWEST else 0.0


def _digits(text: str) -> str:
    return "".join(filter(str.isdigit, text))
