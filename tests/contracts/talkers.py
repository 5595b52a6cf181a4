"""Somebody who talks to the whole bot, on each channel that there is."""

import asyncio
import itertools
from abc import ABC, abstractmethod
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path
from typing import Any

import aiohttp

from bot.app import App
from bot.channels.base import Rendered
from bot.channels.terminal.channel import TerminalChannel
from bot.runtime import running
from bot.settings import Settings
from bot.start import prepare
from content.audio.sending import as_aac
from handlers.messages import Incoming, Kind
from tests.browser.whole import whole_bot
from tests.emulators.telegram import telegram
from tests.emulators.telegram.people import Person
from tests.emulators.zalo_bot import zalo_bot
from tests.emulators.zalo_bot.people import Person as ZaloPerson
from tests.emulators.zalo_oa import zalo_oa
from tests.emulators.zalo_oa.emulator import OA_ID, OA_SECRET
from tests.emulators.zalo_oa.oauth import APP_ID, APP_SECRET
from tests.emulators.zalo_oa.people import Person as Follower
from tests.stories.by_number import MORE, Menu

PATIENCE = 10.0  # seconds


class Talker(ABC):
    """What a person can do on any channel; each returns what was said to it.

    `files`: the kinds of what came with it, in their order.
    """

    files: tuple[str, ...] = ()

    @abstractmethod
    async def opens(self) -> str: ...

    @abstractmethod
    async def says(self, text: str) -> str: ...

    @abstractmethod
    async def taps(self, label: str) -> str: ...

    @abstractmethod
    async def sends_voice(self, data: bytes) -> str: ...

    @abstractmethod
    async def sends_photo(self, data: bytes) -> str: ...


class InTerminal(Talker):
    def __init__(self, app: App, channel: TerminalChannel) -> None:
        self._app, self._channel = app, channel
        self._buttons: dict[str, str] = {}
        self._ids = itertools.count()

    async def opens(self) -> str:
        return await self._does(Kind.START)

    async def says(self, text: str) -> str:
        return await self._does(Kind.TEXT, text=text)

    async def taps(self, label: str) -> str:
        return await self._does(Kind.TAP, tap=self._buttons[label])

    async def sends_voice(self, data: bytes) -> str:
        return await self._does(Kind.VOICE, media=await self._app.keep("voice", data))

    async def sends_photo(self, data: bytes) -> str:
        return await self._does(Kind.PHOTO, media=await self._app.keep("photo", data))

    async def _does(self, kind: Kind, **what: Any) -> str:
        await self._app.receive(Incoming("terminal", "p", f"e{next(self._ids)}", kind, **what))
        async with asyncio.timeout(PATIENCE):
            message = await self._channel.said.get()
        self._buttons = {label: tag for tag, label in message.buttons}
        self.files = tuple(file.kind for file in message.attachments)
        return message.text


class OnTheWeb(Talker):
    """The page's own requests, without the page."""

    def __init__(self, session: aiohttp.ClientSession) -> None:
        self._session = session
        self._buttons: dict[str, str] = {}
        self._seen = ""
        self._ids = itertools.count()

    async def opens(self) -> str:
        async with self._session.get("/chat") as page:
            assert page.status == 200
        return await self._posts(kind="start")

    async def says(self, text: str) -> str:
        return await self._posts(kind="text", text=text)

    async def taps(self, label: str) -> str:
        return await self._posts(kind="tap", tag=self._buttons[label])

    async def sends_voice(self, data: bytes) -> str:
        return await self._uploads("voice", data)

    async def sends_photo(self, data: bytes) -> str:
        return await self._uploads("photo", data)

    async def _posts(self, **what: str) -> str:
        said = {"id": f"message-{next(self._ids)}", **what}
        async with self._session.post("/chat/say", json=said) as taken:
            assert taken.status == 204
        return await self._letter()

    async def _uploads(self, kind: str, data: bytes) -> str:
        where = {"kind": kind, "id": f"message-{next(self._ids)}"}
        async with self._session.post("/chat/upload", params=where, data=data) as taken:
            assert taken.status == 204
        return await self._letter()

    async def _letter(self) -> str:
        async with asyncio.timeout(PATIENCE):
            while True:
                seen = {"seen": self._seen}
                async with self._session.get("/chat/letters", params=seen) as found:
                    letters = (await found.json())["letters"]
                if letters:
                    break
                await asyncio.sleep(0.02)
        self._seen = ",".join(letter["id"] for letter in letters)
        self._buttons = {label: tag for tag, label in letters[-1]["buttons"]}
        sent = [file for letter in letters for file in letter["media"]]
        self.files = tuple([await self._fetched(file) for file in sent])
        return "\n".join(letter["text"] for letter in letters)

    async def _fetched(self, file: dict[str, str]) -> str:
        """The page keeps its own copy of a file before it takes the letter."""
        async with self._session.get(f"/chat/media/{file['id']}") as found:
            assert found.status == 200
            assert found.content_type == {"voice": "audio/ogg", "photo": "image/png"}[file["kind"]]
        return file["kind"]


