"""The same server, as Zalo Bot's API answers: errors with HTTP 200, no `retry_after`, ids as text."""

import itertools
import time
from typing import Any

from benchmarks.limited_api import LimitedApi

MENU = "\n\n1. "  # how what is tapped elsewhere begins
BY_PROXY = frozenset({502})  # what does not come from Zalo itself keeps its status

_ids = itertools.count(1)


class LimitedZaloApi(LimitedApi):
    def send_message(self, chat: int, fields: dict[str, Any]) -> None:
        """What is written down are the words, as on other channels."""
        super().send_message(chat, fields | {"text": fields["text"].partition(MENU)[0]})

    def result_of(self, _chat: int, _text: str) -> dict[str, Any]:
        return {"message_id": f"{next(_ids):020x}", "date": int(time.time() * 1000)}

    def refuse(self, code: int, description: str, **_parameters: Any) -> None:
        answer = {"ok": False, "description": description, "error_code": code}
        self.later(self.rules.delay, code if code in BY_PROXY else 200, answer)
