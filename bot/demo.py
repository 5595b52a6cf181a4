"""A village's worth of made-up people, cases and notices, for `nhipcau demo`."""

import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

import content
from bot.app import App
from bot.demo_dialogues import furnish_dialogues
from bot.demo_scene import Scene, add_leader
from bot.demo_season import furnish_season
from bot.demo_supervision import furnish_supervision
from bot.demo_village import HOUSEHOLDS, REACHED, Hamlet, furnish_notices
from handlers.context import Context, Office, Speaker
from handlers.desk import Desk
from handlers.feedback import actions, casework, door, slips
from handlers.feedback.actions import Draft
from handlers.feedback.casework import Slip
from handlers.feedback.slips import Kept
from handlers.notices.acting import Acting
from handlers.notices.actions import Draft as NoticeDraft
from handlers.notices.actions import send_as_operator
from handlers.people.appointing import Post, appoint
from handlers.people.authority import authority_of
from handlers.people.synthesis import synthesize
from storage.areas import Area, current
from storage.people import Address, Person

CASES = Path(content.__file__).parent / "demo" / "cases.toml"
VILLAGE = "03172-01"  # bản Hồ Chim 2
FIRST_ADDRESS = 1_000_000
STAFF = (  # name, role, whether over the province
    ("Cán bộ Mặt trận xã (làm thử)", "officer", False),
    ("Cán bộ Mặt trận tỉnh (làm thử)", "officer", True),
    ("Người duyệt ở xã (làm thử)", "approver", False),
    ("Lãnh đạo Mặt trận tỉnh (làm thử)", "approver", True),
    ("Cán bộ theo dõi của tỉnh (làm thử)", "observer", True),
)
NOTICE = "Thông báo: họp bản tối thứ bảy, 19 giờ 30, tại nhà văn hóa. Mời mỗi hộ một người."


@dataclass(frozen=True, slots=True)
class Village:
    session: Session
    area: Area
    office: Office
    now: datetime
    officer: int
    residents: list[tuple[int, int]]  # person id, address id


def furnish(app: App) -> None:
    """Fill an empty database; the notice goes out when the bot runs."""
    app.writer.call(lambda session: _furnish(session, app.office, app.clock()))


def _furnish(session: Session, office: Office, now: datetime) -> None:
    area = current(session, VILLAGE, now.date())
    if area is None:
        raise LookupError("the example villages are not loaded")
    area.households = HOUSEHOLDS
    synthesize(
        session,
        count=REACHED,
        area_code=VILLAGE,
        channel="web",
        first_address=FIRST_ADDRESS,
        now=now - timedelta(days=30),
    )
    village = Village(session, area, office, now, _staff(session, area, now), _residents(session))
    _appoint(session, village.residents[0][0], area, now)
    for number, case in enumerate(tomllib.loads(CASES.read_text("utf-8"))["case"]):
        _live_through(village, case, village.residents[number + 1])
    furnish_notices(Hamlet(session, area, office, village.residents[0][0], village.residents), now)
    furnish_season(session, office, now)
    scene = _scene(village)
    furnish_dialogues(scene, now)
    furnish_supervision(scene, now)
    send_as_operator(Acting(session, None, now, office), VILLAGE, NoticeDraft(NOTICE))


def _scene(village: Village) -> Scene:
    commune = village.session.get_one(Area, village.area.parent_id)
    leader = add_leader(village.session, commune, village.now)
    return Scene(
        village.session, village.area, village.office, village.officer, leader, village.residents
    )


def _staff(session: Session, area: Area, now: datetime) -> int:
    """Members of staff; the id of the commune's officer."""
    province = session.get_one(Area, int(area.path.strip("/").split("/")[0]))
    commune = session.get_one(Area, area.parent_id)
    ids = []
    for name, role, provincial in STAFF:
        over = province if provincial else commune
        person = Person(name=name, language="vi", created_on=now.date(), synthetic=True)
        session.add(person)
        session.flush()
        appoint(session, person.id, Post(role, over.id), now - timedelta(days=200))
        ids.append(person.id)
    return ids[0]


def _residents(session: Session) -> list[tuple[int, int]]:
    rows = session.execute(select(Address.person_id, Address.id).order_by(Address.id))
    return [(person, address) for person, address in rows if person is not None]


def _appoint(session: Session, person_id: int, area: Area, now: datetime) -> None:
    person = session.get_one(Person, person_id)
    person.name = "Bác trưởng bản (làm thử)"
    appoint(session, person_id, Post("head", area.id), now - timedelta(days=60))


def _live_through(village: Village, case: dict[str, Any], resident: tuple[int, int]) -> None:
    """Write the case on its day, then let each thing happen to it a day later."""
    person_id, address_id = resident
    written = village.now - timedelta(days=case["days"], hours=3)
    speaker = Speaker(address_id, person_id, "web", "vi", village.area.id)
    context = Context(speaker, written, village.office, lambda: village.session)
    anonymous = case.get("anonymous", False)
    parts = [{"kind": "text", "text": words, "media": None} for words in case["words"]]
    draft = Draft(
        case["topic"], parts, village.area.id, anonymous, by_head=case.get("by_head", False)
    )
    opened = actions.open_case(context, draft)
    for day, what in enumerate(case.get("then", ()), 1):
        at = min(village.now, written + timedelta(days=day))
        _happen(village, case, opened["ma"], (what, at))


def _happen(village: Village, case: dict[str, Any], code: str, event: tuple[str, datetime]) -> None:
    what, at = event
    session = village.session
    authority = authority_of(session, village.officer, at)
    desk = Desk(session, authority, at, village.office)
    person = Context(Speaker(0, 0, "web"), at, village.office, lambda: session)
    due = at.date() + timedelta(days=14)
    steps: dict[str, Callable[[], Any]] = {
        "screen": lambda: casework.choose_topic(desk, code, case["topic"]),
        "slip": lambda: slips.keep(desk, code, Kept(case["authority"], due, case["words"][0])),
        "ask": lambda: casework.ask(desk, code, case["question"]),
        "forward": lambda: casework.forward(desk, code, Slip(case["authority"], case["slip"], due)),
        "in-hand": lambda: casework.take_in_hand(desk, code),
        "answer": lambda: casework.answer(desk, code, case["answer"]),
        "refuse": lambda: casework.refuse(desk, code, "quang-cao"),
        "summarise": lambda: casework.summarise(desk, code),
        "agree": lambda: actions.move(person, code, "DA_GIAI_QUYET"),
        "disagree": lambda: actions.move(person, code, "CHUA_DONG_Y"),
        "withdraw": lambda: actions.withdraw(person, code),
    }
    if what not in {"agree", "disagree", "withdraw"}:
        door.open_case(desk, code, "Sàng lọc buổi sáng")
    steps[what]()
