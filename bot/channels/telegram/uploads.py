"""Recordings and photos on their way out: uploaded once, then named by Telegram's id of them."""

import asyncio
from collections import OrderedDict
from typing import Any

from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest
from aiogram.methods import SendPhoto, SendVoice
from aiogram.types import BufferedInputFile, Message

from bot.channels.base import Attachment
from bot.channels.telegram.failures import failure_of
from bot.delivery.failures import Failure, SendFailed
from storage.media import MediaFolder

REMEMBERED = 2_000  # ids of files
UPLOAD_SECONDS = 25

ENDINGS = ((b"OggS", "ogg"), (b"ID3", "mp3"), (b"\xff\xfb", "mp3"), (b"\x89PNG", "png"))


class Uploads:
    def __init__(self, bot: Bot, media: MediaFolder) -> None:
        self._bot = bot
        self._media = media
        self._known: OrderedDict[str, str] = OrderedDict()  # our id of a file → Telegram's

    async def send(self, chat: int, attachment: Attachment, extra: dict[str, Any]) -> None:
        """Raises SendFailed when there is no such file, and what aiogram raises."""
        known = self._known.get(attachment.media_id)
        if known is not None and await self._again(chat, attachment, known, extra):
            return
        try:
            data = await asyncio.to_thread(self._media.read, attachment.media_id)
        except (OSError, ValueError):
            raise SendFailed(Failure.BAD_MEDIA, detail="not in the folder") from None
        file = BufferedInputFile(data, _file_name(attachment.kind, data))
        sent = await self._bot(_method(chat, attachment.kind, file, extra), UPLOAD_SECONDS)
        if (file_id := _file_id(sent)) is not None:
            self._remember(attachment.media_id, file_id)

    async def _again(
        self, chat: int, attachment: Attachment, known: str, extra: dict[str, Any]
    ) -> bool:
        """Send by Telegram's own id; False when Telegram no longer knows it."""
        try:
            await self._bot(_method(chat, attachment.kind, known, extra))
        except TelegramBadRequest as error:
            if failure_of(error).failure is not Failure.BAD_MEDIA:
                raise
            self._known.pop(attachment.media_id, None)
            return False
        self._remember(attachment.media_id, known)
        return True

    def _remember(self, media_id: str, file_id: str) -> None:
        self._known[media_id] = file_id
        self._known.move_to_end(media_id)
        if len(self._known) > REMEMBERED:
            self._known.popitem(last=False)


def _method(
    chat: int, kind: str, file: BufferedInputFile | str, extra: dict[str, Any]
) -> SendPhoto | SendVoice:
    if kind == "photo":
        return SendPhoto(chat_id=chat, photo=file, **extra)
    return SendVoice(chat_id=chat, voice=file, **extra)


def _file_name(kind: str, data: bytes) -> str:
    """A name that tells the type, as the Bot API wants, and nothing else."""
    ending = next((ending for start, ending in ENDINGS if data.startswith(start)), None)
    return f"{kind}.{ending or ('jpg' if kind == 'photo' else 'm4a')}"


def _file_id(sent: Message) -> str | None:
    """Telegram decides what a file is: an MP3 sent as voice may come back as audio."""
    if sent.photo:
        return sent.photo[-1].file_id
    file = sent.voice or sent.audio or sent.document
    return file.file_id if file else None
