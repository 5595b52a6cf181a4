"""Any line of the audit log's chain that is changed, removed, swapped or put in is found."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import orjson
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from handlers.auditing import BadFile, verify_file
from storage.audit_chain import (
    ERASE,
    JOIN,
    START,
    Break,
    Checker,
    Fault,
    Line,
    author_of,
    digest_of,
    hash_of,
    moment,
    opening_of,
)

BEGIN = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)
WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
SAID = st.tuples(WORDS, WORDS, st.none() | WORDS, st.none() | st.integers(1, 5))
SAYINGS = st.lists(SAID, min_size=1, max_size=8)
TAMPERED = ("at", "author", "action", "subject", "reason", "previous", "hash", "opening", "number")


def next_line(before: list[Line], action: str, subject: str = "", **more: Any) -> Line:
    line = Line(
        number=len(before) + 1,
        at=BEGIN + timedelta(seconds=len(before)),
        author=author_of(more.get("opening")),
        action=action,
        subject=subject,
        reason=digest_of("salt", more.get("reason")),
        previous=before[-1].hash if before else START,
        opening=more.get("opening"),
    )
    return line.sealed(hash_of(line))


def chain_of(said: list[tuple[str, str, str | None, int | None]]) -> list[Line]:
    made: list[Line] = []
    for action, subject, reason, who in said:
        opening = None if who is None else opening_of(who)
        made.append(next_line(made, action, subject, reason=reason, opening=opening))
    return made


def check(lines: list[Line], end: Line) -> Break | None:
    """Read them all; the head still says what it said."""
    checker = Checker()
    for line in lines:
        if broken := checker.take(line):
            return broken
    return checker.end(end.number, end.hash)


@given(SAYINGS)
def test_a_chain_as_it_was_written_is_whole(said: list[Any]) -> None:
    lines = chain_of(said)
    assert check(lines, lines[-1]) is None


@given(SAYINGS, st.data())
def test_a_changed_line_is_found_whatever_of_it_was_changed(said: list[Any], data: Any) -> None:
    lines = chain_of(said)
    at = data.draw(st.integers(0, len(lines) - 1))
    what = data.draw(st.sampled_from(TAMPERED))
    old = getattr(lines[at], what)
    value: Any = data.draw(WORDS)
    if what == "at":
        value = old + timedelta(microseconds=data.draw(st.integers(1, 10**9)))
    elif what == "number":
        value = old + data.draw(st.integers(1, 9))
    assume(value != old)
    changed = [*lines[:at], replace(lines[at], **{what: value}), *lines[at + 1 :]]
    broken = check(changed, lines[-1])
    assert broken is not None
    assert broken.number in {at + 1, at + 2, value}


@given(SAYINGS, st.data())
def test_a_changed_line_whose_hash_was_made_anew_is_found(said: list[Any], data: Any) -> None:
    lines = chain_of(said)
    at = data.draw(st.integers(0, len(lines) - 1))
    forged = replace(lines[at], action=lines[at].action + "x")
    forged = forged.sealed(hash_of(forged))
    assert check([*lines[:at], forged, *lines[at + 1 :]], lines[-1]) is not None


@given(SAYINGS, st.data())
def test_a_removed_line_is_found_the_last_one_too(said: list[Any], data: Any) -> None:
    lines = chain_of(said)
    at = data.draw(st.integers(0, len(lines) - 1))
    assert check([*lines[:at], *lines[at + 1 :]], lines[-1]) is not None


@given(SAYINGS, st.data())
def test_two_lines_that_changed_places_are_found(said: list[Any], data: Any) -> None:
    lines = chain_of([*said, ("one", "more", None, None)])
    first = data.draw(st.integers(0, len(lines) - 2))
    second = data.draw(st.integers(first + 1, len(lines) - 1))
    swapped = list(lines)
    swapped[first], swapped[second] = swapped[second], swapped[first]
    assert check(swapped, lines[-1]) is not None


@given(SAYINGS, SAID, st.data())
def test_a_line_that_was_put_in_is_found_the_last_one_too(
    said: list[Any], more: Any, data: Any
) -> None:
    lines = chain_of(said)
    at = data.draw(st.integers(0, len(lines)))
    action, subject, reason, _ = more
    put = next_line(lines[:at], action, subject, reason=reason)
    assert check([*lines[:at], put, *lines[at:]], lines[-1]) is not None


def test_an_author_may_be_gone_only_where_an_erasure_tells_of_it() -> None:
    lines = chain_of([("case.view", "case:a", None, 3)])
    struck = [replace(lines[0], opening=None)]
    assert check(struck, lines[-1]) == Break(1, Fault.STRUCK)
    told = [*struck, next_line(lines, ERASE, "audit:1")]
    assert check(told, told[-1]) is None


def test_a_line_is_another_person_s_only_where_the_two_were_joined() -> None:
    lines = chain_of([("meeting.call", "meeting:1", None, 3)])
    checker = Checker()
    assert checker.take(lines[0], person_id=2) is None
    assert checker.end(1, lines[0].hash) == Break(1, Fault.AUTHOR)
    joined = next_line(lines, JOIN, "person:3:2")
    assert checker.take(joined) is None
    assert checker.end(2, joined.hash) is None


def test_a_line_that_names_somebody_whom_it_never_named_is_found() -> None:
    lines = chain_of([("policy.expire", "policy:1", None, None)])
    assert Checker().take(lines[0], person_id=2) == Break(1, Fault.AUTHOR)


def written(lines: list[Line]) -> list[bytes]:
    names = ("number", "author", "opening", "action", "subject", "reason", "previous", "hash")
    told = [
        {name: getattr(line, name) for name in names} | {"at": moment(line.at)} for line in lines
    ]
    end = {"lines": len(lines), "hash": lines[-1].hash if lines else START}
    return [orjson.dumps(one) for one in [*told, end]]


@given(SAYINGS, st.data())
def test_a_file_with_any_line_changed_doubled_or_removed_is_not_whole(
    said: list[Any], data: Any
) -> None:
    raw = written(chain_of(said))
    assert verify_file(raw).broken is None
    at = data.draw(st.integers(0, len(raw) - 1))
    assert verify_file([*raw[:at], *raw[at + 1 :]]).broken is not None
    assert verify_file([*raw[: at + 1], *raw[at:]]).broken is not None


@pytest.mark.parametrize(
    "raw", [b"no", b"[]", b"{}", b'{"number": 1, "at": 5}', b'{"lines": 0', b"\xff", b"null"]
)
def test_what_is_no_export_is_said_with_its_line(raw: bytes) -> None:
    with pytest.raises(BadFile, match="1"):
        verify_file([raw])
