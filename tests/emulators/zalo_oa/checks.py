"""What the server looks at before it takes a message."""

import re
import unicodedata
from typing import Any

from tests.emulators.zalo_oa.files import Files
from tests.emulators.zalo_oa.refusals import Refused

TEXT_LIMIT, TITLE_LIMIT, PAYLOAD_LIMIT = 2000, 100, 1000  # characters
MOST_BUTTONS = 5
KINDS = {"oa.open.url", "oa.query.show", "oa.query.hide", "oa.open.phone"}
NIGHT = {22, 23, 0, 1, 2, 3, 4, 5}  # hours


def message(found: Any, files: Files, buttons: str) -> dict[str, Any]:
    """A message as it can be shown. Raises Refused. `buttons`: the shape that this server takes."""
    if not isinstance(found, dict):
        raise Refused(-201)
    text, attachment = found.get("text", ""), found.get("attachment")
    if not isinstance(text, str) or len(unicodedata.normalize("NFC", text)) > TEXT_LIMIT:
        raise Refused(-210)
    if attachment is None:
        if not text.strip():
            raise Refused(-201)
        return found
    payload = attachment.get("payload", {})
    if attachment.get("type") == "file":
        files.find(payload.get("token", ""))
    elif payload.get("template_type") == "media":
        _media(payload, files)
    else:
        _buttons(payload, text, buttons)
    return found


def _media(payload: dict[str, Any], files: Files) -> None:
    (element,) = payload["elements"]
    if element.get("media_type") != "image" or files.find(element["attachment_id"]).kind != "image":
        raise Refused(-201)


def _buttons(payload: dict[str, Any], text: str, shape: str) -> None:
    wanted = "button" if shape == "template" else None
    drawn = payload.get("buttons", [])
    if payload.get("template_type") != wanted or not text or not 1 <= len(drawn) <= MOST_BUTTONS:
        raise Refused(-201)
    for button in drawn:
        if button.get("type") not in KINDS or not button.get("title"):
            raise Refused(-201)
        if len(button["title"]) > TITLE_LIMIT:
            raise Refused(-210)
        hidden = button["type"].startswith("oa.query")
        if hidden and len(button.get("payload", "")) > PAYLOAD_LIMIT:
            raise Refused(-210)


def phone(number: Any) -> None:
    """Written as in other countries, without a plus."""
    if not isinstance(number, str) or not re.fullmatch(r"84[0-9]{9}", number):
        raise Refused(-201)


def template(fields: dict[str, Any], templates: dict[str, str], hour: int) -> None:
    """`templates`: the kind of each that was approved, transactional | promotional."""
    kind = templates.get(str(fields.get("template_id")))
    if kind is None or not isinstance(fields.get("template_data"), dict):
        raise Refused(-201)
    if len(str(fields.get("tracking_id", ""))) > 48:
        raise Refused(-210)
    if kind == "promotional" and hour in NIGHT:
        raise Refused(-234)
