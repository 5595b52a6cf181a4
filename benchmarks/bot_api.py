"""The other side of a benchmark: a Bot API server and the people behind it, as cheap as can be.

It must cost far less than what is measured, so it is a bare asyncio protocol that knows only what
a text conversation needs. The emulator under `tests/` is the faithful one.
"""

import asyncio
import itertools
import time
from collections.abc import Callable
from typing import Any
from urllib.parse import parse_qs

import httptools
import orjson

Sent = Callable[[int, dict[str, Any]], None]  # chat id, fields of the sendMessage


class BotApi(asyncio.Protocol):
    """One keep-alive connection from the bot."""

    def __init__(self, sent: Sent) -> None:
        self._sent = sent
        self._parser = httptools.HttpRequestParser(self)
        self._url = b""
        self._type = b""
        self._body: list[bytes] = []
        self._transport: Any = None

    def connection_made(self, transport: Any) -> None:
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        self._parser.feed_data(data)

    def on_url(self, url: bytes) -> None:
        self._url, self._body, self._type = url, [], b""

    def on_header(self, name: bytes, value: bytes) -> None:
        if name.lower() == b"content-type":
            self._type = value

    def on_body(self, body: bytes) -> None:
        self._body.append(body)

    def on_message_complete(self) -> None:
        method = self._url.rpartition(b"/")[2].split(b"?")[0].decode().lower()
        if method == "sendmessage":
            fields = _fields(self._type, b"".join(self._body))
            self.send_message(int(fields["chat_id"]), fields)
        elif method == "getme":
            self.reply({"id": 1, "is_bot": True, "first_name": "b", "username": "bench_bot"})
        else:
            self.reply(True)

    def send_message(self, chat: int, fields: dict[str, Any]) -> None:
        self._sent(chat, fields)
        self.reply(message_sent(chat, fields["text"]))

    def reply(self, result: Any) -> None:
        self.answer(200, {"ok": True, "result": result})

    def answer(self, code: int, answer: dict[str, Any]) -> None:
        body = orjson.dumps(answer)
        head = f"HTTP/1.1 {code} X\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
        self._transport.write(head.encode() + body)


def message_sent(chat: int, text: str) -> dict[str, Any]:
    """The Message that `sendMessage` answers."""
    return {
        "message_id": next(_ids),
        "date": int(time.time()),
        "chat": {"id": chat, "type": "private"},
        "from": {"id": 1, "is_bot": True, "first_name": "b"},
        "text": text,
    }


_ids = itertools.count(1)


def _fields(kind: bytes, body: bytes) -> dict[str, Any]:
    """The fields of a request in any of the three forms that the Bot API takes."""
    if kind.startswith(b"application/json"):
        return dict(orjson.loads(body))
    if kind.startswith(b"application/x-www-form-urlencoded"):
        return {name: values[0] for name, values in parse_qs(body.decode()).items()}
    mark = b"--" + kind.partition(b"boundary=")[2].strip(b'"')
    fields = {}
    for part in body.split(mark)[1:-1]:
        head, _, value = part.partition(b"\r\n\r\n")
        name = head.partition(b'name="')[2].partition(b'"')[0].decode()
        fields[name] = value[:-2].decode()
    return fields


class Webhook(asyncio.Protocol):
    """One keep-alive connection to the bot's webhook."""

    def __init__(self) -> None:
        self._parser = httptools.HttpResponseParser(self)
        self._transport: Any = None
        self._done: asyncio.Future[int] | None = None

    def connection_made(self, transport: Any) -> None:
        self._transport = transport

    def connection_lost(self, error: Exception | None) -> None:
        if self._done is not None and not self._done.done():
            self._done.set_exception(error or ConnectionError("webhook closed"))

    def data_received(self, data: bytes) -> None:
        self._parser.feed_data(data)

    def on_message_complete(self) -> None:
        if self._done is not None and not self._done.done():
            self._done.set_result(self._parser.get_status_code())
        self._parser = httptools.HttpResponseParser(self)

    async def post(self, path: str, secret: str, update: dict[str, Any]) -> int:
        body = orjson.dumps(update)
        head = (
            f"POST {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
            f"X-Telegram-Bot-Api-Secret-Token: {secret}\r\nContent-Length: {len(body)}\r\n\r\n"
        )
        self._done = asyncio.get_running_loop().create_future()
        self._transport.write(head.encode() + body)
        return await self._done


def text_update(update_id: int, chat: int, text: str) -> dict[str, Any]:
    person = {"id": chat, "is_bot": False, "first_name": "x"}
    return {
        "update_id": update_id,
        "message": {
            "message_id": update_id,
            "date": int(time.time()),
            "chat": {"id": chat, "type": "private", "first_name": "x"},
            "from": person,
            "text": text,
        },
    }
