"""Which words of an entry there are, which of them leave the case, and what is sealed. Pure."""

from collections.abc import Iterable

from content.masking import Village
from storage.cases import CaseEntry
from storage.households import Sized

SAID, TRANSCRIPT, TRANSLATION = "said", "transcript", "translation"
COLUMNS = {
    SAID: ("text", "masked"),
    TRANSCRIPT: ("transcript", "transcript_masked"),
    TRANSLATION: ("translation", "translation_masked"),
}
WORDINGS = tuple(COLUMNS)
OUTWARD = (TRANSLATION, TRANSCRIPT, SAID)  # what is in Vietnamese is passed on before what is not
RESIDENT = "resident"


def text_of(entry: CaseEntry, wording: str) -> str | None:
    """As it was said, heard or translated."""
    text: str | None = getattr(entry, COLUMNS[wording][0])
    return text


def masked_of(entry: CaseEntry, wording: str) -> str | None:
    """As somebody read it over and masked it; None: nobody did."""
    masked: str | None = getattr(entry, COLUMNS[wording][1])
    return masked


def shown(entry: CaseEntry, wording: str) -> str:
    """As staff read it: masked, once somebody has masked it."""
    masked = masked_of(entry, wording)
    return masked if masked is not None else text_of(entry, wording) or ""


def wordings(entry: CaseEntry) -> list[str]:
    return [wording for wording in WORDINGS if text_of(entry, wording)]


def unread(entry: CaseEntry) -> list[str]:
    """Those of the person's that nobody has read over and masked."""
    if entry.author != RESIDENT:
        return []
    return [one for one in wordings(entry) if masked_of(entry, one) is None]


def outward(entry: CaseEntry) -> str | None:
    """The one of its wordings that is passed on."""
    return next((wording for wording in OUTWARD if text_of(entry, wording)), None)


def confirmed(entries: Iterable[CaseEntry]) -> list[str]:
    """What the person said as it may leave the house by itself: masked by staff, nothing else."""
    said = (entry for entry in entries if entry.author == RESIDENT)
    found = (masked_of(entry, outward(entry) or SAID) for entry in said)
    return [masked for masked in found if masked]


def is_sealed(entry: CaseEntry) -> bool:
    """Whether the recording is closed too: its words were masked, and it tells more than they."""
    return entry.kind == "voice" and any(masked_of(entry, one) is not None for one in WORDINGS)


def telling(
    villages: Iterable[Sized], commune_id: int, least: int, larger: frozenset[str]
) -> list[Village]:
    """The villages whose names may tell who wrote: fewer households than `least`, or nobody knows.

    Of several with one name, the one of this commune is meant, else the smallest. A name that a larger
    unit bears too (`larger`), or that is hardly a name, counts with the kind before it: "tổ dân phố 5".
    """
    found: dict[str, list[Sized]] = {}
    for village in villages:
        is_own = len(village.name) > 2 and village.name.casefold() not in larger
        name = village.name if is_own else f"{village.kind} {village.name}"
        found.setdefault(name, []).append(village)
    meant = {name: _meant(some, commune_id, least) for name, some in found.items()}
    return [Village(name, size) for name, size in meant.items() if size is None or size < least]


def _meant(some: list[Sized], commune_id: int, least: int) -> int | None:
    here = [_size(one, least) for one in some if one.commune_id == commune_id]
    sizes = here or [_size(one, least) for one in some]
    return min((size for size in sizes if size is not None), default=None)


def _size(village: Sized, least: int) -> int | None:
    """A list of enough households shows that there are enough; a shorter one shows nothing."""
    if village.households is None and village.listed >= least:
        return village.listed
    return village.households
