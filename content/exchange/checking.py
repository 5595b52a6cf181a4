"""A file that came back is taken as a whole, or not at all and with the reason for each line."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from fluent.syntax import FluentParser
from fluent.syntax.ast import Message

from content.exchange.units import Row, Translation, Unit, hash_of, placeholders, tidy

_NUMBER = re.compile(r"\d+(?:[.,:/]\d+)*")


class Reason(StrEnum):
    """What is wrong; `trao-doi-…` of the catalog says it."""

    UNKNOWN = "unknown"
    DOUBLED = "doubled"
    MISSING = "missing"
    LANGUAGE = "language"
    SOURCE_CHANGED = "source-changed"  # ours, since the file went out
    SOURCE_EDITED = "source-edited"  # in the file
    EMPTY = "empty"
    TOO_LONG = "too-long"
    PLACEHOLDER_LOST = "placeholder-lost"
    PLACEHOLDER_NEW = "placeholder-new"
    NOT_FLUENT = "not-fluent"
    NUMBER_LOST = "number-lost"


WARNINGS = frozenset({Reason.NUMBER_LOST})  # it may be written in words: somebody looks


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong with one line; line 0: of what is not in the file."""

    line: int
    id: str
    reason: Reason
    details: Mapping[str, str] = field(default_factory=dict)

    @property
    def is_warning(self) -> bool:
        return self.reason in WARNINGS

    @property
    def key(self) -> str:
        """Of the sentence that says it; its arguments are `args`."""
        return f"trao-doi-{self.reason}"

    @property
    def args(self) -> dict[str, str]:
        return {"dong": str(self.line), "ma": self.id, **self.details}


@dataclass(frozen=True, slots=True)
class Outcome:
    """All of the translations, perhaps with warnings; or none, and why."""

    translations: tuple[Translation, ...]
    faults: tuple[Fault, ...]


def taken(expected: Sequence[Unit], rows: Sequence[Row]) -> Outcome:
    """What is taken of a file for the units that were asked for: everything or nothing."""
    faults = tuple(check(expected, rows))
    if any(not fault.is_warning for fault in faults):
        return Outcome((), faults)
    hashes = {unit.id: unit.source_hash for unit in expected}
    return Outcome(
        tuple(Translation(row.id, row.language, hashes[row.id], _said(row)) for row in rows), faults
    )


def check(expected: Iterable[Unit], rows: Iterable[Row]) -> list[Fault]:
    """What is wrong with a file, in its order; what is missing comes last."""
    units = {unit.id: unit for unit in expected}
    seen: dict[str, int] = {}
    faults: list[Fault] = []
    for row in rows:
        unit = units.get(row.id)
        if unit is None:
            faults.append(Fault(row.line, row.id, Reason.UNKNOWN))
        elif row.id in seen:
            faults.append(Fault(row.line, row.id, Reason.DOUBLED, {"truoc": str(seen[row.id])}))
        else:
            faults += _of_line(unit, row)
        seen.setdefault(row.id, row.line)
    return faults + [Fault(0, name, Reason.MISSING) for name in units if name not in seen]


def _of_line(unit: Unit, row: Row) -> Iterator[Fault]:
    found = [*_of_source(unit, row), *_of_target(unit, _said(row))]
    yield from (Fault(row.line, row.id, reason, details) for reason, details in found)


def _of_source(unit: Unit, row: Row) -> Iterator[tuple[Reason, dict[str, str]]]:
    if row.language != unit.language:
        yield Reason.LANGUAGE, {"can": unit.language, "co": row.language}
    if (row.source_hash or hash_of(row.source)) != unit.source_hash:  # a tool may drop the hash
        yield Reason.SOURCE_CHANGED, {}
    elif hash_of(row.source) != unit.source_hash:
        yield Reason.SOURCE_EDITED, {}


def _of_target(unit: Unit, target: str) -> Iterator[tuple[Reason, dict[str, str]]]:
    if not target:
        yield Reason.EMPTY, {}
        return
    if unit.most is not None and len(target) > unit.most:
        yield Reason.TOO_LONG, {"dai": str(len(target)), "nhieu_nhat": str(unit.most)}
    there = placeholders(target)
    if lost := unit.placeholders - there:
        yield Reason.PLACEHOLDER_LOST, {"mat": ", ".join(sorted(lost))}
    if new := there - unit.placeholders:
        yield Reason.PLACEHOLDER_NEW, {"thua": ", ".join(sorted(new))}
    if unit.is_prompt and not is_fluent(target):
        yield Reason.NOT_FLUENT, {}
    if numbers := _numbers(unit.source) - _numbers(target):
        yield Reason.NUMBER_LOST, {"so": ", ".join(sorted(numbers))}


def _said(row: Row) -> str:
    return unicodedata.normalize("NFC", tidy(row.target)).strip()


def as_fluent(key: str, text: str) -> str:
    """The sentence as it stands in a file of the catalog."""
    return f"{key} = " + text.replace("\n", "\n    ") + "\n"


def is_fluent(text: str) -> bool:
    """Whether Fluent reads the text as one sentence, nothing more and nothing less."""
    body = FluentParser(with_spans=False).parse(as_fluent("key", text)).body
    return len(body) == 1 and isinstance(body[0], Message) and not body[0].attributes


def _numbers(text: str) -> Counter[str]:
    """Numbers and dates, by the digits of whichever script."""
    digits = "".join(str(unicodedata.digit(c)) if c.isdecimal() else c for c in text)
    return Counter(_NUMBER.findall(digits))
