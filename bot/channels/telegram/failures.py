"""From aiogram's errors to our closed list."""

from aiogram.exceptions import (
    AiogramError,
    TelegramAPIError,
    TelegramBadRequest,
    TelegramEntityTooLarge,
    TelegramForbiddenError,
    TelegramMigrateToChat,
    TelegramNetworkError,
    TelegramNotFound,
    TelegramRetryAfter,
    TelegramServerError,
    TelegramUnauthorizedError,
)
from aiohttp import ClientConnectorError, ConnectionTimeoutError

from bot.channels.wire import NotSentError
from bot.delivery.failures import Failure, SendFailed

NOTHING_WENT_OUT = (NotSentError, ClientConnectorError, ConnectionTimeoutError)

BY_TYPE: tuple[tuple[type[AiogramError], Failure], ...] = (
    (TelegramEntityTooLarge, Failure.BAD_MEDIA),  # a network error to aiogram: before those
    (TelegramUnauthorizedError, Failure.UNAUTHORISED),
    (TelegramNotFound, Failure.UNAUTHORISED),  # what a token that is malformed is answered
    (TelegramServerError, Failure.SERVER),
)

# Beginnings and parts of descriptions, in lower case; the first that fits counts.
BAD_REQUESTS: tuple[tuple[str, Failure], ...] = (
    ("chat not found", Failure.NOT_FOUND),
    ("user not found", Failure.NOT_FOUND),
    ("peer_id_invalid", Failure.NOT_FOUND),
    ("input_user_deactivated", Failure.DEACTIVATED),
    ("too long", Failure.TOO_LONG),
    ("wrong file", Failure.BAD_MEDIA),
    ("wrong remote file", Failure.BAD_MEDIA),
    ("file is too big", Failure.BAD_MEDIA),
    ("invalid file", Failure.BAD_MEDIA),
    ("photo_", Failure.BAD_MEDIA),
    ("image_process_failed", Failure.BAD_MEDIA),
    ("voice_messages_forbidden", Failure.BAD_MEDIA),
    ("receiving of voice messages", Failure.BAD_MEDIA),
)
FORBIDDEN: tuple[tuple[str, Failure], ...] = (
    ("deactivated", Failure.DEACTIVATED),
    ("can't initiate conversation", Failure.NOT_FOUND),
    ("messages to bots", Failure.REFUSED),
)


def failure_of(error: AiogramError) -> SendFailed:
    """What follows from it. The detail is the error's name: its text may hold an address."""
    detail = type(error).__name__
    if isinstance(error, TelegramRetryAfter):
        return SendFailed(Failure.RATE_LIMITED, float(error.retry_after), detail)
    if isinstance(error, TelegramMigrateToChat):
        return SendFailed(Failure.MIGRATED, detail=detail, moved_to=str(error.migrate_to_chat_id))
    return SendFailed(_kind(error), detail=detail)


def is_gone_already(error: AiogramError) -> bool:
    """Whether what was to be deleted is not there any more."""
    return isinstance(error, TelegramBadRequest) and "to delete not found" in error.message.lower()


def _kind(error: AiogramError) -> Failure:
    for kind, failure in BY_TYPE:
        if isinstance(error, kind):
            return failure
    if isinstance(error, TelegramNetworkError):
        went_out = not isinstance(error.__cause__, NOTHING_WENT_OUT)
        return Failure.UNCERTAIN if went_out else Failure.UNREACHABLE
    if isinstance(error, TelegramForbiddenError):
        return _described(error.message, FORBIDDEN, Failure.BLOCKED)
    if isinstance(error, TelegramBadRequest):
        return _described(error.message, BAD_REQUESTS, Failure.REFUSED)
    # An answer that is not the Bot API's came to a request that went out; another 4xx refuses it.
    return Failure.REFUSED if isinstance(error, TelegramAPIError) else Failure.UNCERTAIN


def _described(
    description: str, table: tuple[tuple[str, Failure], ...], otherwise: Failure
) -> Failure:
    lower = description.lower()
    return next((failure for part, failure in table if part in lower), otherwise)
