"""Notices in the console, in a real browser: written, looked at, approved, followed and stopped."""

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect
from sqlalchemy import select, update
from starlette.applications import Starlette

from bot.console import console_routes
from bot.services import Services
from bot.settings import Settings
from bot.writer import Writer
from handlers.context import Office
from handlers.notices import queuing
from handlers.notices.acting import Acting
from handlers.notices.actions import Draft, send_notice
from handlers.people.authority import authority_of
from handlers.people.invitations import sign_in_again
from storage.audience import Audience
from storage.database import Database, open_database
from storage.media import MediaFolder
from storage.notices import Notice
from storage.outbox import Outgoing
from storage.receipts import Receipt
from tests.browser.chromium import chromium
from tests.browser.serving import served
from tests.unit.casework.conftest import Commune, furnish
from tests.unit.casework.office import NOW
from tests.unit.console.villagers import add_villagers, area_named

pytestmark = pytest.mark.browser

TEXT = (
    "Trưởng thôn Pàng Dề A1 xin báo bà con: tiêm phòng trâu bò lúc 7 giờ sáng 25/11, tại nhà văn "
    "hóa thôn. Hộ có trâu bò xin nhốt ở nhà từ tối 24/11."
)
LATER = "Mời mỗi hộ một người dự họp lúc 19 giờ 30 tối thứ bảy 28/11, tại nhà văn hóa bản."
FLOOD = "KHẨN. Mưa to, nước suối đang lên. Xin bà con không qua suối, lên chỗ cao ngay."
OFFICE = Office(phone="0215 000 000")
SIZES = {"phone": (360, 740), "desk": (1280, 860)}
CUT_OFF = """() => [...document.querySelectorAll("main *")].filter((e) => {
  if (!e.checkVisibility() || e.closest(".scroll, .unseen, svg") || e.clientWidth === 0) return false;
  const style = getComputedStyle(e);
  const hides = style.overflowX === "hidden" && !e.matches("h3, select, input");
  return (hides && e.scrollWidth > e.clientWidth + 1) || e.getBoundingClientRect().right > innerWidth + 1;
}).map((e) => e.outerHTML.slice(0, 120))"""
SMALL = """() => [...document.querySelectorAll("main button, main .button, main select, main summary, \
main input, main .tick")].filter((e) => e.checkVisibility() && !e.matches(".unseen, .tick input")
  && e.type !== "hidden" && e.getBoundingClientRect().height < 32).map((e) => e.outerHTML)"""


@dataclass
class Console:
    """The console, served; nothing leaves by itself, so that a test can say what has left."""

    url: str
    commune: Commune
    browser: Browser
    wrong: list[str] = field(default_factory=list)

    @property
    def database(self) -> Database:
        return self.commune.database

    def open(self, person_id: int, *, scripts: bool = True, size: str = "desk") -> Page:
        """A signed-in window of that person in which nothing may go wrong unseen."""
        with self.database.write() as session:
            token = sign_in_again(session, person_id, NOW)
        width, height = SIZES[size]
        window = self.browser.new_context(
            viewport={"width": width, "height": height}, locale="vi-VN", java_script_enabled=scripts
        )
        page = window.new_page()
        page.set_default_timeout(10_000)
        page.on("console", lambda message: self.wrong.append(message.text))
        page.on("pageerror", lambda error: self.wrong.append(str(error)))
        page.goto(f"{self.url}/console/enter/{token}")
        page.get_by_role("button", name="Vào trang cán bộ").click()
        page.goto(f"{self.url}/console/notices")
        return page

    def send(self, author: int | None, area: str, text: str = TEXT, **draft: Any) -> int:
        with self.database.write() as session:
            who = authority_of(session, author, NOW) if author else None
            audience = Audience((area_named(session, area).id,))
            acting = Acting(session, who, NOW, OFFICE)
            return send_notice(acting, audience, Draft(text, **draft)).id

    def come_to(self, state: str, number: int) -> None:
        """So many of the waiting messages come to that state."""
        with self.database.write() as session:
            some = select(Outgoing.id).where(Outgoing.state == "waiting").limit(number)
            session.execute(update(Outgoing).where(Outgoing.id.in_(some)).values(state=state))

    def move_aside(self) -> None:
        """What the queuer does with what was paused or cancelled."""
        with self.database.write() as session:
            while queuing.work(session, NOW, OFFICE):
                pass

    def state_of(self, number: int) -> str:
        with self.database.read() as session:
            return session.get_one(Notice, number).state


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as found:
        yield found


