"""What staff make of somebody's words goes with them: erased when it is withdrawn, told to who asks."""

from pathlib import Path

from sqlalchemy import select

from handlers.desk import Desk
from handlers.feedback import door
from handlers.masking import actions
from handlers.masking.actions import Spot, Written
from handlers.people.authority import authority_of
from storage.cases import by_code
from storage.people import Appointment
from tests.stories.driver import Village, village
from tests.stories.office import Officer
from tests.stories.test_feedback import SIGNED, resident, writes
from tests.stories.traces import raw

HEARD, MEANT, MASKED = "Dej tsis muaj nyob Zằm Quắng", "Ở Zằm Quắng hết nước", "Khe Zằm hết nước"


def reads_over(place: Village, code: str) -> None:
    """The officer translates what was written, masks it, and looks at it once more."""
    now = place.clock()
    with place.app.database.write() as session:
        officer = session.scalars(
            select(Appointment.person_id).where(Appointment.role == "officer")
        ).first()
        assert officer is not None
        desk = Desk(session, authority_of(session, officer, now), now, place.app.office)
        door.open_case(desk, code, "Sàng lọc ý kiến mới")
        actions.write(desk, code, Spot(0, "said", 0), Written("hmn", None, MEANT))
        actions.mask(desk, code, Spot(0, "translation", 1), frozenset(), ("Ở Zằm Quắng",))
        actions.edit(desk, code, Spot(0, "translation", 2), MASKED)
        actions.look_at_originals(desk, code, "Đối chiếu lời dịch")
        case = by_code(session, code)
        assert case is not None
        case.entries[0].transcript = HEARD


async def test_what_is_withdrawn_is_gone_with_all_that_staff_made_of_it(
    tmp_path: Path, sqlite_url: str
) -> None:
    async with village(tmp_path, sqlite_url) as place:
        Officer(place)
        who = await resident(place)
        code = await writes(who, SIGNED)
        reads_over(place, code)
        found = raw(sqlite_url)
        assert all(words.encode() in found for words in (HEARD, MEANT, MASKED))
        await who.says(code)
        await who.taps("Rút ý kiến")
        await who.taps("Rút và xóa")
        await place.app.post_office.settle()
        await place.app.writer.run(lambda session: None, quiet=True)
        found = raw(sqlite_url)
        assert not any(words.encode() in found for words in (HEARD, MEANT, MASKED))


async def test_who_wrote_learns_who_looked_at_the_words_as_they_were_said(
    tmp_path: Path, sqlite_url: str
) -> None:
    async with village(tmp_path, sqlite_url) as place:
        Officer(place)
        who = await resident(place)
        code = await writes(who, SIGNED)
        reads_over(place, code)
        said = await who.says("Dữ liệu của tôi")
        assert "Lò Thị Hoa" in said
        assert "Đối chiếu lời dịch" in said
