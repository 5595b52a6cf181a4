"""The console in a real browser: a morning of a member of staff, on a desktop and on a phone."""

import io
import wave
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from sqlalchemy import select
from starlette.applications import Starlette

from bot.console import console_routes
from bot.services import Services
from bot.settings import Settings
from bot.writer import Writer
from handlers.context import Office
from handlers.people.invitations import sign_in_again
from storage.cases import Case, CaseEntry
from storage.database import Database, open_database
from storage.media import Media, MediaFolder
from storage.outbox import Outgoing
from tests.browser.chromium import chromium
from tests.browser.serving import served
from tests.unit.casework.conftest import furnish
from tests.unit.casework.office import ANONYMOUS, CONTACTABLE, NOW, TODAY

pytestmark = pytest.mark.browser

JUMP = """async () => {
  const audio = document.querySelector("audio");
  const until = (name) => new Promise((done) => audio.addEventListener(name, done, { once: true }));
  if (audio.readyState < 1) await until("loadedmetadata");
  audio.currentTime = 9;
  if (audio.seeking) await until("seeked");
  return [audio.duration, audio.currentTime, audio.playbackRate];
}"""


@dataclass
class Console:
    """The console, served, and a way in."""

    url: str
    link: str
    database: Database
    browser: Browser

    def open(self, width: int = 1280, height: int = 860) -> Page:
        """A signed-in window in which nothing may go wrong unseen."""
        page = self.browser.new_page(viewport={"width": width, "height": height}, locale="vi-VN")
        page.set_default_timeout(10_000)
        page.goto(self.link)
        page.get_by_role("button", name="Vào trang cán bộ").click()
        expect(page.get_by_role("heading", level=1)).to_contain_text("Hôm nay")
        page.goto(f"{self.url}/console/cases")
        expect(page.get_by_role("heading", level=1)).to_contain_text("Ý kiến chờ sàng lọc")
        return page


def _tone(seconds: int) -> bytes:
    """A recording: a saw that nobody needs to listen to."""
    data = io.BytesIO()
    with wave.open(data, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(1)
        file.setframerate(8000)
        file.writeframes(bytes(range(100)) * 80 * seconds)
    return data.getvalue()


def _add_recording(database: Database, media: MediaFolder) -> None:
    media_id = media.write(_tone(12), NOW)
    with database.write() as session:
        session.add(Media(id=media_id, kind="voice", seconds=12, size=1, stored_on=TODAY))
        session.flush()
        case = session.scalars(select(Case).where(Case.code == CONTACTABLE)).one()
        entry = CaseEntry(position=1, author="resident", kind="voice", said_on=TODAY)
        entry.media_id = media_id
        case.entries.append(entry)


@pytest.fixture
def console(sqlite_url: str, tmp_path: Path) -> Iterator[Console]:
    database = open_database(sqlite_url)
    commune = furnish(database)
    media = MediaFolder(tmp_path / "media")
    _add_recording(database, media)
    with database.write() as session:
        token = sign_in_again(session, commune.officer, NOW)
    writer = Writer(database)
    settings = Settings(data_dir=tmp_path, _env_file=None)
    services = Services(settings, database, writer, media, Office(phone="0215 000 000"))
    routes = console_routes(services, lambda: NOW + timedelta(minutes=1))
    with served(Starlette(routes=routes)) as url, chromium() as browser:
        yield Console(url, f"{url}/console/enter/{token}", database, browser)
    writer.close()
    database.close()


def _go_in(page: Page, reason: str = "Sàng lọc ý kiến mới") -> None:
    page.get_by_label("Lý do xem").fill(reason)
    page.get_by_role("button", name="Ghi lý do và mở").click()


def test_staff_open_a_case_listen_choose_the_topic_and_answer(console: Console) -> None:
    page = console.open()
    errors: list[str] = []
    page.on("console", lambda message: errors.append(message.text))
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(f"{console.url}/console/cases/{CONTACTABLE}")
    assert "lầy lội" not in page.content()
    _go_in(page)
    expect(page.get_by_text("Đường vào bản lầy lội.")).to_be_visible()
    page.get_by_role("button", name="Lưu và bắt đầu sàng lọc").click()
    expect(page.get_by_role("status")).to_contain_text(
        "Đã lưu lĩnh vực. Tiếp theo: chuyển cơ quan, hỏi thêm hoặc trả lời."
    )
    answer = page.get_by_label("Nội dung trả lời")
    page.locator("details", has=answer).locator("summary").first.click()  # to pass on is open first
    answer.fill("Tháng 12 xã rải đá đoạn lầy.")
    page.get_by_role("button", name="Gửi trả lời").click()
    expect(page.get_by_role("status")).to_contain_text("Người gửi được nhắn tin ngay.")
    expect(page.locator(".turn.answer")).to_contain_text("Tháng 12 xã rải đá")
    with console.database.read() as session:
        assert len(session.scalars(select(Outgoing)).all()) == 1
    assert errors == []


def test_a_recording_plays_from_where_it_is_jumped_to_and_faster(console: Console) -> None:
    page = console.open()
    page.goto(f"{console.url}/console/cases/{CONTACTABLE}")
    _go_in(page)
    page.get_by_label("Tốc độ").select_option("1.5")
    assert page.evaluate(JUMP) == [12, 9, 1.5]


def test_the_list_is_worked_with_the_keyboard_alone(console: Console) -> None:
    page = console.open()
    page.keyboard.press("j")
    page.keyboard.press("j")
    page.keyboard.press("k")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/cases/{ANONYMOUS}")
    page.keyboard.press("1")
    page.keyboard.press("1")
    page.keyboard.press("Escape")
    page.keyboard.press("u")
    page.wait_for_url("**/console/cases")
    page.keyboard.press("/")
    focused = page.evaluate("document.activeElement.name")
    assert focused == "status"


def test_choosing_a_filter_is_enough(console: Console) -> None:
    page = console.open()
    page.get_by_label("Lĩnh vực").select_option("HT03")
    page.wait_for_url("**/console/cases?topic=HT03")
    expect(page.get_by_text(ANONYMOUS)).to_be_visible()
    expect(page.get_by_text(CONTACTABLE)).to_have_count(0)


@pytest.mark.parametrize("path", ["", f"/cases/{CONTACTABLE}", f"/cases/{ANONYMOUS}", "/heads"])
def test_nothing_is_wider_than_a_phone_and_what_is_tapped_is_large(
    console: Console, path: str
) -> None:
    page = console.open(width=360, height=740)
    page.goto(f"{console.url}/console{path}")
    if page.get_by_label("Lý do xem").count():
        assert _width(page) <= 360
        _go_in(page)
    assert _width(page) <= 360
    small = page.evaluate(
        "[...document.querySelectorAll('main button, main select, main summary, main input')]"
        ".filter(e => e.checkVisibility() && e.type !== 'hidden'"
        " && e.getBoundingClientRect().height < 32).map(e => e.outerHTML)"
    )
    assert small == []


def _width(page: Page) -> int:
    return int(page.evaluate("document.documentElement.scrollWidth"))
