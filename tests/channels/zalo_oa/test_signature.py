"""Only what Zalo signed is taken, in each of the ways in which it is said to sign, and not for long."""

import hashlib
import time
from pathlib import Path
from typing import Any

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.channels.zalo_oa.signature import Signature
from tests.channels.zalo_oa.channels import settings_for
from tests.emulators.zalo_oa.emulator import OA_ID, OA_SECRET
from tests.emulators.zalo_oa.oauth import APP_ID, APP_SECRET

NOW = 1_764_057_600.0
STAMP = b"1764057600000"
BODY = orjson.dumps({"event_name": "user_send_text", "timestamp": STAMP.decode()})
WAYS = {
    (first, by): (head, secret)
    for first, head in (("app-first", APP_ID), ("oa-first", OA_ID))
    for by, secret in (("oa-secret", OA_SECRET), ("app-secret", APP_SECRET))
}


def signature(now: float = NOW, **more: Any) -> Signature:
    return Signature(settings_for("http://127.0.0.1", Path("x"), **more), lambda: now)


def mac(head: str, body: bytes, stamp: bytes, secret: str) -> bytes:
    return hashlib.sha256(head.encode() + body + stamp + secret.encode()).hexdigest().encode()


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("other", WAYS)
def test_the_settings_choose_the_one_way_that_is_taken(
    way: tuple[str, str], other: tuple[str, str]
) -> None:
    of = signature(zalo_oa_signed_with=way[0], zalo_oa_signed_by=way[1])
    head, secret = WAYS[other]
    signed = {b"x-zevent-signature": b"mac=" + mac(head, BODY, STAMP, secret)}
    assert of.is_good(signed, BODY) == (way == other)


HEADERS = {
    "the body's timestamp": (BODY, STAMP, {}, True),
    "the header's timestamp": (b'{"event_name":"x"}', STAMP, {b"x-zevent-timestamp": STAMP}, True),
    "the header's, though the body has another": (
        BODY, b"1764057599000", {b"x-zevent-timestamp": b"1764057599000"}, True
    ),
    "a timestamp as a number": (b'{"timestamp":1764057600000}', STAMP, {}, True),
    "a timestamp of nowhere": (b'{"event_name":"x"}', STAMP, {}, False),
    "a timestamp that is none": (b'{"timestamp":"today"}', b"today", {}, False),
    "a body that is no event": (b"[]", b"", {}, False),
    "a body that is no JSON": (b"{", b"", {}, False),
}  # fmt: skip


@pytest.mark.parametrize(("body", "stamp", "more", "good"), HEADERS.values(), ids=HEADERS)
def test_either_timestamp_is_taken(
    body: bytes, stamp: bytes, more: dict[bytes, bytes], good: bool
) -> None:
    signed = {b"x-zevent-signature": mac(APP_ID, body, stamp, OA_SECRET).upper()} | more
    assert signature().is_good(signed, body) == good


@pytest.mark.parametrize(
    ("minutes", "good"), [(-6, False), (-4, True), (0, True), (170, True), (181, False)]
)
def test_the_ladder_of_tries_passes_and_what_is_played_again_does_not(
    minutes: int, good: bool
) -> None:
    signed = {b"x-zevent-signature": b"mac=" + mac(APP_ID, BODY, STAMP, OA_SECRET)}
    assert signature(NOW + minutes * 60).is_good(signed, BODY) == good
    assert signature(NOW + 120 * 60, zalo_oa_replay_minutes=60).is_good(signed, BODY) is False


@given(st.binary(max_size=80), st.binary(max_size=40))
def test_nothing_that_is_made_up_is_taken(given_mac: bytes, body: bytes) -> None:
    headers = {
        b"x-zevent-signature": given_mac,
        b"x-zevent-timestamp": b"%d" % (time.time() * 1000),
    }
    assert signature(time.time()).is_good(headers, body) is False


def test_without_a_signature_nothing_is_taken() -> None:
    assert signature().is_good({}, BODY) is False
