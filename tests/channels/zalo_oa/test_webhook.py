"""The webhook: 200 within two seconds whatever happens behind, and nothing lost, doubled or believed."""

import hashlib
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path
from typing import Any

import httpx
import orjson
import pytest
from starlette.applications import Starlette

from bot.channels.zalo_oa import webhook
from handlers.messages import Kind
from tests.channels.zalo_oa.channels import Desk, channel_over, hooked, until
from tests.channels.zalo_oa.payloads import attached, event, said
from tests.emulators.zalo_oa import Emulator, Fault, zalo_oa
from tests.emulators.zalo_oa.emulator import OA_SECRET
from tests.emulators.zalo_oa.oauth import APP_ID
from tests.unit.media.files import photo, recording

PATH = "/hooks/zalo-oa"


def signed(raw: Any) -> tuple[bytes, dict[str, str]]:
    """A body of now, and its headers."""
    stamp = str(int(time.time() * 1000))
    body = orjson.dumps(raw | {"timestamp": stamp} if isinstance(raw, dict) else raw)
    mac = hashlib.sha256(APP_ID.encode() + body + stamp.encode() + OA_SECRET.encode()).hexdigest()
    return body, {"X-ZEvent-Signature": f"mac={mac}", "X-ZEvent-Timestamp": stamp}


@asynccontextmanager
async def posted(folder: Path) -> AsyncIterator[tuple[Desk, httpx.AsyncClient]]:
    desk = Desk()
    async with zalo_oa() as api, channel_over(api, folder, desk) as channel:
        transport = httpx.ASGITransport(Starlette(routes=list(channel.routes)))
        async with httpx.AsyncClient(transport=transport, base_url="http://bot") as client:
            yield desk, client


WORDS = said("text", text="xin chào")
REQUESTS: dict[str, tuple[bytes, dict[str, str], int]] = {
    "an event": (*signed(WORDS), 200),
    "an event that is passed over": (*signed(event("oa_send_text")), 200),
    "signed, and no event": (*signed({"event_name": 3}), 200),
    "signed, and no object": (*signed([]), 200),
    "no signature": (signed(WORDS)[0], {}, 403),
    "a wrong signature": (signed(WORDS)[0], {"X-ZEvent-Signature": "mac=00"}, 403),
    "another's signature": (signed(WORDS)[0], signed({})[1], 403),
    "half a body": (signed(WORDS)[0][:-5], signed(WORDS)[1], 403),
    "an empty body, as of a probe": (b"", {}, 200),
    "a body that is too large": (b" " * 1_000_001, {}, 413),
}


@pytest.mark.parametrize(("body", "headers", "status"), REQUESTS.values(), ids=REQUESTS)
async def test_each_request_is_answered_with_its_status(
    body: bytes, headers: dict[str, str], status: int, tmp_path: Path
) -> None:
    async with posted(tmp_path) as (desk, client):
        answer = await client.post(PATH, content=body, headers=headers)
        assert answer.status_code == status
        believed = body == REQUESTS["an event"][0] and status == 200
        assert [e.text for e in desk.received] == (["xin chào"] if believed else [])


async def test_what_is_not_durable_in_time_is_not_acknowledged_nor_undone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(webhook, "PATIENCE", 0.1)
    async with posted(tmp_path) as (desk, client):
        desk.seconds = 0.3
        body, headers = signed(WORDS)
        assert (await client.post(PATH, content=body, headers=headers)).status_code == 503
        assert [e.text for e in await desk.has(1)] == ["xin chào"]


async def test_an_event_that_could_not_be_stored_is_to_be_brought_again(tmp_path: Path) -> None:
    async with posted(tmp_path) as (desk, client):
        desk.troubles.append(OSError("disk full"))
        body, headers = signed(WORDS)
        assert (await client.post(PATH, content=body, headers=headers)).status_code == 503
        assert (await client.post(PATH, content=body, headers=headers)).status_code == 200
        assert [e.text for e in desk.received] == ["xin chào"]


async def test_receipts_are_counted(tmp_path: Path) -> None:
    async with posted(tmp_path) as (desk, client):
        body, headers = signed(event("user_seen_message", message={"msg_ids": ["a", "b"]}))
        assert (await client.post(PATH, content=body, headers=headers)).status_code == 200
        assert (desk.counted, desk.received) == ([("seen", ("a", "b"))], [])


async def test_a_get_is_not_allowed(tmp_path: Path) -> None:
    async with posted(tmp_path) as (_, client):
        assert (await client.get(PATH)).status_code == 405


async def test_what_people_do_arrives_and_files_follow_their_acknowledgement(
    tmp_path: Path,
) -> None:
    async with zalo_oa() as api, hooked(api, tmp_path) as desk:
        person = api.person()
        person.follows()
        api.faults.next("media", Fault(after=0.5))
        person.sends_voice(recording("ogg"))
        person.says("xong")
        person.sends_photo(photo(), "Mương vỡ")
        kinds = [event.kind for event in await desk.has(4)]
        assert kinds == [Kind.FOLLOWED, Kind.VOICE, Kind.TEXT, Kind.PHOTO]
        assert [kind for kind, _ in desk.kept] == ["voice", "photo"]
        assert api.pusher.answers == [200] * 4


async def test_an_emergency_does_not_wait_behind_a_recording(tmp_path: Path) -> None:
    async with zalo_oa() as api, hooked(api, tmp_path) as desk:
        person = api.person()
        api.faults.next("media", Fault(after=0.5))
        person.sends_voice(recording("ogg"))
        person.says("nước về, sập nhà")
        assert [event.kind for event in await desk.has(2)] == [Kind.TEXT, Kind.VOICE]


async def test_a_file_that_is_gone_is_told_as_lost(tmp_path: Path) -> None:
    async with zalo_oa() as api, hooked(api, tmp_path) as desk:
        api.faults.next("media", Fault(status=404))
        api.person().sends_photo(photo())
        (lost,) = await desk.has(1)
        assert (lost.kind, lost.media) == (Kind.LOST, None)


RUNGS = (30, 300, 900, 1800, 3600)


@pytest.mark.parametrize("failing", [2, 6])
async def test_the_ladder_brings_again_what_was_not_taken_and_then_the_hook_is_off(
    failing: int, tmp_path: Path
) -> None:
    async with zalo_oa() as api, hooked(api, tmp_path) as desk:
        hook = api.pusher.hook
        assert hook is not None
        desk.troubles = [OSError() for _ in range(failing)]
        api.person().says("một")
        for rung in range(min(failing, len(RUNGS))):
            await until(partial(_answered, api, rung + 1))
            api.clock.move(seconds=RUNGS[rung])
        await until(partial(_answered, api, min(failing, 5) + 1))
        assert [e.text for e in desk.received] == (["một"] if failing < 6 else [])
        assert hook.off == (failing == 6)


def _answered(api: Emulator, times: int) -> bool:
    return len(api.pusher.answers) == times


async def test_the_same_event_brought_again_is_the_same_event(tmp_path: Path) -> None:
    async with posted(tmp_path) as (desk, client):
        for retry in ({}, {"num_retry": 1}):
            body, headers = signed(attached("sticker") | retry)
            assert (await client.post(PATH, content=body, headers=headers)).status_code == 200
        assert len({event.key for event in desk.received}) == 1
