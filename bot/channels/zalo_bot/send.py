"""From a rendered message to requests of the Zalo Bot API. It knows no buttons: menus are in the text."""

import unicodedata
from typing import Any

import structlog

from bot.channels.base import Attachment, Rendered
from bot.channels.zalo_bot.api import ZaloApi
from bot.delivery.failures import Failure, SendFailed
from bot.delivery.rendering import split
from bot.media_links import MediaLinks

log = structlog.get_logger()
TEXT_LIMIT = 2000  # characters, of a caption too
SURELY_SHORT = 256  # characters: shorter pieces would not help
OF_THE_FILE = frozenset({Failure.BAD_MEDIA, Failure.REFUSED})  # the words go out by themselves


class Postman:
    def __init__(self, api: ZaloApi, links: MediaLinks) -> None:
        self._api = api
        self._links = links

    async def send(self, address: str, message: Rendered) -> str:
        """Returns Zalo's ids when it has taken all. Raises SendFailed.

        A recording goes before the words, a picture carries them as its caption. Zalo fetches both from
        us; where it cannot, the words go out without them.
        """
        text = unicodedata.normalize("NFC", message.text)
        if len(text) > TEXT_LIMIT:
            raise SendFailed(Failure.TOO_LONG)
        sent: list[str] = []
        for attachment in message.attachments:
            caption = text if attachment is message.attachments[-1] else ""
            number = await self._file(address, attachment, caption)
            if number is None:
                continue
            sent.append(number)
            if caption and attachment.kind == "photo":
                text = ""
        if text:
            sent += await self._text(address, text)
        return ",".join(filter(None, sent))

    async def _file(self, chat: str, file: Attachment, caption: str) -> str | None:
        """None: it did not go out, and will not."""
        link = await self._links.to(file)
        if link is None:
            return None
        await self._typing(chat)
        if file.kind == "photo":
            fields = {"chat_id": chat, "photo": link, **({"caption": caption} if caption else {})}
            method = "sendPhoto"
        else:
            fields, method = {"chat_id": chat, "voice_url": link}, "sendVoice"
        try:
            return await self._named(method, fields)
        except SendFailed as failed:
            if failed.failure not in OF_THE_FILE:
                raise
            log.warning("file_left_out", channel="zalo-bot", kind=file.kind, failure=failed.failure)
            return None

    async def _typing(self, chat: str) -> None:
        """While Zalo fetches the file. It is only a courtesy: nothing hangs on it."""
        try:
            await self._api.call("sendChatAction", {"chat_id": chat, "action": "typing"})
        except SendFailed as failed:
            log.debug("typing_not_shown", channel="zalo-bot", failure=failed.failure)

    async def _text(self, chat: str, text: str) -> list[str]:
        try:
            return [await self._named("sendMessage", {"chat_id": chat, "text": text})]
        except SendFailed as failed:
            if failed.failure is not Failure.TOO_LONG or len(text) <= SURELY_SHORT:
                raise
        pieces = split(text, len(text) // 2 + 1)  # Zalo counts otherwise than we do
        return [number for piece in pieces for number in await self._text(chat, piece)]

    async def _named(self, method: str, fields: dict[str, Any]) -> str:
        found = (await self._api.call(method, fields)).get("message_id", "")
        return found if isinstance(found, str) else str(found)
