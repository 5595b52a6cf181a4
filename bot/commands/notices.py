"""`nhipcau notice`: an operator's own broadcast, approved by being typed and logged so."""

import click
import orjson

from bot.app import office_of
from bot.commands import load_settings, opened, told
from bot.inbound import utc_now
from handlers.notices.actions import Draft, send_as_operator, status
from handlers.notices.rules import leaves_at


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
    with opened() as database, told(), database.write() as session:
        now = utc_now()
        draft = Draft(text, now, priority, on_unknown == "resend", leaves_at(at, now, office))
        number = send_as_operator(session, area_code=area, draft=draft)
    click.echo(number)


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
