"""The methods that the server knows. There is none for buttons, edits, deletions or documents."""

import re
import time
import unicodedata
from collections.abc import Awaitable, Callable, Mapping
from typing import TYPE_CHECKING, Any

from tests.emulators.zalo_bot.calls import Call
from tests.emulators.zalo_bot.events import Hook
from tests.emulators.zalo_bot.faults import Refused

if TYPE_CHECKING:
    from tests.emulators.zalo_bot.emulator import Emulator

TEXT_LIMIT = 2000
SECRET = re.compile(r".{8,256}")
Method = Callable[["Emulator", Call], Awaitable[Any]]
NO_RESULT = object()


def bad(description: str) -> Refused:
    return Refused(400, f"Bad Request: {description}")


async def get_me(api: "Emulator", _call: Call) -> Any:
    return api.bot


async def get_updates(api: "Emulator", call: Call) -> Any:
    seconds = call.text("timeout") or "30"
    if not seconds.isdigit():
        raise bad("timeout must be a number, as text")
    return await api.events.poll(min(float(seconds), api.longest_poll))


async def set_webhook(api: "Emulator", call: Call) -> Any:
    """Zalo takes https alone; here a page on loopback will do."""
    url, secret = call.text("url"), call.text("secret_token")
    if not url.startswith(("https://", "http://127.0.0.1")):
        raise bad("url must be https")
    if not SECRET.fullmatch(secret):
        raise bad("secret_token must have 8 to 256 characters")
    api.events.hook = Hook(url, secret, int(time.time() * 1000))
    await api.probe(url)
    api.events.wake()
    return {"url": url, "updated_at": api.events.hook.updated_at}


async def delete_webhook(api: "Emulator", _call: Call) -> Any:
    api.events.hook = None
    api.events.wake()
    return {"url": "", "updated_at": int(time.time() * 1000)}


async def get_webhook_info(api: "Emulator", _call: Call) -> Any:
    hook = api.events.hook
    return {"url": hook.url, "updated_at": hook.updated_at} if hook else {"url": ""}


async def send_message(api: "Emulator", call: Call) -> Any:
    person = api.chat(call)
    if call.text("parse_mode") not in {"", "markdown", "html"}:
        raise bad("unsupported parse_mode")
    text = _limited(call, "text")
    if not text.strip():
        raise bad("text must not be empty")
    return api.sent(person, {"text": text})


async def send_photo(api: "Emulator", call: Call) -> Any:
    person = api.chat(call)
    caption = _limited(call, "caption")
    kind, data = await api.fetched(call.text("photo"))
    if kind not in {"image/jpeg", "image/png"}:
        raise bad("photo could not be fetched")
    return api.sent(person, {"photo": data} | ({"caption": caption} if caption else {}))


async def send_voice(api: "Emulator", call: Call) -> Any:
    """In private chats only; the address must end so."""
    person = api.chat(call)
    url = call.text("voice_url")
    if not url.endswith(".aac"):
        raise bad("voice_url must be an .aac file")
    _, data = await api.fetched(url)
    if data[:1] != b"\xff" or data[1:2] not in {b"\xf1", b"\xf9"}:  # ADTS
        raise bad("voice could not be read")
    return api.sent(person, {"voice": data})


async def send_sticker(api: "Emulator", call: Call) -> Any:
    return api.sent(api.chat(call), {"sticker": call.text("sticker")})


async def send_chat_action(api: "Emulator", call: Call) -> Any:
    person = api.chat(call)
    person.check_reachable()
    if call.text("action") != "typing":
        raise bad("unsupported action")
    person.typing += 1
    return NO_RESULT


def _limited(call: Call, name: str) -> str:
    """Length counts once composed: what was sent decomposed is longer than it looks."""
    text = call.text(name)
    if len(text) > TEXT_LIMIT:
        raise bad(f"{name} length must be at most 2000")
    if text != unicodedata.normalize("NFC", text):
        raise bad(f"{name} is not composed")  # stricter than Zalo: ours is to be
    return text


METHODS: Mapping[str, Method] = {
    "getMe": get_me,
    "getUpdates": get_updates,
    "setWebhook": set_webhook,
    "deleteWebhook": delete_webhook,
    "getWebhookInfo": get_webhook_info,
    "sendMessage": send_message,
    "sendPhoto": send_photo,
    "sendVoice": send_voice,
    "sendSticker": send_sticker,
    "sendChatAction": send_chat_action,
}
