"""The limits of the Bot API, refused in its words."""

import html
import re
from typing import Any

from tests.emulators.telegram.calls import Call
from tests.emulators.telegram.refusals import bad

TEXT_LIMIT = 4096  # characters, once entities are parsed
CAPTION_LIMIT = 1024
ANSWER_LIMIT = 200
BUTTONS, IN_A_ROW = 100, 8
_TAG = re.compile(r"<(/?)(\w+)[^>]*>")


def text(call: Call) -> str:
    found = _parsed(call, call.text("text"))
    if not found.strip():
        raise bad("message text is empty")
    if len(found) > TEXT_LIMIT:
        raise bad("message is too long")
    return found


def caption(call: Call) -> dict[str, str]:
    found = _parsed(call, call.text("caption"))
    if len(found) > CAPTION_LIMIT:
        raise bad("message caption is too long")
    return {"caption": found} if found else {}


def _parsed(call: Call, raw: str) -> str:
    mode = call.text("parse_mode").lower()
    if not mode:
        return raw
    if mode != "html":
        raise bad("unsupported parse_mode")
    opened: list[str] = []
    for closing, tag in _TAG.findall(raw):
        if not closing:
            opened.append(tag)
        elif not opened or opened.pop() != tag:
            raise bad("can't parse entities: Unmatched end tag")
    if opened:
        raise bad(
            f"can't parse entities: Can't find end tag corresponding to start tag {opened[-1]!r}"
        )
    return html.unescape(_TAG.sub("", raw))


def keyboard(call: Call) -> dict[str, Any]:
    """`reply_markup` as it stands in the message."""
    markup = call.structure("reply_markup")
    if markup is None:
        return {}
    if not isinstance(markup, dict):
        raise bad("object expected as reply markup")
    if "inline_keyboard" not in markup:
        return {}  # other keyboards are not part of a message
    rows = markup["inline_keyboard"]
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise bad("can't parse reply keyboard markup JSON object")
    if sum(len(row) for row in rows) > BUTTONS or any(len(row) > IN_A_ROW for row in rows):
        raise bad("reply markup is too long")
    kept = [[_button(button) for button in row] for row in rows if row]
    return {"reply_markup": {"inline_keyboard": kept}} if kept else {}


def _button(button: Any) -> dict[str, Any]:
    if not isinstance(button, dict) or not str(button.get("text") or "").strip():
        raise bad(
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"
        )
    data = button.get("callback_data")
    if data is None and "url" not in button:
        raise bad(
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"
        )
    if data is not None and not 1 <= len(str(data).encode()) <= 64:
        raise bad("BUTTON_DATA_INVALID")
    return button
