"""A village's group: bound by its head's code, by nothing else, and nobody in it becomes known."""

import itertools
from collections.abc import Callable, Sequence
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import Connection, func, select

from bot.delivery.parcels import Reply
from bot.inbound import Door
from handlers.areas.actions import load_province
from handlers.context import Context, Push, Speaker
from handlers.errors import Refused
from handlers.housekeeping import tidy
from handlers.messages import Incoming, Kind, Outgoing, literal
from handlers.people.actions import register
from handlers.people.appointing import hand_over
from handlers.people.signing_in import hash_of
from handlers.sending import send
from handlers.villages import groups as handlers
from handlers.wording import wording
from storage import groups, outbox, people
from storage.areas import Area
from storage.database import Database
from storage.groups import GroupCode, VillageGroup
from storage.inbox import FailedEvent
from storage.outbox import Outgoing as Row
from storage.people import Address, Person
from tests.unit.people.talker import NOW, OFFICE, TODAY, Places, add_places
from tests.unit.people.talker import head as add_head

GROUP = "-100700"
HOUR = timedelta(hours=1)


class House:
    """The door over a database in which bản Hồ Chim 2 has a head."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.said: list[Reply] = []
        self.now = NOW
        self.door = Door(OFFICE, self._dispatch, clock=lambda: self.now)
        self._ids = itertools.count()
        with database.write() as session:
            self.places: Places = add_places(session)
            self.ids = (self.places.ho_chim.id, self.places.huoi_xuan.id, self.places.na_sang.id)
            self.head: Speaker = add_head(session, self.places.ho_chim).speaker
            self.persons = session.scalar(select(func.count()).select_from(Person))

    def _dispatch(self, connection: Connection, replies: Sequence[Reply], *, ring: bool) -> Any:
        return lambda: self.said.extend(replies)

    def code(self, speaker: Speaker | None = None, area_id: int | None = None) -> str:
        with self.database.write() as session:
            context = Context(speaker or self.head, self.now, OFFICE, lambda: session)
            return handlers.new_code(context, area_id or self.ids[0])

    def happens(self, kind: Kind, text: str = "", group: str = GROUP) -> list[str]:
        """Something happens in a group; what is said to it."""
        event = Incoming("telegram", group, f"e{next(self._ids)}", kind, text)
        self.said.clear()
        with self.database.write() as session:
            _, after = self.door.handle(session, [event])
            session.commit()
            after()
        return [wording(words) for reply in self.said for words in reply.message.says]

    def bound(self) -> dict[str, int]:
        """Of each group that is still reached, the village that it stands for."""
        with self.database.read() as session:
            rows = session.execute(
                select(Address.external_id, VillageGroup.area_id)
                .join(VillageGroup, VillageGroup.address_id == Address.id)
                .where(Address.state == "active", Address.person_id.is_(None))
            )
            return {row.external_id: row.area_id for row in rows}

    def count(self, table: type[Any]) -> int:
        with self.database.read() as session:
            return session.scalar(select(func.count()).select_from(table)) or 0


@pytest.fixture
def house(database: Database) -> House:
    return House(database)


def test_the_head_s_code_binds_the_group_to_the_village(house: House) -> None:
    said = house.happens(Kind.BIND, house.code())
    assert said[0].startswith("Đã gắn nhóm này với bản Hồ Chim 2")
    assert house.bound() == {GROUP: house.ids[0]}
    assert [reply.external_id for reply in house.said] == [GROUP]


TYPED: dict[str, Callable[[str], str]] = {
    "small": str.lower,
    "with blanks": lambda code: code.replace("-", " "),
    "in one": lambda code: code.replace("-", ""),
}


@pytest.mark.parametrize("typed", TYPED.values(), ids=TYPED)
def test_a_code_may_be_typed_carelessly(house: House, typed: Callable[[str], str]) -> None:
    house.happens(Kind.BIND, typed(house.code()))
    assert house.bound() == {GROUP: house.ids[0]}


def test_a_code_works_once(house: House) -> None:
    code = house.code()
    house.happens(Kind.BIND, code)
    assert house.happens(Kind.BIND, code, "-100800") == [wording_of_refusal()]
    assert house.bound() == {GROUP: house.ids[0]}


def wording_of_refusal() -> str:
    return (
        "Mã này không đúng, đã dùng rồi hoặc đã hết hạn. "
        "Nhờ bác trưởng bản lấy mã mới rồi viết lại giúp ạ."
    )


def test_a_code_of_yesterday_binds_nothing(house: House) -> None:
    code = house.code()
    house.now += timedelta(days=1, minutes=1)
    assert house.happens(Kind.BIND, code) == [wording_of_refusal()]
    assert house.bound() == {}


def test_a_guess_binds_nothing_and_is_answered_kindly(house: House) -> None:
    house.code()
    assert house.happens(Kind.BIND, "7K4M-92QX-3FTH") == [wording_of_refusal()]
    assert house.bound() == {}


def test_a_code_dies_with_the_office_of_whom_it_was_given_to(house: House) -> None:
    code = house.code()
    house.now += HOUR
    with house.database.write() as session:
        hand_over(session, house.ids[0], house.now)
    house.now += HOUR
    assert house.happens(Kind.BIND, code) == [wording_of_refusal()]
    assert house.bound() == {}


@pytest.mark.parametrize("where", [1, 2], ids=["another village", "the commune"])
def test_a_head_gets_no_code_for_another_place(house: House, where: int) -> None:
    with pytest.raises(Refused):
        house.code(area_id=house.ids[where])
    assert house.count(GroupCode) == 0


def test_who_heads_no_village_gets_no_code(house: House) -> None:
    with house.database.write() as session:
        stranger = register(session, "test", "ai", TODAY)
    with pytest.raises(Refused):
        house.code(speaker=stranger)


def test_only_the_hash_of_a_code_is_kept(house: House) -> None:
    code = house.code()
    with house.database.read() as session:
        (kept,) = session.scalars(select(GroupCode.code_hash))
    assert code.replace("-", "") not in kept
    assert kept == hash_of(code.replace("-", ""))


def test_no_person_comes_of_a_group_whatever_happens_there(house: House) -> None:
    for kind, text in (
        (Kind.BIND, house.code()), (Kind.BIND, "x"), (Kind.MOVED, "-5"), (Kind.REMOVED, "")
    ):  # fmt: skip
        house.happens(kind, text)
    assert house.count(Person) == house.persons


def test_a_group_can_be_bound_to_another_village_later(house: House) -> None:
    house.happens(Kind.BIND, house.code())
    with house.database.write() as session:
        hand_over(session, house.ids[1], house.now, to=house.head.person_id)
    house.now += HOUR
    house.happens(Kind.BIND, house.code(area_id=house.ids[1]))
    assert house.bound() == {GROUP: house.ids[1]}


def test_notices_go_to_the_groups_of_the_area_that_are_still_reached(house: House) -> None:
    house.happens(Kind.BIND, house.code())
    house.happens(Kind.BIND, house.code(), "-100800")
    house.happens(Kind.REMOVED, group="-100800")
    with house.database.read() as session:
        ho_chim, huoi_xuan, na_sang = (session.get_one(Area, one).path for one in house.ids)
        mine = groups.find(session, "telegram", GROUP)
        assert groups.of_areas(session, [ho_chim]) == [mine]
        assert groups.of_areas(session, [na_sang, ho_chim]) == [mine]
        assert groups.of_areas(session, [huoi_xuan]) == []
        assert not groups.of_areas(session, [])


def test_a_group_that_threw_the_bot_out_hears_no_more_until_it_is_bound_again(
    house: House,
) -> None:
    house.happens(Kind.BIND, house.code())
    _push(house, "mời họp")
    assert house.happens(Kind.REMOVED) == []
    assert (house.bound(), _waiting(house)) == ({}, 0)
    house.happens(Kind.BIND, house.code())
    assert house.bound() == {GROUP: house.ids[0]}


def test_a_group_that_moved_keeps_its_village_and_what_waits_for_it(house: House) -> None:
    house.happens(Kind.BIND, house.code())
    _push(house, "mời họp")
    assert house.happens(Kind.MOVED, "-100900") == []
    assert house.happens(Kind.MOVED, "-100900") == []
    assert (house.bound(), _waiting(house)) == ({"-100900": house.ids[0]}, 1)


def test_a_group_that_was_heard_of_under_its_new_name_first_is_one_group(house: House) -> None:
    house.happens(Kind.BIND, house.code())
    house.happens(Kind.BIND, "a guess", "-100900")
    house.happens(Kind.MOVED, "-100900")
    assert house.bound() == {"-100900": house.ids[0]}


def test_what_was_bound_under_the_new_name_is_the_newer_word(house: House) -> None:
    house.happens(Kind.BIND, house.code())
    with house.database.write() as session:
        hand_over(session, house.ids[1], house.now, to=house.head.person_id)
    house.now += HOUR
    house.happens(Kind.BIND, house.code(area_id=house.ids[1]), "-100900")
    house.happens(Kind.MOVED, "-100900")
    assert house.bound() == {"-100900": house.ids[1]}


@pytest.mark.parametrize("kind", [Kind.REMOVED, Kind.MOVED])
def test_what_happens_in_a_group_that_was_never_bound_leaves_nothing(
    house: House, kind: Kind
) -> None:
    before = house.count(Address)
    assert house.happens(kind, "-5") == []
    assert house.count(Address) == before


def test_a_group_in_which_a_code_was_only_tried_is_forgotten_when_tidied(house: House) -> None:
    house.happens(Kind.BIND, house.code())
    house.happens(Kind.BIND, "a guess", "-100900")
    with house.database.write() as session:
        tidy(session, house.now, OFFICE)
    assert house.bound() == {GROUP: house.ids[0]}
    with house.database.read() as session:
        assert groups.find(session, "telegram", "-100900") is None


def test_an_event_of_a_group_that_fails_is_kept_without_its_code(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_args: object) -> None:
        raise LookupError("a slip of ours")

    code = house.code()
    monkeypatch.setattr(handlers, "happened", broken)
    assert house.happens(Kind.BIND, code) == []
    with house.database.read() as session:
        (failed,) = session.scalars(select(FailedEvent))
        assert (failed.payload, failed.address_id) == (None, None)
        assert failed.error == "LookupError (group)"


def test_a_person_s_address_never_becomes_a_group(house: House) -> None:
    with house.database.write() as session:
        people.register(session, "telegram", "700", TODAY)
    assert house.happens(Kind.BIND, house.code(), "700") == []
    assert house.bound() == {}


def test_the_province_can_be_loaded_beside_groups(house: House) -> None:
    house.happens(Kind.BIND, house.code())
    with house.database.write() as session:
        load_province(session)
    assert house.bound() == {GROUP: house.ids[0]}


def _push(house: House, text: str) -> None:
    with house.database.write() as session:
        address_id = groups.find(session, "telegram", GROUP)
        assert address_id is not None
        message = Outgoing((literal(text),))
        send(session.connection(), Push(address_id, "telegram", outbox.BULK, "notice:1", message))


def _waiting(house: House) -> int:
    with house.database.read() as session:
        waiting = select(func.count()).select_from(Row).where(Row.state == "waiting")
        return session.scalar(waiting) or 0
