"""`nhipcau areas`: the tree of areas."""

from pathlib import Path

import click
from sqlalchemy import select

from bot.commands import opened, told
from handlers.areas.actions import REORGANISED, import_villages, load_province
from storage.areas import Area


@click.group()
def areas() -> None:
    """Địa bàn: xã, phường, thôn, bản."""


@areas.command("import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
def import_file(file: Path) -> None:
    """Load villages from FILE.csv: all of it or nothing."""
    with opened() as database, told(), database.write() as session:
        load_province(session)
        count = import_villages(session, file, REORGANISED)
    click.echo(f"Đã nạp {count} thôn, bản.")


@areas.command("list")
def list_areas() -> None:
    """Today's tree: code, name, households."""
    with opened() as database:
        with database.write() as session:
            load_province(session)
        with database.read() as session:
            units = session.scalars(
                select(Area).where(Area.valid_to.is_(None)).order_by(Area.path)
            ).all()
    children: dict[int | None, list[Area]] = {}
    for unit in units:
        children.setdefault(unit.parent_id, []).append(unit)
    _show(children, None, 0)


def _show(children: dict[int | None, list[Area]], parent: int | None, depth: int) -> None:
    for unit in sorted(children.get(parent, ()), key=lambda area: area.code):
        households = f"  {unit.households} hộ" if unit.households else ""
        click.echo(f"{'  ' * depth}{unit.code}  {unit.full_name}{households}")
        _show(children, unit.id, depth + 1)
