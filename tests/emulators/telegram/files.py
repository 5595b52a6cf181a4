"""Files that the server keeps, by id and by path."""

import itertools
from dataclasses import dataclass
from typing import Any

from tests.emulators.telegram.calls import Call
from tests.emulators.telegram.refusals import Refused, bad

LARGEST_DOWNLOAD = 20_000_000  # bytes
LARGEST_UPLOAD = 50_000_000
LARGEST_PHOTO = 10_000_000
ENDINGS = {"voice": "oga", "audio": "mp3", "photo": "jpg"}


@dataclass
class StoredFile:
    id: str
    kind: str
    path: str
    data: bytes

    def as_json(self, **more: Any) -> dict[str, Any]:
        unique = f"AQ{self.id[-6:]}"
        return {"file_id": self.id, "file_unique_id": unique, "file_size": len(self.data)} | more

    def described(self) -> Any:
        """As it stands in a message."""
        if self.kind == "photo":
            small = {"file_id": f"{self.id}-s", "file_unique_id": "AQs", "width": 90, "height": 60}
            return [small, self.as_json(width=1280, height=853)]
        return self.as_json(duration=3, mime_type="audio/ogg")


class Files:
    def __init__(self) -> None:
        self._numbers = itertools.count(1)
        self._by_id: dict[str, StoredFile] = {}

    def store(self, kind: str, data: bytes) -> StoredFile:
        number = next(self._numbers)
        path = f"{kind}/file_{number}.{ENDINGS.get(kind, 'bin')}"
        file = StoredFile(f"AwACAgUAAxk{number:06}", kind, path, data)
        self._by_id[file.id] = file
        return file

    def forget(self, file_id: str) -> None:
        """As when an id is no longer good."""
        del self._by_id[file_id]

    def describe(self, file_id: str) -> dict[str, Any]:
        """The answer to getFile."""
        file = self._by_id.get(file_id)
        if file is None:
            raise bad("invalid file_id")
        if len(file.data) > LARGEST_DOWNLOAD:
            raise bad("file is too big")
        return file.as_json(file_path=file.path)

    def at(self, path: str) -> StoredFile | None:
        return next((file for file in self._by_id.values() if file.path == path), None)

    def sent(self, call: Call, kind: str) -> StoredFile:
        """The file that a request sends: uploaded with it, or known by its id."""
        value = call.text(kind)
        upload = call.uploads.get(value.removeprefix("attach://") or kind) or call.uploads.get(kind)
        if upload is None:
            return self._known(value, kind)
        if len(upload.data) > (LARGEST_PHOTO if kind == "photo" else LARGEST_UPLOAD):
            raise Refused(413, "Request Entity Too Large")
        if not upload.data:
            raise bad("file must be non-empty")
        if kind == "photo" and upload.data[:2] not in {b"\xff\xd8", b"\x89P"}:
            raise bad("IMAGE_PROCESS_FAILED")
        return self.store(kind, upload.data)

    def _known(self, file_id: str, kind: str) -> StoredFile:
        if not file_id:
            raise bad(f"there is no {kind} in the request")
        if file_id not in self._by_id:
            raise bad("wrong file identifier/HTTP URL specified")
        return self._by_id[file_id]
