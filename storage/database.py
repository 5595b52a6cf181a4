"""Opening the database: SQLite in a file or PostgreSQL, set up so that nothing acknowledged is lost."""

import sqlite3
import time
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import orjson
from sqlalchemy import Connection, Engine, create_engine, event, inspect, make_url, text
from sqlalchemy.orm import Session
from sqlalchemy.pool import QueuePool

from storage.erasures import ErasureList, listed

if TYPE_CHECKING:
    from alembic.config import Config

MIGRATIONS = Path(__file__).parent / "migrations"
BUSY_SECONDS = 10
CLOSING_SECONDS = 2.0


@dataclass(frozen=True, slots=True)
class Database:
    """Two ways in: `writing`, which on SQLite has one connection only, and `reading`."""

    writing: Engine
    reading: Engine
    erasures: ErasureList | None = None

    @property
    def is_sqlite(self) -> bool:
        return self.writing.dialect.name == "sqlite"

    @contextmanager
    def write(self) -> Iterator[Session]:
        """A session whose whole use is one transaction. In a running program only the writer calls it."""
        with Session(self.writing, info=listed(self.erasures)) as session, session.begin():
            yield session

    @contextmanager
    def read(self) -> Iterator[Session]:
        with Session(self.reading) as session:
            yield session

    def truncate_log(self) -> bool:
        """Empty SQLite's write-ahead log, so that what was erased is gone from the disk as well.

        Returns False when a reader still holds the log: try again later.
        """
        if not self.is_sqlite:
            return True
        raw = self.writing.raw_connection()
        try:
            busy, *_ = raw.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        finally:
            raw.close()
        return not busy

    def close(self) -> None:
        """Close every connection, those that a thread still uses when it has handed them back."""
        for engine in (self.reading, self.writing):
            _wait_until_unused(engine)
            engine.dispose()


def _wait_until_unused(engine: Engine) -> None:
    """A cancelled task's thread goes on for a moment; nobody else would close its connection."""
    patience = time.monotonic() + CLOSING_SECONDS
    pool = engine.pool
    while isinstance(pool, QueuePool) and pool.checkedout() and time.monotonic() < patience:
        time.sleep(0.005)


def open_database(url: str, *, connections: int = 4, erasures: Path | None = None) -> Database:
    """Open `url`; `connections` is the number of readers (SQLite) or of all (PostgreSQL).

    `erasures`: the file that lists what is erased (`storage/erasures.py`).
    """
    parsed = make_url(url)
    kept = ErasureList(erasures) if erasures else None
    common: dict[str, Any] = {
        "json_serializer": _dumps,
        "json_deserializer": orjson.loads,
        "hide_parameters": True,  # an error's text must not hold what somebody wrote
    }
    if parsed.get_backend_name() != "sqlite":
        engine = create_engine(parsed, pool_size=connections, pool_pre_ping=True, **common)
        return Database(engine, engine, kept)
    if parsed.database:
        Path(parsed.database).parent.mkdir(parents=True, exist_ok=True)
    local: dict[str, Any] = {"check_same_thread": False, "timeout": BUSY_SECONDS}
    writing = create_engine(parsed, pool_size=1, max_overflow=0, connect_args=local, **common)
    reading = create_engine(parsed, pool_size=connections, connect_args=local, **common)
    _prepare(writing, begin="BEGIN IMMEDIATE")
    _prepare(reading, begin="BEGIN")
    return Database(writing, reading, kept)


def migrate(database: Database) -> None:
    """Bring the tables to the newest version; does nothing when they are there."""
    if is_current(database):
        return
    from alembic import command  # half a second to import, and seldom needed

    with database.writing.begin() as connection:
        command.upgrade(alembic_config(connection), "head")


def alembic_config(connection: Connection) -> "Config":
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.attributes["connection"] = connection
    return config


def is_current(database: Database) -> bool:
    """Whether the database answers and its tables are of this version."""
    with database.reading.connect() as connection:
        if not inspect(connection).has_table("alembic_version"):
            return False
        found = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
        return found == newest_version()


@cache
def newest_version() -> str:
    """The last migration's revision: their files are named by it, and it counts up."""
    return max(file.name.partition("_")[0] for file in MIGRATIONS.glob("versions/*.py"))


def lock_in_order(connection: Connection, names: Iterable[str]) -> None:
    """Let no other process work on these names until this transaction ends.

    SQLite needs nothing: it has one writer. The locks are taken in one order, so that two
    transactions never wait for each other.
    """
    if connection.dialect.name == "postgresql":
        keys = sorted(zlib.crc32(name.encode()) for name in names)
        connection.execute(_LOCK, {"keys": keys})


_LOCK = text("SELECT pg_advisory_xact_lock(key) FROM unnest(CAST(:keys AS bigint[])) AS key")


def _dumps(value: Any) -> str:
    return orjson.dumps(value).decode()


def _prepare(engine: Engine, *, begin: str) -> None:
    """SQLite as this product needs it; the driver's own implicit BEGIN is switched off."""

    @event.listens_for(engine, "connect")
    def connect(raw: sqlite3.Connection, _record: Any) -> None:
        raw.isolation_level = None
        for pragma in (
            "journal_mode=WAL",
            "synchronous=FULL",
            "foreign_keys=ON",
            "secure_delete=ON",
            "cache_size=-8000",
        ):
            raw.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def start(connection: Connection) -> None:
        connection.exec_driver_sql(begin)
