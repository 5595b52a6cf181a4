"""The record of processing and the impact assessment, as whoever opens them reads them."""

import io
from dataclasses import replace
from datetime import date
from pathlib import Path

from docx import Document

from bot.commands.privacy import numbers
from bot.settings import Settings
from content.privacy import BASIC, SENSITIVE, activities, inventory, retentions
from handlers.privacy.forms import Filing, impact, records
from storage.areas import Area

PROVINCE = Area(code="11", level="province", kind="tỉnh", name="Điện Biên")
FILING = Filing(
    area=PROVINCE,
    today=date(2026, 11, 25),
    numbers=numbers(Settings(_env_file=None, delivery_days=45)),
    reached_at="chị Mai, 0215 000 000",
    channels=("trang trò chuyện trên mạng", "Zalo"),
    on_postgresql=False,
)


def words_of(made: bytes) -> str:
    document = Document(io.BytesIO(made))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([paragraph.text for paragraph in document.paragraphs] + cells)


def test_the_record_names_every_column_of_people_s_data(tmp_path: Path) -> None:
    made = words_of(records(FILING, tmp_path))
    assert "Bên kiểm soát dữ liệu: Ủy ban MTTQ Việt Nam tỉnh Điện Biên." in made
    assert "chị Mai, 0215 000 000" in made
    for held in inventory():
        assert (", ".join(held.columns) in made) or not held.is_personal


def test_the_record_says_how_long_by_the_settings_of_this_office(tmp_path: Path) -> None:
    assert "tin nhắc: 45 ngày sau khi gửi" in words_of(records(FILING, tmp_path))


def test_the_record_warns_of_a_channel_abroad_only_while_one_is_on(tmp_path: Path) -> None:
    abroad = replace(FILING, channels=("Telegram",))
    assert "Telegram đang bật" in words_of(records(abroad, tmp_path))
    assert "Telegram đang bật" not in words_of(records(FILING, tmp_path))


def test_the_assessment_names_what_nothing_erases_yet(tmp_path: Path) -> None:
    made = words_of(impact(FILING, tmp_path))
    lasting = {
        held.table
        for held in inventory()
        if held.sensitivity in {BASIC, SENSITIVE} and retentions()[held.retention].endless != "no"
    }
    assert "case_entry" in lasting
    assert {table for table in lasting if table not in made} == set()
    assert "notice_phone" not in made


def test_the_assessment_has_a_risk_and_a_measure_for_each_activity(tmp_path: Path) -> None:
    made = words_of(impact(FILING, tmp_path))
    about_people = [one for one in activities().values() if one.key != "running"]
    assert [
        one.key for one in about_people if one.risk not in made or one.measures not in made
    ] == []
