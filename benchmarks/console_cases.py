"""A province's years of cases, made up, put into a migrated database."""

import contextlib
import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from benchmarks import console_lives as lives
from benchmarks.bulk import put, trust
from benchmarks.console_lives import Life, life
from content.feedback.topics import topics
from handlers.feedback.codes import ALPHABET, RANDOM, written
from storage.areas import Area
from storage.base import Base
from storage.cases import Case, CaseContact, CaseEntry, CaseSlip, CaseStep, CaseUrging
from storage.database import Database
from storage.people import AuditLine

DAYS = 3 * 365
CHUNK = 20_000  # cases that are made before they are written
TOPICS = sorted(topics())
WHAT = (
    "đường vào bản lầy lội xe máy không đi được",
    "bể nước đầu bản cạn ba ngày nay bà con phải đi xa lấy nước",
    "cột điện nghiêng sắp đổ xuống nhà dân gần trường học",
    "chưa nhận được tiền hỗ trợ làm nhà theo danh sách năm nay",
    "trường điểm bản thiếu cô giáo lớp mẫu giáo",
    "rác đổ đầy suối mùi hôi quanh năm không ai dọn",
    "trụ sở xã mới xa đi mất nửa ngày đường để làm giấy tờ",
    "trâu bò bị bệnh chết nhiều mà chưa thấy thú y xuống",
    "cầu treo hỏng ván học sinh qua suối nguy hiểm",
    "sóng điện thoại yếu không gọi được khi mưa bão",
    "giống lúa cấp muộn quá vụ không gieo được",
    "thẻ bảo hiểm sai tên trạm y tế không nhận khám",
)
SINCE = ("từ đầu năm", "sau trận mưa tuần trước", "đã hơn một tháng", "mấy hôm nay", "từ sau Tết")
ASKED = ("mong xã xuống xem", "đề nghị tỉnh giải quyết", "xin hỏi bao giờ làm", "mong sớm trả lời")
DEPARTMENTS = ("Sở Nông nghiệp và Môi trường", "Sở Xây dựng", "Công ty Điện lực", "Sở Y tế")
TABLES: tuple[type[Base], ...] = (
    Case,
    CaseEntry,
    CaseStep,
    CaseSlip,
    CaseUrging,
    CaseContact,
    AuditLine,
)
Rows = dict[type[Base], list[dict[str, Any]]]


@dataclass(frozen=True, slots=True)
class World:
    """What cases are made of: places with the authority of each, residents, a member of staff."""

    places: list[tuple[int, str]]
    residents: range
    staff_id: int
    today: date


def fill(database: Database, count: int, residents: range, staff_id: int, today: date) -> None:
    """So many cases of the last three years, all over the province; the same ones every time."""
    chance = random.Random(count)
    with database.write() as session:
        world = World(_places(session), residents, staff_id, today)
    for start in range(0, count, CHUNK):
        rows: Rows = {table: [] for table in TABLES}
        for _ in range(min(CHUNK, count - start)):
            _add(rows, chance, world)
        with database.write() as session:
            trust(session)
            for table, made in rows.items():
                put(session, table, made)


def _places(session: Session) -> list[tuple[int, str]]:
    """The communes and villages of today, each with the commune's committee."""
    found = select(Area).where(Area.level.in_(("commune", "village")), Area.valid_to.is_(None))
    areas = {area.id: area for area in session.scalars(found)}
    held = {
        area.id: areas.get(area.parent_id or 0, area) if area.level == "village" else area
        for area in areas.values()
    }
    return [(area_id, f"UBND {commune.full_name}") for area_id, commune in held.items()]


