"""One bot on two channels, for stories of somebody who is on both."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from sqlalchemy import select

from bot.app import App
from bot.runtime import running
from bot.settings import Settings
from bot.start import prepare
from storage.people import Address
from tests.stories.driver import ListChannel, StandingClock, Village, Villager

WELCOME = ("/start", "[Tiếng Việt]", "pang de a1", "[Đúng]", "[Đồng ý]")


@asynccontextmanager
async def on_two(
    tmp_path: Path, database_url: str, *, first: ListChannel | None = None
) -> AsyncIterator[tuple[Village, Village]]:
    """The same bot as seen from Telegram (`first`) and from the web."""
    clock = StandingClock()
    channels = (first or ListChannel("telegram"), ListChannel("web"))
    settings = Settings(data_dir=tmp_path / "data", database_url=database_url, _env_file=None)
    app = App(settings, own=channels, clock=clock)
    prepare(app)
    async with running(app, frozenset({"worker"})):
        await asyncio.sleep(0)  # the senders start: what is said from now on leaves at once
        yield Village(app, channels[0], clock), Village(app, channels[1], clock)


async def joined(telegram: Village, web: Village) -> tuple[Villager, Villager]:
    """One resident, told by Telegram, who joined the web chat to it."""
    there, here = telegram.person("t1"), web.person("w1")
    for step in WELCOME:
        await there.does_step(step)
    await here.opens()
    await here.says(await code(there))
    await here.taps("Đúng, nối lại")
    await here.taps("Telegram")
    return there, here


async def hears(who: Villager, words: str) -> str:
    """What they are told unasked, once it has come."""
    said = ""
    async with asyncio.timeout(10):
        while words not in said:
            await asyncio.sleep(0.01)
            said += "\n".join(one.text for one in who.new())
    return said


async def code(who: Villager) -> str:
    """The code that a resident with one channel is given."""
    said = await who.says("nối kênh")
    return said.split("là ")[1].split(".")[0]


def owners(place: Village) -> dict[str, int | None]:
    """Whose each address is, by what the channel calls it."""
    with place.app.database.read() as session:
        return {one.external_id: one.person_id for one in session.scalars(select(Address))}
