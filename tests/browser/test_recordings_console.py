"""The recording kit in a real browser, with the microphone that Chromium makes up: beeps."""

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from starlette.applications import Starlette

from bot.console import console_routes
from bot.services import Services
from bot.settings import Settings
from bot.writer import Writer
from content.audio.sound import frames_of
from handlers.context import Office
from handlers.people.invitations import sign_in_again
from storage.database import open_database
from storage.media import MediaFolder
from storage.people import Appointment
from storage.recordings import Recording
from tests.browser.chromium import chromium
from tests.browser.serving import served
from tests.browser.test_notices_console import CUT_OFF, SIZES, SMALL
from tests.unit.casework.conftest import furnish
from tests.unit.casework.office import NOW
from tests.unit.media.files import wav
from tests.unit.recordings.booth import Booth, add_speaker

pytestmark = pytest.mark.browser
OFFICE = Office(phone="0215 000 000")


@dataclass
class Console:
    url: str
    booth: Booth
    media: MediaFolder
    browser: Browser
    wrong: list[str] = field(default_factory=list)

    def open(self, *, scripts: bool = True, size: str = "desk", microphone: bool = True) -> Page:
        """The officer's window, at the kit, in which nothing may go wrong unseen."""
        with self.booth.commune.database.write() as session:
            token = sign_in_again(session, self.booth.commune.officer, NOW)
        width, height = SIZES[size]
        window = self.browser.new_context(
            viewport={"width": width, "height": height}, locale="vi-VN", java_script_enabled=scripts
        )
        page = window.new_page()
        if not microphone:
            page.add_init_script("delete window.MediaRecorder")
        page.set_default_timeout(10_000)
        page.on("console", lambda message: self.wrong.append(message.text))
        page.on("pageerror", lambda error: self.wrong.append(str(error)))
        page.goto(f"{self.url}/console/enter/{token}")
        page.get_by_role("button", name="Vào trang cán bộ").click()
        page.goto(f"{self.url}/console/recordings")
        return page

    def recordings(self) -> list[Recording]:
        with self.booth.commune.database.read() as session:
            return session.query(Recording).order_by(Recording.id).all()

    def seconds(self, recording: Recording) -> float:
        frames = frames_of(self.media.read(recording.media_id))
        return float(sum(frame.samples for frame in frames)) / 48_000


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium("--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream") as found:
        yield found


@pytest.fixture
def console(sqlite_url: str, tmp_path: Path, browser: Browser) -> Iterator[Console]:
    database = open_database(sqlite_url)
    booth = Booth(furnish(database))
    with database.write() as session:
        speaks = add_speaker(session, "tạm")
        post = session.query(Appointment).filter_by(person_id=speaks).one()
        post.person_id = booth.commune.officer  # the officer speaks Mông too
    writer, media = Writer(database), MediaFolder(tmp_path / "media")
    settings = Settings(data_dir=tmp_path, _env_file=None)
    services = Services(settings, database, writer, media, OFFICE)
    routes = console_routes(services, lambda: NOW, lambda: "nhipcau_bot")
    with served(Starlette(routes=routes)) as url:
        found = Console(url, booth, media, browser)
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


def _fits(page: Page, name: str) -> None:
    page.wait_for_load_state()  # with its styles: a page that was just turned to may lack them
    _picture(page, name)
    assert page.evaluate(CUT_OFF) == []
    assert page.evaluate(SMALL) == []


def _begin(page: Page, reader: str = "bà Lò Thị …") -> None:
    page.get_by_role("link", name="Mở danh sách câu Tiếng Mông").click()
    page.get_by_role("link", name="Bắt đầu ghi âm").click()
    page.get_by_label("Tên ghi bên cạnh giọng đọc").fill(reader)
    page.get_by_label("Người đọc đã nghe lời trên và đồng ý").check()
    page.get_by_role("button", name="Bắt đầu").click()
    expect(page.get_by_text(f"Người đọc: {reader}")).to_be_visible()


def _record(page: Page, seconds: float = 2.0) -> None:
    page.get_by_role("button", name="Ghi âm", exact=True).click()
    expect(page.get_by_text("Đang ghi âm")).to_be_visible()
    page.wait_for_timeout(seconds * 1000)
    page.get_by_role("button", name="Dừng").click()
    expect(page.get_by_role("button", name="Giữ, sang câu sau")).to_be_visible()


