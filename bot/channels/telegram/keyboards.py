"""Buttons under a message: one a row, so that long labels are read whole and all are equal."""

from collections.abc import Sequence
from typing import Any


def keyboard(buttons: Sequence[tuple[str, str]]) -> dict[str, Any]:
    """An inline keyboard as plain data; a button's callback_data is its tag."""
    return {"inline_keyboard": [[{"text": label, "callback_data": tag}] for tag, label in buttons]}
