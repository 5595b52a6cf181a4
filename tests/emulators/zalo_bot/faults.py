"""What the server refuses, and faults that a test orders for the next requests of a method."""

from collections import defaultdict, deque
from dataclasses import dataclass
from typing import Any, Self


class Refused(Exception):  # noqa: N818  reads as what happened
    """An `error_code` of the envelope; the HTTP status is 200 all the same."""

    def __init__(self, code: int, description: str) -> None:
        super().__init__(description)
        self.code = code
        self.description = description

    def as_json(self) -> dict[str, Any]:
        return {"ok": False, "description": self.description, "error_code": self.code}


@dataclass(frozen=True)
class Fault:
    """`refusal`: what is answered; `page`: what a proxy says instead; neither: the line is closed.

    `done`: the request is carried out all the same, as when the line breaks on the way back.
    """

    refusal: Refused | None = None
    page: str = ""
    status: int = 200
    after: float = 0.0
    done: bool = False

    @classmethod
    def refuses(cls, code: int, description: str = "Bad Request") -> Self:
        return cls(Refused(code, description))

    @classmethod
    def quota(cls) -> Self:
        return cls(Refused(429, "Quota exceeded"))

    @classmethod
    def proxy(cls, status: int = 502) -> Self:
        return cls(page="<html><h1>Bad Gateway</h1></html>", status=status)

    @classmethod
    def closes(cls, *, done: bool = False) -> Self:
        return cls(done=done)


class Faults:
    def __init__(self) -> None:
        self._ordered: defaultdict[str, deque[Fault]] = defaultdict(deque)

    def next(self, method: str, *faults: Fault) -> None:
        """The next requests of that method (or `file`, `fetch`) meet these, one each."""
        self._ordered[method.lower()].extend(faults)

    def take(self, method: str) -> Fault | None:
        ordered = self._ordered.get(method.lower())
        return ordered.popleft() if ordered else None
