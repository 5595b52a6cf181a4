"""A file that a form of the console sends, within a bound; nothing of it touches the disk."""

from collections.abc import AsyncGenerator

from starlette.datastructures import FormData, UploadFile
from starlette.formparsers import MultiPartException, MultiPartParser
from starlette.requests import Request

MOST_FIELDS = 20
SLACK = 64 * 1024  # bytes that the other fields, and the borders between them, may take


class _TooMuchError(Exception):
    pass


async def posted_file(request: Request, largest: int) -> tuple[dict[str, str], bytes] | None:
    """The fields, and the bytes of the one file; None: it is too large, or no such form."""
    if not request.headers.get("content-type", "").startswith("multipart/form-data"):
        return None
    stream = _bounded(request, largest + SLACK)
    parser = MultiPartParser(request.headers, stream, max_files=1, max_fields=MOST_FIELDS)
    parser.spool_max_size = largest + 2 * SLACK
    try:
        return await _read(await parser.parse())
    except (_TooMuchError, MultiPartException):
        return None


async def _read(form: FormData) -> tuple[dict[str, str], bytes]:
    fields: dict[str, str] = {}
    data = b""
    for name, value in form.multi_items():
        if isinstance(value, UploadFile):
            data = await value.read()
        else:
            fields[name] = value
    await form.close()
    return fields, data


async def _bounded(request: Request, most: int) -> AsyncGenerator[bytes, None]:
    seen = 0
    async for chunk in request.stream():
        seen += len(chunk)
        if seen > most:
            raise _TooMuchError
        yield chunk
