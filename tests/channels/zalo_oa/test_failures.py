"""Each way in which a call can fail, and what follows from it."""

import time
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from bot.channels.base import Rendered, Template
from bot.channels.zalo_oa.failures import CODES, failure_of, until_morning
from bot.channels.zalo_oa.headroom import Headroom
from bot.delivery.failures import AFTER, GONE, HOLDS, After, Failure, SendFailed
from tests.channels.zalo_oa.channels import FakeTokens, channel_over
from tests.emulators.zalo_oa import Emulator, Fault, zalo_oa

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
NOON = datetime(2026, 11, 25, 12, tzinfo=ZONE)
CS = "/message/cs"

# What becomes of the message, and what else.
GROUPS: dict[str, tuple[tuple[int, ...], After]] = {
    "refresh once": ((-216, -220, -124), After.WAIT),
    "back off": ((-32,), After.WAIT),
    "upload again": ((-100,), After.FINAL),
    "reschedule": ((-234, -133, -144, -147, -211, -218), After.WAIT),
    "stop and alert": (
        (-204, -205, -209, -212, -219, -221, -223, -224, -320, -321, -115, -240), After.WAIT
    ),
    "drop the recipient": ((-213, -227, -230, -232, -244, -118, -119, -139, -141), After.FINAL),
    "our payload is wrong": ((-201, -210, -233, -248, -249, -1121, -1122), After.FINAL),
}  # fmt: skip
EACH = [(code, after) for codes, after in GROUPS.values() for code in codes]


@pytest.mark.parametrize(("code", "after"), EACH)
def test_each_code_is_known_and_has_its_consequence(code: int, after: After) -> None:
    assert AFTER[CODES[code]] is after
    assert failure_of(code, NOON).detail == f"error {code}"


def test_no_code_is_known_that_is_in_no_group() -> None:
    assert set(CODES) == {code for code, _ in EACH}


def test_an_account_that_may_not_send_holds_everything_and_one_person_nothing() -> None:
    held = {code for code in CODES if CODES[code] in HOLDS}
    assert held == {-32, *GROUPS["stop and alert"][0]}
    dead = {code for code in CODES if CODES[code] in GONE}
    assert dead == set(GROUPS["drop the recipient"][0]) - {-230, -232}


def test_what_nobody_told_us_of_is_our_own_fault() -> None:
    assert failure_of(-99999, NOON).failure is Failure.REFUSED


@pytest.mark.parametrize(("hour", "hours"), [(22, 8), (23, 7), (0, 6), (5, 1), (12, 18)])
def test_what_the_night_refuses_waits_for_the_morning(hour: int, hours: int) -> None:
    failed = failure_of(-234, NOON.replace(hour=hour))
    assert (failed.failure, failed.retry_after) == (Failure.NOT_NOW, hours * 3600)
    assert until_morning(NOON.replace(hour=hour)) == hours * 3600


FAULTS: dict[str, tuple[Fault, Failure]] = {
    "a code": (Fault.refuses(-209), Failure.SUSPENDED),
    "the window": (Fault.refuses(-230), Failure.OUTSIDE),
    "the quota": (Fault.refuses(-211), Failure.QUOTA),
    "a proxy's page": (Fault.server(), Failure.SERVER),
    "a page that says 200": (Fault.garbage(), Failure.UNCERTAIN),
    "JSON that is no answer": (Fault.garbage("[]"), Failure.UNCERTAIN),
    "an answer without a code": (Fault.garbage("{}"), Failure.UNCERTAIN),
    "a page that is not found": (Fault.server(404), Failure.REFUSED),
    "a gateway's limit": (Fault.server(429), Failure.RATE_LIMITED),
    "a line that breaks": (Fault.breaks(done=True), Failure.UNCERTAIN),
}


