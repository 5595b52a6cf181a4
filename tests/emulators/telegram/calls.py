"""A request of a method, whichever of the three forms of body it came in."""

from dataclasses import dataclass, field
from typing import Any

import orjson
from aiohttp import web
from aiohttp.web_request import FileField

from tests.emulators.telegram.refusals import bad


@dataclass
class Upload:
    name: str
    data: bytes


@dataclass
class Call:
    """`method` in lower case; `form` is json | urlencoded | multipart | query."""

    method: str
    fields: dict[str, Any]
    uploads: dict[str, Upload] = field(default_factory=dict)
    form: str = "json"

    def text(self, name: str) -> str:
        value = self.fields.get(name)
        return "" if value is None else str(value)

    def number(self, name: str, otherwise: int = 0) -> int:
        value = self.fields.get(name)
        if value is None or value == "":
            return otherwise
        try:
            return int(float(value))
        except (TypeError, ValueError):
            raise bad(f"parameter {name} must be an integer") from None

    def flag(self, name: str) -> bool:
        return self.fields.get(name) in {True, "true", "True", "1"}

    def structure(self, name: str) -> Any:
        """A field that holds JSON: as it is, or written out in a form."""
        value = self.fields.get(name)
        if not isinstance(value, str):
            return value
        try:
            return orjson.loads(value) if value else None
        except orjson.JSONDecodeError:
            raise bad(f"can't parse {name.replace('_', ' ')} JSON object") from None


async def read_call(request: web.Request, method: str) -> Call:
    kind = request.content_type
    fields: dict[str, Any] = dict(request.query)
    if request.method == "GET" or not request.can_read_body:
        return Call(method, fields, form="query")
    if kind == "application/json":
        return Call(method, fields | _object(await request.read()))
    if kind not in {"application/x-www-form-urlencoded", "multipart/form-data"}:
        return Call(method, fields, form=kind)
    uploads = {}
    for name, value in (await request.post()).items():
        if isinstance(value, FileField):
            uploads[name] = Upload(value.filename, value.file.read())
        else:
            fields[name] = value if isinstance(value, str) else bytes(value).decode()
    return Call(method, fields, uploads, "multipart" if kind.startswith("multi") else "urlencoded")


def _object(body: bytes) -> dict[str, Any]:
    try:
        value = orjson.loads(body)
    except orjson.JSONDecodeError:
        raise bad("can't parse JSON object") from None
    if not isinstance(value, dict):
        raise bad("expected an Object")
    return value
