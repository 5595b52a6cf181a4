"""A part of what is in memory, as a player asks for it (RFC 9110, 14.2: one range of bytes)."""

import re
from collections.abc import Mapping

from starlette.requests import Request
from starlette.responses import Response

_RANGE = re.compile(r"bytes=(\d{0,12})-(\d{0,12})")


def part_of(data: bytes, request: Request, media_type: str, headers: Mapping[str, str]) -> Response:
    """All of it, or the one range that is asked for; 416 for one that is not there."""
    said = {**headers, "Accept-Ranges": "bytes"}
    asked = _RANGE.fullmatch(request.headers.get("range", "").strip())
    if asked is None or asked[0] == "bytes=-":
        return Response(data, media_type=media_type, headers=said)
    first, last = _ends(asked[1], asked[2], len(data))
    if first > last:
        return Response(status_code=416, headers={**said, "Content-Range": f"bytes */{len(data)}"})
    said["Content-Range"] = f"bytes {first}-{last}/{len(data)}"
    return Response(data[first : last + 1], 206, said, media_type)


def _ends(first: str, last: str, size: int) -> tuple[int, int]:
    """The first and the last byte; without a first one, so many from the end."""
    if not first:
        return max(0, size - int(last)), size - 1
    return int(first), min(int(last) if last else size - 1, size - 1)
