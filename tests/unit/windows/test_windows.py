"""Whom a notice reaches, and what it costs: our rules against the platform's, and the month's money."""

from dataclasses import dataclass
from datetime import datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.delivery.windows import Keeper
from handlers.context import Office
from handlers.errors import Refused
from handlers.notices import paying
from handlers.notices.acting import Acting
from handlers.notices.actions import Draft
from handlers.windows.money import money, month_of
from handlers.windows.pricing import Asked, price
from handlers.windows.templates import Said
from storage import outbox
from storage.audience import Audience
from storage.notices import Notice
from storage.outbox import Outgoing
from storage.people import Address
from storage.windows import hour_of
from tests.emulators.windows import Message, Platform
from tests.unit.people.talker import NOW, OFFICE, Places
from tests.unit.windows.silence import OA, WINDOWS, ago, announce, office, silent, template

PLATFORM = Platform()


@dataclass(frozen=True)
class World:
    """Hours since each wrote (None: never) and whether they have Telegram; and what happens then."""

    people: list[tuple[float | None, bool]]
    budget: int
    urgent: bool
    template: str  # "" | transactional | promotional
    waits: float  # hours until it is claimed
    return_: list[bool]  # who writes again meanwhile


HOURS = st.one_of(
    st.none(), st.sampled_from([0, 47, 47.5, 48, 49, 167, 168, 169]), st.floats(0, 400)
)
WORLDS = st.builds(
    World,
    st.lists(st.tuples(HOURS, st.booleans()), min_size=1, max_size=6),
    st.sampled_from([0, 55, 110, 175, 5_000]),
    st.booleans(),
    st.sampled_from(["", "transactional", "promotional"]),
    st.sampled_from([0, 0.5, 14, 15, 30, 48, 130]),
    st.lists(st.booleans(), min_size=6, max_size=6),
)


@settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(world=WORLDS)
def test_nothing_is_sent_that_the_platform_would_refuse_and_the_money_is_never_passed(
    session: Session, places: Places, world: World
) -> None:
    nested = session.begin_nested()
    try:
        _happens(session, places, world)
    finally:
        nested.rollback()
        session.expire_all()


def _happens(session: Session, places: Places, world: World) -> None:
    wrote: dict[int, datetime | None] = {}
    for number, (hours, telegram) in enumerate(world.people):
        at = None if hours is None else ago(hours)
        who = silent(session, places.ho_chim, str(number), at, telegram=telegram)
        wrote[who.speaker.address_id] = at
    if world.template:
        template(session, promotional=world.template == "promotional")
    ours = office(world.budget)
    draft = Draft("Mưa to, xin tránh suối.", "urgent" if world.urgent else "bulk")
    try:
        notice = announce(session, ours, places.ho_chim, draft)
    except Refused:
        assert not session.query(Outgoing).count()
        assert _price(session, ours, places).cost > world.budget
        return
    rows = list(session.scalars(select(Outgoing)))
    assert len({row.address_id for row in rows}) == len(rows) <= len(world.people)
    for row in rows:
        _is_taken(row, wrote, world, NOW, by_night=True)
    queued = sum(row.cost or 0 for row in rows)
    assert queued <= world.budget
    if not world.urgent:
        assert queued == (0 if notice.free_only else _price(session, ours, places).due)
    _leaves(session, ours, world, wrote)


def _leaves(
    session: Session, ours: Office, world: World, wrote: dict[int, datetime | None]
) -> None:
    """Hours later it is claimed; some have written meanwhile."""
    now = NOW + timedelta(hours=world.waits)
    for address_id, returns in zip(list(wrote), world.return_, strict=False):
        if returns:
            wrote[address_id] = now
            session.get_one(Address, address_id).heard_at = hour_of(now)
    session.flush()
    keeper = Keeper(WINDOWS, ours, lambda: now)
    claimed = outbox.claim(session.connection(), OA, "me", 99)
    kept = {row["id"] for row in keeper.settle(session.connection(), claimed)}
    session.expire_all()
    sent = [session.get_one(Outgoing, number) for number in kept]
    for row in sent:
        _is_taken(row, wrote, world, now)
    for row in (session.get_one(Outgoing, one["id"]) for one in claimed if one["id"] not in kept):
        late = (row.state, row.error) == ("cancelled", "outside")
        elsewhere = (row.state, row.channel, row.cost) == ("waiting", "telegram", None)
        assert late or elsewhere or (row.state == "waiting" and row.by_template)
    spent = sum(row.cost or 0 for row in sent)
    keeper.book(session.connection(), [_Sent(row.id) for row in sent])  # type: ignore[misc]
    outbox.mark_sent(session.connection(), dict.fromkeys(kept, ""))
    keeper.book(session.connection(), [_Sent(row.id) for row in sent])  # type: ignore[misc]
    assert ours.windows is not None
    found = money(session.connection(), ours.windows, month_of(now, ours))
    assert found.spent == spent <= world.budget


