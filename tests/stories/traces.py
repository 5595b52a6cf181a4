"""Looking for traces: every row of every table, every byte of the files."""

import io
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import av
from PIL import Image
from sqlalchemy import inspect, make_url, select
from sqlalchemy.orm import Session

from storage.base import Base
from storage.database import Database

Values = set[str | int]
BIG = 1_000_000  # a number from here on is nobody's age and no area's id
LONG = 12  # letters from which words tell one thing from another


@dataclass(frozen=True, slots=True)
class Row:
    table: str
    values: tuple[Any, ...]

    @property
    def telling(self) -> Values:
        """What could be looked up in another table: long words and large numbers, also within JSON."""
        return {value for value in _flat(self.values) if _tells(value)}

    def holds(self, what: Values) -> bool:
        flat = list(_flat(self.values))
        texts = [value for value in flat if isinstance(value, str)]
        return any(
            one in flat or (isinstance(one, str) and any(one in text for text in texts))
            for one in what
        )


def _flat(value: Any) -> Iterator[Any]:
    if isinstance(value, dict):
        yield from _flat([*value, *value.values()])
    elif isinstance(value, list | tuple):
        for part in value:
            yield from _flat(part)
    else:
        yield value


def _tells(value: Any) -> bool:
    if isinstance(value, str):
        return len(value) >= LONG
    return isinstance(value, int) and value >= BIG


def tables_of_ours(session: Session) -> set[str]:
    """All but Alembic's; procrastinate's, whose jobs name channels and no more (decision 015); and
    those that FTS5 keeps of the library's public words.
    """
    found = inspect(session.connection()).get_table_names()
    return {
        name
        for name in found
        if not name.startswith(("alembic_", "procrastinate_", "library_search_"))
    }


def every_row(database: Database) -> list[Row]:
    """All that the database holds."""
    with database.read() as session:
        assert tables_of_ours(session) == set(Base.metadata.tables)
        return [
            Row(table.name, tuple(row))
            for table in Base.metadata.sorted_tables
            for row in session.execute(select(table))
        ]


def rows_with(rows: list[Row], *what: str | int) -> list[Row]:
    return [row for row in rows if row.holds(set(what))]


def tables_with(rows: list[Row], *what: str | int) -> list[str]:
    """The table of each row that holds one of these, in order, as often as there are rows."""
    return sorted(row.table for row in rows_with(rows, *what))


def raw(url: str) -> bytes:
    """The bytes of SQLite's file, of its write-ahead log and of its shared memory."""
    file = Path(make_url(url).database or "")
    beside = [file.with_name(file.name + end) for end in ("", "-wal", "-shm", "-journal")]
    return b"".join(path.read_bytes() for path in beside if path.exists())


def telling(rows: list[Row]) -> Values:
    return {value for row in rows for value in row.telling}


def told_beside(data: bytes) -> dict[Any, Any]:
    """What a recording or a photo tells beside its sound or picture."""
    return _told_by_recording(data) if data.startswith(b"OggS") else _told_by_photo(data)


def _told_by_photo(data: bytes) -> dict[Any, Any]:
    with Image.open(io.BytesIO(data)) as photo:
        beside = {key: value for key, value in photo.info.items() if not str(key).startswith("jf")}
        return dict(photo.getexif()) | beside


def _told_by_recording(data: bytes) -> dict[Any, Any]:
    """The name of the encoder is ours, not the phone's."""
    source: Any
    with av.open(io.BytesIO(data)) as source:
        tags = dict(source.metadata)
        for stream in source.streams:
            tags |= stream.metadata
    return {key: value for key, value in tags.items() if key.lower() != "encoder"}
