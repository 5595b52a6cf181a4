"""The library in a real browser: C6 is walked, and nothing is cut off on a phone or a desk."""

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
from handlers.context import Office
from handlers.people.invitations import sign_in_again
from handlers.policies import editions
from handlers.policies.editions import Translation
from handlers.policies.library import load_starters
from storage.database import open_database
from storage.library import Gap, count_miss, item_by_key, published_of
from storage.media import MediaFolder
from storage.people import Appointment
from tests.browser.chromium import chromium
from tests.browser.serving import served
from tests.browser.test_notices_console import CUT_OFF, SIZES, SMALL
from tests.unit.casework.conftest import Commune, furnish
from tests.unit.casework.office import NOW, SINCE, TODAY, add_staff
from tests.unit.console.villagers import area_named

pytestmark = pytest.mark.browser

MONG = "chữ-mông-thử-nghiệm"  # stands for what a speaker writes; nobody is shown it
SHORT = "Hộ nghèo có nhà dột nát được hỗ trợ làm nhà. Xin đến Ủy ban nhân dân xã làm đơn."


@dataclass
class Console:
    url: str
    commune: Commune
    browser: Browser
    speaker: int
    wrong: list[str] = field(default_factory=list)

    def open(self, person_id: int, *, scripts: bool = True, size: str = "desk") -> Page:
        """The library in a window of that person, in which nothing may go wrong unseen."""
        with self.commune.database.write() as session:
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
        page.goto(f"{self.url}/console/library")
        return page


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as found:
        yield found


@pytest.fixture
def console(sqlite_url: str, tmp_path: Path, browser: Browser) -> Iterator[Console]:
    database = open_database(sqlite_url)
    commune = furnish(database)
    with database.write() as session:
        load_starters(session, NOW)
        speaker = add_staff(session, "Giàng Thị Mai").id
        session.add(
            Appointment(
                person_id=speaker,
                role="speaker",
                area_id=area_named(session, "Điện Biên").id,
                language="hmn",
                since=SINCE,
            )
        )
    writer = Writer(database)
    settings = Settings(data_dir=tmp_path, _env_file=None)
    office = Office(phone="0215 000 000")
    services = Services(settings, database, writer, MediaFolder(tmp_path / "media"), office)
    with served(Starlette(routes=console_routes(services, lambda: NOW))) as url:
        found = Console(url, commune, browser, speaker)
        yield found
        assert found.wrong == []
        for window in browser.contexts:
            window.close()
    writer.close()
    database.close()


def _write(page: Page) -> None:
    page.get_by_role("link", name="Soạn mục mới").click()
    page.get_by_label("Tên đầy đủ").fill("Quyết định về hỗ trợ nhà ở")
    page.get_by_label("Số văn bản").fill("12/QĐ-UBND")
    page.get_by_label("Loại văn bản").fill("Quyết định")
    page.get_by_label("Cơ quan ban hành").fill("UBND xã Sáng Nhè")
    page.get_by_label("Ngày ban hành").fill("2026-01-05")
    page.get_by_label("Nguồn").fill("Quyết định số 12/QĐ-UBND")
    page.get_by_label("Có hiệu lực từ ngày").fill("2026-01-05")
    page.get_by_label("Hết hiệu lực sau ngày").fill("2026-12-20")
    page.get_by_label("Tên ngắn").fill("Hỗ trợ nhà ở")
    page.get_by_label("Loại việc").select_option("AS02")
    page.get_by_label("Bản ngắn").fill(SHORT)
    page.get_by_role("button", name="Lưu bản nháp").click()


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without"])
def test_who_writes_does_not_approve_and_a_second_speaker_confirms(
    console: Console, scripts: bool
) -> None:
    author = console.open(console.commune.officer, scripts=scripts)
    _write(author)
    expect(author.get_by_role("status")).to_contain_text("Đã lưu bản nháp")
    author.get_by_role("button", name="Trình duyệt").click()
    expect(author.get_by_text("Người soạn không tự duyệt bản của mình: cần")).to_be_visible()
    expect(author.get_by_role("button", name="Duyệt", exact=True)).to_have_count(0)

    approver = console.open(console.commune.provincial, scripts=scripts)
    approver.get_by_role("link", name="Hỗ trợ nhà ở").first.click()
    expect(
        approver.get_by_text(
            "Thẻ «Hỗ trợ nhà ở» dẫn Quyết định số 12/QĐ-UBND hết hiệu lực 20/12/2026 – đề nghị sửa hạn."
        )
    ).to_be_visible()
    _picture(approver, "c6-review")
    approver.get_by_text("Trả lại…").click()
    approver.get_by_role("button", name="Trả lại").click()
    expect(approver.get_by_text("Bị trả lại:")).to_be_visible()

    author.reload()
    expect(author.get_by_text("đề nghị sửa hạn.", exact=False).first).to_be_visible()
    author.get_by_role("link", name="Sửa").click()
    author.get_by_label("Hết hiệu lực sau ngày").fill("2027-12-31")
    author.get_by_role("button", name="Lưu bản nháp").click()
    author.get_by_role("button", name="Trình duyệt").click()

    approver.reload()
    approver.get_by_role("button", name="Duyệt", exact=True).click()
    approver.get_by_role("button", name="Đăng cho bà con").click()
    expect(approver.get_by_role("status")).to_have_text("Đã đăng. Bà con đọc được ngay.")

    author.reload()
    author.get_by_text("Viết bản dịch").click()
    author.get_by_label("Bản dịch", exact=True).fill(MONG)
    author.get_by_role("button", name="Lưu bản dịch").click()
    expect(author.get_by_text("Người dịch không tự xác nhận")).to_be_visible()

    speaker = console.open(console.speaker, scripts=scripts)
    speaker.get_by_role("link", name="Hỗ trợ nhà ở").first.click()
    _picture(speaker, "c6-speaker")
    speaker.get_by_role("button", name="Xác nhận đúng nghĩa").click()
    expect(speaker.get_by_text("Giàng Thị Mai xác nhận đúng nghĩa")).to_be_visible()
    with console.commune.database.read() as session:
        version = published_of(session, "ho-tro-nha-o")
        assert version is not None
        found = editions.in_language(version, "hmn", "short")
        assert found is not None
        assert found.text == MONG


