"""Faults that a test orders for the next requests of a path."""

from collections import defaultdict, deque
from dataclasses import dataclass
from typing import Self


@dataclass(frozen=True)
class Fault:
    """`code`: refused so, with HTTP 200. `done`: it is carried out all the same, and then that happens."""

    code: int | None = None
    status: int = 200
    page: str = ""
    closes: bool = False
    after: float = 0.0
    done: bool = False

    @classmethod
    def refuses(cls, code: int) -> Self:
        return cls(code=code)

    @classmethod
    def server(cls, status: int = 502) -> Self:
        return cls(status=status, page="<html><h1>Bad Gateway</h1></html>")

    @classmethod
    def garbage(cls, page: str = "<html>hello</html>") -> Self:
        return cls(page=page)

    @classmethod
    def breaks(cls, *, done: bool = False) -> Self:
        return cls(closes=True, done=done)


class Faults:
    def __init__(self) -> None:
        self._ordered: defaultdict[str, deque[Fault]] = defaultdict(deque)

    def next(self, path: str, *faults: Fault) -> None:
        """The next requests whose path ends so meet these, one each."""
        self._ordered[path].extend(faults)

    def take(self, path: str) -> Fault | None:
        ordered = next((queue for end, queue in self._ordered.items() if path.endswith(end)), None)
        return ordered.popleft() if ordered else None
