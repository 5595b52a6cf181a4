"""What the webhooks of all channels share: reading what is posted, within a limit."""

from starlette.types import Receive

LARGEST_BODY = 1_000_000  # bytes


async def read_body(receive: Receive, most: int = LARGEST_BODY) -> bytes | None:
    """The request's body; None when it is larger or its sender has gone."""
    parts: list[bytes] = []
    size = 0
    while True:
        message = await receive()
        if message["type"] != "http.request":
            return None
        part = message.get("body", b"")
        size += len(part)
        if size > most:
            return None
        parts.append(part)
        if not message.get("more_body", False):
            return b"".join(parts)
