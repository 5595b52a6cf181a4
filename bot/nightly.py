"""The nightly backup (SQLite): made, put back for a trial, and only then called good.

The folder says how it stands: a file there is a backup that was good; `failed` beside them says why the last
try was not. PostgreSQL has its own tools.
"""

import contextlib
import os
import shutil
import tempfile
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import structlog

from bot import backups, restoring
from bot.findings import SOUND, of_database
from bot.metrics import BACKUP_AT, BACKUP_FAILED
from bot.services import Services
from bot.settings import Settings
from storage.database import open_database

log = structlog.get_logger()
FOLDER, FAILED = "backups", "failed"
NAME = "nhipcau-%Y%m%d-%H%M%S.tar.gz"
AGAIN = timedelta(hours=1)  # after a try that failed
PATIENCE = timedelta(hours=2)  # after the hour at which a backup is due, before it is called late


@dataclass(frozen=True, slots=True)
class Standing:
    """When the last good backup was made, and when and why a later one could not be."""

    last: datetime | None
    failed: datetime | None
    why: str


def is_on(settings: Settings) -> bool:
    return settings.database.startswith("sqlite") and settings.backups_kept > 0


def standing(settings: Settings) -> Standing:
    made, note = good(settings), settings.data_dir / FOLDER / FAILED
    last = datetime.strptime(made[-1].name, NAME).replace(tzinfo=UTC) if made else None
    if not note.exists():
        return Standing(last, None, "")
    failed = datetime.fromtimestamp(note.stat().st_mtime, UTC)
    # Where even these few words found no room, the disk is full.
    return Standing(last, failed, note.read_text().strip() or backups.DISK_FULL)


def good(settings: Settings) -> list[Path]:
    """The oldest first."""
    return sorted((settings.data_dir / FOLDER).glob("nhipcau-*.tar.gz"))


def is_late(settings: Settings, now: datetime) -> bool:
    """Whether there was none last night. A bot that was never run has none yet, and is not late."""
    last = standing(settings).last
    return last is not None and last < _due_at(settings, now - PATIENCE)


def turn(services: Services, now: datetime) -> None:
    """Make one if it is due. Nothing that is raised leaves here: old ones stay, and it is tried again."""
    settings = services.settings
    try:
        if is_on(settings) and _is_due(settings, now):
            _make(services, now)
            log.info("backup_made")
    except Exception as error:
        log.error("backup_failed", error=type(error).__name__)
        _note(settings, now, backups.reason(error))
    _count(standing(settings))


def _due_at(settings: Settings, now: datetime) -> datetime:
    """The last moment at which one was due."""
    here = now.astimezone(ZoneInfo(settings.timezone))
    tonight = datetime.combine(here.date(), settings.backup_at, here.tzinfo)
    return tonight if tonight <= here else tonight - timedelta(days=1)


def _is_due(settings: Settings, now: datetime) -> bool:
    found = standing(settings)
    if found.failed is not None and timedelta() <= now - found.failed < AGAIN:
        return False
    return found.last is None or found.last < _due_at(settings, now)


def _make(services: Services, now: datetime) -> None:
    settings = services.settings
    folder = settings.data_dir / FOLDER
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    _clear(folder)  # what was killed half-way
    restoring.drop_unfinished(settings)
    draft = folder / f"{backups.WORK}draft"
    try:
        backups.write(services.database, settings.data_dir, draft)
        _try(services, draft)
        draft.rename(folder / f"{now.astimezone(UTC):{NAME}}")
    finally:
        _clear(folder)
    (folder / FAILED).unlink(missing_ok=True)
    for old in good(settings)[: -settings.backups_kept]:
        old.unlink()
    _prune(services, now)


def _clear(folder: Path) -> None:
    for left in folder.glob(f"{backups.WORK}*"):
        if left.is_dir():
            shutil.rmtree(left)
        else:
            left.unlink()


def _try(services: Services, file: Path) -> None:
    """Put it back into a folder that nobody uses, and look at it as `nhipcau doctor` does."""
    settings = services.settings
    with tempfile.TemporaryDirectory(prefix=backups.WORK, dir=file.parent) as name:
        folder = Path(name)
        backups.unpack(file, folder)
        copy = open_database(f"sqlite:///{folder / backups.DATABASE}")
        try:
            found = list(of_database(settings, copy))
        finally:
            copy.close()
    # What is amiss in the running database too is the doctor's to tell, but for a broken file.
    known = list(of_database(settings, services.database))
    for one in found:
        if not one.good and (one.what == SOUND or one not in known):
            raise backups.BadBackup(f"bản thử khôi phục không đạt: {one.what}: {one.found}")


def _prune(services: Services, now: datetime) -> None:
    """What every backup that is kept knows of, and what others elsewhere may be too old for."""
    listed, settings = services.database.erasures, services.settings
    oldest = good(settings)[0]
    known = backups.mark_of(oldest)
    if listed is not None and known.name == listed.mark().name:
        listed.prune(known.number, now.date() - timedelta(days=settings.erasures_days))


def _note(settings: Settings, now: datetime, why: str) -> None:
    note = settings.data_dir / FOLDER / FAILED
    with contextlib.suppress(OSError):
        note.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        note.touch()
        os.utime(note, (now.timestamp(), now.timestamp()))
        note.write_text(why)
    with contextlib.suppress(OSError):
        os.utime(note, (now.timestamp(), now.timestamp()))


def _count(found: Standing) -> None:
    BACKUP_AT.set(found.last.timestamp() if found.last else 0)
    BACKUP_FAILED.set(int(found.failed is not None))