@pytest.mark.parametrize("size", list(SIZES))
def test_an_elder_reads_at_the_desk_and_what_was_read_is_confirmed(
    console: Console, size: str
) -> None:
    page = console.open(size=size)
    _fits(page, f"recordings-{size}")
    page.get_by_role("link", name="Mở danh sách câu Tiếng Mông").click()
    _fits(page, f"recordings-language-{size}")
    page.get_by_role("link", name="Bắt đầu ghi âm").click()
    _fits(page, f"recordings-reader-{size}")
    page.goto(f"{console.url}/console/recordings")
    _begin(page)
    first = page.locator(".aloud").inner_text()
    _fits(page, f"recordings-idle-{size}")
    page.get_by_role("button", name="Ghi âm", exact=True).click()
    page.wait_for_timeout(1800)
    _fits(page, f"recordings-recording-{size}")
    page.get_by_role("button", name="Dừng").click()
    expect(page.get_by_role("button", name="Giữ, sang câu sau")).to_be_visible()
    page.get_by_label("Bỏ đoạn đầu").focus()
    for _ in range(8):
        page.keyboard.press("ArrowRight")
    _fits(page, f"recordings-made-{size}")
    page.get_by_role("button", name="Nghe lại").click()
    page.get_by_role("button", name="Giữ, sang câu sau").click()
    expect(page.locator(".aloud")).not_to_have_text(first)
    expect(page.get_by_role("status")).to_have_text("Đã giữ. Câu tiếp theo.")
    (kept,) = console.recordings()
    assert (kept.state, kept.reader) == ("waiting", "bà Lò Thị …")
    assert 0.5 < console.seconds(kept) < 2.5
    _confirm_another(console, page, size)


def _confirm_another(console: Console, page: Page, size: str) -> None:
    """The officer may not confirm what was read at this desk, but what a speaker sent."""
    sent = console.booth.record(console.booth.reader, console.booth.texts[1], reader="bà Mỷ")
    page.goto(f"{console.url}/console/recordings/hmn?show=waiting")
    rows = page.locator("[data-row]")
    expect(rows).to_have_count(2)
    expect(rows.first).to_contain_text("Chờ một người khác nghe duyệt")
    _fits(page, f"recordings-waiting-{size}")
    rows.last.get_by_role("button", name="Xác nhận đúng nghĩa").click()
    expect(page.get_by_role("status")).to_contain_text("Đã xác nhận.")
    assert console.booth.states()[sent] == "confirmed"
    page.goto(f"{console.url}/console/recordings/hmn?show=confirmed")
    page.get_by_text("Gỡ xuống").click()
    _fits(page, f"recordings-confirmed-{size}")
    page.get_by_text("Người đọc rút lại").click()
    page.get_by_role("button", name="Xóa bản ghi này").click()
    expect(page.get_by_role("status")).to_contain_text("Đã thôi phát và xóa bản ghi.")
    assert sent not in console.booth.states()


def test_keys_alone_record_listen_and_keep(console: Console) -> None:
    page = console.open()
    _begin(page)
    for _ in range(2):
        first = page.locator(".aloud").inner_text()
        expect(page.get_by_role("button", name="Ghi âm", exact=True)).to_be_visible()
        page.keyboard.press("Space")
        expect(page.get_by_text("Đang ghi âm")).to_be_visible()
        page.wait_for_timeout(1500)
        page.keyboard.press("Space")
        expect(page.get_by_role("button", name="Giữ, sang câu sau")).to_be_visible()
        page.keyboard.press("Space")
        expect(page.get_by_role("button", name="Nghe lại")).to_have_attribute(
            "aria-pressed", "true"
        )
        page.keyboard.press("Enter")
        expect(page.locator(".aloud")).not_to_have_text(first)
    assert [one.state for one in console.recordings()] == ["waiting", "waiting"]


def test_a_take_is_dropped_and_a_text_passed_over(console: Console) -> None:
    page = console.open()
    _begin(page)
    first = page.locator(".aloud").inner_text()
    _record(page, 1.0)
    page.get_by_role("button", name="Ghi lại").click()
    expect(page.get_by_role("button", name="Ghi âm", exact=True)).to_be_focused()
    page.get_by_role("link", name="Bỏ qua câu này").click()
    expect(page.locator(".aloud")).not_to_have_text(first)
    _record(page, 1.0)
    page.get_by_role("button", name="Giữ, sang câu sau").click()
    expect(page.get_by_role("status")).to_have_text("Đã giữ. Câu tiếp theo.")
    assert [one.reads for one in console.recordings()] == [console.booth.texts[1].reads]


@pytest.mark.parametrize("scripts", [True, False], ids=["no microphone", "no scripts"])
def test_without_a_recorder_a_file_is_sent(console: Console, scripts: bool, tmp_path: Path) -> None:
    file = tmp_path / "tieng.wav"
    file.write_bytes(wav(2.0))
    page = console.open(scripts=scripts, size="phone", microphone=False)
    _begin(page)
    first = page.locator(".aloud").inner_text()
    _fits(page, f"recordings-file-{'script' if scripts else 'plain'}")
    page.get_by_label("Tệp ghi âm, nhiều nhất 2 MB").set_input_files(file)
    page.get_by_role("button", name="Giữ, sang câu sau" if scripts else "Gửi tệp").click()
    expect(page.locator(".aloud")).not_to_have_text(first)
    assert len(console.recordings()) == 1


def test_a_speaker_is_invited_by_a_picture(console: Console) -> None:
    page = console.open(size="phone")
    page.get_by_role("button", name="Mời người đọc Tiếng Khơ Mú").click()
    expect(page.locator(".qr svg")).to_have_count(2)
    _fits(page, "recordings-invite-phone")
