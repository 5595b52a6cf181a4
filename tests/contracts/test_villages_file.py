"""Villages from a file, over SQLite and PostgreSQL: all of it or nothing, and the bad lines named."""

from pathlib import Path

import pytest
from sqlalchemy import func, select

from handlers.areas.actions import REORGANISED, area_label, import_villages
from handlers.areas.finder import find
from handlers.errors import Refused
from handlers.wording import wording
from storage.areas import Area, AreaName, current
from storage.database import Database
from tests.contracts.province import TODAY, fresh

__all__ = ["fresh"]

COLUMNS = "code,name,kind,commune_code,former_commune,households,other_names\n"


def _file(tmp_path: Path, text: str | bytes) -> Path:
    file = tmp_path / "ban.csv"
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return file


def _import(database: Database, file: Path) -> int:
    with database.write() as session:
        return import_villages(session, file, REORGANISED)


def _refusal(database: Database, file: Path) -> str:
    with pytest.raises(Refused) as refused:
        _import(database, file)
    return wording(refused.value.words)


def _found(database: Database, text: str) -> list[str]:
    with database.read() as session:
        return [match.label for match in find(session, text, TODAY)]


def test_villages_are_loaded_and_found_at_once(fresh: Database, tmp_path: Path) -> None:
    assert _found(fresh, "huoi quang") == []
    line = "03172-09,Huổi Quang,bản,03172,,64,Huổi Hoang; Hoang Quang\n"
    assert _import(fresh, _file(tmp_path, COLUMNS + line)) == 1
    for typed in ("huoi quang", "huoi hoang", "hoang quang"):
        assert _found(fresh, typed) == ["bản Huổi Quang, xã Na Sang"]


def test_names_that_were_rolled_back_are_not_found(fresh: Database, tmp_path: Path) -> None:
    file = _file(tmp_path, f"{COLUMNS}v1,Huổi Quang,bản,03172,,,\n")
    with fresh.write() as session:
        import_villages(session, file, REORGANISED)
        assert find(session, "huổi quang", TODAY)
        session.rollback()
    _import(fresh, _file(tmp_path, f"{COLUMNS}v1,Pú Tửu,bản,03172,,,\n"))
    assert _found(fresh, "huổi quang") == []
    assert _found(fresh, "pú tửu") == ["bản Pú Tửu, xã Na Sang"]


def test_a_village_that_is_only_a_number_is_found_with_its_commune(
    fresh: Database, tmp_path: Path
) -> None:
    rows = "a,3,thôn,03349,,,\nb,3,thôn,03352,,,\n"
    _import(fresh, _file(tmp_path, COLUMNS + rows))
    for typed in ("thôn 3 xã Thanh Yên", "thon 3, thanh yen", "3 thanh yên"):
        assert _found(fresh, typed) == ["thôn 3, xã Thanh Yên"]


def test_a_village_that_is_loaded_again_is_changed_and_not_doubled(
    fresh: Database, tmp_path: Path
) -> None:
    _import(fresh, _file(tmp_path, f"{COLUMNS}v1,Huổi Quang,bản,03172,,64,Huổi Hoang\n"))
    again = _file(tmp_path, f"{COLUMNS}v1,Huổi Quảng,thôn,03349,Pa Thơm,,\n")
    for _ in range(2):
        assert _import(fresh, again) == 1
    with fresh.read() as session:
        village = session.scalars(select(Area).where(Area.code == "v1")).one()
        commune = current(session, "03349", TODAY)
        assert commune is not None
        assert commune.covers(village.path)
        assert area_label(session, village.id) == "thôn Huổi Quảng, xã Thanh Yên"
        assert (village.former_commune, village.households) == ("xã Pa Thơm", 64)
        names = select(func.count()).where(AreaName.area_id == village.id)
        assert session.scalar(names) == 0


