"""The page's script, style and picture, read once, packed once, kept long by the browser."""

import gzip
import hashlib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from starlette.requests import Request
from starlette.responses import Response

STATIC = Path(__file__).parent / "static"
TYPES = {
    ".js": "text/javascript; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".svg": "image/svg+xml",
}
WORKER = "worker.js"


@dataclass(frozen=True, slots=True)
class File:
    plain: bytes
    packed: bytes
    media_type: str


@cache
def files() -> dict[str, File]:
    return {path.name: _read(path) for path in sorted(STATIC.iterdir())}


def _read(path: Path) -> File:
    plain = path.read_bytes()
    return File(plain, gzip.compress(plain, 9, mtime=0), TYPES[path.suffix])


@cache
def version() -> str:
    """Changes when any of the files does: a script finds the others beside it."""
    digest = hashlib.sha256()
    for name, file in files().items():
        digest.update(name.encode() + file.plain)
    return digest.hexdigest()[:12]


def address(name: str) -> str:
    return f"/chat/static/{version()}/{name}"


async def serve_file(request: Request) -> Response:
    """An old version's address serves today's file, but is not kept."""
    file = files().get(request.path_params["name"])
    if file is None:
        return Response(status_code=404)
    current = request.path_params["version"] == version()
    kept = "public, max-age=31536000, immutable" if current else "no-store"
    return _packed(request, file, {"Cache-Control": kept})


async def serve_worker(request: Request) -> Response:
    """The service worker: it may stand above its own folder, and is asked for anew each time."""
    allowed = {"Service-Worker-Allowed": "/chat", "Cache-Control": "no-cache"}
    return _packed(request, files()[WORKER], allowed)


def _packed(request: Request, file: File, headers: dict[str, str]) -> Response:
    body = file.plain
    headers |= {"Vary": "Accept-Encoding", "X-Content-Type-Options": "nosniff"}
    if "gzip" in request.headers.get("accept-encoding", ""):
        body = file.packed
        headers["Content-Encoding"] = "gzip"
    return Response(body, headers=headers, media_type=file.media_type)
