"""A number for approved templates alone: by a consent of its own, and until it is withdrawn."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from cryptography.fernet import Fernet
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.channels.base import Template
from bot.delivery.windows import Keeper
from handlers.context import Office
from handlers.errors import Refused
from handlers.people import actions, own_data
from handlers.windows import phones
from handlers.windows.missed import offer_missed
from handlers.windows.pricing import Asked, Price, price
from handlers.windows.templates import Said
from storage import merging, outbox, reaching
from storage.audience import Audience
from storage.notice_phones import NoticePhone
from storage.outbox import Outgoing
from storage.people import Address, Consent
from tests.unit.people.talker import NOW, Places, Talker
from tests.unit.windows.silence import OA, WINDOWS, ago, announce, office, silent, template

KEY = Fernet(Fernet.generate_key())
NUMBER, ZALO_S = "0912 345 678", "84912345678"
OFFER = "Số điện thoại nhận tin"
AGREE = "Khi ông (bà) lâu không nhắn qua Zalo"


def sealing(budget: int = 10_000, seal: Callable[[], Fernet] = lambda: KEY) -> Office:
    return replace(office(budget), seal=seal)


def on_account(session: Session, places: Places, name: str = "1", *, wrote: float = 1) -> Talker:
    """Agreed to notices, and wrote so many hours ago."""
    who = silent(session, places.ho_chim, name, ago(wrote))
    who.office = sealing()
    return who


def gives(who: Talker, number: str = NUMBER) -> str:
    assert AGREE in who.begins("notice-phone")
    assert "là số nào" in who.taps("Đồng ý")
    return who.says(number)


def loses_address(session: Session, who: Talker) -> None:
    session.get_one(Address, who.speaker.address_id).state = "gone"
    session.flush()


def answered(session: Session, who: Talker) -> list[bool]:
    mine = Consent.person_id == who.speaker.person_id, Consent.purpose == "phone"
    return list(session.scalars(select(Consent.given).where(*mine).order_by(Consent.id)))


def leaves(
    session: Session, ours: Office | None = None, *, hours: float = 0
) -> list[tuple[int, Template | None]]:
    """What is claimed so much later, and as which template each goes out."""
    keeper = Keeper(WINDOWS, ours or sealing(), lambda: NOW + timedelta(hours=hours))
    connection = session.connection()
    rows = keeper.settle(connection, outbox.claim(connection, OA, "me", 99))
    session.expire_all()
    return [(row["address_id"], keeper.template(connection, row)) for row in rows]


def numbers(session: Session, ours: Office | None = None) -> list[str]:
    return [told.phone if told else "words" for _, told in leaves(session, ours)]


def previewed(session: Session, places: Places, working: int) -> Price:
    """`working`: the addresses that are not dead."""
    said = Said("Mưa to, xin tránh suối.", None, places.ho_chim.full_name, NOW)
    told, _, there = price(session, sealing(), Asked(Audience((places.ho_chim.id,)), said, None))
    assert told is not None
    assert there == working
    return told


# --- the number ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "typed",
    [
        "0912345678",
        "0912 345 678",
        "+84 912-345-678",
        "84912345678",
        "0912.345.678",
        "０９１２３４５６７８",
    ],
)
def test_a_mobile_number_is_written_as_zalo_wants_it(typed: str) -> None:
    assert phones.normalised(typed) == ZALO_S


@pytest.mark.parametrize(
    "typed", ["", "không", "0215 382 000", "091234567", "09123456789", "+1 912345678", "٠٩١٢٣٤٥٦٧٨"]
)
def test_what_is_no_mobile_number_is_not_taken(typed: str) -> None:
    assert phones.normalised(typed) is None


@given(text=st.text(max_size=30))
def test_whatever_is_typed_is_a_number_of_eleven_digits_or_nothing(text: str) -> None:
    found = phones.normalised(text)
    assert found is None or (found.isascii() and found.isdigit() and len(found) == 11)


# --- giving it ----------------------------------------------------------------------------------


def test_it_is_given_by_a_consent_of_its_own_and_lies_sealed(
    session: Session, places: Places
) -> None:
    template(session)
    who = on_account(session, places)
    assert "0912345678" in gives(who)
    assert answered(session, who) == [True]
    (row,) = session.scalars(select(NoticePhone))
    assert "912345678" not in row.sealed
    assert KEY.decrypt(row.sealed).decode() == ZALO_S


def test_what_is_no_number_is_asked_for_again_and_may_be_skipped(
    session: Session, places: Places
) -> None:
    template(session)
    who = on_account(session, places)
    assert "chưa đúng" in gives(who, "0215 382 000")
    assert "chưa đúng" in who.says("số của tôi")
    assert "không ghi số nào" in who.taps("Bỏ qua")
    assert who.ended
    assert answered(session, who) == []
    assert session.query(NoticePhone).count() == 0


def test_a_no_is_kept_and_asks_for_no_number(session: Session, places: Places) -> None:
    template(session)
    who = on_account(session, places)
    who.begins("notice-phone")
    assert "không ghi số nào" in who.taps("Không đồng ý")
    assert answered(session, who) == [False]


def test_it_is_not_offered_while_nothing_could_be_sent_to_it(
    session: Session, places: Places
) -> None:
    who = on_account(session, places)

    def is_offered() -> bool:
        who.begins("my-data")
        who.taps("Sửa")
        return OFFER in who.buttons

    assert not is_offered()
    assert "chưa cần" in who.begins("notice-phone")
    made = template(session)
    assert is_offered()
    made.approved = False
    session.flush()
    assert not is_offered()
    made.approved = True
    who.office = sealing(budget=0)
    assert not is_offered()
    who.office = sealing()
    who.speaker.channel = "telegram"
    assert not is_offered()
    who.speaker.channel = OA
    actions.stop(who.context())
    assert not is_offered()


def test_who_missed_something_is_offered_it_once(session: Session, places: Places) -> None:
    who = on_account(session, places, wrote=999)
    announce(session, sealing(), places.ho_chim)
    template(session)

    def offered() -> list[str]:
        context = who.context()
        offer_missed(context, WINDOWS, ago(999).timestamp())
        (push,) = context.pushes
        return [tag for tag, _ in push.message.buttons]

    assert offered() == ["go.missed", "go.notice-phone", "stop"]
    gives(who)
    assert offered() == ["go.missed", "stop"]


# --- what is done with it -----------------------------------------------------------------------


def test_without_that_consent_nobody_is_written_to_by_number(
    session: Session, places: Places
) -> None:
    template(session)
    on_account(session, places, "silent", wrote=999)
    gone = on_account(session, places, "gone", wrote=999)
    loses_address(session, gone)
    told = previewed(session, places, 1)
    assert (told.paid, told.silent, told.by_phone) == (1, 0, 0)
    announce(session, sealing(), places.ho_chim)
    assert numbers(session) == [""]


def test_with_it_a_template_goes_to_the_number_once_and_only_outside_of_the_window(
    session: Session, places: Places
) -> None:
    template(session)
    near, far, gone = (
        on_account(session, places, name, wrote=wrote)
        for name, wrote in (("near", 1), ("far", 999), ("gone", 999))
    )
    gives(near, "0912 345 671")
    gives(far, "0912 345 672")
    gives(gone, "0912 345 673")
    loses_address(session, gone)
    told = previewed(session, places, 2)
    assert (told.free, told.paid, told.cost, told.silent, told.by_phone) == (1, 2, 240, 0, 1)
    announce(session, sealing(), places.ho_chim)
    sent = {address: said.phone if said else None for address, said in leaves(session)}
    assert sent == {
        near.speaker.address_id: None,
        far.speaker.address_id: "84912345672",
        gone.speaker.address_id: "84912345673",
    }
    assert sum(row.cost or 0 for row in session.scalars(select(Outgoing))) == 240
    assert leaves(session) == []


def test_who_wrote_again_before_it_left_has_it_at_their_address(
    session: Session, places: Places
) -> None:
    template(session)
    who = on_account(session, places, wrote=999)
    gives(who)
    announce(session, sealing(), places.ho_chim)
    session.get_one(Address, who.speaker.address_id).heard_at = NOW.timestamp()
    session.flush()
    assert numbers(session) == [""]


def test_an_address_that_works_comes_before_the_number(session: Session, places: Places) -> None:
    template(session)
    who = silent(session, places.ho_chim, "1", ago(999), telegram=True)
    who.office = sealing()
    gives(who)
    reaching.prefer(session, who.speaker.person_id, who.speaker.address_id)
    loses_address(session, who)
    announce(session, sealing(), places.ho_chim)
    assert [(row.channel, row.cost) for row in session.scalars(select(Outgoing))] == [
        ("telegram", 0)
    ]


def test_beyond_the_money_nobody_is_written_to_by_number(session: Session, places: Places) -> None:
    template(session)
    for name in "12":
        who = on_account(session, places, name, wrote=999)
        gives(who)
        loses_address(session, who)
    with pytest.raises(Refused):
        announce(session, sealing(239), places.ho_chim)
    assert session.query(Outgoing).count() == 0
    announce(session, sealing(0), places.ho_chim)  # nothing was set aside: only what is free
    assert session.query(Outgoing).count() == 0
    announce(session, sealing(240), places.ho_chim)
    assert len(numbers(session, sealing(240))) == 2


# --- taking it back -----------------------------------------------------------------------------


def _by_button(who: Talker) -> None:
    assert "…678" in who.begins("my-data")
    who.taps("Sửa")
    assert "…678" in who.taps(OFFER)
    assert "Đã xóa số" in who.taps("Bỏ số này")


WAYS: dict[str, Callable[[Talker], object]] = {
    "by button": _by_button,
    "by stopping": lambda who: actions.stop(who.context()),
    "by unfollowing": lambda who: actions.unfollow(who.context()),
    "by a no to notices": lambda who: actions.give_consent(who.context(), "notices", False),
}


@pytest.mark.parametrize("way", WAYS)
def test_once_withdrawn_it_is_erased_and_never_used_again(
    session: Session, places: Places, way: str
) -> None:
    template(session)
    who = on_account(session, places, wrote=999)
    gives(who)
    loses_address(session, who)
    announce(session, sealing(), places.ho_chim)  # on its way, and not claimed yet
    WAYS[way](who)
    assert answered(session, who) == [True, False]
    assert session.query(NoticePhone).count() == 0
    loses_address(session, who)
    actions.give_consent(who.context(), "notices", True)
    assert numbers(session) == []
    announce(session, sealing(), places.ho_chim)
    assert numbers(session) == []


def test_it_is_kept_when_they_would_rather_keep_it(session: Session, places: Places) -> None:
    template(session)
    who = on_account(session, places)
    gives(who)
    who.begins("notice-phone")
    assert "giữ nguyên số" in who.taps("Giữ lại")
    assert answered(session, who) == [True]
    assert session.query(NoticePhone).count() == 1


def test_it_stands_in_what_they_take_with_them_and_is_erased_with_them(
    session: Session, places: Places
) -> None:
    template(session)
    who = on_account(session, places)
    gives(who)
    found = json.loads(own_data.export(who.context()))
    assert found["số điện thoại nhận tin mẫu Zalo"] == "0912345678"
    actions.forget(who.context())
    assert session.query(NoticePhone).count() == 0


def test_a_number_that_another_key_sealed_is_as_none(session: Session, places: Places) -> None:
    template(session)
    far = on_account(session, places, "far", wrote=999)
    gone = on_account(session, places, "gone", wrote=999)
    gives(far)
    gives(gone)
    loses_address(session, gone)
    announce(session, sealing(), places.ho_chim)
    other = Fernet(Fernet.generate_key())
    ours = sealing(seal=lambda: other)
    assert numbers(session, ours) == [""]
    far.office = ours
    assert AGREE in far.begins("notice-phone")


def test_of_two_who_turn_out_to_be_one_the_newest_answer_counts(
    session: Session, places: Places
) -> None:
    template(session)
    first, second = (on_account(session, places, name) for name in "12")
    gives(first)
    second.begins("notice-phone")
    second.taps("Không đồng ý")
    people = first.speaker.person_id, second.speaker.person_id
    merging.merge(session, *people, NOW)
    assert session.query(NoticePhone).count() == 0
