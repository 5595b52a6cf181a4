"""Passkeys in a real browser, with Chromium's virtual authenticator: added, used, dropped, cut off."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from sqlalchemy import update
from starlette.applications import Starlette
from starlette.types import Receive, Scope, Send

from bot.console import console_routes
from bot.inbound import utc_now
from bot.services import Services
from bot.settings import Settings
from bot.writer import Writer
from handlers.context import Office
from handlers.people import passkeys
from handlers.people.invitations import sign_in_again
from storage import sessions
from storage.database import Database, open_database
from storage.media import MediaFolder
from storage.people import ConsoleSession
from tests.browser.chromium import chromium
from tests.browser.serving import served
from tests.unit.casework.conftest import Commune, furnish

pytestmark = pytest.mark.browser

INTERNAL = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


@dataclass
class Place:
    url: str
    commune: Commune
    browser: Browser

    @property
    def database(self) -> Database:
        return self.commune.database

    def link(self, person_id: int) -> str:
        with self.database.write() as session:
            return f"{self.url}/console/enter/{sign_in_again(session, person_id, utc_now())}"

    def open(self, **authenticator: object) -> Page:
        """A window of a computer that keeps passkeys."""
        page = self.browser.new_page(viewport={"width": 1280, "height": 860}, locale="vi-VN")
        page.set_default_timeout(10_000)
        cdp = page.context.new_cdp_session(page)
        cdp.send("WebAuthn.enable")
        options = {"options": INTERNAL | authenticator}
        cdp.send("WebAuthn.addVirtualAuthenticator", options)
        return page

    def sign_in(self, page: Page, person_id: int) -> None:
        page.goto(self.link(person_id))
        page.get_by_role("button", name="Vào trang cán bộ").click()
        expect(page.get_by_role("navigation")).to_be_visible()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as found:
        yield found


@pytest.fixture
def place(sqlite_url: str, tmp_path: Path, browser: Browser) -> Iterator[Place]:
    database = open_database(sqlite_url)
    commune = furnish(database)
    writer = Writer(database)
    late = LateUrl()
    with served(late) as address:
        url = address.replace("127.0.0.1", "localhost")
        settings = Settings(data_dir=tmp_path, public_url=url, _env_file=None)
        services = Services(settings, database, writer, MediaFolder(tmp_path / "m"), Office())
        late.app = Starlette(routes=console_routes(services))
        yield Place(url, commune, browser)
    writer.close()
    database.close()


class LateUrl:
    """An app whose address must be known before it can be made."""

    app: Starlette

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await self.app(scope, receive, send)


def add_key(place: Place, page: Page) -> None:
    page.goto(f"{place.url}/console/account")
    page.get_by_label("Tên gọi").fill("Máy ở văn phòng")
    page.get_by_role("button", name="Thêm khóa truy cập").click()
    expect(page.get_by_text("Đã thêm khóa truy cập.")).to_be_visible()
    expect(page.get_by_text("Máy ở văn phòng")).to_be_visible()


def leave(page: Page) -> None:
    page.locator("header").get_by_role("button", name="Thoát").click()
    page.get_by_role("link", name="Đăng nhập").click()


def by_key(page: Page) -> None:
    page.get_by_role("button", name="Đăng nhập bằng khóa truy cập").click()


def test_a_key_is_added_and_signs_in_without_a_name(place: Place) -> None:
    page = place.open()
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("console", lambda said: wrong.append(said.text))
    place.sign_in(page, place.commune.officer)
    add_key(place, page)
    leave(page)
    by_key(page)
    expect(page.get_by_role("link", name="Lò Thị Hoa")).to_be_visible()
    page.goto(f"{place.url}/console/account")
    expect(page.locator("#keys ~ ul")).to_contain_text("dùng gần nhất")
    assert wrong == []


def test_a_key_that_was_dropped_opens_nothing(place: Place) -> None:
    page = place.open()
    place.sign_in(page, place.commune.officer)
    add_key(place, page)
    page.get_by_role("button", name="Bỏ khóa truy cập Máy ở văn phòng").click()
    expect(page.get_by_text("Đã bỏ khóa truy cập.")).to_be_visible()
    leave(page)
    by_key(page)
    expect(page.get_by_text("Khóa truy cập này không dùng được ở đây.")).to_be_visible()
    page.goto(f"{place.url}/console")
    expect(page.get_by_text("Cần đăng nhập")).to_be_visible()


def test_who_is_cut_off_is_out_at_the_next_step_and_comes_in_by_the_key(place: Place) -> None:
    page = place.open()
    place.sign_in(page, place.commune.officer)
    add_key(place, page)
    with place.database.write() as session:
        sessions.end_of(session, place.commune.officer)
    page.goto(f"{place.url}/console/cases")
    expect(page.get_by_text("Cần đăng nhập")).to_be_visible()
    page.get_by_role("link", name="Đăng nhập").click()
    by_key(page)
    expect(page.get_by_role("link", name="Lò Thị Hoa")).to_be_visible()


def test_a_key_shows_again_who_it_is_before_appointing(place: Place) -> None:
    page = place.open()
    place.sign_in(page, place.commune.provincial)
    add_key(place, page)
    with place.database.write() as session:
        session.execute(update(ConsoleSession).values(confirmed_at=None))
    page.goto(f"{place.url}/console/people/new")
    expect(page.get_by_role("heading", name="Xác nhận đúng người")).to_be_visible()
    page.get_by_role("button", name="Xác nhận bằng khóa truy cập").click()
    expect(page.get_by_role("heading", name="Giao việc cho cán bộ mới")).to_be_visible()


def test_a_key_that_does_not_ask_for_a_finger_is_not_taken(place: Place) -> None:
    page = place.open(isUserVerified=False)
    place.sign_in(page, place.commune.officer)
    page.goto(f"{place.url}/console/account")
    page.get_by_role("button", name="Thêm khóa truy cập").click()
    expect(page.get_by_text("Chưa dùng được khóa truy cập.")).to_be_visible()
    with place.database.read() as session:
        assert passkeys.keys_of(session, place.commune.officer) == []
