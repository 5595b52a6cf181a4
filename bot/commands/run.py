"""`nhipcau run` and `nhipcau demo`."""

import gc
import tempfile
from pathlib import Path

import click
import uvloop

from bot.app import App
from bot.channel_facts import warnings
from bot.commands import load_settings
from bot.logs import set_up_logs
from bot.runtime import PARTS, serve
from bot.settings import Settings
from bot.start import office_area, places, prepare
from handlers.messages import Words
from handlers.wording import wording


@click.command()
@click.option("--only", help="Parts to run, with commas: web, worker, clock. Default: all.")
def run(only: str | None) -> None:
    """Run the bot: web chat, console, channels, sender and clock."""
    _start(load_settings(), _parts(only))


@click.command()
def demo() -> None:
    """Run over a throw-away database with a village's worth of people, cases and notices."""
    from bot.demo import furnish

    with tempfile.TemporaryDirectory(prefix="nhipcau-demo-") as folder:
        chosen = load_settings().model_copy(
            update={"data_dir": Path(folder), "database_url": "", "engine": "embedded"}
        )
        _start(chosen, PARTS, furnish=furnish)


def _parts(only: str | None) -> frozenset[str]:
    if only is None:
        return PARTS
    parts = frozenset(part.strip() for part in only.split(","))
    if unknown := parts - PARTS:
        raise click.UsageError(f"--only: không có phần «{', '.join(sorted(unknown))}»")
    return parts


def _start(chosen: Settings, parts: frozenset[str], furnish: object = None) -> None:
    set_up_logs(chosen.log_level)
    app = App(chosen)
    prepare(app)
    if office_area(app) is None:
        app.close()
        raise click.ClickException(f"NHIPCAU_OFFICE_AREA: không có mã {chosen.office_area}")
    _warn_of(chosen)
    if callable(furnish):
        furnish(app)
    gc.freeze()  # what was imported stays: to look through it again takes 0.1 s each time
    served = uvloop.run(serve(app, parts, lambda: _announce(app) if "web" in parts else None))
    if not served:
        raise click.ClickException(
            f"NHIPCAU_HTTP_PORT: cổng {chosen.http_port} đang có chương trình khác dùng"
        )


def _warn_of(chosen: Settings) -> None:
    """What hinders a channel, before anybody waits for its messages; the others run all the same."""
    for facts, lack in warnings(chosen):
        channel, why = wording(Words(facts.title)), wording(Words(lack.why))
        click.echo(f"Lưu ý: {channel}: NHIPCAU_{lack.setting} {why}.", err=True)


def _announce(app: App) -> None:
    """Say where to go. It runs on the event loop, where only a thread may wait for the writer."""
    import threading

    threading.Thread(target=_print_places, args=[app], daemon=True).start()


def _print_places(app: App) -> None:
    found = places(app)
    click.echo("Nhịp Cầu đang chạy.")
    click.echo(f"  Trò chuyện (người dân):          {found.chat}")
    click.echo(f"  Trang cán bộ (vào một lần):      {found.console}")
    if found.approver:
        click.echo(f"  Trang người duyệt (vào một lần): {found.approver}")
    if found.head:
        click.echo(f"  Mời trưởng bản (dùng một lần):   {found.head}")
    if found.head_code:
        click.echo(f"  … hoặc trên Zalo, trưởng bản nhắn: {found.head_code}")
    click.echo("Dừng: Ctrl-C.")
