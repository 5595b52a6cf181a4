"""A code that the web page gave is typed on each messenger, also where menus are numbers."""

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import aiohttp
import pytest
from sqlalchemy import func, select

from bot.app import App
from storage.people import Address
from tests.contracts.talkers import CHANNELS, OnTheWeb, Talker

MESSENGERS = ("telegram-polling", "zalo-bot-polling", "zalo-oa")


@asynccontextmanager
async def beside_the_page(
    name: str, folder: Path, database_url: str
) -> AsyncIterator[tuple[App, Talker, OnTheWeb]]:
    """Somebody on that channel and on the web page of the same bot."""
    jar = aiohttp.CookieJar(unsafe=True)
    async with (
        CHANNELS[name](folder, database_url) as (app, there),
        aiohttp.ClientSession(
            app.office.public_url, cookie_jar=jar, headers={"X-Nhip-Cau": "1"}
        ) as session,
    ):
        yield app, there, OnTheWeb(session)


@pytest.mark.parametrize("name", MESSENGERS)
async def test_a_code_from_the_page_joins_each_messenger(
    name: str, tmp_path: Path, database_url: str
) -> None:
    async with beside_the_page(name, tmp_path, database_url) as (app, there, page):
        await page.opens()
        code = re.search(r"\d{3} \d{3} \d{3}", await page.says("nối kênh"))
        assert code is not None
        await there.opens()
        assert "nối kênh này với trang trò chuyện" in await there.says(code[0])
        assert "Nhắn ở kênh nào" in await there.taps("Đúng, nối lại")
        with app.database.read() as session:
            found = select(func.count(), func.count(func.distinct(Address.person_id)))
            assert session.execute(found.select_from(Address)).one() == (2, 1)
