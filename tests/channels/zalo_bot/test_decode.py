"""What each raw event means, and that no other breaks anything."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.channels.zalo_bot.decode import NobodyError, decode
from handlers.messages import Kind
from tests.channels.zalo_bot.payloads import (
    BARE,
    OF_NOBODY,
    PASSED_OVER,
    SENDER,
    TAKEN,
    UNREADABLE,
    Means,
    Raw,
    documented,
    event,
    message,
)


@pytest.mark.parametrize(("raw", "means"), TAKEN.values(), ids=TAKEN)
def test_what_a_person_does_is_understood(raw: Raw, means: Means) -> None:
    found = decode(raw, 7)
    assert found is not None
    got = found.incoming
    assert (got.channel, got.kind, got.text, found.url, got.address) == (
        "zalo-bot", means.kind, means.text, means.url, means.address
    )  # fmt: skip
    if means.event_id is None:
        assert len(got.event_id) <= 80
        assert got.event_id.endswith("-7")
    else:
        assert got.event_id == means.event_id


@pytest.mark.parametrize("raw", PASSED_OVER.values(), ids=PASSED_OVER)
def test_what_is_not_said_to_us_passes_harmlessly(raw: Raw) -> None:
    assert decode(raw) is None


@pytest.mark.parametrize("raw", OF_NOBODY.values(), ids=OF_NOBODY)
def test_what_does_not_say_who_it_is_from_cannot_be_answered(raw: Raw) -> None:
    with pytest.raises(NobodyError):
        decode(raw)


@pytest.mark.parametrize("raw", UNREADABLE.values(), ids=UNREADABLE)
def test_what_is_no_event_is_said_to_be_none(raw: Any) -> None:
    with pytest.raises(ValueError, match="an object was expected"):
        decode(raw)


def test_there_are_sixty_and_more_payloads() -> None:
    assert len(TAKEN) + len(PASSED_OVER) + len(OF_NOBODY) + len(UNREADABLE) >= 60
    assert len(TAKEN) >= 60


def test_an_event_without_an_id_is_the_same_only_if_it_comes_again_at_once() -> None:
    raw = BARE | {"from": SENDER}
    names = [decode(one, minute) for one, minute in ((raw, 1), (documented(raw), 1), (raw, 2))]
    first, again, later = (found.incoming.event_id for found in names if found)
    assert first == again != later


LETTERS = st.text("aơ\0 1/:", max_size=5)
ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | LETTERS,
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(LETTERS, inner, max_size=2),
    max_leaves=4,
)
KINDS = st.sampled_from(["text", "image", "voice", "sticker", "unsupported", "x"])
NAMES = st.sampled_from([*message(), "text", "photo", "photo_url", "voice_url", "caption"])


@given(KINDS, st.dictionaries(NAMES, ANYTHING), st.booleans())
def test_a_malformed_event_raises_nothing_but_value_error(
    kind: str, content: dict[str, Any], enveloped: bool
) -> None:
    raw = event(kind, **content)
    try:
        found = decode(documented(raw) if enveloped else raw)
    except ValueError:
        return
    if found is not None:
        assert found.incoming.address
        assert 0 < len(found.incoming.event_id) <= 80
        assert found.incoming.kind in {*Kind}


@given(
    ANYTHING | st.dictionaries(st.sampled_from(["event_name", "message", "result", "ok"]), ANYTHING)
)
def test_anything_at_all_raises_nothing_but_value_error(raw: Any) -> None:
    try:
        found = decode(raw)
    except ValueError:
        return
    assert found is None or found.incoming.kind in {*Kind}
