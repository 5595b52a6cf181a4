"""The line itself, against servers that answer well and badly."""

import asyncio
import ssl
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import certifi
import pytest
import uvloop

from bot.channels import wire
from bot.channels.wire import LostError, NotSentError, Wire

CERTIFICATE = Path(__file__).with_name("localhost.pem")  # of "localhost", with its key
GOOD = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"
CHUNKED = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\no\r\n1\r\nk\r\n0\r\n\r\n"
LAST = b"HTTP/1.1 502 Bad Gateway\r\nConnection: close\r\nContent-Length: 2\r\n\r\nok"


class Server:
    """Answers each request of each connection with the same bytes."""

    def __init__(self, answer: bytes) -> None:
        self.answer = answer
        self.connections = 0
        self.requests: list[bytes] = []

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.connections += 1
        try:
            while head := await reader.readuntil(b"\r\n\r\n"):
                self.requests.append(head + await reader.readexactly(2))
                writer.write(self.answer)
                await writer.drain()
        except (asyncio.IncompleteReadError, ConnectionError):
            pass
        finally:
            writer.close()


@asynccontextmanager
async def line_to(
    answer: bytes, tls: ssl.SSLContext | None = None
) -> AsyncIterator[tuple[Server, Wire]]:
    server = Server(answer)
    serving = await asyncio.start_server(server.serve, "127.0.0.1", 0, ssl=tls)
    port = serving.sockets[0].getsockname()[1]
    line = Wire(f"https://localhost:{port}" if tls else f"http://127.0.0.1:{port}")
    try:
        yield server, line
    finally:
        line.close()
        serving.close()
        await asyncio.sleep(0.02)  # the server's side of each connection ends


async def test_one_connection_serves_one_request_after_the_other() -> None:
    async with line_to(GOOD) as (server, line):
        assert [await line.post("/a", b"{}", 1) for _ in range(3)] == [(200, b"ok")] * 3
        assert server.connections == 1
        assert server.requests[0].startswith(b"POST /a HTTP/1.1\r\nHost: 127.0.0.1:")


async def test_requests_at_once_have_a_connection_each_and_their_own_answers() -> None:
    async with line_to(GOOD) as (server, line):
        await asyncio.gather(*(line.post("/a", b"{}", 1) for _ in range(64)))
        assert server.connections == 64
        await asyncio.gather(*(line.post("/a", b"{}", 1) for _ in range(64)))
        assert server.connections == 64


async def test_an_answer_in_chunks_is_put_together() -> None:
    async with line_to(CHUNKED) as (_, line):
        assert [await line.post("/a", b"{}", 1) for _ in range(2)] == [(200, b"ok")] * 2


async def test_a_connection_that_the_server_ends_is_not_used_again() -> None:
    async with line_to(LAST) as (server, line):
        assert [await line.post("/a", b"{}", 1) for _ in range(2)] == [(502, b"ok")] * 2
        assert server.connections == 2


async def test_a_connection_long_idle_is_not_trusted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wire, "IDLE_SECONDS", -1.0)
    async with line_to(GOOD) as (server, line):
        await line.post("/a", b"{}", 1)
        await line.post("/a", b"{}", 1)
        assert server.connections == 2


@pytest.mark.parametrize(
    "answer",
    [b"xin chao\r\n\r\n", b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf", b""],
    ids=["not HTTP", "half an answer", "silence"],
)
async def test_what_is_no_whole_answer_leaves_the_fate_unknown(answer: bytes) -> None:
    async with line_to(answer) as (_, line):
        with pytest.raises(LostError):
            await line.post("/a", b"{}", 0.1)


async def test_an_answer_without_end_is_cut(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wire, "LARGEST_ANSWER", 1)
    async with line_to(GOOD) as (_, line):
        with pytest.raises(LostError, match="too large"):
            await line.post("/a", b"{}", 1)


def _tls() -> ssl.SSLContext:
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(CERTIFICATE)
    return context


@pytest.mark.parametrize("run", [asyncio.run, uvloop.run], ids=["asyncio", "uvloop"])
def test_a_line_is_encrypted_to_whom_it_trusts(
    run: Callable[..., object], monkeypatch: pytest.MonkeyPatch
) -> None:
    async def talk() -> list[tuple[int, bytes]]:
        async with line_to(GOOD, _tls()) as (_, line):
            return [await line.post("/a", b"{}", 2) for _ in range(2)]

    monkeypatch.setattr(certifi, "where", lambda: str(CERTIFICATE))
    assert run(talk()) == [(200, b"ok")] * 2


async def test_nothing_goes_out_to_whom_it_does_not_trust() -> None:
    async with line_to(GOOD, _tls()) as (server, line):
        with pytest.raises(NotSentError):
            await line.post("/a", b"{}", 2)
        assert server.requests == []
