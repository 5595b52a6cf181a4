"""The arithmetic of the audit log's chain: what a line's hash covers, and where a chain breaks.

It knows no database: the same `Checker` reads the table and an exported file.
"""

import hashlib
import json
import re
import secrets
from collections import defaultdict
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from enum import StrEnum

FORMAT = 1
START = "0" * 64  # what the first line says of the one before
_ERASED, _JOINED = re.compile(r"audit:(\d+)"), re.compile(r"person:(\d+):(\d+)")
ERASE, JOIN = "person.erase", "person.join"  # lines that explain a change of others' authors


class Fault(StrEnum):
    """What is wrong with a line, or with the end."""

    GAP = "gap"  # another number was due: a line is missing, doubled, or in another place
    PREVIOUS = "previous"  # it does not hold the hash of the line before
    CHANGED = "changed"  # its own hash is not of what it says
    AUTHOR = "author"  # what names its author is not what was sealed
    STRUCK = "struck"  # more, or fewer, authors are gone than erasures tell
    END = "end"  # the chain ends elsewhere than its head says
    UNSEALED = "unsealed"  # lines stand outside the chain


@dataclass(frozen=True, slots=True)
class Line:
    """One line as the chain sees it: no name, and of a reason the digest only."""

    number: int
    at: datetime
    author: str | None
    action: str
    subject: str
    reason: str | None
    previous: str
    hash: str = ""
    opening: str | None = None

    def sealed(self, own: str) -> "Line":
        return replace(self, hash=own)


@dataclass(frozen=True, slots=True)
class Break:
    number: int  # of the line; of an end, of the last line
    fault: Fault


def moment(at: datetime) -> str:
    return at.astimezone(UTC).isoformat(timespec="microseconds")


def hash_of(line: Line) -> str:
    """SHA-256 over a JSON array: no value can run into its neighbour."""
    said = [FORMAT, line.number, moment(line.at), line.author, line.action, line.subject]
    whole = json.dumps([*said, line.reason, line.previous], separators=(",", ":"))
    return _sha256(whole)


def opening_of(person_id: int) -> str:
    """A random word before the id, so that nobody finds the id by trying all of them."""
    return f"{secrets.token_hex(16)}:{person_id}"


def author_of(opening: str | None) -> str | None:
    return None if opening is None else _sha256(opening)


def digest_of(salt: str | None, reason: str | None) -> str | None:
    """A reason is free text of the staff: the chain holds its digest, so an export can leave it out."""
    return None if reason is None else _sha256(f"{salt}:{reason}")


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


@dataclass(slots=True)
class Checker:
    """Reads a chain line by line; `end` says what shows only when all has been read."""

    number: int = 0
    hash: str = START
    struck: int = 0
    explained: int = 0
    joined: dict[int, set[int]] = field(default_factory=lambda: defaultdict(set))
    elsewhere: dict[tuple[int, int], int] = field(default_factory=dict)

    def take(self, line: Line, person_id: int | None = None) -> Break | None:
        """The next line; `person_id`: whom the table says that it is of."""
        fault = self._fault(line)
        if fault is not None:
            return Break(line.number, fault)
        self.number, self.hash = line.number, line.hash
        if line.author and line.opening is None:
            self.struck += 1
        self._read(line)
        return self._whose(line, person_id)

    def _fault(self, line: Line) -> Fault | None:
        if line.number != self.number + 1:
            return Fault.GAP
        if line.previous != self.hash:
            return Fault.PREVIOUS
        if line.hash != hash_of(line):
            return Fault.CHANGED
        if line.opening is not None and author_of(line.opening) != line.author:
            return Fault.AUTHOR
        return None

    def _read(self, line: Line) -> None:
        """Lines that explain others; one that is not as we write them explains nothing."""
        if line.action == ERASE and (told := _ERASED.fullmatch(line.subject)):
            self.explained += int(told[1])
        elif line.action == JOIN and (told := _JOINED.fullmatch(line.subject)):
            self.joined[int(told[1])].add(int(told[2]))

    def _whose(self, line: Line, person_id: int | None) -> Break | None:
        if line.opening is None:
            return None if person_id is None else Break(line.number, Fault.AUTHOR)
        told = line.opening.rpartition(":")[2]
        sealed = int(told) if told.isdecimal() else 0
        if person_id is not None and person_id != sealed:
            self.elsewhere.setdefault((sealed, person_id), line.number)
        return None

    def end(self, number: int, own: str) -> Break | None:
        """The chain has been read; `number` and `own` are what its head says."""
        for (sealed, now), line in sorted(self.elsewhere.items(), key=lambda one: one[1]):
            if now not in self._led_to(sealed):
                return Break(line, Fault.AUTHOR)
        if self.struck != self.explained:
            return Break(self.number, Fault.STRUCK)
        if (self.number, self.hash) != (number, own):
            return Break(self.number, Fault.END)
        return None

    def _led_to(self, person_id: int) -> set[int]:
        """Everybody that this person became by being joined with others."""
        found: set[int] = set()
        ahead = [person_id]
        while ahead:
            for one in self.joined.get(ahead.pop(), set()) - found:
                found.add(one)
                ahead.append(one)
        return found