@dataclass
class _Sent:
    row_id: int


def _is_taken(
    row: Outgoing,
    wrote: dict[int, datetime | None],
    world: World,
    now: datetime,
    *,
    by_night: bool = False,
) -> None:
    if row.channel != OA:
        return
    promotional = world.template == "promotional" and not by_night
    message = Message(row.by_template, promotional)
    costs = PLATFORM.takes(message, wrote[row.address_id], now)
    assert costs is not None
    assert costs <= (row.cost or 0)  # we round the hour so that we never take too little


def _price(session: Session, ours: Office, places: Places):  # type: ignore[no-untyped-def]
    said = Said("Mưa to, xin tránh suối.", None, places.ho_chim.full_name, NOW)
    told, _, _ = price(session, ours, Asked(Audience((places.ho_chim.id,)), said, None))
    assert told is not None
    return told


def costs(session: Session) -> dict[str, tuple[int | None, bool]]:
    """By the channel's name of each person: what their message costs, and whether it is a template."""
    rows = select(Address.external_id, Outgoing.cost, Outgoing.by_template).join(
        Address, Address.id == Outgoing.address_id
    )
    return {name: (cost, templated) for name, cost, templated in session.execute(rows)}


def test_the_free_come_first_another_channel_is_preferred_and_the_silent_get_a_template(
    session: Session, places: Places
) -> None:
    silent(session, places.ho_chim, "free", ago(3))
    silent(session, places.ho_chim, "paid", ago(60))
    silent(session, places.ho_chim, "both", ago(60), telegram=True)
    silent(session, places.ho_chim, "silent", ago(999))
    announce(session, office(10_000), places.ho_chim)
    assert costs(session) == {"free": (0, False), "paid": (55, False), "tboth": (0, False)}
    template(session)
    announce(session, office(10_000), places.ho_chim)
    assert costs(session)["silent"] == (120, True)


def test_a_template_that_would_cut_the_words_is_not_used(session: Session, places: Places) -> None:
    silent(session, places.ho_chim, "silent", ago(999))
    template(session, most=10)
    announce(session, office(10_000), places.ho_chim)
    assert costs(session) == {}


def test_without_money_only_the_free_have_it_and_nobody_is_refused(
    session: Session, places: Places
) -> None:
    silent(session, places.ho_chim, "free", ago(3))
    silent(session, places.ho_chim, "paid", ago(60))
    notice = announce(session, office(0), places.ho_chim)
    assert notice.free_only
    assert costs(session) == {"free": (0, False)}


def test_beyond_the_budget_a_notice_is_refused_an_urgent_one_has_its_own_money(
    session: Session, places: Places
) -> None:
    for name in "123":
        silent(session, places.ho_chim, name, ago(60))
    with pytest.raises(Refused):
        announce(session, office(110), places.ho_chim)
    announce(session, office(110, urgent=55), places.ho_chim, Draft("Lũ về!", "urgent"))
    assert len(costs(session)) == 3


def test_what_others_spent_meanwhile_is_looked_at_again_when_a_notice_is_approved(
    session: Session, places: Places
) -> None:
    for name in "12":
        silent(session, places.ho_chim, name, ago(60))
    ours = office(110)
    waiting = Notice(
        area_id=places.ho_chim.id, text="Họp.", priority="bulk", created_at=NOW, state="review",
        audience=Audience((places.ho_chim.id,)).as_json(),
    )  # fmt: skip
    session.add(waiting)
    session.flush()
    acting = Acting(session, None, NOW, ours)
    paying.refuse_beyond(acting, waiting)
    announce(session, ours, places.ho_chim)
    with pytest.raises(Refused):
        paying.refuse_beyond(acting, waiting)


def test_where_no_channel_has_windows_nothing_is_priced(session: Session, places: Places) -> None:
    silent(session, places.ho_chim, "1", ago(999))
    announce(session, OFFICE, places.ho_chim)
    assert costs(session) == {"1": (None, False)}
