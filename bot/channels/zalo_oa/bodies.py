"""Messages as the API writes them."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from bot.channels.zalo_oa.contents import TAP

MOST_BUTTONS = 5
TITLE_LIMIT = 100  # characters


@dataclass(frozen=True, slots=True)
class Page:
    """A button that opens a page."""

    title: str
    url: str


def words(text: str) -> dict[str, Any]:
    return {"text": text}


def with_buttons(
    text: str, buttons: Sequence[tuple[str, str] | Page], *, template: bool
) -> dict[str, Any]:
    """Two ways to write it are told of (?): buttons alone beside the text, or named as a template.

    A tap of `oa.query.hide` comes back as `user_send_text` with the payload, which nobody sees.
    """
    payload: dict[str, Any] = {"buttons": [_button(button) for button in buttons]}
    if template:
        payload = {"template_type": "button"} | payload
    return {"text": text, "attachment": {"type": "template", "payload": payload}}


def picture(attachment_id: str, text: str = "") -> dict[str, Any]:
    element = {"media_type": "image", "attachment_id": attachment_id}
    payload = {"template_type": "media", "elements": [element]}
    said = {"text": text} if text else {}
    return said | {"attachment": {"type": "template", "payload": payload}}


def file(token: str) -> dict[str, Any]:
    return {"attachment": {"type": "file", "payload": {"token": token}}}


def _button(button: tuple[str, str] | Page) -> dict[str, Any]:
    if isinstance(button, Page):
        return {
            "title": _title(button.title), "type": "oa.open.url", "payload": {"url": button.url}
        }  # fmt: skip
    tag, label = button
    return {"title": _title(label), "type": "oa.query.hide", "payload": f"{TAP}{tag}"}


def _title(label: str) -> str:
    label = unicodedata.normalize("NFC", label)
    return label if len(label) <= TITLE_LIMIT else f"{label[: TITLE_LIMIT - 1].rstrip()}…"
