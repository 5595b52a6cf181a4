"""What is looked at in a database, the running one and one that is put back for a trial."""

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import func, select, text

from bot.settings import Settings
from storage.areas import Area
from storage.database import Database, is_current

SOUND = "tính toàn vẹn"


@dataclass(frozen=True, slots=True)
class Finding:
    what: str
    good: bool
    found: str


def of_database(settings: Settings, database: Database) -> Iterator[Finding]:
    return (check(settings, database) for check in IN_DATABASE)


def _tables(_settings: Settings, database: Database) -> Finding:
    """cơ sở dữ liệu."""
    current = is_current(database)
    kind = database.reading.dialect.name
    return Finding(
        "cơ sở dữ liệu",
        current,
        f"{kind}, {'đúng phiên bản' if current else 'chạy nhipcau migrate'}",
    )


def _sound(_settings: Settings, database: Database) -> Finding:
    """tính toàn vẹn."""
    if not database.is_sqlite:
        return Finding(SOUND, True, "do PostgreSQL lo")
    with database.read() as session:
        verdict = str(session.execute(text("PRAGMA quick_check")).scalar())
    return Finding(SOUND, verdict == "ok", verdict)


def _areas(settings: Settings, database: Database) -> Finding:
    """địa bàn."""
    with database.read() as session:
        counted = session.execute(select(Area.level, func.count()).group_by(Area.level))
        levels = {row[0]: row[1] for row in counted}
        office = session.scalar(select(Area.id).where(Area.code == settings.office_area).limit(1))
    communes, villages = levels.get("commune", 0), levels.get("village", 0)
    good = communes > 0 and office is not None
    found = f"{communes} xã, phường (cả cũ và mới), {villages} thôn, bản"
    return Finding("địa bàn", good, found if office else f"không có mã {settings.office_area}")


IN_DATABASE = (_tables, _sound, _areas)
