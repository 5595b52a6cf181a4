"""What `nhipcau doctor` looks at. Each finding is one line: what was looked at, and what was found."""

import shutil
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import func, select, text
from sqlalchemy.orm import Session

from bot.settings import Settings
from handlers.messages import Words
from handlers.oa_tokens import rules
from handlers.oa_tokens.alarm import ADDRESS
from handlers.oa_tokens.rules import Health
from handlers.wording import wording
from storage import inbox, zalo_tokens
from storage.areas import Area
from storage.database import Database, is_current
from storage.inbox import FailedEvent
from storage.outbox import Outgoing

LEAST_FREE = 500_000_000  # bytes


@dataclass(frozen=True, slots=True)
class Finding:
    what: str
    good: bool
    found: str


def examine(settings: Settings, database: Database) -> Iterator[Finding]:
    checks: Sequence[Callable[[Settings, Database], Finding]] = (
        _tables,
        _sound,
        _audit,
        _areas,
        _disk,
        _media,
        _tools,
        _fonts,
        _scripts,
        _reachable,
        _channels,
        _zalo_bot,
        _zalo,
        _zalo_tokens,
        _failed,
        _unknown,
    )
    for check in checks:
        try:
            yield check(settings, database)
        except Exception as error:  # a check that cannot be made is a finding too
            name = (check.__doc__ or check.__name__).rstrip(".")
            yield Finding(name, False, " ".join(str(error).split())[:200])


def failed_events(session: Session) -> Sequence[FailedEvent]:
    return inbox.failures(session.connection())


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
        return Finding("tính toàn vẹn", True, "do PostgreSQL lo")
    with database.read() as session:
        verdict = str(session.execute(text("PRAGMA quick_check")).scalar())
    return Finding("tính toàn vẹn", verdict == "ok", verdict)


def _audit(_settings: Settings, database: Database) -> Finding:
    """nhật ký."""
    from bot.commands.audit import told
    from handlers.auditing import verify

    with database.read() as session:
        verdict = verify(session)
    return Finding("nhật ký", verdict.broken is None, told(verdict))


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


def _disk(settings: Settings, _database: Database) -> Finding:
    """đĩa."""
    settings.data_dir.mkdir(parents=True, exist_ok=True)
    free = shutil.disk_usage(settings.data_dir).free
    return Finding("đĩa", free > LEAST_FREE, f"còn {free / 1e9:.1f} GB")


def _media(settings: Settings, _database: Database) -> Finding:
    """thư mục ghi âm, ảnh."""
    folder = settings.data_dir / "media"
    folder.mkdir(parents=True, exist_ok=True)
    probe = folder / "probe.part"
    probe.write_bytes(b"")
    probe.unlink()
    return Finding("thư mục ghi âm, ảnh", True, "ghi được")


def _tools(_settings: Settings, _database: Database) -> Finding:
    """âm thanh và ảnh."""
    import av
    import PIL

    return Finding("âm thanh và ảnh", True, f"PyAV {av.__version__}, Pillow {PIL.__version__}")


def _fonts(_settings: Settings, _database: Database) -> Finding:
    """phông chữ để in."""
    from content.fonts import missing_fonts

    missing = ", ".join(missing_fonts())
    return Finding("phông chữ để in", not missing, f"cài gói {missing}" if missing else "có")


def _scripts(_settings: Settings, _database: Database) -> Finding:
    """chữ viết trên thẻ ảnh."""
    from content.fonts import missing_scripts

    missing = missing_scripts()
    told = (
        f"thiếu {script.name}: cài gói {script.package}" + ("" if script.needed else " (khi cần)")
        for script in missing
    )
    good = not any(script.needed for script in missing)
    return Finding("chữ viết trên thẻ ảnh", good, "; ".join(told) or "đủ")


def _reachable(settings: Settings, _database: Database) -> Finding:
    """người trả lời điện thoại."""
    set_up = bool(settings.office_phone)
    found = "đã khai" if set_up else "chưa khai NHIPCAU_OFFICE_PHONE: dân không biết gọi ai"
    return Finding("điện thoại cán bộ", set_up, found)


def _channels(settings: Settings, _database: Database) -> Finding:
    """Telegram."""
    if settings.telegram_token is None:
        return Finding("Telegram", True, "tắt")
    from bot.channels.telegram import who_am_i

    return Finding("Telegram", True, f"@{who_am_i(settings)}")


def _zalo_bot(settings: Settings, _database: Database) -> Finding:
    """Zalo Bot."""
    if settings.zalo_bot_token is None:
        return Finding("Zalo Bot", True, "tắt")
    from bot.channels.zalo_bot import who_am_i

    return Finding("Zalo Bot", True, who_am_i(settings))


def _zalo(settings: Settings, _database: Database) -> Finding:
    """Zalo. It asks nobody: `--live` does."""
    from bot.channel_facts import all_facts, warnings
    from handlers.messages import Words
    from handlers.wording import wording

    lacking = "; ".join(
        f"{wording(Words(facts.title))}: NHIPCAU_{lack.setting} {wording(Words(lack.why))}"
        for facts, lack in warnings(settings)
    )
    on = [one for one in all_facts(settings) if one.on and one.name.startswith("zalo")]
    found = "đã khai đủ " + ", ".join(wording(Words(one.title)) for one in on)
    return Finding("khai báo kênh", not lacking, lacking or (found if on else "Zalo tắt"))


def _zalo_tokens(settings: Settings, database: Database) -> Finding:
    """mã của Zalo Official Account."""
    if not settings.zalo_oa_id:
        return Finding("mã của Zalo Official Account", True, "tắt")
    with database.read() as session:
        row, now = zalo_tokens.of(session, settings.zalo_oa_id), zalo_tokens.now(session)
    health = Health.NEW if row is None else rules.health(row, now)
    told = wording(Words(f"zo-the-{health}"))
    where = "" if health in {Health.GOOD, Health.NEW} else f" {settings.base_url}{ADDRESS}"
    return Finding("mã của Zalo Official Account", not where, f"{told}{where}")


def _failed(_settings: Settings, database: Database) -> Finding:
    """tin không xử lý được."""
    with database.read() as session:
        failures = failed_events(session)
    if not failures:
        return Finding("tin hỏng", True, "không có")
    shown = "; ".join(
        f"số {f.id}: {f.channel}, {f.error}, {f.at:%Y-%m-%d %H:%M} UTC"
        + ("" if f.payload else " (nội dung đã xóa)")
        for f in failures[:10]
    )
    return Finding("tin hỏng", False, f"{len(failures)} — {shown}. Phát lại: --replay SỐ")


def _unknown(_settings: Settings, database: Database) -> Finding:
    """tin không rõ đã đến chưa."""
    with database.read() as session:
        count = session.scalar(select(func.count()).where(Outgoing.state == "unknown")) or 0
    return Finding("tin không rõ đã đến chưa", True, str(count))
