"""C5 and C3 in a real browser, without scripts: a report drafted, edited, approved and taken home."""

import io
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest
from docx import Document
from playwright.sync_api import Browser, Page, expect
from starlette.applications import Starlette

from bot.console import console_routes
from bot.services import Services
from bot.settings import Settings
from bot.writer import Writer
from handlers.context import Office
from handlers.people.signing_in import hash_of
from storage.database import Database, open_database
from storage.media import MediaFolder
from storage.people import Appointment, Invitation
from tests.browser.chromium import chromium
from tests.browser.serving import served
from tests.unit.casework.conftest import Commune, furnish
from tests.unit.casework.office import NOW
from tests.unit.reports.opinions import add_many
from tests.unit.reports.test_letters import AUTHORITY, LATE

pytestmark = pytest.mark.browser

WRITTEN = "Bà con phấn khởi vì đường vào bản đã được bê tông."


@dataclass
class Console:
    url: str
    database: Database
    commune: Commune
    browser: Browser

    def open(self, person_id: int, width: int = 1280) -> Page:
        """A signed-in window of that person's, with scripts off."""
        token = f"token-of-{person_id}"
        with self.database.write() as session:
            post = session.query(Appointment).filter_by(person_id=person_id).first()
            assert post is not None
            until = NOW + timedelta(days=1)
            link = {"role": "officer", "area_id": post.area_id, "person_id": person_id}
            session.add(Invitation(token_hash=hash_of(token), expires_at=until, **link))
        viewport = {"width": width, "height": 860}
        page = self.browser.new_page(viewport=viewport, java_script_enabled=False)  # type: ignore[arg-type]
        page.set_default_timeout(10_000)
        page.goto(f"{self.url}/console/enter/{token}")
        page.get_by_role("button", name="Vào trang cán bộ").click()
        page.goto(f"{self.url}/console/reports")
        return page


@pytest.fixture
def console(sqlite_url: str, tmp_path: Path) -> Iterator[Console]:
    database = open_database(sqlite_url)
    commune = furnish(database)
    with database.write() as session:
        late = {"status": "CHUYEN", "authority": AUTHORITY, "due_on": LATE}
        add_many(session, 34, "HT01", **late)  # type: ignore[arg-type]
        for number, topic in ((14, "HT03"), (7, "YT01"), (6, "VH02")):
            add_many(session, number, topic)
    writer = Writer(database)
    settings = Settings(data_dir=tmp_path, _env_file=None)
    office, media = Office(phone="0215 000 000"), MediaFolder(tmp_path / "media")
    services = Services(settings, database, writer, media, office)
    app = Starlette(routes=console_routes(services, lambda: NOW))
    with served(app) as url, chromium() as browser:
        yield Console(url, database, commune, browser)
    writer.close()
    database.close()


def fill(page: Page) -> None:
    page.get_by_label("Loại kỳ họp").select_option("hdnd-xa")
    page.get_by_label("Tên kỳ họp").fill("kỳ họp thứ hai, Hội đồng nhân dân xã")
    page.get_by_label("Ngày khai mạc").fill("2026-12-20")
    page.get_by_label("Số liệu từ ngày").fill("2026-11-01")
    page.get_by_label("đến hết ngày").fill("2026-11-23")
    session = page.get_by_role("region", name="Báo cáo trước, sau kỳ họp")
    session.get_by_role("button", name="Soạn báo cáo (dự thảo)").click()


def taken_home(page: Page, button: str) -> list[str]:
    with page.expect_download() as download:
        page.get_by_text(button, exact=True).first.click()
    made = Document(io.BytesIO(Path(download.value.path()).read_bytes()))
    heads = [made.sections[0].first_page_header, made.sections[0].header]
    words = [paragraph.text for head in heads for paragraph in head.paragraphs]
    return words + [paragraph.text for paragraph in made.paragraphs]


def test_a_report_goes_from_its_draft_to_an_approved_file_without_scripts(console: Console) -> None:
    page = console.open(console.commune.officer)
    fill(page)
    expect(page.get_by_role("status")).to_contain_text("Đã soạn dự thảo từ số liệu.")
    assert "DỰ THẢO" in taken_home(page, "Tải báo cáo .docx")
    for key in ("phan-khoi", "kien-nghi"):
        part = page.locator(f"#muc-{key}")
        part.get_by_role("textbox").first.fill(WRITTEN)
        part.get_by_role("button", name="Lưu mục này").click()
        expect(page.get_by_role("status")).to_contain_text("Đã lưu.")
    page.get_by_role("button", name="Trình lãnh đạo duyệt").click()
    expect(page.get_by_role("status")).to_contain_text("Đã trình lãnh đạo duyệt.")
    expect(page.get_by_role("button", name="Duyệt", exact=True)).to_have_count(0)
    leader = console.open(console.commune.provincial)
    leader.get_by_role("link", name="Trước kỳ họp thứ hai").click()
    leader.get_by_role("button", name="Duyệt", exact=True).click()
    expect(leader.get_by_role("status")).to_contain_text("Đã duyệt.")
    words = taken_home(leader, "Tải báo cáo .docx")
    assert "DỰ THẢO" not in words
    assert WRITTEN in words


def test_an_urging_letter_is_taken_home_on_a_phone_and_nothing_runs_off_the_page(
    console: Console,
) -> None:
    page = console.open(console.commune.officer, width=360)
    fill(page)
    page.goto(f"{console.url}/console/overdue")
    assert f"Kính gửi: {AUTHORITY}" in taken_home(page, "Công văn đôn đốc (.docx)")
    box = page.locator("#main").bounding_box()
    assert box is not None
    assert box["width"] <= 360
