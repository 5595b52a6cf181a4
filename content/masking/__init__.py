"""What in a person's words may tell who somebody is, and the same words without it.

One place for all that leaves a case: the page of a case proposes by it, and what nobody has read over yet is
masked by it. Nothing that is proposed is left in the masked words, and masking twice changes nothing: what is put
in the place of something (`[số điện thoại]`) is never looked into.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from content.languages.words import bare
from content.masking.kinds import NAME, OWN, SENDER, VILLAGE, Kind, kinds, labels, shaped
from content.masking.lexicon import lexicon, phrase
from content.masking.names import names

__all__ = [
    "OWN",
    "VILLAGE",
    "Around",
    "Kind",
    "Mask",
    "Village",
    "composed",
    "hidden",
    "kinds",
    "masked",
    "places_of",
    "suggestions",
]


@dataclass(frozen=True, slots=True)
class Village:
    """A village whose name may tell who wrote; `households`: how many, None when nobody knows."""

    name: str
    households: int | None = None


@dataclass(frozen=True, slots=True)
class Around:
    """What is known beside the text: the sender's names, small villages, and names of places."""

    sender: tuple[str, ...] = ()
    villages: tuple[Village, ...] = ()
    places: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, order=True)
class Mask:
    """One place in a text that `composed` has written."""

    start: int
    end: int
    kind: str
    village: Village | None = field(default=None, compare=False)

    @property
    def key(self) -> str:
        return f"{self.start}-{self.end}"


NOTHING = Around()
_SHORTEST = 2  # letters that are worth hiding, and that leave room for brackets


def composed(text: str) -> str:
    """The text as its places are counted: NFC, with plain ends of lines."""
    return unicodedata.normalize("NFC", text.replace("\r\n", "\n"))


def suggestions(text: str, around: Around = NOTHING) -> list[Mask]:
    """What is proposed to be masked, in the order of the text, none touching another."""
    text = labels().sub(lambda label: _blank(len(label[0])), composed(text))
    found: list[Mask] = []
    while new := list(_found(text, around)):
        found = _apart([*found, *new])
        text = _put(text, [(one, _blank(one.end - one.start)) for one in found])
    return found


def masked(text: str, around: Around = NOTHING) -> str:
    """The text without anything that is proposed."""
    text = composed(text)
    return hidden(text, suggestions(text, around))


def hidden(text: str, masks: Iterable[Mask]) -> str:
    """The text with what was there shown instead; masks that touch become one."""
    return _put(composed(text), [(one, kinds()[one.kind].shown) for one in _apart(masks)])


def places_of(text: str, words: str) -> list[Mask]:
    """Where those words stand in the text, by themselves, whatever the case."""
    words = " ".join(composed(words).split())
    if not words:
        return []
    anyhow = re.escape(words).replace(r"\ ", r"\s+")
    found = re.finditer(rf"(?<!\w){anyhow}(?!\w)", composed(text), re.IGNORECASE)
    return [Mask(*one.span(), OWN) for one in found]


def _found(text: str, around: Around) -> Iterator[Mask]:
    """All that one look finds."""
    places = [phrase(name) for name in (*around.places, *(one.name for one in around.villages))]
    for start, end, kind in (*_sender(text, around.sender), *shaped(text)):
        yield Mask(start, end, kind)
    for start, end in names(text, places):
        if end - start >= _SHORTEST:
            yield Mask(start, end, NAME)
    for village in around.villages:
        for start, end in _spelled(text, village.name, as_is=" " not in village.name):
            yield Mask(start, end, VILLAGE, village)


def _sender(text: str, called: Iterable[str]) -> Iterator[tuple[int, int, str]]:
    """The whole of what the sender is called; of it without the kin word, what is written large."""
    for name in filter(None, (" ".join(composed(one).split()) for one in called)):
        whole = [*_spelled(text, name)]
        words = name.split()
        own = words[1:] if phrase(words[0]) in lexicon().kin else words
        if len(own) > 1:
            whole += _spelled(text, " ".join(own))
        if own and len(own[-1]) > 1:
            whole += _spelled(text, own[-1][:1].upper() + own[-1][1:], as_is=True)
        yield from ((start, end, SENDER) for start, end in whole)


def _spelled(text: str, name: str, *, as_is: bool = False) -> Iterator[tuple[int, int]]:
    """Where a name stands: of more words with its marks or without any; `as_is`: in this case only."""
    name = composed(name).strip()
    ways = {name, bare(name.casefold())} if " " in name else {name}
    for way in ways if len(name) >= _SHORTEST else ():
        anyhow = re.escape(way).replace(r"\ ", r"\s+")
        flags = re.NOFLAG if as_is else re.IGNORECASE
        for one in re.finditer(rf"(?<!\w){anyhow}(?!\w)", text, flags):
            yield one.span()


def _apart(masks: Iterable[Mask]) -> list[Mask]:
    """In order; what overlaps is one, of the kind of the longest."""
    found: list[Mask] = []
    for one in sorted(masks, key=lambda mask: (mask.start, -mask.end)):
        if found and one.start < found[-1].end:
            found.append(_joined(found.pop(), one))
        else:
            found.append(one)
    return found


def _joined(first: Mask, second: Mask) -> Mask:
    longest = max(first, second, key=lambda mask: mask.end - mask.start)
    return Mask(first.start, max(first.end, second.end), longest.kind, longest.village)


def _put(text: str, instead: Iterable[tuple[Mask, str]]) -> str:
    """The text with something instead of what each mask covers; they stand in order and apart."""
    kept, at = [], 0
    for one, shown in instead:
        kept += [text[at : one.start], shown]
        at = one.end
    return "".join([*kept, text[at:]])


def _blank(length: int) -> str:
    return f"[{'…' * (length - 2)}]"
