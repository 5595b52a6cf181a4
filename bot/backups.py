"""Backups: one .tar.gz with the database and the media, in which no anonymous talk is under way.

Nor are replies and letters in it that have not arrived and may show somebody the code of an anonymous
case.

On SQLite the database is copied while it is used. PostgreSQL has its own tools, and is refused here
with a word on which.
"""

import errno
import sqlite3
import tarfile
import tempfile
import zlib
from contextlib import closing
from pathlib import Path

import orjson
from sqlalchemy import make_url

from storage.database import BUSY_SECONDS, Database
from storage.erasures import ErasureList, Mark

DATABASE, MEDIA, MARK = "nhipcau.db", "media", "erasures.json"
DISK_FULL = "đĩa đầy; hãy dọn bớt. Các bản sao lưu cũ còn nguyên"
WORK = ".nhipcau-"  # how a folder begins that is of use only while a backup is made
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
    source = sqlite_file(str(database.reading.url))
    draft = file.with_suffix(file.suffix + ".part")
    try:
        with tempfile.TemporaryDirectory(prefix=WORK, dir=file.parent) as folder:
            _pack(database, source, data_dir, Path(folder), draft)
        draft.chmod(0o600)
        draft.rename(file)
    finally:
        draft.unlink(missing_ok=True)


def unpack(file: Path, folder: Path) -> Mark:
    """What a backup holds, into an empty folder; returns which erasures it knows of."""
    try:
        with tarfile.open(file, "r:gz") as tar:
            tar.extractall(folder, filter="data")
        with closing(sqlite3.connect(folder / DATABASE)) as found:
            verdict = found.execute("PRAGMA integrity_check").fetchone()[0]
        mark = folder / MARK  # one that was made before there was a list knows of none
        known = Mark(*orjson.loads(mark.read_bytes())) if mark.exists() else Mark("", 0)
    except (tarfile.TarError, sqlite3.Error, EOFError, ValueError, zlib.error) as error:
        raise BadBackup(_bad(file)) from error
    except OSError as error:
        if error.errno is not None:  # the disk, not the file
            raise
        raise BadBackup(_bad(file)) from error
    if verdict != "ok":
        raise BadBackup(f"{file}: cơ sở dữ liệu trong bản sao lưu đã hỏng.")
    (folder / MEDIA).mkdir(exist_ok=True)
    return known


def mark_of(file: Path) -> Mark:
    """Which erasures a backup knows of."""
    with tarfile.open(file, "r:gz") as tar:
        first = tar.next()
        held = tar.extractfile(first) if first is not None and first.name == MARK else None
        return Mark(*orjson.loads(held.read())) if held else Mark("", 0)


def sqlite_file(url: str) -> Path:
    parsed = make_url(url)
    if parsed.get_backend_name() != "sqlite" or not parsed.database:
        raise BadBackup("PostgreSQL: dùng pg_dump và pg_restore, và sao chép thư mục media.")
    return Path(parsed.database)


def reason(error: Exception) -> str:
    """Why a backup was not made or put back, in a line."""
    full = isinstance(error, OSError) and error.errno in (errno.ENOSPC, errno.EDQUOT)
    if full or getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_FULL:
        return DISK_FULL
    return " ".join(str(error).split())[:200] or type(error).__name__


def _bad(file: Path) -> str:
    return f"{file}: không phải bản sao lưu của Nhịp Cầu, hoặc đã hỏng."


def _pack(database: Database, source: Path, data_dir: Path, work: Path, draft: Path) -> None:
    copy, mark = work / DATABASE, work / MARK
    mark.write_bytes(orjson.dumps(list(_copy(source, copy, database.erasures))))
    kept = _scrub(copy)
    with tarfile.open(draft, "w:gz") as tar:
        tar.add(mark, MARK)
        tar.add(copy, DATABASE)
        for media_id in kept:
            path = data_dir / MEDIA / media_id
            if path.is_file():
                tar.add(path, f"{MEDIA}/{media_id}")


def _copy(source: Path, target: Path, erasures: ErasureList | None) -> Mark:
    """A snapshot, and which erasures are done in it: nothing is being written when it is taken."""
    with (
        closing(sqlite3.connect(source, BUSY_SECONDS, isolation_level=None)) as gate,
        closing(sqlite3.connect(source, BUSY_SECONDS, isolation_level=None)) as live,
        closing(sqlite3.connect(target)) as copy,
    ):
        gate.execute("BEGIN IMMEDIATE")
        live.execute("BEGIN")
        live.execute("SELECT count(*) FROM sqlite_master").fetchone()
        mark = erasures.mark() if erasures else Mark("", 0)
        gate.execute("ROLLBACK")
        live.backup(copy)
    return mark


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
