"""The head of the console: sections by their work on a desktop, folded on a telephone, without a script."""

import re
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from starlette.applications import Starlette

from bot.console import console_routes
from bot.services import Services
from bot.settings import Settings
from bot.writer import Writer
from handlers.context import Office
from handlers.people.invitations import sign_in_again
from storage.database import open_database
from storage.media import MediaFolder
from tests.browser.chromium import chromium
from tests.browser.serving import served
from tests.unit.casework.conftest import furnish
from tests.unit.casework.office import NOW

pytestmark = pytest.mark.browser
SMALL = """[...document.querySelectorAll('.top a, .top summary, .top button')]
    .filter(e => e.checkVisibility() && e.getBoundingClientRect().height < 32).map(e => e.outerHTML)"""
CUT = "document.documentElement.scrollWidth > innerWidth"


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as found:
        yield found


@pytest.fixture
def link(sqlite_url: str, tmp_path: Path) -> Iterator[str]:
    """A way in, for the commune's officer."""
    database = open_database(sqlite_url)
    commune = furnish(database)
    with database.write() as session:
        token = sign_in_again(session, commune.officer, NOW)
    writer = Writer(database)
    settings = Settings(data_dir=tmp_path, _env_file=None)
    media = MediaFolder(tmp_path / "media")
    services = Services(settings, database, writer, media, Office(phone="0215 000 000"))
    routes = console_routes(services, lambda: NOW + timedelta(minutes=1))
    with served(Starlette(routes=routes)) as url:
        yield f"{url}/console/enter/{token}"
    writer.close()
    database.close()


def signed_in(browser: Browser, link: str, width: int) -> Page:
    """On the list of cases, in a browser that runs no script."""
    context = browser.new_context(
        viewport={"width": width, "height": 760}, locale="vi-VN", java_script_enabled=False
    )
    page = context.new_page()
    page.goto(link)
    page.get_by_role("button", name="Vào trang cán bộ").click()
    page.goto(f"{link.partition('/console/')[0]}/console/cases")
    return page


@pytest.mark.parametrize("width", [1280, 1100])
def test_a_desktop_shows_the_groups_in_one_row_and_the_sections_of_one_below(
    browser: Browser, link: str, width: int
) -> None:
    page = signed_in(browser, link, width)
    nav = page.get_by_role("navigation", name="Các mục")
    heights = [one.bounding_box()["y"] for one in nav.get_by_role("link").all()]  # type: ignore[index]
    above, below = sorted(set(heights))
    assert heights.count(above) > 4
    assert heights.count(below) == 4  # cases, dialogues, consultations, supervision
    expect(nav.locator("[aria-current=page]")).to_have_text("Ý kiến")
    expect(page.get_by_text("Các mục", exact=True)).to_be_hidden()
    expect(page.get_by_role("button", name="Thoát")).to_be_visible()
    page.get_by_role("link", name="Báo tin").focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("/console/notices$"))
    expect(nav.get_by_role("link", name="Giọng đọc")).to_be_visible()


@pytest.mark.parametrize("width", [820, 640, 360])
def test_a_narrow_screen_folds_the_sections_and_the_keyboard_opens_them(
    browser: Browser, link: str, width: int
) -> None:
    page = signed_in(browser, link, width)
    expect(page.get_by_role("link", name="Báo cáo")).to_be_hidden()
    for _ in range(3):  # past the way to the main part, and the office's name
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    current = page.get_by_role("navigation", name="Các mục").locator("[aria-current=page]")
    expect(current).to_have_text("Ý kiến")
    expect(current).to_be_visible()
    assert page.evaluate(SMALL) == []
    assert not page.evaluate(CUT)
    page.get_by_role("link", name="Báo cáo").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Báo cáo")
    expect(page.get_by_role("button", name="Thoát")).to_be_hidden()
