"""Recordings and photos on their way out: uploaded once, then named by Telegram's id of them."""

from typing import Any

from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest
from aiogram.methods import SendPhoto, SendVoice
from aiogram.types import BufferedInputFile, Message

from bot.channels.base import Attachment
from bot.channels.telegram.failures import failure_of
from bot.channels.uploading import Files, Turns
from bot.delivery.failures import Failure, SendFailed

UPLOAD_SECONDS = 25

ENDINGS = ((b"OggS", "ogg"), (b"ID3", "mp3"), (b"\xff\xfb", "mp3"), (b"\x89PNG", "png"))


class Uploads:
    def __init__(self, bot: Bot, files: Files) -> None:
        self._bot = bot
        self._files = files
        self._turns = Turns()

    async def send(self, chat: int, attachment: Attachment, extra: dict[str, Any]) -> int:
        """The message's id. Raises SendFailed when there is no such file, and what aiogram raises.

        A notice's recording goes to many at once: the first uploads it, the others wait for that.
        """
        sent = await self._by_name(chat, attachment, extra)
        if sent is None:
            async with self._turns.of(attachment.media_id):
                sent = await self._by_name(chat, attachment, extra)
                if sent is None:
                    sent = await self._upload(chat, attachment, extra)
        return sent.message_id

    async def _upload(self, chat: int, attachment: Attachment, extra: dict[str, Any]) -> Message:
        try:
            data = await self._files.read(attachment.media_id)
        except (OSError, ValueError):
            raise SendFailed(Failure.BAD_MEDIA, detail="not in the folder") from None
        file = BufferedInputFile(data, _file_name(attachment.kind, data))
        sent = await self._bot(_method(chat, attachment.kind, file, extra), UPLOAD_SECONDS)
        if (file_id := _file_id(sent)) is not None:
            await self._files.keep(attachment.media_id, file_id)
        return sent

    async def _by_name(
        self, chat: int, attachment: Attachment, extra: dict[str, Any]
    ) -> Message | None:
        """Send by Telegram's own id; None when there is none, or Telegram no longer knows it."""
        known = await self._files.find(attachment.media_id)
        if known is None:
            return None
        try:
            return await self._bot(_method(chat, attachment.kind, known, extra))
        except TelegramBadRequest as error:
            if failure_of(error).failure is not Failure.BAD_MEDIA:
                raise
        await self._files.drop(attachment.media_id)
        return None


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
