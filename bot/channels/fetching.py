"""Fetching a file from an address that a platform told us, within limits of size, time and number."""

import asyncio
import ipaddress
import socket
from urllib.parse import urlsplit

import aiohttp
from aiohttp.abc import AbstractResolver, ResolveResult
from aiohttp.resolver import DefaultResolver

LARGEST = 20_000_000  # bytes
SECONDS = 20.0
PAUSE = 0.5  # seconds before another try
AT_ONCE = 8  # each may be 20 MB of memory
TRIES = 4


class LostFileError(Exception):
    """It cannot be had; the text says why, without an address or a URL."""


class Fetching:
    """`local`: addresses within the machine's own network are fetched too, for an emulator.

    Else they are refused: whoever forges an event must not make us ask our own neighbours. Belongs to
    one event loop.
    """

    def __init__(self, *, local: bool = False) -> None:
        self._local = local
        self._places = asyncio.Semaphore(AT_ONCE)
        self._session: aiohttp.ClientSession | None = None

    async def fetch(self, url: str) -> bytes:
        """The bytes. Raises LostFileError. A passing fault is tried again while there is time."""
        parts = urlsplit(url)
        if parts.scheme != "https" and not (self._local and parts.scheme == "http"):
            raise LostFileError("not a secure address")
        if not self._local and _is_inside(parts.hostname or ""):
            raise LostFileError("an address of our own network")
        try:
            async with asyncio.timeout(SECONDS), self._places:
                return await self._persist(url)
        except TimeoutError:
            raise LostFileError("not in time") from None

    async def aclose(self) -> None:
        if self._session is not None:
            await self._session.close()

    async def _persist(self, url: str) -> bytes:
        pause = PAUSE
        for _ in range(TRIES - 1):
            try:
                return await self._once(url)
            except (aiohttp.ClientError, OSError):  # asking again does no harm
                await asyncio.sleep(pause)
                pause *= 2
        try:
            return await self._once(url)
        except (aiohttp.ClientError, OSError) as error:
            raise LostFileError(type(error).__name__) from None

    async def _once(self, url: str) -> bytes:
        async with self._open().get(url, allow_redirects=False) as answer:
            if 400 <= answer.status < 500:  # it has expired: asking again is of no use
                raise LostFileError(f"status {answer.status}")
            if answer.status != 200:
                raise aiohttp.ClientConnectionError(f"status {answer.status}")
            parts, size = [], 0
            async for part in answer.content.iter_chunked(65_536):
                size += len(part)
                if size > LARGEST:
                    raise LostFileError("too large")
                parts.append(part)
        return b"".join(parts)

    def _open(self) -> aiohttp.ClientSession:
        if self._session is None:
            resolver = None if self._local else _OutsideOnly()
            self._session = aiohttp.ClientSession(connector=aiohttp.TCPConnector(resolver=resolver))
        return self._session


class _OutsideOnly(AbstractResolver):
    """Names that lead into our own network lead nowhere."""

    def __init__(self) -> None:
        self._inner = DefaultResolver()

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        found = await self._inner.resolve(host, port, family)
        outside = [one for one in found if not _is_inside(one["host"])]
        if not outside:
            raise OSError("an address of our own network")
        return outside

    async def close(self) -> None:
        await self._inner.close()


def is_local(url: str) -> bool:
    """Whether it is an emulator on this machine."""
    host = urlsplit(url).hostname or ""
    return host == "localhost" or host.startswith("127.") or host == "::1"


def _is_inside(host: str) -> bool:
    """Whether it is an address, and one that is not in the public network."""
    try:
        return not ipaddress.ip_address(host).is_global
    except ValueError:
        return False
