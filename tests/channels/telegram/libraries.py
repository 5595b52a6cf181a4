"""Two independent readings of the Bot API behind one face: aiogram's and python-telegram-bot's."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol

import aiogram
import telegram
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import TelegramAPIError, TelegramMigrateToChat, TelegramRetryAfter
from telegram.error import ChatMigrated, RetryAfter, TelegramError
from telegram.request import HTTPXRequest

from tests.emulators.telegram import Emulator

os.environ.setdefault("PTB_TIMEDELTA", "1")  # its present form is deprecated


@dataclass
class Seen:
    """An update as a library reads it."""

    id: int
    kind: str
    chat: int
    text: str
    query: str = ""


class Refusal(Exception):  # noqa: N818  reads as what happened
    """How a library reports a refusal, in common terms."""

    def __init__(self, text: str, wait: float | None = None, moved_to: int | None = None) -> None:
        super().__init__(text)
        self.text = text
        self.wait = wait
        self.moved_to = moved_to


class Library(Protocol):
    async def me(self) -> str: ...
    async def say(self, chat: int, text: str, tags: dict[str, str] | None = None) -> int: ...
    async def voice(self, chat: int, data: bytes | str) -> str: ...
    async def photo(self, chat: int, data: bytes | str, caption: str) -> str: ...
    async def updates(self, offset: int | None = None, seconds: int = 0) -> list[Seen]: ...
    async def answer(self, query: str, text: str = "") -> bool: ...
    async def download(self, file_id: str) -> bytes: ...
    async def edit(self, chat: int, message: int, text: str) -> str: ...
    async def delete(self, chat: int, message: int) -> bool: ...
    async def typing(self, chat: int) -> bool: ...
    async def hook(self, url: str, secret: str) -> bool: ...
    async def unhook(self) -> bool: ...
    async def hooked(self) -> tuple[str, int]: ...
    async def close(self) -> None: ...


class Aiogram:
    def __init__(self, api: Emulator, token: str | None = None) -> None:
        session = AiohttpSession(api=TelegramAPIServer.from_base(api.url))
        self._bot = aiogram.Bot(token or api.token, session=session)

    async def _ask(self, request: Any) -> Any:
        try:
            return await request
        except TelegramRetryAfter as error:
            raise Refusal(error.message, wait=error.retry_after) from error
        except TelegramMigrateToChat as error:
            raise Refusal(error.message, moved_to=error.migrate_to_chat_id) from error
        except TelegramAPIError as error:
            raise Refusal(error.message) from error

    async def me(self) -> str:
        return str((await self._ask(self._bot.get_me())).username)

    async def say(self, chat: int, text: str, tags: dict[str, str] | None = None) -> int:
        from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup

        rows = [
            [InlineKeyboardButton(text=label, callback_data=tag)]
            for label, tag in (tags or {}).items()
        ]
        markup = InlineKeyboardMarkup(inline_keyboard=rows) if rows else None
        sent = await self._ask(self._bot.send_message(chat, text, reply_markup=markup))
        return int(sent.message_id)

    async def voice(self, chat: int, data: bytes | str) -> str:
        file = aiogram.types.BufferedInputFile(data, "v.ogg") if isinstance(data, bytes) else data
        return str((await self._ask(self._bot.send_voice(chat, file))).voice.file_id)

    async def photo(self, chat: int, data: bytes | str, caption: str) -> str:
        file = aiogram.types.BufferedInputFile(data, "p.jpg") if isinstance(data, bytes) else data
        sent = await self._ask(self._bot.send_photo(chat, file, caption=caption))
        return str(sent.photo[-1].file_id)

    async def updates(self, offset: int | None = None, seconds: int = 0) -> list[Seen]:
        found = await self._ask(self._bot.get_updates(offset=offset, timeout=seconds))
        return [self._seen(update) for update in found]

    def _seen(self, update: aiogram.types.Update) -> Seen:
        return read_aiogram(update)

    async def answer(self, query: str, text: str = "") -> bool:
        return bool(await self._ask(self._bot.answer_callback_query(query, text=text)))

    async def download(self, file_id: str) -> bytes:
        file = await self._ask(self._bot.get_file(file_id))
        stream = await self._bot.download_file(file.file_path)
        assert stream is not None
        return stream.read()

    async def edit(self, chat: int, message: int, text: str) -> str:
        request = self._bot.edit_message_text(chat_id=chat, message_id=message, text=text)
        return str((await self._ask(request)).text)

    async def delete(self, chat: int, message: int) -> bool:
        return bool(await self._ask(self._bot.delete_message(chat, message)))

    async def typing(self, chat: int) -> bool:
        return bool(await self._ask(self._bot.send_chat_action(chat, "typing")))

    async def hook(self, url: str, secret: str) -> bool:
        return bool(await self._ask(self._bot.set_webhook(url, secret_token=secret)))

    async def unhook(self) -> bool:
        return bool(await self._ask(self._bot.delete_webhook(drop_pending_updates=True)))

    async def hooked(self) -> tuple[str, int]:
        info = await self._ask(self._bot.get_webhook_info())
        return info.url, info.pending_update_count

    async def close(self) -> None:
        await self._bot.session.close()


def read_aiogram(update: aiogram.types.Update) -> Seen:
    if query := update.callback_query:
        assert query.message is not None
        chat = query.message.chat.id
        return Seen(update.update_id, "callback_query", chat, query.data or "", query.id)
    message = update.message or update.edited_message or update.my_chat_member
    assert message is not None
    text = getattr(message, "text", None) or getattr(message, "caption", None) or ""
    return Seen(update.update_id, str(update.event_type), message.chat.id, text)


class PythonTelegramBot:
    def __init__(self, api: Emulator, token: str | None = None) -> None:
        self._lines = (HTTPXRequest(), HTTPXRequest())
        self._bot = telegram.Bot(
            token or api.token,
            base_url=f"{api.url}/bot",
            base_file_url=f"{api.url}/file/bot",
            request=self._lines[0],
            get_updates_request=self._lines[1],
        )

    async def _ask(self, request: Any) -> Any:
        try:
            return await request
        except RetryAfter as error:
            raise Refusal(error.message, wait=error._retry_after.total_seconds()) from error
        except ChatMigrated as error:
            raise Refusal(error.message, moved_to=error.new_chat_id) from error
        except TelegramError as error:
            raise Refusal(error.message) from error

    async def me(self) -> str:
        return str((await self._ask(self._bot.get_me())).username)

    async def say(self, chat: int, text: str, tags: dict[str, str] | None = None) -> int:
        rows = [
            [telegram.InlineKeyboardButton(label, callback_data=tag)]
            for label, tag in (tags or {}).items()
        ]
        markup = telegram.InlineKeyboardMarkup(rows) if rows else None
        sent = await self._ask(self._bot.send_message(chat, text, reply_markup=markup))
        return int(sent.message_id)

    async def voice(self, chat: int, data: bytes | str) -> str:
        return str((await self._ask(self._bot.send_voice(chat, data))).voice.file_id)

    async def photo(self, chat: int, data: bytes | str, caption: str) -> str:
        sent = await self._ask(self._bot.send_photo(chat, data, caption=caption))
        return str(sent.photo[-1].file_id)

    async def updates(self, offset: int | None = None, seconds: int = 0) -> list[Seen]:
        found = await self._ask(self._bot.get_updates(offset=offset, timeout=seconds))
        return [read_ptb(update) for update in found]

    async def answer(self, query: str, text: str = "") -> bool:
        return bool(await self._ask(self._bot.answer_callback_query(query, text=text)))

    async def download(self, file_id: str) -> bytes:
        file = await self._ask(self._bot.get_file(file_id))
        return bytes(await file.download_as_bytearray())

    async def edit(self, chat: int, message: int, text: str) -> str:
        request = self._bot.edit_message_text(text, chat_id=chat, message_id=message)
        return str((await self._ask(request)).text)

    async def delete(self, chat: int, message: int) -> bool:
        return bool(await self._ask(self._bot.delete_message(chat, message)))

    async def typing(self, chat: int) -> bool:
        return bool(await self._ask(self._bot.send_chat_action(chat, "typing")))

    async def hook(self, url: str, secret: str) -> bool:
        return bool(await self._ask(self._bot.set_webhook(url, secret_token=secret)))

    async def unhook(self) -> bool:
        return bool(await self._ask(self._bot.delete_webhook(drop_pending_updates=True)))

    async def hooked(self) -> tuple[str, int]:
        info = await self._ask(self._bot.get_webhook_info())
        return info.url, info.pending_update_count

    async def close(self) -> None:
        for line in self._lines:
            await line.shutdown()


def read_ptb(update: telegram.Update) -> Seen:
    chat = update.effective_chat
    assert chat is not None
    if query := update.callback_query:
        return Seen(update.update_id, "callback_query", chat.id, query.data or "", query.id)
    message = update.message or update.edited_message
    kind = next(k for k in telegram.Update.ALL_TYPES if getattr(update, k) is not None)
    text = (message.text or message.caption or "") if message else ""
    return Seen(update.update_id, kind, chat.id, text)


LIBRARIES: dict[str, Callable[..., Library]] = {
    "aiogram": Aiogram,
    "python-telegram-bot": PythonTelegramBot,
}
READERS = {
    "aiogram": lambda raw: read_aiogram(aiogram.types.Update.model_validate(raw)),
    "python-telegram-bot": lambda raw: read_ptb(telegram.Update.de_json(raw)),
}