@pytest.fixture
def console(sqlite_url: str, tmp_path: Path, browser: Browser) -> Iterator[Console]:
    database = open_database(sqlite_url)
    commune = furnish(database)
    with database.write() as session:
        area_named(session, "Pàng Dề A1").households = 64
        area_named(session, "Hồ Chim 2").households = 109
        add_villagers(session, "Pàng Dề A1", 30)
        add_villagers(session, "Hồ Chim 2", 60)
        add_villagers(session, "Sáng Nhè", 2, "web")
    writer = Writer(database)
    settings = Settings(data_dir=tmp_path, _env_file=None)
    services = Services(settings, database, writer, MediaFolder(tmp_path / "media"), OFFICE)
    routes = console_routes(services, lambda: NOW + timedelta(minutes=1))
    with served(Starlette(routes=routes)) as url:
        found = Console(url, commune, browser)
        yield found
        assert found.wrong == []
        for window in browser.contexts:
            window.close()
    writer.close()
    database.close()


def _picture(page: Page, name: str) -> None:
    """A screenshot to look at, where NHIPCAU_SCREENSHOTS names a folder."""
    if folder := os.environ.get("NHIPCAU_SCREENSHOTS"):
        page.screenshot(path=Path(folder) / f"{name}.png", full_page=True)


def _write(page: Page, place: str = "Cả xã Sáng Nhè") -> None:
    page.get_by_role("link", name="Soạn thông báo").click()
    page.get_by_label("Nội dung").fill(TEXT)
    page.get_by_label(place).check()
    page.get_by_role("button", name="Xem trước").click()
    expect(page.get_by_role("heading", name="Xem trước khi gửi")).to_be_visible()


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without"])
def test_it_is_written_approved_followed_paused_and_stopped(
    console: Console, scripts: bool
) -> None:
    officer = console.open(console.commune.officer, scripts=scripts)
    _write(officer)
    expect(officer.get_by_text("92 người")).to_be_visible()
    expect(officer.get_by_text("Ít nhất 81 trong 173 hộ.")).to_be_visible()
    officer.get_by_role("button", name="Trình duyệt").click()
    expect(officer.get_by_role("status")).to_have_text("Đã trình. Chờ người duyệt.")
    approver = console.open(console.commune.provincial, scripts=scripts)
    approver.get_by_role("link", name="Trưởng thôn Pàng Dề A1").click()
    approver.get_by_role("button", name="Duyệt và gửi").click()
    expect(approver.locator(".progress")).to_contain_text("0 / 92")
    console.come_to("sent", 40)
    expect(approver.locator(".progress")).to_contain_text("40 / 92", timeout=10_000)
    approver.get_by_role("button", name="Tạm dừng").click()
    expect(approver.get_by_role("status")).to_have_text("Đã tạm dừng.")
    assert console.state_of(1) == "paused"
    approver.get_by_role("button", name="Cho gửi tiếp").click()
    expect(approver.get_by_role("button", name="Tạm dừng")).to_be_visible()
    approver.get_by_role("link", name="Hủy…").click()
    approver.get_by_role("button", name="Hủy thông báo").click()
    console.move_aside()
    approver.reload()
    expect(approver.locator(".tally .cancelled")).to_contain_text("52")
    assert console.state_of(1) == "cancelled"


def test_progress_moves_by_itself_tells_the_pace_and_ends(console: Console) -> None:
    number = console.send(console.commune.provincial, "Sáng Nhè")
    page = console.open(console.commune.provincial)
    page.goto(f"{console.url}/console/notices/{number}")
    expect(page.get_by_text("đang đo tốc độ")).to_be_visible()
    console.come_to("sent", 46)
    expect(page.locator(".percent")).to_have_text("50%")
    expect(page.get_by_text("tin một giây, còn")).to_be_visible()
    console.come_to("unknown", 2)
    expect(page.get_by_role("button", name="Gửi lại")).to_be_visible()
    console.come_to("sent", 44)
    with console.database.write() as session:
        queuing.finish(session, NOW, OFFICE)
    expect(page.get_by_text("Đã gửi xong")).to_be_visible()
    page.get_by_role("button", name="Coi như đã gửi").click()
    expect(page.locator(".progress")).to_contain_text("92 / 92")


