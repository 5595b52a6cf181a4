"""Every kind of raw event, and what it means to us."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.channels.zalo_oa.decode import NOTHING, Receipt, decode
from handlers.messages import Kind
from tests.channels.zalo_oa.payloads import (
    BROKEN,
    PASSED_OVER,
    PERSON,
    RECEIPTS,
    TAKEN,
    URL,
    Means,
    Raw,
    attached,
    event,
    said,
)
from tests.emulators.zalo_oa.emulator import OA_ID


def test_there_are_enough_of_them() -> None:
    assert len(TAKEN) + len(RECEIPTS) + len(PASSED_OVER) + len(BROKEN) >= 60


@pytest.mark.parametrize(("raw", "means"), TAKEN.values(), ids=TAKEN)
def test_each_kind_of_event_means_one_thing(raw: Raw, means: Means) -> None:
    assert decode(raw, OA_ID) == (means.spooled(),)


@pytest.mark.parametrize(("raw", "receipt"), RECEIPTS.values(), ids=RECEIPTS)
def test_a_receipt_names_messages_and_nobody(raw: Raw, receipt: Receipt) -> None:
    assert decode(raw, OA_ID) == receipt


@pytest.mark.parametrize("raw", PASSED_OVER.values(), ids=PASSED_OVER)
def test_what_nobody_said_to_this_account_is_passed_over(raw: Raw) -> None:
    assert decode(raw, OA_ID) == NOTHING


@pytest.mark.parametrize("raw", BROKEN.values(), ids=BROKEN)
def test_what_is_no_event_is_a_value_error_that_quotes_nothing(raw: Any) -> None:
    with pytest.raises(ValueError, match="expected") as caught:
        decode(raw, OA_ID)
    assert "xin chào" not in str(caught.value)


def test_several_photos_of_one_message_are_several_events() -> None:
    one = {"type": "image", "payload": {"url": URL}}
    first, second = decode(said("image", text="Cầu", attachments=[one, one]), OA_ID)  # type: ignore[misc]
    assert first == Means(Kind.PHOTO, "Cầu", file="photo").spooled()
    assert second == Means(Kind.PHOTO, file="photo").spooled(1)


def test_no_coordinate_name_or_address_is_carried() -> None:
    place = attached("location", coordinates={"latitude": "21.386", "longitude": "103.02"})
    info = event("user_submit_info", info={"name": "Sùng", "address": "Nà Tấu", "phone": "84"})
    assert all(
        hidden not in repr((decode(place, OA_ID), decode(info, OA_ID)))
        for hidden in ("21.386", "Sùng", "Nà Tấu")
    )


JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=8,
)
NAMES = st.sampled_from(
    [
        "sender",
        "recipient",
        "follower",
        "id",
        "oa_id",
        "message",
        "msg_id",
        "msg_ids",
        "text",
        "attachments",
        "type",
        "payload",
        "url",
        "name",
        "phone",
        "user_id",
        "info",
        "timestamp",
        "location",
        "coordinates",
        "description",
    ]
)
LIKELY = st.recursive(
    JSON | st.sampled_from([OA_ID, PERSON, "image", "m4a", "#nc:back"]),
    lambda inner: st.dictionaries(NAMES, inner, max_size=6) | st.lists(inner, max_size=2),
    max_leaves=20,
)
EVENTS = st.sampled_from(
    [raw["event_name"] for raw, _ in (*TAKEN.values(), *RECEIPTS.values())]
) | st.text(max_size=9)


@given(EVENTS, st.dictionaries(NAMES, LIKELY) | LIKELY)
def test_any_json_is_an_event_or_nothing_or_a_value_error(name: str, raw: Any) -> None:
    if isinstance(raw, dict):
        raw["event_name"] = name
    try:
        decoded = decode(raw, OA_ID)
    except ValueError:
        return
    assert isinstance(decoded, tuple | Receipt)


@given(st.sampled_from(list(TAKEN.values())), NAMES, LIKELY)
def test_any_content_of_a_message_is_an_event_or_nothing_or_a_value_error(
    taken: tuple[Raw, Means], name: str, content: Any
) -> None:
    raw, _ = taken
    spoiled = raw | {"message": raw.get("message", {}) | {name: content}}
    try:
        decoded = decode(spoiled, OA_ID)
    except ValueError:
        return
    assert isinstance(decoded, Receipt) or all(
        len(one.incoming.event_id) <= 80 and one.incoming.address == PERSON for one in decoded
    )
