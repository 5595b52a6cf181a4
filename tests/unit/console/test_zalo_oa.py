"""The account's tokens on the console: how they stand, and a chain that is begun anew, step by step."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from html import unescape
from pathlib import Path
from urllib.parse import parse_qs, urlencode, urlsplit

import orjson
import pytest
from pydantic import SecretStr
from starlette.applications import Starlette
from starlette.testclient import TestClient

from bot.channels.zalo_oa.oauth import CALLED, Granted, OAuthError, Trouble, read
from bot.channels.zalo_oa.sealing import Sealing
from bot.console import console_routes, zalo_oa_page
from bot.services import Services
from bot.settings import Settings
from bot.writer import Writer
from handlers.oa_tokens import rules
from handlers.oa_tokens.alarm import ADDRESS, alarm
from handlers.oa_tokens.rules import HOUR
from storage import zalo_tokens
from storage.database import open_database
from storage.media import MediaFolder
from storage.zalo_tokens import ZaloToken
from tests.channels.zalo_oa.world import OA, settings
from tests.emulators.zalo_oa.oauth import APP_ID, APP_SECRET, OAuth
from tests.unit.casework.conftest import furnish
from tests.unit.casework.office import NOW
from tests.unit.console.conftest import OFFICE, ORIGIN, Desktop, StandingClock
from tests.unit.console.deskwork import approver, shown

RENEW = f"{ADDRESS}/renew"


@dataclass
class Office:
    desk: Desktop
    oauth: OAuth
    settings: Settings
    lost: bool = False  # the next answer of Zalo's

    def ask(self, kind: str, **form: str) -> Granted:
        """Zalo, without the way to it."""
        answer = self.oauth.answer({"app_id": APP_ID, "grant_type": kind} | form, APP_SECRET)
        if self.lost:
            raise OAuthError(Trouble.LOST, "no answer")
        return read(orjson.dumps(answer), CALLED[kind], 90 * rules.DAY)

    def row(self) -> ZaloToken | None:
        with self.desk.commune.database.read() as session:
            return zalo_tokens.of(session, OA)

    def becomes(self, **values: object) -> None:
        with self.desk.commune.database.write() as session:
            row = zalo_tokens.locked(session, OA)
            for name, value in values.items():
                setattr(row, name, value)

    def agrees(self) -> str:
        """An administrator follows the page's link and agrees: the address that Zalo leads back to."""
        page = unescape(self.desk.get(RENEW).text)
        found = re.search(r'href="(https://[^"]+/v4/oa/permission[^"]+)"', page)
        assert found is not None
        asked = parse_qs(urlsplit(found[1]).query)
        assert asked["redirect_uri"] == [f"{self.settings.base_url}{RENEW}"]
        code = self.oauth.consents(asked["code_challenge"][0])
        came = {"oa_id": OA, "code": code, "state": asked["state"][0]}
        return f"{RENEW}?{urlencode(came)}"


@pytest.fixture
def office(sqlite_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Office]:
    database = open_database(sqlite_url)
    writer, clock = Writer(database), StandingClock()
    media, oauth = MediaFolder(tmp_path / "media"), OAuth(NOW.timestamp)
    chosen = settings(tmp_path, oauth.begin(), console_idle_minutes=1440)
    services = Services(chosen, database, writer, media, replace(OFFICE, zalo_oa=OA))
    routes = console_routes(services, clock, lambda: "nhipcau_bot")
    with TestClient(Starlette(routes=routes), base_url=ORIGIN) as client:
        desk = Desktop(furnish(database), client, clock, media)
        found = Office(desk, oauth, chosen)

        def exchange(_: Settings, code: SecretStr, verifier: str) -> Granted:
            said = {"code": code.get_secret_value(), "code_verifier": verifier}
            return found.ask("authorization_code", **said)

        def refresh(_: Settings, token: SecretStr) -> Granted:
            return found.ask("refresh_token", refresh_token=token.get_secret_value())

        monkeypatch.setattr(zalo_oa_page, "exchange_once", exchange)
        monkeypatch.setattr(zalo_oa_page, "refresh_once", refresh)
        desk.sign_in(approver(desk, area="Điện Biên"))
        yield found
    writer.close()
    database.close()


