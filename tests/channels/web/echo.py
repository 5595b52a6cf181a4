"""The web chat over a bot that only answers back, so that these tests need nothing else of ours."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session
from starlette.applications import Starlette

from bot.channels.base import Attachment, Rendered
from bot.channels.web import open_web_chat
from bot.media import keeper
from bot.services import Services
from bot.settings import Settings
from bot.writer import Writer
from handlers.context import Office
from handlers.messages import Incoming, Kind
from storage import inbox, people
from storage.database import Database, open_database
from storage.media import MediaFolder

TODAY = date(2026, 11, 23)
HELLO = (
    "Kính chào ông (bà). Tôi là trợ lý tự động của Ủy ban MTTQ Việt Nam xã Sáng Nhè, không phải "
    "người thật. Ông (bà) muốn nghe tiếng nào?"
)
LANGUAGES = (("q.0.0", "Tiếng Việt"), ("q.0.1", "Tiếng Mông"), ("q.0.2", "Tiếng Thái"))
MENU = (
    ("go.tin", "Nghe, xem thông báo"),
    ("go.ykien", "Gửi ý kiến"),
    ("go.tracuu", "Xem trả lời ý kiến của tôi"),
    ("menu", "Về đầu"),
)
CODE = "Mặt trận xã đã nhận ý kiến của ông (bà). Mã: DB-7K4M-92QT. Xin giữ mã này để xem trả lời."
EMERGENCY = (
    "NẾU ĐANG NGUY HIỂM, XIN GỌI NGAY: 112 (thiên tai, sự cố) • 113 (công an) • 114 (cháy, cứu "
    "nạn) • 115 (cấp cứu) • 111 (bảo vệ trẻ em). Gọi miễn phí. Trợ lý này không thay được cuộc gọi."
)


class Echo:
    """`heard` is what was taken in, each once; `broken` refuses all, as a full disk would."""

    def __init__(self, database: Database, folder: Path, phone: str = "0215 382 4567") -> None:
        self.database = database
        self.writer = Writer(database)
        self.media = MediaFolder(folder)
        self.office = Office(phone=phone, contact="bà Lò Thị Pánh")
        settings = Settings(data_dir=folder, _env_file=None)
        services = Services(settings, database, self.writer, self.media, self.office)
        self.heard: list[Incoming] = []
        self.broken = False
        self.channel = open_web_chat(services, keeper(self.media, self.office), self.receive)
        self.app = Starlette(routes=list(self.channel.routes))

    async def receive(self, incoming: Incoming) -> None:
        if self.broken:
            raise OSError("the disk is full")
        if await self.writer.run(lambda session: self._accept(session, incoming)):
            self.heard.append(incoming)
            for answer in answers(incoming):
                await self.channel.send(incoming.address, answer)

    def _accept(self, session: Session, incoming: Incoming) -> bool:
        known = select(people.Address.id).where(people.Address.external_id == incoming.address)
        if session.scalar(known) is None:
            people.register(session, "web", incoming.address, TODAY)
        return bool(inbox.accept(session.connection(), [incoming.key], TODAY))


def answers(incoming: Incoming) -> list[Rendered]:
    if incoming.kind is Kind.START:
        return [Rendered(HELLO, LANGUAGES)]
    if incoming.kind is Kind.TAP:
        return [Rendered("Ông (bà) cần việc gì ạ?", MENU)]
    if incoming.media is not None:
        file = Attachment(incoming.media.kind, incoming.media.id)
        return [Rendered("Tôi đã nhận.", attachments=(file,))]
    if incoming.text == "gửi đi":
        return [Rendered(CODE, forget=True)]
    if incoming.text == "nước về, sập nhà":
        return [Rendered(EMERGENCY, (("menu", "Về đầu"),))]
    return [Rendered(f"Ông (bà) vừa viết: {incoming.text}")]


@contextmanager
def echo(url: str, folder: Path) -> Iterator[Echo]:
    database = open_database(url)
    bot = Echo(database, folder)
    try:
        yield bot
    finally:
        bot.writer.close()
        database.close()
