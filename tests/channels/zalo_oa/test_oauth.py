"""What Zalo's address for tokens answers, and what we make of it."""

import orjson
import pytest

from bot.channels.zalo_oa.oauth import CALLED, OAuthError, Trouble, read

PAIR = {"access_token": "a" * 20, "refresh_token": "r" * 20}
REFRESH, CODE = CALLED["refresh_token"], CALLED["authorization_code"]
LIVES = 90 * 86_400.0


@pytest.mark.parametrize(
    ("more", "access", "refresh"),
    [
        ({"expires_in": "90000"}, 90_000, LIVES),
        ({"expires_in": 3600}, 3600, LIVES),
        ({}, 90_000, LIVES),
        ({"expires_in": "soon"}, 90_000, LIVES),
        ({"expires_in": "-1"}, 90_000, LIVES),
        ({"expires_in": "inf"}, 90_000, LIVES),
        ({"expires_in": "90000", "refresh_token_expires_in": "7776000"}, 90_000, 7_776_000),
    ],
)
def test_a_pair(more: dict[str, object], access: float, refresh: float) -> None:
    for answer in (PAIR | more, {"error": 0, "data": PAIR | more}):
        found = read(orjson.dumps(answer), REFRESH, LIVES)
        assert (found.access_lives, found.refresh_lives) == (access, refresh)
        assert found.access.get_secret_value() == PAIR["access_token"]
        assert "aaaa" not in repr(found)


def named(number: int, name: str) -> bytes:
    return orjson.dumps({"error": number, "error_name": name, "error_description": ""})


@pytest.mark.parametrize(
    ("answer", "called", "trouble"),
    [
        (named(-14014, "Invalid refresh token"), REFRESH, Trouble.INVALID),
        (named(-118, "invalid_refresh_token"), REFRESH, Trouble.INVALID),
        (named(-14010, "Invalid authorization code"), CODE, Trouble.INVALID),
        (named(-14011, "Invalid code verifier"), CODE, Trouble.INVALID),
        (named(-14002, "Invalid app id"), REFRESH, Trouble.BAD_APP),
        (named(-14004, "Invalid secret key"), REFRESH, Trouble.BAD_APP),
        (named(-1, "Internal error, code 7"), REFRESH, Trouble.OTHER),
        (orjson.dumps({"error": -32, "message": "Rate limit"}), REFRESH, Trouble.OTHER),
        (b"<html>502 Bad Gateway</html>", REFRESH, Trouble.LOST),
        (b"", REFRESH, Trouble.LOST),
        (b"[]", REFRESH, Trouble.LOST),
        (b"{}", REFRESH, Trouble.LOST),
        (orjson.dumps({"error": 0, "data": None}), REFRESH, Trouble.LOST),
        (orjson.dumps({"access_token": "only"}), REFRESH, Trouble.LOST),
        (orjson.dumps({"access_token": 1, "refresh_token": "x"}), REFRESH, Trouble.LOST),
    ],
)
def test_what_is_no_pair(answer: bytes, called: tuple[str, ...], trouble: Trouble) -> None:
    with pytest.raises(OAuthError) as caught:
        read(answer, called, LIVES)
    assert caught.value.trouble is trouble