class OnTelegram(Talker):
    def __init__(self, person: Person) -> None:
        self._person = person

    async def opens(self) -> str:
        return await self._does(self._person.opens)

    async def says(self, text: str) -> str:
        return await self._does(self._person.says, text)

    async def taps(self, label: str) -> str:
        return await self._does(self._person.taps, label)

    async def sends_voice(self, data: bytes) -> str:
        return await self._does(self._person.sends_voice, data)

    async def sends_photo(self, data: bytes) -> str:
        return await self._does(self._person.sends_photo, data)

    async def _does(self, act: Callable[..., int], *what: Any) -> str:
        act(*what)
        heard = await self._person.hears(seconds=PATIENCE)
        while not any(map(_words_of, heard)):  # a recording comes before the words
            heard += await self._person.hears(seconds=PATIENCE)
        kinds = [kind for message in heard for kind in ("voice", "photo") if kind in message]
        self.files = tuple(kinds)
        return "\n".join(filter(None, map(_words_of, heard)))


class OnZaloBot(Talker):
    """There are no buttons: what others tap is sent as its number."""

    def __init__(self, app: App, person: ZaloPerson) -> None:
        self._app, self._person = app, person
        self._keys: dict[str, str] = {}

    async def opens(self) -> str:
        return await self._does(self._person.says, "xin chào")

    async def says(self, text: str) -> str:
        return await self._does(self._person.says, text)

    async def taps(self, label: str) -> str:
        while label not in self._keys and MORE in self._keys:
            await self.says(self._keys[MORE])
        return await self.says(self._keys[label])

    async def sends_voice(self, data: bytes) -> str:
        return await self._does(self._person.sends_voice, as_aac(data))

    async def sends_photo(self, data: bytes) -> str:
        return await self._does(self._person.sends_photo, data)

    async def _does(self, act: Callable[..., str], *what: Any) -> str:
        act(*what)
        heard = await self._person.hears(seconds=PATIENCE)
        while not _words_of(heard[-1]):  # a recording comes before the words
            heard += await self._person.hears(seconds=PATIENCE)
        kinds = [kind for message in heard for kind in ("voice", "photo") if kind in message]
        self.files = tuple(kinds)
        said = "\n".join(filter(None, map(_words_of, heard)))
        self._keys = Menu.of(Rendered(_words_of(heard[-1]))).keys
        return said


class OnZaloOa(Talker):
    """A long menu is numbers; a recording is a button that opens its page: who taps it hears it."""

    def __init__(self, person: Follower) -> None:
        self._person = person

    async def opens(self) -> str:
        return await self._does(self._person.follows)

    async def says(self, text: str) -> str:
        return await self._does(self._person.says, text)

    async def taps(self, label: str) -> str:
        if label in self._person.buttons:
            return await self._does(self._person.taps, label)
        keys = Menu.of(Rendered(_words_of(self._person.sees()[-1]))).keys
        if label not in keys:
            await self.says(keys[MORE])
            return await self.taps(label)
        return await self.says(keys[label])

    async def sends_voice(self, data: bytes) -> str:
        return await self._does(self._person.sends_voice, data)

    async def sends_photo(self, data: bytes) -> str:
        return await self._does(self._person.sends_photo, data)

    async def _does(self, act: Callable[..., object], *what: Any) -> str:
        act(*what)
        heard = await self._person.hears(seconds=PATIENCE)
        while all(_is_recording(message) or not _words_of(message) for message in heard):
            heard += await self._person.hears(seconds=PATIENCE)
        self.files = tuple(kind for message in heard for kind in _files_of(message))
        return "\n".join(filter(None, map(_words_of, heard)))


def _is_recording(message: dict[str, Any]) -> bool:
    """A button to listen alone, where a menu leaves it no room: the words come after it."""
    buttons = message.get("attachment", {}).get("payload", {}).get("buttons", [])
    return bool(buttons) and all(one["type"] == "oa.open.url" for one in buttons)


def _files_of(message: dict[str, Any]) -> list[str]:
    payload = message.get("attachment", {}).get("payload", {})
    photos = ["photo" for one in payload.get("elements", []) if one["media_type"] == "image"]
    pages = [one for one in payload.get("buttons", []) if one["type"] == "oa.open.url"]
    return photos + ["voice" for one in pages if "/a/" in one["payload"]["url"]]


