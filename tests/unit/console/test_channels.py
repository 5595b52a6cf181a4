"""«Kênh»: whether each channel is on, what left and what did not, and for whom the page is."""

from datetime import timedelta

from pydantic import SecretStr

from bot.channel_facts import all_facts, warnings
from bot.checkup import examine
from bot.settings import Settings
from bot.web import web_app
from storage.channel_health import set_down
from storage.inbox import SeenEvent
from storage.outbox import BULK, REPLY, Outgoing, first_id_of
from storage.people import Address
from tests.unit.casework.office import NOW, TODAY
from tests.unit.console.conftest import Desktop
from tests.unit.console.deskwork import approver, shown

PAGE = "/console/channels"
OA = {
    "zalo_oa_id": "4318",
    "zalo_oa_app_id": "77",
    "zalo_oa_app_secret": SecretStr("app-secret"),
    "zalo_oa_oa_secret": SecretStr("oa-secret"),
    "zalo_oa_refresh_token": SecretStr("refresh"),
}


def settings(**values: object) -> Settings:
    return Settings(_env_file=None, **values)  # type: ignore[arg-type]


def left(desktop: Desktop, state: str, days: float, priority: int = BULK) -> None:
    """A message that was queued so many days ago."""
    with desktop.commune.database.write() as session:
        address = session.query(Address).first()
        assert address is not None
        moment = NOW - timedelta(days=days)
        row = {"id": first_id_of(moment), "purpose": f"{state}-{days}-{priority}", "state": state}
        of = {"address_id": address.id, "channel": "web", "priority": priority, "resend": False}
        sent_at = moment.timestamp() if state == "sent" else None
        session.add(Outgoing(**row, **of, sent_at=sent_at))


def test_messages_are_summed_by_day_and_week_and_replies_are_not(desktop: Desktop) -> None:
    left(desktop, "sent", 0.5)
    left(desktop, "sent", 3)
    left(desktop, "sent", 9)
    left(desktop, "failed", 2)
    left(desktop, "sent", 0.1, REPLY)
    with desktop.commune.database.write() as session:
        session.add(SeenEvent(channel="web", event_id="e1", day=TODAY))
    desktop.sign_in(desktop.commune.provincial)
    said = shown(desktop.get(PAGE))
    assert "Đã gửi 1 2" in said
    assert "Không gửi được 0 1" in said
    assert "23/11/2026 (1 tin)" in said
    assert "20:00 22/11/2026" in said


def test_a_channel_that_is_down_is_shown_here_and_on_the_home_page(desktop: Desktop) -> None:
    desktop.sign_in(desktop.commune.provincial)
    assert "không gửi được cho ai" not in shown(desktop.get(PAGE))
    with desktop.commune.database.write() as session:
        set_down(session, "telegram", NOW)
    for page in (PAGE, "/console"):
        assert "Telegram không gửi được cho ai từ" in shown(desktop.get(page))
    assert shown(desktop.get(PAGE)).count("không gửi được cho ai") == 1


def test_only_an_approver_of_the_whole_office_sees_it(desktop: Desktop) -> None:
    for person in (desktop.commune.officer, desktop.commune.observer, approver(desktop)):
        desktop.client.cookies.clear()
        desktop.clock.passes(minutes=1)
        desktop.sign_in_anew(person)
        assert desktop.get(PAGE).status == 404
        assert PAGE not in desktop.get("/console").text


def test_what_is_missing_is_named_and_no_value_is_shown(desktop: Desktop) -> None:
    desktop.sign_in(desktop.commune.provincial)
    page = desktop.get(PAGE)
    for name in ("NHIPCAU_ZALO_OA_ID", "NHIPCAU_ZALO_BOT_TOKEN", "NHIPCAU_TELEGRAM_TOKEN"):
        assert name in page.text
    assert PAGE in desktop.get("/console").text


def test_a_channel_that_is_off_is_no_warning_and_one_that_is_on_wants_https() -> None:
    off = settings(public_url="http://example.vn")
    assert warnings(off) == []
    said = {(facts.name, lack.setting) for facts, lack in warnings(settings(**OA))}
    assert ("zalo-oa", "PUBLIC_URL") in said
    assert warnings(settings(**OA, public_url="https://example.vn")) == []


def test_an_emulator_on_loopback_needs_no_https() -> None:
    local = settings(**OA, zalo_oa_api="http://127.0.0.1:9999", public_url="http://127.0.0.1:8080")
    assert warnings(local) == []


def test_doctor_and_readyz_say_what_hinders_a_channel(desktop: Desktop) -> None:
    database = desktop.commune.database
    found = {one.what: one for one in examine(settings(**OA), database)}["khai báo kênh"]
    assert not found.good
    assert "NHIPCAU_PUBLIC_URL phải bắt đầu bằng https://" in found.found
    assert {one.what: one.good for one in examine(settings(), database)}["khai báo kênh"]
    with type(desktop.client)(
        web_app(database, [], lambda: ["zalo-oa needs NHIPCAU_PUBLIC_URL"])
    ) as client:
        answer = client.get("/readyz")
    assert (answer.status_code, answer.text) == (200, "ready\nzalo-oa needs NHIPCAU_PUBLIC_URL\n")


def test_no_secret_stands_among_the_facts() -> None:
    bot = {"zalo_bot_token": SecretStr("bot-token"), "zalo_bot_mode": "webhook"}
    secret = {"zalo_bot_webhook_secret": SecretStr("hook-secret")}
    told = repr(all_facts(settings(**OA, **bot, **secret)))
    for word in ("app-secret", "oa-secret", "refresh'", "bot-token", "hook-secret"):
        assert word not in told
