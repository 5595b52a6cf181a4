"""A backup holds no tokens: an old one, used again, would end the chain of the program that runs."""

from pathlib import Path

from bot import backups
from bot.restoring import restore
from bot.settings import Settings
from handlers.context import Office
from handlers.oa_tokens import rules
from handlers.oa_tokens.rules import Health, Next
from storage import zalo_tokens
from storage.database import open_database

NOW = 1_790_000_000.0


def test_what_is_restored_has_no_tokens_and_says_so(sqlite_url: str, tmp_path: Path) -> None:
    database = open_database(sqlite_url)
    with database.write() as session:
        row = zalo_tokens.locked(session, "1")
        row.sealed_access, row.sealed_refresh = "sealed-access", "sealed-refresh"
        row.access_until = row.renew_at = row.refresh_until = NOW + rules.DAY
    file, url = tmp_path / "backup", f"sqlite:///{tmp_path}/again/nhipcau.db"
    backups.write(database, tmp_path, file)
    database.close()
    settings = Settings(data_dir=tmp_path / "again", database_url=url)
    restore(settings, Office(), file)
    restored = open_database(url)
    with restored.read() as session:
        row = session.get_one(zalo_tokens.ZaloToken, "1")
        assert (row.sealed_access, row.sealed_refresh) == ("", "")
        assert rules.next_step(row, NOW) is Next.GONE
        assert rules.health(row, NOW) is Health.GONE
    restored.close()
    everything = b"".join(p.read_bytes() for p in (tmp_path / "again").rglob("*") if p.is_file())
    assert b"sealed-refresh" not in everything
