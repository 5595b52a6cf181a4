"""Asking a service: few requests, each with its time, and no more than a minute or two in all."""

import asyncio
import io
import time
from collections.abc import AsyncIterator, Mapping, Sequence
from typing import Any

import aiohttp
import orjson

from bot.live.points import MISSING, Answer, Ask, Point, Site, Verdict, at, verdict

SECONDS, IN_ALL = 15.0, 150.0
APART = 1.0  # between two requests: no service minds that
LARGEST = 1_000_000  # bytes of an answer
UNREACHED = (aiohttp.ClientError, TimeoutError, OSError)


async def examined(
    points: Sequence[Point], site: Site, apart: float = APART
) -> AsyncIterator[Verdict]:
    """A verdict a point, in their order."""
    timeout, until = aiohttp.ClientTimeout(total=SECONDS), time.monotonic() + IN_ALL
    async with aiohttp.ClientSession(timeout=timeout) as session:
        for number, point in enumerate(points):
            if time.monotonic() > until:
                yield Verdict("!!", "thời gian", f"quá {IN_ALL:.0f} giây nên dừng")
                return
            if number:
                await asyncio.sleep(apart)
            yield await _of(point, site, session)


async def _of(point: Point, site: Site, session: aiohttp.ClientSession) -> Verdict:
    if lacking := [name for name in point.needs if not site.values.get(name)]:
        return Verdict("--", point.name, f"chưa hỏi: {', '.join(WANTING[one] for one in lacking)}")
    try:
        answer = await ask(point.ask, site, session)
    except UNREACHED as error:
        return Verdict("!!", point.name, f"không hỏi được: {type(error).__name__}")
    for name, path in point.keeps.items():
        if (kept := at(answer.json, path)) is not MISSING:
            site.values[name] = str(kept)
    return verdict(point, answer)


WANTING = {
    "to": "chưa chỉ người nhận (--to)",
    "access": "chưa có mã truy cập (--access-token-file)",
    "webhook": "chưa đặt webhook",
    "message": "chưa gửi được tin nào",
    "app": "chưa khai NHIPCAU_ZALO_OA_APP_ID",
    "app_secret": "chưa khai NHIPCAU_ZALO_OA_APP_SECRET",
}


async def ask(one: Ask, site: Site, session: aiohttp.ClientSession) -> Answer:
    """Raises one of `UNREACHED`."""
    url = site.hosts[one.host].rstrip("/") + filled(one.path, site.values)
    headers = filled(one.headers, site.values)
    method = "GET" if one.body is None else "POST"
    async with session.request(method, url, headers=headers, **_body(one, site)) as response:
        data = await response.content.read(LARGEST)
        return Answer(response.status, _json(data), response.headers)


def _body(one: Ask, site: Site) -> dict[str, Any]:
    if one.body is None:
        return {}
    if one.how == "upload":
        form = aiohttp.FormData()
        form.add_field("file", _picture(), filename="thu.png", content_type="image/png")
        return {"data": form}
    body = filled(one.body, site.values)
    return {"data": body} if one.how == "form" else {"json": body}


def _picture() -> bytes:
    """A small grey square."""
    from PIL import Image

    file = io.BytesIO()
    Image.new("L", (64, 64), 128).save(file, "PNG")
    return file.getvalue()


def filled(what: Any, values: Mapping[str, str]) -> Any:
    """With the values in their places; `{4097}` becomes so many full stops."""
    if isinstance(what, Mapping):
        return {name: filled(one, values) for name, one in what.items()}
    if isinstance(what, list):
        return [filled(one, values) for one in what]
    if not isinstance(what, str):
        return what
    if what.startswith("{") and what[1:-1].isdigit():
        return "." * int(what[1:-1])
    for name, value in values.items():
        what = what.replace(f"{{{name}}}", value)
    return what


def _json(data: bytes) -> Any:
    try:
        return orjson.loads(data)
    except ValueError:
        return None
