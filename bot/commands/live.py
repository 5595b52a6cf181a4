"""`nhipcau doctor --live`: what a real service does, held against what we believe of it."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

import click

from bot.live.asking import APART, examined
from bot.live.listening import Wait, heard, placed
from bot.live.points import Site, Verdict
from bot.live.services import SERVICES, to_be_sent
from bot.settings import Settings

LEGEND = "ok  đúng như ta nghĩ · !!  khác · ??  câu còn ngỏ, đây là câu trả lời · --  chưa hỏi"

sure = click.confirm  # `confirm` is what a talk asks, by a sentence of the catalog


@dataclass(frozen=True, slots=True)
class Order:
    """What the operator typed."""

    name: str  # of the service
    to: str = ""
    token_file: Path | None = None
    listen: float = 0.0
    yes: bool = False


def examine_live(settings: Settings, order: Order) -> None:
    """Prints a line a point; exits 1 when one differs or the service is not reached."""
    service = SERVICES[order.name]
    if not getattr(settings, service.token):
        raise click.ClickException(f"chưa khai NHIPCAU_{service.token.upper()}: kênh đang tắt")
    site = service.site(settings)
    site.values["to"] = order.to
    if order.name == "zalo-oa":
        _give_access(site, order)
    if order.to:
        _agree(order, to_be_sent(service.points, site))
    if order.listen:
        _tell_to_write(order)
    wrong = asyncio.run(_print(_verdicts(settings, order, site), site))
    click.echo(LEGEND)
    if wrong:
        raise SystemExit(1)


def _give_access(site: Site, order: Order) -> None:
    """Never renewed here: the refresh token works once, and the running bot needs it."""
    token = order.token_file.read_text("utf-8").strip() if order.token_file else ""
    site.values["access"] = token
    site.secrets = (*site.secrets, token)


def _agree(order: Order, sent: list[str]) -> None:
    click.echo(f"Sẽ gửi cho {order.to} trên {order.name}:")
    for one in sent:
        click.echo(f"  - {one}")
    if not order.yes:
        sure("Gửi", abort=True)


def _tell_to_write(order: Order) -> None:
    click.echo(
        f"Bot phải đang dừng. Trong {order.listen:.0f} giây tới, ông (bà) tự nhắn một tin cho kênh này."
    )


async def _verdicts(settings: Settings, order: Order, site: Site) -> AsyncIterator[Verdict]:
    async for verdict in examined(SERVICES[order.name].points, site, APART):
        yield verdict
    if (where := placed(order.name, site, settings)) is not None:
        yield where
    if order.listen:
        async for verdict in heard(Wait(order.name, order.listen), site, settings):
            yield verdict


async def _print(verdicts: AsyncIterator[Verdict], site: Site) -> bool:
    """Whether anything differed."""
    wrong = False
    async for one in verdicts:
        click.echo(site.hide(f"{one.mark}  {one.name}: {one.told}"))
        wrong = wrong or one.mark == "!!"
    return wrong
