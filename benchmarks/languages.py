"""How well languages are told, beside other detectors in the same run.

    python -m benchmarks.languages --texts FOLDER

FOLDER holds one file a language and source, named LANGUAGE.SOURCE.txt (`hmn.rvasia.txt`), in languages of
ours (vi, hmn, hmv, blt-Latn, blt, lo, zh, en, other); texts that the profiles were built from
(`content/languages/build_profiles.py` names them) do not belong there. Without it, only Vietnamese is measured,
on what the project itself says and on the sentences of its tests: the false switches and the share asked.

Windows of 3, 5, 10 and 20 words that follow each other are told; F1 gives every language the same weight, and
every source of a language too. Vietnamese is taken three times: as it is, without diacritics, and in
teencode, put in by the rules that the profiles were built with too. Other detectors are measured when they
are installed: `pip install langdetect py3langid lingua-language-detector pycld2`.
"""

import argparse
import random
import re
import subprocess
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.language_peers import Detector, peers
from content.languages.building.respelling import teencode
from content.languages.detection import Guess, detect, word_row
from content.languages.words import bare, latin_words, spoken

ROOT = Path(__file__).parents[1]
LENGTHS = (3, 5, 10, 20)
SIX = ("vi", "hmn", "hmv", "blt-Latn", "blt", "lo")
MOST = 2000  # windows of one source
START = "import time; t = time.perf_counter(); from content.languages.detection import detect; detect('xin chào'); print((time.perf_counter() - t) * 1000)"


@dataclass(frozen=True, slots=True)
class Source:
    language: str
    name: str
    lines: list[str]


def _own() -> Iterator[Source]:
    """Vietnamese that the project itself has: the bot's words, the library, sentences of the tests."""
    catalog = [path.read_text(encoding="utf-8") for path in ROOT.glob("content/catalog/vi/*.ftl")]
    said = re.findall(r"^(?:[\w-]+ = | {4}(?![.*\[]))(.+)$", "\n".join(catalog), re.MULTILINE)
    yield Source("vi", "the bot's words", [re.sub(r"\{[^}]*\}", " ", line) for line in said])
    items = sorted(ROOT.glob("content/library/*/*.md"))
    yield Source(
        "vi", "library", "\n".join(i.read_text(encoding="utf-8") for i in items).split("\n")
    )
    typed = ROOT / "tests" / "unit" / "screening" / "sentences.py"
    if typed.exists():
        lines = typed.read_text(encoding="utf-8").split("\n")
        yield Source(
            "vi", "sentences of tests", [one for one in lines if not re.search(r'[="\[(]', one)]
        )


def _given(folder: Path) -> Iterator[Source]:
    for path in sorted(folder.glob("*.*.txt")):
        language, _, name = path.stem.partition(".")
        yield Source(language, name, path.read_text(encoding="utf-8").splitlines())


def _in_ways(source: Source) -> Iterator[Source]:
    """Vietnamese as it is, without diacritics and in teencode; others as they are."""
    yield source
    if source.language == "vi":
        chance = random.Random(source.name)
        without = [bare(line.lower()) for line in source.lines]
        yield Source("vi", f"{source.name}, no diacritics", without)
        yield Source(
            "vi", f"{source.name}, teencode", [_hasty(line, chance) for line in source.lines]
        )


def _hasty(line: str, chance: random.Random) -> str:
    """Half of the words shortened, the rest without diacritics."""
    words = latin_words(spoken(line))
    return " ".join(
        chance.choice(teencode(word)) if chance.random() < 0.5 else bare(word) for word in words
    )


