"""`nhipcau notice`: an operator's own broadcasts, approved by being typed and logged so."""

import sys
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import click
import orjson

from bot.app import office_of
from bot.commands import load_settings, opened, told
from bot.inbound import utc_now
from handlers.context import Office
from handlers.notices import control, queuing
from handlers.notices.acting import Acting
from handlers.notices.actions import Draft, send_as_operator, status
from handlers.notices.rules import leaves_at
from storage.database import Database
from storage.notices import Notice
from storage.people import highest_id

if TYPE_CHECKING:
    from click._termui_impl import ProgressBar

WATCH_SECONDS = 1.0


@click.group()
def notice() -> None:
    """Thông báo đến các bản."""


@notice.command("send")
@click.option("--area", required=True, help="Code of the village, commune or province.")
@click.option("--text", required=True, help="The words, as people will read them.")
@click.option("--priority", type=click.Choice(["bulk", "urgent"]), default="bulk")
@click.option("--on-unknown", type=click.Choice(["resend", "skip"]), default="skip")
@click.option("--at", default="now", help="now, best, or HH:MM in the office's time zone.")
def send(area: str, text: str, priority: str, on_unknown: str, at: str) -> None:
    """Send a notice to everyone in an area who agreed to notices; prints its number."""
    office = office_of(load_settings())
    with opened() as database, told():
        now = utc_now()
        draft = Draft(text, priority, on_unknown == "resend", leaves_at(at, now, office))
        with database.write() as session:
            acting = Acting(session, None, now, office)
            number = send_as_operator(acting, area, draft)
        _queue_all(database, number, office)
    click.echo(number)


def _queue_all(database: Database, number: int, office: Office) -> None:
    """A wide notice goes into the outbox piece by piece; what is already there leaves meanwhile."""
    with database.read() as session:
        last = highest_id(session)
    with _bar(last, "Xếp hàng") as bar:
        while True:
            with database.write() as session:
                found = session.get_one(Notice, number, with_for_update=True)
                if found.state != "sending" or found.queued_to is None:
                    break
                queuing.queue_more(session, found, utc_now(), office)
                bar.update((found.queued_to or last) - bar.pos)


def _bar(length: int, label: str) -> "ProgressBar[int]":
    """On a terminal; elsewhere nothing of it is printed."""
    hidden = not sys.stderr.isatty()
    return click.progressbar(
        length=length, label=label, show_pos=True, hidden=hidden, file=sys.stderr
    )


@notice.command("status")
@click.argument("number", type=int, metavar="ID")
@click.option("--json", "as_json", is_flag=True, help="One JSON object.")
def show_status(number: int, as_json: bool) -> None:
    """How many messages of a notice are in each state."""
    with opened() as database, told(), database.read() as session:
        found = status(session, number)
    if as_json:
        click.echo(orjson.dumps(found).decode())
        return
    for name, value in found.items():
        click.echo(f"{name}: {value}")


@notice.command("watch")
@click.argument("number", type=int, metavar="ID")
def watch(number: int) -> None:
    """Follow a notice until it is done: a bar with the rate and the time left."""
    with opened() as database, told():
        found = _status(database, number)
        total = sum(value for name, value in found.items() if name != "done")
        with _bar(total, f"Thông báo {number}") as bar:
            while True:
                gone = total - found["waiting"] - found["sending"]
                bar.update(max(0, gone - bar.pos))
                if found["done"]:
                    break
                time.sleep(WATCH_SECONDS)
                found = _status(database, number)
    click.echo(f"sent {found['sent']}, failed {found['failed']}, unknown {found['unknown']}")


def _status(database: Database, number: int) -> dict[str, Any]:
    with database.read() as session:
        return status(session, number)


def _do(change: Callable[[Acting], object]) -> None:
    office = office_of(load_settings())
    with opened() as database, told(), database.write() as session:
        change(Acting(session, None, utc_now(), office))


@notice.command("pause")
@click.argument("number", type=int, metavar="ID")
def pause(number: int) -> None:
    """Let nothing more of a notice leave for now."""
    _do(lambda acting: control.pause(acting, number))


@notice.command("resume")
@click.argument("number", type=int, metavar="ID")
def resume(number: int) -> None:
    """Let a paused notice go on."""
    _do(lambda acting: control.resume(acting, number))


@notice.command("cancel")
@click.argument("number", type=int, metavar="ID")
def cancel(number: int) -> None:
    """What has not left does not leave."""
    _do(lambda acting: control.cancel(acting, number))


@notice.command("recall")
@click.argument("number", type=int, metavar="ID")
@click.option("--correction", required=True, help="Said where it cannot be taken back.")
def recall(number: int, correction: str) -> None:
    """Take a notice back; where that is not possible, a correction follows."""
    _do(lambda acting: control.recall(acting, number, correction))


@notice.command("unknown")
@click.argument("number", type=int, metavar="ID")
@click.option("--settle", type=click.Choice(["resend", "sent"]), help="What becomes of them.")
def unknown(number: int, settle: str | None) -> None:
    """List the rows of which nobody can tell whether they arrived, or settle them."""
    with opened() as database, told(), database.read() as session:
        for row in control.unknown_rows(session, number):
            click.echo(f"{row['id']} {row['channel']} {row['attempts']}")
    if settle is not None:
        _do(lambda acting: control.settle(acting, number, again=settle == "resend"))
