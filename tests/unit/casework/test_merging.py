"""Cases about the same thing, put together and parted again."""

import pytest
from sqlalchemy import select

from handlers.context import Context, Office, Speaker
from handlers.errors import Refused
from handlers.feedback import actions, casework, door, reading
from handlers.messages import Outgoing as Message
from handlers.wording import wording
from storage.areas import Area
from storage.cases import Case
from storage.people import Address
from tests.unit.casework.conftest import Commune
from tests.unit.casework.office import ANONYMOUS, CONTACTABLE, NOW, add_case


@pytest.fixture
def commune(sqlite_commune: Commune) -> Commune:
    """Both cases are screened."""
    with sqlite_commune.desk() as desk:
        for code in (CONTACTABLE, ANONYMOUS):
            door.open_case(desk, code, "Sàng lọc")
            casework.choose_topic(desk, code, "HT03")
    return sqlite_commune


def _case(commune: Commune, code: str) -> Case:
    with commune.database.read() as session:
        case = session.scalars(select(Case).where(Case.code == code)).one()
        session.refresh(case, ["steps", "entries"])
        return case


def _merge(commune: Commune, code: str = CONTACTABLE, main: str = ANONYMOUS) -> None:
    with commune.desk() as desk:
        casework.merge(desk, code, main)


def _told(commune: Commune, code: str) -> dict[str, str]:
    with commune.database.write() as session:
        address = session.scalars(select(Address)).one()
        speaker = Speaker(address.id, commune.resident, "telegram", "vi")
        told = actions.read_case(Context(speaker, NOW, Office(), lambda: session), code)
        assert told is not None
        return told


def test_whose_case_was_merged_is_told_and_never_hears_the_other_code(commune: Commune) -> None:
    _merge(commune)
    case = _case(commune, CONTACTABLE)
    assert (case.status, case.same_as_id) == ("TRUNG", _case(commune, ANONYMOUS).id)
    (message,) = commune.messages()
    assert message.content is not None
    said = " ".join(wording(words) for words in Message.from_json(message.content).says)
    assert "được gộp với ý kiến khác" in said
    assert ANONYMOUS not in said
    assert ANONYMOUS not in str(_told(commune, CONTACTABLE))


def test_the_answer_of_the_one_is_the_answer_of_all(commune: Commune) -> None:
    _merge(commune)
    with commune.desk() as desk:
        casework.answer(desk, ANONYMOUS, "Xã thay bể trong tháng 12.")
    told = _told(commune, CONTACTABLE)
    assert told["answer"] == "Xã thay bể trong tháng 12."
    assert told["authority"] == "Ủy ban MTTQ Việt Nam xã Sáng Nhè"
    assert len(commune.messages()) == 2  # merged, answered; whoever has no name asks with the code


def test_what_was_merged_wrongly_is_screened_again(commune: Commune) -> None:
    _merge(commune)
    with commune.desk() as desk:
        assert reading.read(desk, CONTACTABLE).merged_into == ANONYMOUS
        assert reading.read(desk, CONTACTABLE).actions == {"unmerge"}
        with pytest.raises(Refused, match="khong-dung-luc"):
            casework.choose_topic(desk, CONTACTABLE, "HT03")
        casework.unmerge(desk, CONTACTABLE)
    case = _case(commune, CONTACTABLE)
    assert (case.status, case.same_as_id, str(case.due_on)) == ("SANG_LOC", None, "2026-11-26")


def test_a_case_does_not_come_to_rest_in_itself_or_in_one_that_was_merged(commune: Commune) -> None:
    with commune.desk() as desk:
        with pytest.raises(Refused, match="khong-gop-duoc"):
            casework.merge(desk, CONTACTABLE, CONTACTABLE)
        casework.merge(desk, CONTACTABLE, ANONYMOUS)
        with pytest.raises(Refused, match="khong-gop-duoc"):
            casework.merge(desk, ANONYMOUS, CONTACTABLE)


def test_a_case_of_another_commune_is_not_the_same_and_one_out_of_reach_is_none(
    commune: Commune,
) -> None:
    with commune.database.write() as session:
        add_case(session, "DB-FAR", session.get_one(Area, commune.tua_chua), status="SANG_LOC")
    with commune.desk() as desk, pytest.raises(Refused, match="y-kien-khong-thay"):
        casework.merge(desk, CONTACTABLE, "DB-FAR")
    with commune.desk(commune.provincial) as desk:
        door.open_case(desk, CONTACTABLE, "Sàng lọc")
        with pytest.raises(Refused, match="gop-khac-xa"):
            casework.merge(desk, CONTACTABLE, "DB-FAR")


def test_what_others_were_merged_into_is_not_dropped(commune: Commune) -> None:
    _merge(commune)
    with commune.desk() as desk:
        with pytest.raises(Refused, match="co-y-kien-gop"):
            casework.refuse(desk, ANONYMOUS, "quang-cao")
        with pytest.raises(Refused, match="co-y-kien-gop"):
            casework.summarise(desk, ANONYMOUS)


def test_when_the_main_case_is_withdrawn_the_others_are_screened_again(commune: Commune) -> None:
    _merge(commune, ANONYMOUS, CONTACTABLE)
    with commune.database.write() as session:
        address = session.scalars(select(Address)).one()
        speaker = Speaker(address.id, commune.resident, "telegram", "vi")
        assert actions.withdraw(Context(speaker, NOW, Office(), lambda: session), CONTACTABLE)
    assert (_case(commune, ANONYMOUS).status, _case(commune, CONTACTABLE).status) == (
        "SANG_LOC", "RUT",
    )  # fmt: skip
