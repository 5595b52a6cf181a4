"""Whether what comes in is Zalo's own, and not older than its last try.

`X-ZEvent-Signature: mac=<hex>` is the plain SHA-256, no HMAC, of an id, the raw body, a timestamp and a
secret, one after the other. Sources disagree (?) about whose id and which secret: two settings choose.
They disagree too whether the timestamp is the body's or that of `X-ZEvent-Timestamp`: both are taken,
since each is signed by the secret. What has the right signature but is old was recorded and is played
again: the ladder of Zalo's own tries ends after about two hours.
"""

import hashlib
import hmac
import time
from collections.abc import Callable, Mapping
from typing import Any

import orjson

from bot.settings import Settings

SIGNATURE, TIMESTAMP = b"x-zevent-signature", b"x-zevent-timestamp"
AHEAD = 300.0  # seconds by which Zalo's clock may be before ours


class Signature:
    def __init__(self, settings: Settings, now: Callable[[], float] = time.time) -> None:
        by_oa = settings.zalo_oa_signed_by == "oa-secret"
        secret = settings.zalo_oa_oa_secret if by_oa else settings.zalo_oa_app_secret
        self._secret = secret.get_secret_value().encode() if secret else b""
        app_first = settings.zalo_oa_signed_with == "app-first"
        self._id = (settings.zalo_oa_app_id if app_first else settings.zalo_oa_id).encode()
        self._oldest = settings.zalo_oa_replay_minutes * 60.0
        self._now = now

    def is_good(self, headers: Mapping[bytes, bytes], body: bytes) -> bool:
        """In constant time for all that are wrong: each way to sign is tried, whatever came before."""
        given = headers.get(SIGNATURE, b"").strip().lower().removeprefix(b"mac=")
        good = False
        for stamp in (_of_body(body), headers.get(TIMESTAMP, b"").strip()):
            matches = hmac.compare_digest(given, self.of(body, stamp))
            good = (matches and self._is_fresh(stamp)) or good
        return good

    def of(self, body: bytes, stamp: bytes) -> bytes:
        """The signature, in hexadecimal."""
        signed = hashlib.sha256(self._id + body + stamp + self._secret)
        return signed.hexdigest().encode()

    def _is_fresh(self, stamp: bytes) -> bool:
        """By a timestamp in milliseconds since 1970."""
        if not stamp.isdigit() or len(stamp) > 15:
            return False
        age = self._now() - int(stamp) / 1000
        return -AHEAD <= age <= self._oldest


def _of_body(body: bytes) -> bytes:
    """The body's own timestamp; Zalo writes it as text, and the older events as a number."""
    try:
        event: Any = orjson.loads(body)
    except orjson.JSONDecodeError:
        return b""
    stamp = event.get("timestamp", "") if isinstance(event, dict) else ""
    return str(stamp).encode("utf-8", "replace") if isinstance(stamp, str | int) else b""
