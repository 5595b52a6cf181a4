"""The web chat in a real browser, over a bot that only answers back."""

import io
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Browser, BrowserContext, Page, expect

from handlers.messages import Kind
from tests.browser.chromium import chromium
from tests.browser.serving import served
from tests.channels.web.echo import CODE, Echo, echo
from tests.unit.media.files import photo

pytestmark = pytest.mark.browser

FAKE_MICROPHONE = ("--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream")
PHONE, DESK = {"width": 360, "height": 640}, {"width": 1280, "height": 800}
WEAK = "Mạng đang yếu. Ý kiến đã lưu trong máy và sẽ tự gửi khi có sóng."
KEPT = """async () => {
  const found = await new Promise((done) => {
    const asked = indexedDB.open("nhipcau", 1);
    asked.onsuccess = () => done(asked.result);
  });
  const all = (name) => new Promise((done) => {
    const asked = found.transaction(name).objectStore(name).getAll();
    asked.onsuccess = () => done(asked.result.length);
  });
  return [localStorage.getItem("nhipcau.talk") ?? "[]", await all("queue"), await all("files")];
}"""
LOADED = "(document.querySelector('.picture img') ?? {}).naturalWidth > 0"


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium(*FAKE_MICROPHONE) as found:
        yield found


@pytest.fixture
def bot(sqlite_url: str, tmp_path: Path) -> Iterator[Echo]:
    with echo(sqlite_url, tmp_path / "media") as found:
        yield found


@pytest.fixture
def url(bot: Echo) -> Iterator[str]:
    with served(bot.app) as found:
        yield found


Pick = Callable[..., BrowserContext]


@pytest.fixture
def pick(browser: Browser, url: str) -> Iterator[Pick]:
    """Another phone each time: its own cookie, its own memory."""
    opened: list[BrowserContext] = []

    def another(**options: object) -> BrowserContext:
        settings = {"viewport": PHONE, "locale": "vi-VN", "base_url": url, **options}
        context = browser.new_context(**settings)  # type: ignore[arg-type]
        context.set_default_timeout(10_000)
        opened.append(context)
        return context

    yield another
    for context in opened:
        context.close()


@pytest.fixture
def phone(pick: Pick) -> BrowserContext:
    return pick()


def opened(phone: BrowserContext, address: str = "/chat") -> Page:
    page = phone.new_page()
    page.goto(address)
    expect(page.get_by_role("button", name="Tiếng Mông")).to_be_visible()
    return page


def say(page: Page, words: str) -> None:
    page.get_by_label("Viết cho Mặt trận").fill(words)
    page.get_by_role("button", name="Gửi", exact=True).click()


def answered(page: Page, words: str) -> None:
    expect(page.get_by_text(f"Ông (bà) vừa viết: {words}")).to_be_visible()


def heard(bot: Echo) -> list[str]:
    return [event.text or event.tap or event.kind for event in bot.heard]


def record(page: Page, seconds: float = 1.5) -> None:
    page.get_by_role("button", name="Ghi âm", exact=True).click()
    expect(page.get_by_text("Đang ghi âm")).to_be_visible()
    page.wait_for_timeout(seconds * 1000)
    page.get_by_role("button", name="Dừng ghi").click()
    expect(page.get_by_role("button", name="Gửi ghi âm")).to_be_visible()


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_somebody_is_greeted_taps_and_writes(bot: Echo, pick: Pick, size: dict[str, int]) -> None:
    page = pick(viewport=size).new_page()
    wrong: list[str] = []
    page.on("console", lambda message: wrong.append(message.text))
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.goto("/")
    page.get_by_role("link", name="Vào trò chuyện").click()
    page.get_by_role("button", name="Tiếng Mông").click()
    expect(page.get_by_text("Ông (bà) cần việc gì ạ?")).to_be_visible()
    expect(page.get_by_role("button", name="Tiếng Mông")).to_have_count(0)
    expect(page.locator(".me").last).to_contain_text("Tiếng Mông")
    say(page, "Bể nước hỏng")
    answered(page, "Bể nước hỏng")
    expect(page.locator(".me").last).to_contain_text("Đã gửi")
    assert heard(bot) == ["start", "q.0.1", "Bể nước hỏng"]
    assert wrong == []


