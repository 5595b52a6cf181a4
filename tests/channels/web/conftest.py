"""The web chat, and people with a browser each."""

from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path

import httpx
import pytest

from tests.channels.web.echo import Echo, echo
from tests.channels.web.phone import Phone


@pytest.fixture
def bot(database_url: str, tmp_path: Path) -> Iterator[Echo]:
    with echo(database_url, tmp_path / "media") as found:
        yield found


@pytest.fixture
async def someone(bot: Echo) -> AsyncIterator[Callable[[], Phone]]:
    """Another person each time, with a browser that has no cookie yet."""
    phones: list[Phone] = []

    def pick_up() -> Phone:
        transport = httpx.ASGITransport(app=bot.app, raise_app_exceptions=False)
        client = httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1:8080")
        phones.append(Phone(client))
        return phones[-1]

    yield pick_up
    for phone in phones:
        await phone.client.aclose()


@pytest.fixture
async def phone(someone: Callable[[], Phone]) -> Phone:
    """One that has opened the page."""
    found = someone()
    await found.opens()
    return found


@pytest.fixture
def database_url(sqlite_url: str) -> str:
    """SQLite alone: where the databases could differ is tried in tests/contracts and tests/stories."""
    return sqlite_url
