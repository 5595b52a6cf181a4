"""From the evidence to the commune: the village scores itself, reviews that, and hands it in."""

from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from content.campaigns.cycle import cycle as rules_of
from handlers.campaigns import actions, cycle
from handlers.people.appointing import hand_over
from storage.campaign_reviews import CampaignReview
from storage.campaigns import CampaignTask
from tests.unit.campaigns.test_talk import ROAD, TOLD, begins, registered
from tests.unit.people.talker import NOW, Places, Talker, head

CRITERION = "campaign,code,name,measure,unit,points,verified,source\nlang-xanh,cay,Trồng cây,Ảnh,cây,10,yes,KH 01\n"
CAMPAIGN = (
    "code,name,issuer,since,until,who,documents,verified,source\n"
    "lang-xanh,Làng xanh,MTTQ xã,2026-01-01,2026-12-31,village,KH 01,yes,KH 01\n"
)


def proved(session: Session, places: Places) -> tuple[Talker, CampaignTask]:
    who = registered(session, places)
    task = session.query(CampaignTask).one()
    assert actions.prove(who.context(), task.id, None, 280.0)
    return who, task


def opens(who: Talker, task: CampaignTask) -> str:
    return who.begins("campaign-task", str(task.id))


def scores(who: Talker, task: CampaignTask) -> str:
    opens(who, task)
    who.taps("Bản tự chấm")
    return who.taps("Bản tự chấm")


def reviews(who: Talker, task: CampaignTask, *counted: str) -> str:
    opens(who, task)
    who.taps("Ghi kết quả bình xét")
    for said in counted:
        who.says(said)
    return who.taps("Ghi kết quả")


def test_each_step_says_where_the_task_stands_and_what_comes_next(
    session: Session, places: Places
) -> None:
    who, task = proved(session, places)
    assert "Bước tiếp: bản tự chấm" in opens(who, task)
    assert "chưa có thang điểm" in who.taps("Bản tự chấm")
    assert "họp bình xét" in who.taps("Bản tự chấm")
    assert "bà con bản Hồ Chim 2 xem được" in reviews(who, task, "52", "45 hộ", "hôm nay")
    card = opens(who, task)
    assert "Bình xét ngày 23/11/2026: 52 hộ dự, 45 hộ đồng ý." in card
    assert "Mốc sơ kết, tổng kết gần nhất của phong trào: 31/12/2026" in card
    who.taps("Nộp lên xã")
    assert "Đã nộp lên xã" in who.taps("Nộp lên xã")
    assert "Đã nộp lên xã ngày 23/11/2026. Bước tiếp: xã thẩm định." in opens(who, task)
    assert who.ended
    assert task.state == "submitted"


def test_points_are_given_against_the_most_of_the_criterion(
    session: Session, places: Places, tmp_path: Path
) -> None:
    (tmp_path / "campaigns.csv").write_text(CAMPAIGN, "utf-8")
    (tmp_path / "criteria.csv").write_text(CRITERION, "utf-8")
    who = head(session, places.ho_chim)
    who.office = type(who.office)(area_code="03172", tables_dir=str(tmp_path))
    told = {**TOLD, "by_when": "2026-12-20"}
    assert actions.register(who.context(), places.ho_chim.id, ("lang-xanh", "cay"), told) is None
    task = session.query(CampaignTask).one()
    actions.prove(who.context(), task.id, None, 280.0)
    opens(who, task)
    assert "Nhiều nhất 10 điểm" in who.taps("Bản tự chấm")
    assert "không quá 10" in who.says("11")
    assert "Bản tự chấm 8/10 điểm" in who.says("8")
    who.taps("Bản tự chấm")
    kept = session.query(CampaignReview).one()
    assert (kept.points, kept.of_points) == (8, 10)


def test_a_review_that_half_or_fewer_agree_with_hands_nothing_in(
    session: Session, places: Places
) -> None:
    who, task = proved(session, places)
    scores(who, task)
    assert "chưa đủ để nộp" in reviews(who, task, "52", "26", "hôm nay")
    assert task.state == "scored"
    assert session.query(CampaignReview).one().agreed is None


def test_no_more_households_agree_than_came_or_than_there_are(
    session: Session, places: Places
) -> None:
    who, task = proved(session, places)
    scores(who, task)
    opens(who, task)
    who.taps("Ghi kết quả bình xét")
    assert "không quá 109" in who.says("110")
    who.says("52")
    assert "không quá 52" in who.says("53")


def test_another_villages_head_and_who_has_handed_over_see_and_change_nothing(
    session: Session, places: Places
) -> None:
    who, task = proved(session, places)
    other = head(session, places.huoi_xuan, "other")
    assert "không thuộc bản bác" in opens(other, task)
    assert not cycle.score(other.context(), task.id, None)
    opens(who, task)
    who.taps("Bản tự chấm")
    hand_over(session, places.ho_chim.id, NOW)
    assert "chưa ghi được" in who.taps("Bản tự chấm")
    assert task.state == "proved"


def test_a_long_list_is_shown_page_by_page_and_the_done_at_the_end(
    session: Session, places: Places
) -> None:
    who = registered(session, places)
    for number in range(2, 8):
        told = {**TOLD, "result": f"Việc {number}"}
        assert actions.register(who.context(), places.ho_chim.id, ROAD, told) is None
    first = session.query(CampaignTask).order_by(CampaignTask.id).first()
    assert first is not None
    first.state = "appraised"
    assert "7 việc, 1 việc đã xong" in begins(who)
    assert len(who.buttons) <= 11  # nine to choose from, back, and the menu
    assert who.buttons[0].startswith("Việc 2")
    who.taps("Xem tiếp")
    assert who.buttons[1] == "Bê tông 300 m đường nội bản – đã xong"
    who.taps("Xem tiếp")
    assert who.buttons[0].startswith("Việc 2")


@pytest.mark.parametrize(
    "text",
    ['[review]\nmore_than = "2"\nsource = "x"', '[remind]\nday = 32\nhour = 8\nsource = "x"'],
)
def test_a_table_of_the_cycle_that_makes_no_sense_is_refused(tmp_path: Path, text: str) -> None:
    (tmp_path / "campaign_cycle.toml").write_text(text, "utf-8")
    with pytest.raises(ValueError, match="campaign cycle"):
        rules_of(str(tmp_path))


@pytest.mark.parametrize(
    ("state", "said"),
    [
        ("appraised", "Bước tiếp: xã xét khen"),
        ("praised", "bản đã được khen"),
        ("summed-up", "Phong trào đã tổng kết"),
    ],
)
def test_the_head_still_finds_what_was_appraised_praised_and_summed_up(
    state: str, said: str, session: Session, places: Places
) -> None:
    who, task = proved(session, places)
    task.state = state
    session.flush()
    who.opens_work("Thi đua")
    label = next(one for one in who.buttons if one.startswith("Bê tông 300 m"))
    assert said in who.taps(label)