def test_letters_are_counted_and_a_refused_form_loses_nothing(console: Console) -> None:
    page = console.open(console.commune.officer)
    page.get_by_role("link", name="Soạn mục mới").click()
    page.get_by_label("Bản ngắn").fill("Nhà ở")
    expect(page.locator("#n-short")).to_have_text("5/320 ký tự")
    page.get_by_label("Thẻ").fill("Hỗ trợ nhà ở\nMột\nHai")
    expect(page.locator("#n-card")).to_have_text("2/5 dòng")
    page.get_by_role("button", name="Lưu bản nháp").click()
    expect(page.locator("#fault-issued")).to_have_text("Chưa ghi ngày ban hành.")
    expect(page.get_by_label("Bản ngắn")).to_have_value("Nhà ở")
    expect(page.get_by_label("Sáng Nhè")).to_be_checked()
    assert [told for told in console.wrong if "409" not in told] == []
    console.wrong.clear()  # the browser tells that the answer was 409


def _furnish(console: Console) -> None:
    """Something of each kind to look at."""
    commune = console.commune
    with commune.desk(commune.provincial) as desk:
        version = published_of(desk.session, "ho-tro-lam-nha")
        assert version is not None
        first = editions.write(desk, version.id, Translation("hmn", "short", MONG, "bà Mỷ"))
        editions.write(desk, version.id, Translation("lo", "short", "ສະບາຍດີ"))
        editions.write(desk, version.id, Translation("blt", "short", "ꪼꪕ"))
        first.made_from = "0" * 64
        version.in_force_to = TODAY.replace(month=12, day=15)
        for number, words in ((14, "làm giấy khai sinh cho con ở đâu"), (2, "xe ôm đi Tủa Chùa")):
            gap = Gap(folded=words, question=words, first_on=TODAY, last_on=TODAY, times=number)
            desk.session.add(gap)
        item = item_by_key(desk.session, "khieu-nai-o-dau")
        assert item is not None
        for _ in range(12):
            count_miss(desk.session, item.id, "hmn", "short")
            desk.session.flush()
        count_miss(desk.session, item.id, "blt", "short")


PAGES = ("", "?state=review", "/new", "/coverage", "/gaps", "/exchange")


@pytest.mark.parametrize("size", SIZES)
def test_nothing_is_cut_off_and_what_is_tapped_is_large(console: Console, size: str) -> None:
    _furnish(console)
    with console.commune.database.read() as session:
        shown = published_of(session, "ho-tro-lam-nha")
        assert shown is not None
        item = f"/{shown.id}"
    page = console.open(console.commune.provincial, size=size)
    for number, path in enumerate((*PAGES, item)):
        page.goto(f"{console.url}/console/library{path}")
        assert _faults(page, f"library-{size}-{number}") == []
    page.get_by_role("button", name="Soạn bản mới").click()
    assert _faults(page, f"library-{size}-edit") == []
    page.goto(f"{console.url}/console")
    assert _faults(page, f"library-{size}-home") == []


def _faults(page: Page, name: str) -> list[str]:
    """What is wider than the screen, cut off, or too small for a finger."""
    _picture(page, name)
    found = [*page.evaluate(CUT_OFF), *page.evaluate(SMALL)]
    if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
        found.append("too wide")
    return [f"{name}: {fault}" for fault in found]


def _picture(page: Page, name: str) -> None:
    """A screenshot to look at, where NHIPCAU_SCREENSHOTS names a folder."""
    if folder := os.environ.get("NHIPCAU_SCREENSHOTS"):
        page.screenshot(path=Path(folder) / f"{name}.png", full_page=True)