def test_letters_are_counted_as_they_are_typed(console: Console) -> None:
    page = console.open(console.commune.officer)
    page.get_by_role("link", name="Soạn thông báo").click()
    page.get_by_label("Nội dung").press_sequentially("Họp bản")
    expect(page.locator("#text-length")).to_have_text("7/320 ký tự")
    page.get_by_label("Nội dung").fill("a" * 400)
    expect(page.locator("#text-length")).to_have_text("320/320 ký tự")


def test_enter_in_the_finder_finds_and_keeps_what_was_typed(console: Console) -> None:
    page = console.open(console.commune.provincial)
    page.get_by_role("link", name="Soạn thông báo").click()
    page.get_by_label("Nội dung").fill("Đang viết dở")
    page.get_by_label("Tìm xã, bản").fill("ho chim")
    page.get_by_label("Tìm xã, bản").press("Enter")
    page.get_by_label("bản Hồ Chim 2").check()
    page.get_by_label("Tìm xã, bản").fill("pang de")
    page.get_by_role("button", name="Tìm", exact=True).click()
    expect(page.get_by_label("bản Hồ Chim 2")).to_be_checked()
    page.get_by_label("thôn Pàng Dề A1").check()
    page.get_by_role("button", name="Xem trước").click()
    expect(page.get_by_text("bản Hồ Chim 2, xã Sáng Nhè")).to_be_visible()
    page.get_by_role("button", name="Sửa lại").click()
    expect(page.get_by_label("Nội dung")).to_have_value("Đang viết dở")
    expect(page.get_by_label("thôn Pàng Dề A1")).to_be_checked()


def test_an_hour_that_is_typed_is_the_hour_that_is_meant(console: Console) -> None:
    page = console.open(console.commune.provincial)
    page.get_by_role("link", name="Soạn thông báo").click()
    page.locator("#f-clock").fill("18:45")
    expect(page.get_by_label("Hẹn giờ", exact=False).first).to_be_checked()


def _furnish_list(console: Console) -> None:
    """One of each kind."""
    commune = console.commune
    going = console.send(commune.provincial, "Sáng Nhè")
    console.come_to("sent", 55)
    console.come_to("failed", 3)
    console.come_to("unknown", 2)
    console.send(commune.officer, "Hồ Chim 2", LATER)
    urgent = console.send(commune.officer, "Sáng Nhè", FLOOD, priority="urgent")
    console.send(commune.head, "Pàng Dề A1", LATER, leaves_at=(NOW.timestamp() + 40_000))
    with console.database.write() as session:
        session.get_one(Notice, urgent).created_at = NOW - timedelta(hours=26)
        area = area_named(session, "Hồ Chim 2")
        for kind, count in (("understood", 31), ("question", 4)):
            session.add(Receipt(notice_id=going, area_id=area.id, kind=kind, count=count))


PAGES = {
    "list": "/notices",
    "none": "/notices?state=done",
    "new": "/notices/new",
    "going": "/notices/1",
    "review": "/notices/2",
    "urgent": "/notices/3",
    "recall": "/notices/1/recall",
    "cancel": "/notices/1/cancel",
    "home": "",
}


@pytest.mark.parametrize("size", SIZES)
def test_nothing_is_cut_off_and_what_is_tapped_is_large(console: Console, size: str) -> None:
    _furnish_list(console)
    page = console.open(console.commune.provincial, size=size)
    for name, path in PAGES.items():
        page.goto(f"{console.url}/console{path}")
        assert _faults(page, f"notices-{size}-{name}") == []
    page.goto(f"{console.url}/console/notices")
    _write(page, "xã Sáng Nhè")
    assert _faults(page, f"notices-{size}-preview") == []


def _faults(page: Page, name: str) -> list[str]:
    """What is wider than the screen, cut off, or too small for a finger."""
    _picture(page, name)
    tables = "[...document.querySelectorAll('.scroll')].every(e => e.scrollWidth <= e.clientWidth)"
    width = page.evaluate("document.documentElement.scrollWidth")
    found = [*page.evaluate(CUT_OFF), *page.evaluate(SMALL)]
    if width > page.evaluate("innerWidth") or not page.evaluate(tables):
        found.append("too wide")
    return [f"{name}: {fault}" for fault in found]
