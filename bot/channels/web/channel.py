"""The web chat as a channel: what the bot says is a letter that the page fetches."""

from typing import Any

from bot.channels.base import Capabilities, LocalChannel, Receive, Rendered
from bot.channels.web.letterbox import LetterBox
from bot.channels.web.routes import web_routes
from bot.delivery.failures import Failure, SendFailed
from bot.media import Keep
from bot.services import Services
from storage.webmail import CHANNEL


class WebChannel(LocalChannel):
    name = CHANNEL
    capabilities = Capabilities(buttons=True, text_limit=4000, rate=None, recall=True)

    def __init__(self, services: Services, keep: Keep, receive: Receive) -> None:
        self.letters = LetterBox(services.database, services.writer)
        self.routes = web_routes(services, keep, receive, self.letters)

    async def send(self, address: str, message: Rendered) -> str:
        """Returns when the letter is durable; the page fetches it when it can."""
        number = await self.letters.put(address, content_of(message))
        if number is None:
            raise SendFailed(Failure.NOT_FOUND)
        return str(number)

    async def recall(self, address: str, message_ids: str) -> None:
        """Drop letters that wait. One that a page has fetched is on a phone, where it stays."""
        wanted = [int(number) for number in message_ids.split(",") if number]
        if not wanted or await self.letters.drop(address, wanted) < len(wanted):
            raise SendFailed(Failure.REFUSED, detail="fetched already")

    async def show(self, address: str, message: Rendered) -> None:
        self.letters.show(address, content_of(message))


def content_of(message: Rendered) -> dict[str, Any]:
    """A letter as the page reads it."""
    return {
        "text": message.text,
        "buttons": [list(button) for button in message.buttons],
        "media": [{"id": file.media_id, "kind": file.kind} for file in message.attachments],
        "forget": message.forget,
    }
