"""Putting a backup back. Until it is ready, what is there is not touched; from then on it is finished by
whoever comes next, should this be killed. What was erased since is erased before it takes its place.
"""

import os
import shutil
from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import NamedTuple

from bot import backups
from bot.backups import DATABASE, MARK, MEDIA
from bot.settings import Settings
from handlers.context import Office
from storage import media
from storage.database import Database, migrate, open_database
from storage.erasures import Erasure, ErasureList, Mark
from storage.media import MediaFolder

FOLDER, READY = ".restoring", "ready"


class Restored(NamedTuple):
    aside: Path | None  # where what was there has been put
    again: int  # how much was erased again
    sure: bool  # that nothing else was erased since the backup


def restore(settings: Settings, office: Office, file: Path) -> Restored:
    """Put a backup back; what is there is set aside. Raises BadBackup."""
    backups.sqlite_file(settings.database)
    finish(settings)
    folder = settings.data_dir / FOLDER
    drop_unfinished(settings)
    folder.mkdir(parents=True, mode=0o700)
    known = backups.unpack(file, folder)
    listed, sure = ErasureList(settings.erasures).since(known)
    again = _erase(f"sqlite:///{folder / DATABASE}", listed, office, folder / MEDIA)
    return Restored(_put_in_place(settings), again, sure)


def erase_in_place(settings: Settings, office: Office) -> int:
    """Erase again what the list holds, in a database that other tools put back (PostgreSQL's)."""
    listed, _ = ErasureList(settings.erasures).since(Mark("", 0))
    return _erase(settings.database, listed, office, settings.data_dir / MEDIA)


def _erase(url: str, listed: Sequence[Erasure], office: Office, files: Path) -> int:
    from handlers.erasing import erase_again  # no other command needs what it imports

    database = open_database(url)
    try:
        migrate(database)
        with database.write() as session:
            again = erase_again(session, listed, datetime.now(UTC), office)
        _drop_files(database, MediaFolder(files))
    finally:
        database.close()
    return again


def _drop_files(database: Database, files: MediaFolder) -> None:
    with database.write() as session:
        gone = media.drop_abandoned(session, date.min)
    for media_id in gone:
        files.delete(media_id)
    database.truncate_log()


def _put_in_place(settings: Settings) -> Path | None:
    """From the moment that `READY` is there, it will be."""
    folder = settings.data_dir / FOLDER
    aside = settings.data_dir / f"truoc-khoi-phuc-{datetime.now(UTC):%Y%m%d-%H%M%S-%f}"
    (folder / MARK).unlink(missing_ok=True)
    draft = folder / "ready.part"
    draft.write_text(aside.name)
    os.sync()
    draft.rename(folder / READY)
    finish(settings)
    return aside if aside.exists() else None


def finish(settings: Settings) -> None:
    """Go on with what was killed half-way, if anything was; each step may have been done already."""
    folder = settings.data_dir / FOLDER
    if not (folder / READY).exists():
        return
    aside = settings.data_dir / (folder / READY).read_text()
    target = backups.sqlite_file(settings.database)
    log = [target.with_name(target.name + end) for end in ("-wal", "-shm")]
    target.parent.mkdir(parents=True, exist_ok=True)
    _swap(folder / DATABASE, [target, *log], aside)
    _swap(folder / MEDIA, [settings.data_dir / MEDIA], aside)
    shutil.rmtree(folder)


def drop_unfinished(settings: Settings) -> None:
    """What a restore that was killed before it was ready left: the erased would be in it."""
    folder = settings.data_dir / FOLDER
    if folder.exists() and not (folder / READY).exists():
        shutil.rmtree(folder)


def _swap(fresh: Path, old: list[Path], aside: Path) -> None:
    if not fresh.exists():
        return
    for path in old:
        if path.exists():
            aside.mkdir(parents=True, exist_ok=True)
            path.rename(aside / path.name)
    fresh.rename(old[0])
