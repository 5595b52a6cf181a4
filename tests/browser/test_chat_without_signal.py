"""T8: a photo that is sent where there is no signal waits on the phone and goes by itself, once."""

import io

import pytest
from PIL import Image
from playwright.sync_api import BrowserContext, Page, Route, expect

from tests.browser.test_chat_page import bot, browser, opened, phone, pick, say, url
from tests.channels.web.echo import Echo
from tests.unit.media.files import photo

__all__ = ["bot", "browser", "phone", "pick", "url"]

pytestmark = pytest.mark.browser

WAITS = "Mạng đang yếu. Ảnh sẽ tự gửi khi có sóng."


def sends_photo(page: Page) -> None:
    large = {"name": "anh.jpg", "mimeType": "image/jpeg", "buffer": photo(2400, 1200)}
    page.locator("#photo-file").set_input_files(large)  # type: ignore[arg-type]
    page.get_by_role("button", name="Gửi ảnh").click()


def photos(bot: Echo) -> list[str]:
    return [event.media.id for event in bot.heard if event.media is not None]


def test_a_photo_outlives_the_page_and_goes_small_and_without_its_place_when_there_is_a_signal(
    bot: Echo, phone: BrowserContext
) -> None:
    page = opened(phone)
    page.wait_for_function("caches.match('/chat').then(Boolean)")
    page.reload()
    phone.set_offline(True)
    sends_photo(page)
    expect(page.get_by_text(WAITS)).to_be_visible()
    page.close()
    page = phone.new_page()
    page.goto("/chat")
    expect(page.locator(".me .picture img")).to_be_visible()
    expect(page.locator(".me").last).to_contain_text("Chờ có sóng")
    assert photos(bot) == []
    with page.expect_request("**/chat/upload*") as sent:
        phone.set_offline(False)
    expect(page.locator(".me").last).to_contain_text("Đã gửi")
    expect(page.get_by_text(WAITS)).to_be_hidden()
    assert b"MayAnh" not in (sent.value.post_data_buffer or b"")
    [kept] = photos(bot)
    with Image.open(io.BytesIO(bot.media.read(kept))) as found:
        assert found.size == (1600, 800)


def test_a_photo_whose_acknowledgement_is_lost_is_sent_again_and_taken_once(
    bot: Echo, phone: BrowserContext
) -> None:
    page = opened(phone)
    lost: list[str] = []

    def loses_the_first_answer(route: Route) -> None:
        if lost:
            return route.continue_()
        lost.append(route.request.url)
        route.fetch()
        return route.abort()

    phone.route("**/chat/upload*", loses_the_first_answer)
    sends_photo(page)
    expect(page.get_by_text(WAITS)).to_be_visible()
    expect(page.locator(".me").last).to_contain_text("Đã gửi")
    say(page, "xong rồi")
    expect(page.get_by_text("Ông (bà) vừa viết: xong rồi")).to_be_visible()
    assert len(photos(bot)) == 1
    assert len(lost) == 1
