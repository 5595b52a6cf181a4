"""A file of villages: read, checked line by line, and refused as a whole with the lines at fault."""

import csv
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TextIO

from content.areas import split_names
from handlers.answers import fold
from handlers.areas.rules import readings
from handlers.errors import Refused
from handlers.messages import Words
from handlers.wording import wording

NEEDED = ("code", "name", "kind", "commune_code")
COLUMNS = (*NEEDED, "former_commune", "households", "other_names")
KINDS = ("bản", "thôn", "tổ dân phố")
MOST_ERRORS = 5
NAME_MOST, CODE_MOST, HOUSEHOLDS_DIGITS = 100, 20, 6
TOO_MANY = "_"  # the columns of a line that has more of them than the first line


@dataclass(frozen=True, slots=True)
class Commune:
    """A commune of today, as a file may name it."""

    id: int
    path: str
    label: str  # "xã Sáng Nhè"
    former: Mapping[str, str]  # key of an older unit's name: "xã Xá Nhè"

    def was(self, text: str) -> str | None:
        """The older unit of that name that it took over."""
        return next((self.former[name] for name in readings(text) if name in self.former), None)


@dataclass(frozen=True, slots=True)
class Village:
    """One line of the file, checked."""

    code: str
    name: str
    kind: str
    commune: Commune
    former: str | None
    households: int | None
    other_names: tuple[str, ...]


@dataclass(slots=True)
class Reading:
    """What a file is checked against, and the codes that were seen in it so far, by line."""

    communes: Mapping[str, Commune]
    taken: frozenset[str]  # codes of units that are no villages
    seen: dict[str, int] = field(default_factory=dict)

    def villages(self, file: Path) -> list[Village]:
        """All of them. Raises `Refused` that names the lines at fault."""
        found: list[Village] = []
        faults: list[Words] = []
        for line, row in _lines(file):
            wrong = list(self._faults(row))
            faults += (Words("dong-sai", {"dong": str(line), "loi": fault}) for fault in wrong)
            if not wrong:
                found.append(self._village(row))
            self.seen.setdefault(row["code"], line)
        if faults:
            raise Refused(_told(faults))
        return found

    def _faults(self, row: Mapping[str, str]) -> Iterator[Words]:
        if row.get(TOO_MANY):
            yield Words("dong-thua-cot")
        yield from self._code_faults(row["code"])
        names = (row["name"], *split_names(row["other_names"]))
        if not all(_is_name(name) for name in names):
            yield Words("dong-ten-sai")
        if row["kind"].lower() not in KINDS:
            yield Words("dong-loai-sai", {"loai": row["kind"]})
        yield from self._commune_faults(row["commune_code"], row["former_commune"])
        if row["households"] and not _is_count(row["households"]):
            yield Words("dong-so-ho-sai", {"so": row["households"]})

    def _code_faults(self, code: str) -> Iterator[Words]:
        if not code.isprintable() or not 0 < len(code) <= CODE_MOST:
            yield Words("dong-ma-sai")
        elif code in self.seen:
            yield Words("dong-ma-trung", {"ma": code, "truoc": str(self.seen[code])})
        elif code in self.taken:
            yield Words("dong-ma-cua-don-vi-khac", {"ma": code})

    def _commune_faults(self, code: str, former: str) -> Iterator[Words]:
        commune = self.communes.get(code)
        if commune is None:
            yield Words("dong-xa-sai", {"ma": code})
        elif former and commune.was(former) is None:
            yield Words("dong-xa-cu-sai", {"ten": former, "xa": commune.label})

    def _village(self, row: Mapping[str, str]) -> Village:
        commune, kind = self.communes[row["commune_code"]], row["kind"].lower()
        return Village(
            row["code"],
            _without_kind(row["name"], kind),
            kind,
            commune,
            commune.was(row["former_commune"]),
            int(row["households"]) if row["households"] else None,
            split_names(row["other_names"]),
        )


def _lines(file: Path) -> Iterator[tuple[int, dict[str, str]]]:
    """(line number, columns). Raises `Refused` when it is no such table."""
    try:
        with file.open(encoding="utf-8-sig", newline="") as opened:
            yield from _rows(opened)
    except UnicodeDecodeError as error:
        raise Refused(Words("tep-ban-khong-utf8")) from error
    except csv.Error as error:
        raise Refused(Words("tep-ban-khong-phai-csv")) from error


def _rows(opened: TextIO) -> Iterator[tuple[int, dict[str, str]]]:
    """A spreadsheet set to Vietnamese parts the columns with semicolons."""
    first = opened.readline()
    opened.seek(0)
    parted = ";" if first.count(";") > first.count(",") else ","
    reader = csv.DictReader(opened, delimiter=parted, strict=True, restkey=TOO_MANY, restval="")
    reader.fieldnames = [name.strip().lower() for name in reader.fieldnames or ()]
    _check_columns(reader.fieldnames)
    for row in reader:
        cells = {name: _cell(value) for name, value in row.items()}
        if any(cells.values()):
            yield reader.line_num, dict.fromkeys(COLUMNS, "") | cells


def _check_columns(found: list[str]) -> None:
    if missing := [name for name in NEEDED if name not in found]:
        raise Refused(Words("tep-ban-thieu-cot", {"cot": ", ".join(missing)}))
    if strange := [name for name in found if name and name not in COLUMNS]:
        raise Refused(Words("tep-ban-cot-la", {"cot": ", ".join(strange)}))


def _cell(value: str | list[str]) -> str:
    text = value if isinstance(value, str) else "".join(value)
    return unicodedata.normalize("NFC", text.strip())


def _is_name(text: str) -> bool:
    return text.isprintable() and 0 < len(text) <= NAME_MOST


def _is_count(text: str) -> bool:
    return text.isascii() and text.isdecimal() and len(text) <= HOUSEHOLDS_DIGITS


def _without_kind(name: str, kind: str) -> str:
    """ "Bản Hồ Chim 2", of the kind bản, is Hồ Chim 2: it would be said twice."""
    twice = fold(name).startswith(f"{fold(kind)} ")
    return name[len(kind) :].strip() if twice else name


def _told(faults: list[Words]) -> Words:
    lines = "; ".join(wording(fault) for fault in faults[:MOST_ERRORS])
    return Words("tep-ban-sai", {"loi": lines, "con": max(0, len(faults) - MOST_ERRORS)})
