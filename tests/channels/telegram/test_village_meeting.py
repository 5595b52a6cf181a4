"""T3, T4, T5, R9 and a campaign's photo over the Bot API: every button fits, every answer arrives."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import timedelta
from functools import partial
from pathlib import Path

from sqlalchemy import select

from bot.app import App
from bot.runtime import running
from bot.start import prepare
from handlers.people.invitations import invite_head
from handlers.villages.households import replace_list
from storage import meetings as storage
from storage.areas import Area
from storage.campaigns import CampaignEvidence
from storage.households import Household
from storage.meetings import Meeting, MeetingItem, MeetingPresence
from tests.channels.telegram.channels import settings_for, until
from tests.channels.telegram.test_speaker_session import said
from tests.emulators.telegram import Emulator, telegram
from tests.emulators.telegram.chats import buttons_of
from tests.emulators.telegram.people import Person
from tests.stories.driver import StandingClock
from tests.stories.test_notices import HO_CHIM
from tests.unit.media.files import photo

MOST = 64  # bytes of a callback's data (Bot API)
HOUSEHOLDS = [f"{number}. Nhà số {number}" for number in range(1, 31)]


@asynccontextmanager
async def bot_over(api: Emulator, folder: Path, database_url: str) -> AsyncIterator[App]:
    """By day, whenever this is run: nothing is held for the night."""
    clock = StandingClock()
    app = App(settings_for(api.url, api.token, folder, database_url=database_url), clock=clock)
    prepare(app)
    async with running(app, frozenset({"worker"})):
        yield app


async def hears(person: Person, act: Callable[[], object], words: str) -> None:
    """Do it, and wait until the bot says that because of it."""
    before = len(person.sees())
    act()

    def is_said() -> bool:
        return any(words in str(message.get("text")) for message in person.sees()[before:])

    try:
        await until(is_said)
    except TimeoutError:
        raise AssertionError(f"«{words}» was not said, but {person.sees()[before:]}") from None


async def steps(person: Person, *labels: tuple[str, str]) -> None:
    """Tap each, and wait for what is then said."""
    for label, words in labels:
        await hears(person, partial(person.taps, label), words)


async def tells(person: Person, *exchanges: tuple[str, str]) -> None:
    for words, heard in exchanges:
        await hears(person, partial(person.says, words), heard)


async def head_of(api: Emulator, app: App) -> Person:
    with app.database.write() as session:
        area = session.scalars(select(Area).where(Area.code == HO_CHIM)).one()
        replace_list(session, area.id, HOUSEHOLDS)
        token = invite_head(session, area_code=HO_CHIM, now=app.clock())
    head = api.person("trưởng bản")
    await hears(head, lambda: head.opens(f"i_{token}"), "nhận việc trưởng bản Hồ Chim 2")
    await steps(head, ("Nhận làm trưởng bản", "tên"))
    await tells(head, ("Vừ A Sùng", "xin phép gửi thông báo"))
    await steps(head, ("Không đồng ý", "Bác cần việc gì ạ?"))
    return head


async def household_of(api: Emulator, app: App, number: int) -> Person:
    """Somebody of the village who joined a household of its list."""
    near = api.person(f"hộ {number}")
    await hears(near, near.opens, "không phải người thật")
    await steps(near, ("Tiếng Việt", "ở bản nào"))
    await tells(near, ("ho chim 2", "đúng không ạ"))
    await steps(near, ("Đúng", "xin phép gửi thông báo"), ("Đồng ý", "cần việc gì"))
    with app.database.read() as session:
        found = select(Household.join_code).where(Household.name == f"Nhà số {number}")
        code = session.scalars(found).one()
    await hears(near, lambda: near.opens(f"h-{code}"), f"Nhà số {number}")
    await steps(near, ("Đồng ý", "hộ"))
    return near


async def called(head: Person) -> None:
    await steps(
        head,
        ("Việc của bản", "bác muốn xem gì"),
        ("Họp bản", "Bác mời họp mới"),
        ("Mời họp mới", "Nội dung thứ 1"),
        ("Khoản đóng góp của bà con", "Bác ghi ngắn nội dung"),
    )
    await tells(head, ("Mỗi hộ góp 500.000 đồng", "Còn nội dung nào nữa"))
    await steps(head, ("Đủ rồi", "Họp ngày nào"))
    await tells(head, ("24/11", "bà con có thể không kịp thu xếp"))
    await steps(head, ("Ngày khác", "Họp ngày nào"))
    await tells(
        head, ("28/11", "Họp mấy giờ"), ("19 giờ 30", "Họp ở đâu"), ("nhà văn hóa", "Gửi giấy mời")
    )
    await steps(head, ("Gửi giấy mời", "Đã gửi"))


def sizes(*people: Person) -> list[int]:
    """Of each button's data that any of them was shown."""
    shown = (button for one in people for message in one.sees() for button in buttons_of(message))
    return [len(data.encode()) for _, data in shown]


