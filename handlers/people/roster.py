"""Who works where: what caseworkers see of the posts within the areas that they answer for."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import timedelta

from handlers.answers import fold
from handlers.desk import Desk
from handlers.errors import Refused
from handlers.messages import Words
from handlers.people.authority import CASEWORKERS, SPEAKER, STAFF, Role, authority_of
from handlers.people.rights import allowed, withheld
from storage import accounts, appointments, people
from storage import roster as storage
from storage.roster import COMING, ENDED, ENDING, NOW, PostLine, Which

STATES = (NOW, ENDING, COMING, ENDED)
PAGE = 50


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the list is narrowed to."""

    state: str = NOW
    role: str = ""
    words: str = ""  # of a name or of a place
    page: int = 1

    @property
    def narrows(self) -> bool:
        return bool(self.role or self.words or self.state != NOW)


@dataclass(frozen=True, slots=True)
class Listing:
    lines: Sequence[PostLine]
    number: int
    page: int
    pages: int
    headless: int  # villages of theirs that nobody is head of
    appoints: bool  # whether they may appoint staff anywhere


def paths(desk: Desk) -> list[str]:
    """Of the areas whose people they may see. Refused where there are none."""
    found = [role.path for role in desk.authority.roles if role.role in CASEWORKERS]
    if not found:
        raise Refused(Words("ng-khong-duoc-xem"))
    return found


def listing(desk: Desk, wanted: Wanted) -> Listing:
    which = _which(desk, wanted)
    found = every_line(desk, wanted) if wanted.words else None
    number = storage.number(desk.session, which) if found is None else len(found)
    pages = max(1, math.ceil(number / PAGE))
    page = min(wanted.page, pages)
    skip = (page - 1) * PAGE
    if found is None:
        lines = storage.posts(desk.session, which, skip, PAGE)
    else:
        lines = found[skip : skip + PAGE]
    return Listing(
        lines,
        number,
        page,
        pages,
        len(headless(desk)),
        appoints=desk.authority.may_appoint_below,
    )


def every_line(desk: Desk, wanted: Wanted) -> list[PostLine]:
    """A province has some thousand posts, so they are looked through here, without their marks."""
    words, found = fold(wanted.words), storage.posts(desk.session, _which(desk, wanted))
    return [line for line in found if words in _folded(line)] if words else found


def _which(desk: Desk, wanted: Wanted) -> Which:
    soon = timedelta(days=desk.office.term_days)
    return Which(paths(desk), wanted.state, desk.now, wanted.role, soon)


def _folded(line: PostLine) -> str:
    return fold(f"{line.name or ''} {line.area.full_name} {line.above or ''}")


def headless(desk: Desk) -> set[int]:
    """The villages within their areas that have no head today."""
    return storage.headless(desk.session, paths(desk), desk.now, desk.today)


@dataclass(frozen=True, slots=True)
class HeldPost:
    line: PostLine
    state: str
    rights: Sequence[str]  # what it gives them, while it is held
    mine_to_change: bool


@dataclass(frozen=True, slots=True)
class File:
    """One person, as who may see them sees them; posts elsewhere are left out."""

    id: int
    name: str | None
    posts: Sequence[HeldPost]
    withheld: Sequence[str]  # villages whose cases they may not see, being the head
    signs_in: bool
    rules: bool  # whether whoever looks may let them in, cut them off and change their name
    browsers: int
    passkeys: int
    has_password: bool
    appointers: dict[int, str | None] = field(default_factory=dict)


def file_of(desk: Desk, person_id: int) -> File:
    """Refused, in the same words, where there is none and where it is not theirs to see."""
    held = [
        line
        for line in storage.posts_of(desk.session, person_id)
        if desk.authority.may_see_people_of(line.area.path)
    ]
    if not held:
        raise Refused(Words("ng-khong-co"))
    session, who = desk.session, authority_of(desk.session, person_id, desk.now)
    account = accounts.account(session, person_id)
    return File(
        id=person_id,
        name=held[0].name,
        posts=[_post(desk, line) for line in held],
        withheld=[_area_name(held, role) for role in withheld(who)],
        signs_in=any(role.role in STAFF | {SPEAKER} for role in who.roles),
        rules=rules_over(desk, person_id),
        browsers=storage.sessions_number(session, person_id, desk.now),
        passkeys=len(accounts.passkeys(session, person_id)),
        has_password=bool(account and account.password_hash),
        appointers=people.names(session, [line.appointed_by for line in held if line.appointed_by]),
    )


def _area_name(held: Sequence[PostLine], role: Role) -> str:
    return next((one.area.full_name for one in held if one.area.id == role.area_id), "")


def _post(desk: Desk, line: PostLine) -> HeldPost:
    state = line.state(desk.now)
    who = authority_of(desk.session, line.person_id, desk.now)
    role = Role(line.role, line.area.id, line.area.path, line.language)
    mine = state != ENDED and may_change(desk, line.person_id, line.role, line.area.path)
    return HeldPost(line, state, allowed(who, role) if state == NOW else (), mine)


def may_change(desk: Desk, person_id: int, role: str, path: str) -> bool:
    """Nobody changes a post of their own: neither wider nor away."""
    return person_id != desk.authority.person_id and desk.authority.may_appoint(role, path)


def rules_over(desk: Desk, person_id: int) -> bool:
    """Whether they could have appointed that person to all that the person holds now.

    Who lets somebody in could come in as them, so it must open nothing that is not theirs anyway.
    """
    held = appointments.held(desk.session, person_id, desk.now)
    return bool(held) and all(may_change(desk, person_id, one.role, one.path) for one in held)
