"""One's own account, the door without a link, sessions that end, and proofs that run out."""

import html
import re
from datetime import datetime
from pathlib import Path

import pyotp
import pytest
from sqlalchemy import select
from starlette.applications import Starlette

from bot.console import console_routes
from bot.console.doors import Attempts
from bot.console.sign_in import COOKIE, DOOR_COOKIE
from bot.services import Services
from bot.settings import Settings
from bot.writer import Writer
from handlers.errors import Refused
from storage.accounts import Account, Challenge
from storage.outbox import Outgoing
from storage.people import Address, Appointment, Consent, ConsoleSession
from tests.unit.casework.office import SINCE
from tests.unit.console.conftest import ORIGIN, Desktop, Page
from tests.unit.console.deskwork import approver, area_id, shown

PASSWORD = "con trâu ăn cỏ sớm"
HIDDEN = re.compile(r'name="([\w.]+)" value="([^"]*)"')
SECRET = re.compile(r'class="secret">([A-Z2-7 ]+)<')
CODE = re.compile(r"<li><code>([\w-]+)</code>")


@pytest.fixture(autouse=True)
def _quick_hashes(monkeypatch: pytest.MonkeyPatch) -> None:
    """As strong as the real ones these would make a test last; what they do is the same."""
    from argon2 import PasswordHasher

    from handlers.people import passwords

    quick = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
    passwords._nobodys.cache_clear()
    monkeypatch.setattr(passwords, "_hasher", lambda: quick)


def hidden(page: Page, name: str) -> str:
    return html.unescape(dict(HIDDEN.findall(page.text))[name])


def otp(secret: str, now: datetime) -> str:
    return pyotp.TOTP(secret.replace(" ", "")).at(now)


def set_up(desktop: Desktop, **other: str) -> tuple[str, Page]:
    """A password for who is signed in: the app's secret, and the page that answers."""
    page = desktop.get("/console/account/password")
    [secret] = SECRET.findall(page.text)
    form = {"login": "lo.thi.hoa", "password": PASSWORD, "again": PASSWORD}
    form |= {"code": otp(secret, desktop.clock()), "sealed": hidden(page, "sealed")}
    return secret, desktop.post("/console/account/password", **(form | other))


def at_the_door(desktop: Desktop, **form: str) -> Page:
    """Somebody without a session types these."""
    desktop.client.cookies.clear()
    page = desktop.get("/console/sign-in")
    return desktop._page(
        "POST", "/console/sign-in", data={"csrf": hidden(page, "csrf"), "next": "/console"} | form
    )


def typed(desktop: Desktop, secret: str, **other: str) -> dict[str, str]:
    form = {"login": "Lò.Thị.Hoa", "password": PASSWORD, "code": otp(secret, desktop.clock())}
    return form | other


def is_in(desktop: Desktop) -> bool:
    return desktop.get("/console").status == 200


def test_a_password_is_set_up_and_signs_in(desktop: Desktop) -> None:
    desktop.sign_in()
    secret, page = set_up(desktop)
    assert len(CODE.findall(page.text)) == 10
    desktop.clock.passes(minutes=2)
    assert at_the_door(desktop, **typed(desktop, secret)).status == 200
    assert is_in(desktop)


def test_a_recovery_code_signs_in_once(desktop: Desktop) -> None:
    desktop.sign_in()
    secret, page = set_up(desktop)
    code = CODE.findall(page.text)[0]
    at_the_door(desktop, **typed(desktop, secret, code=code))
    assert is_in(desktop)
    assert "Còn 9 mã dự phòng" in shown(desktop.get("/console/account"))
    assert at_the_door(desktop, **typed(desktop, secret, code=code)).status == 403


@pytest.mark.parametrize(
    "wrong",
    [
        {"login": "khong.co.ai"},
        {"password": "con trâu ăn cỏ trưa"},
        {"code": "000000"},
        {"code": ""},
    ],
)
def test_whatever_is_wrong_is_told_in_the_same_words(
    desktop: Desktop, wrong: dict[str, str]
) -> None:
    desktop.sign_in()
    secret, _ = set_up(desktop)
    desktop.clock.passes(minutes=2)
    page = at_the_door(desktop, **typed(desktop, secret, **wrong))
    assert (page.status, "Tên, mật khẩu hoặc mã chưa đúng." in page.text) == (403, True)
    assert PASSWORD not in page.text
    assert not is_in(desktop)


def test_too_many_tries_are_stopped_even_with_the_right_password(desktop: Desktop) -> None:
    desktop.sign_in()
    secret, _ = set_up(desktop)
    for _ in range(5):
        assert at_the_door(desktop, **typed(desktop, secret, password="x")).status == 403
    assert at_the_door(desktop, **typed(desktop, secret)).status == 429
    desktop.clock.passes(minutes=15)
    assert at_the_door(desktop, **typed(desktop, secret)).status == 200


