"""What came of each message, written in batches: all that has come in while the last was written."""

import asyncio
import random
import time
from dataclasses import dataclass

import structlog
from sqlalchemy.orm import Session

from bot.delivery.failures import AFTER, GONE, HOLDS, TROUBLE, After, Failure, SendFailed
from bot.delivery.parcels import Parcel
from bot.delivery.windows import Keeper
from bot.writer import Writer
from handlers.sending import lose_address
from storage import groups, notice_phones, outbox, pace, reaching, recalls, shown_menus
from storage.channel_health import Tally, count, down_names
from storage.shown_menus import Showing

log = structlog.get_logger()
LONGEST_WAIT = 300.0  # seconds between tries of a message that meets a passing fault


@dataclass(frozen=True, slots=True)
class Outcome:
    """`named`: the channel's ids of what it took. `back`: it was not tried, and waits again.

    `fleets`: it is deleted from the phone after a while. `shown`: the menu that it shows, where menus may be numbers.
    """

    parcel: Parcel
    failed: SendFailed | None = None
    named: str = ""
    back: bool = False
    fleets: bool = False
    shown: Showing | None = None


def back_off(attempts: int) -> float:
    """Seconds until the next try: doubling, with jitter so that a crowd does not come at once."""
    return min(LONGEST_WAIT, 2.0 ** min(attempts, 10)) * random.uniform(0.5, 1.0)  # noqa: S311


class Outcomes:
    """Takes outcomes from the senders of one channel and writes them."""

    def __init__(self, writer: Writer, token: str) -> None:
        self._writer = writer
        self._token = token
        self.keeper: Keeper | None = None  # of a channel with windows
        self._waiting: list[Outcome] = []
        self._some = asyncio.Event()
        self._one_at_a_time = asyncio.Lock()

    def add(self, outcome: Outcome) -> None:
        self._waiting.append(outcome)
        self._some.set()

    async def run(self) -> None:
        while True:
            await self._some.wait()
            self._some.clear()
            await self.flush()

    async def flush(self) -> None:
        """Write what has come in; kept for the next time when the database refuses."""
        async with self._one_at_a_time:
            taken, self._waiting = self._waiting, []
            if taken:
                await self._keep(taken)

    async def _keep(self, taken: list[Outcome]) -> None:
        try:
            await self._writer.run(lambda session: self._write(session, taken), quiet=True)
        except Exception as error:  # the database is busy or gone: the outcomes are not lost
            log.error("outcomes_not_written", count=len(taken), error=type(error).__name__)
            self._waiting = taken + self._waiting
            await asyncio.sleep(1)
            self._some.set()

    def _write(self, session: Session, outcomes: list[Outcome]) -> None:
        connection = session.connection()
        outbox.put_back(connection, {o.parcel.row_id: 0.0 for o in outcomes if o.back})
        went = [o for o in outcomes if o.failed is None and not o.back]
        outbox.mark_replies_sent(connection, [o.parcel.row_id for o in went if o.parcel.reply])
        recalls.take_back_later(
            connection,
            self._token,
            {(o.parcel.address_id, o.parcel.row_id): o.named for o in went if o.fleets and o.named},
        )
        shown_menus.arrived(connection, [o.shown for o in went if o.shown])
        pushes = [o for o in went if not o.parcel.reply]
        if self.keeper is not None:
            spoken = [o.parcel for o in pushes if o.parcel.take_back is None]
            self.keeper.book(connection, spoken)
            if went:
                self.keeper.works(connection)
            failures = [o.failed for o in outcomes if o.failed is not None]
            self.keeper.note_failures(connection, failures)
        said = {o.parcel.row_id: o.named for o in pushes if o.parcel.take_back is None}
        outbox.mark_sent(connection, said)
        taken_back = [o.parcel.row_id for o in pushes if o.parcel.take_back is not None]
        recalls.mark_recalled(connection, taken_back)
        self._count(session, outcomes)
        for outcome in outcomes:
            if outcome.failed is not None:
                self._write_failure(session, outcome.parcel, outcome.failed)
        kept_off = [o.shown for o in outcomes if o.shown and _surely_not(o.failed)]
        shown_menus.did_not_leave(connection, kept_off)
        if any(outcome.parcel.message.forget for outcome in outcomes):
            self._writer.erased()  # it showed a case's code: gone from the log on the disk as well

    def _count(self, session: Session, outcomes: list[Outcome]) -> None:
        """How the channel does: numbers of this minute, of nobody."""
        tried = [one for one in outcomes if not one.back]
        troubled = sum(one.failed is not None and one.failed.failure in TROUBLE for one in tried)
        if tried:
            tally = Tally(len(tried), troubled)
            count(session.connection(), self._token, int(time.time() // 60), tally)

    def _write_failure(self, session: Session, parcel: Parcel, failed: SendFailed) -> None:
        connection = session.connection()
        state, wait = verdict(parcel, failed)
        if parcel.reply and state == "failed":  # nobody will read it, and it may show a case's code
            outbox.mark_replies_sent(connection, [parcel.row_id])
        elif parcel.take_back is not None and state in {"failed", "unknown"}:
            recalls.correct_instead(connection, parcel.row_id)
        else:
            outbox.mark(connection, parcel.row_id, state, failed.failure, wait)
        if failed.failure in HOLDS:
            pace.hold(connection, self._token, wait)
        if failed.failure is Failure.MIGRATED:
            groups.rename(session, parcel.address_id, failed.moved_to)
        if failed.failure is Failure.NO_NUMBER:
            notice_phones.drop_of(session, parcel.address_id)
        if failed.failure in GONE:
            goes_on = parcel.take_back is None and state == "failed"
            lose_address(session, parcel.address_id, parcel.row_id if goes_on else None)
        if failed.failure is Failure.OUTSIDE and state == "failed":
            reaching.move_refused(connection, [parcel.row_id], down_names(connection))
        log.warning("send_failed", failure=failed.failure, row=parcel.row_id, state=state)


def _surely_not(failed: SendFailed | None) -> bool:
    """Whether the platform has not taken it, as far as anybody can tell."""
    return failed is not None and AFTER[failed.failure] is not After.UNKNOWN


def verdict(parcel: Parcel, failed: SendFailed) -> tuple[str, float]:
    """The row's next state, and the seconds that it waits if it is to be tried again."""
    after = AFTER[failed.failure]
    if after is After.FINAL:
        return "failed", 0.0
    if after is After.UNKNOWN and not parcel.resend:
        return "unknown", 0.0
    if failed.failure is Failure.MIGRATED:
        return "waiting", 0.0
    if failed.retry_after is not None:
        return "waiting", failed.retry_after
    return "waiting", back_off(parcel.attempts)
