"""The Official Account's money and templates: who sees them, who sets them, and what is refused."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import select
from starlette.applications import Starlette
from starlette.testclient import TestClient

from bot.console import console_routes
from bot.delivery.failures import Failure, SendFailed
from bot.delivery.windows import Keeper
from bot.services import Services
from bot.settings import Settings
from bot.writer import Writer
from handlers.context import Office
from storage import notice_phones
from storage.database import open_database
from storage.media import MediaFolder
from storage.notices import Notice
from storage.outbox import Outgoing
from storage.people import Address, AuditLine, Consent
from storage.platform_templates import PlatformTemplate
from storage.windows import Windows, hour_of
from tests.unit.casework.conftest import furnish
from tests.unit.casework.office import NOW
from tests.unit.console.conftest import OFFICE, ORIGIN, Desktop, StandingClock
from tests.unit.console.deskwork import approver, compose, people, shown

PLACE = "/console/spending"
FORM = {
    "external_id": "301122",
    "title": "Thông báo của Mặt trận",
    "kind": "transactional",
    "used_for": "notice",
    "price": "120",
    "approved": "yes",
    "name.0": "noi_dung",
    "source.0": "text",
    "most.0": "200",
}


class Moneyed(Desktop):
    @property
    def office(self) -> Office:
        return replace(OFFICE, windows=Windows())


@pytest.fixture
def rich(sqlite_url: str, tmp_path: Path) -> Iterator[Desktop]:
    """The console of an office that has an Official Account; an approver of the province sits at it."""
    database = open_database(sqlite_url)
    writer = Writer(database)
    media, clock = MediaFolder(tmp_path / "media"), StandingClock()
    settings = Settings(data_dir=tmp_path, console_idle_minutes=1440, _env_file=None)
    services = Services(settings, database, writer, media, replace(OFFICE, windows=Windows()))
    routes = console_routes(services, clock, lambda: "nhipcau_bot")
    with TestClient(Starlette(routes=routes), base_url=ORIGIN) as client:
        desk = Moneyed(furnish(database), client, clock, media)
        desk.sign_in(approver(desk, area="Điện Biên"))
        yield desk
    writer.close()
    database.close()


def silent(desk: Desktop, *hours: float) -> None:
    """One of Pàng Dề A1 each, who wrote on the account so many hours ago."""
    people(desk, "Pàng Dề A1", len(hours), "zalo-oa")
    with desk.commune.database.write() as session:
        found = session.scalars(select(Address).where(Address.channel == "zalo-oa"))
        for one, ago in zip(found, hours, strict=True):
            one.heard_at = hour_of(NOW) - ago * 3600


def test_whoever_approves_for_the_office_sets_the_month_s_money(rich: Desktop) -> None:
    assert rich.post(f"{PLACE}/budget", monthly="2.000.000", urgent="50000").status == 200
    text = shown(rich.get(PLACE))
    assert "Quỹ tháng 2.000.000 đồng" in text
    assert "Thêm cho tin khẩn 50.000 đồng" in text
    with rich.commune.database.read() as session:
        lines = session.scalars(select(AuditLine.action)).all()
    assert "windows.budget" in lines


@pytest.mark.parametrize("typed", ["", "nhiều", "-5", "2000000000000", "9999999999"])
def test_what_is_no_amount_is_refused_and_kept_in_the_form(rich: Desktop, typed: str) -> None:
    page = rich.post(f"{PLACE}/budget", monthly=typed, urgent="0")
    assert page.status == 409
    assert "Số tiền chưa đúng" in page.text


def test_an_officer_of_a_commune_sees_it_and_sets_nothing(rich: Desktop) -> None:
    rich.sign_in_anew(rich.commune.officer)
    assert "Đặt quỹ" not in rich.get(PLACE).text
    for path, form in (("budget", {"monthly": "1", "urgent": "1"}), ("templates", FORM)):
        assert rich.post(f"{PLACE}/{path}", **form).status in {403, 409}
    with rich.commune.database.read() as session:
        assert session.scalars(select(PlatformTemplate)).all() == []
    assert "Quỹ tháng 0 đồng" in shown(rich.get(PLACE))


def test_a_template_is_written_changed_and_dropped(rich: Desktop) -> None:
    assert rich.post(f"{PLACE}/templates", **FORM).status == 200
    assert "Lời thông báo (≤ 200)" in shown(rich.get(PLACE))
    assert 'value="301122"' in rich.get(f"{PLACE}?edit=1").text
    rich.post(f"{PLACE}/templates", **FORM | {"number": "1", "used_for": "reminder"})
    assert "Lời nhắc" in shown(rich.get(PLACE))
    rich.post(f"{PLACE}/templates/1/drop")
    assert "Chưa có mẫu nào" in rich.get(PLACE).text


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"external_id": " "}, "Mẫu cần mã mẫu"),
        ({"name.0": ""}, "Mẫu cần mã mẫu"),
        ({"source.0": "ten_nguoi_nhan"}, "Mỗi ô cần chọn nội dung"),
        ({"most.0": "0"}, "Mỗi ô cần chọn nội dung"),
        ({"most.0": "401"}, "Mỗi ô cần chọn nội dung"),
        ({"kind": "otp"}, "Mỗi ô cần chọn nội dung"),
        ({"used_for": "x"}, "Mỗi ô cần chọn nội dung"),
        ({"name.1": "noi_dung", "source.1": "text", "most.1": "9"}, "Hai ô trùng tên"),
    ],
)
def test_a_template_that_makes_no_sense_is_refused(
    rich: Desktop, wrong: dict[str, str], said: str
) -> None:
    page = rich.post(f"{PLACE}/templates", **FORM | wrong)
    assert page.status == 409
    assert said in page.text
    with rich.commune.database.read() as session:
        assert session.scalars(select(PlatformTemplate)).all() == []


def test_the_preview_says_who_is_reached_free_at_a_cost_and_not_at_all(rich: Desktop) -> None:
    silent(rich, 3, 3, 60, 60, 60, 400)
    rich.post(f"{PLACE}/budget", monthly="1000", urgent="0")
    text = shown(compose(rich, "preview", "Sáng Nhè"))
    assert "165 đồng · quỹ tháng này còn 1.000 đồng" in text
    assert "2 người nhận không mất tiền" in text
    assert "3 người nhận qua Zalo phải trả tiền, hết 165 đồng" in text
    assert "1 người Zalo không cho gửi vì lâu chưa nhắn" in text
    rich.post(f"{PLACE}/templates", **FORM)
    text = shown(compose(rich, "preview", "Sáng Nhè"))
    assert "4 người nhận qua Zalo phải trả tiền, hết 285 đồng" in text
    assert "không cho gửi" not in text


def test_who_chooses_the_free_ones_pays_nothing(rich: Desktop) -> None:
    silent(rich, 3, 3, 60, 60, 60)
    rich.post(f"{PLACE}/budget", monthly="1000", urgent="0")
    text = shown(compose(rich, "preview", "Sáng Nhè", free="only"))
    assert "0 đồng" in text
    assert "3 người phải trả tiền mới gửi được (165 đồng): lần này không gửi" in text


def test_what_the_month_cannot_pay_is_said_in_the_preview_and_not_queued(rich: Desktop) -> None:
    silent(rich, 60, 60, 60)
    rich.post(f"{PLACE}/budget", monthly="100", urgent="0")
    assert "Vượt quỹ: chỉ còn 100 đồng" in shown(compose(rich, "preview", "Sáng Nhè"))
    page = compose(rich, "send", "Sáng Nhè")
    assert "Tin này hết 165 đồng mà quỹ tháng này còn 100 đồng" in shown(page)
    with rich.commune.database.read() as session:
        assert session.scalars(select(Notice)).all() == []
        assert session.scalars(select(Outgoing)).all() == []


def test_an_account_that_may_not_send_stands_first_on_the_home_page_until_it_may(
    rich: Desktop,
) -> None:
    keeper = Keeper(Windows(), rich.office, lambda: NOW)
    refused = SendFailed(Failure.SUSPENDED, 900.0, "error -221")
    with rich.commune.database.write() as session:
        keeper.note_failures(session.connection(), [refused])
    assert "cần xem ngay" in rich.get("/console").text
    assert "error -221" in rich.get(PLACE).text
    with rich.commune.database.write() as session:
        keeper.works(session.connection())
    assert "cần xem ngay" not in rich.get("/console").text


def test_without_an_account_the_page_says_so(desktop: Desktop) -> None:
    desktop.sign_in()
    assert "Chưa nối Zalo OA" in desktop.get(PLACE).text


def test_the_preview_says_who_is_reached_by_the_number_that_they_gave_alone(rich: Desktop) -> None:
    rich.post(f"{PLACE}/budget", monthly="285", urgent="0")
    rich.post(f"{PLACE}/templates", **FORM)
    silent(rich, 1, 900, 901)
    with rich.commune.database.write() as session:
        lost = session.scalars(select(Address).where(Address.heard_at < hour_of(NOW) - 900 * 3600))
        for one in lost:
            one.state = "gone"
            assert one.person_id
            notice_phones.keep(session, one.person_id, "sealed")
            session.add(
                Consent(
                    person_id=one.person_id, purpose="phone", given=True, text_version="g",
                    proof="", channel="zalo-oa", at=NOW,
                )
            )  # fmt: skip
    text = shown(compose(rich, "preview", "Sáng Nhè"))
    assert "2 người nhận qua Zalo phải trả tiền, hết 240 đồng" in text
    assert "trong đó 1 người chỉ còn gửi được theo số điện thoại họ đã cho" in text
