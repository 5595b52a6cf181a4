"""The checklist of what must be made public, on the staff's pages."""

from tests.unit.console.conftest import Desktop
from tests.unit.console.deskwork import area_id, shown

ROOT = "/console/disclosure"
MADE = {"item": "d11-k7", "form": "speaker", "since": "2026-11-10", "by": "Trưởng thôn"}


def test_three_days_on_the_loudspeaker_make_an_item_complete(desktop: Desktop) -> None:
    desktop.sign_in()
    village = f"{ROOT}/{area_id(desktop, 'Pàng Dề A1')}"
    assert "chưa họp chọn kênh" in shown(desktop.get(village))
    assert "loa 1 ngày liên tục" in shown(desktop.post(f"{village}/enter", **MADE))
    more = MADE | {"since": "2026-11-11", "until": "2026-11-12"}
    assert "Đã công khai đủ" in shown(desktop.post(f"{village}/enter", **more))
    assert "1/10 nội dung đã đủ" in shown(desktop.get(ROOT))


def test_a_form_sent_twice_is_entered_once_and_shows_what_was_typed(desktop: Desktop) -> None:
    desktop.sign_in()
    village = f"{ROOT}/{area_id(desktop, 'Pàng Dề A1')}"
    desktop.post(f"{village}/enter", **MADE)
    again = desktop.post(f"{village}/enter", **MADE)
    assert again.status == 409
    assert "đã được ghi rồi" in shown(again)
    assert 'value="2026-11-10"' in again.text


def test_the_checklist_is_taken_home_a_line_for_each_village_and_item(desktop: Desktop) -> None:
    desktop.sign_in()
    desktop.post(f"{ROOT}/{area_id(desktop, 'Pàng Dề A1')}/enter", **MADE)
    csv = desktop.client.get(f"{ROOT}/list.csv?words=pang de").content.decode("utf-8-sig")
    lines = csv.splitlines()
    assert len(lines) == 11
    assert "Chưa đủ ngày,10/11/2026,Loa truyền thanh,1," in lines[1]
    assert desktop.client.get(f"{ROOT}/list.xlsx").status_code == 200


def test_a_village_of_another_commune_is_not_shown(desktop: Desktop) -> None:
    desktop.sign_in(desktop.commune.neighbour)
    village = area_id(desktop, "Pàng Dề A1")
    assert desktop.get(f"{ROOT}/{village}").status == 404
    assert "Không có thôn, bản nào" in shown(desktop.get(ROOT))
