"""Events on their way in: by poll and by webhook, with their recordings and pictures."""

import asyncio
import socket
from pathlib import Path
from typing import Any

import httpx
import orjson
import pytest
from starlette.applications import Starlette

from bot.channels import fetching
from handlers.messages import Kind, MediaFile
from tests.channels.telegram.channels import Desk, until
from tests.channels.telegram.samples import JPEG, OGG
from tests.channels.zalo_bot.channels import SECRET, channel_over, polled, serving
from tests.channels.zalo_bot.payloads import OF_NOBODY, UNREADABLE, WORDS, documented, event
from tests.emulators.zalo_bot import Fault, zalo_bot

HEADERS = {"X-Bot-Api-Secret-Token": SECRET}
PATH = "/hooks/zalo-bot"


async def test_a_poll_brings_one_event_after_the_other(tmp_path: Path) -> None:
    async with polled(tmp_path) as (api, desk):
        api.longest_poll = 0.05  # 408 in between is no fault
        person = api.person()
        ids = [person.says("một"), person.says("hai")]
        await desk.has(2)
        await until(lambda: len(api.asked("getUpdates")) > 4)
        ids.append(person.says("ba"))
        heard = await desk.has(3)
        expected = list(zip(ids, ("một", "hai", "ba"), strict=True))
        assert [(e.event_id, e.text) for e in heard] == expected
        assert api.asked("getUpdates")[0].fields == {"timeout": "30"}


async def test_what_zalo_gives_twice_is_taken_once(tmp_path: Path) -> None:
    async with polled(tmp_path) as (api, desk):
        api.events.twice = 1
        person = api.person()
        person.says("một")
        person.says("hai")
        assert [e.text for e in await desk.has(2)] == ["một", "hai"]


async def test_what_cannot_be_stored_is_kept_and_tried_again_in_its_order(tmp_path: Path) -> None:
    async with polled(tmp_path) as (api, desk):
        desk.troubles.append(OSError("database is locked"))
        person = api.person()
        person.says("một")
        person.says("hai")
        assert [e.text for e in await desk.has(2)] == ["một", "hai"]


async def test_one_person_s_slow_recording_holds_up_nobody_else(tmp_path: Path) -> None:
    async with polled(tmp_path) as (api, desk):
        slow, quick = api.person("chậm"), api.person("nhanh")
        desk.slow = lambda incoming: 0.4 if incoming.text == "chậm" else 0.0
        slow.says("chậm")
        slow.says("sau chậm")
        quick.says("nhanh")
        assert [e.text for e in await desk.has(3)] == ["nhanh", "chậm", "sau chậm"]


async def test_a_poll_survives_faults_and_rubbish(tmp_path: Path) -> None:
    async with polled(tmp_path) as (api, desk):
        api.faults.next("getUpdates", Fault.proxy(), Fault.refuses(500), Fault.closes())
        for raw in (*OF_NOBODY.values(), {"event_name": "message.hologram.received"}):
            api.events.add(raw)
        api.person().says("vẫn đây")
        assert [e.text for e in await desk.has(1)] == ["vẫn đây"]


async def test_a_webhook_that_was_set_meanwhile_is_taken_away_again(tmp_path: Path) -> None:
    async with polled(tmp_path) as (api, desk):
        await until(lambda: bool(api.asked("getUpdates")))
        assert [call.method for call in api.calls][:2] == ["deleteWebhook", "getUpdates"]
        api.faults.next(
            "getUpdates", Fault.refuses(400, "can't use getUpdates while a webhook is set")
        )
        api.person().says("một")
        await desk.has(1)
        await until(lambda: len(api.asked("deleteWebhook")) == 2 or desk.received != [])
        api.person().says("hai")
        await desk.has(2)
        assert len(api.asked("deleteWebhook")) == 2


async def test_what_is_under_way_when_the_bot_stops_is_stored(tmp_path: Path) -> None:
    async with polled(tmp_path) as (api, desk):
        desk.slow = lambda _incoming: 0.3
        api.person().says("một")
        await until(lambda: not api.events.waiting)
        await asyncio.sleep(0.05)
    assert [e.text for e in desk.received] == ["một"]


@pytest.mark.parametrize("kind", ["voice", "photo"])
async def test_what_a_person_sends_is_fetched_and_kept(kind: str, tmp_path: Path) -> None:
    async with polled(tmp_path) as (api, desk):
        data = JPEG if kind == "photo" else OGG
        getattr(api.person(), f"sends_{kind}")(data)
        (event,) = await desk.has(1)
        assert desk.kept == [(kind, data)]
        assert (event.kind, event.media) == (Kind(kind), MediaFile("m1", kind, len(data)))


