"""Files on their way out: uploaded once, then named by Zalo's id of them, for as long as it lives."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

from bot.channels.base import Attachment
from bot.channels.uploading import Files, Turns
from bot.channels.zalo_oa.api import Api, RefusedError
from bot.channels.zalo_oa.failures import UPLOAD_AGAIN
from bot.delivery.failures import Failure, SendFailed
from content.audio.sending import as_m4a
from content.photos import clean

LARGEST_IMAGE, LARGEST_FILE = 1_000_000, 5_000_000  # bytes
KEPT_SECONDS = 6.5 * 86_400  # Zalo forgets after 7 days; what is sent late must still be there
JPEG = b"\xff\xd8\xff"

Send = Callable[[str], Awaitable[Any]]
"""Sends a message with the file of that id."""


class Uploads:
    def __init__(self, api: Api, files: Files) -> None:
        self._api = api
        self._files = files
        self._turns = Turns()

    async def send(self, attachment: Attachment, send: Send) -> Any:
        """What `send` returns for Zalo's id of the file. Raises SendFailed, RefusedError.

        An id that is refused is not good any more: the file is uploaded again, once.
        """
        known = await self._id_of(attachment)
        try:
            return await send(known)
        except RefusedError as refused:
            if refused.code != UPLOAD_AGAIN:
                raise
        async with self._turns.of(attachment.media_id):
            if await self._files.find(attachment.media_id) == known:
                await self._files.drop(attachment.media_id)
        return await send(await self._id_of(attachment))

    async def _id_of(self, attachment: Attachment) -> str:
        """A notice's card goes to many at once: the first uploads it, the others wait for that."""
        found = await self._files.find(attachment.media_id)
        if found is not None:
            return found
        async with self._turns.of(attachment.media_id):
            found = await self._files.find(attachment.media_id)
            return await self._upload(attachment) if found is None else found

    async def _upload(self, attachment: Attachment) -> str:
        try:
            data = await self._files.read(attachment.media_id)
            photo = attachment.kind == "photo"
            fits = await asyncio.to_thread(_as_image if photo else _as_sound, data)
        except (OSError, ValueError):  # it is not there, is no such thing, or is too large
            raise SendFailed(Failure.BAD_MEDIA, detail="not to be uploaded") from None
        told = await self._hand_over(fits, photo=photo)
        if not isinstance(told, str) or not told:
            raise SendFailed(Failure.SERVER, detail="an upload without an id")
        await self._files.keep(attachment.media_id, told)
        return told

    async def _hand_over(self, data: bytes, *, photo: bool) -> Any:
        """Zalo's id. Nothing was sent to anybody yet, so a line that breaks is no reason for doubt."""
        try:
            if photo:
                answer = await self._api.upload("/v2.0/oa/upload/image", "photo.jpg", data)
                return answer.get("attachment_id")
            answer = await self._api.upload("/v2.0/oa/upload/file", "nghe.m4a", data)
            return answer.get("token")
        except SendFailed as failed:
            if failed.failure is not Failure.UNCERTAIN:
                raise
            raise SendFailed(Failure.UNREACHABLE, detail="while uploading") from None


def _as_image(data: bytes) -> bytes:
    """A JPEG that is small enough: what is kept is one already, a card that was drawn is made one."""
    small = data if data.startswith(JPEG) and len(data) <= LARGEST_IMAGE else clean(data)
    if len(small) > LARGEST_IMAGE:
        raise ValueError("too large")
    return small


def _as_sound(data: bytes) -> bytes:
    sound = as_m4a(data)
    if len(sound) > LARGEST_FILE:
        raise ValueError("too large")
    return sound
