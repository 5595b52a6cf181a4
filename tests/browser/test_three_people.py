"""A resident, a village head and a member of staff use the whole bot together."""

import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.chromium import chromium
from tests.browser.whole import Whole, whole_bot

pytestmark = pytest.mark.browser
PHONE, DESK = {"width": 360, "height": 740}, {"width": 1280, "height": 800}
CODE = re.compile(r"DB(?:-[0-9A-Z]{2,4}){4}")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium("--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream") as found:
        yield found


@pytest.fixture
def bot(tmp_path: Path, sqlite_url: str) -> Iterator[Whole]:
    with whole_bot(tmp_path, sqlite_url) as running:
        yield running


class Person:
    """Somebody at a page of the chat."""

    def __init__(self, browser: Browser, url: str) -> None:
        self.page: Page = browser.new_context(viewport=PHONE, locale="vi-VN").new_page()  # type: ignore[arg-type]
        self.page.goto(url)

    def taps(self, *labels: str) -> None:
        for label in labels:
            button = self.page.locator("#log").get_by_role("button", name=label, exact=True)
            button.and_(self.page.locator("button:not([disabled])")).last.click()

    def says(self, words: str) -> None:
        self.page.locator("#words").fill(words)
        self.page.locator("#words").press("Enter")

    def hears(self, words: str | re.Pattern[str]) -> str:
        found = self.page.locator("#log li").filter(has_text=words).last
        expect(found).to_be_visible(timeout=10_000)
        return found.inner_text()


def _picture(page: Page, name: str) -> None:
    """A screenshot to look at, where NHIPCAU_SCREENSHOTS names a folder."""
    if folder := os.environ.get("NHIPCAU_SCREENSHOTS"):
        page.wait_for_timeout(400)
        page.screenshot(path=Path(folder) / f"{name}.png")


def _becomes_known(person: Person, village: str) -> None:
    person.taps("Tiếng Việt")
    person.hears("Ông (bà) ở bản nào?")
    person.says(village)
    person.taps("Đúng", "Đồng ý")
    person.hears("Có thông báo của xã, bản, tôi sẽ gửi qua đây")


def _staff(browser: Browser, link: str) -> Page:
    page = browser.new_context(viewport=DESK, locale="vi-VN").new_page()  # type: ignore[arg-type]
    page.goto(link)
    page.get_by_role("button").first.click()
    return page


def test_a_head_is_invited_and_tells_the_village_and_nobody_else(
    bot: Whole, browser: Browser
) -> None:
    assert bot.places.head is not None
    with bot.app.database.read() as session:
        from sqlalchemy import select

        from storage.areas import Area

        village = session.scalars(
            select(Area.name).where(Area.level == "village").order_by(Area.id)
        ).first()
    neighbour, stranger = (Person(browser, bot.places.chat) for _ in range(2))
    _becomes_known(neighbour, str(village))
    _becomes_known(stranger, "him lam")
    head = Person(browser, bot.places.head)
    head.taps("Nhận làm trưởng bản", "Bỏ qua", "Đồng ý")
    head.hears("Chào mừng bác")
    _picture(head.page, "head-welcome")
    head.taps("Soạn thông báo cho bản", "Việc khác")
    for answer in (
        "Tiêm phòng trâu bò",
        "mỗi hộ một người",
        "7 giờ sáng thứ bảy",
        "sân nhà văn hóa",
    ):
        head.page.wait_for_timeout(300)
        head.says(answer)
    head.hears(re.compile(r"\d+/320"))
    _picture(head.page, "head-preview")
    head.taps("Gửi cho cả bản")
    neighbour.hears(re.compile("tiêm phòng trâu bò", re.IGNORECASE))
    _picture(neighbour.page, "notice")
    expect(stranger.page.locator("#log")).not_to_contain_text("trâu bò")


def test_an_anonymous_case_is_answered_and_read_by_its_code(bot: Whole, browser: Browser) -> None:
    resident = Person(browser, bot.places.chat)
    _picture(resident.page, "chat-first")
    _becomes_known(resident, "pang de a1")
    resident.taps("Gửi ý kiến", "Gửi ẩn danh", "Hạ tầng", "Nước sinh hoạt")
    resident.says("Bể nước đầu bản cạn ba ngày nay")
    resident.taps("Xong, gửi hết rồi", "Xã Sáng Nhè")
    resident.hears("Tôi ghi lại như sau")
    _picture(resident.page, "chat-read-back")
    resident.taps("Đúng rồi, gửi đi")
    code = CODE.search(resident.hears(CODE))
    assert code is not None
    _picture(resident.page, "chat-code")
    staff = _staff(browser, bot.places.console)
    expect(staff.locator("body")).to_contain_text("Ý kiến chờ sàng lọc: 1")
    _picture(staff, "console-queue")
    staff.goto(f"{bot.app.office.public_url}/console/cases/{code[0]}")
    expect(staff.locator("body")).to_contain_text("Bể nước đầu bản cạn ba ngày nay")
    _picture(staff, "console-case")
    _answer(staff, "Thợ sẽ thay van bể trước thứ sáu.")
    resident.taps("≡ Về đầu", "Xem trả lời ý kiến của tôi")
    resident.says(code[0].lower().replace("-", " "))
    resident.hears("Thợ sẽ thay van bể trước thứ sáu.")
    _picture(resident.page, "chat-answer")


def test_a_case_with_a_contact_asks_staff_for_a_reason_and_its_answer_is_pushed(
    bot: Whole, browser: Browser
) -> None:
    resident = Person(browser, bot.places.chat)
    _becomes_known(resident, "pang de a1")
    resident.taps("Gửi ý kiến", "Gửi có liên hệ", "Hạ tầng", "Điện lưới")
    resident.says("Cột điện nghiêng sắp đổ")
    resident.taps("Xong, gửi hết rồi", "Thôn Pàng Dề A1", "Bỏ qua", "Bỏ qua", "Đúng rồi, gửi đi")
    code = CODE.search(resident.hears(CODE))
    assert code is not None
    staff = _staff(browser, bot.places.console)
    staff.goto(f"{bot.app.office.public_url}/console/cases/{code[0]}")
    expect(staff.locator("body")).not_to_contain_text("Cột điện nghiêng")
    _picture(staff, "console-reason")
    reason = staff.locator("form[action$='/open']")
    reason.locator("input[name=reason], textarea[name=reason]").fill("Sàng lọc buổi sáng")
    reason.get_by_role("button", name="Ghi lý do và mở").click()
    expect(staff.locator("body")).to_contain_text("Cột điện nghiêng")
    _answer(staff, "Điện lực đã chống lại cột.")
    resident.hears("Điện lực đã chống lại cột.")


def _answer(staff: Page, words: str) -> None:
    """Screen the case, then answer it."""
    staff.locator("form[action$='/topic'] button").first.click()
    form = staff.locator("form[action$='/answer']")
    if not form.is_visible():
        staff.locator("details", has=form).locator("summary").click()
    form.locator("textarea").fill(words)
    form.get_by_role("button").click()
    expect(staff.locator("body")).to_contain_text(words)
