"""From a rendered message to requests of the Bot API."""

from typing import Any

from aiogram.exceptions import AiogramError

from bot.channels.base import Attachment, Rendered
from bot.channels.telegram.client import LeanBot
from bot.channels.telegram.failures import failure_of
from bot.channels.telegram.keyboards import keyboard
from bot.channels.telegram.methods import SendText
from bot.channels.telegram.uploads import Uploads
from bot.delivery.failures import Failure, SendFailed
from storage.media import MediaFolder

TEXT_LIMIT = 4096  # characters
CAPTION_LIMIT = 1024

# A preview is fetched by Telegram's servers: that would use up a link that works once.
NO_PREVIEW = {"is_disabled": True}


class Postman:
    def __init__(self, bot: LeanBot, media: MediaFolder) -> None:
        self._bot = bot
        self._uploads = Uploads(bot, media)

    async def send(self, address: str, message: Rendered) -> None:
        """Returns when Telegram has taken it. Raises SendFailed.

        A recording or photo carries the words as its caption where it can, so that both go in one
        request. Where they take several and one fails, all go again at the next try.
        """
        if len(message.text) > TEXT_LIMIT:
            raise SendFailed(Failure.TOO_LONG)
        chat = int(address)
        try:
            if message.attachments:
                await self._with_files(chat, message)
            else:
                await self._text(chat, message)
        except AiogramError as error:
            raise failure_of(error) from None

    async def _text(self, chat: int, message: Rendered) -> None:
        fields: dict[str, Any] = {
            "chat_id": chat,
            "text": message.text,
            "link_preview_options": NO_PREVIEW,
        }
        if message.buttons:
            fields["reply_markup"] = keyboard(message.buttons)
        await self._bot.plain(SendText, fields)

    async def _with_files(self, chat: int, message: Rendered) -> None:
        *first, last = message.attachments
        fits = len(message.text) <= CAPTION_LIMIT
        for attachment in first:
            await self._file(chat, attachment)
        if fits:
            await self._file(chat, last, message)
        else:
            await self._file(chat, last)
            await self._text(chat, message)

    async def _file(self, chat: int, attachment: Attachment, words: Rendered | None = None) -> None:
        extra: dict[str, Any] = {}
        if words is not None and words.text:
            extra["caption"] = words.text
        if words is not None and words.buttons:
            extra["reply_markup"] = keyboard(words.buttons)
        await self._uploads.send(chat, attachment, extra)
