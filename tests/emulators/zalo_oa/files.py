"""Files that were uploaded, and what people sent: both are forgotten after a while."""

import itertools
from collections.abc import Callable
from dataclasses import dataclass

from tests.emulators.zalo_oa.refusals import Refused

LIVES = 7 * 86_400  # seconds
LARGEST = {"image": 1_000_000, "gif": 5_000_000, "file": 5_000_000}  # bytes
BEGINS = {"image": (b"\xff\xd8\xff", b"\x89PNG"), "gif": (b"GIF8",), "file": (b"",)}


@dataclass(frozen=True)
class Stored:
    id: str
    kind: str
    data: bytes
    at: float


class Files:
    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._numbers = itertools.count(1)
        self._stored: dict[str, Stored] = {}
        self.uploads: list[Stored] = []

    def upload(self, kind: str, data: bytes) -> str:
        if not data or not data.startswith(BEGINS[kind]):
            raise Refused(-201, "file is invalid")
        if len(data) > LARGEST[kind]:
            raise Refused(-210, "file is too large")
        stored = self.keep(kind, data)
        self.uploads.append(stored)
        return stored.id

    def keep(self, kind: str, data: bytes) -> Stored:
        stored = Stored(f"{kind[0]}{next(self._numbers):08x}", kind, data, self._clock())
        self._stored[stored.id] = stored
        return stored

    def find(self, file_id: str) -> Stored:
        """Raises Refused(-100) where there is none, or no longer."""
        found = self._stored.get(file_id)
        if found is None or self._clock() - found.at > LIVES:
            raise Refused(-100)
        return found
