"""The terminal as a channel: what the bot says lands in a queue that the prompt prints."""

import asyncio

from bot.channels.base import Capabilities, LocalChannel, Rendered


class TerminalChannel(LocalChannel):
    name = "terminal"
    capabilities = Capabilities(buttons=True, text_limit=100_000, rate=None)

    def __init__(self) -> None:
        self.said: asyncio.Queue[Rendered] = asyncio.Queue()

    async def send(self, address: str, message: Rendered) -> str:
        self.said.put_nowait(message)
        return ""

    async def show(self, address: str, message: Rendered) -> None:
        await self.send(address, message)
