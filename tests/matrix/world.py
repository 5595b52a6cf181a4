"""One commune with one of everything, and somebody of every role in every relation to it."""

import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any
from unittest.mock import patch

from sqlalchemy import select, text
from sqlalchemy.orm import Session
from starlette.routing import BaseRoute, Mount, Route

from bot.app import App
from bot.console.sign_in import COOKIE
from bot.console.visit import csrf_of
from bot.demo import furnish
from bot.demo.scene import VILLAGE
from bot.settings import Settings
from handlers.people import signing_in
from handlers.people.signing_in import hash_of
from storage.areas import Area
from storage.people import Appointment, ConsoleSession, Person
from tests.prepared import prepare_by_copy
from tests.stories.driver import StandingClock
from tests.unit.casework.office import add_case, add_resident

with warnings.catch_warnings():  # it would rather have httpx2, which we do not need
    warnings.simplefilter("ignore")
    from starlette.testclient import TestClient

OWN, ABOVE, BELOW, ELSEWHERE = "own", "above", "below", "elsewhere"
RELATIONS = (OWN, ABOVE, BELOW, ELSEWHERE)
STAFF = ("officer", "approver", "observer")
# Of a village's posts the own area is the village; of a speaker no area matters, but a language does.
ACTORS = (
    *(f"{role}-{relation}" for role in STAFF for relation in RELATIONS),
    "head-own",
    "head-elsewhere",
    "messenger-own",
    "speaker",
    "resident",
    "nobody",
)
CASE = "DB-3FAA-22BC-DEFG"


class Undone(Exception):  # noqa: N818
    """Carries what a piece of writing returned, past the savepoint that undoes it."""


def undoing(app: App) -> None:
    """From here on whatever is written is done, answered, and undone: each cell begins alike."""
    call, run = app.writer.call, app.writer.run

    def undone(work: Callable[[Session], Any]) -> Any:
        def then_undo(session: Session) -> None:
            raise Undone(work(session))

        try:
            call(then_undo)
        except Undone as done:
            return done.args[0]

    async def undone_later(work: Callable[[Session], Any], *, quiet: bool = False) -> Any:
        def then_undo(session: Session) -> None:
            raise Undone(work(session))

        try:
            await run(then_undo, quiet=quiet)
        except Undone as done:
            return done.args[0]

    app.writer.call = undone  # type: ignore[method-assign]
    app.writer.run = undone_later  # type: ignore[method-assign]


@dataclass
class World:
    app: App
    client: TestClient
    routes: list[BaseRoute]

    def ask(self, actor: str, method: str, path: str, form: dict[str, str]) -> int:
        self.client.cookies.clear()
        if actor != "nobody":
            self.client.cookies.set(COOKIE, actor)
        sent = {"csrf": csrf_of(actor), **form} if method == "POST" else None
        answer = self.client.request(method, path, data=sent, follow_redirects=False).status_code
        return int(answer)

    def served(self) -> set[tuple[str, str]]:
        """Every (method, address pattern)."""
        found: set[tuple[str, str]] = set()
        for route in self.routes:
            if isinstance(route, Route):
                found |= {(one, route.path) for one in (route.methods or set()) - {"HEAD"}}
            else:
                assert isinstance(route, Mount)
                found.add(("GET", f"{route.path}/…"))
        return found

    def one(self, query: str, **given: Any) -> Any:
        with self.app.database.read() as session:
            return session.scalar(text(query), given)


@contextmanager
def world(folder: Path, database_url: str) -> Iterator[World]:
    settings = Settings(
        data_dir=folder, database_url=database_url, telegram_token=None, _env_file=None
    )
    app = App(settings, clock=StandingClock())
    prepare_by_copy(app)
    with patch("bot.demo.furnish_season"):  # thousands of cases, which make every page slow
        furnish(app)
    app.writer.call(lambda session: _actors(session, app))
    undoing(app)
    web = app.web()
    with TestClient(web, base_url="http://127.0.0.1:8080") as client:
        yield World(app, client, web.routes)
    app.writer.close()
    app.database.close()


def _actors(session: Session, app: App) -> None:
    village = session.scalars(select(Area).where(Area.code == VILLAGE)).one()
    commune = session.get_one(Area, village.parent_id)
    far = session.scalars(
        select(Area).where(Area.level == "commune", Area.parent_id == commune.parent_id)
        .where(Area.id != commune.id, Area.valid_to.is_(None)).order_by(Area.id)
    ).first()  # fmt: skip
    assert far is not None
    add_case(session, CASE, village, who=add_resident(session))
    places = {
        OWN: commune.id,
        ABOVE: commune.parent_id,
        BELOW: village.id,
        ELSEWHERE: far.id,
    }
    for actor in ACTORS:
        role, _, relation = actor.partition("-")
        area = places.get(relation)
        if role in {"head", "messenger"} and relation == OWN:
            area = village.id
        if role == "speaker":
            area = commune.parent_id
        if role != "nobody":
            _sign_in(session, app, actor, area if role != "resident" else None)


def _sign_in(session: Session, app: App, actor: str, area: int | None) -> None:
    now = app.clock()
    person = Person(name=actor, created_on=now.date(), synthetic=True)
    session.add(person)
    session.flush()
    role = actor.partition("-")[0]
    if area is not None:
        language = "hmn" if role == "speaker" else None
        session.add(
            Appointment(person_id=person.id, role=role, area_id=area, language=language, since=now)
        )
    session.add(
        ConsoleSession(
            token_hash=hash_of(actor),
            person_id=person.id,
            expires_at=now + signing_in.SESSION,
            seen_at=now,
            confirmed_at=now + timedelta(0),
        )
    )
    session.flush()
