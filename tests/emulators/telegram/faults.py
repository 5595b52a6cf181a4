"""Faults that a test orders for the next requests of a method."""

from collections import defaultdict, deque
from dataclasses import dataclass
from typing import Self

from tests.emulators.telegram.refusals import Refused, too_many


@dataclass(frozen=True)
class Fault:
    """`refusal`: what is answered; None: the line is closed, `after` so many seconds.

    `done`: the request is carried out all the same, as when the line breaks on the way back.
    """

    refusal: Refused | None = None
    after: float = 0.0
    done: bool = False
    page: str = ""  # with a refusal: an error page of a proxy instead of JSON

    @classmethod
    def too_many(cls, seconds: int) -> Self:
        return cls(too_many(seconds))

    @classmethod
    def server(cls, code: int = 500) -> Self:
        return cls(Refused(code, "Internal Server Error"))

    @classmethod
    def proxy(cls, code: int = 502) -> Self:
        return cls(Refused(code, ""), page="<html><h1>Bad Gateway</h1></html>")

    @classmethod
    def refuses(cls, code: int, description: str) -> Self:
        return cls(Refused(code, description))

    @classmethod
    def migrates(cls, to: int) -> Self:
        text = "Bad Request: group chat was upgraded to a supergroup chat"
        return cls(Refused(400, text, migrate_to_chat_id=to))

    @classmethod
    def hangs(cls, seconds: float = 60.0) -> Self:
        return cls(after=seconds)

    @classmethod
    def closes(cls, *, done: bool = False) -> Self:
        return cls(done=done)


class Faults:
    def __init__(self) -> None:
        self._ordered: defaultdict[str, deque[Fault]] = defaultdict(deque)

    def next(self, method: str, *faults: Fault) -> None:
        """The next requests of that method (or `download`) meet these, one each."""
        self._ordered[method.lower()].extend(faults)

    def take(self, method: str) -> Fault | None:
        ordered = self._ordered.get(method)
        return ordered.popleft() if ordered else None
