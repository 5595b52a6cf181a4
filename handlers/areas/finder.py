"""Finding a place by what people type: old names, other spellings, a slip of the finger."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from rapidfuzz import fuzz, process
from sqlalchemy.orm import Session

from handlers.areas.names import Entry, entries
from handlers.areas.rules import (
    ALIKE,
    EXACT,
    FEWEST,
    Typed,
    alike,
    endings,
    larger_readings,
    lies_in,
    typed,
)
from storage.areas import revision

MOST = 6


@dataclass(frozen=True, slots=True)
class Match:
    """A unit of today. `former` is the older unit that was typed, or that a village was in."""

    area_id: int
    level: str
    label: str  # "thôn Pàng Dề A1, xã Sáng Nhè"
    former: str | None  # "xã Xá Nhè"
    renamed: bool  # an older unit's name was typed
    score: float

    @property
    def rank(self) -> tuple[float, bool, str]:
        """The likeliest first; a name of today before the same name of old."""
        return -self.score, self.renamed, self.label


class Finder:
    """The names of today's units and of those that they took over, by key."""

    def __init__(self, names: Iterable[Entry]) -> None:
        self._entries: dict[str, list[Entry]] = defaultdict(list)
        for entry in names:
            self._entries[entry.key].append(entry)
        self._keys = tuple(self._entries)

    def find(
        self, text: str, *, level: str | None = None, commune_id: int | None = None
    ) -> list[Match]:
        """The places that the text may mean, the likeliest first; at most six."""
        best: dict[int, Match] = {}
        for entry, score in self._scored(text):
            if level not in {None, entry.level} or commune_id not in {None, entry.commune_id}:
                continue
            match = Match(
                entry.area_id, entry.level, entry.label, entry.former, entry.renamed, score
            )
            known = best.get(match.area_id)
            if known is None or match.rank < known.rank:
                best[match.area_id] = match
        return _near_the_best(sorted(best.values(), key=lambda match: match.rank))[:MOST]

    def find_commune(self, text: str) -> list[Match]:
        """The commune that follows a village which we do not know: "khe lạ, xã xá nhè"."""
        for ending in endings(text):
            found = self.find(ending, level="commune")
            if found and found[0].score >= EXACT:
                return found
        return []

    def _scored(self, text: str) -> Iterator[tuple[Entry, float]]:
        for way in typed(text):
            for name, named in self._named(way.names).items():
                for entry in self._entries[name]:
                    score = _placed(named, way, entry)
                    if score >= ALIKE:
                        yield entry, score
            yield from self._run_together(way)

    def _named(self, asked: Iterable[str]) -> dict[str, float]:
        """How alike each known key is to what was asked, for those that are alike at all."""
        found: dict[str, float] = {}
        for name in asked:
            for known in {name} & self._entries.keys() | self._alike(name):
                found[known] = max(alike(name, known), found.get(known, 0.0))
        return {known: score for known, score in found.items() if score >= ALIKE}

    def _alike(self, name: str) -> set[str]:
        if len(name) < FEWEST:
            return set()
        near = process.extract(name, self._keys, scorer=fuzz.ratio, score_cutoff=ALIKE, limit=None)
        begun = {known for known in self._keys if known.startswith(name)}
        return begun.union(known for known, _, _ in near)

    def _run_together(self, way: Typed) -> Iterator[tuple[Entry, float]]:
        """ "pang de a1 xa nhe": the larger unit follows without a comma."""
        for whole in way.whole:
            for end in range(1, len(whole)):
                for entry in self._entries.get(whole[:end], ()):
                    if lies_in(larger_readings(whole[end:]), entry.within):
                        yield entry, EXACT


def _placed(named: float, way: Typed, entry: Entry) -> float:
    """A name's score, with what the larger units that were typed say for it or against it."""
    inside = sum(lies_in(names, entry.within) for names in way.within)
    return named + 2 * inside - 15 * (len(way.within) - inside)


def _near_the_best(found: list[Match]) -> list[Match]:
    """Where something fits exactly, what is merely alike is no help."""
    if not found:
        return []
    floor = found[0].score - (3 if found[0].score >= EXACT else 12)
    return [match for match in found if match.score >= floor]


_kept: dict[str, tuple[tuple[int, date], Finder]] = {}


def finder(session: Session, today: date) -> Finder:
    """The finder over today's units; made anew when the areas or the day have changed."""
    stamp = (revision(session), today)
    where = str(session.get_bind().engine.url)
    kept = _kept.get(where)
    if kept is None or kept[0] != stamp:
        kept = (stamp, Finder(entries(session, today)))
        _kept.clear()
        _kept[where] = kept
    return kept[1]


def find(
    session: Session,
    text: str,
    today: date,
    *,
    level: str | None = None,
    commune_id: int | None = None,
) -> list[Match]:
    return finder(session, today).find(text, level=level, commune_id=commune_id)


def find_commune(session: Session, text: str, today: date) -> list[Match]:
    return finder(session, today).find_commune(text)
