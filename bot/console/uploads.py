"""Forms with files in them."""

from collections.abc import AsyncGenerator

from starlette.datastructures import Headers, UploadFile
from starlette.formparsers import MultiPartException, MultiPartParser

MOST_FIELDS, MOST_FILES = 20, 2


class Upload(dict[str, str]):
    """The fields of a form, and its files by their fields' names. Nothing of it touches the disk."""

    files: dict[str, bytes]


class _InMemory(MultiPartParser):
    spool_max_size = 64 * 1024 * 1024  # what was sent is bounded before it comes here


async def uploaded(headers: Headers, body: bytes) -> Upload | None:
    """None when it is no such form, or holds far too many parts."""
    parser = _InMemory(
        headers,
        _once(body),
        max_files=MOST_FILES,
        max_fields=MOST_FIELDS,
        max_part_size=len(body) + 1,
    )
    try:
        parts = await parser.parse()
    except (MultiPartException, KeyError):
        return None
    form = Upload((name, part) for name, part in parts.items() if isinstance(part, str))
    form.files = {
        name: await part.read() for name, part in parts.items() if isinstance(part, UploadFile)
    }
    await parts.close()
    return form


async def _once(body: bytes) -> AsyncGenerator[bytes, None]:
    yield body
