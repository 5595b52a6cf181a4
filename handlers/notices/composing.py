"""A member of staff writes a notice: where it may go, what is wrong with it, and off it goes."""

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import select

from content.languages import languages
from handlers.areas.finder import find
from handlers.desk import Desk
from handlers.errors import Refused
from handlers.messages import Words
from handlers.notices import approval
from handlers.notices.acting import at_desk
from handlers.notices.actions import Draft, scope, send_notice
from handlers.notices.forecast import Planned
from handlers.notices.rules import LONGEST, after_quiet, is_too_long, leaves_at
from handlers.people.authority import APPROVER, HEAD, MESSENGER, OFFICER
from storage.areas import Area, holding
from storage.audience import Audience
from storage.notices import Notice

COMPOSERS = frozenset({OFFICER, APPROVER})
ROLES = (HEAD, MESSENGER)  # to whom alone a notice can go
CHANNELS = ("zalo-bot", "zalo-oa", "telegram", "web")
MOST_LISTED = 400  # areas to tick in one list
TWICE = timedelta(minutes=10)  # in which the same words to the same people are one notice


@dataclass(frozen=True, slots=True)
class Wish:
    """What stands in the form, as far as it makes sense."""

    text: str = ""
    areas: tuple[int, ...] = ()
    languages: tuple[str, ...] = ()
    role: str = ""
    channel: str = ""
    urgent: bool = False
    at: str = "now"  # now | best | HH:MM
    resend: bool = False
    free_only: bool = False

    @property
    def priority(self) -> str:
        return "urgent" if self.urgent else "bulk"


@dataclass(frozen=True, slots=True)
class Place:
    """An area to be ticked."""

    id: int
    name: str
    within: str  # the commune of a village; "" elsewhere


@dataclass(frozen=True, slots=True)
class Places:
    """What can be chosen: whole areas of theirs, what was found, and what lies in each area."""

    whole: tuple[Place, ...]
    chosen: tuple[Place, ...]  # of those that stand nowhere else
    found: tuple[Place, ...] | None  # None: nothing was looked for
    inside: tuple[tuple[str, tuple[Place, ...]], ...]


def composes(desk: Desk) -> bool:
    """Whether they write notices here: officers and approvers do, observers look."""
    return bool(_paths(desk))


def tidy(text: str) -> str:
    """One spelling of each letter, no spaces at the ends of lines, at most one empty line."""
    lines = [
        line.rstrip() for line in unicodedata.normalize("NFC", text).replace("\r", "").split("\n")
    ]
    kept = [line for at, line in enumerate(lines) if line or (at and lines[at - 1])]
    return "\n".join(kept).strip()


def places(desk: Desk, wish: Wish, looked_for: str) -> Places:
    """Each place once, however it came here. Refused to whoever writes no notices."""
    _refuse_others(desk)
    own = _own(desk)
    found = _found(desk, looked_for) if looked_for.strip() else None
    above = {area.id for area in (*own, *(found or ()))}
    inside = [
        (area.full_name, [one for one in _members(desk, area) if one.id not in above])
        for area in own
    ]
    listed = above.union(one.id for _, members in inside for one in members)
    chosen = [area for area in _allowed(desk, wish.areas) if area.id not in listed]
    return Places(
        whole=_as_places(desk, own),
        chosen=_as_places(desk, chosen),
        found=None if found is None else _as_places(desk, [one for one in found if one not in own]),
        inside=tuple((name, _as_places(desk, members)) for name, members in inside if members),
    )


def checked(desk: Desk, wish: Wish) -> tuple[Audience, list[Area]]:
    """Whom it goes to, and where; raises `Refused` with what is wrong."""
    _refuse_others(desk)
    if not wish.text:
        raise Refused(Words("cs-tb-can-loi"))
    if is_too_long(wish.text):
        length = {"dai": str(len(wish.text)), "nhieu_nhat": str(LONGEST)}
        raise Refused(Words("cs-tb-dai-qua", length))
    areas = _largest(_allowed(desk, wish.areas))
    if not areas:
        raise Refused(Words("cs-tb-can-noi"))
    leaves(desk, wish)
    audience = Audience(
        tuple(area.id for area in areas),
        languages=tuple(code for code in wish.languages if code in languages()),
        roles=(wish.role,) if wish.role in ROLES else (),
        channels=(wish.channel,) if wish.channel in CHANNELS else (),
    )
    return audience, areas


def names(desk: Desk, areas: Sequence[Area]) -> list[str]:
    """As they are said: "bản Hồ Chim 2, xã Sáng Nhè"."""
    said = _as_places(desk, areas)
    return [f"{one.name}, {one.within}" if one.within else one.name for one in said]


def planned(desk: Desk, wish: Wish, areas: Sequence[Area]) -> Planned:
    """What the form would send."""
    place = scope(desk.session, areas).full_name
    return Planned(wish.text, place, wish.priority, free_only=wish.free_only)


