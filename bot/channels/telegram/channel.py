"""Telegram as a channel: what the rest of the program holds in its hand."""

import asyncio
from collections.abc import Sequence
from functools import partial

import structlog
from aiogram.exceptions import AiogramError
from aiogram.methods import DeleteWebhook, SetWebhook, TelegramMethod
from starlette.routing import Route

from bot.channels.base import Capabilities, Receive, Rendered
from bot.channels.intake import Intake
from bot.channels.telegram.client import open_bot
from bot.channels.telegram.decode import WANTED, Decoded
from bot.channels.telegram.download import Downloads
from bot.channels.telegram.failures import failure_of
from bot.channels.telegram.polling import Poller
from bot.channels.telegram.send import TEXT_LIMIT, Postman
from bot.channels.telegram.webhook import PATH, Webhook
from bot.channels.uploading import Files
from bot.media import Keep
from bot.settings import Settings

log = structlog.get_logger()
AT_ONCE = 100  # updates that Telegram may bring beside each other: the most that it offers
CHAT_RATE, GROUP_RATE = 1.0, 20 / 60  # messages a second, as Telegram's FAQ for bots asks
LONGEST_PAUSE = 300.0  # seconds between tries to tell Telegram how we want updates


class TelegramChannel:
    """`send` to a person; `routes` for the web server; `run` beside them; `aclose` at the end."""

    name = "telegram"

    def __init__(
        self,
        settings: Settings,
        files: Files,
        keep: Keep,
        receive: Receive,
    ) -> None:
        self.capabilities = Capabilities(
            buttons=True,
            text_limit=TEXT_LIMIT,
            rate=settings.telegram_rate,
            chat_rate=CHAT_RATE,
            group_rate=GROUP_RATE,
            recall=True,
            unsay=True,
        )
        self._settings = settings
        self._bot = open_bot(settings)
        self._postman = Postman(self._bot, files)
        self._downloads = Downloads(self._bot)
        self._intake = Intake(keep, receive)

    async def send(self, address: str, message: Rendered) -> str:
        return await self._postman.send(address, message)

    async def recall(self, address: str, message_ids: str) -> None:
        await self._postman.recall(address, message_ids)

    async def show(self, address: str, message: Rendered) -> None:
        await self._postman.send(address, message)

    @property
    def routes(self) -> Sequence[Route]:
        """The webhook's, in webhook mode."""
        secret = self._settings.telegram_webhook_secret
        if self._settings.telegram_mode != "webhook" or secret is None:
            return ()
        hook = Webhook(secret.get_secret_value(), self._take)
        return (Route(PATH, hook, methods=["POST"]),)

    async def run(self) -> None:
        """Polling: until cancelled. Webhook: until Telegram has been told where it is."""
        if self._settings.telegram_mode == "webhook":
            await self._tell(self._set_webhook())
            return
        await self._tell(DeleteWebhook())
        await Poller(self._bot, self._take).run()

    async def aclose(self) -> None:
        await self._bot.session.close()

    async def _take(self, decoded: Decoded) -> None:
        """Returns when the event is durable."""
        wanted = decoded.fetch
        if wanted is None:
            await self._intake.take(decoded.incoming)
        else:
            fetch = partial(self._downloads.fetch, wanted)
            await self._intake.take(decoded.incoming, wanted.kind, fetch)

    def _set_webhook(self) -> SetWebhook:
        secret = self._settings.telegram_webhook_secret
        return SetWebhook(
            url=f"{self._settings.base_url}{PATH}",
            secret_token=secret.get_secret_value() if secret else None,
            allowed_updates=list(WANTED),
            max_connections=AT_ONCE,
        )

    async def _tell(self, method: TelegramMethod[bool]) -> None:
        """Until it is taken: a machine may start before its network does."""
        pause = 1.0
        while True:
            try:
                await self._bot(method)
            except AiogramError as error:
                failed = failure_of(error)
                log.warning(
                    "telegram_not_told", method=method.__api_method__, failure=failed.failure
                )
                await asyncio.sleep(failed.retry_after or pause)
                pause = min(LONGEST_PAUSE, pause * 2)
            else:
                log.info("telegram_told", method=method.__api_method__)
                return
