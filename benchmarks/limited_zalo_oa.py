"""The same server, as Zalo's open API answers an Official Account: codes of its own, tokens that rotate."""

import itertools
import time
from typing import Any

import orjson

from benchmarks.limited_api import LimitedApi

TOKEN = b"/v4/oa/access_token"
CODES = {429: -32, 403: -213, 400: -118}  # as its own list has them, with HTTP 200
_ids = itertools.count(1)


class LimitedZaloOaApi(LimitedApi):
    def on_message_complete(self) -> None:
        if self._url == TOKEN:
            number = next(_ids)
            lives = {"expires_in": "90000", "refresh_token_expires_in": "7776000"}
            self.answer(200, {"access_token": f"a{number}", "refresh_token": f"r{number}"} | lives)
            return
        asked = orjson.loads(b"".join(self._body))
        text = asked["message"]["text"]
        self.send_message(int(asked["recipient"]["user_id"]), {"text": text})

    def later(self, seconds: float, code: int, answer: dict[str, Any]) -> None:
        taken = {"data": answer.get("result"), "error": 0, "message": "Success"}
        super().later(seconds, code, taken if answer.get("ok") else answer)

    def result_of(self, chat: int, _text: str) -> dict[str, Any]:
        named, now = f"{next(_ids):020x}", str(int(time.time() * 1000))
        return {"message_id": named, "user_id": str(chat), "sent_time": now}

    def refuse(self, code: int, description: str, **_parameters: Any) -> None:
        """What does not come from Zalo itself keeps its status."""
        answer = {"error": CODES.get(code, -1), "message": description}
        self.later(self.rules.delay, 200 if code in CODES else code, answer)
