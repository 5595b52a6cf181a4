"""The library as staff see it: each item once, narrowed as they wish, and what waits for them."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from content.languages import VIETNAMESE, languages
from handlers.answers import fold
from handlers.desk import Desk
from handlers.errors import Refused
from handlers.messages import Words
from handlers.policies import editions, expiring, workflow
from handlers.policies.coverage import HEARD
from storage import library as storage
from storage.areas import Area, holding_at
from storage.library import REVIEW, WITHDRAWN, Edition, PolicyVersion
from storage.people import names

PAGE = 30  # items


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the list is narrowed to; "" and False: not narrowed."""

    state: str = ""
    topic: str = ""
    words: str = ""
    ending: bool = False
    mine: bool = False  # waits for this member of staff's approval
    page: int = 1

    @property
    def narrows(self) -> bool:
        return bool(self.state or self.topic or self.words.strip() or self.ending or self.mine)


@dataclass(frozen=True, slots=True)
class Line:
    """An item: its newest version, who wrote and approved it, and in which languages it lacks what."""

    version: PolicyVersion
    author: str | None
    approver: str | None
    ends_soon: bool
    stale: tuple[str, ...]  # languages whose translation renders an older text
    missing: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Listing:
    lines: Sequence[Line]  # of one page
    number: int  # of all pages
    page: int
    pages: int
    topics: Sequence[str]  # that there are items of
    to_approve: Sequence[PolicyVersion]
    to_confirm: Sequence[Edition]
    ending: Sequence[PolicyVersion]
    writes: bool


def listing(desk: Desk, wanted: Wanted) -> Listing:
    """A page of the list. `Refused` to whoever is neither staff nor a speaker."""
    every = _readable(desk)
    found = [one for one in every if _is_wanted(desk, one, wanted)]
    pages = max(1, -(-len(found) // PAGE))
    page = min(max(wanted.page, 1), pages)
    shown = found[(page - 1) * PAGE : page * PAGE]
    return Listing(
        lines=lines(desk, shown),
        number=len(found),
        page=page,
        pages=pages,
        topics=list(dict.fromkeys(one.topic for one in every)),
        to_approve=[one for one in every if _waits_for(desk, one)],
        to_confirm=editions.waiting(_alive(every), desk),
        ending=expiring.ending_for(desk),
        writes=writes(desk),
    )


def waiting_number(desk: Desk) -> int:
    """How many items wait for their approval."""
    return sum(_waits_for(desk, one) for one in storage.in_state(desk.session, REVIEW))


def every_line(desk: Desk, wanted: Wanted) -> list[Line]:
    """The whole list, for a file."""
    return lines(desk, [one for one in _readable(desk) if _is_wanted(desk, one, wanted)])


def enter(desk: Desk) -> None:
    """`Refused` to whoever is neither staff nor a speaker."""
    if not any(map(desk.authority.may_read_policies, workflow.paths(desk, ()))):
        raise Refused(Words("khong-co-quyen-xem"))


def writes(desk: Desk) -> bool:
    return desk.authority.is_caseworker


def looks(desk: Desk, version: PolicyVersion) -> bool:
    """Whether they may see it, in whatever state it is."""
    return any(map(desk.authority.may_read_policies, workflow.paths(desk, version.areas)))


def places(desk: Desk) -> list[Area]:
    """The communes that this member of staff may write items for alone."""
    found = holding_at(desk.session, "commune", desk.today)
    mine = (one for one in found if desk.authority.may_write_policies(one.path))
    return sorted(mine, key=lambda one: one.name)


def writes_for_all(desk: Desk) -> bool:
    """Whether they may write for the whole of the office's area."""
    return all(map(desk.authority.may_write_policies, workflow.paths(desk, ())))


def _readable(desk: Desk) -> list[PolicyVersion]:
    enter(desk)
    found = storage.newest_versions(desk.session)
    known: dict[tuple[int, ...], bool] = {}
    for version in found:
        areas = tuple(version.areas)
        if areas not in known:
            known[areas] = looks(desk, version)
    return [version for version in found if known[tuple(version.areas)]]


def _alive(versions: Sequence[PolicyVersion]) -> list[PolicyVersion]:
    return [one for one in versions if one.state != WITHDRAWN]


def _waits_for(desk: Desk, version: PolicyVersion) -> bool:
    return version.state == REVIEW and workflow.may_approve(desk, version)


def _is_wanted(desk: Desk, version: PolicyVersion, wanted: Wanted) -> bool:
    return all(asks(desk, version) for asks in _asked(wanted))


def _asked(wanted: Wanted) -> Iterator[Callable[[Desk, PolicyVersion], bool]]:
    if wanted.state:
        yield lambda _, one: one.state == wanted.state
    if wanted.topic:
        yield lambda _, one: one.topic == wanted.topic
    if words := fold(wanted.words):
        yield lambda _, one: words in _said(one)
    if wanted.ending:
        yield lambda desk, one: expiring.ends_soon(one, desk.today)
    if wanted.mine:
        yield _waits_for


def _said(version: PolicyVersion) -> str:
    """All by which staff would look for it."""
    told = (version.label, version.title, version.document_number, version.source, version.issuer)
    return fold(" ".join((*told, *version.questions, *version.keywords)))


def lines(desk: Desk, versions: Sequence[PolicyVersion]) -> list[Line]:
    people = {one for version in versions for one in (version.author_id, version.approved_by)}
    called = names(desk.session, [one for one in people if one is not None])
    return [
        Line(
            version,
            called.get(version.author_id or 0),
            called.get(version.approved_by or 0),
            expiring.ends_soon(version, desk.today),
            stale(version),
            missing(version, desk.today),
        )
        for version in versions
    ]


def stale(version: PolicyVersion) -> tuple[str, ...]:
    """Languages with a translation whose Vietnamese has changed since."""
    old = (one.language for one in version.editions if not editions.is_current(one))
    return tuple(dict.fromkeys(old))


def missing(version: PolicyVersion, today: date) -> tuple[str, ...]:
    """Languages in which people cannot read it yet; none of what is over."""
    if version.state == WITHDRAWN or version.has_ended(today):
        return ()
    return tuple(
        code
        for code in languages()
        if code != VIETNAMESE and editions.in_language(version, code, HEARD) is None
    )
