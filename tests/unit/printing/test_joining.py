"""Coming by a poster's code."""

import pytest
from sqlalchemy.orm import Session

from handlers.messages import Incoming, Kind
from handlers.people.links import asked_for, payload_of
from handlers.reception import Reception
from handlers.wording import wording
from tests.unit.people.talker import Places, Talker, answers, resident, stranger


def opens(who: Talker, payload: str) -> str:
    """Through the front desk; what is said."""
    event = Incoming("test", "1", f"e-{payload}", Kind.START, text=payload)
    reply = Reception().receive(who.context(), None, None, event)
    assert reply.message is not None
    return "\n".join(wording(words) for words in reply.message.says)


def test_a_newcomer_is_asked_whether_they_live_there_and_for_nothing_more(
    session: Session, places: Places
) -> None:
    who = stranger(session)
    who.begins("welcome", places.ho_chim.code)
    assert who.taps("Tiếng Việt") == "Ông (bà) ở bản Hồ Chim 2, xã Na Sang, đúng không ạ?"
    assert "xin phép gửi thông báo" in who.taps("Đúng")
    who.taps("Đồng ý")
    assert who.speaker.area_id == places.ho_chim.id
    assert answers(session, who) == [True]


def test_a_newcomer_from_elsewhere_names_their_own_village(
    session: Session, places: Places
) -> None:
    who = stranger(session)
    who.begins("welcome", places.ho_chim.code)
    who.taps("Tiếng Việt")
    assert who.taps("Chọn lại") == "Ông (bà) ở bản nào? Gõ tên bản, tên xã cũ cũng được."


@pytest.mark.parametrize("code", ["03172", "99999", "", "../x", "ă" * 30])
def test_a_link_of_no_village_begins_the_usual_welcome(
    session: Session, places: Places, code: str
) -> None:
    assert places.na_sang.code == "03172"
    who = stranger(session)
    assert opens(who, f"v-{code}") == opens(who, "")


def test_the_front_desk_knows_the_poster_s_link(session: Session, places: Places) -> None:
    context = stranger(session).context()
    assert asked_for(context, payload_of(places.ho_chim)) == places.ho_chim.code
    assert asked_for(context, "i_abc") is None


def test_who_is_known_moves_only_when_they_say_so(session: Session, places: Places) -> None:
    who = resident(session, places.huoi_xuan)
    assert "bản Hồ Chim 2" in opens(who, payload_of(places.ho_chim))
    who.begins("join-village", places.ho_chim.code)
    who.taps("Chưa đúng")
    assert who.speaker.area_id == places.huoi_xuan.id
    who.begins("join-village", places.ho_chim.code)
    who.taps("Đúng rồi")
    assert who.speaker.area_id == places.ho_chim.id


def test_who_stopped_is_asked_again_by_the_poster_of_their_own_village(
    session: Session, places: Places
) -> None:
    who = resident(session, places.ho_chim, agreed=False)
    assert "xin phép gửi thông báo" in opens(who, payload_of(places.ho_chim))


def test_who_has_it_all_is_greeted(session: Session, places: Places) -> None:
    who = resident(session, places.ho_chim)
    assert opens(who, payload_of(places.ho_chim)) == opens(who, "")
