"""T10: a head hands the village over; the old one is thanked and can do nothing, the new one begins."""

import asyncio
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from handlers.desk import Desk
from handlers.people import posting
from handlers.people.authority import authority_of
from handlers.people.invitations import add_staff, invite_head
from storage.areas import Area
from storage.people import Appointment
from tests.stories.driver import Village, Villager, village

HO_CHIM = "03172-01"
THANKS = "Cảm ơn bác Vừ A Sùng đã giúp bản thời gian qua. Tài khoản của bác chuyển về người dân."
WRITE = "Soạn thông báo cho bản"


async def head(place: Village, address: str, token: str, name: str) -> Villager:
    who = place.person(address)
    await who.opens(f"i_{token}")
    await who.taps("Nhận làm trưởng bản")
    await who.says(name)
    await who.taps("Đồng ý")
    return who


def hand_over(place: Village) -> str:
    """What the commune's officer does on the console; the token for the new head."""
    now = place.clock()
    with place.app.database.read() as session:
        officers = select(Appointment.person_id).where(Appointment.role == "officer")
        officer = session.scalars(officers.order_by(Appointment.id.desc())).first() or 0
        heads = select(Appointment.id).where(Appointment.role == "head")
        post = session.scalars(heads).one()

    def work(session: Session) -> str:
        desk = Desk(session, authority_of(session, officer, now), now, place.app.office)
        return posting.hand_over_village(desk, post)[1]

    return place.app.writer.call(work)


async def thanked(who: Villager) -> str:
    async with asyncio.timeout(10):
        while True:
            if said := who.new():
                return said[-1].text
            await asyncio.sleep(0.02)


async def test_a_village_is_handed_over(tmp_path: Path, sqlite_url: str) -> None:
    async with village(tmp_path, sqlite_url) as place:
        now = place.clock()
        app = place.app
        app.writer.call(
            lambda s: add_staff(s, name="Lò Thị Hoa", area_code="03172", now=now, role="officer")
        )
        first = app.writer.call(lambda s: invite_head(s, area_code=HO_CHIM, now=now))
        old = await head(place, "cũ", first, "Vừ A Sùng")
        assert WRITE in old.buttons
        waiting = app.writer.call(lambda s: invite_head(s, area_code=HO_CHIM, now=now))

        token = await asyncio.to_thread(hand_over, place)

        assert await thanked(old) == THANKS
        await old.says("menu")
        assert WRITE not in old.buttons
        stranger = place.person("lạ")
        assert "đã dùng rồi hoặc đã quá hạn" in await stranger.opens(f"i_{waiting}")

        new = await head(place, "mới", token, "Giàng A Páo")
        assert WRITE in new.buttons
        with app.database.read() as session:
            area = session.scalars(select(Area).where(Area.code == HO_CHIM)).one()
            posts = session.scalars(
                select(Appointment).where(Appointment.area_id == area.id).order_by(Appointment.id)
            ).all()
            assert [post.until is None for post in posts] == [False, True]
            assert posts[1].appointed_by is not None
