"""`nhipcau doctor`: whether everything is in order, which events failed, and handling them again."""

import asyncio
from pathlib import Path

import click

from bot.app import App
from bot.checkup import examine, failed_events
from bot.commands import load_settings, opened
from bot.findings import Finding

SERVICES = ("telegram", "zalo-bot", "zalo-oa")


@click.command()
@click.option("--replay", metavar="ID", help="Handle a failed event again: its number, or «all».")
@click.option(
    "--live", type=click.Choice(SERVICES), help="Hold the real service against our notes."
)
@click.option("--to", default="", help="With --live: who gets a few test messages (an id there).")
@click.option(
    "--access-token-file",
    "token_file",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="With --live zalo-oa: holds an access token; it is never renewed here.",
)
@click.option(
    "--listen",
    type=click.IntRange(0, 900),
    default=0,
    help="With --live, while the bot is stopped: seconds to wait for a message that you write.",
)
@click.option("--yes", is_flag=True, help="With --to: do not ask before sending.")
def doctor(
    replay: str | None, live: str | None, to: str, token_file: Path | None, listen: int, yes: bool
) -> None:
    """Check settings, database, disk and channels; list the events that failed."""
    if replay is not None:
        _replay(replay)
        return
    if live is not None:
        from bot.commands.live import Order, examine_live

        examine_live(load_settings(), Order(live, to, token_file, listen, yes))
        return
    if to or token_file or listen or yes:
        raise click.UsageError("--to, --access-token-file, --listen, --yes: cần có --live")
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
