"""What a head gets in the talk: the script, and the link of the page."""

import pytest
from sqlalchemy.orm import Session

from handlers.conversation import Engine, Step
from handlers.notices.on_paper import FLOWS, paper, speech
from handlers.wording import wording
from storage.notices import Notice
from tests.unit.people.talker import Places, Talker, resident


def begun(who: Talker, flow: str, notice: Notice) -> Step:
    return Engine(FLOWS).start(who.context(), flow, "s1", str(notice.id))


def heard(step: Step) -> str:
    return "\n".join(wording(words) for words in step.says)


def test_the_head_gets_the_script_and_how_long_it_takes(chief: Talker, notice: Notice) -> None:
    said = heard(begun(chief, "notice-speech", notice))
    assert "7 giờ 30 phút" in said
    assert "Xin nhắc lại." in said
    assert "giây cả hai lần" in said


def test_the_head_gets_a_link_that_is_the_notice_s_own(chief: Talker, notice: Notice) -> None:
    said = heard(begun(chief, "notice-paper", notice))
    assert notice.page_token
    assert f"/p/{notice.page_token}" in said


@pytest.mark.parametrize("flow", ["notice-speech", "notice-paper"])
def test_somebody_else_gets_neither(
    session: Session, places: Places, notice: Notice, flow: str
) -> None:
    other = resident(session, places.ho_chim, "2")
    assert heard(begun(other, flow, notice)) == "Thông báo này không phải của bác gửi ạ."
    assert notice.page_token is None


@pytest.mark.parametrize("flow", ["notice-speech", "notice-paper"])
@pytest.mark.parametrize("state", ["review", "recalled"])
def test_what_was_taken_back_is_neither_read_out_nor_posted(
    chief: Talker, notice: Notice, flow: str, state: str
) -> None:
    notice.state = state
    assert "đã thu hồi" in heard(begun(chief, flow, notice))


@pytest.mark.parametrize("forged", ["", "x", "99999999999999", "-1"])
def test_a_forged_button_gets_nothing(chief: Talker, notice: Notice, forged: str) -> None:
    assert notice.id
    assert speech(chief.context(), forged) is None
    assert paper(chief.context(), forged) is None