def test_from_one_address_no_more_than_twenty_accounts_are_tried(desktop: Desktop) -> None:
    statuses = [
        at_the_door(desktop, login=f"ai.do.{number}", password="x", code="1").status
        for number in range(21)
    ]
    assert statuses == [403] * 20 + [429]


def test_a_whole_office_comes_in_the_morning_from_one_address(desktop: Desktop) -> None:
    attempts = Attempts(5)
    for number in range(60):
        attempts.check(f"login:{number}", "10.0.0.1", desktop.clock())
        attempts.succeeded(f"login:{number}", "10.0.0.1")
    for _ in range(20):
        attempts.check("", "10.0.0.1", desktop.clock())
    with pytest.raises(Refused):
        attempts.check("login:ai", "10.0.0.1", desktop.clock())


def test_a_form_of_another_site_is_not_taken_at_the_door(desktop: Desktop) -> None:
    desktop.sign_in()
    secret, _ = set_up(desktop)
    desktop.clock.passes(minutes=2)
    desktop.client.cookies.clear()
    page = desktop._page("POST", "/console/sign-in", data={"csrf": "x"} | typed(desktop, secret))
    assert page.status == 403
    assert not is_in(desktop)


def test_the_door_s_cookie_is_for_the_door_only(desktop: Desktop) -> None:
    cookie = desktop.client.get("/console/sign-in").headers["set-cookie"].lower()
    for mark in (DOOR_COOKIE, "httponly", "samesite=strict", "path=/console/sign-in"):
        assert mark in cookie


def test_behind_https_cookies_are_sent_nowhere_else(desktop: Desktop) -> None:
    link = desktop.link(desktop.commune.officer)
    secure = {"X-Forwarded-Proto": "https"}
    answer = desktop.client.post(f"https://127.0.0.1{link}", headers=secure, follow_redirects=False)
    assert "secure" in answer.headers["set-cookie"].lower()


def test_who_holds_no_post_any_more_does_not_come_in(desktop: Desktop) -> None:
    desktop.sign_in()
    secret, _ = set_up(desktop)
    officer, me = desktop.commune.officer, approver(desktop)
    desktop.sign_in_anew(me)
    with desktop.commune.database.read() as session:
        post = session.scalars(select(Appointment.id).where(Appointment.person_id == officer)).one()
    desktop.post(f"/console/people/{officer}/end", appointment=str(post), reason="nghỉ")
    desktop.clock.passes(minutes=2)
    page = at_the_door(desktop, **typed(desktop, secret))
    assert "không còn giữ việc nào" in page.text


@pytest.mark.parametrize(
    ("wrong", "why"),
    [
        ({"password": "ngắn", "again": "ngắn"}, "ít nhất 12 ký tự"),
        ({"again": "khác"}, "chưa giống nhau"),
        ({"code": "000000"}, "Mã chưa đúng"),
        ({"login": "a"}, "3 đến 40 chữ"),
        ({"sealed": "made-up"}, "mở đã lâu"),
    ],
)
def test_what_is_wrong_with_a_new_password_is_told_and_the_app_s_picture_stays(
    desktop: Desktop, wrong: dict[str, str], why: str
) -> None:
    desktop.sign_in()
    secret, page = set_up(desktop, **wrong)
    assert page.status == 409
    assert why in shown(page)
    assert (SECRET.findall(page.text) == [secret]) is ("sealed" not in wrong)
    with desktop.commune.database.read() as session:
        assert not session.scalars(select(Account.login)).first()


def test_a_session_that_is_left_alone_ends(desktop: Desktop, tmp_path: Path) -> None:
    """Over the settings that an office has when it sets nothing."""
    settings = Settings(data_dir=tmp_path, _env_file=None)
    assert (settings.console_hours, settings.console_idle_minutes) == (12, 60)
    database = desktop.commune.database
    writer = Writer(database)
    services = Services(settings, database, writer, desktop.media, desktop.office)
    routes = console_routes(services, desktop.clock)
    desktop.client = type(desktop.client)(Starlette(routes=routes), base_url=ORIGIN)
    desktop.sign_in()
    for _ in range(3):  # used, it goes on
        desktop.clock.passes(minutes=59)
        assert is_in(desktop)
    desktop.clock.passes(minutes=60)
    assert not is_in(desktop)
    writer.close()


def test_browsers_are_listed_by_family_and_day_and_ended(desktop: Desktop) -> None:
    desktop.client.headers["User-Agent"] = "Mozilla/5.0 Gecko/20100101 Firefox/144.0"
    desktop.sign_in()
    mine = desktop.client.cookies[COOKIE]
    desktop.client.headers["User-Agent"] = "Mozilla/5.0 Chrome/142.0 Safari/537.36"
    desktop.sign_in_anew(desktop.commune.officer)
    text = shown(desktop.get("/console/account"))
    assert "Firefox dùng gần nhất 23/11/2026" in text
    assert "Chrome máy này" in text
    assert "Mọi máy khác đã bị thoát" in shown(desktop.post("/console/account/devices"))
    assert "Firefox" not in shown(desktop.get("/console/account"))
    desktop.client.cookies.set(COOKIE, mine, path="/console")
    with desktop.commune.database.read() as session:
        assert len(session.scalars(select(ConsoleSession)).all()) == 1


