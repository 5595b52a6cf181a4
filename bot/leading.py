"""Which of several processes ticks: the one that holds the lock, for as long as it shows itself alive.

SQLite has one process, which leads. On PostgreSQL the lock hangs on a connection of its own. The server
ends that connection when nothing was heard on it for `lease` seconds, be the process killed, stopped or
cut off; then the next one that asks has the lock. Two that both believe to lead for a moment do no harm.
"""

import threading
from typing import TYPE_CHECKING, Any

import structlog

from storage.database import Database

if TYPE_CHECKING:
    import psycopg

    Held = psycopg.Connection[Any]

log = structlog.get_logger()
CLOCK = 0x6E636C6B  # the space of our locks; the other half of the key is the schema
LEASE = 9.0  # seconds; with LOOK between two looks, another takes over within 15
LOOK = 3.0

_LOCK = "SELECT pg_try_advisory_lock(%s, hashtext(current_schema()))"
_LEASE = "SELECT set_config('idle_session_timeout', %s, false)"


class Leader:
    """Asked before each tick. It blocks on the network: call it on a thread."""

    def __init__(self, database: Database, lease: float = LEASE) -> None:
        self._database, self._lease = database, lease
        self._held: Held | None = None
        self._guard = threading.Lock()
        self._closed = False

    def leads(self) -> bool:
        """Whether this process has the lock now; takes it if nobody has."""
        if self._database.is_sqlite:
            return True
        with self._guard:
            if self._closed:
                return False
            return self._is_alive() or self._take()

    def close(self) -> None:
        """Let another lead at once."""
        self._closed = True
        if self._guard.acquire(timeout=1.0):  # a look that hangs is left to the server's lease
            self._give_up()
            self._guard.release()

    def _is_alive(self) -> bool:
        if self._held is None:
            return False
        try:
            self._held.execute("SELECT 1")
        except Exception as error:  # cut off: whoever asks first leads
            log.warning("clock_lost_lead", error=type(error).__name__)
            self._give_up()
            return False
        return True

    def _take(self) -> bool:
        try:
            held = self._connect()
        except Exception as error:  # a restarting database: the next look tries again
            log.warning("clock_cannot_lead", error=type(error).__name__)
            return False
        if self._locks(held):
            self._held = held
            log.info("clock_leads")
            return True
        held.close()
        return False

    def _connect(self) -> "Held":
        """A connection of its own, outside the pool; in a transaction it would not count as idle."""
        engine = self._database.writing
        args, named = engine.dialect.create_connect_args(engine.url)
        held: Held = engine.dialect.connect(*args, **named, autocommit=True)  # type: ignore[assignment]
        return held

    def _locks(self, held: "Held") -> bool:
        try:
            held.execute(_LEASE, [str(int(self._lease * 1000))])
            row = held.execute(_LOCK, [CLOCK]).fetchone()
        except Exception as error:
            log.warning("clock_cannot_lead", error=type(error).__name__)
            return False
        return bool(row and row[0])

    def _give_up(self) -> None:
        """With the connection goes the lock."""
        if self._held is not None:
            self._held.close()
            self._held = None
