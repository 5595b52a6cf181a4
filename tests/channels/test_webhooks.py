"""Reading what is posted to a webhook: whole, within the limit, and of a sender who stays."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

from bot.channels.webhooks import read_body

Receive = Callable[[], Awaitable[dict[str, Any]]]
GONE = {"type": "http.disconnect"}


def part(body: bytes, *, more: bool) -> dict[str, Any]:
    return {"type": "http.request", "body": body, "more_body": more}


def sender(*messages: dict[str, Any]) -> Receive:
    left = iter(messages)

    async def receive() -> dict[str, Any]:
        return next(left)

    return receive


async def test_parts_are_put_together() -> None:
    posted = sender(part(b"mot", more=True), part(b" hai", more=False))
    assert await read_body(posted) == b"mot hai"


async def test_what_is_too_large_is_not_read_to_its_end() -> None:
    """The third part would never come."""
    posted = sender(part(b"12345", more=True), part(b"67890", more=True))
    assert await read_body(posted, most=9) is None


async def test_a_sender_that_goes_away_is_not_waited_for() -> None:
    async with asyncio.timeout(1):
        assert await read_body(sender(part(b"mot", more=True), GONE)) is None
        assert await read_body(sender(GONE)) is None
