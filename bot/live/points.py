"""What a point is, and how an answer is held against it.

Of an answer only kinds are told (text, digits, number), and small numbers as they are: they are codes.
"""

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

TOLD = ("ok", "error", "error_code", "account_type", "can_join_groups")  # fields told as they are
NEAR = 3600  # seconds by which a server's clock may differ from ours
DOCUMENTED, SEEN, DISPUTED = "tài liệu", "gói tin thật", "chưa rõ"


@dataclass(frozen=True, slots=True)
class Ask:
    """One request. `{token}`, `{to}` and the like are filled in from `Site.values`."""

    path: str
    body: Mapping[str, Any] | None = None  # None: GET
    host: str = "api"
    headers: Mapping[str, str] = field(default_factory=dict)
    how: str = "json"  # json | form | upload


@dataclass(frozen=True, slots=True)
class Point:
    """One thing that we believe. `fields`: of the answer's JSON, each with the kind that it must have.

    A disputed point has nothing to differ from: it is answered by what is seen. `needs`: names of
    `Site.values` without which it is not asked. `sends`: what a person then gets.
    `keeps`: under which name of `Site.values` which field of the answer is remembered.
    """

    name: str
    claim: str
    ask: Ask
    fields: Mapping[str, str] = field(default_factory=dict)
    status: int | None = 200
    source: str = DOCUMENTED
    headers: tuple[str, ...] = ()  # of the answer, told as they are
    shows: tuple[str, ...] = ()  # fields that may be there: their kinds are told
    needs: tuple[str, ...] = ()
    sends: str = ""
    keeps: Mapping[str, str] = field(default_factory=dict)  # for later points: see `Site.values`

    @property
    def disputed(self) -> bool:
        return self.source == DISPUTED


@dataclass(frozen=True, slots=True)
class Answer:
    status: int
    json: Any
    headers: Mapping[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class Site:
    """What the requests are made of. `secrets` are struck out of everything that is told."""

    hosts: Mapping[str, str]
    values: dict[str, str]
    secrets: tuple[str, ...] = ()

    def hide(self, text: str) -> str:
        for secret in self.secrets:
            if secret:
                text = text.replace(secret, "…")
        return text


@dataclass(frozen=True, slots=True)
class Verdict:
    """`mark`: ok agreed · !! differed · ?? an open question is answered · -- not asked."""

    mark: str
    name: str
    told: str
    differs: list[str] = field(default_factory=list)


def verdict(point: Point, answer: Answer) -> Verdict:
    faults = differences(point, answer)
    more = _more(point, answer)
    seen = f"HTTP {answer.status}, {shape(answer.json)}{more}"
    if point.disputed:
        return Verdict("??", point.name, f"{point.claim} → {seen}")
    if faults:
        return Verdict(
            "!!", point.name, f"{point.claim} → {'; '.join(faults)}. Thấy: {seen}", faults
        )
    return Verdict("ok", point.name, point.claim + more)


def differences(point: Point, answer: Answer) -> list[str]:
    """In words, one a field that is not as we believe."""
    found = []
    if point.status is not None and answer.status != point.status:
        found.append(f"mong HTTP {point.status}")
    for path, kind in point.fields.items():
        value = at(answer.json, path)
        if not fits(value, kind):
            found.append(f"{path}: mong {kind}, thấy {_kind(value)}")
    return found


class Missing:
    """There is no such field."""


MISSING = Missing()


def at(json: Any, path: str) -> Any:
    """The value at "result.message_id"; MISSING where there is none."""
    for part in path.split("."):
        if not isinstance(json, dict) or part not in json:
            return MISSING
        json = json[part]
    return json


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


PLAIN: Mapping[str, Callable[[Any], bool]] = {
    "text": lambda value: isinstance(value, str),
    "digits": lambda value: isinstance(value, str) and value.isdigit(),
    "number": _is_number,
    "nonzero": lambda value: _is_number(value) and value != 0,
    "yes": lambda value: value is True,
    "no": lambda value: value is False,
    "bool": lambda value: isinstance(value, bool),
    "object": lambda value: isinstance(value, dict),
    "list": lambda value: isinstance(value, list),
}


def fits(value: Any, kind: str) -> bool:
    """`kind`: text, digits, number, ms, seconds, yes, no, bool, object, absent, nonzero, or codes "401|403"."""
    if kind == "absent":
        return value is MISSING
    if kind in ("ms", "seconds"):
        scale = 1000 if kind == "ms" else 1
        return _is_number(value) and abs(value / scale - time.time()) < NEAR
    if kind in PLAIN:
        return PLAIN[kind](value)
    return str(value) in kind.split("|")


def shape(value: Any, name: str = "") -> str:
    """The kinds of the fields, without what stands in them: `{ok: yes, result: {id: digits}}`."""
    if isinstance(value, dict):
        inside = ", ".join(
            f"{key}: {shape(one, str(key))}" for key, one in list(value.items())[:20]
        )
        return f"{{{inside}}}"
    if isinstance(value, list):
        return f"[{shape(value[0])}, …]" if value else "[]"
    if name in TOLD and isinstance(value, bool | int | str):
        return str(value)[:30]
    return _kind(value)


def _kind(value: Any) -> str:
    if value is MISSING or value is None:
        return "không có" if value is MISSING else "null"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int | float):
        return str(value) if abs(value) < 10_000 else "number"
    if isinstance(value, str):
        return "digits" if value.isdigit() else "text"
    return "list" if isinstance(value, list) else "object"


def _more(point: Point, answer: Answer) -> str:
    seen = [f"{name}: {answer.headers.get(name, 'không có')}" for name in point.headers]
    seen += [f"{path}: {shape(at(answer.json, path))}" for path in point.shows]
    return f" ({', '.join(seen)})" if seen else ""