def test_a_link_s_payload_is_passed_on_and_leaves_the_address_bar(bot: Echo, pick: Pick) -> None:
    page = opened(pick(), "/chat?invite=Ab-9")
    assert page.url.endswith("/chat")
    opened(pick(), "/chat?start=ykien")
    opened(pick(), "/chat?start=hỏng%20rồi")
    assert heard(bot) == ["i_Ab-9", "ykien", "start"]


def test_reopening_shows_the_talk_and_does_not_begin_it_again(
    bot: Echo, phone: BrowserContext
) -> None:
    page = opened(phone)
    say(page, "Bể nước hỏng")
    answered(page, "Bể nước hỏng")
    page.close()
    page = opened(phone)
    answered(page, "Bể nước hỏng")
    expect(page.locator("li")).to_have_count(3)
    assert heard(bot) == ["start", "Bể nước hỏng"]


def test_what_is_said_without_a_line_is_kept_over_a_reload_and_sent_in_order(
    bot: Echo, phone: BrowserContext
) -> None:
    page = opened(phone)
    page.wait_for_function("caches.match('/chat').then(Boolean)")
    page.reload()
    phone.set_offline(True)
    say(page, "một")
    expect(page.get_by_text(WEAK)).to_be_visible()
    record(page)
    page.get_by_role("button", name="Gửi ghi âm").click()
    say(page, "hai")
    expect(page.locator(".me")).to_have_count(3)
    expect(page.locator(".me").last).to_contain_text("Chờ có sóng")
    page.reload()
    expect(page.locator(".me")).to_have_count(3)
    expect(page.locator(".voice")).to_contain_text("0:0")
    assert heard(bot) == ["start"]
    phone.set_offline(False)
    answered(page, "hai")
    assert heard(bot) == ["start", "một", "voice", "hai"]
    expect(page.get_by_text(WEAK)).to_be_hidden()


def test_while_the_server_is_in_trouble_nothing_is_lost_or_doubled(
    bot: Echo, phone: BrowserContext
) -> None:
    page = opened(phone)
    bot.broken = True
    say(page, "Bể nước hỏng")
    expect(page.get_by_text(WEAK)).to_be_visible()
    bot.broken = False
    answered(page, "Bể nước hỏng")
    assert heard(bot) == ["start", "Bể nước hỏng"]


def test_a_sign_in_page_between_is_not_taken_for_an_answer(
    bot: Echo, phone: BrowserContext
) -> None:
    page = opened(phone)
    phone.route("**/chat/say", lambda route: route.fulfill(status=200, body="<h1>Wi-Fi</h1>"))
    say(page, "Bể nước hỏng")
    expect(page.get_by_text(WEAK)).to_be_visible()
    phone.unroute("**/chat/say")
    answered(page, "Bể nước hỏng")
    assert heard(bot) == ["start", "Bể nước hỏng"]


def test_where_the_open_line_is_cut_the_page_polls(phone: BrowserContext) -> None:
    phone.route("**/chat/stream", lambda route: route.abort())
    page = phone.new_page()
    page.goto("/chat")
    expect(page.get_by_role("button", name="Tiếng Mông")).to_be_visible(timeout=15_000)
    say(page, "Bể nước hỏng")
    answered(page, "Bể nước hỏng")


def test_a_recording_is_listened_to_sent_and_played(bot: Echo, phone: BrowserContext) -> None:
    page = opened(phone)
    record(page)
    page.get_by_role("button", name="Nghe ghi âm").click()
    expect(page.get_by_role("button", name="Dừng nghe")).to_be_visible()
    page.get_by_role("button", name="Gửi ghi âm").click()
    expect(page.get_by_text("Tôi đã nhận.")).to_be_visible()
    expect(page.locator(".bot .voice")).to_contain_text(re.compile(r"0:0[12]"))
    page.locator(".bot").get_by_role("button", name="Nghe ghi âm").click()
    expect(page.get_by_role("button", name="Dừng nghe")).to_have_count(1)
    event = bot.heard[-1]
    assert event.media is not None
    assert (event.kind, event.media.seconds in {1, 2}) == (Kind.VOICE, True)


