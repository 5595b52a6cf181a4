"""A Zalo Official Account as a channel: what the rest of the program holds in its hand."""

from collections.abc import Sequence
from functools import partial

from starlette.routing import Route

from bot.channels.base import Capabilities, Quota, Rendered
from bot.channels.fetching import Fetching
from bot.channels.intake import Intake
from bot.channels.spool import Spooled
from bot.channels.zalo_oa.api import Api
from bot.channels.zalo_oa.bodies import MOST_BUTTONS
from bot.channels.zalo_oa.contents import NAME
from bot.channels.zalo_oa.decode import Decoded, Receipt
from bot.channels.zalo_oa.parts import Parts
from bot.channels.zalo_oa.send import TEXT_LIMIT, Postman
from bot.channels.zalo_oa.signature import Signature
from bot.channels.zalo_oa.webhook import PATH, Webhook
from bot.delivery.failures import Failure, SendFailed
from bot.settings import Settings
from bot.urgent import is_urgent


class ZaloOaChannel:
    """`send` to a person; `routes` for the web server; `run` beside them; `aclose` at the end."""

    name = NAME

    def __init__(self, settings: Settings, parts: Parts) -> None:
        self.capabilities = Capabilities(
            buttons=settings.zalo_oa_buttons != "none",
            most_buttons=MOST_BUTTONS,
            text_limit=TEXT_LIMIT,
            rate=settings.zalo_oa_rate,
            windows=True,
        )
        self._parts = parts
        bases = settings.zalo_oa_api, settings.zalo_oa_business_api
        account, business = (Api(str(base), parts.tokens) for base in bases)
        self._apis = account, business
        self._postman = Postman(settings, self._apis, parts.files, parts.page)
        local = settings.zalo_oa_api.host in {"127.0.0.1", "localhost"}  # an emulator's files
        self._fetching = Fetching(local=local)
        self._intake = Intake(parts.keep, parts.receive)
        self._hook = Webhook(settings.zalo_oa_id, Signature(settings), self._take)

    @property
    def quota(self) -> Quota | None:
        """What Zalo said with its last answer."""
        return self._postman.quota

    async def send(self, address: str, message: Rendered) -> str:
        return await self._postman.send(address, message)

    async def recall(self, address: str, message_ids: str) -> None:
        """Zalo lets an account take back nothing."""
        raise SendFailed(Failure.REFUSED, detail="no recall here")

    async def show(self, address: str, message: Rendered) -> None:
        await self._postman.send(address, message)

    @property
    def routes(self) -> Sequence[Route]:
        return (Route(PATH, self._hook, methods=["POST"]),)

    async def run(self) -> None:
        """Finish what the webhook has put aside, until cancelled."""
        await self._parts.spool.run(self._finish)

    async def aclose(self) -> None:
        for api in self._apis:
            api.close()
        await self._fetching.aclose()

    async def _take(self, decoded: Decoded) -> None:
        """Returns when all of it is durable."""
        if isinstance(decoded, Receipt):
            await self._parts.count(decoded.kind, decoded.message_ids)
            return
        for event in decoded:
            await self._take_one(event)

    async def _take_one(self, event: Spooled) -> None:
        """At once, unless a file must be fetched, or something of the same person waits for one."""
        at_once = not event.url and (
            is_urgent(event.incoming) or not await self._parts.spool.waits(event.incoming.address)
        )
        if at_once:
            await self._parts.receive(event.incoming)
        else:
            await self._parts.spool.put(event)

    async def _finish(self, event: Spooled) -> None:
        """Returns when the event has been handled; what cannot be fetched is told as lost."""
        fetch = partial(self._fetching.fetch, event.url) if event.url else None
        await self._intake.take(event.incoming, event.kind, fetch)
