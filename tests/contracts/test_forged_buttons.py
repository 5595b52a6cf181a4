"""A button's tag comes from outside: whoever makes one up gets a kind answer and nothing else."""

from pathlib import Path

import pytest
from sqlalchemy import func, select

from handlers.flows import FLOWS
from handlers.messages import Incoming, Kind
from handlers.people.invitations import invite_head
from storage.areas import Area
from storage.inbox import FailedEvent
from storage.people import Appointment, Invitation
from tests.stories.driver import Village, village

STRANGE = ("", ".", ".x", ".1.2.3", f".{'9' * 80}", ".%", ".DB-0000-0000-0000-00")


async def taps(place: Village, tag: str) -> str:
    """Somebody taps what we never offered; returns what is said."""
    place.channel.said.pop("somebody", None)
    event = Incoming("test", "somebody", place.event_id(), Kind.TAP, tap=tag)
    await place.receive(event)
    return "\n".join(message.text for message in place.channel.said["somebody"])


@pytest.mark.parametrize("known", [True, False])
async def test_no_tag_breaks_a_talk(tmp_path: Path, database_url: str, known: bool) -> None:
    async with village(tmp_path, database_url) as place:
        if known:
            for step in ("/start", "[Tiếng Việt]", "pang de a1", "[Đúng]", "[Đồng ý]"):
                await place.person("somebody").does_step(step)
        for name in ("", "no-such-talk", *(flow.name for flow in FLOWS)):
            for argument in STRANGE:
                assert await taps(place, f"go.{name}{argument}")
        for tag in (
            "resume",
            "safe",
            "discard",
            "q.0000.0.99",
            "q",
            "menu",
            "back",
            "\u0000",
            "go",
        ):
            assert await taps(place, tag)
        with place.app.database.read() as session:
            assert session.scalar(select(func.count()).select_from(FailedEvent)) == 0


async def test_what_the_database_knows_of_an_invitation_opens_no_door(
    tmp_path: Path, database_url: str
) -> None:
    async with village(tmp_path, database_url) as place:
        with place.app.database.write() as session:
            area = session.scalars(select(Area).where(Area.name == "Pàng Dề A1")).one()
            invite_head(session, area_code=area.code, now=place.clock())
            token_hash = session.scalars(select(Invitation.token_hash)).one()
        assert "không còn" in await taps(place, f"go.accept-invitation.{token_hash}")
        with place.app.database.read() as session:
            assert session.scalars(select(Appointment.id)).all() == []
