"""What tests of the console do with notices: write, look, press a button."""

import re

from sqlalchemy import select, update

from handlers.notices.acting import Acting
from handlers.notices.actions import Draft, send_notice
from handlers.people.authority import authority_of
from storage.audience import Audience
from storage.notices import Notice
from storage.outbox import Outgoing
from tests.unit.casework.office import NOW, add_staff
from tests.unit.console.conftest import Desktop, Page
from tests.unit.console.villagers import add_villagers, area_named

TEXT = "Trưởng thôn xin báo bà con: tiêm phòng trâu bò 7 giờ sáng mai ở nhà văn hóa."
ACTIONS = ("approve", "reject", "pause", "resume", "cancel", "recall", "resend-unknown",
           "accept-unknown", "paper")  # fmt: skip


def area_id(desktop: Desktop, name: str) -> int:
    with desktop.commune.database.read() as session:
        return area_named(session, name).id


def people(desktop: Desktop, village: str, count: int, channel: str = "telegram") -> None:
    with desktop.commune.database.write() as session:
        add_villagers(session, village, count, channel)


def approver(desktop: Desktop, name: str = "Giàng A Dế", area: str = "Sáng Nhè") -> int:
    with desktop.commune.database.write() as session:
        return add_staff(session, name, ("approver", area_named(session, area))).id


def compose(desktop: Desktop, do: str, *areas: str, **form: str) -> Page:
    ticked = {f"area.{area_id(desktop, name)}": "on" for name in areas}
    return desktop.post("/console/notices/new", **{"text": TEXT, "do": do} | ticked | form)


def written(
    desktop: Desktop, author: int, *areas: str, priority: str = "bulk", text: str = TEXT
) -> int:
    """A notice by that person, as the core takes it."""
    with desktop.commune.database.write() as session:
        audience = Audience(tuple(area_named(session, name).id for name in areas))
        draft = Draft(text, priority)
        who = authority_of(session, author, NOW)
        return send_notice(Acting(session, who, NOW, desktop.office), audience, draft).id


def notice(desktop: Desktop, number: int) -> Notice:
    with desktop.commune.database.read() as session:
        return session.get_one(Notice, number)


def becomes(desktop: Desktop, state: str, number: int) -> None:
    """So many of the messages come to that state."""
    with desktop.commune.database.write() as session:
        some = select(Outgoing.id).where(Outgoing.state == "waiting").limit(number)
        session.execute(update(Outgoing).where(Outgoing.id.in_(some)).values(state=state))


def act(desktop: Desktop, number: int, action: str, **form: str) -> Page:
    return desktop.post(f"/console/notices/{number}/{action}", **form)


def shown(page: Page) -> str:
    """What is read on a page: without marks, and every space a plain one."""
    body = re.sub(r"<(script|style).*?</\1>", " ", page.text, flags=re.DOTALL)
    return " ".join(re.sub(r"<[^>]+>", " ", body).replace("\u00a0", " ").split())
