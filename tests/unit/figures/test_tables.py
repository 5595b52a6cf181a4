"""The tables of the figures: every commune has a tile of its own, and an office's file is checked."""

from pathlib import Path

import pytest

from content.areas import units
from content.figures import sign_rule, tiles
from content.tables import TableError


def test_every_commune_of_today_has_one_tile_and_no_two_share_a_place() -> None:
    communes = {one.code for one in units() if one.level == "commune" and one.valid_to is None}
    found = tiles()
    assert found.keys() == communes
    assert len({(one.row, one.column) for one in found.values()}) == len(communes) == 45


@pytest.mark.parametrize(
    ("old", "new"),
    [("weeks = 12", "weeks = 2"), ("share = 0.05", "share = 1.5"), ("times = 2.0", 'times = "x"')],
)
def test_an_office_s_own_rule_of_signs_must_make_sense(tmp_path: Path, old: str, new: str) -> None:
    import content.figures

    text = (content.figures.FOLDER / "signs.toml").read_text("utf-8")
    (tmp_path / "signs.toml").write_text(text.replace(old, new), "utf-8")
    with pytest.raises(TableError, match=r"signs\.toml"):
        sign_rule(str(tmp_path))