def test_a_recording_that_is_dropped_goes_nowhere(bot: Echo, phone: BrowserContext) -> None:
    page = opened(phone)
    page.get_by_role("button", name="Ghi âm", exact=True).click()
    page.get_by_role("button", name="Bỏ").click()
    expect(page.get_by_label("Viết cho Mặt trận")).to_be_visible()
    record(page)
    page.get_by_role("button", name="Bỏ").click()
    say(page, "chữ thôi")
    answered(page, "chữ thôi")
    assert heard(bot) == ["start", "chữ thôi"]


def test_without_a_recorder_a_file_can_be_chosen(bot: Echo, phone: BrowserContext) -> None:
    phone.add_init_script("delete window.MediaRecorder")
    page = opened(phone)
    with page.expect_file_chooser() as chooser:
        page.get_by_role("button", name="Ghi âm", exact=True).click()
    chooser.value.set_files({"name": "a.mp3", "mimeType": "audio/mpeg", "buffer": b"no sound"})
    page.get_by_role("button", name="Gửi ghi âm").click()
    expect(page.get_by_text("tệp này không phải ghi âm")).to_be_visible()
    say(page, "chữ")
    answered(page, "chữ")


def test_a_photo_is_made_small_and_loses_its_place_on_the_phone_already(
    bot: Echo, phone: BrowserContext
) -> None:
    page = opened(phone)
    large = {"name": "anh.jpg", "mimeType": "image/jpeg", "buffer": photo(3000, 1500)}
    with page.expect_request("**/chat/upload*") as sent:
        page.locator("#photo-file").set_input_files(large)  # type: ignore[arg-type]
        page.get_by_role("button", name="Gửi ảnh").click()
    expect(page.get_by_text("Tôi đã nhận.")).to_be_visible()
    page.wait_for_function(LOADED)
    body = sent.value.post_data_buffer or b""
    assert b"MayAnh" not in body
    media = bot.heard[-1].media
    assert media is not None
    with Image.open(io.BytesIO(bot.media.read(media.id))) as found:
        assert found.size == (1600, 800)


def test_told_to_forget_the_phone_keeps_only_what_came_with_it(phone: BrowserContext) -> None:
    page = opened(phone)
    record(page)
    page.get_by_role("button", name="Gửi ghi âm").click()
    expect(page.get_by_text("Tôi đã nhận.")).to_be_visible()
    say(page, "Trưởng bản cầm tiền")
    answered(page, "Trưởng bản cầm tiền")
    say(page, "gửi đi")
    expect(page.get_by_text(CODE)).to_be_visible()
    expect(page.locator("li")).to_have_count(1)
    page.reload()
    expect(page.get_by_text(CODE)).to_be_visible()
    talk, queued, files = page.evaluate(KEPT)
    assert "Trưởng bản" not in talk
    assert (queued, files) == (0, 0)


def test_the_talk_is_wiped_from_this_phone_only_when_asked_twice(
    bot: Echo, phone: BrowserContext
) -> None:
    page = opened(phone)
    say(page, "Bể nước hỏng")
    answered(page, "Bể nước hỏng")
    wipe = page.get_by_role("button", name="Xóa cuộc trò chuyện trên máy này").first
    wipe.click()
    page.get_by_role("button", name="Không xóa").click()
    answered(page, "Bể nước hỏng")
    wipe.click()
    page.get_by_role("button", name="Xóa", exact=True).click()
    expect(page.locator("li")).to_have_count(0)
    assert page.evaluate(KEPT) == ["[]", 0, 0]
    page.reload()
    assert heard(bot) == ["start", "Bể nước hỏng"]
    page.get_by_role("button", name="Bắt đầu").click()
    expect(page.get_by_role("button", name="Tiếng Mông")).to_be_visible()


