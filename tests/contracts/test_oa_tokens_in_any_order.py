"""Whatever befalls two processes, a refresh token goes out once, and nothing is used before it is kept."""

import asyncio
import tempfile
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import delete

from bot.channels.zalo_oa import tokens as module
from bot.delivery.failures import SendFailed
from handlers.oa_tokens import rules
from storage.database import Database
from storage.zalo_tokens import ZaloToken
from tests.channels.zalo_oa.world import Crash, World

FAULTS = ("", "unsent", "lost before", "lost after", "crash before", "crash after", "secret")
TOGETHER = ("meanwhile", "late")
step = st.tuples(
    st.sampled_from((0, 1)),  # which process
    st.sampled_from((1.0, 130.0, 400.0, 3600.0, 20 * 3600.0, 26 * 3600.0)),  # seconds later
    st.sampled_from(("access", "access", "refused")),
    st.sampled_from((*FAULTS, *TOGETHER)),
)


async def play(world: World, steps: list[tuple[int, float, str, str]]) -> None:
    processes = [world.process(), world.process()]
    last = ["", ""]
    for which, later, wish, fault in steps:
        world.now += later
        world.fault, world.others = fault, [processes[1 - which]]
        one = processes[which]
        try:
            asked = one.refused(last[which]) if wish == "refused" else one.access()
            last[which] = await asked
            assert last[which] in world.committed
        except SendFailed:
            continue
        except Crash:  # and it is started again
            processes[which], last[which] = world.process(), ""
    await comes_to_rest(world)


async def comes_to_rest(world: World) -> None:
    """When nothing goes wrong any more, there is a token that works, or staff know."""
    world.fault = ""
    fresh = world.process()
    for _ in range(3):
        world.now += 26 * rules.HOUR
        with suppress(SendFailed):
            assert world.oauth.is_valid(await fresh.access())
            return
    assert rules.health(world.row(), world.now) is rules.Health.GONE


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(steps=st.lists(step, min_size=2, max_size=9))
def test_a_refresh_token_goes_out_once_unless_its_answer_was_lost(
    database: Database, steps: list[tuple[int, float, str, str]]
) -> None:
    with database.write() as session:
        session.execute(delete(ZaloToken))
    with pytest.MonkeyPatch.context() as patch, tempfile.TemporaryDirectory() as folder:
        patch.setattr(module, "LOOK_AGAIN", 0.0)
        asyncio.run(play(World(database, Path(folder)), steps))
