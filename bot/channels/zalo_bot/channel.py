"""Zalo Bot as a channel: what the rest of the program holds in its hand."""

import asyncio
from collections.abc import Mapping, Sequence
from typing import Any

import structlog
from starlette.routing import Route

from bot.channels.base import Capabilities, Receive, Rendered
from bot.channels.fetching import Fetching, is_local
from bot.channels.intake import Intake
from bot.channels.zalo_bot.api import api_of
from bot.channels.zalo_bot.decode import NAME
from bot.channels.zalo_bot.polling import Poller
from bot.channels.zalo_bot.send import TEXT_LIMIT, Postman
from bot.channels.zalo_bot.way_in import WayIn
from bot.channels.zalo_bot.webhook import PATH, Webhook
from bot.delivery.failures import Failure, SendFailed
from bot.media import Keep
from bot.media_links import MediaLinks
from bot.settings import Settings

log = structlog.get_logger()
LONGEST_PAUSE = 300.0  # seconds between tries to tell Zalo how we want events


class ZaloBotChannel:
    """`send` to a person; `routes` for the web server; `run` beside them; `aclose` at the end.

    What was sent can be neither changed nor taken back.
    """

    name = NAME

    def __init__(self, settings: Settings, links: MediaLinks, keep: Keep, receive: Receive) -> None:
        self.capabilities = Capabilities(
            buttons=False, text_limit=TEXT_LIMIT, rate=settings.zalo_bot_rate
        )
        self._settings = settings
        self._api = api_of(settings)
        self._fetching = Fetching(local=is_local(str(settings.zalo_bot_api)))
        self._postman = Postman(self._api, links)
        self._way_in = WayIn(Intake(keep, receive), self._fetching)

    async def send(self, address: str, message: Rendered) -> str:
        return await self._postman.send(address, message)

    async def recall(self, address: str, message_ids: str) -> None:
        raise SendFailed(Failure.REFUSED, detail="no recall here")

    async def show(self, address: str, message: Rendered) -> None:
        await self._postman.send(address, message)

    @property
    def routes(self) -> Sequence[Route]:
        """The webhook's, in webhook mode."""
        secret = self._settings.zalo_bot_webhook_secret
        if self._settings.zalo_bot_mode != "webhook" or secret is None:
            return ()
        return (Route(PATH, Webhook(secret.get_secret_value(), self._way_in), methods=["POST"]),)

    async def run(self) -> None:
        """Polling: until cancelled. Webhook: until Zalo has been told where it is."""
        if self._settings.zalo_bot_mode == "webhook":
            await self._tell("setWebhook", self._hook())
            return
        await self._no_webhook()
        await Poller(self._api, self._way_in, self._no_webhook).run()

    async def aclose(self) -> None:
        self._api.close()
        await self._fetching.aclose()

    def _hook(self) -> Mapping[str, Any]:
        secret = self._settings.zalo_bot_webhook_secret
        return {
            "url": f"{self._settings.base_url}{PATH}",
            "secret_token": secret.get_secret_value() if secret else "",
        }

    async def _no_webhook(self) -> None:
        await self._tell("deleteWebhook", {})

    async def _tell(self, method: str, fields: Mapping[str, Any]) -> None:
        """Until it is taken: a machine may start before its network does.

        (?) Whether deleting a webhook that is not set is an error is not known; it is as good.
        """
        pause = 1.0
        while True:
            try:
                await self._api.call(method, fields)
            except SendFailed as failed:
                if method == "deleteWebhook" and failed.detail == "code 400":
                    return
                log.warning("zalo_bot_not_told", method=method, failure=failed.failure)
                await asyncio.sleep(pause)
                pause = min(LONGEST_PAUSE, pause * 2)
            else:
                log.info("zalo_bot_told", method=method)
                return
