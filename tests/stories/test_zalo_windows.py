"""On the Official Account: who wrote long ago is not sent anything, and is offered it on their return."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import select

from bot.channels.base import Capabilities
from handlers.messages import Kind
from storage import spending
from storage.people import Address, Consent
from tests.emulators.zalo_oa.oauth import APP_ID, APP_SECRET
from tests.stories.driver import ListChannel, Village, village
from tests.stories.test_notices import delivered, head, resident, written

HO_CHIM = "bản Hồ Chim 2"


class Account(ListChannel):
    capabilities = Capabilities(buttons=True, text_limit=2000, rate=None, windows=True)


@asynccontextmanager
async def on_account(tmp_path: Path, url: str, **more: Any) -> AsyncIterator[Village]:
    account: dict[str, Any] = {
        "zalo_oa_id": "9000001",
        "zalo_oa_app_id": APP_ID,
        "zalo_oa_app_secret": APP_SECRET,
        "zalo_oa_oa_secret": "secret-of-the-oa",
        "zalo_oa_refresh_token": "first",
    }
    async with village(tmp_path, url, channel=Account("zalo-oa"), **account, **more) as place:
        yield place


async def test_who_was_away_for_eight_days_is_offered_what_they_missed_when_they_write(
    tmp_path: Path, sqlite_url: str
) -> None:
    async with on_account(tmp_path, sqlite_url) as place:
        away = await resident(place, "Giàng Thị Dợ", HO_CHIM)
        place.clock.passes(days=8)
        near = await resident(place, "Sùng A Chống", HO_CHIM)
        leader = await head(place)
        await written(leader)
        heard = "\n".join(message.text for message in place.channel.said["trưởng bản"])
        assert "Còn 1 người lâu chưa nhắn qua Zalo nên chưa gửi tới được" in heard
        await leader.taps("Gửi cho cả bản")
        await delivered(place, 1)
        assert "Tiêm phòng cho trâu bò" in near.last
        assert away.new() == []
        await away.says("xin chào")
        await place.app.post_office.settle()
        await asyncio.sleep(0.3)
        assert "có 1 thông báo chưa gửi tới" in away.last
        assert "gửi 1 thông báo ngay sau đây" in await away.taps("Xem các tin đó")
        await delivered(place, 1)
        assert "Tiêm phòng cho trâu bò" in away.last


async def test_who_follows_is_asked_and_who_leaves_is_sent_nothing_more(
    tmp_path: Path, sqlite_url: str
) -> None:
    async with on_account(tmp_path, sqlite_url) as place:
        stranger = place.person("Lò Văn Pâng")
        assert "không phải người thật" in await stranger.does(Kind.FOLLOWED)
        with place.app.database.read() as session:
            assert session.scalars(select(Consent.id)).all() == []
        who = await resident(place, "Sùng A Chống", HO_CHIM)
        await who.does(Kind.UNFOLLOWED)
        leader = await head(place)
        await written(leader)
        await leader.taps("Gửi cho cả bản")
        await delivered(place, 1)
        assert who.new() == []
        with place.app.database.read() as session:
            given = session.scalars(
                select(Consent.given).where(Consent.purpose == "notices").order_by(Consent.id)
            ).all()
        assert given[:2] == [True, False]


async def test_what_is_paid_for_is_booked_when_it_has_left(tmp_path: Path, sqlite_url: str) -> None:
    async with on_account(tmp_path, sqlite_url, zalo_oa_budget=1000) as place:
        away = await resident(place, "Giàng Thị Dợ", HO_CHIM)
        place.clock.passes(days=3)
        leader = await head(place)
        await written(leader)
        heard = "\n".join(message.text for message in place.channel.said["trưởng bản"])
        assert "có máy nhận qua Zalo phải trả tiền: hết 55 đồng" in heard
        await leader.taps("Gửi cho cả bản")
        await delivered(place, 1)
        assert "Tiêm phòng cho trâu bò" in away.last
        with place.app.database.read() as session:
            kept = spending.sums(session.connection(), "zalo-oa", 1)
        (month,) = kept.values()
        assert month[spending.BILLED] == (1, 55)


async def test_when_somebody_wrote_an_anonymous_case_is_not_kept(
    tmp_path: Path, sqlite_url: str
) -> None:
    async with on_account(tmp_path, sqlite_url) as place:
        who = await resident(place, "Giàng Thị Dợ", HO_CHIM)
        before = heard_at(place)
        place.clock.passes(hours=5)
        await who.says("Gửi ý kiến")
        await who.taps("Gửi ẩn danh")
        await who.taps("Hạ tầng")
        assert heard_at(place) in (before, before + 5 * 3600)  # by the time that they chose it
        place.clock.passes(hours=30)
        await who.says("Đường vào bản lầy, xe không đi được")
        assert heard_at(place) <= before + 5 * 3600


def heard_at(place: Village) -> float:
    with place.app.database.read() as session:
        return session.scalars(select(Address.heard_at)).one() or 0.0
