"""Each way in which Telegram or the line fails, and what it is to us."""

import asyncio
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
import uvloop

from bot.channels.base import Attachment, Rendered
from bot.channels.telegram import open_telegram, session, who_am_i
from bot.channels.telegram.channel import TelegramChannel
from bot.delivery.failures import Failure, SendFailed
from bot.settings import Settings
from storage.media import MediaFolder
from tests.channels.telegram.channels import Desk, Known, channel_over, settings_for
from tests.channels.telegram.samples import OGG
from tests.channels.telegram.test_send import MIDNIGHT
from tests.emulators.telegram import Fault, telegram

REFUSALS = {
    "blocked": (403, "Forbidden: bot was blocked by the user", Failure.BLOCKED),
    "deactivated": (403, "Forbidden: user is deactivated", Failure.DEACTIVATED),
    "never began": (
        403, "Forbidden: bot can't initiate conversation with a user", Failure.NOT_FOUND
    ),
    "a bot": (403, "Forbidden: bot can't send messages to bots", Failure.REFUSED),
    "thrown out": (403, "Forbidden: bot was kicked from the group chat", Failure.BLOCKED),
    "no such chat": (400, "Bad Request: chat not found", Failure.NOT_FOUND),
    "no such user": (400, "Bad Request: user not found", Failure.NOT_FOUND),
    "a peer of no kind": (400, "Bad Request: PEER_ID_INVALID", Failure.NOT_FOUND),
    "too long": (400, "Bad Request: message is too long", Failure.TOO_LONG),
    "a wrong tag": (400, "Bad Request: BUTTON_DATA_INVALID", Failure.REFUSED),
    "empty": (400, "Bad Request: message text is empty", Failure.REFUSED),
    "a new refusal": (400, "Bad Request: HOLOGRAM_INVALID", Failure.REFUSED),
    "wrong token": (401, "Unauthorized", Failure.UNAUTHORISED),
    "malformed token": (404, "Not Found", Failure.UNAUTHORISED),
    "another code": (418, "I'm a teapot", Failure.REFUSED),
    "its own fault": (500, "Internal Server Error", Failure.SERVER),
    "gateway": (502, "Bad Gateway", Failure.SERVER),
    "restarting": (500, "Internal Server Error: restart", Failure.SERVER),
}  # fmt: skip

FAULTS = {
    label: (Fault.refuses(code, text), kind) for label, (code, text, kind) in REFUSALS.items()
}
FAULTS |= {
    "a proxy's page": (Fault.proxy(502), Failure.SERVER),
    "a page that is not an answer": (Fault.proxy(200), Failure.UNCERTAIN),
    "too fast": (Fault.too_many(7), Failure.RATE_LIMITED),
    "moved": (Fault.migrates(-100123), Failure.MIGRATED),
    "the line breaks before": (Fault.closes(), Failure.UNCERTAIN),
    "the line breaks after": (Fault.closes(done=True), Failure.UNCERTAIN),
}
VOICE = Attachment("voice", "voice-file")


@asynccontextmanager
async def _failing(
    folder: Path, method: str, fault: Fault
) -> AsyncIterator[tuple[TelegramChannel, str]]:
    async with telegram() as api, channel_over(api, folder) as channel:
        person = api.person()
        person.opens()
        api.faults.next(method, fault)
        yield channel, str(person.id)


@pytest.mark.parametrize(("fault", "expected"), FAULTS.values(), ids=FAULTS)
async def test_each_fault_of_a_text_is_its_failure(
    fault: Fault, expected: Failure, tmp_path: Path
) -> None:
    async with _failing(tmp_path, "sendMessage", fault) as (channel, person):
        with pytest.raises(SendFailed) as caught:
            await channel.send(person, Rendered("một"))
        assert caught.value.failure is expected
        assert caught.value.retry_after == (7 if expected is Failure.RATE_LIMITED else None)
        assert caught.value.moved_to == ("-100123" if expected is Failure.MIGRATED else "")
        assert person not in str(caught.value)


OF_A_FILE = {label: fault for label, fault in FAULTS.items() if label != "too long"}


@pytest.mark.parametrize(("fault", "expected"), OF_A_FILE.values(), ids=OF_A_FILE)
async def test_each_fault_of_an_upload_is_the_same_failure(
    fault: Fault, expected: Failure, tmp_path: Path
) -> None:
    media = MediaFolder(tmp_path)
    media.path(media.write(OGG, MIDNIGHT)).rename(media.path("voice-file"))
    async with _failing(tmp_path, "sendVoice", fault) as (channel, person):
        with pytest.raises(SendFailed) as caught:
            await channel.send(person, Rendered("một", (), (VOICE,)))
        assert caught.value.failure is expected


