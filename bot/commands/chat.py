"""`nhipcau chat`: talks to the bot in the terminal, without a server or an account."""

import asyncio
import secrets
import sys
from datetime import datetime
from pathlib import Path
from typing import Any

import click
from sqlalchemy.orm import Session

from bot.app import App
from bot.channels.base import Rendered
from bot.channels.terminal.channel import TerminalChannel
from bot.channels.terminal.transcript import Exchange, heard_lines, written
from bot.commands import load_settings
from bot.logs import set_up_logs
from bot.runtime import running
from bot.start import prepare
from handlers.context import Office
from handlers.desk import Desk
from handlers.messages import Incoming, Kind
from handlers.people.authority import CASEWORKERS, HEAD, authority_of
from handlers.people.invitations import first_officer, invite_first_head
from handlers.people.linking import new_link
from storage.appointments import roles_here

QUIET = 0.4  # seconds without a word after which it is the person's turn
MEDIA = {"/ghi-am": Kind.VOICE, "/anh": Kind.PHOTO}


@click.command()
@click.option(
    "--as",
    "who",
    type=click.Choice(["resident", "head", "staff"]),
    default="resident",
    help="Whose words to type; each has a talk, and a head and staff their role.",
)
@click.option("--record", type=click.Path(path_type=Path), help="Write the talk as a test story.")
def chat(who: str, record: Path | None) -> None:
    """Talk to the bot. Type a number or a label to press a button; Ctrl-D ends.

    /ghi-am FILE sends a recording, /anh FILE a photo.
    """
    chosen = load_settings()
    set_up_logs("error")
    terminal = TerminalChannel()
    app = App(chosen, own=[terminal])
    prepare(app)
    talk = _Talk(app, terminal, who)
    asyncio.run(talk.run())
    if record is not None:
        record.write_text(written(talk.exchanges), "utf-8")


def payload_for(session: Session, who: str, at: tuple[Office, datetime]) -> str:
    """Where the talk begins: "" when that person has their role already."""
    office, now = at
    roles = roles_here(session, TerminalChannel.name, who, now)
    if who == "head":
        token = None if HEAD in roles else invite_first_head(session, now)
        return f"i_{token}" if token else ""
    if roles & CASEWORKERS:
        return ""
    officer = first_officer(session, office, now)
    return new_link(Desk(session, authority_of(session, officer, now), now, office))


class _Talk:
    def __init__(self, app: App, terminal: TerminalChannel, who: str) -> None:
        self.exchanges: list[Exchange] = []
        self._app = app
        self._terminal = terminal
        self._who = who
        self._buttons: tuple[tuple[str, str], ...] = ()

    async def run(self) -> None:
        async with running(self._app, frozenset({"worker"})):
            await self._did("/start", self._event(Kind.START, text=self._payload()))
            while (line := await asyncio.to_thread(self._prompt)) is not None:
                if line:
                    await self._typed(line)

    def _payload(self) -> str:
        """A link that makes this talk the first officer's, or a head's, unless it is already."""
        if self._who == "resident":
            return ""
        now = self._app.clock()
        return self._app.writer.call(
            lambda session: payload_for(session, self._who, (self._app.office, now))
        )

    def _prompt(self) -> str | None:
        click.echo("› ", nl=False)
        line = sys.stdin.readline()
        return line.strip() if line else None

    async def _typed(self, line: str) -> None:
        word, _, rest = line.partition(" ")
        if word in MEDIA:
            await self._sends_file(MEDIA[word], Path(rest.strip()))
            return
        pressed = self._pressed(line)
        if pressed is None:
            await self._did(line, self._event(Kind.TEXT, text=line))
        else:
            tag, label = pressed
            await self._did(f"[{label}]", self._event(Kind.TAP, tap=tag))

    async def _sends_file(self, kind: Kind, path: Path) -> None:
        try:
            media = await self._app.keep(kind.value, await asyncio.to_thread(path.read_bytes))
        except (OSError, ValueError) as error:
            click.echo(f"({error})")
            return
        did = "(ghi âm)" if kind is Kind.VOICE else "(ảnh)"
        await self._did(did, self._event(kind, media=media))

    def _pressed(self, line: str) -> tuple[str, str] | None:
        """The button of the last message that a number or a label means."""
        if line.isdigit() and 1 <= int(line) <= len(self._buttons):
            return self._buttons[int(line) - 1]
        same = [button for button in self._buttons if button[1].casefold() == line.casefold()]
        return same[0] if same else None

    def _event(self, kind: Kind, **what: Any) -> Incoming:
        return Incoming("terminal", self._who, secrets.token_hex(12), kind, **what)

    async def _did(self, did: str, incoming: Incoming) -> None:
        exchange = Exchange(did)
        self.exchanges.append(exchange)
        await self._app.receive(incoming)
        first = True
        while (message := await self._next(5.0 if first else QUIET)) is not None:
            first = False
            exchange.heard.extend(heard_lines(message))
            self._show(message)

    async def _next(self, patience: float) -> Rendered | None:
        try:
            async with asyncio.timeout(patience):
                return await self._terminal.said.get()
        except TimeoutError:
            return None

    def _show(self, message: Rendered) -> None:
        click.echo(f"\n{message.text}")
        for attachment in message.attachments:
            click.echo(f"  ({attachment.kind}: {self._app.media.path(attachment.media_id)})")
        self._buttons = message.buttons
        for number, (_, label) in enumerate(message.buttons, 1):
            click.echo(f"  {number}. {label}")
        click.echo()
