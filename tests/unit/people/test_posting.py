"""Appointing, changing, ending and handing over: who may, what it does at once, what the log keeps."""

from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta

import pytest
from sqlalchemy import select

from handlers.desk import Desk
from handlers.errors import Refused
from handlers.people import heads, linking, posting, roster
from handlers.people.appointing import Post, appoint
from handlers.people.authority import authority_of
from handlers.people.invitations import invite_head
from handlers.people.posting import Plan
from handlers.people.roster import Wanted
from handlers.people.signing_in import begin, enter, hash_of, holder
from handlers.people.tenure import Days
from storage import accounts, chat_links
from storage.accounts import Account, Passkey
from storage.areas import Area
from storage.database import open_database
from storage.people import Address, Appointment, AuditLine, Invitation, Person
from tests.unit.casework.conftest import Commune, furnish
from tests.unit.casework.office import NOW, TODAY, add_staff

DAY = timedelta(days=1)
OPEN = Days()
TODAY_ONLY = Days(None, date(2026, 11, 23))


@pytest.fixture
def commune(sqlite_url: str) -> Iterator[Commune]:
    opened = open_database(sqlite_url)
    yield furnish(opened)
    opened.close()


def area(desk: Desk, name: str) -> Area:
    return desk.session.scalars(select(Area).where(Area.name == name)).one()


def local_approver(commune: Commune) -> int:
    """An approver of xã Sáng Nhè."""
    with commune.database.write() as session:
        place = session.scalars(select(Area).where(Area.name == "Sáng Nhè")).one()
        return add_staff(session, "Giàng A Dế", ("approver", place)).id


def plan(desk: Desk, role: str, name: str, days: Days = OPEN) -> Plan:
    return Plan(role, area(desk, name).id, days)


def refusal(work: Callable[[], object]) -> str:
    with pytest.raises(Refused) as refused:
        work()
    return refused.value.words.key


def post_of(desk: Desk, person_id: int) -> int:
    found = select(Appointment.id).where(Appointment.person_id == person_id)
    return desk.session.scalars(found.order_by(Appointment.id)).first() or 0


def log(desk: Desk) -> list[tuple[int | None, str, str | None]]:
    lines = desk.session.scalars(select(AuditLine).order_by(AuditLine.id))
    return [(line.person_id, line.action, line.reason) for line in lines]


def test_a_new_member_of_staff_gets_a_link_and_the_log_says_who_appointed(
    commune: Commune,
) -> None:
    with commune.desk(commune.provincial) as desk:
        person_id, token = posting.appoint_new(
            desk, " Mùa  A Tủa ", plan(desk, "officer", "Tủa Chùa")
        )
        assert desk.session.get_one(Person, person_id).name == "Mùa A Tủa"
        who = authority_of(desk.session, person_id, NOW)
        assert who.may_see_cases_of(area(desk, "Tủa Chùa"))
        assert not who.may_see_cases_of(area(desk, "Sáng Nhè"))
        assert enter(desk.session, token, NOW)
        assert log(desk) == [(commune.provincial, "people.appoint", "officer 03217")]
        made = desk.session.scalars(select(Appointment).where(Appointment.person_id == person_id))
        assert made.one().appointed_by == commune.provincial


def test_a_post_that_is_to_begin_gives_nothing_before_its_day(commune: Commune) -> None:
    days = Days(date(2026, 12, 1), date(2026, 12, 31))
    with commune.desk(commune.provincial) as desk:
        person_id, token = posting.appoint_new(desk, "Mai", plan(desk, "officer", "Tủa Chùa", days))
        for day, held in ((0, False), (7, False), (9, True), (37, True), (39, False)):
            roles = authority_of(desk.session, person_id, NOW + day * DAY).roles
            assert bool(roles) is held, day
        assert enter(desk.session, token, datetime(2026, 12, 1, 3, tzinfo=NOW.tzinfo))


