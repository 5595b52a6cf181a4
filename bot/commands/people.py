"""`nhipcau staff`, `nhipcau head`, `nhipcau people`."""

import click

from bot.commands import load_settings, opened, told
from bot.inbound import utc_now
from handlers.people.invitations import add_staff, invite_head
from handlers.people.synthesis import synthesize


@click.group()
def staff() -> None:
    """Cán bộ Mặt trận."""


@staff.command("add")
@click.option("--name", required=True, help="Their name, as the console shows it.")
@click.option("--role", type=click.Choice(["officer", "approver", "observer"]), required=True)
@click.option("--area", required=True, help="Code of the commune or province they answer for.")
def add(name: str, role: str, area: str) -> None:
    """Add a member of staff and print a link that signs them in once."""
    with opened() as database, told(), database.write() as session:
        token = add_staff(session, name=name, role=role, area_code=area, now=utc_now())
    click.echo(f"{load_settings().base_url}/console/enter/{token}")


@staff.command("list")
def show_staff() -> None:
    """Who works here today: number, post, code of the area, name."""
    from handlers.people.operating import staff_today

    with opened() as database, database.read() as session:
        for line in staff_today(session, utc_now()):
            click.echo(f"{line.person_id}\t{line.role}\t{line.area.code}\t{line.name or ''}")


@staff.command("link")
@click.argument("person", type=int)
def link(person: int) -> None:
    """Print a link that signs PERSON (a number of `staff list`) in once; earlier ones end."""
    from handlers.people.operating import fresh_link

    with opened() as database, told(), database.write() as session:
        token = fresh_link(session, person, utc_now())
    click.echo(f"{load_settings().base_url}/console/enter/{token}")


@click.group()
def head() -> None:
    """Trưởng thôn, bản, tổ dân phố."""


@head.command("invite")
@click.option("--area", required=True, help="Code of the village.")
def invite(area: str) -> None:
    """Print a link that makes whoever opens it head of that village, once."""
    with opened() as database, told(), database.write() as session:
        token = invite_head(session, area_code=area, now=utc_now())
    click.echo(f"{load_settings().base_url}/chat?invite={token}")


@click.group()
def people() -> None:
    """Người dân (chỉ để thử tải)."""


@people.command("synthesize")
@click.option("--count", type=click.IntRange(1, 5_000_000), required=True)
@click.option("--area", required=True, help="Code of the village or commune.")
@click.option("--channel", required=True)
@click.option("--first-address", type=int, required=True)
def make_up(count: int, area: str, channel: str, first_address: int) -> None:
    """Make up consenting residents; refused in a database that holds real people."""
    with opened() as database, told(), database.write() as session:
        made = synthesize(
            session,
            count=count,
            area_code=area,
            channel=channel,
            first_address=first_address,
            now=utc_now(),
        )
    click.echo(f"{made}")
