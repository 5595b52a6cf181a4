"""From a rendered message to requests of the Bot API."""

from dataclasses import replace
from typing import Any

from aiogram.exceptions import AiogramError, TelegramBadRequest

from bot.channels.base import Rendered
from bot.channels.telegram.client import LeanBot
from bot.channels.telegram.failures import failure_of, is_gone_already
from bot.channels.telegram.keyboards import keyboard
from bot.channels.telegram.methods import DeleteMessage, SendText
from bot.channels.telegram.uploads import Uploads
from bot.channels.uploading import Files
from bot.delivery.failures import Failure, SendFailed
from bot.delivery.rendering import split

TEXT_LIMIT = 4096  # characters
CAPTION_LIMIT = 1024
SURELY_SHORT = 256  # characters: shorter pieces would not help

# A preview is fetched by Telegram's servers: that would use up a link that works once.
NO_PREVIEW = {"is_disabled": True}


class Postman:
    def __init__(self, bot: LeanBot, files: Files) -> None:
        self._bot = bot
        self._uploads = Uploads(bot, files)

    async def send(self, address: str, message: Rendered) -> str:
        """Returns Telegram's ids when it has taken all. Raises SendFailed.

        A recording or photo carries the words as its caption where it can, so that both go in one
        request. Where they take several and one fails, all go again at the next try.
        """
        if len(message.text) > TEXT_LIMIT:
            raise SendFailed(Failure.TOO_LONG)
        chat = int(address)
        try:
            if message.attachments:
                ids = await self._with_files(chat, message)
            else:
                ids = await self._text(chat, message)
        except AiogramError as error:
            raise failure_of(error) from None
        return ",".join(map(str, ids))

    async def recall(self, address: str, message_ids: str) -> None:
        """Delete these. Asked again after a fault, it goes on: what is gone counts as deleted."""
        if not message_ids:
            raise SendFailed(Failure.REFUSED, detail="unnamed")
        for number in message_ids.split(","):
            try:
                await self._bot.plain(
                    DeleteMessage, {"chat_id": int(address), "message_id": int(number)}
                )
            except AiogramError as error:
                if not is_gone_already(error):
                    raise failure_of(error) from None

    async def _text(self, chat: int, message: Rendered) -> list[int]:
        fields: dict[str, Any] = {
            "chat_id": chat,
            "text": message.text,
            "link_preview_options": NO_PREVIEW,
        }
        if message.buttons:
            fields["reply_markup"] = keyboard(message.buttons)
        try:
            return [(await self._bot.plain(SendText, fields))["message_id"]]
        except TelegramBadRequest as error:
            if not _is_too_long(error) or len(message.text) <= SURELY_SHORT:
                raise
        return await self._in_halves(chat, message)

    async def _in_halves(self, chat: int, message: Rendered) -> list[int]:
        """For when Telegram counts otherwise than we do; the buttons stand under the last."""
        *first, last = split(message.text, len(message.text) // 2 + 1)
        sent = [number for piece in first for number in await self._text(chat, Rendered(piece))]
        return sent + await self._text(chat, replace(message, text=last))

    async def _with_files(self, chat: int, message: Rendered) -> list[int]:
        *first, last = message.attachments
        sent = [await self._uploads.send(chat, attachment, {}) for attachment in first]
        if len(message.text) <= CAPTION_LIMIT:
            try:
                return [*sent, await self._uploads.send(chat, last, _as_caption(message))]
            except TelegramBadRequest as error:
                if not _is_too_long(error):
                    raise
        sent.append(await self._uploads.send(chat, last, {}))
        return sent + await self._text(chat, message)


def _as_caption(message: Rendered) -> dict[str, Any]:
    fields: dict[str, Any] = {}
    if message.text:
        fields["caption"] = message.text
    if message.buttons:
        fields["reply_markup"] = keyboard(message.buttons)
    return fields


def _is_too_long(error: TelegramBadRequest) -> bool:
    return failure_of(error).failure is Failure.TOO_LONG
