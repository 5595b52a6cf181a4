"""A number given on the Official Account, over HTTP: templates go there, until it is withdrawn."""

import asyncio
import socket
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.app import App
from bot.runtime import running
from bot.settings import Settings
from handlers.notices.acting import Acting
from handlers.notices.actions import Draft, send_notice
from storage import spending
from storage.areas import Area
from storage.audience import Audience
from storage.notice_phones import NoticePhone
from storage.outbox import Outgoing
from storage.people import Address
from tests.channels.zalo_bot.channels import serving
from tests.contracts.talkers import oa_settings
from tests.emulators.zalo_oa.emulator import Emulator, zalo_oa
from tests.emulators.zalo_oa.people import Person
from tests.prepared import prepare_by_copy
from tests.stories.driver import StandingClock
from tests.unit.windows.silence import template

NUMBER = "84912345678"
BY_USER = "/v3.0/oa/message/template"


class Office:
    """The bot, the account's server, and one person who lives in a village and agreed to notices."""

    def __init__(self, app: App, api: Emulator, clock: StandingClock) -> None:
        self.app, self.api, self.clock, self.person = app, api, clock, api.person()

    async def hears(self, act: Callable[[Person], object]) -> str:
        """All that is said to it."""
        await self.person.hears(0)
        act(self.person)
        await self.person.hears(1)
        await self.app.post_office.settle()
        return "\n".join(str(one.get("text") or one) for one in self.person.sees()[-3:])

    async def joins(self) -> None:
        await self.hears(Person.follows)
        await self.hears(lambda who: who.taps("Tiếng Việt"))
        await self.hears(lambda who: who.says("ho chim 2"))
        await self.hears(lambda who: who.taps("Đúng"))
        await self.hears(lambda who: who.taps("Đồng ý"))

    async def gives_number(self) -> None:
        await self.hears(lambda who: who.says("dữ liệu của tôi"))
        await self.hears(lambda who: who.taps("Sửa"))
        await self.hears(lambda who: who.taps("Số điện thoại nhận tin"))
        await self.hears(lambda who: who.taps("Đồng ý"))
        heard = await self.hears(lambda who: who.says("0912 345 678"))
        assert "đã ghi số 0912345678" in heard

    async def announces(self, words: str) -> list[tuple[str, str | None]]:
        """State and error of the notice's rows when all of them are settled."""
        notice = self.app.writer.call(lambda session: self._send(session, words))
        self.app.post_office.ring()
        async with asyncio.timeout(15):
            while True:
                rows = self._rows(notice)
                if all(state not in {"waiting", "sending", "held"} for state, _ in rows):
                    return [(state, error) for state, error in rows]
                await asyncio.sleep(0.05)

    def _send(self, session: Session, words: str) -> str:
        village = session.scalars(select(Area).where(Area.name == "Hồ Chim 2")).one()
        acting = Acting(session, None, self.app.clock(), self.app.office)
        return send_notice(acting, Audience((village.id,)), Draft(words, "urgent")).purpose

    def _rows(self, purpose: str) -> Sequence[tuple[str, str | None]]:
        with self.app.database.read() as session:
            found = select(Outgoing.state, Outgoing.error).where(Outgoing.purpose == purpose)
            return [(state, error) for state, error in session.execute(found)]

    def dies(self) -> None:
        """Zalo said that it takes nothing for that address."""

        def gone(session: Session) -> None:
            session.scalars(select(Address)).one().state = "gone"

        self.app.writer.call(gone)

    def spent(self) -> tuple[int, int]:
        with self.app.database.read() as session:
            (month,) = spending.sums(session.connection(), "zalo-oa", 1).values()
        found: tuple[int, int] = month.get(spending.TEMPLATE, (0, 0))
        return found

    def numbers_kept(self) -> int:
        with self.app.database.read() as session:
            return session.query(NoticePhone).count()


@asynccontextmanager
async def office(tmp_path: Path, database_url: str) -> AsyncIterator[Office]:
    door = socket.create_server(("127.0.0.1", 0))
    async with zalo_oa() as api:
        settings = Settings(
            data_dir=tmp_path / "data",
            database_url=database_url,
            http_port=door.getsockname()[1],
            zalo_oa_budget=1000,
            _env_file=None,
            **oa_settings(api.url, api.oauth.begin()),
        )
        clock = StandingClock(datetime.now(UTC))  # the account's server goes by the real one
        app = App(settings, clock=clock)
        prepare_by_copy(app)
        async with running(app, frozenset({"worker"})), serving(app.web(), door):
            api.hooks(f"http://127.0.0.1:{door.getsockname()[1]}/hooks/zalo-oa")
            api.templates["7895417"] = "transactional"
            app.writer.call(lambda session: template(session).id)
            place = Office(app, api, clock)
            await place.joins()
            yield place


async def test_who_is_silent_has_it_at_the_number_that_they_gave_and_after_stopping_no_more(
    tmp_path: Path, sqlite_url: str
) -> None:
    async with office(tmp_path, sqlite_url) as place:
        place.api.phones = {NUMBER}
        await place.gives_number()
        place.clock.passes(days=8)
        assert await place.announces("Lũ về, xin lên chỗ cao.") == [("sent", None)]
        (came,) = place.api.on_phones
        assert came["phone"] == NUMBER
        assert came["template_data"]["noi_dung"] == "Lũ về, xin lên chỗ cao."
        assert place.spent() == (1, 120)
        place.dies()
        assert await place.announces("Đường 6 sạt lở.") == [("sent", None)]
        assert len(place.api.on_phones) == 2
        assert place.api.asked(BY_USER) == []
        await place.hears(lambda who: who.says("DỪNG"))
        assert place.numbers_kept() == 0
        assert await place.announces("Cầu treo cấm qua lại.") == []
        assert len(place.api.on_phones) == 2
        assert place.spent() == (2, 240)


async def test_without_a_number_a_template_goes_to_the_address_and_to_none_that_is_dead(
    tmp_path: Path, sqlite_url: str
) -> None:
    async with office(tmp_path, sqlite_url) as place:
        place.api.phones = {NUMBER}
        place.clock.passes(days=8)
        assert await place.announces("Lũ về, xin lên chỗ cao.") == [("sent", None)]
        place.dies()
        assert await place.announces("Đường 6 sạt lở.") == []
        assert place.api.on_phones == []
        assert len(place.api.asked(BY_USER)) == 1


@pytest.mark.parametrize("dies", [False, True])
async def test_a_number_that_zalo_does_not_know_is_dropped_and_not_tried_again(
    tmp_path: Path, sqlite_url: str, dies: bool
) -> None:
    async with office(tmp_path, sqlite_url) as place:
        await place.gives_number()
        place.clock.passes(days=8)
        if dies:
            place.dies()
        (row,) = await place.announces("Lũ về, xin lên chỗ cao.")
        assert row == (("cancelled", "outside") if dies else ("sent", None))
        assert place.numbers_kept() == 0
        by_phone = [call for call in place.api.calls if call.path == "/message/template"]
        assert len(by_phone) == 1
        assert len(place.api.asked(BY_USER)) == (0 if dies else 1)
        assert place.spent() == ((0, 0) if dies else (1, 120))