async def test_a_picture_is_read_from_either_field_with_its_caption(tmp_path: Path) -> None:
    async with polled(tmp_path) as (api, desk):
        person = api.person()
        for person.photo_name in ("photo", "photo_url"):
            person.sends_photo(JPEG, "Mương vỡ")
        assert [(e.kind, e.text) for e in await desk.has(2)] == [(Kind.PHOTO, "Mương vỡ")] * 2


async def test_a_file_whose_address_has_expired_is_told_as_lost(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fetching, "SECONDS", 0.5)
    async with polled(tmp_path) as (api, desk):
        api.faults.next("file", Fault(status=410))
        person = api.person()
        person.sends_voice(OGG)
        person.sends_voice(b"broken")
        person.sends("voice", voice_url="ftp://a.vn/x.aac")
        person.sends("image")
        assert [e.kind for e in await desk.has(4)] == [Kind.LOST] * 4


REQUESTS: dict[str, tuple[bytes, Any, int]] = {
    "an event": (orjson.dumps(WORDS), HEADERS, 200),
    "an event in the envelope": (orjson.dumps(documented(WORDS)), HEADERS, 200),
    "an event that does not exist yet": (orjson.dumps(event("hologram")), HEADERS, 200),
    "the empty request, without a secret": (b"", {}, 200),
    "the empty request": (b"", HEADERS, 200),
    "no secret": (orjson.dumps(WORDS), {}, 403),
    "a wrong secret": (orjson.dumps(WORDS), {"X-Bot-Api-Secret-Token": SECRET[:-1]}, 403),
    "a secret that is no ASCII": (
        orjson.dumps(WORDS),
        {"X-Bot-Api-Secret-Token": b"\xc4\x90"},
        403,
    ),
    "half a body": (orjson.dumps(WORDS)[:-5], HEADERS, 400),
    "no UTF-8": (b'{"event_name": "\xff"}', HEADERS, 400),
    "a body that is too large": (b" " * 1_000_001, HEADERS, 413),
    **{
        f"no event: {label}": (orjson.dumps(raw), HEADERS, 200) for label, raw in UNREADABLE.items()
    },
    **{label: (orjson.dumps(raw), HEADERS, 200) for label, raw in OF_NOBODY.items()},
}


async def test_each_request_is_answered_with_its_status_in_one_line(tmp_path: Path) -> None:
    desk = Desk()
    async with (
        zalo_bot() as api,
        channel_over(api, tmp_path, desk, zalo_bot_mode="webhook") as channel,
    ):
        transport = httpx.ASGITransport(Starlette(routes=list(channel.routes)))
        async with httpx.AsyncClient(transport=transport, base_url="http://bot") as client:
            for label, (body, headers, status) in REQUESTS.items():
                answer = await client.post(PATH, content=body, headers=headers)
                assert (label, answer.status_code) == (label, status)
                assert answer.text.count("\n") == (status != 200)
            assert [e.text for e in desk.received] == ["Đường lầy lội"] * 2
            assert (await client.get(PATH)).status_code == 405
            desk.troubles.append(OSError("disk full"))
            answer = await client.post(PATH, content=orjson.dumps(WORDS), headers=HEADERS)
            assert answer.status_code == 503


async def test_what_a_person_does_reaches_the_bot_through_the_webhook(tmp_path: Path) -> None:
    desk = Desk()
    door = socket.create_server(("127.0.0.1", 0))
    url = f"http://127.0.0.1:{door.getsockname()[1]}"
    async with (
        zalo_bot() as api,
        channel_over(api, tmp_path, desk, zalo_bot_mode="webhook", public_url=url) as channel,
        serving(Starlette(routes=channel.routes), door),
    ):
        api.faults.next("setWebhook", Fault.quota())
        await channel.run()
        hook = api.events.hook
        assert hook is not None
        assert (hook.url, hook.secret, api.probes) == (url + PATH, SECRET, [200])
        desk.troubles.append(OSError("database is locked"))
        person = api.person()
        person.says("xin chào")
        person.sends_voice(OGG)
        api.flat = False
        person.sends_sticker()
        person.is_withheld()
        person.is_withheld(nameless=True)
        kinds = [event.kind for event in await desk.has(4)]
        assert kinds == [Kind.TEXT, Kind.VOICE, Kind.UNSUPPORTED, Kind.WITHHELD]
        await until(lambda: not api.events.waiting)


async def test_polling_mounts_no_route(tmp_path: Path) -> None:
    async with zalo_bot() as api, channel_over(api, tmp_path) as channel:
        assert list(channel.routes) == []