async def answered(*households: Person) -> None:
    """R9: the first comes, the second sends somebody, the third cannot come."""
    for near in households:
        await said(near, "Mời đại diện hộ dự họp bản Hồ Chim 2")
    going, sending, absent = households
    await steps(going, ("Tôi đi họp", "hộ nhà mình có người đi họp"))
    await steps(sending, ("Nhà cử người khác", "hộ nhà mình cử người khác đi"))
    await tells(sending, ("cháu Tủa", "cử cháu Tủa đi họp"))
    await steps(absent, ("Không đi được", "hộ nhà mình không đi được"))


async def opened(head: Person) -> None:
    """The meeting of today."""
    await tells(head, ("menu", "Bác cần việc gì ạ?"))
    await steps(head, ("Việc của bản", "bác muốn xem gì"), ("Họp bản", "hay xem cuộc họp của bản"))
    today = next(label for label in head.buttons if label.startswith("Họp 23/11"))
    await steps(head, (today, "Cử người khác: 1 hộ"))


async def attended(head: Person) -> None:
    """T4: household by household, then page by page."""
    await steps(head, ("Điểm danh theo hộ", "Bản có tất cả bao nhiêu hộ"))
    await tells(head, ("30", "Có mặt 0/30 hộ"))
    await steps(
        head,
        ("1. Nhà số 1", "Chưa đủ 2/3 tổng số hộ để thông qua khoản đóng góp"),
        ("2. Nhà số 2 (cháu Tủa đi thay)", "Có mặt 2/30 hộ (6,7%)"),
        ("Cả trang có mặt", "Có mặt 7/30 hộ"),
        ("Cả trang có mặt", "Có mặt 14/30 hộ"),
        ("Cả trang có mặt", "Có mặt 21/30 hộ (70,0%). Đủ hộ để biểu quyết."),
        ("Xong điểm danh", "Có mặt 21/30 hộ"),
    )


async def voted(head: Person) -> None:
    """T5: hands are added up against the threshold."""
    await steps(head, ("Ghi biểu quyết", "giơ tay, hay bỏ phiếu"), ("Giơ tay", "hộ tán thành"))
    await tells(head, ("20", "không tán thành"), ("1", "ý kiến khác"), ("0", "20/30 hộ = 66,7%"))
    await said(head, "Kết quả: đạt.")


async def test_a_meeting_is_called_answered_attended_and_decided(
    tmp_path: Path, sqlite_url: str
) -> None:
    async with telegram() as api, bot_over(api, tmp_path, sqlite_url) as app:
        head = await head_of(api, app)
        households = [await household_of(api, app, number) for number in (1, 2, 3)]
        await called(head)
        await answered(*households)
        with app.database.write() as session:
            meeting = session.scalars(select(Meeting)).one()
            assert storage.replies(session, meeting.id) == {"going": 1, "other": 1, "not": 1}
            meeting.starts_at = app.clock() + timedelta(hours=1)
        await opened(head)
        await attended(head)
        await voted(head)
        with app.database.read() as session:
            assert len(session.scalars(select(MeetingPresence)).all()) == 21
            item = session.scalars(select(MeetingItem)).one()
            assert (item.in_favour, item.needed, item.passed) == (20, 20, True)
        assert max(sizes(head, *households)) <= MOST


async def test_a_campaign_s_photo_arrives_as_evidence(tmp_path: Path, sqlite_url: str) -> None:
    async with telegram() as api, bot_over(api, tmp_path, sqlite_url) as app:
        head = await head_of(api, app)
        await steps(
            head,
            ("Việc của bản", "bác muốn xem gì"),
            ("Thi đua", "Mời bác đăng ký việc đầu tiên"),
            ("Đăng ký việc mới", "Bản đăng ký trong phong trào nào"),
            ("Toàn dân đoàn kết xây dựng nông thôn mới, đô thị văn minh", "Bản nhận làm việc gì"),
            ("Bê tông đường nội bản", "Chỉ tiêu nào"),
        )
        await tells(
            head,
            ("Bê tông 300 m đường nội bản", "Ai làm ạ?"),
            ("Chi hội Nông dân", "Khi nào xong"),
            ("30/06/2027", "Đo bằng gì"),
            ("ảnh + số mét", "Đến nay làm đến đâu"),
        )
        await steps(head, ("Chưa bắt đầu", "Đăng ký như vậy chưa"), ("Đăng ký", "Đã đăng ký cho"))
        await tells(head, ("menu", "Bác cần việc gì ạ?"))
        await steps(
            head,
            ("Việc của bản", "bác muốn xem gì"),
            ("Thi đua", "1 việc, 0 việc đã xong"),
            ("Bê tông 300 m đường nội bản – chưa có số, hạn 30/06/2027", "Bác làm bước nào"),
            ("Gửi ảnh, số liệu", "Bác gửi ảnh việc đã làm"),
        )
        await hears(head, lambda: head.sends_photo(photo()), "rõ mặt trẻ em")
        await steps(head, ("Không rõ mặt trẻ em", "Tính đến nay được bao nhiêu mét"))
        await tells(head, ("120 m", "một ảnh, đến nay 120 mét"))
        await steps(head, ("Gửi minh chứng", "Đã lưu minh chứng"))
        with app.database.read() as session:
            evidence = session.scalars(select(CampaignEvidence)).one()
            assert evidence.amount == 120
            assert evidence.media_id is not None
            assert app.media.read(evidence.media_id)
        assert max(sizes(head)) <= MOST
