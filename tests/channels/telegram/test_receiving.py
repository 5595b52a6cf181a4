"""Updates on their way in: by poll and by webhook, with their recordings and photos."""

from pathlib import Path
from typing import Any

import pytest

from bot.channels.telegram import download
from handlers.messages import Kind, MediaFile
from tests.channels.telegram.channels import channel_over, polled, until
from tests.channels.telegram.samples import JPEG, OGG
from tests.emulators.telegram import Fault, telegram


async def test_a_poll_brings_each_event_once(tmp_path: Path) -> None:
    async with polled(tmp_path) as (api, desk):
        person = api.person()
        ids = [person.says("một"), person.says("hai")]
        await desk.has(2)
        ids.append(person.says("ba"))
        heard = await desk.has(3)
        assert [(e.event_id, e.text) for e in heard] == [
            (str(ids[0]), "một"), (str(ids[1]), "hai"), (str(ids[2]), "ba"),
        ]  # fmt: skip
        await until(lambda: not api.updates.waiting)


async def test_the_offset_waits_for_what_is_not_durable(tmp_path: Path) -> None:
    async with polled(tmp_path) as (api, desk):
        desk.troubles.append(OSError("database is locked"))
        person = api.person()
        first = person.says("một")
        person.says("hai")
        await until(lambda: not desk.troubles)
        assert first in api.updates.waiting
        assert [e.text for e in await desk.has(2)] == ["một", "hai"]


async def test_one_person_s_slow_recording_holds_up_nobody_else(tmp_path: Path) -> None:
    async with polled(tmp_path) as (api, desk):
        slow, quick = api.person("chậm"), api.person("nhanh")
        desk.slow = lambda incoming: 2.5 if incoming.text == "chậm" else 0.0
        slow.says("chậm")
        slow.says("sau chậm")
        quick.says("nhanh")
        assert [e.text for e in await desk.has(1)] == ["nhanh"]
        quick.says("nhanh nữa")
        assert [e.text for e in await desk.has(2)] == ["nhanh", "nhanh nữa"]
        assert [e.text for e in await desk.has(4)][2:] == ["chậm", "sau chậm"]
        await until(lambda: not api.updates.waiting)


async def test_a_poll_survives_faults_and_rubbish(tmp_path: Path) -> None:
    async with polled(tmp_path) as (api, desk):
        api.faults.next("getUpdates", Fault.server(), Fault.closes())
        person = api.person()
        person.sends(photo=[])
        person.says("vẫn đây")
        assert [e.text for e in await desk.has(1)] == ["vẫn đây"]
        await until(lambda: not api.updates.waiting)


async def test_polling_takes_away_a_webhook_that_stood_before(tmp_path: Path) -> None:
    async with polled(tmp_path) as (api, desk):
        api.person().says("một")
        await desk.has(1)
        assert [call.method for call in api.calls][:2] == ["deletewebhook", "getupdates"]


HOOK: dict[str, Any] = {
    "telegram_mode": "webhook",
    "telegram_webhook_secret": "bi-mat",
    "public_url": "http://127.0.0.1:9",
}


async def test_telegram_is_told_where_the_webhook_is_until_it_listens(tmp_path: Path) -> None:
    async with telegram() as api, channel_over(api, tmp_path, **HOOK) as channel:
        api.faults.next("setWebhook", Fault.too_many(1))
        await channel.run()
        hook = api.updates.hook
        assert hook is not None
        assert (hook.url, hook.secret) == ("http://127.0.0.1:9/hooks/telegram", "bi-mat")
        wanted = {"message", "edited_message", "callback_query", "my_chat_member"}
        assert set(api.updates.allowed) == wanted
        assert hook.connections == 100


async def test_a_tap_is_answered_so_that_its_button_rests(tmp_path: Path) -> None:
    async with polled(tmp_path) as (api, desk):
        person = api.person()
        person.sends(text="/start")
        person.receive(api.bot, {"text": "?", "reply_markup": {
            "inline_keyboard": [[{"text": "Có", "callback_data": "q.1.0"}]]}})  # fmt: skip
        person.taps("Có")
        assert (await desk.has(2))[-1].tap == "q.1.0"
        await until(lambda: person.alerts == [""])


async def test_a_tap_that_cannot_be_answered_is_handled_all_the_same(tmp_path: Path) -> None:
    async with polled(tmp_path) as (api, desk):
        api.faults.next("answerCallbackQuery", Fault.closes())
        person = api.person()
        person.sends(text="/start")
        person.receive(api.bot, {"text": "?", "reply_markup": {
            "inline_keyboard": [[{"text": "Có", "callback_data": "q.1.0"}]]}})  # fmt: skip
        person.taps("Có")
        person.says("rồi")
        assert (await desk.has(3))[-1].text == "rồi"


@pytest.mark.parametrize("kind", ["voice", "audio", "photo"])
async def test_what_a_person_sends_is_fetched_and_kept(kind: str, tmp_path: Path) -> None:
    async with polled(tmp_path) as (api, desk):
        data = JPEG if kind == "photo" else OGG
        getattr(api.person(), f"sends_{kind}")(data)
        (event,) = await desk.has(1)
        kept = "photo" if kind == "photo" else "voice"
        assert desk.kept == [(kept, data)]
        assert event.kind is Kind(kept)
        assert event.media == MediaFile("m1", kept, len(data))


async def test_a_photo_keeps_its_caption(tmp_path: Path) -> None:
    async with polled(tmp_path) as (api, desk):
        api.person().sends_photo(JPEG, "Mương vỡ")
        (event,) = await desk.has(1)
        assert (event.kind, event.text) == (Kind.PHOTO, "Mương vỡ")


async def test_a_fault_that_passes_loses_no_recording(tmp_path: Path) -> None:
    async with polled(tmp_path) as (api, desk):
        api.faults.next("getFile", Fault.server())
        api.faults.next("download", Fault.closes())
        api.person().sends_voice(OGG)
        (event,) = await desk.has(1)
        assert event.kind is Kind.VOICE


async def test_a_recording_that_cannot_be_had_is_told_as_lost(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(download, "SECONDS", 0.5)
    async with polled(tmp_path) as (api, desk):
        person = api.person()
        api.faults.next("getFile", Fault.refuses(400, "Bad Request: file is too big"))
        person.sends_voice(OGG)
        person.sends_voice(b"broken")
        person.sends(voice={"file_id": "x", "duration": 3, "file_size": 20_000_001})
        person.sends(voice={"file_id": "gone", "duration": 3})
        api.faults.next("download", Fault.hangs(2))
        kinds = [event.kind for event in await desk.has(4)]
        assert kinds == [Kind.LOST] * 4
        assert all(event.media is None for event in desk.received)


async def test_a_download_that_never_ends_is_given_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(download, "SECONDS", 0.5)
    async with polled(tmp_path) as (api, desk):
        api.faults.next("download", Fault.hangs(1))
        api.person().sends_voice(OGG)
        (event,) = await desk.has(1)
        assert event.kind is Kind.LOST


async def test_a_file_larger_than_it_was_said_to_be_is_dropped(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(download, "LARGEST", 100)
    async with polled(tmp_path) as (api, desk):
        file = api.files.store("voice", OGG)
        api.person().sends(voice={"file_id": file.id, "duration": 3})
        (event,) = await desk.has(1)
        assert event.kind is Kind.LOST
        assert desk.kept == []
