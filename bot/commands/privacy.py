"""`nhipcau privacy`: what is kept of people, as the two forms that the law asks for."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from pkgutil import resolve_name

import click

from bot.app import office_of
from bot.channel_facts import all_facts
from bot.commands import load_settings, opened, told
from bot.inbound import utc_now
from bot.settings import Settings
from content.privacy import retentions
from handlers.people.own_data import channel_name
from handlers.privacy import forms
from handlers.privacy.forms import Filing
from storage.areas import current

Write = Callable[[Filing, Path], bytes]
SETTING = "setting:"
to_file = click.argument("file", type=click.Path(dir_okay=False, path_type=Path))


@click.group("privacy")
def privacy() -> None:
    """Dữ liệu cá nhân: bản kê hoạt động xử lý, đánh giá tác động."""


@privacy.command("records")
@to_file
def records(file: Path) -> None:
    """Write the record of processing activities into FILE.docx."""
    _write(forms.records, file)


@privacy.command("impact")
@to_file
def impact(file: Path) -> None:
    """Write the data-protection impact assessment into FILE.docx."""
    _write(forms.impact, file)


def _write(made: Write, file: Path) -> None:
    """Whole or not at all: an older file stays until the new one is there."""
    settings = load_settings()
    part = file.with_suffix(".part")
    with told():
        part.write_bytes(made(_filing(settings), settings.data_dir / "templates"))
    part.replace(file)
    click.echo(f"Đã ghi {file}.")


def _filing(settings: Settings) -> Filing:
    office = office_of(settings)
    today = utc_now().astimezone(office.timezone).date()
    with opened() as database, database.read() as session:
        area = current(session, office.area_code, today)
    if area is None:
        raise click.ClickException(
            f"chưa có địa bàn mã {office.area_code}: chạy nhipcau areas list một lần để nạp"
        )
    return Filing(
        area=area,
        today=today,
        numbers=numbers(settings),
        reached_at=", ".join(part for part in (office.contact, office.phone) if part),
        channels=tuple(channel_name(one.name) for one in all_facts(settings) if one.on),
        on_postgresql=settings.database.startswith("postgresql"),
    )


def numbers(settings: Settings) -> dict[str, int]:
    """How long what is kept stays, as the settings and the code say now, by the retention's key.

    Days, or minutes of what stays shorter; a setting's own unit. Not of what a deed ends.
    """
    found = {one.key: _number(one.rule, settings) for one in retentions().values() if one.rule}
    return {key: number for key, number in found.items() if number is not None}


def _number(rule: str, settings: Settings) -> int | None:
    if rule.startswith(SETTING):
        return int(getattr(settings, rule.removeprefix(SETTING)))
    length = resolve_name(rule)
    if not isinstance(length, timedelta):
        return None
    return length.days or int(length.total_seconds() // 60)