def _words_of(message: dict[str, Any]) -> str:
    return str(message.get("text") or message.get("caption") or "")


Opened = AbstractAsyncContextManager[tuple[App, Talker]]


@asynccontextmanager
async def in_terminal(folder: Path, database_url: str) -> AsyncIterator[tuple[App, Talker]]:
    channel = TerminalChannel()
    settings = Settings(data_dir=folder, database_url=database_url, _env_file=None)
    app = App(settings, own=[channel])
    prepare(app)
    async with running(app, frozenset({"worker"})):
        yield app, InTerminal(app, channel)


@asynccontextmanager
async def on_the_web(folder: Path, database_url: str) -> AsyncIterator[tuple[App, Talker]]:
    with whole_bot(folder, database_url) as bot:
        jar = aiohttp.CookieJar(unsafe=True)  # it is served on an address, not on a name
        async with aiohttp.ClientSession(
            bot.app.office.public_url, cookie_jar=jar, headers={"X-Nhip-Cau": "1"}
        ) as session:
            yield bot.app, OnTheWeb(session)


@asynccontextmanager
async def on_telegram(
    folder: Path, database_url: str, *, mode: str = "polling"
) -> AsyncIterator[tuple[App, Talker]]:
    async with telegram() as api:
        settings: dict[str, Any] = {
            "telegram_token": api.token,
            "telegram_api": api.url,
            "telegram_mode": mode,
            "telegram_rate": 1000,
        }
        if mode == "webhook":
            settings["telegram_webhook_secret"] = "a-secret"
        with whole_bot(folder, database_url, **settings) as bot:
            yield bot.app, OnTelegram(api.person("Páo"))


@asynccontextmanager
async def by_webhook(folder: Path, database_url: str) -> AsyncIterator[tuple[App, Talker]]:
    async with on_telegram(folder, database_url, mode="webhook") as opened:
        yield opened


@asynccontextmanager
async def on_zalo_bot(
    folder: Path, database_url: str, *, mode: str = "polling"
) -> AsyncIterator[tuple[App, Talker]]:
    async with zalo_bot() as api:
        settings: dict[str, Any] = {
            "zalo_bot_token": api.token,
            "zalo_bot_api": api.url,
            "zalo_bot_mode": mode,
            "zalo_bot_rate": 1000,
            "zalo_bot_webhook_secret": "a-secret",
        }
        with whole_bot(folder, database_url, **settings) as bot:
            yield bot.app, OnZaloBot(bot.app, api.person("Páo"))


@asynccontextmanager
async def zalo_bot_by_webhook(folder: Path, database_url: str) -> AsyncIterator[tuple[App, Talker]]:
    async with on_zalo_bot(folder, database_url, mode="webhook") as opened:
        yield opened


@asynccontextmanager
async def on_zalo_oa(
    folder: Path, database_url: str, *, buttons: str = "payload"
) -> AsyncIterator[tuple[App, Talker]]:
    """`buttons`: in which of the two shapes that are told of they are written, and taken."""
    async with zalo_oa(buttons=buttons) as api:
        settings = oa_settings(api.url, api.oauth.begin()) | {"zalo_oa_buttons": buttons}
        with whole_bot(folder, database_url, **settings) as bot:
            api.hooks(f"{bot.app.office.public_url}/hooks/zalo-oa")
            yield bot.app, OnZaloOa(api.person())


@asynccontextmanager
async def by_template(folder: Path, database_url: str) -> AsyncIterator[tuple[App, Talker]]:
    async with on_zalo_oa(folder, database_url, buttons="template") as opened:
        yield opened


def oa_settings(url: str, refresh_token: str) -> dict[str, Any]:
    """Of the account that the emulator at `url` knows."""
    return {
        "zalo_oa_id": OA_ID,
        "zalo_oa_app_id": APP_ID,
        "zalo_oa_app_secret": APP_SECRET,
        "zalo_oa_oa_secret": OA_SECRET,
        "zalo_oa_refresh_token": refresh_token,
        "zalo_oa_api": url,
        "zalo_oa_oauth_api": url,
        "zalo_oa_business_api": url,
        "zalo_oa_rate": 1000,
    }


CHANNELS: dict[str, Callable[[Path, str], Opened]] = {
    "terminal": in_terminal,
    "web": on_the_web,
    "telegram-polling": on_telegram,
    "telegram-webhook": by_webhook,
    "zalo-bot-polling": on_zalo_bot,
    "zalo-bot-webhook": zalo_bot_by_webhook,
    "zalo-oa": on_zalo_oa,
    "zalo-oa-template": by_template,
}
