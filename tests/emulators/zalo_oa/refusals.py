"""What the server refuses: a code, and HTTP 200."""

from typing import Any


class Refused(Exception):  # noqa: N818  reads as what happened
    def __init__(self, code: int, message: str = "") -> None:
        super().__init__(message)
        self.code = code
        self.message = message or WORDS.get(code, "Error")

    def as_json(self) -> dict[str, Any]:
        return {"error": self.code, "message": self.message}


WORDS = {
    -32: "Exceed the limit of requests",
    -100: "Attachment is not found or expired",
    -118: "Zalo account does not exist or is disabled",
    -133: "This template can not be sent at night",
    -201: "Params is invalid",
    -210: "Parameter exceeds limit",
    -213: "User has not followed this OA",
    -216: "Access token is invalid",
    -230: "User has not interacted with the OA in the past 7 days",
    -234: "Time is not allowed to send this message (22:00 - 05:59)",
    -240: "Message API v2 has been shut down",
}
