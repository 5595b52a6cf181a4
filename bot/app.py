"""The composition root: the only place where the parts are put together."""

import asyncio
import contextlib
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from starlette.applications import Starlette

from bot.channel_facts import all_facts, warnings
from bot.channels.base import Channel
from bot.channels.sent_files import SentFiles
from bot.channels.telegram import open_telegram, who_am_i
from bot.channels.zalo_bot import open_zalo_bot
from bot.channels.zalo_oa import open_tokens, open_zalo_oa
from bot.delivery.failures import SendFailed
from bot.delivery.making import Makers
from bot.delivery.post_office import PostOffice
from bot.delivery.windows import Keeper
from bot.inbound import Door, unpack, utc_now
from bot.keys import PHONES, sealer
from bot.media import keeper
from bot.media_links import MediaLinks
from bot.metrics import RECEIVED
from bot.restoring import finish
from bot.services import Services
from bot.settings import Settings
from bot.urgent import answer_if_slow, is_urgent
from bot.web import web_app
from bot.writer import Writer
from handlers.context import Office
from handlers.messages import Incoming
from handlers.notices.rules import is_quiet
from handlers.oa_tokens.standing import standing
from handlers.recordings.listening import heard_at
from storage import inbox
from storage.database import open_database
from storage.inbox import FailedEvent
from storage.media import MediaFolder
from storage.windows import Windows

if TYPE_CHECKING:
    from bot.listening import Heard


def office_of(settings: Settings) -> Office:
    return Office(
        area_code=settings.office_area,
        phone=settings.office_phone,
        contact=settings.office_contact,
        timezone=ZoneInfo(settings.timezone),
        tables_dir=str(settings.tables_dir or ""),
        public_url=settings.base_url,
        zalo_link=settings.zalo_link,
        quiet_from=settings.quiet_from,
        quiet_to=settings.quiet_to,
        weekly_pushes=settings.weekly_pushes,
        digest_at=settings.digest_at,
        channel_patience=settings.channel_patience,
        channels_off=tuple(one.name for one in all_facts(settings) if not one.on),
        alike_days=settings.alike_days,
        delivery_days=settings.delivery_days,
        contest_days=settings.contest_days,
        term_days=settings.term_days,
        small_village=settings.small_village,
        zalo_oa=settings.zalo_oa_id,
        windows=_windows_of(settings),
        seal=partial(sealer, settings.data_dir, PHONES),
    )


def _windows_of(settings: Settings) -> Windows | None:
    """Of the Official Account, while it is on."""
    if not settings.zalo_oa_id:
        return None
    return Windows(
        free=timedelta(hours=settings.zalo_oa_free_hours),
        billed=timedelta(days=settings.zalo_oa_billed_days),
        price=settings.zalo_oa_billed_price,
        template_price=settings.zalo_oa_template_price,
        promotes_from=settings.zalo_oa_promotes_from,
        promotes_to=settings.zalo_oa_promotes_to,
        budget=settings.zalo_oa_budget,
        urgent_budget=settings.zalo_oa_urgent_budget,
        missed=timedelta(days=settings.zalo_oa_missed_days),
    )


