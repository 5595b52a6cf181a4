"""`nhipcau migrate`, `backup`, `restore`."""

from pathlib import Path

import click

from bot import backups
from bot.commands import load_settings, opened


@click.command("migrate")
def migrate_database() -> None:
    """Bring the database's tables to this version."""
    with opened():
        click.echo("Cơ sở dữ liệu đã ở phiên bản mới nhất.")


@click.command()
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
def backup(file: Path) -> None:
    """Write the database and the media into FILE (.tar.gz); the bot may go on running.

    Half-finished anonymous talks are left out.
    """
    with opened() as database:
        backups.write(database, load_settings().data_dir, file)
    click.echo(f"Đã sao lưu vào {file}.")


@click.command()
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False, exists=True))
def restore(file: Path) -> None:
    """Put a backup back; what is there is set aside, not overwritten. Stop the bot first."""
    chosen = load_settings()
    try:
        aside = backups.read(chosen.database, chosen.data_dir, file)
    except backups.BadBackup as error:
        raise click.ClickException(str(error)) from error
    click.echo(f"Đã khôi phục từ {file}.{f' Dữ liệu cũ nằm ở {aside}.' if aside else ''}")
