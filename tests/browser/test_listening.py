"""The page of a recording on a small phone: one large button, with a script and without."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect
from starlette.applications import Starlette

from bot.listening import Heard, listening_routes
from content.audio.voice import to_ogg
from tests.browser.chromium import chromium
from tests.browser.serving import served
from tests.unit.media.sounds import speech

pytestmark = pytest.mark.browser
PHONE: ViewportSize = {"width": 360, "height": 640}
PLAYS = "document.querySelector('audio').currentTime > 0.2"
ENDED = "document.querySelector('audio').ended"


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    path = tmp_path / "recording"
    path.write_bytes(to_ogg(speech(4))[0])
    title = "Bảo hiểm y tế cho hộ nghèo, hộ cận nghèo"
    heard = Heard(title, "Mông", "người đọc thử", "Nghị quyết số 1, hiệu lực từ 01/01/2026", path)
    with served(Starlette(routes=listening_routes({"abc": heard}.get))) as url:
        yield f"{url}/a/abc"


@pytest.fixture
def browser() -> Iterator[Browser]:
    with chromium("--autoplay-policy=user-gesture-required") as opened:
        yield opened


def opened(browser: Browser, address: str, *, script: bool = True) -> tuple[Page, list[str]]:
    context = browser.new_context(viewport=PHONE, locale="vi-VN", java_script_enabled=script)
    page = context.new_page()
    errors: list[str] = []
    page.on("console", lambda message: errors.append(message.text))
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(address)
    return page, errors


def until(page: Page, holds: str) -> None:
    """The page's policy allows no script of playwright's own that waits."""
    for _ in range(100):
        if page.evaluate(holds):
            return
        page.wait_for_timeout(100)
    pytest.fail(f"not in ten seconds: {holds}")


def test_one_large_button_plays_stops_and_plays_again(browser: Browser, address: str) -> None:
    page, errors = opened(browser, address)
    button = page.get_by_role("button", name="Bấm để nghe")
    box = button.bounding_box()
    assert box is not None
    assert min(box["width"], box["height"]) >= 150
    assert box["y"] + box["height"] <= PHONE["height"]
    expect(page.locator("#time")).to_have_text("0:00 / 0:04")
    button.click()
    until(page, PLAYS)
    page.get_by_role("button", name="Tạm dừng").click()
    assert page.evaluate("document.querySelector('audio').paused")
    page.get_by_role("button", name="Bấm để nghe").click()
    until(page, ENDED)
    page.get_by_role("button", name="Nghe lại từ đầu").click()
    expect(page.get_by_role("button", name="Tạm dừng")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    assert errors == []


def test_without_a_script_the_browser_s_own_player_is_there(browser: Browser, address: str) -> None:
    page, errors = opened(browser, address, script=False)
    expect(page.locator("audio[controls]")).to_be_visible()
    expect(page.locator("#play")).to_be_hidden()
    assert errors == []


def test_a_phone_without_opus_takes_the_other_form(browser: Browser, address: str) -> None:
    """Debian's Chromium plays both; here the first cannot be had."""
    page, _ = opened(browser, "about:blank")
    page.route("**/sound.ogg", lambda route: route.fulfill(status=404))
    page.goto(address)
    page.get_by_role("button", name="Bấm để nghe").click()
    until(page, PLAYS)
    assert page.evaluate("document.querySelector('audio').currentSrc").endswith("/sound.m4a")


def test_where_nothing_plays_the_person_is_told_and_can_try_again(
    browser: Browser, address: str
) -> None:
    page, _ = opened(browser, "about:blank")
    page.route("**/sound.*", lambda route: route.abort())
    page.goto(address)
    expect(page.get_by_role("alert")).to_contain_text("Máy này chưa phát được")
    page.unroute("**/sound.*")
    page.get_by_role("button", name="Bấm để nghe").click()
    until(page, PLAYS)
    expect(page.get_by_role("alert")).to_be_hidden()


def test_a_wrong_address_is_told_kindly(browser: Browser, address: str) -> None:
    page, _ = opened(browser, address + "x")
    expect(page.get_by_role("heading")).to_have_text("Không có bản ghi này")