class App:
    """Everything but the loop that runs it. `own` channels are those of a terminal or a test."""

    def __init__(
        self,
        settings: Settings,
        *,
        own: Sequence[Channel] | None = None,
        clock: Callable[[], datetime] = utc_now,
    ) -> None:
        self.settings = settings
        self.clock = clock
        finish(settings)
        self.database = open_database(settings.database, erasures=settings.erasures)
        self.writer = Writer(self.database)
        self.media = MediaFolder(settings.data_dir / "media")
        self.office = office_of(settings)
        self.media_links = MediaLinks(settings, self.media)
        self.services = Services(settings, self.database, self.writer, self.media, self.office)
        self.keep = keeper(self.media, self.office)
        self.oa_tokens = open_tokens(self.services) if own is None else None
        self._named = ""
        self.channels = tuple(self._channels() if own is None else own)
        self.post_office = PostOffice(
            self.database,
            self.writer,
            self.channels,
            is_night=lambda: is_quiet(self.clock(), self.office),
            reply_share=settings.reply_share,
            makers=Makers(self.database, self.writer, self.media, self.office),
        )
        if self.office.windows is not None:
            self.post_office.watch(Keeper(self.office.windows, self.office, clock))
        by_number = frozenset(one.name for one in self.channels if one.capabilities.numbers)
        self._door = Door(self.office, self.post_office.dispatch, clock=clock, by_number=by_number)
        self.writer.attend(self._door.handle, self.post_office.ring)

    def _channels(self) -> list[Channel]:
        """The web chat always; another where its token is set."""
        from bot.channels.web import open_web_chat

        channels: list[Channel] = [open_web_chat(self.services, self.keep, self.receive)]
        files = SentFiles(self.media, self.database, self.writer, "telegram")
        found = (
            open_telegram(self.settings, files, self.keep, self.receive),
            open_zalo_bot(self.settings, self.media_links, self.keep, self.receive),
            self._zalo_oa(),
        )
        return [*channels, *(channel for channel in found if channel is not None)]

    def _zalo_oa(self) -> Channel | None:
        """With the account's settings, and whatever gives its access tokens."""
        if self.oa_tokens is None:
            return None
        ways = self.keep, self.receive
        return open_zalo_oa(self.services, self.oa_tokens, ways, self.clock)

    async def receive(self, incoming: Incoming) -> None:
        """The way in: returns when the event is durable."""
        RECEIVED.labels(incoming.channel, incoming.kind).inc()
        stored = self.writer.event(incoming, incoming.who)
        if is_urgent(incoming):
            await answer_if_slow(self.channels, incoming, stored)
        await stored

    async def replay(self, failure: FailedEvent) -> None:
        """Handle a failed event again, and forget that it failed."""
        if failure.payload is not None:
            await self.receive(unpack(failure.payload, failure.id))
            await self.writer.run(
                lambda session: inbox.forget_failure(session.connection(), failure.id)
            )

    def web(self) -> Starlette:
        from bot.console.routes import console_routes
        from bot.feeds import feed_routes
        from bot.listening import listening_routes
        from bot.printing import printing_routes

        routes = [route for channel in self.channels for route in channel.routes]
        routes += self.media_links.routes()  # before the minutes, whose tokens have no ending
        console = console_routes(self.services, self.clock, self._telegram_name)
        printed = printing_routes(self.services, self.clock)
        listened = listening_routes(self._heard)
        feeds = feed_routes(self.services, self.clock)
        every = [*routes, *console, *printed, *listened, *feeds]
        return web_app(self.database, every, self._troubles)

    def _troubles(self) -> list[str]:
        """What ails the channels: "zalo-oa: gone", "zalo-bot needs NHIPCAU_PUBLIC_URL"."""
        lacking = warnings(self.settings)
        notes = [f"{facts.name} needs NHIPCAU_{lack.setting}" for facts, lack in lacking]
        with self.database.read() as session:
            found = standing(session, self.office, self.clock())
        if found is not None and found.needs_care:
            notes.append(f"zalo-oa: {found.health}")
        return notes

    def _heard(self, token: str) -> "Heard | None":
        """The recording of a public page, with its file."""
        from bot.listening import Heard

        with self.database.read() as session:
            found = heard_at(session, token)
        if found is None:
            return None
        path = self.media.path(found.media_id)
        return Heard(found.title, found.language, found.reader, found.source, path)

    def _telegram_name(self) -> str:
        """The bot's name on Telegram, asked once; "" while Telegram is off or does not answer."""
        if not self._named and self.settings.telegram_token is not None:
            with contextlib.suppress(SendFailed):
                self._named = who_am_i(self.settings)
        return self._named

    async def aclose(self) -> None:
        """Close the channels, finish what is being written, close the database."""
        for channel in self.channels:
            await channel.aclose()
        if self.oa_tokens is not None:
            await self.oa_tokens.aclose()
        await asyncio.to_thread(self.close)

    def close(self) -> None:
        self.writer.close()
        self.database.close()