@pytest.mark.parametrize(
    "text",
    [
        b"\xef\xbb\xbf" + f"{COLUMNS}v1,Phủ,bản,03172,,,\n".encode(),
        f"{COLUMNS}v1,Bản Phủ,Bản,03172,,,\n",
        f"{COLUMNS}v1,Phủ,bản,03172,,,\n,,,,,,\n\n",
        "Code;Name;Kind;Commune_code;;\r\nv1;Phủ;bản;03172;;\r\n",
        f"{COLUMNS}v1,Phu\u0309,ba\u0309n,03172,,,\n",
        f'{COLUMNS}v1,"Phủ",bản, 03172 ,Thị trấn Mường Chà,,\n',
    ],
    ids=["byte order mark", "kind twice", "empty lines", "semicolons", "apart accents", "spaces"],
)
def test_a_file_as_a_spreadsheet_writes_it_is_read(
    fresh: Database, tmp_path: Path, text: str | bytes
) -> None:
    assert _import(fresh, _file(tmp_path, text)) == 1
    with fresh.read() as session:
        village = current(session, "v1", TODAY)
        assert village is not None
        assert village.full_name == "bản Phủ"


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        ("v1,A,bản,99999,,,\n", "dòng 2: không có xã, phường mã «99999» hiện nay."),
        ("v1,A,bản,03124,,,\n", "dòng 2: không có xã, phường mã «03124» hiện nay."),
        ("v1,A,bản,11,,,\n", "dòng 2: không có xã, phường mã «11» hiện nay."),
        ("v1,A,bản,03172,,nhiều,\n", "dòng 2: số hộ «nhiều» phải là số nguyên."),
        ("v1,A,bản,03172,,-3,\n", "dòng 2: số hộ «-3» phải là số nguyên."),
        ("v1,A,bản,03172,,,\nv1,B,bản,03172,,,\n", "dòng 3: mã v1 đã có ở dòng 2."),
        ("v1,A,xóm,03172,,,\n", "dòng 2: loại «xóm» phải là bản, thôn hoặc tổ dân phố."),
        ("v1,,bản,03172,,,\n", "dòng 2: thiếu tên"),
        (f"v1,{'A' * 101},bản,03172,,,\n", "dòng 2: thiếu tên"),
        (f"v1,A,bản,03172,,,{'A' * 101}\n", "dòng 2: thiếu tên"),
        ("v1,A\0,bản,03172,,,\n", "dòng 2: thiếu tên"),
        (",A,bản,03172,,,\n", "dòng 2: thiếu mã"),
        (f"{'v' * 21},A,bản,03172,,,\n", "dòng 2: thiếu mã"),
        ("v1,A,bản,03172,Xá Nhè,,\n", "dòng 2: «Xá Nhè» không phải xã cũ của xã Na Sang."),
        ("03172,A,bản,03172,,,\n", "dòng 2: mã 03172 là của một xã hay huyện."),
        ("v1,A,bản,03172,,,,B\n", "dòng 2: thừa cột"),
        ("v1,A\n", "dòng 2: loại «»"),
    ],
)
def test_a_bad_line_is_named_and_nothing_is_loaded(
    fresh: Database, tmp_path: Path, lines: str, told: str
) -> None:
    good = "v0,Tốt,bản,03172,,,\n"
    assert told in _refusal(fresh, _file(tmp_path, COLUMNS + lines + good))
    with fresh.read() as session:
        assert current(session, "v0", TODAY) is None
        assert current(session, "v1", TODAY) is None


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (b"code,name,kind,commune_code\nv1,\xff\xfe,b,1\n", "không phải chữ UTF-8"),
        ("Xã Sáng Nhè".encode("utf-16"), "không phải chữ UTF-8"),
        ("name,kind\nA,bản\n", "thiếu cột code, commune_code"),
        (b"", "thiếu cột"),
        (COLUMNS.replace("households", "house") + "v1,A,bản,03172,,,\n", "không biết cột house"),
        (f'{COLUMNS}v1,"A,bản,03172,,,\n', "không đúng dạng CSV"),
    ],
)
def test_a_file_that_is_no_such_table_is_refused_in_a_line(
    fresh: Database, tmp_path: Path, text: str | bytes, told: str
) -> None:
    refusal = _refusal(fresh, _file(tmp_path, text))
    assert told in refusal
    assert "\n" not in refusal


def test_five_bad_lines_are_named_and_the_rest_counted(fresh: Database, tmp_path: Path) -> None:
    lines = "".join(f"v{n},A,bản,9,,,\n" for n in range(9))
    told = _refusal(fresh, _file(tmp_path, COLUMNS + lines))
    assert told.count("dòng") == 5
    assert told.endswith("; và 4 lỗi nữa.")