@pytest.mark.parametrize(
    ("who", "role", "where", "why"),
    [
        ("officer", "officer", "Sáng Nhè", "ng-khong-duoc-bo-nhiem"),
        ("observer", "observer", "Sáng Nhè", "ng-khong-duoc-bo-nhiem"),
        ("local", "officer", "Tủa Chùa", "ng-khong-duoc-bo-nhiem"),
        ("local", "approver", "Sáng Nhè", "ng-khong-duoc-bo-nhiem"),
        ("local", "officer", "Điện Biên", "ng-khong-duoc-bo-nhiem"),
        ("provincial", "approver", "Điện Biên", "ng-khong-duoc-bo-nhiem"),
        ("provincial", "officer", "Pàng Dề A1", "ng-can-chon-dia-ban"),
        ("provincial", "head", "Pàng Dề A1", "ng-can-chon-viec"),
        ("provincial", "king", "Sáng Nhè", "ng-can-chon-viec"),
    ],
)
def test_who_may_not_appoint_is_told_so_and_nothing_is_kept(
    commune: Commune, who: str, role: str, where: str, why: str
) -> None:
    person = local_approver(commune) if who == "local" else getattr(commune, who)
    with commune.desk(person) as desk:
        before = desk.session.query(Appointment).count()
        assert refusal(lambda: posting.appoint_new(desk, "Mai", plan(desk, role, where))) == why
        assert desk.session.query(Appointment).count() == before


@pytest.mark.parametrize("role", ["officer", "observer", "approver"])
def test_nobody_widens_narrows_or_ends_a_post_of_their_own(commune: Commune, role: str) -> None:
    with commune.desk(commune.provincial) as desk:
        me, post = commune.provincial, post_of(desk, commune.provincial)
        wider = plan(desk, role, "Tủa Chùa")
        assert refusal(lambda: posting.appoint_also(desk, me, wider)) == "ng-cua-minh"
        assert refusal(lambda: posting.end_now(desk, post, "nghỉ")) == "ng-cua-minh"
        assert refusal(lambda: posting.change_days(desk, post, Days())) == "ng-cua-minh"
        assert refusal(lambda: posting.let_in_again(desk, me)) == "ng-khong-duoc-doi"


def test_a_post_ends_this_moment_and_every_browser_is_signed_out(commune: Commune) -> None:
    with commune.desk(commune.provincial) as desk:
        token = begin(desk.session, commune.officer, NOW)
        link = posting.let_in_again(desk, commune.officer)
        posting.end_now(desk, post_of(desk, commune.officer), "Chuyển công tác")
        assert authority_of(desk.session, commune.officer, NOW).roles == ()
        assert holder(desk.session, token, NOW) is None
        assert refusal(lambda: enter(desk.session, link, NOW)) == "cs-het-han"
        assert log(desk)[-1] == (commune.provincial, "people.end", "Chuyển công tác")
        again = post_of(desk, commune.officer)
        assert refusal(lambda: posting.end_now(desk, again, "lại")) == "ng-da-thoi"


def test_a_post_is_not_ended_without_a_reason(commune: Commune) -> None:
    with commune.desk(commune.provincial) as desk:
        post = post_of(desk, commune.officer)
        assert refusal(lambda: posting.end_now(desk, post, "  ")) == "ng-can-ly-do"
        assert authority_of(desk.session, commune.officer, NOW).roles


def test_a_term_ends_with_its_last_day(commune: Commune) -> None:
    with commune.desk(commune.provincial) as desk:
        posting.change_days(desk, post_of(desk, commune.officer), TODAY_ONLY)
        assert authority_of(desk.session, commune.officer, NOW).roles
        evening = datetime(2026, 11, 23, 16, 59, tzinfo=NOW.tzinfo)  # 23:59 in Điện Biên
        assert authority_of(desk.session, commune.officer, evening).roles
        assert not authority_of(desk.session, commune.officer, evening + timedelta(minutes=1)).roles


def test_the_same_post_is_not_given_twice_at_a_time(commune: Commune) -> None:
    with commune.desk(commune.provincial) as desk:
        same = plan(desk, "officer", "Sáng Nhè")

        def also() -> None:
            posting.appoint_also(desk, commune.officer, same)

        assert refusal(also) == "ng-dang-giu"
        posting.end_now(desk, post_of(desk, commune.officer), "đổi việc")
        also()
        assert authority_of(desk.session, commune.officer, NOW).may_see_cases_of(
            area(desk, "Sáng Nhè")
        )


