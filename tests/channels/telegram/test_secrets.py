"""No token, secret, word or address reaches a log, whatever goes wrong."""

import logging
import subprocess
import sys
from pathlib import Path

import pytest
import structlog

from bot.channels.base import Rendered
from bot.channels.telegram import download
from bot.delivery.failures import SendFailed
from tests.channels.telegram.channels import Desk, channel_over, polled, until
from tests.emulators.telegram import Fault, telegram

WORDS = "Đường vào bản lầy lội"


async def test_no_token_word_or_address_reaches_a_log(
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
    capfd: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(download, "SECONDS", 0.3)
    caplog.set_level(logging.DEBUG)
    with structlog.testing.capture_logs() as lines:
        async with polled(tmp_path) as (api, desk):
            person, token = api.person(), api.token
            for method in ("getUpdates", "getFile", "download"):
                api.faults.next(method, Fault.server(), Fault.closes())
            desk.troubles.append(OSError(WORDS))
            person.says(WORDS)
            person.sends(voice={"file_id": "gone", "duration": 1})
            person.sends(photo=[])
            await desk.has(2)
        async with telegram() as api, channel_over(api, tmp_path) as channel:
            api.faults.next("sendMessage", Fault.closes(), Fault.proxy(200), Fault.server())
            for _ in range(4):
                with pytest.raises(SendFailed) as caught:
                    await channel.send(str(person.id), Rendered(WORDS))
                lines.append({"event": "send_failed", "failed": str(caught.value)})
    written = repr(lines) + caplog.text + "".join(capfd.readouterr())
    assert {line["event"] for line in lines} >= {"poll_failed", "event_not_stored", "media_lost"}
    for hidden in (token, token.partition(":")[2], WORDS, str(person.id)):
        assert hidden not in written


async def test_a_webhook_s_secret_is_not_logged(tmp_path: Path) -> None:
    with structlog.testing.capture_logs() as lines:
        async with telegram() as api:
            api.faults.next("setWebhook", Fault.too_many(1))
            options = {"telegram_mode": "webhook", "telegram_webhook_secret": "that-la-bi-mat"}
            async with channel_over(api, tmp_path, Desk(), **options) as channel:
                await channel.run()
                await until(lambda: api.updates.hook is not None)
    assert [line["event"] for line in lines] == ["telegram_not_told", "telegram_told"]
    assert "that-la-bi-mat" not in repr(lines)


def test_a_channel_that_is_off_imports_nothing_of_aiogram() -> None:
    code = "import sys, bot.channels.telegram; sys.exit('aiogram' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
