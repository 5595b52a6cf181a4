"""Of all that is said in a group, only what is meant for us: a code that binds it, and that it moved.

/gan 7K4M-92QX-3FTH          /gan@nhip_cau_bot 7K4M-92QX-3FTH
/start@nhip_cau_bot 7K4M…    through a link, t.me/nhip_cau_bot?startgroup=7K4M…
"""

import re
from collections.abc import Mapping
from typing import Any

from bot.channels.telegram.contents import Content
from bot.channels.telegram.fields import integer, mapping, string
from handlers.messages import Kind

_BIND = re.compile(
    r"\s*(?:/gan(?:@\w+)?\s+([\w -]{1,64})|/start(?:@\w+)?\s+([\w-]{1,64}))\s*",
    re.IGNORECASE | re.ASCII,
)


def in_group(message: Mapping[str, Any]) -> Content | None:
    """None: not our business, and it is not read any further."""
    if "migrate_to_chat_id" in message:
        return Content(Kind.MOVED, str(integer(message, "migrate_to_chat_id")))
    if "text" not in message or _from_another_bot(message):
        return None
    found = _BIND.fullmatch(string(message, "text"))
    return found and Content(Kind.BIND, (found[1] or found[2]).strip())


def _from_another_bot(message: Mapping[str, Any]) -> bool:
    """An administrator who does not show who they are writes through a bot, as the group itself."""
    sender = mapping(message.get("sender_chat", {}))
    itself = sender.get("id") == mapping(message.get("chat")).get("id")
    return bool(mapping(message.get("from", {})).get("is_bot")) and not itself
