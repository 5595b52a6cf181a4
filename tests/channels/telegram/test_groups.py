"""A village's group on Telegram and the whole bot: from the head's code to the notice in the group."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from pathlib import Path
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from bot.app import App
from handlers.context import Context, Push
from handlers.messages import Outgoing, literal
from handlers.people.actions import register
from handlers.people.appointing import Post, appoint
from handlers.sending import send
from handlers.villages.groups import new_code
from storage import groups, outbox
from storage.areas import Area
from storage.outbox import Outgoing as Row
from storage.people import Address, Person
from tests.browser.whole import whole_bot
from tests.channels.telegram.channels import until
from tests.emulators.telegram import Emulator, Group, telegram

BOUND = "Đã gắn nhóm này với "
REFUSED = "Mã này không đúng"


class Bound:
    """The bot, its emulator, and a group of the village's."""

    def __init__(self, app: App, api: Emulator) -> None:
        self.app = app
        self.api = api
        self.member = api.person("Lò Văn Pọm")
        self.group = api.group()
        self.persons = self.count(Person)

    def code(self) -> str:
        return self.app.writer.call(self._code)

    def _code(self, session: Session) -> str:
        now = self.app.clock()
        village = session.scalars(select(Area).where(Area.level == "village").limit(1)).one()
        speaker = register(session, "web", f"head {now}", now.date())
        appoint(session, speaker.person_id, Post("head", village.id), now)
        self.persons += 1
        return new_code(Context(speaker, now, self.app.office, lambda: session), village.id)

    def notice(self, text: str, group: Group) -> None:
        """A message to the group, as a broadcast leaves it in the outbox."""

        def put(session: Session) -> None:
            address_id = groups.find(session, "telegram", str(group.id))
            assert address_id is not None
            push = Push(address_id, "telegram", outbox.URGENT, f"notice:{text}", says(text))
            send(session.connection(), push)

        self.app.writer.call(put)
        self.app.post_office.ring()

    def count(self, table: type[Person] | type[Row] | type[Address]) -> int:
        with self.app.database.read() as session:
            return session.scalar(select(func.count()).select_from(table)) or 0

    def state(self, group: Group) -> str | None:
        with self.app.database.read() as session:
            found = select(Address.state).where(Address.external_id == str(group.id))
            return session.scalar(found)


def says(text: str) -> Outgoing:
    return Outgoing((literal(text),))


@asynccontextmanager
async def _bot(folder: Path, url: str) -> AsyncIterator[Bound]:
    async with telegram() as api:
        given: dict[str, Any] = {"telegram_token": api.token, "telegram_api": api.url}
        with whole_bot(folder, url, **given) as bot:
            yield Bound(bot.app, api)


async def _texts(group: Group, count: int = 1) -> list[str]:
    return [message["text"] for message in await group.hears(count, 15)]


async def test_a_notice_reaches_the_group_that_the_head_s_code_bound(
    tmp_path: Path, sqlite_url: str
) -> None:
    async with _bot(tmp_path, sqlite_url) as bot:
        bot.group.says(bot.member, f"/gan@nhip_cau_bot {bot.code()}")
        (answer,) = await _texts(bot.group)
        assert answer.startswith(BOUND)
        bot.notice("Tối nay họp bản.", bot.group)
        assert await _texts(bot.group) == ["Tối nay họp bản."]
        assert bot.count(Person) == bot.persons


async def test_what_people_say_in_the_group_is_neither_answered_nor_kept(
    tmp_path: Path, sqlite_url: str
) -> None:
    async with _bot(tmp_path, sqlite_url) as bot:
        for words in ("cháy nhà rồi bà con ơi", "DỪNG", "/menu", "tố cáo chủ tịch xã", "/start"):
            bot.group.says(bot.member, words)
        bot.group.says(bot.member, "/gan 2222-3333-4444")
        assert (await _texts(bot.group))[0].startswith(REFUSED)
        assert len(bot.group.sees()) == 1
        assert bot.count(Person) == bot.persons
        with closing(sqlite3.connect(sqlite_url.removeprefix("sqlite:///"))) as database:
            stored = "".join(database.iterdump())
        assert "cháy nhà rồi" not in stored
        assert str(bot.member.id) not in stored


async def test_a_group_that_moves_between_two_notices_gets_both(
    tmp_path: Path, sqlite_url: str
) -> None:
    async with _bot(tmp_path, sqlite_url) as bot:
        bot.group.says_as_the_group(f"/gan {bot.code()}")
        await _texts(bot.group)
        grown = bot.api.grow(bot.group)
        await until(lambda: bot.state(grown) == "active")
        bot.notice("Tối nay họp bản.", grown)
        assert await _texts(grown) == ["Tối nay họp bản."]


async def test_a_group_whose_move_nobody_told_is_followed_when_a_notice_is_sent(
    tmp_path: Path, sqlite_url: str
) -> None:
    async with _bot(tmp_path, sqlite_url) as bot:
        bot.group.says(bot.member, f"/gan {bot.code()}")
        await _texts(bot.group)
        bot.api.updates.allowed = ("callback_query",)
        grown = bot.api.grow(bot.group)
        bot.notice("Tối nay họp bản.", bot.group)
        assert await _texts(grown) == ["Tối nay họp bản."]
        assert (bot.state(grown), bot.state(bot.group)) == ("active", None)


async def test_a_group_that_throws_the_bot_out_is_left_in_peace(
    tmp_path: Path, sqlite_url: str
) -> None:
    async with _bot(tmp_path, sqlite_url) as bot:
        bot.group.says(bot.member, f"/gan {bot.code()}")
        await _texts(bot.group)
        bot.group.removes_bot(bot.member)
        await until(lambda: bot.state(bot.group) == "gone")
        before = len(bot.api.asked("sendMessage"))
        bot.group.adds_bot(bot.member)
        await asyncio.sleep(0.2)
        assert bot.state(bot.group) == "gone"
        bot.group.says(bot.member, f"/gan {bot.code()}")
        assert (await _texts(bot.group))[0].startswith(BOUND)
        assert len(bot.api.asked("sendMessage")) == before + 1
