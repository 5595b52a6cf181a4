"""`nhipcau cases`."""

import click
import orjson

from bot.commands import opened
from handlers.feedback.casework import listing


@click.group()
def cases() -> None:
    """Ý kiến của người dân."""


@cases.command("list")
@click.option("--json", "as_json", is_flag=True, help="One JSON array instead of lines.")
def list_cases(as_json: bool) -> None:
    """List cases: code, topic, area, language, status, opened, due; never who."""
    with opened() as database, database.read() as session:
        rows = listing(session)
    if as_json:
        click.echo(orjson.dumps(rows).decode())
        return
    for row in rows:
        click.echo("  ".join("" if value is None else str(value) for value in row.values()))
