"""Photos and documents that staff attach: known by what they are, put away, given back to be saved."""

import io
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from starlette.responses import FileResponse, Response

from bot.console.pages import HEADERS
from bot.console.visit import Visit
from bot.media import put_away
from content.documents import DOCX
from content.documents.sheets import XLSX
from content.photos import NotAPhoto, clean
from handlers.errors import Refused
from handlers.messages import Words

MOST = 20_000_000  # bytes
LARGEST_FORM = MOST + 256 * 1024
TYPES = {"jpg": "image/jpeg", "pdf": "application/pdf", "docx": DOCX, "xlsx": XLSX}
PARTS = {"word/document.xml": "docx", "xl/workbook.xml": "xlsx"}  # what tells an Office file


@dataclass(frozen=True, slots=True)
class Kept:
    """A file in the media folder."""

    media_id: str
    suffix: str
    size: int


@contextmanager
def kept(visit: Visit, field: str) -> Iterator[Kept]:
    """What was sent as that file of the form, put away; its file goes again where it is not kept."""
    suffix, data = recognised(visit.file(field))
    media_id = put_away(visit.services.media, visit.services.office, data)
    try:
        yield Kept(media_id, suffix, len(data))
    except BaseException:
        visit.services.media.delete(media_id)
        raise


def recognised(data: bytes) -> tuple[str, bytes]:
    """(ending, bytes) of a photo without its metadata, a PDF, a Word or an Excel file."""
    if not data:
        raise Refused(Words("tep-chua-chon"))
    if len(data) > MOST:
        raise Refused(Words("tep-qua-lon", {"nhieu_nhat": MOST // 1_000_000}))
    if data.startswith(b"%PDF-"):
        return "pdf", data
    if data.startswith(b"PK\x03\x04"):
        return _office_file(data), data
    try:
        return "jpg", clean(data)
    except NotAPhoto:
        raise Refused(Words("tep-khong-doc-duoc")) from None


def _office_file(data: bytes) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            names = set(packed.namelist())
    except zipfile.BadZipFile:
        raise Refused(Words("tep-khong-doc-duoc")) from None
    found = next((suffix for part, suffix in PARTS.items() if part in names), None)
    if found is None:
        raise Refused(Words("tep-khong-doc-duoc"))
    return found


def given_back(visit: Visit, media_id: str, suffix: str) -> Response:
    """A photo to look at, a document to save."""
    path = visit.services.media.path(media_id)
    if not path.is_file():
        raise Refused(Words("tep-khong-con"))
    shown = "inline" if suffix == "jpg" else "attachment"
    headers = HEADERS | {"Content-Disposition": f'{shown}; filename="{media_id[:8]}.{suffix}"'}
    return FileResponse(path, media_type=TYPES[suffix], headers=headers)
