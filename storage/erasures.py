"""The list of erasures: what a backup that is put back must not bring back.

A file beside the database and in no backup. A line holds a number, the day, what was erased, and no more of
it than finds it again. It is written before the transaction that erases commits: what is gone is in the list,
whenever the power fails. What is in the list and not gone was asked for all the same.
"""

import fcntl
import os
import secrets
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, NamedTuple

import orjson
from sqlalchemy import event
from sqlalchemy.orm import Session, SessionTransaction

_LIST, _NOTES = "erasure_list", "erasures"  # in a session's `info`

PERSON, MERGED, RECORDING = "person", "merged", "recording"
CASE, QUESTION, PHONE, STOP = "case", "question", "phone", "stop"


class Erasure(NamedTuple):
    """What was erased: a kind, and its ids."""

    number: int
    day: str
    kind: str
    of: list[Any]


class Mark(NamedTuple):
    """Up to where a list had come: its random name, and the number of its last line."""

    name: str
    number: int


class ErasureList:
    """The file. Numbers count up and are never given twice, whatever was pruned."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def mark(self) -> Mark:
        """Where it stands; it is begun if there is none, so that its loss is noticed later."""
        if not self._file.exists():
            self.append([])
        name, pruned, lines = self._read()
        return Mark(name, lines[-1].number if lines else pruned)

    def since(self, mark: Mark) -> tuple[list[Erasure], bool]:
        """What was erased after it; False: some of that is no longer known."""
        name, pruned, lines = self._read()
        if (
            mark.name != name
        ):  # another list, or none yet: all of this one, and nothing of the other
            return lines, not mark.name and not pruned
        return [line for line in lines if line.number > mark.number], mark.number >= pruned

    def append(self, notes: Sequence[tuple[str, list[Any]]]) -> None:
        """On the disk when this returns."""
        today = datetime.now(UTC).date().isoformat()
        with self._locked():
            name, pruned, lines = self._read()
            last = lines[-1].number if lines else pruned
            new = [
                Erasure(number, today, kind, of)
                for number, (kind, of) in enumerate(notes, last + 1)
            ]
            if not name or not self._ends_whole():
                self._write(name or secrets.token_hex(8), pruned, [*lines, *new])
                return
            with self._file.open("ab") as file:
                file.write(b"".join(map(_line, new)))
                file.flush()
                os.fsync(file.fileno())

    def prune(self, number: int, before: date) -> None:
        """Drop what every kept backup knows of (up to `number`), unless it is younger than `before`."""
        with self._locked():
            name, _pruned, lines = self._read()
            gone = [one for one in lines if one.number <= number and one.day < before.isoformat()]
            if gone:
                self._write(name, gone[-1].number, lines[len(gone) :])

    def _ends_whole(self) -> bool:
        """The last line may have been cut off by a power failure: its erasure did not happen."""
        return self._file.read_bytes().endswith(b"\n")

    def _read(self) -> tuple[str, int, list[Erasure]]:
        if not self._file.exists():
            return "", 0, []
        *whole, _cut = self._file.read_bytes().split(b"\n")
        if not whole:
            return "", 0, []
        name, pruned = orjson.loads(whole[0])
        return name, pruned, [Erasure(*orjson.loads(line)) for line in whole[1:]]

    def _write(self, name: str, pruned: int, lines: Sequence[Erasure]) -> None:
        draft = self._file.with_suffix(".part")
        with draft.open("wb") as file:
            file.write(orjson.dumps([name, pruned]) + b"\n" + b"".join(map(_line, lines)))
            file.flush()
            os.fsync(file.fileno())
        draft.chmod(0o600)
        draft.replace(self._file)

    def _locked(self) -> "_Lock":
        self._file.parent.mkdir(parents=True, exist_ok=True)
        return _Lock(self._file.with_suffix(".lock"))


class _Lock:
    """Of several threads and processes one writes at a time."""

    def __init__(self, file: Path) -> None:
        self._path = file

    def __enter__(self) -> None:
        self._held = self._path.open("ab")
        fcntl.flock(self._held, fcntl.LOCK_EX)

    def __exit__(self, *_error: object) -> None:
        self._held.close()


def _line(erasure: Erasure) -> bytes:
    return orjson.dumps(list(erasure)) + b"\n"


@dataclass(frozen=True, slots=True)
class _Note:
    kind: str
    of: list[Any]
    within: tuple[SessionTransaction, ...]


def listed(erasures: ErasureList | None) -> dict[str, Any]:
    """For a session's `info`: what is erased in it goes into that list."""
    return {_LIST: erasures, _NOTES: []}


def note(session: Session, kind: str, *of: Any) -> None:
    """This is erased in the session's transaction."""
    if session.info.get(_LIST) is not None:
        session.info[_NOTES].append(_Note(kind, list(of), tuple(_transactions(session))))


def _transactions(session: Session) -> Iterator[SessionTransaction]:
    at = session.get_nested_transaction() or session.get_transaction()
    while at is not None:
        yield at
        at = at.parent


@event.listens_for(Session, "after_soft_rollback")
def _undo(session: Session, ended: SessionTransaction) -> None:
    """What was rolled back, be it one savepoint, was not erased."""
    if notes := session.info.get(_NOTES):
        notes[:] = [one for one in notes if ended not in one.within]


@event.listens_for(Session, "before_commit")
def _keep(session: Session) -> None:
    notes = session.info.get(_NOTES)
    if notes and not session.in_nested_transaction():
        session.info[_LIST].append([(one.kind, one.of) for one in notes])
        notes.clear()
