"""`nhipcau doctor`: whether everything is in order, which events failed, and handling them again."""

import asyncio

import click

from bot.app import App
from bot.checkup import Finding, examine, failed_events
from bot.commands import load_settings, opened


@click.command()
@click.option("--replay", metavar="ID", help="Handle a failed event again: its number, or «all».")
def doctor(replay: str | None) -> None:
    """Check settings, database, disk and channels; list the events that failed."""
    if replay is not None:
        _replay(replay)
        return
    chosen = load_settings()
    with opened() as database:
        findings = list(examine(chosen, database))
    for finding in findings:
        click.echo(_line(finding))
    if not all(finding.good for finding in findings):
        raise SystemExit(1)


def _line(finding: Finding) -> str:
    return f"{'ok ' if finding.good else '!! '} {finding.what}: {finding.found}"


def _replay(which: str) -> None:
    """Through the door again, in a process of its own: the answers wait for the running bot."""
    app = App(load_settings(), own=())
    try:
        with app.database.read() as session:
            failures = [
                failure
                for failure in failed_events(session)
                if failure.payload is not None and which in {"all", str(failure.id)}
            ]
        for failure in failures:
            asyncio.run(app.replay(failure))
            click.echo(f"Đã xử lý lại tin {failure.id}.")
    finally:
        app.close()
    if not failures:
        raise click.ClickException(f"không có tin hỏng nào phát lại được: {which}")
