"""What the profiles are counted from: words with weights, a class (a language as one may type it) each."""

import csv
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from content.languages.building.respelling import (
    TABLES,
    mong_of_vietnam,
    mong_syllables,
    radio_thai,
    teencode,
    telex,
)
from content.languages.words import LONGEST, bare, latin_words, spoken

Counts = Mapping[str, float]
UNITS = Path(__file__).parents[2] / "areas" / "units.csv"


def read_folder(folder: Path) -> Counts:
    """All texts (.txt) and frequency lists (.tsv: word, count) of a folder, each file weighing by the
    fourth root of its size, so that no one source decides."""
    total: defaultdict[str, float] = defaultdict(float)
    for path in sorted(folder.glob("*.t*")):
        counts = _listed(path) if path.suffix == ".tsv" else _counted(path)
        _add(total, counts, sum(counts.values()) ** 0.25)
    return total


def _counted(path: Path) -> Counts:
    lines = path.read_text(encoding="utf-8").splitlines()
    # Pieces: what detection looks at of one message has an end.
    pieces = [line[at : at + LONGEST] for line in lines for at in range(0, len(line), LONGEST)]
    return Counter(word for piece in pieces for word in latin_words(spoken(piece)))


def _listed(path: Path) -> Counts:
    counts: defaultdict[str, float] = defaultdict(float)
    for line in path.read_text(encoding="utf-8").splitlines()[1:]:
        word, _, count = line.partition("\t")
        if count.strip().isdigit():
            for part in latin_words(spoken(word)):
                counts[part] += int(count) / 1e6
    return counts


def _add(total: defaultdict[str, float], counts: Counts, weight: float) -> None:
    size = sum(counts.values())
    for word, count in counts.items():
        total[word] += weight * count / size if size else 0


def common(code: str) -> Counts:
    """The words of `tables/common_CODE.txt`, the commoner ones first: weighed by Zipf's law."""
    lines = (TABLES / f"common_{code}.txt").read_text(encoding="utf-8").splitlines()
    words = [word for line in lines for word in latin_words(line)]
    return {word: 1 / (rank + 5) for rank, word in reversed(list(enumerate(words)))}


def place_names() -> Counts:
    """Names of communes, which Vietnamese messages are full of."""
    with UNITS.open(encoding="utf-8", newline="") as file:
        names = [row["name"] for row in csv.DictReader(file)]
    return Counter(latin_words(" ".join(names)))


def mixed(*parts: tuple[Counts, float]) -> Counts:
    """Counts put together, each with its share."""
    total: defaultdict[str, float] = defaultdict(float)
    for counts, share in parts:
        _add(total, counts, share)
    return total


def respelled(counts: Counts, ways: Iterable[tuple[str, list[tuple[str, float]]]]) -> Counts:
    total: defaultdict[str, float] = defaultdict(float)
    for word, forms in ways:
        for form, share in forms:
            total[form] += counts[word] * share
    return total


def without_marks(counts: Counts) -> Counts:
    return respelled(counts, ((word, [(bare(word), 1.0)]) for word in counts))


def as_keys(counts: Counts) -> Counts:
    return respelled(counts, ((word, [(telex(word), 1.0)]) for word in counts))


def in_haste(counts: Counts) -> Counts:
    """Vietnamese in teencode: half of the words short, the rest with and without diacritics."""
    return respelled(counts, ((word, _hasty(word)) for word in counts))


def _hasty(word: str) -> list[tuple[str, float]]:
    forms = teencode(word)
    return [(word, 0.25), (bare(word), 0.25), *((form, 0.5 / len(forms)) for form in forms)]


def as_on_radio(counts: Counts) -> Counts:
    return respelled(counts, ((word, radio_thai(word)) for word in counts))


def rpa_syllables() -> Counts:
    return dict.fromkeys(mong_syllables(), 1.0)


def as_mong_of_vietnam(counts: Counts) -> Counts:
    def ways() -> Iterator[tuple[str, list[tuple[str, float]]]]:
        for word in counts:
            spelled = mong_of_vietnam(word)
            if spelled:
                yield word, [(unicodedata.normalize("NFC", spelled), 1.0)]

    return respelled(counts, ways())
