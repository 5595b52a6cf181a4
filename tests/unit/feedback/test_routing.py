"""To whom a case is proposed to be passed on: by topic and commune, the office's own rows above ours."""

from datetime import date
from pathlib import Path

import pytest

from content.feedback.authorities import rows
from content.feedback.topics import topics
from content.tables import TableError
from handlers.context import Office
from handlers.feedback.routing import suggested
from storage.areas import Area


def _commune(kind: str = "xã", name: str = "Sáng Nhè", code: str = "03244") -> Area:
    return Area(
        code=code, level="commune", kind=kind, name=name, path="/1/", valid_from=date(2025, 7, 1)
    )


@pytest.mark.parametrize("topic", topics())
def test_every_topic_has_somebody_in_full_name(topic: str) -> None:
    named = suggested(Office(), topic, _commune())
    assert named
    assert not any(name.endswith((" xã", " phường")) for name in named)


def test_the_commune_s_own_authority_comes_first_by_its_name() -> None:
    assert suggested(Office(), "HT01", _commune()) == [
        "UBND xã Sáng Nhè",
        "Phòng Kinh tế xã Sáng Nhè",
        "Sở Xây dựng",
    ]
    assert suggested(Office(), "AN01", _commune()) == ["Công an xã Sáng Nhè"]


def test_a_ward_has_offices_of_its_own() -> None:
    named = suggested(Office(), "HT01", _commune("phường", "Mường Thanh"))
    assert named[1] == "Phòng Kinh tế, Hạ tầng và Đô thị phường Mường Thanh"


def test_the_office_s_own_row_for_a_commune_wins(tmp_path: Path) -> None:
    (tmp_path / "authorities.csv").write_text(
        "topic,area,authority,source\n"
        "HT01,03244,Ban quản lý dự án huyện cũ / UBND xã,Công văn 12\n"
        "*,xã,UBND xã,Quyết định 5\n",
        "utf-8",
    )
    office = Office(tables_dir=str(tmp_path))
    assert suggested(office, "HT01", _commune())[0] == "Ban quản lý dự án huyện cũ"
    assert suggested(office, "AN01", _commune()) == ["UBND xã Sáng Nhè"]
    assert suggested(office, "HT01", _commune(code="03217"))[0] == "UBND xã Sáng Nhè"


@pytest.mark.parametrize(
    "row", ["ZZ99,*,UBND xã,nguồn", "HT01,,UBND xã,nguồn", "HT01,*, ,nguồn", "HT01,*,UBND xã,"]
)
def test_a_row_that_makes_no_sense_is_named(tmp_path: Path, row: str) -> None:
    (tmp_path / "authorities.csv").write_text(f"topic,area,authority,source\n{row}\n", "utf-8")
    with pytest.raises(TableError, match=r"authorities\.csv, line 2"):
        rows(str(tmp_path))