def _add(rows: Rows, chance: random.Random, world: World) -> None:
    opened = world.today - timedelta(days=int(chance.triangular(0, DAYS, 0)))
    anonymous = chance.random() < 0.4
    area_id, committee = chance.choice(world.places)
    authority = committee if chance.random() < 0.8 else chance.choice(DEPARTMENTS)
    gone = life(chance, opened, world.today, anonymous=anonymous)
    forwarded = any(step.status == lives.FORWARDED for step in gone.steps)
    before = rows[Case][-1]["id"] if rows[Case] else None
    case = {
        "id": chance.getrandbits(63),
        "code": _code(chance),
        "topic": chance.choice(TOPICS),
        "area_id": area_id,
        "language": chance.choice(("vi", "hmn", "blt-Latn")),
        "status": gone.status,
        "anonymous": anonymous,
        "opened_on": opened,
        "opened_at": None if anonymous else gone.steps[0].taken_at,
        "due_on": gone.due_on,
        "screen_by": gone.screen_by,
        "stopped_on": gone.stopped_on,
        "held_by": authority if forwarded else None,
        "same_as_id": before if gone.status == lives.MERGED else None,
        "rating_asked": gone.status == lives.SETTLED,
        "by_head": False,
    }
    rows[Case].append(case)
    rows[CaseEntry].extend(_entries(chance, case, gone))
    rows[CaseStep].extend(_steps(chance, case["id"], gone, authority, world.staff_id))
    if forwarded or (gone.status == lives.SCREENED and chance.random() < 0.3):
        rows[CaseSlip].append(_slip(case, gone, authority, number=forwarded))
    if gone.status in lives.WITH_AUTHORITY:
        rows[CaseUrging].extend(_urgings(chance, case, authority, world))
    if not anonymous:
        person_id = chance.choice(world.residents)
        rows[CaseContact].append({"case_id": case["id"], "person_id": person_id})
        rows[AuditLine].append(_look(chance, case, world.staff_id))


def _code(chance: random.Random) -> str:
    """As `new_code` makes them, with a chance that costs less; one in thirty has no last letter."""
    while True:
        with contextlib.suppress(IndexError):
            return written("".join(chance.choices(ALPHABET, k=RANDOM)))


def _entries(chance: random.Random, case: dict[str, Any], gone: Life) -> Iterator[dict[str, Any]]:
    said = f"{chance.choice(WHAT)}, {chance.choice(SINCE)}, {chance.choice(ASKED)}"
    told = [("resident", "words", said, case["opened_on"])]
    told += [
        ("staff", "answer", "Xã đã cử người xuống xem và đang làm.", step.taken_on)
        for step in gone.steps
        if step.status == lives.ANSWERED
    ]
    for position, (author, kind, text, day) in enumerate(told):
        yield {
            "id": chance.getrandbits(63),
            "case_id": case["id"],
            "position": position,
            "author": author,
            "kind": kind,
            "text": text,
            "said_on": day,
        }


def _steps(
    chance: random.Random, case_id: int, gone: Life, authority: str, staff_id: int
) -> Iterator[dict[str, Any]]:
    for position, step in enumerate(gone.steps):
        handed = step.status == lives.FORWARDED
        yield {
            "id": chance.getrandbits(63),
            "case_id": case_id,
            "position": position,
            "status": step.status,
            "taken_on": step.taken_on,
            "taken_at": step.taken_at if position else None,
            "owed_on": step.owed_on,
            "staff_id": staff_id if position else None,
            "authority": authority if handed else None,
            "slip": f"{chance.randrange(1, 999)}/PC-MTTQ" if handed else None,
        }


def _slip(case: dict[str, Any], gone: Life, authority: str, *, number: bool) -> dict[str, Any]:
    made = next((one for one in gone.steps if one.status == lives.FORWARDED), gone.steps[-1])
    return {
        "case_id": case["id"],
        "authority": authority,
        "due_on": made.taken_on + timedelta(days=14),
        "text": "Bà con mong cơ quan xem xét.",
        "made_on": made.taken_on,
        "number": "1/PC-MTTQ" if number else None,
    }


def _urgings(
    chance: random.Random, case: dict[str, Any], authority: str, world: World
) -> Iterator[dict[str, Any]]:
    """Some of those that are late were urged, once or twice."""
    day = case["due_on"] + timedelta(days=1)
    for number in range(1, 1 + chance.choices((0, 1, 2), (60, 30, 10))[0]):
        if day > world.today:
            return
        until = day + timedelta(days=7)
        yield {
            "id": chance.getrandbits(63),
            "case_id": case["id"],
            "number": number,
            "urged_on": day,
            "until": until,
            "authority": authority,
            "staff_id": world.staff_id,
        }
        day = until + timedelta(days=1)


def _look(chance: random.Random, case: dict[str, Any], staff_id: int) -> dict[str, Any]:
    """Who looked at a case with a name behind it stands in the log."""
    return {
        "at": lives.hour(chance, case["opened_on"]),
        "person_id": staff_id,
        "action": "case.view",
        "subject": f"case:{case['code']}",
        "reason": "Sàng lọc",
    }
