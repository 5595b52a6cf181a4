"""A province's years of cases, made up, put into a migrated database as quickly as it takes them."""

import random
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from sqlalchemy import Connection, Table, insert, select
from sqlalchemy.orm import Session

from content.feedback.topics import topics
from handlers.feedback.codes import new_code
from storage.areas import Area
from storage.cases import Case, CaseEntry, CaseStep
from storage.database import Database

DAYS = 3 * 365
CHUNK = 20_000  # rows that are made before they are written
WORDS = (
    "đường vào bản lầy lội xe không đi được",
    "bể nước đầu bản cạn ba ngày nay",
    "cột điện nghiêng sắp đổ xuống nhà dân",
    "chưa nhận được tiền hỗ trợ làm nhà năm nay",
    "trường điểm bản thiếu cô giáo",
    "rác đổ đầy suối mùi hôi quanh năm",
    "trụ sở xã mới xa đi mất nửa ngày",
)
# status: how many of a hundred, the steps before it, days until the last of them
LIVES: tuple[tuple[str, int, tuple[str, ...]], ...] = (
    ("MOI", 1, ()),
    ("SANG_LOC", 1, ("MOI",)),
    ("CHUYEN", 4, ("MOI", "SANG_LOC")),
    ("DANG_XU_LY", 4, ("MOI", "SANG_LOC", "CHUYEN")),
    ("CO_TRA_LOI", 5, ("MOI", "SANG_LOC", "CHUYEN")),
    ("DA_GIAI_QUYET", 70, ("MOI", "SANG_LOC", "CHUYEN", "CO_TRA_LOI")),
    ("TONG_HOP", 10, ("MOI", "SANG_LOC")),
    ("TRUNG", 5, ("MOI", "SANG_LOC")),
)
TABLES: tuple[Any, ...] = (Case, CaseEntry, CaseStep)


def fill(database: Database, count: int, today: date) -> None:
    """So many cases of the last three years, all over the province; the same ones every time."""
    chance = random.Random(count)
    with database.write() as session:
        places = _places(session)
    for start in range(0, count, CHUNK):
        size = min(CHUNK, count - start)
        made = [_case(chance, places, today) for _ in range(size)]
        with database.write() as session:
            for table in range(len(TABLES)):
                rows = [row for case in made for row in case[table]]
                _put(session.connection(), TABLES[table].__table__, rows)


def _places(session: Session) -> list[int]:
    return list(session.scalars(select(Area.id).where(Area.level.in_(("commune", "village")))))


def _case(
    chance: random.Random, places: list[int], today: date
) -> tuple[list[dict[str, Any]], ...]:
    opened = today - timedelta(days=int(chance.triangular(0, DAYS, 0)))
    anonymous = chance.random() < 0.4
    status, _, before = chance.choices(LIVES, [share for _, share, _ in LIVES])[0]
    case = chance.getrandbits(63)
    row = {
        "id": case,
        "code": new_code(),
        "topic": chance.choice(sorted(topics())),
        "area_id": chance.choice(places),
        "language": chance.choice(("vi", "hmn", "blt-Latn")),
        "status": status,
        "anonymous": anonymous,
        "opened_on": opened,
        "opened_at": None if anonymous else _hour(chance, opened),
        "due_on": opened + timedelta(days=14) if status in {"CHUYEN", "DANG_XU_LY"} else None,
        "screen_by": opened + timedelta(days=2) if status in {"MOI", "SANG_LOC"} else None,
    }
    return [row], list(_entries(chance, case, opened)), _steps(chance, case, opened, status, before)


def _hour(chance: random.Random, day: date) -> datetime:
    return datetime.combine(day, time(chance.randrange(24), chance.randrange(60)), UTC)


def _entries(chance: random.Random, case: int, day: date) -> Iterator[dict[str, Any]]:
    said = f"{chance.choice(WORDS)}, {chance.choice(WORDS)}"
    for position, (author, kind, text) in enumerate(
        (("resident", "words", said), ("staff", "answer", "Xã đã cử người xuống xem."))
    ):
        yield {
            "id": chance.getrandbits(63),
            "case_id": case,
            "position": position,
            "author": author,
            "kind": kind,
            "text": text,
            "said_on": day,
        }


def _steps(
    chance: random.Random, case: int, day: date, status: str, before: tuple[str, ...]
) -> list[dict[str, Any]]:
    rows = []
    for position, step in enumerate((*before, status)):
        handed = step == "CHUYEN"
        rows.append(
            {
                "id": chance.getrandbits(63),
                "case_id": case,
                "position": position,
                "status": step,
                "taken_on": day + timedelta(days=position * chance.randrange(1, 6)),
                "authority": "UBND xã" if handed else None,
                "slip": f"{chance.randrange(1, 999)}/PC" if handed else None,
            }
        )
    return rows


def _put(connection: Connection, table: Table, rows: list[dict[str, Any]]) -> None:
    """PostgreSQL's COPY where it can be: rows a statement each take ten times as long."""
    if connection.dialect.name != "postgresql":
        connection.execute(insert(table), rows)
        return
    names = list(rows[0])
    columns = ", ".join(f'"{name}"' for name in names)
    cursor = connection.connection.cursor()
    with cursor.copy(f"COPY {table.name} ({columns}) FROM STDIN") as copy:
        for row in rows:
            copy.write_row([row[name] for name in names])
