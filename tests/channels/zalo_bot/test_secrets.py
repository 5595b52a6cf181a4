"""No token, secret, word or address reaches a log, whatever goes wrong."""

import logging
import subprocess
import sys
from pathlib import Path

import pytest
import structlog

from bot.channels import fetching
from bot.channels.base import Rendered
from bot.channels.zalo_bot import open_zalo_bot
from bot.delivery.failures import SendFailed
from bot.media_links import MediaLinks
from storage.media import MediaFolder
from tests.channels.telegram.channels import Desk, until
from tests.channels.zalo_bot.channels import SECRET, channel_over, polled, settings_for
from tests.channels.zalo_bot.payloads import BARE
from tests.emulators.zalo_bot import Fault, zalo_bot

WORDS = "Đường vào bản lầy lội"


async def test_no_token_word_or_address_reaches_a_log(
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
    capfd: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(fetching, "SECONDS", 0.3)
    caplog.set_level(logging.DEBUG)
    with structlog.testing.capture_logs() as lines:
        async with polled(tmp_path) as (api, desk):
            person, token = api.person(), api.token
            api.faults.next("getUpdates", Fault.refuses(500, WORDS), Fault.closes())
            desk.troubles.append(OSError(WORDS))
            person.says(WORDS)
            person.sends("voice", voice_url=f"{api.url}/files/gone.aac")
            api.events.add(BARE)
            api.events.add({"ok": True, "result": WORDS})
            await desk.has(2)
            await until(lambda: not api.events.waiting)
        async with zalo_bot() as api, channel_over(api, tmp_path) as channel:
            api.faults.next(
                "sendMessage", Fault.closes(), Fault.proxy(200), Fault.refuses(400, WORDS)
            )
            for _ in range(4):
                with pytest.raises(SendFailed) as caught:
                    await channel.send(person.id, Rendered(WORDS))
                lines.append({"event": "send_failed", "failed": str(caught.value)})
    written = repr(lines) + caplog.text + "".join(capfd.readouterr())
    events = {line["event"] for line in lines}
    assert events >= {"poll_failed", "event_not_stored", "media_lost", "event_of_nobody"}
    for hidden in (token, token.partition(":")[2], WORDS, person.id, "gone.aac"):
        assert hidden not in written


async def test_a_webhook_s_secret_is_not_logged(tmp_path: Path) -> None:
    with structlog.testing.capture_logs() as lines:
        async with zalo_bot() as api:
            api.faults.next("setWebhook", Fault.quota())
            url = "http://127.0.0.1:9"
            async with channel_over(
                api, tmp_path, Desk(), zalo_bot_mode="webhook", public_url=url
            ) as channel:
                await channel.run()
    assert [line["event"] for line in lines] == ["zalo_bot_not_told", "zalo_bot_told"]
    assert SECRET not in repr(lines)


async def test_a_token_that_cannot_be_one_stops_the_start_without_being_told(
    tmp_path: Path,
) -> None:
    async with zalo_bot() as api:
        settings = settings_for(api, tmp_path).model_copy(update={"zalo_bot_token": None})
        desk, links = Desk(), MediaLinks(settings, MediaFolder(tmp_path))
        assert open_zalo_bot(settings, links, desk.keep, desk.receive) is None
        api.token = "có dấu"
        with pytest.raises(ValueError, match="NHIPCAU_ZALO_BOT_TOKEN") as caught:
            open_zalo_bot(settings_for(api, tmp_path), links, desk.keep, desk.receive)
        assert "có dấu" not in str(caught.value)


def test_a_channel_that_is_off_imports_nothing_of_it() -> None:
    code = "import sys, bot.app; sys.exit('bot.channels.zalo_bot.channel' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
