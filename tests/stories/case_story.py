"""Talks in which staff at their desks act between what somebody says, as they are written down.

Beside the steps of `driver.py` a line may be:

    > (cán bộ hỏi)            what staff do to the case; what is then said to the person follows
    > [mã]                    the person types the code of their case
"""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

from bot.channels.terminal.transcript import Exchange, heard_lines
from handlers.feedback import casework
from handlers.housekeeping import tidy
from tests.stories.driver import Village, Villager
from tests.stories.office import CODE, Officer

QUESTION = "Đoạn đường hỏng từ đâu đến đâu ạ?"
ANSWER = "Tháng 12 xã rải đá đoạn từ suối đến nhà văn hóa."
SECOND = "Xã làm cầu tạm trước ngày 20/12, có cán bộ thôn nghiệm thu."


@dataclass
class Story:
    """One person, the staff, and the case that the person sent."""

    place: Village
    who: Villager
    code: str = ""
    exchanges: list[Exchange] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._first, self._second = Officer(self.place), Officer(self.place)
        self._acts: dict[str, Callable[[], None]] = {
            "hỏi": lambda: self._first.asks(self.code, QUESTION),
            "chuyển": lambda: self._first.forwards(self.code),
            "nhận việc": lambda: self._first.does(
                self.code, lambda desk: casework.take_in_hand(desk, self.code)
            ),
            "trả lời": lambda: self._first.answers(self.code, ANSWER),
            "khác trả lời lại": lambda: self._second.answers_again(self.code, SECOND),
            "đưa vào tổng hợp": lambda: self._first.summarises(self.code),
            "không xử lý": lambda: self._first.refuses(self.code),
            "để 16 ngày": self._waits,
        }

    async def does(self, did: str) -> None:
        if did.startswith("(cán bộ "):
            await self._staff(did)
            return
        step: Awaitable[object] = (
            self.who.says(self.code) if did == "[mã]" else self.who.does_step(did)
        )
        await step
        heard = self.who.exchanges[-1].heard
        self.exchanges.append(Exchange(did, heard))
        if found := CODE.search("\n".join(heard)):
            self.code = self.code or found[0]

    async def _staff(self, did: str) -> None:
        """Do it, and wait for what the person hears of it, if they do."""
        self.who.new()
        self._acts[did.removeprefix("(cán bộ ").removesuffix(")")]()
        heard = await self._pushed()
        self.exchanges.append(Exchange(did, heard))

    async def _pushed(self) -> list[str]:
        for _ in range(20):
            if messages := self.who.new():
                return [line for message in messages for line in heard_lines(message)]
            await asyncio.sleep(0.02)
        return []

    def _waits(self) -> None:
        """Nobody says a word for so long that the answer counts as accepted."""
        self.place.clock.passes(days=16)
        now, office = self.place.clock(), self.place.app.office
        self.place.app.writer.call(lambda session: tidy(session, now, office))

    async def follows(self, transcript: list[Exchange]) -> None:
        for exchange in transcript:
            await self.does(exchange.did)
            heard = self.exchanges[-1].heard
            told = "\n".join([f"> {exchange.did}", *exchange.heard, "", "heard:", *heard])
            assert self.who.agrees(exchange.heard, heard), told
