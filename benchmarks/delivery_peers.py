"""The same broadcast by others, each in a process of its own.

    python -m benchmarks.delivery_peers NAME URL COUNT TEXT

prints one JSON object: how many it believes sent, seconds and processor seconds of the sending.
"""

import asyncio
import json
import logging
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

from benchmarks.delivery_product import FIRST

TOKEN = "1:bench"
AT_ONCE = 64
PTB_RETRIES = 5  # of a message that was answered 429; its default is none

Send = Callable[[int, str], Awaitable[object]]


# --- with limits --------------------------------------------------------------------------------


@asynccontextmanager
async def _aiogram_bot(url: str) -> AsyncIterator[Any]:
    from aiogram import Bot
    from aiogram.client.session.aiohttp import AiohttpSession
    from aiogram.client.telegram import TelegramAPIServer

    bot = Bot(TOKEN, session=AiohttpSession(api=TelegramAPIServer.from_base(url)))
    try:
        yield bot
    finally:
        await bot.session.close()


async def aiogram_example(url: str, chats: range, text: str) -> int:
    """In the manner of aiogram's broadcast example: one after another, 0.05 s between."""
    from aiogram.exceptions import TelegramAPIError, TelegramRetryAfter

    async def send(bot: Any, chat: int) -> bool:
        try:
            await bot.send_message(chat, text)
        except TelegramRetryAfter as error:
            await asyncio.sleep(error.retry_after)
            return await send(bot, chat)
        except TelegramAPIError:
            return False
        return True

    count = 0
    async with _aiogram_bot(url) as bot:
        for chat in chats:
            count += await send(bot, chat)
            await asyncio.sleep(0.05)  # its comment: 20 messages a second, the limit is 30
    return count


async def ptb_limiter(url: str, chats: range, text: str) -> int:
    """python-telegram-bot with its AIORateLimiter, all sends begun at once, as it invites to."""
    from telegram.ext import AIORateLimiter, ApplicationBuilder

    limiter = AIORateLimiter(max_retries=PTB_RETRIES)
    builder = ApplicationBuilder().token(TOKEN).base_url(f"{url}/bot").rate_limiter(limiter)
    async with builder.build() as application:
        sends = [application.bot.send_message(chat, text) for chat in chats]
        answers = await asyncio.gather(*sends, return_exceptions=True)
    return sum(not isinstance(answer, BaseException) for answer in answers)


# --- without limits -----------------------------------------------------------------------------


async def aiogram_bare(url: str, chats: range, text: str) -> int:
    """aiogram with nothing around it."""
    async with _aiogram_bot(url) as bot:
        return await _at_once(bot.send_message, chats, text)


async def aiohttp_raw(url: str, chats: range, text: str) -> int:
    """aiohttp's client alone: the floor of what aiogram and we build on."""
    from aiohttp import ClientSession

    async with ClientSession() as session:

        async def send(chat: int, text: str) -> None:
            body = {"chat_id": chat, "text": text}
            async with session.post(f"{url}/bot{TOKEN}/sendMessage", json=body) as answer:
                await answer.read()

        return await _at_once(send, chats, text)


async def _at_once(send: Send, chats: range, text: str) -> int:
    left = iter(chats)

    async def work() -> int:
        count = 0
        for chat in left:
            await send(chat, text)
            count += 1
        return count

    async with asyncio.TaskGroup() as group:
        workers = [group.create_task(work()) for _ in range(AT_ONCE)]
    return sum(worker.result() for worker in workers)


PEERS = {
    "aiogram-example": aiogram_example,
    "ptb-limiter": ptb_limiter,
    "aiogram-bare": aiogram_bare,
    "aiohttp-raw": aiohttp_raw,
}


def run_peer(name: str, url: str, count: int, text: str, within: float) -> dict[str, Any] | str:
    """What it printed; a sentence where it could not run."""
    command = [sys.executable, "-m", "benchmarks.delivery_peers", name, url, str(count), text]
    try:
        done = subprocess.run(command, capture_output=True, timeout=within, check=False)
    except subprocess.TimeoutExpired:
        return f"not done after {within:.0f} s"
    if done.returncode:
        return done.stderr.decode().strip().splitlines()[-1]
    return dict(json.loads(done.stdout))


def main(name: str, url: str, count: int, text: str) -> None:
    import uvloop

    logging.disable(logging.CRITICAL)
    uvloop.run(PEERS[name](url, range(0), text))  # imports are not part of it
    started, used = time.perf_counter(), time.process_time()
    sent = uvloop.run(PEERS[name](url, range(FIRST, FIRST + count), text))
    seconds, cpu = time.perf_counter() - started, time.process_time() - used
    print(json.dumps({"sent": sent, "seconds": seconds, "cpu": cpu}))


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]), sys.argv[4])
