"""What one event tells of the points that only an event can answer. Words and names are never told."""

import hashlib
import hmac
import itertools
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import orjson

from bot.live.points import MISSING, Verdict, at, fits, shape
from bot.settings import Settings

Headers = Mapping[str, str]  # names in lower case
SHOWN = 5  # repetitions are told one by one
MEDIA = ("photo", "photo_url", "voice_url", "sticker", "url")


@dataclass(frozen=True, slots=True)
class Event:
    """As it came: the bytes that were signed, and the headers beside them."""

    body: bytes
    headers: Headers

    @property
    def json(self) -> Any:
        try:
            return orjson.loads(self.body)
        except ValueError:
            return None


def of_telegram(event: Event, settings: Settings) -> Iterator[Verdict]:
    found = {name for name in event.json or {} if name != "update_id"}
    yield Verdict("ok", "tin đến", f"loại: {', '.join(sorted(found))}")
    secret = settings.telegram_webhook_secret
    if "x-telegram-bot-api-secret-token" in event.headers and secret:
        yield _secret_fits(event, "x-telegram-bot-api-secret-token", secret.get_secret_value())


def of_bot(event: Event, settings: Settings) -> Iterator[Verdict]:
    """The envelope, the date's unit, names of the fields of media, the secret."""
    whole = event.json if isinstance(event.json, dict) else {}
    inside = whole.get("result", whole)
    kind = "có vỏ ok/result như tài liệu" if "result" in whole else "phẳng, không có vỏ"
    yield Verdict("??", "vỏ của tin đến", f"{kind}: {shape(whole)}")
    message = at(inside, "message")
    if message is MISSING:
        yield Verdict("??", "tin bị giấu", f"{at(inside, 'event_name')}: không kèm message")
        return
    date = at(message, "date")
    unit = "phần nghìn giây" if fits(date, "ms") else "không phải phần nghìn giây của lúc này"
    yield Verdict("ok" if fits(date, "ms") else "!!", "giờ của tin", unit)
    media = [name for name in MEDIA if at(message, name) is not MISSING]
    yield Verdict("??", "ảnh, ghi âm", ", ".join(media) or "tin này không có")
    secret = settings.zalo_bot_webhook_secret
    if "x-bot-api-secret-token" in event.headers and secret:
        yield _secret_fits(event, "x-bot-api-secret-token", secret.get_secret_value())


def of_account(event: Event, settings: Settings) -> Iterator[Verdict]:
    """How it is signed, its fields, where a place stands."""
    yield Verdict("??", "tin đến", f"{at(event.json, 'event_name')}: {shape(event.json)}")
    yield signature(event, settings)
    where = [
        name
        for name in ("message.location", "message.attachments")
        if at(event.json, name) is not MISSING
    ]
    if where:
        yield Verdict("??", "chỗ để tệp, vị trí", ", ".join(where))


def signature(event: Event, settings: Settings) -> Verdict:
    """Which of the variants that sources name fits, and what to set."""
    given = event.headers.get("x-zevent-signature", "").removeprefix("mac=")
    if not given:
        return Verdict("!!", "chữ ký", "tin đến không có X-ZEvent-Signature")
    for (first, id_), (stamp, when), (by, secret) in itertools.product(
        _ids(settings), _stamps(event), _secrets(settings)
    ):
        signed = hashlib.sha256(id_.encode() + event.body + when.encode() + secret.encode())
        if hmac.compare_digest(signed.hexdigest().encode(), given.encode()):
            told = f"ZALO_OA_SIGNED_WITH={first}, ZALO_OA_SIGNED_BY={by}, giờ lấy từ {stamp}"
            set_so = (settings.zalo_oa_signed_with, settings.zalo_oa_signed_by) == (first, by)
            more = "" if set_so else "; đang khai khác: sửa lại như thế"
            return Verdict("ok" if set_so else "!!", "chữ ký", f"khớp với {told}{more}")
    return Verdict("!!", "chữ ký", "không cách nào khớp: xem lại khóa bí mật đã khai")


def _ids(settings: Settings) -> list[tuple[str, str]]:
    return [("app-first", settings.zalo_oa_app_id), ("oa-first", settings.zalo_oa_id)]


def _stamps(event: Event) -> list[tuple[str, str]]:
    body = at(event.json, "timestamp")
    header = event.headers.get("x-zevent-timestamp", "")
    return [("nội dung", "" if body is MISSING else str(body)), ("tiêu đề", header)]


def _secrets(settings: Settings) -> list[tuple[str, str]]:
    both = (
        ("oa-secret", settings.zalo_oa_oa_secret),
        ("app-secret", settings.zalo_oa_app_secret),
    )
    return [(name, secret.get_secret_value()) for name, secret in both if secret]


def media_urls(event: Event) -> list[str]:
    """Addresses of media, wherever they stand; they are fetched, and never told."""
    found: list[str] = []
    waiting = [event.json]
    while waiting:
        one = waiting.pop()
        if isinstance(one, dict | list):
            waiting += one.values() if isinstance(one, dict) else one
        elif isinstance(one, str) and one.startswith(("https://", "http://127.0.0.1")):
            found.append(one)
    return found[:3]


def _secret_fits(event: Event, header: str, secret: str) -> Verdict:
    good = hmac.compare_digest(event.headers.get(header, "").encode(), secret.encode())
    return Verdict("ok" if good else "!!", "chữ bí mật", "đúng" if good else "khác với đã khai")


READERS = {"telegram": of_telegram, "zalo-bot": of_bot, "zalo-oa": of_account}


def repeated(events: list[tuple[float, Event]]) -> Verdict:
    """Whether what was not taken came again, and after how long."""
    first = events[0]
    again = [at_ - first[0] for at_, event in events[1:] if event.body == first[1].body]
    waits = ", ".join(f"{wait:.0f} giây" for wait in again[:SHOWN])
    waits += f", …: {len(again)} lần" if again[SHOWN:] else ""
    now = time.monotonic() - first[0]
    told = f"đưa lại sau {waits}" if again else f"chưa đưa lại trong {now:.0f} giây"
    return Verdict("??", "không nhận thì có đưa lại", told)
