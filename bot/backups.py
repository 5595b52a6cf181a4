"""Backups: one .tar.gz with the database and the media, in which no anonymous talk is under way.

Nor are replies and letters in it that have not arrived and may show somebody the code of an anonymous
case.

On SQLite the database is copied while it is used. PostgreSQL has its own tools, and is refused here
with a word on which.
"""

import sqlite3
import tarfile
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import make_url

from storage.database import Database

DATABASE, MEDIA = "nhipcau.db", "media"
FORGET = (
    "DELETE FROM outbox WHERE priority = 0",  # replies: one of them may show a case's code
    "UPDATE inbox_failure SET payload = NULL",
    """
    DELETE FROM web_letter
    WHERE json_extract(content, '$.forget')
       OR address_id IN (SELECT address_id FROM conversation WHERE anonymous)
       OR EXISTS (SELECT 1 FROM feedback_case WHERE anonymous AND instr(content, code))
    """,
    "DELETE FROM media WHERE address_id IN (SELECT address_id FROM conversation WHERE anonymous)",
    "DELETE FROM media WHERE stored_on = '1970-01-01'",  # expired: see `storage.media`
    "DELETE FROM conversation WHERE anonymous",
    # An old refresh token, used again, would end the chain of the running program.
    """
    UPDATE zalo_token SET sealed_access = '', sealed_refresh = '', access_until = 0,
        flight = '', flight_until = 0, failure = 'restored'
    """,
)


class BadBackup(Exception):  # noqa: N818
    """The file cannot be used; its text is what the operator is told."""


def write(database: Database, data_dir: Path, file: Path) -> None:
    """Copy the database and the media into `file`, whole or not at all."""
    source = _sqlite_file(str(database.reading.url))
    draft = file.with_suffix(file.suffix + ".part")
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / DATABASE
        _copy(source, copy)
        kept = _scrub(copy)
        with tarfile.open(draft, "w:gz") as tar:
            tar.add(copy, DATABASE)
            for media_id in kept:
                path = data_dir / MEDIA / media_id
                if path.is_file():
                    tar.add(path, f"{MEDIA}/{media_id}")
    draft.chmod(0o600)
    draft.rename(file)


def read(url: str, data_dir: Path, file: Path) -> Path | None:
    """Put a backup back; returns where what was there has been set aside."""
    target = _sqlite_file(url)
    with tempfile.TemporaryDirectory(dir=_made(data_dir)) as folder:
        fresh = Path(folder)
        _unpack(file, fresh)
        aside = _set_aside(target, data_dir)
        target.parent.mkdir(parents=True, exist_ok=True)
        (fresh / DATABASE).rename(target)
        if (fresh / MEDIA).is_dir():
            (fresh / MEDIA).rename(data_dir / MEDIA)
    return aside


def _sqlite_file(url: str) -> Path:
    parsed = make_url(url)
    if parsed.get_backend_name() != "sqlite" or not parsed.database:
        raise BadBackup("PostgreSQL: dùng pg_dump và pg_restore, và sao chép thư mục media.")
    return Path(parsed.database)


def _made(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def _copy(source: Path, target: Path) -> None:
    with sqlite3.connect(source) as live, sqlite3.connect(target) as copy:
        live.backup(copy)
    live.close()
    copy.close()


def _scrub(copy: Path) -> list[str]:
    """Forget half-finished anonymous talks in the copy; returns the media that belong to it."""
    connection = sqlite3.connect(copy)
    try:
        with connection:
            for statement in FORGET:
                connection.execute(statement)
        connection.execute("PRAGMA journal_mode=DELETE")
        connection.execute("VACUUM")
        return [row[0] for row in connection.execute("SELECT id FROM media ORDER BY id")]
    finally:
        connection.close()


def _unpack(file: Path, folder: Path) -> None:
    try:
        with tarfile.open(file, "r:gz") as tar:
            tar.extractall(folder, filter="data")
        with sqlite3.connect(folder / DATABASE) as found:
            verdict = found.execute("PRAGMA integrity_check").fetchone()[0]
        found.close()
    except (tarfile.TarError, sqlite3.Error, OSError, EOFError) as error:
        raise BadBackup(f"{file}: không phải bản sao lưu của Nhịp Cầu, hoặc đã hỏng.") from error
    if verdict != "ok":
        raise BadBackup(f"{file}: cơ sở dữ liệu trong bản sao lưu đã hỏng.")


def _set_aside(target: Path, data_dir: Path) -> Path | None:
    """Move today's data out of the way, so that a wrong restore can be undone."""
    present = [
        path
        for path in (
            target,
            target.with_name(target.name + "-wal"),
            target.with_name(target.name + "-shm"),
            data_dir / MEDIA,
        )
        if path.exists()
    ]
    if not present:
        return None
    aside = data_dir / f"truoc-khoi-phuc-{datetime.now(UTC):%Y%m%d-%H%M%S}"
    aside.mkdir(parents=True)
    for path in present:
        path.rename(aside / path.name)
    return aside
