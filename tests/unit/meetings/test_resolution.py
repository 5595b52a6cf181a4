"""What passed becomes a resolution beside the minutes; a charter's goes to be recognised."""

import io
import zipfile

from sqlalchemy.orm import Session

from content.documents import TEMPLATES, template
from content.documents.resolution import NAME, built
from handlers.meetings.resolution import resolution_of
from tests.unit.meetings.assembly import CHARTER, ROAD
from tests.unit.meetings.test_closing import closes, token_of, words
from tests.unit.meetings.test_counting import attended, counts, on_its_day
from tests.unit.people.talker import OFFICE, Places


def decided(session: Session, places: Places, matter: str, favour: str) -> tuple[str, str | None]:
    """What the head is told with the minutes, and the resolution's words."""
    who, meeting = on_its_day(session, places, matter, number=109)
    attended(session, meeting, 84)
    counts(who, meeting, "Giơ tay", favour, "0", "0")
    closes(who, meeting)
    token = token_of(who, meeting)
    made = resolution_of(session, OFFICE, token, TEMPLATES)
    return who.heard, None if made is None else words(made)


def test_a_charter_that_passed_goes_to_be_recognised(session: Session, places: Places) -> None:
    heard, said = decided(session, places, CHARTER, "75")
    assert "/nghi-quyet" in heard
    assert "gửi Ủy ban nhân dân xã xem xét, công nhận" in heard
    assert said is not None
    for part in ("NGHỊ QUYẾT", "75/109 hộ (68,8%)", "Kính gửi Ủy ban nhân dân xã Na Sang"):
        assert part in said


def test_a_contribution_that_passed_has_one(session: Session, places: Places) -> None:
    heard, said = decided(session, places, ROAD, "75")
    assert "công nhận" not in heard
    assert said is not None
    assert "Kính gửi" not in said
    assert "chưa đối chiếu với văn bản luật" in said


def test_what_did_not_pass_has_none(session: Session, places: Places) -> None:
    heard, said = decided(session, places, ROAD, "60")
    assert "nghi-quyet" not in heard
    assert said is None
    assert resolution_of(session, OFFICE, "x", TEMPLATES) is None


def test_the_template_is_the_one_that_is_built() -> None:
    with zipfile.ZipFile(template(NAME)) as kept, zipfile.ZipFile(io.BytesIO(built())) as made:
        assert kept.namelist() == made.namelist()
        assert [kept.read(one) for one in kept.namelist()] == [
            made.read(one) for one in made.namelist()
        ]