def windows(lines: list[str], length: int) -> list[str]:
    """Pieces of `length` words, one after the other, within a line; over lines where these are short."""
    words = [[word for word in line.split() if any(map(str.isalpha, word))] for line in lines]
    if sum(len(line) // length for line in words) < 20:
        words = [[word for line in words for word in line]]
    found = [
        " ".join(line[at : at + length])
        for line in words
        for at in range(0, len(line) - length + 1, length)
    ]
    random.Random(0).shuffle(found)
    return found[:MOST]


def _f1(told: dict[str, dict[str, Counter[str]]], among: tuple[str, ...]) -> float:
    """Macro-F1 over the languages that there is text in; each has the same weight, and its sources too."""
    rates: dict[str, dict[str, float]] = {}
    for language, sources in told.items():
        total: dict[str, float] = defaultdict(float)
        for answers in sources.values():
            for answer, count in answers.items():
                total[answer] += count / answers.total() / len(sources)
        rates[language] = total
    scores = []
    for language in among:
        if language in rates:
            right = rates[language][language]
            taken = sum(answers[language] for answers in rates.values())
            scores.append(2 * right / (taken + 1) if taken else 0.0)
    return sum(scores) / len(scores)


def _tell(
    sources: list[Source], length: int, tell: Callable[[str], str]
) -> tuple[dict[str, dict[str, Counter[str]]], float]:
    """language → source → answers, and the milliseconds a message."""
    told: dict[str, dict[str, Counter[str]]] = defaultdict(dict)
    pieces = 0
    started = time.perf_counter()
    for source in sources:
        answers = Counter(tell(window) for window in windows(source.lines, length))
        if answers:
            told[source.language][source.name] = answers
            pieces += answers.total()
    return told, (time.perf_counter() - started) * 1000 / max(1, pieces)


def _table_of_f1(sources: list[Source]) -> None:
    six = [source for source in sources if source.language in SIX]
    present = tuple(language for language in SIX if any(one.language == language for one in six))
    print(f"\nMacro-F1 over {', '.join(present)}\n")
    print("| | " + " | ".join(f"{length} words" for length in LENGTHS) + " | ms, 10 words |")
    print("|---|" + "---|" * (len(LENGTHS) + 1))
    ours: list[Detector] = [Detector("ours", lambda text: detect(text).language)]
    for detector in [*ours, *peers()]:
        cells, took = [], 0.0
        for length in LENGTHS:
            told, milliseconds = _tell(sources, length, detector.tell)
            cells.append(f"{_f1(told, present):.3f}")
            took = milliseconds if length == 10 else took
        print(f"| {detector.name} | {' | '.join(cells)} | {took:.2f} |", flush=True)


def _table_of_sources(sources: list[Source]) -> None:
    print("\nOurs, by source: % told right / % taken for another without asking / % asked")
    print("(3 words are always asked: there, asked is what would be for the doubt alone)\n")
    print("| language | source | " + " | ".join(f"{length} words" for length in LENGTHS) + " |")
    print("|---|---|" + "---|" * len(LENGTHS))
    for source in sources:
        cells = [_cell(source, length) for length in LENGTHS]
        print(f"| {source.language} | {source.name} | {' | '.join(cells)} |")


def _cell(source: Source, length: int) -> str:
    guesses = [detect(window) for window in windows(source.lines, length)]
    if not guesses:
        return "–"
    right = sum(guess.language == source.language for guess in guesses)
    wrong = sum(guess.language != source.language and not _doubted(guess) for guess in guesses)
    asked = sum(map(_doubted, guesses))
    shares = [f"{100 * count / len(guesses):.1f}" for count in (right, wrong, asked)]
    return f"{' / '.join(shares)} of {len(guesses)}"


def _doubted(guess: Guess) -> bool:
    return guess.certainty < 0.9


def _table_of_vietnamese(sources: list[Source]) -> None:
    print(
        "\nVietnamese of all sources: % taken for another language, of these without asking, % asked\n"
    )
    print("| | " + " | ".join(f"{length} words" for length in LENGTHS[1:]) + " |")
    print("|---|" + "---|" * (len(LENGTHS) - 1))
    ways = {"with diacritics": "", "no diacritics": ", no diacritics", "teencode": ", teencode"}
    for way, ending in ways.items():
        chosen = [one for one in sources if one.language == "vi" and _way(one) == ending]
        cells = []
        for length in LENGTHS[1:]:
            guesses = [detect(w) for one in chosen for w in windows(one.lines, length)]
            other = sum(guess.language != "vi" for guess in guesses)
            sure = sum(guess.language != "vi" and not guess.ask for guess in guesses)
            asked = sum(guess.ask for guess in guesses)
            shares = [f"{100 * count / len(guesses):.2f}" for count in (other, sure, asked)]
            cells.append(f"{' / '.join(shares)} of {len(guesses)}")
        print(f"| {way} | {' | '.join(cells)} |")


def _way(source: Source) -> str:
    return next((end for end in (", no diacritics", ", teencode") if source.name.endswith(end)), "")


def _cold(sources: list[Source]) -> float:
    """Milliseconds a Vietnamese message of 10 words of which no word is remembered from before."""
    messages = [w for one in sources if one.language == "vi" for w in windows(one.lines, 10)][:1000]
    spent = 0.0
    for message in messages:
        word_row.cache_clear()
        started = time.perf_counter()
        detect(message)
        spent += time.perf_counter() - started
    return spent * 1000 / len(messages)


def _start_up() -> float:
    """Milliseconds to import the detector, read the profiles and tell a first message; best of 5."""
    runs = [
        subprocess.run([sys.executable, "-c", START], check=True, capture_output=True, cwd=ROOT)
        for _ in range(5)
    ]
    return min(float(run.stdout) for run in runs)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--texts", type=Path, help="folder of LANGUAGE.SOURCE.txt")
    texts: Path | None = parser.parse_args().texts
    sources = [way for source in _own() for way in _in_ways(source)]
    if texts is None:
        print("No --texts: only Vietnamese of the project itself is measured.")
    else:
        sources += [way for source in _given(texts) for way in _in_ways(source)]
        _table_of_f1(sources)
    _table_of_sources(sources)
    _table_of_vietnamese(sources)
    print(f"\nA message of 10 words, no word remembered: {_cold(sources):.2f} ms")
    print(f"Start-up: {_start_up():.0f} ms")


if __name__ == "__main__":
    main()