@pytest.mark.parametrize("message", [Rendered("một"), Rendered("một", (), (VOICE,))])
async def test_where_nobody_listens_nothing_went_out(message: Rendered, tmp_path: Path) -> None:
    media = MediaFolder(tmp_path)
    media.path(media.write(OGG, MIDNIGHT)).rename(media.path("voice-file"))
    async with telegram() as api:
        api.url = f"http://127.0.0.1:{_closed_port()}"
        async with channel_over(api, tmp_path) as channel:
            with pytest.raises(SendFailed) as caught:
                await channel.send("5", message)
    assert caught.value.failure is Failure.UNREACHABLE


async def test_a_host_without_a_name_is_unreachable(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def no_name(*_args: object, **_options: object) -> list[object]:
        raise socket.gaierror(-2, "Name or service not known")

    async with telegram() as api, channel_over(api, tmp_path) as channel:
        monkeypatch.setattr(asyncio.get_running_loop(), "getaddrinfo", no_name)
        with pytest.raises(SendFailed) as caught:
            await channel.send("5", Rendered("một"))
    assert caught.value.failure is Failure.UNREACHABLE


async def test_silence_after_the_request_went_out_is_uncertain(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(session, "ANSWER_SECONDS", 0.2)
    async with _failing(tmp_path, "sendMessage", Fault.hangs(1)) as (channel, person):
        with pytest.raises(SendFailed) as caught:
            await channel.send(person, Rendered("một"))
    assert caught.value.failure is Failure.UNCERTAIN


async def test_the_next_message_goes_after_the_line_broke(tmp_path: Path) -> None:
    async with telegram() as api, channel_over(api, tmp_path) as channel:
        person = api.person()
        person.opens()
        await channel.send(str(person.id), Rendered("một"))
        api.faults.next("sendMessage", Fault.closes())
        with pytest.raises(SendFailed):
            await channel.send(str(person.id), Rendered("hai"))
        await channel.send(str(person.id), Rendered("ba"))
        assert [m["text"] for m in person.sees()] == ["một", "ba"]


async def test_an_answer_that_nobody_waited_for_is_not_another_s(tmp_path: Path) -> None:
    async with telegram() as api, channel_over(api, tmp_path) as channel:
        person = api.person()
        person.opens()
        api.faults.next("sendMessage", Fault.hangs(0.3))
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(0.1):
                await channel.send(str(person.id), Rendered("một"))
        await channel.send(str(person.id), Rendered("hai"))
        assert [m["text"] for m in person.sees()] == ["hai"]


def test_messages_go_over_the_loop_that_the_program_runs_on(tmp_path: Path) -> None:
    async def talk() -> list[str]:
        async with telegram() as api, channel_over(api, tmp_path) as channel:
            person = api.person()
            person.opens()
            for text in ("một", "hai"):
                await channel.send(str(person.id), Rendered(text))
            return [message["text"] for message in person.sees()]

    assert uvloop.run(talk()) == ["một", "hai"]


async def test_a_token_that_cannot_be_one_is_named_and_not_shown(tmp_path: Path) -> None:
    async with telegram() as api:
        api.token = "khong-phai"
        with pytest.raises(ValueError, match="NHIPCAU_TELEGRAM_TOKEN") as caught:
            async with channel_over(api, tmp_path, Desk()):
                pass
    assert "khong-phai" not in str(caught.value)


async def test_the_doctor_learns_the_bot_s_name_or_why_not(tmp_path: Path) -> None:
    async with telegram() as api:
        right = settings_for(api.url, api.token, tmp_path)
        assert await asyncio.to_thread(who_am_i, right) == "nhip_cau_bot"
        wrong = settings_for(api.url, "4242:wrong", tmp_path)
        with pytest.raises(SendFailed) as caught:
            await asyncio.to_thread(who_am_i, wrong)
        assert caught.value.failure is Failure.UNAUTHORISED
        nowhere = settings_for(f"http://127.0.0.1:{_closed_port()}", api.token, tmp_path)
        with pytest.raises(SendFailed) as caught:
            await asyncio.to_thread(who_am_i, nowhere)
        assert caught.value.failure is Failure.UNREACHABLE


def test_without_a_token_the_channel_is_off(tmp_path: Path) -> None:
    desk = Desk()
    off = Settings(data_dir=tmp_path, telegram_token=None, _env_file=None)
    assert open_telegram(off, Known(tmp_path), desk.keep, desk.receive) is None


def _closed_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
