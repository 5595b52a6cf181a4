"""The nightly backup: when it is made, that it is tried, how many are kept, and what is said when it fails."""

import errno
import tarfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from prometheus_client import REGISTRY

from bot import backups, nightly
from bot.checkup import examine
from bot.nightly import good, standing, turn
from bot.services import Services
from bot.settings import Settings
from bot.writer import Writer
from handlers.areas.actions import load_province
from handlers.context import Office
from storage.database import open_database
from storage.erasures import CASE, ErasureList, note
from storage.media import MediaFolder

NIGHT = datetime(2026, 11, 23, 19, 30, tzinfo=UTC)  # 02:30 in Điện Biên
DAY = timedelta(days=1)
Full = Callable[[bool], None]


@pytest.fixture
def services(sqlite_url: str, tmp_path: Path) -> Iterator[Services]:
    settings = Settings(data_dir=tmp_path, database_url=sqlite_url, backups_kept=3, _env_file=None)
    database = open_database(sqlite_url, erasures=settings.erasures)
    writer = Writer(database)
    writer.call(load_province)
    yield Services(settings, database, writer, MediaFolder(tmp_path / "media"), Office())
    writer.close()
    database.close()


@pytest.fixture
def full(monkeypatch: pytest.MonkeyPatch) -> Full:
    """Whether the disk is full when the archive is written."""
    add = tarfile.TarFile.addfile

    def becomes(yes: bool) -> None:
        def refused(*_: object) -> None:
            raise OSError(errno.ENOSPC, "No space left on device")

        monkeypatch.setattr(tarfile.TarFile, "addfile", refused if yes else add)

    return becomes


def said(services: Services) -> tuple[bool, str]:
    """What the doctor says of it."""
    found = examine(services.settings, services.database)
    return next((one.good, one.found) for one in found if one.what == "sao lưu hằng đêm")


def left(services: Services) -> list[str]:
    folder = services.settings.data_dir / nightly.FOLDER
    return sorted(path.name for path in folder.iterdir())


def test_one_is_made_a_night_after_the_hour_and_the_newest_are_kept(services: Services) -> None:
    for hours in range(0, 24 * 5, 2):
        turn(services, NIGHT + timedelta(hours=hours))
    names = [f"nhipcau-202611{day}-193000.tar.gz" for day in (25, 26, 27)]
    assert left(services) == names
    assert oct(good(services.settings)[0].stat().st_mode)[-3:] == "600"


def test_a_bot_that_slept_through_the_hour_makes_it_when_it_wakes(services: Services) -> None:
    turn(services, NIGHT)
    turn(services, NIGHT + timedelta(hours=23))
    assert len(good(services.settings)) == 1
    turn(services, NIGHT + timedelta(hours=30))
    assert len(good(services.settings)) == 2


def test_it_is_good_only_after_it_was_put_back_for_a_trial(
    services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    turn(services, NIGHT)
    pack = backups._pack

    def broken(*given: object) -> None:
        pack(*given)  # type: ignore[arg-type]
        draft = given[-1]
        assert isinstance(draft, Path)
        data = draft.read_bytes()
        draft.write_bytes(data[: len(data) // 2])

    monkeypatch.setattr(backups, "_pack", broken)
    turn(services, NIGHT + DAY)
    assert left(services) == ["failed", "nhipcau-20261123-193000.tar.gz"]
    good_, found = said(services)
    assert not good_
    assert "không phải bản sao lưu" in found or "hỏng" in found


def test_tables_of_another_version_in_it_are_no_good_backup(
    services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    forget = (*backups.FORGET, "UPDATE alembic_version SET version_num = '0001'")
    monkeypatch.setattr(backups, "FORGET", forget)
    turn(services, NIGHT)
    assert left(services) == ["failed"]
    assert "bản thử khôi phục không đạt: cơ sở dữ liệu" in said(services)[1]


def test_a_full_disk_is_said_so_old_ones_stay_and_it_is_tried_again_in_an_hour(
    services: Services, full: Full
) -> None:
    turn(services, NIGHT)
    full(True)
    turn(services, NIGHT + DAY)
    assert left(services) == ["failed", "nhipcau-20261123-193000.tar.gz"]
    told = f"hỏng lúc 02:30 25/11/2026: {backups.DISK_FULL} (bản tốt gần nhất 02:30 24/11/2026)"
    assert said(services) == (False, told)
    assert REGISTRY.get_sample_value("nhipcau_backup_failed") == 1
    full(False)
    turn(services, NIGHT + DAY + timedelta(minutes=59))
    assert len(good(services.settings)) == 1
    turn(services, NIGHT + DAY + timedelta(minutes=61))
    assert len(good(services.settings)) == 2
    assert standing(services.settings).failed is None
    at = (NIGHT + DAY + timedelta(minutes=61)).timestamp()
    assert REGISTRY.get_sample_value("nhipcau_backup_good_timestamp_seconds") == at
    assert REGISTRY.get_sample_value("nhipcau_backup_failed") == 0


def test_what_a_backup_left_that_was_killed_is_cleared_away(services: Services) -> None:
    folder = services.settings.data_dir / nightly.FOLDER
    (folder / f"{backups.WORK}dead").mkdir(parents=True)
    (folder / f"{backups.WORK}draft.part").write_bytes(b"half")
    turn(services, NIGHT)
    assert left(services) == ["nhipcau-20261123-193000.tar.gz"]


def test_none_is_made_when_it_is_switched_off(services: Services) -> None:
    off = services.settings.model_copy(update={"backups_kept": 0})
    turn(replace(services, settings=off), NIGHT)
    assert not (off.data_dir / nightly.FOLDER).exists()


def test_the_list_forgets_what_every_backup_knows_of_once_it_is_old(services: Services) -> None:
    erasures = services.database.erasures
    assert erasures is not None
    turn(services, NIGHT)
    with services.database.write() as session:
        note(session, CASE, 7)
    before = backups.mark_of(good(services.settings)[0])
    today = datetime.now(UTC)
    later = today + timedelta(days=services.settings.erasures_days + 2)
    turn(services, later)
    assert len(erasures.since(before)[0]) == 1  # the first backup is kept, and does not know of it
    for days in (1, 2, 3):
        turn(services, later + days * DAY)
    assert erasures.since(before) == ([], False)  # who has that backup elsewhere is told
    with services.database.write() as session:
        note(session, CASE, 8)
    assert [one.number for one in erasures.since(before)[0]] == [2]


def test_young_erasures_stay_for_backups_kept_elsewhere(tmp_path: Path) -> None:
    erasures = ErasureList(tmp_path / "list")
    erasures.append([(CASE, [7])])
    erasures.prune(1, datetime.now(UTC).date())
    assert erasures.mark().number == 1
    erasures.prune(1, date.max)
    assert erasures.mark().number == 1  # no number is given twice
    assert erasures.since(erasures.mark()) == ([], True)


def test_a_line_that_was_cut_off_spoils_none_after_it(tmp_path: Path) -> None:
    file = tmp_path / "list"
    erasures = ErasureList(file)
    erasures.append([(CASE, [7])])
    start = erasures.mark()._replace(number=0)
    file.write_bytes(file.read_bytes() + b'[2,"2026-11-')
    erasures.append([(CASE, [8])])
    assert [one.of for one in erasures.since(start)[0]] == [[7], [8]]