def test_an_administrator_agrees_on_zalo_s_page_and_the_new_pair_is_kept(office: Office) -> None:
    office.becomes(failure=rules.DEAD, failing_since=NOW.timestamp())
    assert "Mất kết nối với Zalo" in office.desk.get(ADDRESS).text
    back = office.agrees()
    page = office.desk.get(back)
    assert "Zalo đã cho phép" in page.text
    done = office.desk.post(RENEW, pasted=f"{ORIGIN}{back}")
    assert "Đã gia hạn" in done.text
    assert "Kết nối đang tốt" in done.text
    row = office.row()
    assert row is not None
    token = Sealing(office.settings).opened(row.sealed_access)
    assert token is not None
    assert office.oauth.is_valid(token.get_secret_value())
    assert token.get_secret_value() not in row.sealed_access


def test_a_refresh_token_from_zalo_s_explorer_serves_too(office: Office) -> None:
    assert "Đã gia hạn" in office.desk.post(RENEW, kind="refresh", pasted=office.oauth.begin()).text


@pytest.mark.parametrize(
    ("form", "said"),
    [
        ({"pasted": "  "}, "Chưa dán gì"),
        ({"pasted": "abc"}, "không phải mã"),
        ({"pasted": "mã của tôi là một hai ba bốn"}, "không phải mã"),
        ({"pasted": "https://x.vn/?oa_id=1&code=" + "c" * 30}, "của một OA khác"),
        ({"pasted": "https://x.vn/?code=" + "c" * 30}, "đã quá lâu"),
        ({"pasted": "x" * 30, "kind": "refresh"}, "Zalo không nhận mã này"),
    ],
)
def test_what_is_no_code_is_told_kindly_and_changes_nothing(
    office: Office, form: dict[str, str], said: str
) -> None:
    office.becomes(sealed_refresh="kept")
    page = office.desk.post(RENEW, **form)
    assert page.status == 409
    assert said in shown(page)
    row = office.row()
    assert row is not None
    assert row.sealed_refresh == "kept"


def test_a_code_works_once_and_only_for_whoever_asked_for_it(office: Office) -> None:
    back = f"{ORIGIN}{office.agrees()}"
    office.desk.sign_in_anew(approver(office.desk, "Lò Thị Inh", area="Điện Biên"))
    assert "do người khác xin" in shown(office.desk.post(RENEW, pasted=back))
    mine = f"{ORIGIN}{office.agrees()}"
    assert "Đã gia hạn" in office.desk.post(RENEW, pasted=mine).text
    assert "Zalo không nhận mã này" in shown(office.desk.post(RENEW, pasted=mine))


def test_an_answer_that_was_lost_is_said_so(office: Office) -> None:
    back = f"{ORIGIN}{office.agrees()}"
    office.lost = True
    assert "mã có thể đã bị dùng" in shown(office.desk.post(RENEW, pasted=back))


def test_only_who_approves_for_the_office_renews(office: Office) -> None:
    office.desk.sign_in_anew(office.desk.commune.officer)
    assert office.desk.get(RENEW).status in {403, 404, 409}
    token = office.oauth.begin()
    assert "Đã gia hạn" not in office.desk.post(RENEW, kind="refresh", pasted=token).text
    assert office.row() is None


def test_trouble_stands_first_on_the_home_page_long_before_it_is_lost(office: Office) -> None:
    at = NOW.timestamp()
    office.becomes(sealed_access="a", sealed_refresh="r", access_until=at + 3 * HOUR,
                   refresh_until=at + 60 * rules.DAY, failure=rules.UNREACHABLE,
                   failing_since=at - rules.ALARM_AFTER)  # fmt: skip
    page = office.desk.get("/console")
    assert "Mấy giờ nay chưa đổi được mã" in page.text
    assert f'href="{ADDRESS}"' in page.text
    with office.desk.commune.database.write() as session:
        told = alarm(session, NOW, replace(OFFICE, zalo_oa=OA))
    assert told == 0  # nobody agreed to be told in a chat; the home page says it to all


def test_the_page_of_channels_leads_to_the_tokens_and_to_the_money(office: Office) -> None:
    page = office.desk.get("/console/channels")
    for address in (ADDRESS, "/console/spending"):
        assert f'href="{address}"' in page.text
    assert "Đang lấy mã lần đầu" in shown(page)
