"""`nhipcau posters`: a poster for each village of an area, and slips for its households."""

import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import click

from bot.app import office_of
from bot.commands import load_settings, opened, told
from bot.delivery.failures import SendFailed
from bot.inbound import utc_now
from bot.settings import Settings
from handlers.errors import Refused
from handlers.notices.printing import Press, poster, slips, villages_of
from storage.areas import Area

BAR_AFTER = 2.0  # seconds of work from which on it is shown how far it is
Print = Callable[[Press, Area], bytes]


@click.command("posters")
@click.option(
    "--area", required=True, help="Code of the village, or of a unit with all of its own."
)
@click.option(
    "--to",
    "folder",
    required=True,
    type=click.Path(file_okay=False, path_type=Path),
    help="Where the PDF files are written: one a village, named by its code.",
)
@click.option("--slips", "with_slips", is_flag=True, help="Slips for the listed households too.")
def posters(area: str, folder: Path, with_slips: bool) -> None:
    """Write an A4 poster with QR codes for each village."""
    settings = load_settings()
    name = _telegram_name(settings)
    if not settings.public_url:
        _warn("chưa khai NHIPCAU_PUBLIC_URL nên mã QR chỉ mở được trên máy này")
    _miss_zalo(settings)
    office = office_of(settings)
    with opened() as database, told(), database.read() as session:
        today = utc_now().astimezone(office.timezone).date()
        press = Press(session, office, today, name)
        villages = villages_of(press, area)
        folder.mkdir(parents=True, exist_ok=True)
        written = 0
        with _bar(villages) as each:
            for village in each:
                _write(folder / f"{village.code}.pdf", poster(press, village))
                written += 1
                if with_slips and (pdf := _slips_if_listed(press, village)) is not None:
                    _write(folder / f"{village.code}-ho.pdf", pdf)
                    written += 1
    click.echo(f"Đã ghi {written} tệp vào {folder}.")


def _slips_if_listed(press: Press, village: Area) -> bytes | None:
    """A village without a list has no slips; its neighbours still do."""
    try:
        return slips(press, village)
    except Refused as refused:
        if refused.words.key != "in-khong-co-ho":
            raise
        return None


def _write(path: Path, pdf: bytes) -> None:
    """Whole or not at all: a poster that was cut off would be printed as it is."""
    part = path.with_suffix(".part")
    part.write_bytes(pdf)
    part.replace(path)


@contextmanager
def _bar(villages: Sequence[Area]) -> Iterator[Iterable[Area]]:
    """A progress bar on a terminal, once it is seen that the work takes a while."""
    if not sys.stderr.isatty():
        yield villages
        return
    begun = time.monotonic()

    def shown() -> Iterator[Area]:
        for done, village in enumerate(villages):
            if time.monotonic() - begun > BAR_AFTER:
                rest = villages[done:]
                with click.progressbar(rest, label="Tờ dán", file=sys.stderr) as bar:
                    yield from bar
                return
            yield village

    yield shown()


def _telegram_name(settings: Settings) -> str:
    """The bot's name; "" while Telegram is off or does not answer, and then the poster has one code."""
    if settings.telegram_token is None:
        return ""
    from bot.channels.telegram import who_am_i

    try:
        return who_am_i(settings)
    except SendFailed:
        _warn("Telegram không trả lời nên tờ dán không có mã Telegram")
        return ""


def _miss_zalo(settings: Settings) -> None:
    """Zalo Bot is on, and nobody told where its page is."""
    if settings.zalo_bot_token is not None and not settings.zalo_link:
        _warn("chưa khai NHIPCAU_ZALO_BOT_PAGE nên tờ dán không có mã Zalo")


def _warn(text: str) -> None:
    click.echo(f"nhipcau: {text}", err=True)