def test_nobody_ends_a_browser_of_somebody_else(desktop: Desktop) -> None:
    desktop.sign_in(desktop.commune.neighbour)
    with desktop.commune.database.read() as session:
        theirs = session.scalars(select(ConsoleSession.token_hash)).one()
    desktop.sign_in_anew(desktop.commune.officer)
    desktop.post("/console/account/devices", device=theirs)
    with desktop.commune.database.read() as session:
        assert theirs in session.scalars(select(ConsoleSession.token_hash)).all()


def test_appointing_asks_again_who_it_is_and_keeps_what_was_typed(desktop: Desktop) -> None:
    desktop.sign_in(approver(desktop))
    secret, _ = set_up(desktop, login="giang.a.de")
    desktop.clock.passes(minutes=16)
    post = f"officer.{area_id(desktop, 'Sáng Nhè')}"
    page = desktop.post("/console/people/new", name="Tòng Thị Én", post=post)
    assert page.status == 403
    assert "Xác nhận đúng người" in page.text
    form = {name: hidden(page, name) for name in ("next", "posts", "kept.name", "kept.post")}
    wrong = desktop.post("/console/confirm", **form, password="x", code="1")
    assert hidden(wrong, "kept.name") == "Tòng Thị Én"
    code = otp(secret, desktop.clock())
    done = desktop.post("/console/confirm", **form, password=PASSWORD, code=code)
    assert 'action="/console/people/new"' in done.text
    made = desktop.post("/console/people/new", name=hidden(done, "name"), post=hidden(done, "post"))
    assert "Đường dẫn đăng nhập của Tòng Thị Én" in shown(made)


def test_who_has_no_way_to_show_it_is_told_to_get_a_link(desktop: Desktop) -> None:
    desktop.sign_in(approver(desktop))
    desktop.clock.passes(minutes=16)
    page = desktop.get("/console/people/new")
    assert "Xin người quản trị cấp đường dẫn đăng nhập mới" in shown(page)
    assert desktop.get("/console/people").status == 200


@pytest.mark.parametrize(
    "address", ["/console/account/password", "/console/heads", "/console/people/new"]
)
def test_a_page_that_asks_comes_back_when_it_is_shown(desktop: Desktop, address: str) -> None:
    desktop.sign_in(approver(desktop))
    secret, _ = set_up(desktop, login="giang.a.de")
    desktop.clock.passes(minutes=16)
    form = {"next": hidden(desktop.get(address), "next"), "posts": "", "password": PASSWORD}
    done = desktop.post("/console/confirm", **form, code=otp(secret, desktop.clock()))
    assert done.status == 200
    assert "Xác nhận đúng người" not in done.text
    evil = form | {"next": "https://evil.example/console", "code": ""}
    assert "evil" not in desktop.post("/console/confirm", **evil).text


def test_a_password_and_codes_are_given_up(desktop: Desktop) -> None:
    desktop.sign_in()
    secret, page = set_up(desktop)
    fresh = desktop.post("/console/account/codes")
    assert set(CODE.findall(fresh.text)).isdisjoint(CODE.findall(page.text))
    assert "Đã bỏ mật khẩu" in shown(desktop.post("/console/account/password/drop"))
    desktop.clock.passes(minutes=2)
    assert at_the_door(desktop, **typed(desktop, secret)).status == 403


def test_where_pages_have_no_name_no_passkey_is_offered(desktop: Desktop) -> None:
    desktop.sign_in()
    page = desktop.get("/console/account")
    assert "chỉ dùng được khi trang có tên miền" in page.text
    assert "data-passkey" not in page.text
    assert desktop.post("/console/account/keys/options").status == 403
    assert desktop.post("/console/account/keys", credential="{}").status == 409
    assert at_the_door(desktop, credential="{}").status == 403
    with desktop.commune.database.read() as session:
        assert session.scalars(select(Challenge)).all() == []


@pytest.mark.parametrize("agreed", [True, False])
def test_a_new_sign_in_is_told_to_who_agreed_to_be_written_to(
    desktop: Desktop, agreed: bool
) -> None:
    officer = desktop.commune.officer
    with desktop.commune.database.write() as session:
        session.add(Address(person_id=officer, channel="telegram", external_id="99"))
        proof = {"text_version": "1", "proof": "0" * 64, "channel": "telegram", "at": SINCE}
        session.add(Consent(person_id=officer, purpose="notices", given=agreed, **proof))
    desktop.client.headers["User-Agent"] = "Mozilla/5.0 Firefox/144.0"
    desktop.sign_in()
    with desktop.commune.database.read() as session:
        told = [row.content for row in session.scalars(select(Outgoing))]
    assert len(told) == int(agreed)
    assert all("dn-bao-dang-nhap" in str(one) for one in told)
