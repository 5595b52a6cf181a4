"""What one event tells: how it is signed, what its envelope is; and that nobody's message is lost by it."""

import asyncio
import hashlib
import socket
from typing import Any

import aiohttp
import orjson
import pytest
from pydantic import SecretStr

from bot.live.events import Event, media_urls, of_account, of_bot, signature
from bot.live.listening import Wait, heard
from bot.live.points import Site
from bot.settings import Settings

BODY = {"event_name": "user_send_text", "timestamp": "154390853474", "sender": {"id": "u"}}
IDS = {"app-first": "77", "oa-first": "4318"}
SECRETS = {"oa-secret": "the-oa-secret", "app-secret": "the-app-secret"}


def settings(**more: Any) -> Settings:
    known: dict[str, Any] = {
        "zalo_oa_id": IDS["oa-first"],
        "zalo_oa_app_id": IDS["app-first"],
        "zalo_oa_app_secret": SecretStr(SECRETS["app-secret"]),
        "zalo_oa_oa_secret": SecretStr(SECRETS["oa-secret"]),
        "zalo_oa_refresh_token": SecretStr("r"),
    }
    return Settings(_env_file=None, **(known | more))


def signed(first: str, stamp: str, by: str) -> Event:
    body = orjson.dumps(BODY)
    text = IDS[first].encode() + body + stamp.encode() + SECRETS[by].encode()
    mac = hashlib.sha256(text).hexdigest()
    return Event(body, {"x-zevent-signature": f"mac={mac}", "x-zevent-timestamp": "999"})


@pytest.mark.parametrize("first", IDS)
@pytest.mark.parametrize("stamp", ["154390853474", "999"])
@pytest.mark.parametrize("by", SECRETS)
def test_the_variant_that_signs_is_found_and_what_to_set_is_told(
    first: str, stamp: str, by: str
) -> None:
    found = signature(signed(first, stamp, by), settings())
    assert f"ZALO_OA_SIGNED_WITH={first}, ZALO_OA_SIGNED_BY={by}" in found.told
    assert found.mark == ("ok" if (first, by) == ("app-first", "oa-secret") else "!!")
    chosen = settings(zalo_oa_signed_with=first, zalo_oa_signed_by=by)
    assert signature(signed(first, stamp, by), chosen).mark == "ok"


@pytest.mark.parametrize("headers", [{}, {"x-zevent-signature": "mac=00"}])
def test_a_signature_that_is_missing_or_fits_nothing_differs(headers: dict[str, str]) -> None:
    assert signature(Event(orjson.dumps(BODY), headers), settings()).mark == "!!"


@pytest.mark.parametrize("body", [b"", b"[]", b"7", b"{", b'{"message": 3}', b'{"result": []}'])
def test_whatever_comes_is_told_about_and_nothing_raises(body: bytes) -> None:
    event = Event(body, {})
    assert list(of_bot(event, settings()))
    assert list(of_account(event, settings()))
    assert media_urls(event) == []


async def test_at_the_webhook_s_address_an_event_is_looked_at_and_not_taken() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    here = settings(http_port=port)
    event = signed("app-first", "154390853474", "oa-secret")

    async def told() -> list[str]:
        site = Site({}, {})
        return [one.told async for one in heard(Wait("zalo-oa", 0.4), site, here)]

    async def brought() -> int:
        address = f"http://127.0.0.1:{port}/hooks/zalo-oa"
        async with aiohttp.ClientSession() as session:
            for _ in range(100):
                try:
                    answer = await session.post(address, data=event.body, headers=event.headers)
                except aiohttp.ClientError:
                    await asyncio.sleep(0.005)
                else:
                    return answer.status
        raise AssertionError("nobody opened the door")

    said, status = await asyncio.gather(told(), brought())
    assert status == 503
    assert any("khớp với ZALO_OA_SIGNED_WITH=app-first" in one for one in said)
    assert any("chưa đưa lại" in one for one in said)
