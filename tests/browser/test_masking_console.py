"""Masking in a real browser: without a mouse, by selecting, and on a phone without scripts."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from sqlalchemy import select
from starlette.applications import Starlette

from bot.console import console_routes
from bot.services import Services
from bot.settings import Settings
from bot.writer import Writer
from handlers.context import Office
from handlers.people.invitations import sign_in_again
from storage.cases import Case
from storage.database import open_database
from storage.media import MediaFolder
from tests.browser.chromium import chromium
from tests.browser.serving import served
from tests.unit.casework.conftest import furnish
from tests.unit.casework.office import ANONYMOUS, NOW

pytestmark = pytest.mark.browser

SAID = "Ông Vừ A Chơ lấn đường cạnh gốc cây gạo, gọi số 0912 345 678."
SELECT = """(wanted) => {
  const words = document.querySelector(".said");
  const text = [...words.childNodes].find((node) => node.textContent.includes(wanted));
  const range = document.createRange();
  const at = text.textContent.indexOf(wanted);
  range.setStart(text, at);
  range.setEnd(text, at + wanted.length);
  getSelection().removeAllRanges();
  getSelection().addRange(range);
}"""


@pytest.fixture
def link(sqlite_url: str, tmp_path: Path) -> Iterator[str]:
    """The console over a case in which somebody is named, and a way in."""
    database = open_database(sqlite_url)
    commune = furnish(database)
    with database.write() as session:
        token = sign_in_again(session, commune.officer, NOW)
        case = session.scalars(select(Case).where(Case.code == ANONYMOUS)).one()
        case.entries[0].text = SAID
    writer, media = Writer(database), MediaFolder(tmp_path / "media")
    settings = Settings(data_dir=tmp_path, _env_file=None)
    services = Services(settings, database, writer, media, Office())
    app = Starlette(routes=console_routes(services, lambda: NOW))
    with served(app) as url:
        yield f"{url}/console/enter/{token}"
    writer.close()
    database.close()


def at_the_case(page: Page, link: str) -> None:
    page.set_default_timeout(10_000)
    page.goto(link)
    page.get_by_role("button", name="Vào trang cán bộ").click()
    page.locator("main h1").wait_for()
    page.goto(f"{link.split('/enter/', maxsplit=1)[0]}/cases/{ANONYMOUS}")


def test_words_are_masked_by_keys_alone_and_by_selecting(link: str) -> None:
    with chromium() as browser:
        page = browser.new_page(viewport={"width": 1280, "height": 860}, locale="vi-VN")
        at_the_case(page, link)
        preview = page.locator("output")
        expect(preview).to_have_text(
            "Ông [tên người] lấn đường cạnh gốc cây gạo, gọi số [số điện thoại]."
        )
        page.keyboard.press("m")
        page.keyboard.press("Tab")
        page.keyboard.press("Space")
        expect(preview).to_contain_text("gọi số 0912 345 678.")
        expect(page.locator("mark.left")).to_contain_text("0912 345 678")
        page.locator("mark.left").click()
        expect(preview).to_contain_text("gọi số [số điện thoại].")
        page.evaluate(SELECT, "gốc cây gạo")
        page.get_by_role("button", name="Che chỗ đã chọn").click()
        expect(preview).to_contain_text("cạnh [đã che], gọi")
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        expect(page.locator(".said")).to_have_text(
            "Ông [tên người] lấn đường cạnh [đã che], gọi số [số điện thoại]."
        )
        expect(page.get_by_role("status")).to_contain_text("Đã lưu lời đã che")


def test_on_a_phone_without_scripts_all_of_it_can_be_done(link: str) -> None:
    with chromium() as browser:
        context = browser.new_context(
            viewport={"width": 360, "height": 740}, java_script_enabled=False, locale="vi-VN"
        )
        page = context.new_page()
        at_the_case(page, link)
        wide = page.locator("html").evaluate("(html) => html.scrollWidth")
        assert wide <= 360
        page.get_by_label("Che thêm").fill("gốc cây gạo")
        page.get_by_role("button", name="Lưu lời đã che").click()
        expect(page.locator(".said")).to_contain_text("cạnh [đã che], gọi")
        page.get_by_text("Xem nguyên văn", exact=True).click()
        page.get_by_label("Lý do xem nguyên văn").fill("Đối chiếu")
        page.get_by_role("button", name="Ghi lý do và mở nguyên văn").click()
        expect(page.locator(".said")).to_contain_text("gốc cây gạo")
