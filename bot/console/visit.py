"""One request of the console: who is signed in, what was posted, and the way to the handlers."""

import hashlib
import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import TypeVar
from urllib.parse import parse_qsl

from sqlalchemy.orm import Session
from starlette.requests import Request

from bot.console.uploads import Upload, uploaded
from bot.services import Services
from handlers.desk import Desk
from handlers.people.signing_in import Holder

T = TypeVar("T")
MOST_POSTED = 64 * 1024  # bytes; no form of ours comes near
CSRF = "csrf"


@dataclass(frozen=True, slots=True)
class Visit:
    request: Request
    services: Services
    now: datetime
    token: str  # of the session; it is only in the cookie
    holder: Holder
    form: Mapping[str, str]
    telegram_name: Callable[[], str]

    @property
    def name(self) -> str:
        return self.holder.name or ""

    @property
    def today(self) -> date:
        """The day in the office's time zone."""
        return self.now.astimezone(self.services.office.timezone).date()

    @property
    def csrf(self) -> str:
        return csrf_of(self.token)

    def file(self, name: str) -> bytes:
        """What was sent as that file of the form; nothing where there is none."""
        return self.form.files.get(name, b"") if isinstance(self.form, Upload) else b""

    @property
    def query(self) -> Mapping[str, str]:
        return self.request.query_params

    def part(self, name: str) -> str:
        """What stands at that place of the address."""
        return str(self.request.path_params[name])

    def read(self, look: Callable[[Desk], T]) -> T:
        """Look at something; what comes back can be used when the session is closed."""
        with self.services.database.read() as session:
            return look(self._desk(session))

    def write(self, work: Callable[[Desk], T]) -> T:
        """Do it in one transaction, through the one writer."""
        return self.services.writer.call(lambda session: work(self._desk(session)))

    def _desk(self, session: Session) -> Desk:
        return Desk(session, self.holder.authority, self.now, self.services.office)


def csrf_of(token: str) -> str:
    """Shown in our forms only: another site can post with the cookie, but cannot know this."""
    return hashlib.sha256(f"form:{token}".encode()).hexdigest()


def is_ours(form: Mapping[str, str], token: str) -> bool:
    return secrets.compare_digest(form.get(CSRF, "").encode(), csrf_of(token).encode())


async def posted_form(request: Request, most: int = MOST_POSTED) -> dict[str, str] | None:
    """The fields of a form; None when more was sent than `most` bytes.

    A form with files in it is an `Upload`.
    """
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > most:
            return None
    if request.headers.get("content-type", "").startswith("multipart/form-data"):
        return await uploaded(request.headers, bytes(body))
    return dict(parse_qsl(body.decode("utf-8", "replace"), keep_blank_values=True))
