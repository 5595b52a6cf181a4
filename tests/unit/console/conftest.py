"""The console over a furnished database, as a browser sees it. The clock stands still."""

import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from starlette.applications import Starlette

from bot.console import console_routes
from bot.console.sign_in import COOKIE
from bot.console.visit import csrf_of
from bot.services import Services
from bot.settings import Settings
from bot.writer import Writer
from handlers.context import Office
from handlers.people.signing_in import hash_of
from storage.database import open_database
from storage.media import Media, MediaFolder
from storage.people import Appointment, Invitation
from tests.unit.casework.conftest import Commune, furnish
from tests.unit.casework.office import NOW, TODAY

with warnings.catch_warnings():  # it would rather have httpx2, which we do not need
    warnings.simplefilter("ignore")
    from starlette.testclient import TestClient

ORIGIN = "http://127.0.0.1:8080"
OFFICE = Office(phone="0215 000 000")


class StandingClock:
    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now

    def passes(self, **time: float) -> None:
        self.now += timedelta(**time)


@dataclass
class Desktop:
    """A browser, and the office behind it."""

    commune: Commune
    client: TestClient
    clock: StandingClock
    media: MediaFolder

    def link(self, person_id: int, token: str = "a-one-time-token") -> str:
        """A sign-in link for that person."""
        with self.commune.database.write() as session:
            post = session.query(Appointment).filter_by(person_id=person_id).first()
            assert post is not None
            session.add(
                Invitation(
                    token_hash=hash_of(token),
                    role="officer",
                    area_id=post.area_id,
                    person_id=person_id,
                    expires_at=self.clock() + timedelta(days=1),
                )
            )
        return f"/console/enter/{token}"

    def sign_in(self, person_id: int | None = None) -> None:
        link = self.link(person_id or self.commune.officer)
        assert self.client.post(link, follow_redirects=False).status_code == 303

    def sign_in_anew(self, person_id: int) -> None:
        """Somebody else, or the same after a while, sits down at the browser."""
        self.client.cookies.clear()
        link = self.link(person_id, token=f"another-token-{self.clock():%j%H%M}-{person_id}")
        assert self.client.post(link, follow_redirects=False).status_code == 303

    @property
    def office(self) -> Office:
        return OFFICE

    def post(self, path: str, **form: str) -> "Page":
        """Send a form as a page of ours does."""
        csrf = csrf_of(self.client.cookies.get(COOKIE, ""))
        return self._page("POST", path, data={"csrf": csrf} | form)

    def get(self, path: str) -> "Page":
        return self._page("GET", path)

    def add_media(self, data: bytes) -> str:
        media_id = self.media.write(data, NOW)
        with self.commune.database.write() as session:
            session.add(Media(id=media_id, kind="voice", size=len(data), stored_on=TODAY))
        return media_id

    def _page(self, method: str, path: str, **more: dict[str, str]) -> "Page":
        response = self.client.request(method, path, **more)
        return Page(response.status_code, response.text, dict(response.headers))


@dataclass
class Page:
    status: int
    text: str
    headers: dict[str, str]


@pytest.fixture
def desktop(sqlite_url: str, tmp_path: Path) -> Iterator[Desktop]:
    database = open_database(sqlite_url)
    writer = Writer(database)
    media, clock = MediaFolder(tmp_path / "media"), StandingClock()
    settings = Settings(data_dir=tmp_path, console_idle_minutes=1440, _env_file=None)
    services = Services(settings, database, writer, media, OFFICE)
    routes = console_routes(services, clock, lambda: "nhipcau_bot")
    with TestClient(Starlette(routes=routes), base_url=ORIGIN) as client:
        yield Desktop(furnish(database), client, clock, media)
    writer.close()
    database.close()
