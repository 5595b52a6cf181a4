"""`nhipcau areas`, as it is typed."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from bot.commands.areas import areas

HEADER = "code,name,kind,commune_code\n"


@pytest.fixture(autouse=True)
def empty_database(tmp_path: Path, sqlite_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NHIPCAU_DATA_DIR", str(tmp_path))
    monkeypatch.setenv("NHIPCAU_DATABASE_URL", sqlite_url)


def _typed(*words: str) -> Result:
    return CliRunner().invoke(areas, words)


def _file(tmp_path: Path, lines: str) -> str:
    file = tmp_path / "ban.csv"
    file.write_text(HEADER + lines, "utf-8")
    return str(file)


def test_the_tree_of_today_is_listed_with_its_villages() -> None:
    listed = _typed("list").stdout.splitlines()
    assert listed[0] == "11  tỉnh Điện Biên"
    na_sang = listed.index("  03172  xã Na Sang")
    assert listed[na_sang + 1] == "    03172-01  bản Hồ Chim 2  109 hộ"
    assert sum(line.startswith("  0") for line in listed) == 45


def test_villages_that_are_imported_are_listed(tmp_path: Path) -> None:
    done = _typed("import", _file(tmp_path, "03172-09,Huổi Quang,bản,03172\n"))
    assert (done.exit_code, done.stdout) == (0, "Đã nạp 1 thôn, bản.\n")
    assert "    03172-09  bản Huổi Quang\n" in _typed("list").stdout


def test_a_bad_file_fails_with_one_line_that_names_its_line(tmp_path: Path) -> None:
    failed = _typed("import", _file(tmp_path, "03172-09,Huổi Quang,xóm,03172\n"))
    assert (failed.exit_code, failed.stdout) == (1, "")
    assert "dòng 2: loại «xóm»" in failed.stderr
    assert len(failed.stderr.splitlines()) == 1
    assert "Huổi Quang" not in _typed("list").stdout
