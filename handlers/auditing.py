"""Holding the audit log against itself, and against what was exported of it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from types import NoneType
from typing import Any

import orjson
from sqlalchemy.orm import Session

from storage import audit
from storage.audit_chain import START, Break, Checker, Fault, Line, moment

TRIES = 5
FIELDS = ("number", "at", "author", "opening", "action", "subject", "reason", "previous", "hash")
KINDS: dict[str, tuple[type, ...]] = {
    "number": (int,),
    **dict.fromkeys(("action", "subject", "previous", "hash"), (str,)),
    **dict.fromkeys(("author", "opening", "reason"), (str, NoneType)),
}


@dataclass(frozen=True, slots=True)
class Verdict:
    """How many lines are in order, the last one's hash, and where the chain breaks, if it does."""

    count: int
    hash: str
    broken: Break | None


class BadFile(Exception):  # noqa: N818
    """No export of an audit log; its text is the number of the line that cannot be read."""


def verify(session: Session) -> Verdict:
    """Of the database's own log; read again if it grew meanwhile, so that nothing seems to be amiss."""
    for _ in range(TRIES):
        before = audit.head(session)
        verdict = _verdict(session)
        if verdict.broken is None or audit.head(session) == before:
            break
    return verdict


def _verdict(session: Session) -> Verdict:
    checker = Checker()
    for row in audit.rows(session):
        if broken := checker.take(audit.line_of(row), row.person_id):
            return Verdict(checker.number, checker.hash, broken)
    broken = checker.end(*audit.head(session))
    if broken is None and audit.unsealed(session):
        broken = Break(checker.number, Fault.UNSEALED)
    return Verdict(checker.number, checker.hash, broken)


def exported(session: Session) -> Iterator[bytes]:
    """One JSON object a line, and at last how many there were: no name, no reason, no word."""
    count, last = 0, START
    for row in audit.rows(session):
        line = audit.line_of(row)
        count, last = line.number, line.hash
        told = {name: getattr(line, name) for name in FIELDS} | {"at": moment(line.at)}
        yield orjson.dumps(told) + b"\n"
    yield orjson.dumps({"lines": count, "hash": last}) + b"\n"


def verify_file(lines: Iterable[bytes], session: Session | None = None) -> Verdict:
    """Of an exported file; with `session`, also that the database's log goes on from it."""
    checker, closing = Checker(), None
    for at, raw in enumerate(lines, 1):
        if closing is not None:
            return Verdict(checker.number, checker.hash, Break(checker.number, Fault.END))
        told = _read(raw, at)
        if "lines" in told:
            closing = told
        elif broken := checker.take(_line(told, at)):
            return Verdict(checker.number, checker.hash, broken)
    end = closing or {"lines": -1, "hash": ""}
    broken = checker.end(end["lines"], end.get("hash", ""))
    if broken is None and session is not None and not _goes_on(session, checker):
        broken = Break(checker.number, Fault.PREVIOUS)
    return Verdict(checker.number, checker.hash, broken)


def _goes_on(session: Session, checker: Checker) -> bool:
    return checker.number == 0 or audit.hash_at(session, checker.number) == checker.hash


def _read(raw: bytes, at: int) -> dict[str, Any]:
    try:
        told = orjson.loads(raw)
    except orjson.JSONDecodeError as error:
        raise BadFile(at) from error
    if not isinstance(told, dict):
        raise BadFile(at)
    return told


def _line(told: dict[str, Any], at: int) -> Line:
    try:
        said = {name: told[name] for name in FIELDS}
        said["at"] = datetime.fromisoformat(said["at"])
    except (KeyError, TypeError, ValueError) as error:
        raise BadFile(at) from error
    if not all(isinstance(said[name], kinds) for name, kinds in KINDS.items()):
        raise BadFile(at)
    return Line(**said)
