"""From a rendered message to calls of the API.

**Voice.** An account cannot send a voice message. Who cannot read needs one thing to tap that then
speaks, so a recording that has a page of its own (`/a/<token>`) is a button that opens it: Zalo shows
the page within itself, with one large button, and it plays while it comes. A file would have to be
loaded whole, and then asks with which program it is to be opened. Only what has no page goes as a file.
"""

import unicodedata
from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from typing import Any
from zoneinfo import ZoneInfo

from bot.channels.base import Attachment, Quota, Rendered, Template
from bot.channels.uploading import Files
from bot.channels.zalo_oa import bodies
from bot.channels.zalo_oa.api import Api, RefusedError
from bot.channels.zalo_oa.failures import failure_of, here, of_a_phone
from bot.channels.zalo_oa.parts import PageOf
from bot.channels.zalo_oa.uploads import Uploads
from bot.delivery.failures import Failure, SendFailed
from bot.settings import Settings
from handlers.messages import Words
from handlers.wording import wording

TEXT_LIMIT = 2000  # characters, after NFC
CONSULTATION, TEMPLATE = "/v3.0/oa/message/cs", "/v3.0/oa/message/template"
TO_A_PHONE = "/message/template"
TRACKING_LIMIT = 48


class Postman:
    """`quota`: what Zalo said last is left of what may be sent."""

    def __init__(
        self, settings: Settings, apis: tuple[Api, Api], files: Files, page: PageOf
    ) -> None:
        """`apis`: of the account, and of messages to telephone numbers."""
        self._api, self._business = apis
        self.quota: Quota | None = None
        self._uploads = Uploads(self._api, files)
        self._page = page
        self._buttons = settings.zalo_oa_buttons
        self._now = partial(here, ZoneInfo(settings.timezone))

    async def send(self, address: str, message: Rendered) -> str:
        """Zalo's ids when it has taken all. Raises SendFailed.

        Where it takes several calls and one fails, all go again at the next try.
        """
        text = unicodedata.normalize("NFC", message.text)
        if len(text) > TEXT_LIMIT:
            raise SendFailed(Failure.TOO_LONG)
        try:
            if message.template is not None:
                return await self._template(address, message.template)
            return await self._consult(address, replace(message, text=text))
        except RefusedError as refused:
            raise failure_of(refused.code, self._now()) from None

    async def _template(self, address: str, template: Template) -> str:
        fields = {"template_id": template.id, "template_data": dict(template.data)}
        if template.tracking:
            fields["tracking_id"] = template.tracking[:TRACKING_LIMIT]
        if not template.phone:
            return self._taken(await self._api.call(TEMPLATE, {"user_id": address} | fields))
        try:
            return self._taken(
                await self._business.call(TO_A_PHONE, {"phone": template.phone} | fields)
            )
        except RefusedError as refused:
            raise of_a_phone(failure_of(refused.code, self._now())) from None

    async def _consult(self, address: str, message: Rendered) -> str:
        """Files first: what is asked, and its buttons, stand under them."""
        say = partial(self._say, address)
        pages, files = await self._parted(message)
        alone = not message.buttons and not pages and bool(message.text)
        under = files.pop() if alone and files and files[-1].kind == "photo" else None
        sent = [await self._attached(say, file) for file in files]
        if under is not None:
            sent.append(await self._attached(say, under, message.text))
        elif message.text or pages:
            sent += await self._words(say, message, pages)
        return ",".join(filter(None, sent))

    async def _parted(self, message: Rendered) -> tuple[list[str], list[Attachment]]:
        """The pages of recordings that have one, and the other files."""
        pages, files = [], []
        for one in message.attachments:
            page = await self._page(one.media_id) if one.kind == "voice" else ""
            if page:
                pages.append(page)
            else:
                files.append(one)
        return pages, files

    async def _words(self, say: Any, message: Rendered, pages: list[str]) -> list[str]:
        """With its buttons, that to listen first; it stands alone where they leave it no room."""
        listen = [bodies.Page(wording(Words("zalo-oa-nghe")), page) for page in pages]
        if self._buttons == "none":
            lines = [f"{page.title}: {page.url}" for page in listen]
            return [await say(bodies.words(line)) for line in (*lines, message.text)]
        drawn = partial(bodies.with_buttons, template=self._buttons == "template")
        hear = wording(Words("zalo-oa-bam-nghe"))
        said: list[dict[str, Any]] = []
        if listen and len(listen) + len(message.buttons) > bodies.MOST_BUTTONS:
            said, listen = [drawn(hear, listen)], []
        buttons: list[tuple[str, str] | bodies.Page] = [*listen, *message.buttons]
        text = message.text or hear
        said.append(drawn(text, buttons) if buttons else bodies.words(text))
        return [await say(one) for one in said]

    async def _attached(self, say: Any, file: Attachment, text: str = "") -> str:
        def body(known: str) -> dict[str, Any]:
            return bodies.picture(known, text) if file.kind == "photo" else bodies.file(known)

        return str(await self._uploads.send(file, lambda known: say(body(known))))

    async def _say(self, address: str, body: dict[str, Any]) -> str:
        fields = {"recipient": {"user_id": address}, "message": body}
        return self._taken(await self._api.call(CONSULTATION, fields))

    def _taken(self, data: Mapping[str, Any]) -> str:
        """The id of what was taken; commas part those of what took several messages."""
        told = data.get("quota")
        told = told if isinstance(told, dict) else {}
        left, most = _number(told.get("remain")), _number(told.get("total"))
        if left is not None and most is not None:
            self.quota = Quota(left, most)
        return str(data.get("message_id") or data.get("msg_id") or "").replace(",", "")


def _number(value: Any) -> int | None:
    """Zalo writes numbers as text, here and there."""
    return int(value) if str(value).isdigit() else None