def test_who_lets_somebody_in_could_have_appointed_them_to_all_that_they_hold(
    commune: Commune,
) -> None:
    local = local_approver(commune)
    with commune.desk(local) as desk:
        assert posting.let_in_again(desk, commune.officer)
        assert (
            refusal(lambda: posting.let_in_again(desk, commune.provincial)) == "ng-khong-duoc-doi"
        )
    with commune.desk(commune.provincial) as desk:
        posting.appoint_also(desk, commune.officer, plan(desk, "observer", "Điện Biên"))
    with commune.desk(local) as desk:  # the officer may see more now than who would let them in
        assert refusal(lambda: posting.let_in_again(desk, commune.officer)) == "ng-khong-duoc-doi"
        assert refusal(lambda: posting.cut_off(desk, commune.officer)) == "ng-khong-duoc-doi"


def test_a_new_link_ends_the_one_before(commune: Commune) -> None:
    with commune.desk(commune.provincial) as desk:
        first, second = (posting.let_in_again(desk, commune.officer) for _ in range(2))
        assert refusal(lambda: enter(desk.session, first, NOW)) == "cs-het-han"
        assert enter(desk.session, second, NOW)


def test_after_a_loss_nothing_opens_a_door_until_a_new_link(commune: Commune) -> None:
    with commune.desk(commune.provincial) as desk:
        session, officer = desk.session, commune.officer
        token, link = begin(session, officer, NOW), posting.let_in_again(desk, officer)
        session.add(Account(person_id=officer, handle="h", login="hoa", password_hash="x"))
        key = {"credential_id": "abc", "public_key": b"1", "sign_count": 0, "label": "máy"}
        session.add(Passkey(person_id=officer, created_on=TODAY, **key))
        session.flush()
        posting.lock(desk, officer)
        assert holder(session, token, NOW) is None
        assert refusal(lambda: enter(session, link, NOW)) == "cs-het-han"
        assert accounts.passkeys(session, officer) == []
        assert accounts.account_named(session, "hoa") is None
        assert enter(session, posting.let_in_again(desk, officer), NOW)
        assert (commune.provincial, "people.lock", None) in log(desk)


def end_the_post(desk: Desk, officer: int) -> None:
    posting.end_now(desk, post_of(desk, officer), "Chuyển công tác")


def say_the_phone_is_lost(desk: Desk, officer: int) -> None:
    posting.lock(desk, officer)


@pytest.mark.parametrize("shut_out", [end_the_post, say_the_phone_is_lost])
def test_whoever_is_shut_out_has_no_chat_and_no_link_to_one(
    commune: Commune, shut_out: Callable[[Desk, int], None]
) -> None:
    officer = commune.officer
    with commune.desk(commune.provincial) as desk:
        chat = Address(channel="web", external_id="of the officer", person_id=officer)
        desk.session.add(chat)
        own = Desk(desk.session, authority_of(desk.session, officer, NOW), NOW, desk.office)
        payload = linking.new_link(own)
        shut_out(desk, officer)
        assert linking.chats(own) == []
        desk.session.refresh(chat)
        stranger = desk.session.get_one(Person, chat.person_id)
        assert (stranger.id != officer, stranger.name) == (True, None)
        token_hash = hash_of(payload.removeprefix(linking.LINK))
        assert chat_links.owner(desk.session, token_hash, NOW) is None
        assert (commune.provincial, "chat.cut", "web") in log(desk)


def test_the_chat_of_who_is_head_as_well_stays_the_village_s_way_to_them(commune: Commune) -> None:
    officer = commune.officer
    with commune.desk(commune.provincial) as desk:
        post = post_of(desk, officer)
        village = area(desk, "Hồ Chim 2")
        desk.session.add(Address(channel="web", external_id="of the head", person_id=officer))
        appoint(desk.session, officer, Post("head", village.id), NOW - DAY)
        posting.end_now(desk, post, "Chuyển công tác")
        assert len(chat_links.chats(desk.session, officer)) == 1


