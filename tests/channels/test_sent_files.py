"""What a channel has been given once is known to it, also by the process that comes after."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from bot.channels.sent_files import SentFiles
from bot.writer import Writer
from storage.database import Database
from storage.media import LONG_AGO, Media, MediaFolder, SentFile, drop_abandoned

DAY = date(2026, 11, 23)


@pytest.fixture
def writer(database: Database) -> Iterator[Writer]:
    opened = Writer(database)
    yield opened
    opened.close()


def _add(database: Database, *files: str, day: date = DAY) -> None:
    with database.write() as session:
        session.add_all(Media(id=file, kind="voice", size=1, stored_on=day) for file in files)


def _files(database: Database, writer: Writer, channel: str) -> SentFiles:
    return SentFiles(MediaFolder(Path("nowhere")), database, writer, channel)


def _kept(database: Database) -> int:
    with database.read() as session:
        return session.query(SentFile).count()


async def test_a_file_is_known_after_a_restart_and_to_its_channel_alone(
    database: Database, writer: Writer
) -> None:
    _add(database, "thong-bao", "khac")
    await _files(database, writer, "telegram").keep("thong-bao", "AwAC")
    again = _files(database, writer, "telegram")
    assert await again.find("thong-bao") == "AwAC"
    assert await again.find("khac") is None
    assert await _files(database, writer, "zalo").find("thong-bao") is None


async def test_the_newest_name_counts(database: Database, writer: Writer) -> None:
    _add(database, "thong-bao")
    known = _files(database, writer, "telegram")
    await known.keep("thong-bao", "AwAC")
    await known.keep("thong-bao", "BwBC")
    assert await known.find("thong-bao") == "BwBC"
    assert await _files(database, writer, "telegram").find("thong-bao") == "BwBC"


async def test_a_name_that_is_no_longer_good_is_forgotten(
    database: Database, writer: Writer
) -> None:
    _add(database, "thong-bao")
    known = _files(database, writer, "telegram")
    await known.keep("thong-bao", "AwAC")
    await known.drop("thong-bao")
    assert await known.find("thong-bao") is None
    assert await _files(database, writer, "telegram").find("thong-bao") is None


async def test_a_file_that_is_erased_leaves_no_name(database: Database, writer: Writer) -> None:
    _add(database, "thong-bao", day=LONG_AGO)
    await _files(database, writer, "telegram").keep("thong-bao", "AwAC")
    assert _kept(database) == 1
    with database.write() as session:
        drop_abandoned(session, DAY)
    assert _kept(database) == 0


async def test_a_file_that_we_do_not_have_is_not_remembered_for_later(
    database: Database, writer: Writer
) -> None:
    await _files(database, writer, "telegram").keep("da-xoa", "AwAC")
    assert _kept(database) == 0


async def test_a_database_that_does_not_answer_costs_an_upload_and_no_message(
    database: Database, writer: Writer, monkeypatch: pytest.MonkeyPatch
) -> None:
    _add(database, "thong-bao")
    known = _files(database, writer, "telegram")

    def fails(*_args: object, **_options: object) -> None:
        raise OSError("the disk is gone")

    monkeypatch.setattr(Database, "read", fails)
    monkeypatch.setattr(writer, "run", fails)
    assert await known.find("thong-bao") is None
    await known.keep("thong-bao", "AwAC")
    assert await known.find("thong-bao") == "AwAC"
    await known.drop("thong-bao")
    assert await known.find("thong-bao") is None
