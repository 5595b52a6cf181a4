"""What `nhipcau doctor` looks at. Each finding is one line: what was looked at, and what was found."""

import shutil
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from bot import nightly
from bot.findings import IN_DATABASE, Finding
from bot.settings import Settings
from handlers.messages import Words
from handlers.oa_tokens import rules
from handlers.oa_tokens.alarm import ADDRESS
from handlers.oa_tokens.rules import Health
from handlers.wording import wording
from storage import inbox, zalo_tokens
from storage.database import Database
from storage.inbox import FailedEvent
from storage.outbox import Outgoing

LEAST_FREE = 500_000_000  # bytes


def examine(settings: Settings, database: Database) -> Iterator[Finding]:
    checks: Sequence[Callable[[Settings, Database], Finding]] = (
        *IN_DATABASE,
        _disk,
        _backup,
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


def _disk(settings: Settings, _database: Database) -> Finding:
    """đĩa."""
    settings.data_dir.mkdir(parents=True, exist_ok=True)
    free = shutil.disk_usage(settings.data_dir).free
    return Finding("đĩa", free > LEAST_FREE, f"còn {free / 1e9:.1f} GB")


def _backup(settings: Settings, database: Database) -> Finding:
    """sao lưu hằng đêm."""
    what = "sao lưu hằng đêm"
    if not nightly.is_on(settings):
        other = "tắt" if database.is_sqlite else "do PostgreSQL lo: pg_dump, và chép media"
        return Finding(what, True, other)
    found = nightly.standing(settings)
    last = (
        "chưa có bản nào"
        if found.last is None
        else f"bản tốt gần nhất {_local(settings, found.last)}"
    )
    if found.failed is None:
        late = nightly.is_late(settings, datetime.now(UTC))
        return Finding(what, not late, last)
    failed = _local(settings, found.failed)
    return Finding(what, False, f"hỏng lúc {failed}: {found.why} ({last})")


def _local(settings: Settings, moment: datetime) -> str:
    return f"{moment.astimezone(ZoneInfo(settings.timezone)):%H:%M %d/%m/%Y}"


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