def test_handing_over_a_village_ends_the_head_s_rights_and_older_links(commune: Commune) -> None:
    with commune.desk() as desk:  # the commune's officer
        village = area(desk, "Pàng Dề A1")
        old = invite_head(desk.session, area_code=village.code, now=NOW)
        name, token = posting.hand_over_village(desk, post_of(desk, commune.head))
        assert name == "thôn Pàng Dề A1"
        assert authority_of(desk.session, commune.head, NOW).villages == ()
        good = select(Invitation).where(Invitation.role == "head", Invitation.used_at.is_(None))
        [left] = desk.session.scalars(good)
        assert left.invited_by == commune.officer
        assert left.token_hash != old
        assert token
        assert log(desk)[-1][1:] == ("people.hand-over", village.code)


def test_a_neighbour_does_not_hand_over_a_village_that_is_not_theirs(commune: Commune) -> None:
    with commune.desk(commune.neighbour) as desk:
        post = post_of(desk, commune.head)
        assert refusal(lambda: posting.hand_over_village(desk, post)) == "ng-khong-co"
        assert refusal(lambda: posting.end_now(desk, post, "x")) == "ng-khong-co"
        assert refusal(lambda: roster.file_of(desk, commune.head)) == "ng-khong-co"


def test_a_head_may_be_invited_for_a_term(commune: Commune) -> None:
    with commune.desk() as desk:
        village = area(desk, "Hồ Chim 2")
        heads.invite(desk, village.id, date(2028, 6, 30))
        link = desk.session.scalars(select(Invitation).where(Invitation.role == "head")).one()
        assert link.appointed_until == datetime(2028, 6, 30, 17, tzinfo=NOW.tzinfo)
        past = date(2026, 11, 22)
        assert refusal(lambda: heads.invite(desk, village.id, past)) == "ng-ngay-nguoc"


@pytest.mark.parametrize(
    ("who", "seen"),
    [
        ("officer", {"Lò Thị Hoa", "Hạng A Chù", "Mùa A Tủa"}),
        ("neighbour", {"Lường Văn Ơn"}),
        ("provincial", {"Lò Thị Hoa", "Hạng A Chù", "Mùa A Tủa", "Lường Văn Ơn", "Vừ A Sình",
                        "Quàng Thị Ún"}),
    ],
)  # fmt: skip
def test_the_list_holds_the_posts_of_one_s_own_areas(
    commune: Commune, who: str, seen: set[str]
) -> None:
    with commune.desk(getattr(commune, who)) as desk:
        assert {line.name for line in roster.every_line(desk, Wanted())} == seen


@pytest.mark.parametrize("who", ["observer", "head", "resident"])
def test_who_works_on_no_cases_sees_no_names(commune: Commune, who: str) -> None:
    with commune.desk(getattr(commune, who)) as desk:
        assert refusal(lambda: roster.listing(desk, Wanted())) == "ng-khong-duoc-xem"
        assert refusal(lambda: roster.file_of(desk, commune.officer)) == "ng-khong-co"


@pytest.mark.parametrize(
    ("wanted", "number"),
    [
        (Wanted(words="lo thi hoa"), 1),
        (Wanted(words="pang de"), 2),
        (Wanted(role="head"), 2),
        (Wanted(role="head", words="mua"), 1),
        (Wanted(state="ended"), 0),
        (Wanted(state="coming"), 0),
        (Wanted(words="không có ai"), 0),
    ],
)
def test_the_list_is_narrowed_without_marks(commune: Commune, wanted: Wanted, number: int) -> None:
    with commune.desk() as desk:
        assert len(roster.every_line(desk, wanted)) == number


def test_a_long_list_comes_in_pages(commune: Commune) -> None:
    with commune.desk() as desk:
        place = area(desk, "Sáng Nhè")
        for number in range(roster.PAGE):
            add_staff(desk.session, f"Cán bộ {number:02}", ("officer", place))
        pages = [roster.listing(desk, Wanted(page=page)) for page in (1, 2, 9)]
        assert [len(one.lines) for one in pages] == [roster.PAGE, 4, 4]
        assert [(one.page, one.pages, one.number) for one in pages][2] == (2, 2, roster.PAGE + 4)


def test_villages_without_a_head_are_counted(commune: Commune) -> None:
    with commune.desk() as desk:
        assert roster.listing(desk, Wanted()).headless == 1
    with commune.desk(commune.neighbour) as desk:
        assert roster.listing(desk, Wanted()).headless == 0