async def fails(api: Emulator, folder: Path, *faults: Fault, **more: Any) -> SendFailed:
    person = api.person()
    person.says("xin chào")
    async with channel_over(api, folder, **more) as channel:
        api.faults.next(CS, *faults)
        with pytest.raises(SendFailed) as caught:
            await channel.send(person.id, Rendered("Chào ạ"))
    return caught.value


@pytest.mark.parametrize(("fault", "failure"), FAULTS.values(), ids=FAULTS)
async def test_each_fault_becomes_its_failure(
    fault: Fault, failure: Failure, tmp_path: Path
) -> None:
    async with zalo_oa() as api:
        failed = await fails(api, tmp_path, fault)
        assert failed.failure is failure
        assert not any(hidden in failed.detail for hidden in ("access-1", "Chào", "127.0.0.1"))


async def test_a_server_that_is_not_there_was_not_reached(tmp_path: Path) -> None:
    async with zalo_oa() as api:
        person = api.person()
        async with channel_over(api, tmp_path, zalo_oa_api="http://127.0.0.1:9") as channel:
            with pytest.raises(SendFailed) as caught:
                await channel.send(person.id, Rendered("Chào ạ"))
        assert caught.value.failure is Failure.UNREACHABLE


async def test_a_token_that_is_refused_is_changed_once(tmp_path: Path) -> None:
    async with zalo_oa() as api:
        person, tokens = api.person(), FakeTokens("old", "access-1")
        person.says("xin chào")
        async with channel_over(api, tmp_path, tokens=tokens) as channel:
            assert await channel.send(person.id, Rendered("Chào ạ"))
        assert (tokens.refusals, len(person.sees())) == (1, 1)


async def test_a_token_that_is_refused_again_waits_for_an_operator(tmp_path: Path) -> None:
    async with zalo_oa() as api:
        tokens = FakeTokens("old", "older")
        assert (await fails(api, tmp_path, tokens=tokens)).failure is Failure.UNAUTHORISED
        assert tokens.refusals == 1


async def test_a_number_that_takes_nothing_does_not_make_an_address_dead(tmp_path: Path) -> None:
    async with zalo_oa() as api:
        api.templates["7"] = "transactional"
        person = api.person()
        message = Rendered("x", template=Template("7", {"ten": "x"}, phone="84912000111"))
        async with channel_over(api, tmp_path) as channel:
            with pytest.raises(SendFailed) as caught:
                await channel.send(person.id, message)
        assert caught.value.failure is Failure.NO_NUMBER


async def test_the_last_of_a_minute_s_requests_are_spread_out() -> None:
    room = Headroom()
    for name, value in ((b"X-RateLimit-Limit", b"4000"), (b"X-RateLimit-Remain", b"399")):
        room.hear(name, value)
    began = time.monotonic()
    for _ in range(3):
        await room.slot()
    assert 0.25 < time.monotonic() - began < 1.5


@pytest.mark.parametrize("left", [b"0", b"1"])
async def test_where_nothing_is_left_the_message_waits_in_the_outbox(left: bytes) -> None:
    room = Headroom()
    for name, value in ((b"x-ratelimit-limit", b"100"), (b"x-ratelimit-remain", left)):
        room.hear(name, value)
    failed = [one for _ in range(3) if (one := await refused(room))]
    assert failed[0].failure is Failure.RATE_LIMITED
    assert 0 < (failed[0].retry_after or 0) <= 60


async def refused(room: Headroom) -> SendFailed | None:
    try:
        await room.slot()
    except SendFailed as failed:
        return failed
    return None


async def test_while_enough_is_left_nothing_waits() -> None:
    room = Headroom()
    for name, value in ((b"X-RateLimit-Limit", b"4000"), (b"X-RateLimit-Remain", b"3999")):
        room.hear(name, value)
    room.hear(b"X-RateLimit-Remain", b"viel")
    began = time.monotonic()
    for _ in range(50):
        await room.slot()
    assert time.monotonic() - began < 0.2
