"""Campaigns as tables: ours are examples, an office's own stand above them."""

from datetime import date
from pathlib import Path

import pytest

from content.campaigns import FOLDER, campaigns
from content.tables import TableError

HEADS = {
    "campaigns.csv": "code,name,issuer,since,until,who,documents,verified,source",
    "criteria.csv": "campaign,code,name,measure,unit,points,verified,source",
}
CAMPAIGN = "hang-viet,Hàng Việt,MTTQ tỉnh,2026-01-01,2026-12-31,village,KH 01;KH 02,yes,KH 01"
CRITERION = "hang-viet,cho,Phiên chợ,Ảnh,phiên,10,yes,KH 01"


def put(folder: Path, campaign: str = CAMPAIGN, criterion: str = CRITERION) -> str:
    for name, row in zip(HEADS, (campaign, criterion), strict=True):
        (folder / name).write_text(f"{HEADS[name]}\n{row}\n", "utf-8")
    return str(folder)


def test_every_example_is_marked_as_not_verified_and_has_criteria_without_invented_points() -> None:
    assert {"nong-thon-moi", "vi-nguoi-ngheo", "hang-viet"} <= campaigns().keys()
    for one in campaigns().values():
        assert not one.verified
        assert one.criteria
        assert all(criterion.points is None for criterion in one.criteria)
        assert "final" in {milestone.kind for milestone in one.milestones}


def test_the_offices_campaign_replaces_ours_of_the_same_code_whole(tmp_path: Path) -> None:
    found = campaigns(put(tmp_path))["hang-viet"]
    assert [(one.name, one.points) for one in found.criteria] == [("Phiên chợ", 10)]
    assert found.documents == ("KH 01", "KH 02")
    assert campaigns(str(tmp_path))["nong-thon-moi"] == campaigns()["nong-thon-moi"]


def test_a_campaign_runs_on_its_first_and_its_last_day(tmp_path: Path) -> None:
    found = campaigns(put(tmp_path))["hang-viet"]
    days = (date(2025, 12, 31), date(2026, 1, 1), date(2026, 12, 31), date(2027, 1, 1))
    assert [found.runs_on(day) for day in days] == [False, True, True, False]


@pytest.mark.parametrize(
    ("campaign", "criterion"),
    [
        (CAMPAIGN.replace("2026-12-31", "2025-12-31"), CRITERION),
        (CAMPAIGN.replace("village", "province"), CRITERION),
        (CAMPAIGN, CRITERION.replace("10", "0")),
        (CAMPAIGN, CRITERION.replace("phiên,", ",")),
        (CAMPAIGN.replace("hang-viet", "khac"), CRITERION),
    ],
    ids=["ends before it begins", "unknown who", "no points", "no unit", "criteria of none"],
)
def test_a_table_that_makes_no_sense_is_refused(
    tmp_path: Path, campaign: str, criterion: str
) -> None:
    folder = put(tmp_path, campaign, criterion)
    with pytest.raises((TableError, ValueError)):
        campaigns(folder)


def test_our_tables_are_where_the_program_looks() -> None:
    assert {path.name for path in FOLDER.glob("*.csv")} >= HEADS.keys()
