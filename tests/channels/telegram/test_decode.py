"""Every kind of raw update: what it means to us, and that aiogram reads it as an update too."""

from typing import Any

import pytest
from aiogram.types import Update
from hypothesis import given
from hypothesis import strategies as st

from bot.channels.telegram.decode import Decoded, decode
from handlers.messages import Incoming, Kind
from tests.channels.telegram.payloads import (
    BROKEN,
    CHAT,
    OF_GROUPS,
    PASSED_OVER,
    TAKEN,
    Means,
    Raw,
    in_group,
    said,
)

OTHERS = [raw for raw, *_ in OF_GROUPS.values()] + list(PASSED_OVER.values())


@pytest.mark.parametrize(("raw", "means"), TAKEN.values(), ids=TAKEN)
def test_each_kind_of_update_becomes_its_event(raw: Raw, means: Means) -> None:
    assert decode(raw) == Decoded(
        Incoming("telegram", "700", "5", means.kind, means.text, means.tap),
        means.fetch,
        means.tapped,
    )


@pytest.mark.parametrize(("raw", "kind", "text"), OF_GROUPS.values(), ids=OF_GROUPS)
def test_of_a_group_only_what_concerns_the_bot_is_an_event(raw: Raw, kind: Kind, text: str) -> None:
    assert decode(raw) == Decoded(Incoming("telegram", "-100700", "5", kind, text))


@pytest.mark.parametrize("raw", PASSED_OVER.values(), ids=PASSED_OVER)
def test_what_nobody_said_to_the_bot_alone_is_passed_over(raw: Raw) -> None:
    assert decode(raw) is None


@pytest.mark.parametrize("raw", BROKEN.values(), ids=BROKEN)
def test_what_is_no_update_is_a_value_error_that_quotes_nothing(raw: Any) -> None:
    with pytest.raises(ValueError, match="expected") as caught:
        decode(raw)
    assert "xin chào" not in str(caught.value)


@pytest.mark.parametrize("raw", [raw for raw, _ in TAKEN.values()] + OTHERS)
def test_the_payloads_are_what_aiogram_takes_for_updates(raw: Raw) -> None:
    update = Update.model_validate(raw)
    known = set(Update.model_fields) & set(raw)
    assert {name for name in Update.model_fields if getattr(update, name) is not None} == known


def test_no_coordinate_is_carried() -> None:
    decoded = decode(said(location={"latitude": 21.386, "longitude": 103.02}))
    assert "21.386" not in repr(decoded)


@given(st.text(max_size=100))
def test_what_people_say_in_a_group_is_not_carried(text: str) -> None:
    decoded = decode(in_group(text))
    assert decoded is None or text.strip().casefold().startswith(("/gan", "/start"))


JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=8,
)
NAMES = st.sampled_from(
    [
        "message",
        "edited_message",
        "callback_query",
        "my_chat_member",
        "chat",
        "from",
        "id",
        "type",
        "text",
        "photo",
        "voice",
        "audio",
        "contact",
        "location",
        "venue",
        "caption",
        "data",
        "new_chat_member",
        "status",
        "file_id",
        "file_size",
        "width",
        "height",
        "user_id",
        "phone_number",
        "is_bot",
        "update_id",
        "pinned_message",
        "sender_chat",
        "migrate_to_chat_id",
    ]
)
LIKELY = st.recursive(
    JSON | st.sampled_from(["private", "group", "/gan 7K4M"]) | st.just(CHAT) | st.just(700),
    lambda inner: st.dictionaries(NAMES, inner, max_size=6) | st.lists(inner, max_size=2),
    max_leaves=20,
)


@given(st.dictionaries(NAMES | st.text(max_size=5), LIKELY) | LIKELY)
def test_any_json_is_an_event_or_nothing_or_a_value_error(raw: Any) -> None:
    if isinstance(raw, dict):
        raw.setdefault("update_id", 1)
    try:
        decoded = decode(raw)
    except ValueError:
        return
    assert decoded is None or isinstance(decoded.incoming, Incoming)


@given(st.dictionaries(NAMES, LIKELY, max_size=6))
def test_any_content_of_a_private_message_is_an_event_or_nothing_or_a_value_error(
    content: Raw,
) -> None:
    try:
        decoded = decode(said(**(content | {"chat": CHAT})))
    except ValueError:
        return
    assert decoded is None or decoded.incoming.address == "700"
