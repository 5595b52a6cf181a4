"""No page keeps anybody out: axe-core finds no serious fault, and no page is wider than a phone."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from starlette.routing import BaseRoute, Route

from bot.console.routes import console_routes
from bot.demo import furnish
from bot.runtime import PARTS
from bot.start import places
from tests.browser.chromium import chromium
from tests.browser.crawling import FILE, crawled
from tests.browser.whole import Whole, whole_bot
from tests.contracts.talkers import oa_settings

pytestmark = pytest.mark.browser
AXE = Path(__file__).parent / "node_modules" / "axe-core" / "axe.min.js"
STARTS = (
    "/console",
    "/console/sign-in",
    "/console/confirm?next=/console/account",
    "/console/channels/zalo-oa",
    "/console/channels/zalo-oa/renew",
    "/console/spending",
)
# Files, parts of pages, addresses that lead on at once, and the form of a draft, which is that of a new item.
NO_PAGES = {
    "/console/{rest:path}",
    "/console/campaigns/photos/{media}",
    "/console/campaigns/plans",
    "/console/campaigns/plans/{number}/papers/{paper}",
    "/console/cases/{code}/next",
    "/console/consultations/{number}/draft",
    "/console/consultations/{number}/voices/{media}",
    "/console/dialogues/{number}/media/{media}",
    "/console/disclosure/{number}/photos/{entry}",
    "/console/library/coverage/{kind}",
    "/console/library/exchange/file",
    "/console/library/sounds/{sound}",
    "/console/library/{version}/card/{language}.png",
    "/console/library/{version}/edit",
    "/console/media/{media}",
    "/console/meetings/{number}/documents/{paper}",
    "/console/meetings/{number}/signed",
    "/console/notices/{number}/progress",
    "/console/recordings/{number:int}/sound",
    "/console/registers/{number}/paper",
    "/console/supervision/{number}/papers/{paper}",
    "/drafts/{number}",
    "/draws/{number}/entries.txt",
    "/draws/{number}/proof.txt",
}
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
    # Nothing is sent: what a page offers must still stand when its link is followed. Nobody answers there.
    account = oa_settings("http://127.0.0.1:9", "a-refresh-token")
    with whole_bot(tmp_path, sqlite_url, PARTS - {"worker"}, **account) as running:
        furnish(running.app)
        yield Whole(running.app, places(running.app))


def _pages(routes: Sequence[BaseRoute]) -> set[str]:
    """The patterns of the addresses that show a page; not of files and of what scripts ask for."""
    shown = [one for one in routes if isinstance(one, Route) and "GET" in (one.methods or ())]
    return {one.path for one in shown if not FILE.search(one.path)}


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
    assert bot.places.approver is not None
    page.goto(bot.places.approver)
    at_the_door = _faults(page, axe)
    page.get_by_role("button").first.click()
    page.goto(f"{bot.app.office.public_url}/console/reports")
    page.get_by_role("button", name="Soạn báo cáo (dự thảo)").first.click()
    page.wait_for_url("**/console/reports/*")
    base, routes = bot.app.office.public_url, console_routes(bot.app.services)
    faults: dict[str, list[str]] = {}
    seen = {"/console/enter/{token}"}
    for pattern in crawled(page, base, routes, STARTS):
        seen.add(pattern)
        found = _faults(page, axe) + (["wider than a phone"] if _too_wide(page) else [])
        if found:
            faults[page.url] = found
    assert at_the_door == []
    assert faults == {}, "\n".join(f"{url}: {found}" for url, found in faults.items())
    missed = sorted(_pages(routes) - seen - NO_PAGES)
    assert missed == [], "\n".join(missed)


@pytest.mark.parametrize("path", ["/", "/chat", "/what-we-know"])
def test_no_public_page_keeps_anybody_out(
    bot: Whole, browser: Browser, axe: str, path: str
) -> None:
    page = browser.new_context(viewport=NARROW, locale="vi-VN").new_page()  # type: ignore[arg-type]
    page.goto(bot.app.office.public_url + path)
    page.wait_for_timeout(500)
    assert _faults(page, axe) == []
    assert not _too_wide(page)
