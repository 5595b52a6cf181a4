"""What people say through the page: taken once, durable before it is acknowledged, only from them."""

import asyncio
from collections.abc import Callable
from typing import Any

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select

from bot.channels.web.said import MOST_POSTED, MOST_TEXT, Refused, event_id, incoming
from bot.channels.web.visitor import HEADER, address_of
from handlers.messages import Incoming, Kind
from storage.inbox import SeenEvent
from storage.people import Address
from tests.channels.web.echo import Echo
from tests.channels.web.phone import Phone

WORDS = {"id": "a1b2c3d4e5", "kind": "text", "text": "Bể nước hỏng"}


async def test_what_is_acknowledged_is_in_the_database(bot: Echo, phone: Phone) -> None:
    assert await phone.says("Bể nước hỏng") == 204
    with bot.database.read() as session:
        assert len(session.scalars(select(SeenEvent)).all()) == 1


async def test_what_cannot_be_written_down_is_not_acknowledged(bot: Echo, phone: Phone) -> None:
    bot.broken = True
    assert await phone.says("Bể nước hỏng") == 503
    bot.broken = False
    assert await phone.says("Bể nước hỏng") == 204
    assert [event.text for event in bot.heard] == ["Bể nước hỏng"]


async def test_a_message_sent_again_after_an_outage_is_heard_once(bot: Echo, phone: Phone) -> None:
    for _ in range(3):
        assert await phone.says("Bể nước hỏng") == 204
    assert len(bot.heard) == 1


async def test_two_people_may_draw_the_same_id(
    bot: Echo, phone: Phone, someone: Callable[[], Phone]
) -> None:
    other = someone()
    await other.opens()
    assert await phone.says("của tôi") == 204
    assert await other.says("của bà ấy") == 204
    assert {event.text for event in bot.heard} == {"của tôi", "của bà ấy"}


async def test_the_address_is_a_hash_of_the_cookie_and_the_cookie_is_nowhere(
    bot: Echo, phone: Phone
) -> None:
    await phone.says("Bể nước hỏng")
    with bot.database.read() as session:
        (address,) = session.scalars(select(Address.external_id))
        events = session.scalars(select(SeenEvent.event_id)).all()
    assert address == address_of(phone.cookie)
    assert len(address) == 32
    assert phone.cookie not in address
    assert [event for event in events if address[:8] in event] == []


async def test_the_cookie_is_for_this_page_alone(phone: Phone) -> None:
    again = await phone.opens()
    written = again.headers["set-cookie"].lower()
    assert phone.cookie.lower() in written
    for part in ("httponly", "samesite=lax", "path=/chat", "max-age=63072000"):
        assert part in written
    assert "secure" not in written


@pytest.mark.parametrize("cookie", ["", "x", "ngắn quá".encode().hex(), "a" * 44])
async def test_a_cookie_that_is_not_ours_is_replaced(
    someone: Callable[[], Phone], cookie: str
) -> None:
    phone = someone()
    phone.client.cookies.set("nhipcau_chat", cookie, domain="127.0.0.1", path="/chat")
    written = (await phone.opens()).headers["set-cookie"]
    assert len(written.split(";")[0].split("=")[1]) == 43


async def test_who_has_no_cookie_is_asked_to_open_the_page_first(
    someone: Callable[[], Phone],
) -> None:
    assert await someone().says("chào") == 401


@pytest.mark.parametrize(
    "headers",
    [
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
        {"origin": "https://kexau.example"},
        {"origin": "null"},
    ],
)
async def test_another_site_cannot_speak_for_a_person(
    bot: Echo, phone: Phone, headers: dict[str, str]
) -> None:
    assert await phone.posts(WORDS, **headers) == 403
    assert bot.heard == []


async def test_our_own_page_can(bot: Echo, phone: Phone) -> None:
    ours = {"sec-fetch-site": "same-origin", "origin": "http://127.0.0.1:8080"}
    assert await phone.posts(WORDS, **ours) == 204


async def test_a_form_of_another_site_lacks_our_header(bot: Echo, phone: Phone) -> None:
    del phone.headers[HEADER]
    assert await phone.posts(WORDS) == 403
    answer = await phone.client.get("/chat/letters?seen=1")
    assert answer.status_code == 403


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ({**WORDS, "text": "a" * (MOST_TEXT + 1)}, 413),
        ({**WORDS, "text": "a" * MOST_POSTED}, 413),
        ({**WORDS, "text": " \n"}, 400),
        ({**WORDS, "text": 7}, 400),
        ({**WORDS, "id": "../x"}, 400),
        ({**WORDS, "id": "a" * 41}, 400),
        ({**WORDS, "kind": "left"}, 400),
        ({"id": "a1b2c3d4e5", "kind": "tap", "tag": "<script>"}, 400),
        ({"id": "a1b2c3d4e5", "kind": "start", "text": "a b"}, 400),
        ([], 400),
    ],
)
async def test_what_the_page_never_sends_is_refused(
    bot: Echo, phone: Phone, body: Any, status: int
) -> None:
    assert await phone.posts(body) == status
    assert bot.heard == []


@pytest.mark.parametrize(
    ("posted", "expected"),
    [
        ({"kind": "text", "text": " Đường\x00 lầy "}, ("text", "Đường lầy", "")),
        ({"kind": "text", "text": "u\u031b\u0301t"}, ("text", "\u1ee9t", "")),
        ({"kind": "tap", "tag": "q.a1.0"}, ("tap", "", "q.a1.0")),
        ({"kind": "start", "text": "i_Ab-9"}, ("start", "i_Ab-9", "")),
        ({"kind": "start"}, ("start", "", "")),
    ],
)
def test_each_kind_of_message_is_understood(
    posted: dict[str, str], expected: tuple[str, str, str]
) -> None:
    event = incoming("someone", orjson.dumps({"id": "a1b2c3d4e5", **posted}))
    assert (event.kind, event.text, event.tap) == expected
    assert event.who == ("web", "someone")


@given(st.binary(max_size=200))
def test_garbage_is_refused_and_nothing_else_happens(body: bytes) -> None:
    with pytest.raises(Refused):
        incoming("someone", body)


@given(st.from_regex(r"[\w-]{8,40}", fullmatch=True))
def test_an_event_id_fits_and_belongs_to_one_person(own_id: str) -> None:
    if not own_id.isascii():
        with pytest.raises(Refused):
            event_id("one", own_id)
        return
    assert event_id("one", own_id) == event_id("one", own_id) != event_id("other", own_id)
    assert len(event_id("one", own_id)) == 40


async def test_many_at_once_are_each_heard_once(bot: Echo, phone: Phone) -> None:
    ids = [f"message-{n % 10:04}" for n in range(40)]
    await asyncio.gather(*(phone.says("chào", own_id) for own_id in ids))
    assert len(bot.heard) == 10
    assert all(isinstance(event, Incoming) and event.kind is Kind.TEXT for event in bot.heard)
