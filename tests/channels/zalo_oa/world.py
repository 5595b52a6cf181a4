"""Processes that share a database and an account, with a clock that is set by hand."""

import asyncio
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, cast

import orjson
from pydantic import SecretStr

from bot.channels.zalo_oa import oauth as ours
from bot.channels.zalo_oa.oauth import Granted, OAuthError, Trouble
from bot.channels.zalo_oa.sealing import Sealing
from bot.channels.zalo_oa.tokens import KeptTokens
from bot.delivery.failures import SendFailed
from bot.services import Services
from bot.settings import Settings
from bot.writer import Writer
from handlers.context import Office
from handlers.oa_tokens.chain import Chain
from storage import zalo_tokens
from storage.database import Database
from storage.media import MediaFolder
from storage.zalo_tokens import ZaloToken
from tests.emulators.zalo_oa.oauth import APP_ID, APP_SECRET, OAuth

OA = "579745863508352884"
BEGUN = 1_790_000_000.0  # the clock of such a world begins here


class Crash(BaseException):
    """The process is killed."""


def settings(data_dir: Path, refresh: str, **more: Any) -> Settings:
    given: dict[str, Any] = {
        "zalo_oa_id": OA,
        "zalo_oa_app_id": APP_ID,
        "zalo_oa_app_secret": SecretStr(APP_SECRET),
        "zalo_oa_oa_secret": SecretStr("x" * 16),
        "zalo_oa_refresh_token": SecretStr(refresh),
    }
    return Settings(data_dir=data_dir, _env_file=None, **(given | more))


class PlainWriter:
    """Each piece in a transaction of its own, on the thread that asks. `saw`: after each commit."""

    def __init__(self, world: "World") -> None:
        self._world = world

    def call(self, work: Any) -> Any:
        with self._world.database.write() as session:
            found = work(session)
        self._world.look()
        return found


@dataclass
class World:
    """`fault`: what befalls the next try; see `grant`."""

    database: Database
    data_dir: Path
    now: float = BEGUN
    fault: str = ""
    committed: set[str] = field(default_factory=set, repr=False)
    excused: set[str] = field(
        default_factory=set, repr=False
    )  # refresh tokens whose answer was lost
    others: list[KeptTokens] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.oauth = OAuth(lambda: self.now)
        self.settings = settings(self.data_dir, self.oauth.begin())
        self.sealing = Sealing(self.settings)
        self.chain = Chain(OA, lambda _session: self.now)

    def process(self) -> KeptTokens:
        services = Services(
            self.settings,
            self.database,
            cast("Writer", PlainWriter(self)),
            MediaFolder(self.data_dir / "media"),
            Office(),
        )
        return KeptTokens(services, self.grant, self.chain)

    def row(self) -> ZaloToken:
        with self.database.read() as session:
            found = zalo_tokens.of(session, OA)
        assert found is not None
        return found

    def look(self) -> None:
        """What is durable now may be used."""
        sealed = self.row().sealed_access
        if sealed and (token := self.sealing.opened(sealed)):
            self.committed.add(token.get_secret_value())

    def grant(self, token: SecretStr) -> Granted:
        """Zalo, and the way to it."""
        fault, self.fault = self.fault, ""
        secret = token.get_secret_value()
        if fault == "unsent":
            raise OAuthError(Trouble.NOT_SENT)
        if fault in {"lost before", "lost after", "crash before", "crash after", "late"}:
            self._check(secret)
            self.excused.add(secret)
        if fault in {"lost before", "crash before"}:
            raise Crash if fault == "crash before" else OAuthError(Trouble.LOST)
        if fault not in {"lost after", "crash after", "late"}:
            self._check(secret)
        wrong = "wrong" if fault == "secret" else APP_SECRET
        form = {"app_id": APP_ID, "grant_type": "refresh_token", "refresh_token": secret}
        answer = orjson.dumps(self.oauth.answer(form, wrong))
        if fault in {"lost after", "crash after"}:
            raise Crash if fault == "crash after" else OAuthError(Trouble.LOST)
        if fault in {"meanwhile", "late"}:
            self.now += 200 if fault == "late" else 1
            self._others_want()
        return ours.read(answer, ours.CALLED["refresh_token"], 90 * 86_400)

    def _check(self, secret: str) -> None:
        """A refresh token goes out once, or once more when its answer was lost."""
        uses = self.oauth.uses[secret]
        assert uses == 0 or (uses == 1 and secret in self.excused)

    def _others_want(self) -> None:
        """We are on a thread of our own here."""
        for other in self.others:
            with suppress(SendFailed):
                assert asyncio.run(other.access()) in self.committed