def comes_first(desk: Desk, wish: Wish, areas: Sequence[Area]) -> bool:
    """Whether a second person approves it before anything leaves."""
    return approval.comes_first(desk.authority, areas, wish.priority)


def needs_approval(desk: Desk, areas: Sequence[Area]) -> bool:
    """Whether a second person approves it, before it leaves or, when it is urgent, afterwards."""
    return approval.is_needed(desk.authority, areas)


def leaves(desk: Desk, wish: Wish) -> datetime | None:
    """When it leaves at the earliest; None: at once. Raises `Refused` for an hour that is none."""
    try:
        asked = leaves_at(wish.at, desk.now, desk.office)
    except Refused:
        raise Refused(Words("cs-tb-gio-khong-ro")) from None
    here = desk.now.astimezone(desk.office.timezone)
    wanted = max(here, datetime.fromtimestamp(asked, desk.office.timezone))
    allowed = wanted if wish.urgent else after_quiet(wanted, desk.office)
    return None if allowed == here else allowed


def submit(desk: Desk, wish: Wish) -> Notice:
    """Send it, or hand it in for approval. Pressed twice by a nervous finger it is one notice."""
    audience, _ = checked(desk, wish)
    before = _newest(desk)
    if before is not None and _is_the_same(desk, before, wish, audience):
        return before
    draft = Draft(
        wish.text,
        priority=wish.priority,
        resend=wish.resend,
        leaves_at=leaves_at(wish.at, desk.now, desk.office),
        free_only=wish.free_only,
    )
    return send_notice(at_desk(desk), audience, draft)


def _newest(desk: Desk) -> Notice | None:
    mine = select(Notice).where(Notice.author_id == desk.authority.person_id)
    return desk.session.scalars(mine.order_by(Notice.id.desc()).limit(1)).first()


def _is_the_same(desk: Desk, before: Notice, wish: Wish, audience: Audience) -> bool:
    same = before.text == wish.text and before.priority == wish.priority
    goes_on = before.state not in {"rejected", "cancelled", "recalled"}
    recent = desk.now - before.created_at < TWICE
    return same and goes_on and recent and Audience.from_json(before.audience) == audience


# --- where it may go --------------------------------------------------------------------------------


def _paths(desk: Desk) -> tuple[str, ...]:
    return tuple(role.path for role in desk.authority.roles if role.role in COMPOSERS)


def _refuse_others(desk: Desk) -> None:
    if not composes(desk):
        raise Refused(Words("cs-tb-khong-duoc-soan"))


def _own(desk: Desk) -> list[Area]:
    """The areas that they write for, whole."""
    ids = {role.area_id for role in desk.authority.roles if role.role in COMPOSERS}
    return _today(desk, ids)


def _allowed(desk: Desk, ids: Iterable[int]) -> list[Area]:
    """Those of today that lie in areas of theirs; any other is as if it had not been chosen."""
    return [area for area in _today(desk, ids) if area.path.startswith(_paths(desk))]


def _today(desk: Desk, ids: Iterable[int]) -> list[Area]:
    found = select(Area).where(Area.id.in_(set(ids)), holding(desk.today))
    return list(desk.session.scalars(found.order_by(Area.path)))


def _largest(areas: Sequence[Area]) -> list[Area]:
    """Without those that lie in another one of them."""
    return [
        area
        for area in areas
        if not any(area is not other and other.covers(area.path) for other in areas)
    ]


def _members(desk: Desk, area: Area) -> list[Area]:
    """The communes of a province, the villages of a commune."""
    level = "village" if area.level == "commune" else "commune"
    inside = select(Area).where(
        Area.level == level,
        Area.path.startswith(area.path, autoescape=True),
        Area.id != area.id,
        holding(desk.today),
    )
    return list(desk.session.scalars(inside.order_by(Area.name, Area.id).limit(MOST_LISTED)))


def _found(desk: Desk, text: str) -> list[Area]:
    """By the finder that residents use: a slip of the finger or an old name will do."""
    communes: list[int | None] = [area.id for area in _own(desk) if area.level == "commune"]
    if any(area.level not in {"commune", "village"} for area in _own(desk)):
        communes.append(None)
    ids: dict[int, None] = {}
    for commune_id in communes:
        for match in find(desk.session, text, desk.today, commune_id=commune_id):
            ids.setdefault(match.area_id)
    by_id = {area.id: area for area in _allowed(desk, ids)}
    return [by_id[area_id] for area_id in ids if area_id in by_id]


def _as_places(desk: Desk, areas: Sequence[Area]) -> tuple[Place, ...]:
    parents = {area.parent_id for area in areas if area.level == "village"}
    above = desk.session.scalars(select(Area).where(Area.id.in_(parents - {None})))
    names = {area.id: area.full_name for area in above}
    return tuple(
        Place(area.id, area.full_name, names.get(area.parent_id or 0, "")) for area in areas
    )