def test_two_windows_show_one_talk(bot: Echo, phone: BrowserContext) -> None:
    one, two = opened(phone), opened(phone)
    say(one, "từ cửa sổ một")
    say(two, "từ cửa sổ hai")
    for page in (one, two):
        answered(page, "từ cửa sổ một")
        answered(page, "từ cửa sổ hai")
        expect(page.locator("li")).to_have_count(5)
    assert len(bot.heard) == 3


def test_two_phones_do_not_hear_each_other(pick: Pick) -> None:
    one, two = opened(pick()), opened(pick())
    say(one, "của riêng tôi")
    answered(one, "của riêng tôi")
    say(two, "khác")
    answered(two, "khác")
    expect(two.get_by_text("của riêng tôi")).to_have_count(0)


def test_it_can_be_used_with_the_keyboard_alone(bot: Echo, pick: Pick) -> None:
    page = opened(pick(viewport=DESK, has_touch=False))
    page.locator("#scroll").focus()
    for _ in range(3):
        page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Tiếng Mông"
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Gửi ý kiến")).to_be_visible()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Nghe, xem thông báo"
    page.get_by_label("Viết cho Mặt trận").focus()
    page.keyboard.type("Bể nước hỏng")
    page.keyboard.press("Enter")
    answered(page, "Bể nước hỏng")
    assert heard(bot) == ["start", "q.0.1", "Bể nước hỏng"]


def test_a_screen_reader_is_told_who_speaks_and_what_each_thing_is(phone: BrowserContext) -> None:
    page = opened(phone)
    log = page.get_by_role("log")
    assert log.get_attribute("aria-live") == "polite"
    expect(log).to_contain_text("Trợ lý: Kính chào")
    unnamed = page.evaluate(
        "[...document.querySelectorAll('button, a, textarea, input:not([type=file])')]"
        ".filter(e => !(e.ariaLabel || e.textContent.trim() || e.labels?.length))"
        ".map(e => e.outerHTML)"
    )
    assert unnamed == []


@pytest.mark.parametrize("address", ["/", "/chat", "/what-we-know"])
def test_on_a_cheap_phone_nothing_is_cut_off_and_all_is_large(pick: Pick, address: str) -> None:
    page = pick(viewport=PHONE).new_page()
    page.goto(address)
    if address == "/chat":
        expect(page.get_by_role("button", name="Tiếng Mông")).to_be_visible()
        say(page, "nước về, sập nhà")
        expect(page.get_by_role("link", name="112")).to_have_attribute("href", "tel:112")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    small = page.evaluate(
        "[...document.querySelectorAll('button, textarea, header a, .go, .call, .urgent a')]"
        ".filter(e => e.checkVisibility())"
        ".filter(e => e.getBoundingClientRect().height < 48).map(e => e.outerHTML)"
    )
    assert small == []
    tiny = page.evaluate(
        "[...document.querySelectorAll('body *')].filter(e => e.checkVisibility())"
        ".filter(e => parseFloat(getComputedStyle(e).fontSize) < 17).map(e => e.outerHTML)"
    )
    assert tiny == []


def test_what_people_write_is_never_a_page(phone: BrowserContext) -> None:
    page = opened(phone)
    say(page, "<img src=x onerror=document.title='hong'>")
    answered(page, "<img src=x onerror=document.title='hong'>")
    assert page.locator("#log img").count() == 0
    assert page.title().startswith("Nói chuyện")


def test_without_scripts_it_says_so_and_gives_a_number(pick: Pick) -> None:
    page = pick(java_script_enabled=False).new_page()
    page.goto("/chat")
    assert "JavaScript" in page.locator("noscript").inner_text()
    assert "0215 382 4567" in page.locator("noscript").inner_text()
    expect(page.get_by_role("button")).to_have_count(0)


def test_without_cookies_it_says_so(phone: BrowserContext) -> None:
    phone.route("**/chat/say", lambda route: route.fulfill(status=401))
    page = phone.new_page()
    page.goto("/chat")
    expect(page.get_by_role("alert")).to_contain_text("cookie")
