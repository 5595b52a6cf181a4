"""The documents on which supervision rests, and an office's own."""

from pathlib import Path

import pytest

from content.supervision import bases
from content.tables import TableError

HEAD = "code,name,kind,verified,source\n"


def test_the_law_the_decisions_and_the_joint_resolution_are_there_with_their_sources() -> None:
    found = bases()
    assert {"luat-mttq", "qd-217", "qd-218", "nqlt-403"} <= found.keys()
    assert all(one.source for one in found.values())


def test_an_office_s_row_wins_and_another_is_added(tmp_path: Path) -> None:
    rows = "nqlt-403,Nghị quyết mới,both,yes,bản gốc\nrieng,Quy chế của xã,both,yes,bản gốc\n"
    (tmp_path / "bases.csv").write_text(HEAD + rows, "utf-8")
    found = bases(str(tmp_path))
    assert found["nqlt-403"].name == "Nghị quyết mới"
    assert found["rieng"].verified
    assert found["qd-217"] == bases()["qd-217"]


@pytest.mark.parametrize("row", ["a,A,both,yes,", "a,A,other,yes,nguồn", "a,A,both,maybe,nguồn"])
def test_a_row_that_makes_no_sense_is_named(tmp_path: Path, row: str) -> None:
    (tmp_path / "bases.csv").write_text(HEAD + row + "\n", "utf-8")
    with pytest.raises(TableError, match=r"bases.csv, line 2"):
        bases(str(tmp_path))
