"""A village whose people have Zalo: the whole bot over the emulator, all that is said goes by HTTP."""

import hashlib
import socket
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path

from bot.app import App
from bot.channels.base import Attachment, Rendered
from bot.channels.terminal.transcript import Exchange, heard_lines
from bot.runtime import running
from bot.settings import Settings
from bot.start import prepare
from content.audio.sending import as_aac
from handlers.messages import Kind
from handlers.people import typed
from tests.channels.zalo_bot.channels import serving
from tests.emulators.zalo_bot import Emulator, Person, zalo_bot
from tests.emulators.zalo_bot.events import Raw
from tests.stories.by_number import ByNumber
from tests.stories.driver import StandingClock, Village

Opens = Callable[[Path, str], AbstractAsyncContextManager[Village]]
PATIENCE = 20.0  # seconds
GREETING = "xin chào"  # there is no button to begin with: who comes first writes something


class Telephones:
    """What stands on each telephone, as `ListChannel` has it."""

    name = "zalo-bot"

    def __init__(self, api: Emulator) -> None:
        self._api = api
        self.said = _Said(self)

    def of(self, name: str) -> Person:
        """Ids are hexadecimal on Zalo."""
        return self._api.person(name, hashlib.sha256(name.encode()).hexdigest()[:20])


class _Said(dict[str, list[Rendered]]):
    def __init__(self, telephones: Telephones) -> None:
        self._telephones = telephones

    def get(self, name: str, _default: object = None) -> list[Rendered]:
        return [_rendered(message) for message in self._telephones.of(name).sees()]

    __getitem__ = get


def _rendered(message: Raw) -> Rendered:
    files = tuple(Attachment(kind, "") for kind in ("voice", "photo") if kind in message)
    return Rendered(message.get("text") or message.get("caption") or "", attachments=files)


class OnZalo(ByNumber):
    """Types what others tap or open by a link."""

    async def opens(self, payload: str = "") -> str:
        is_code = payload[:2] in {typed.HEAD, typed.MESSENGER, typed.SPEAKER, typed.STAFF}
        words = typed.in_groups(payload[2:]) if is_code else payload
        return await self._types(words or GREETING, "/start")

    async def says(self, text: str) -> str:
        return await self._types(text, text)

    async def sends(self, kind: Kind, data: bytes) -> str:
        if kind is Kind.VOICE:
            return await self._acts("(ghi âm)", lambda phone: phone.sends_voice(as_aac(data)))
        return await self._acts("(ảnh)", lambda phone: phone.sends_photo(data))

    async def does(self, kind: Kind, text: str = "") -> str:
        assert kind is Kind.WITHHELD, f"nobody does «{kind}» on Zalo"
        return await self._acts(f"({kind})", Person.is_withheld)

    async def _types(self, text: str, did: str) -> str:
        return await self._acts(did, lambda phone: phone.says(text))

    async def _acts(self, did: str, act: Callable[[Person], str]) -> str:
        """All that is said to it: it is on its way together once the first of it has come."""
        phone = self.village.channel.of(self.name)  # type: ignore[attr-defined]
        self.new()
        await phone.hears(0)
        act(phone)
        await phone.hears(1, PATIENCE)
        await self.village.app.post_office.settle()
        answers = self.new()
        self.exchanges.append(Exchange(did, [line for one in answers for line in heard_lines(one)]))
        return "\n".join(message.text for message in answers)


@asynccontextmanager
async def zalo_village(
    tmp_path: Path, database_url: str, clock: StandingClock | None = None
) -> AsyncIterator[Village]:
    """As `village`, but people type on telephones, and Zalo fetches pictures and voices from us."""
    door = socket.create_server(("127.0.0.1", 0))
    standing = clock or StandingClock()
    async with zalo_bot() as api:
        settings = Settings(
            data_dir=tmp_path / "data",
            database_url=database_url,
            office_phone="0215 000 000",
            office_contact="chị trực Mặt trận xã",
            http_port=door.getsockname()[1],
            zalo_bot_token=api.token,
            zalo_bot_api=api.url,
            zalo_bot_rate=1000,
            _env_file=None,
        )
        app = App(settings, clock=standing)
        prepare(app)
        async with running(app, frozenset({"worker"})), serving(app.web(), door):
            place = Village(app, Telephones(api), standing)  # type: ignore[arg-type]
            place.people = OnZalo
            yield place
