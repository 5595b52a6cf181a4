"""The methods that the server knows."""

import re
import time
from collections.abc import Awaitable, Callable, Mapping
from typing import TYPE_CHECKING, Any

from tests.emulators.telegram import checks
from tests.emulators.telegram.calls import Call
from tests.emulators.telegram.refusals import bad
from tests.emulators.telegram.updates import Hook

if TYPE_CHECKING:
    from tests.emulators.telegram.emulator import Emulator

ACTIONS = {"typing", "upload_photo", "record_voice", "upload_voice", "upload_document"}
SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")
TOO_OLD_TO_DELETE = 48 * 3600  # seconds

Method = Callable[["Emulator", Call], Awaitable[Any]]


async def get_me(api: "Emulator", _call: Call) -> Any:
    return api.bot | {"can_join_groups": True, "supports_inline_queries": False}


async def get_updates(api: "Emulator", call: Call) -> Any:
    wanted = call.structure("allowed_updates")
    if wanted is not None:
        api.updates.allowed = tuple(wanted)
    limit = min(max(call.number("limit", 100), 1), 100)
    seconds = min(max(call.number("timeout"), 0), 50)
    return await api.updates.poll(call.number("offset"), limit, seconds)


async def set_webhook(api: "Emulator", call: Call) -> Any:
    """Telegram takes https alone; here a page on loopback will do."""
    url, secret = call.text("url"), call.text("secret_token")
    if not url:
        return await delete_webhook(api, call)
    if not url.startswith(("https://", "http://127.0.0.1")):
        raise bad("bad webhook: An HTTPS URL must be provided for webhook")
    if secret and not SECRET.fullmatch(secret):
        raise bad("secret token contains unallowed characters")
    api.updates.allowed = tuple(call.structure("allowed_updates") or ())
    api.updates.hook = Hook(url, secret, call.number("max_connections", 40))
    _drop_waiting(api, call)
    return True


async def delete_webhook(api: "Emulator", call: Call) -> Any:
    api.updates.hook = None
    _drop_waiting(api, call)
    return True


def _drop_waiting(api: "Emulator", call: Call) -> None:
    if call.flag("drop_pending_updates"):
        api.updates.waiting.clear()
    api.updates.wake()


async def get_webhook_info(api: "Emulator", _call: Call) -> Any:
    hook = api.updates.hook
    info: dict[str, Any] = {
        "url": hook.url if hook else "",
        "has_custom_certificate": False,
        "pending_update_count": len(api.updates.waiting),
    }
    if hook is not None:
        info |= {"max_connections": hook.connections, "allowed_updates": list(api.updates.allowed)}
    if hook is not None and hook.trouble:
        info |= {"last_error_date": int(time.time()), "last_error_message": hook.trouble}
    return info


async def send_message(api: "Emulator", call: Call) -> Any:
    person = api.chat(call)
    content = {"text": checks.text(call)} | checks.keyboard(call)
    api.count(person)
    return person.receive(api.bot, content)


def _sender_of(kind: str) -> Method:
    async def send(api: "Emulator", call: Call) -> Any:
        person = api.chat(call)
        person.check_reachable()
        extra = checks.caption(call) | checks.keyboard(call)
        file = api.files.sent(call, kind)
        api.count(person)
        return person.receive(api.bot, {kind: file.described()} | extra)

    return send


async def answer_callback_query(api: "Emulator", call: Call) -> Any:
    query, words = call.text("callback_query_id"), call.text("text")
    if len(words) > checks.ANSWER_LIMIT:
        raise bad("MESSAGE_TOO_LONG")
    for person in api.people.values():
        if query in person.open_queries:
            person.open_queries.remove(query)
            person.alerts.append(words)
            return True
    raise bad("query is too old and response timeout expired or query ID is invalid")


async def get_file(api: "Emulator", call: Call) -> Any:
    return api.files.describe(call.text("file_id"))


async def edit_message_text(api: "Emulator", call: Call) -> Any:
    message = api.chat(call).message(call.number("message_id"))
    if message is None:
        raise bad("message to edit not found")
    if not message["from"]["is_bot"]:
        raise bad("message can't be edited")
    changed = {"text": checks.text(call)} | checks.keyboard(call)
    before = {name: message[name] for name in ("text", "reply_markup") if name in message}
    if before == changed:
        raise bad(
            "message is not modified: specified new message content and reply markup are "
            "exactly the same as a current content and reply markup of the message"
        )
    message.pop("reply_markup", None)
    message.update(changed, edit_date=int(time.time()))
    return message


async def delete_message(api: "Emulator", call: Call) -> Any:
    person, number = api.chat(call), call.number("message_id")
    message = person.message(number)
    if message is None:
        raise bad("message to delete not found")
    if time.time() - message["date"] > TOO_OLD_TO_DELETE:
        raise bad("message can't be deleted for everyone")
    person.remove(number)
    return True


async def send_chat_action(api: "Emulator", call: Call) -> Any:
    person = api.chat(call)
    person.check_reachable()
    if call.text("action") not in ACTIONS:
        raise bad("wrong parameter action in request")
    person.typing += 1
    return True


METHODS: Mapping[str, Method] = {
    "getme": get_me,
    "getupdates": get_updates,
    "setwebhook": set_webhook,
    "deletewebhook": delete_webhook,
    "getwebhookinfo": get_webhook_info,
    "sendmessage": send_message,
    "sendvoice": _sender_of("voice"),
    "sendaudio": _sender_of("audio"),
    "sendphoto": _sender_of("photo"),
    "answercallbackquery": answer_callback_query,
    "getfile": get_file,
    "editmessagetext": edit_message_text,
    "deletemessage": delete_message,
    "sendchataction": send_chat_action,
}
