"""What follows from an error that Zalo answers: an `error_code`, and a description meant for people.

(?) Which codes a block, a quota or a wrong chat give is written nowhere, so words of the description decide
where a code may mean several things. A 403 that does not speak of the person ends this message only: if it
meant the whole bot, taking everybody for gone could not be made good.
"""

from typing import Any

from bot.delivery.failures import Failure, SendFailed

BY_CODE = {
    401: Failure.UNAUTHORISED,
    404: Failure.UNAUTHORISED,  # a path that does not exist: the token is wrong
    408: Failure.UNCERTAIN,  # in time nobody knows
    413: Failure.TOO_LONG,
    429: Failure.RATE_LIMITED,  # a quota; Zalo never says for how long
}
# Of 400, 403 and 404: parts of descriptions, in lower case; the first that fits counts.
DESCRIBED: tuple[tuple[str, Failure], ...] = (
    ("block", Failure.BLOCKED),
    ("unfollow", Failure.BLOCKED),
    ("deactivated", Failure.DEACTIVATED),
    ("chat not found", Failure.NOT_FOUND),
    ("user not found", Failure.NOT_FOUND),
    ("chat_id", Failure.NOT_FOUND),
    ("chat id", Failure.NOT_FOUND),
    ("user_id", Failure.NOT_FOUND),
    ("too long", Failure.TOO_LONG),
    ("length", Failure.TOO_LONG),
    ("2000", Failure.TOO_LONG),
    ("photo", Failure.BAD_MEDIA),
    ("voice", Failure.BAD_MEDIA),
    ("url", Failure.BAD_MEDIA),
    ("media", Failure.BAD_MEDIA),
    ("too many", Failure.RATE_LIMITED),
    ("quota", Failure.RATE_LIMITED),
)
WORDED = frozenset({400, 403, 404})


def failure_of(code: Any, description: Any) -> SendFailed:
    """`code` as it stands in the answer, or the HTTP status. The detail holds none of their words."""
    number = _number(code)
    return SendFailed(_kind(number, description), detail=f"code {number}")


def _kind(code: int, description: Any) -> Failure:
    if code in WORDED and isinstance(description, str):
        lower = description.lower()
        for part, failure in DESCRIBED:
            if part in lower:
                return failure
    if code >= 500 or code == 0:
        return Failure.SERVER
    return BY_CODE.get(code, Failure.REFUSED)


def _number(code: Any) -> int:
    """0: none that can be read. Some answers have it as text."""
    if isinstance(code, str) and code.isascii() and code.isdigit() and len(code) < 6:
        return int(code)
    return code if type(code) is int else 0
