"""How often somebody may try to sign in. Kept in memory, of nobody: a key is a keyed hash.

The key of the hash is drawn when the program starts, so what is kept tells neither an account nor an
address to whoever reads it later, and is gone with the process.
"""

import hashlib
import secrets
from collections import OrderedDict
from datetime import datetime, timedelta
from threading import Lock

WINDOW = timedelta(minutes=15)
MOST_KEPT = 20_000  # then what was tried longest ago is forgotten


class Tries:
    """At most `most` tries of one key within any `window`."""

    def __init__(self, most: int, window: timedelta = WINDOW) -> None:
        self._most, self._window = most, window
        self._salt = secrets.token_bytes(32)
        self._times: OrderedDict[bytes, list[datetime]] = OrderedDict()
        self._lock = Lock()

    def allow(self, key: str, now: datetime) -> bool:
        """Count a try; False when it is one too many. One that is not allowed is not counted."""
        with self._lock:
            hashed = self._hash(key)
            recent = [at for at in self._times.pop(hashed, []) if at > now - self._window]
            allowed = len(recent) < self._most
            self._times[hashed] = [*recent, now] if allowed else recent
            while len(self._times) > MOST_KEPT:
                self._times.popitem(last=False)
            return allowed

    def forgive(self, key: str) -> None:
        """Who got in begins anew."""
        with self._lock:
            self._times.pop(self._hash(key), None)

    def take_back(self, key: str) -> None:
        """The last try was none: it succeeded."""
        with self._lock:
            times = self._times.get(self._hash(key))
            if times:
                times.pop()

    def _hash(self, key: str) -> bytes:
        return hashlib.blake2b(key.encode(), key=self._salt, digest_size=16).digest()
