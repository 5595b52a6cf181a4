"""`nhipcau migrate`, `backup`, `restore`."""

import sqlite3
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
    try:
        with opened() as database:
            backups.write(database, load_settings().data_dir, file)
    except (backups.BadBackup, OSError, sqlite3.Error) as error:
        raise click.ClickException(f"Chưa sao lưu: {backups.reason(error)}") from error
    click.echo(f"Đã sao lưu vào {file}.")


@click.command()
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False, exists=True))
def restore(file: Path) -> None:
    """Put a backup back; what is there is set aside, not overwritten. Stop the bot first."""
    from bot.app import office_of
    from bot.restoring import restore as put_back

    chosen = load_settings()
    try:
        done = put_back(chosen, office_of(chosen), file)
    except backups.BadBackup as error:
        raise click.ClickException(str(error)) from error
    except OSError as error:
        raise click.ClickException(f"Chưa khôi phục: {backups.reason(error)}") from error
    aside = f" Dữ liệu cũ nằm ở {done.aside}." if done.aside else ""
    click.echo(f"Đã khôi phục từ {file}.{aside}")
    if done.again:
        click.echo(f"Đã xóa lại {done.again} mục mà người dân đã yêu cầu xóa sau bản sao lưu này.")
    if not done.sure:
        click.echo(
            "Bản sao lưu này cũ hơn danh sách đã xóa, hoặc của máy khác: "
            "có thể còn điều đã được yêu cầu xóa mà danh sách không còn ghi.",
            err=True,
        )


@click.command("erase-again")
def erase_again() -> None:
    """After PostgreSQL's own tools put a database back: erase again what the list of erasures holds.

    Stop the bot first. `restore` does this by itself.
    """
    from bot.app import office_of
    from bot.restoring import erase_in_place

    chosen = load_settings()
    if chosen.database.startswith("sqlite"):
        raise click.ClickException("SQLite: «nhipcau restore» tự xóa lại.")
    click.echo(f"Đã xóa lại {erase_in_place(chosen, office_of(chosen))} mục.")
