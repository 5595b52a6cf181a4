"""No page keeps anybody out: axe-core finds no serious fault, and no page is wider than a phone."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from bot.console.routes import console_routes
from bot.demo import furnish
from tests.browser.chromium import chromium
from tests.browser.crawling import crawled
from tests.browser.whole import Whole, whole_bot

pytestmark = pytest.mark.browser
AXE = Path(__file__).parent / "node_modules" / "axe-core" / "axe.min.js"
SERIOUS = {"serious", "critical"}
LOOK = """async () => (await axe.run(document, {resultTypes: ['violations']})).violations.map(
    fault => [fault.impact, fault.id, fault.nodes[0].html.slice(0, 200)])"""
NARROW = {"width": 360, "height": 740}
DESK = {"width": 1280, "height": 800}


@pytest.fixture(scope="module")
def axe() -> str:
    if not AXE.exists():
        if os.environ.get("NHIPCAU_REQUIRE_ALL") == "1":
            pytest.fail("axe-core is not installed, and NHIPCAU_REQUIRE_ALL is set")
        pytest.skip("axe-core is not installed (npm)")
    return AXE.read_text("utf-8")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as found:
        yield found


@pytest.fixture
def bot(tmp_path: Path, sqlite_url: str) -> Iterator[Whole]:
    with whole_bot(tmp_path, sqlite_url) as running:
        furnish(running.app)
        yield running


def _faults(page: Page, axe: str) -> list[str]:
    # As the browser's own tools would: the page's policy forbids scripts that are not ours.
    page.evaluate(axe)
    return [f"{kind}: {html}" for impact, kind, html in page.evaluate(LOOK) if impact in SERIOUS]


def _too_wide(page: Page) -> bool:
    page.set_viewport_size(NARROW)  # type: ignore[arg-type]
    wide = page.evaluate("document.documentElement.scrollWidth > innerWidth")
    page.set_viewport_size(DESK)  # type: ignore[arg-type]
    return bool(wide)


def test_no_page_of_the_console_keeps_anybody_out(bot: Whole, browser: Browser, axe: str) -> None:
    page = browser.new_context(viewport=DESK, locale="vi-VN").new_page()  # type: ignore[arg-type]
    page.goto(bot.places.console)
    page.get_by_role("button").first.click()
    base, routes = bot.app.office.public_url, console_routes(bot.app.services)
    faults: dict[str, list[str]] = {}
    seen: set[str] = set()
    for pattern in crawled(page, base, routes, "/console"):
        seen.add(pattern)
        found = _faults(page, axe) + (["wider than a phone"] if _too_wide(page) else [])
        if found:
            faults[page.url] = found
    assert faults == {}, "\n".join(f"{url}: {found}" for url, found in faults.items())
    assert len(seen) > 15, "the crawl got nowhere"


@pytest.mark.parametrize("path", ["/", "/chat"])
def test_no_public_page_keeps_anybody_out(
    bot: Whole, browser: Browser, axe: str, path: str
) -> None:
    page = browser.new_context(viewport=NARROW, locale="vi-VN").new_page()  # type: ignore[arg-type]
    page.goto(bot.app.office.public_url + path)
    page.wait_for_timeout(500)
    assert _faults(page, axe) == []
    assert not _too_wide(page)
