"""`nhipcau doctor --live` against servers on loopback: what agrees, what differs, what is sent to whom."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from bot.commands import live
from bot.commands.doctor import doctor
from tests.contracts.talkers import oa_settings
from tests.emulators.telegram import Emulator, telegram
from tests.emulators.zalo_bot import zalo_bot
from tests.emulators.zalo_oa import zalo_oa
from tests.unit.live.services import ACCESS, BOT_TOKEN, Fake, served, zalo


@pytest.fixture(autouse=True)
def at_once(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(live, "APART", 0.0)
    monkeypatch.chdir(tmp_path)


@pytest.fixture(scope="module")
def fake() -> Iterator[Fake]:
    with served(zalo) as found:
        yield found


@pytest.fixture
def service(fake: Fake) -> Fake:
    fake.webhook, fake.as_documented = "", True
    fake.waiting.clear()
    fake.sent.clear()
    return fake


def bot(service: Fake, *words: str, typed: str = "") -> Result:
    named = {"ZALO_BOT_TOKEN": BOT_TOKEN, "ZALO_BOT_API": service.url}
    return asked("zalo-bot", *words, typed=typed, **named)


def account(service: Fake, *words: str) -> Result:
    named = {
        "ZALO_OA_ID": "4318",
        "ZALO_OA_APP_ID": "77",
        "ZALO_OA_APP_SECRET": "the-app-secret",
        "ZALO_OA_OA_SECRET": "the-oa-secret",
        "ZALO_OA_REFRESH_TOKEN": "the-refresh-token",
        "ZALO_OA_API": service.url,
        "ZALO_OA_OAUTH_API": service.url,
        "ZALO_OA_BUSINESS_API": service.url,
    }
    return asked("zalo-oa", *words, **named)


def asked(name: str, *words: str, typed: str = "", **settings: str) -> Result:
    env = {f"NHIPCAU_{one}": value for one, value in settings.items()}
    result = CliRunner().invoke(doctor, ["--live", name, *words], input=typed, env=env)
    secrets = (BOT_TOKEN, ACCESS, "the-app-secret", "the-oa-secret", "the-refresh-token")
    assert [one for one in secrets if one in result.output] == []
    return result


def marks(result: Result) -> dict[str, str]:
    """The mark of each point."""
    lines = (line for line in result.output.splitlines() if line[:2] in {"ok", "!!", "??", "--"})
    return {line[2:].strip().partition(":")[0]: line[:2] for line in lines if ": " in line}


def test_a_bot_that_does_as_we_believe_agrees_and_nothing_is_sent(service: Fake) -> None:
    result = bot(service)
    assert result.exit_code == 0, result.output
    found = marks(result)
    assert (found["getMe"], found["sai mã"], found["lệnh lạ"]) == ("ok", "ok", "ok")
    assert (found["webhook"], found["gửi"], found["hỏi tin khi có webhook"]) == ("??", "--", "--")
    assert service.sent == []


def test_what_differs_is_told_by_its_kind_and_ends_with_1(service: Fake) -> None:
    service.as_documented = False
    result = bot(service)
    assert result.exit_code == 1
    assert "result.id: mong digits, thấy 145" in result.output


def test_a_webhook_that_is_set_is_asked_about_without_taking_a_message(service: Fake) -> None:
    service.webhook = "https://nhipcau.example.vn/hooks/zalo-bot"
    service.waiting.append({"event_name": "message.text.received"})
    found = marks(bot(service))
    assert (found["hỏi tin khi có webhook"], found["nơi đặt webhook"]) == ("ok", "!!")
    assert len(service.waiting) == 1


def test_somebody_named_gets_what_was_announced_and_only_after_a_yes(service: Fake) -> None:
    refused = bot(service, "--to", "6ede9afa66b8", typed="n\n")
    assert refused.exit_code == 1
    assert "một tin: «Nhịp Cầu thử kênh" in refused.output
    assert service.sent == []
    agreed = bot(service, "--to", "6ede9afa66b8", typed="y\n")
    assert agreed.exit_code == 0, agreed.output
    assert [one["chat_id"] for one in service.sent] == ["6ede9afa66b8"]
    assert marks(agreed)["gửi"] == "ok"


def test_the_account_is_asked_without_its_refresh_token(service: Fake, tmp_path: Path) -> None:
    (tmp_path / "token").write_text(f"{ACCESS}\n")
    result = account(service, "--access-token-file", "token", "--to", "u1", "--yes")
    assert result.exit_code == 0, result.output
    found = marks(result)
    for name in ("tài khoản", "sai mã", "gia hạn bị từ chối", "API cũ", "tải ảnh lên", "gửi"):
        assert found[name] == "ok", name
    assert (found["nút cạnh chữ"], found["nút trong mẫu"]) == ("??", "??")
    assert "data.quota: {remain: 7}" in result.output
    assert "X-RateLimit-Remain: 3999" in result.output
    assert len(service.sent) == 3


def test_without_an_access_token_nobody_is_asked_whether_to_send(service: Fake) -> None:
    result = account(service, "--to", "u1", "--yes")
    assert result.exit_code == 0, result.output
    assert marks(result)["gửi"] == "--"
    assert service.sent == []


def test_a_message_that_the_operator_writes_tells_of_envelope_and_fields(service: Fake) -> None:
    words = {"message_id": "m", "text": "chuyện riêng", "date": 1, "photo_url": ""}
    service.waiting.append({"event_name": "message.text.received", "message": words})
    result = bot(service, "--listen", "5")
    assert "có vỏ ok/result" in result.output
    assert "không phải phần nghìn giây" in result.output
    assert "photo_url" in result.output
    assert "chuyện riêng" not in result.output


def test_telegram_agrees_with_the_emulator() -> None:
    with served(telegram) as emulator:
        assert isinstance(emulator, Emulator)
        person = emulator.person()
        person.says("xin chào")
        named = {"TELEGRAM_TOKEN": emulator.token, "TELEGRAM_API": emulator.url}
        result = asked("telegram", "--to", str(person.id), "--yes", "--listen", "3", **named)
        assert emulator.token not in result.output
    assert result.exit_code == 0, result.output
    assert set(marks(result).values()) == {"ok"}
    assert "loại: message" in result.output


def test_zalo_s_bot_agrees_with_the_emulator() -> None:
    with served(zalo_bot) as emulator:
        person = emulator.person()
        person.says("xin chào")
        named = {"ZALO_BOT_TOKEN": emulator.token, "ZALO_BOT_API": emulator.url}
        result = asked("zalo-bot", "--to", person.id, "--yes", "--listen", "3", **named)
        assert emulator.token not in result.output
    assert result.exit_code == 0, result.output
    assert "!!" not in marks(result).values()
    assert marks(result)["gửi"] == "ok"


def test_the_official_account_agrees_with_the_emulator(tmp_path: Path) -> None:
    (tmp_path / "token").write_text("access-1")
    with served(zalo_oa) as emulator:
        person = emulator.person()
        person.says("xin chào")
        named = {
            name.upper(): str(value)
            for name, value in oa_settings(emulator.url, "refresh-1").items()
        }
        words = ("--access-token-file", "token", "--to", person.id, "--yes")
        result = asked("zalo-oa", *words, **named)
    assert result.exit_code == 0, result.output
    assert "!!" not in marks(result).values()
    assert (marks(result)["tài khoản"], marks(result)["gửi"]) == ("ok", "ok")


@pytest.mark.parametrize(
    ("words", "code"), [(["--live", "viber"], 2), (["--to", "x"], 2), (["--live", "telegram"], 1)]
)
def test_wrong_use_and_a_channel_that_is_off_say_so(words: list[str], code: int) -> None:
    assert CliRunner().invoke(doctor, words).exit_code == code


def test_a_service_that_is_not_reached_is_told_and_ends_with_1() -> None:
    named = {"ZALO_BOT_TOKEN": BOT_TOKEN, "ZALO_BOT_API": "http://127.0.0.1:1"}
    result = asked("zalo-bot", **named)
    assert result.exit_code == 1
    assert "không hỏi được" in result.output
