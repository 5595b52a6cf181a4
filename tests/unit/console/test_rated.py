"""How answers were rated, on the page of figures."""

from datetime import date

from storage import ratings
from tests.unit.console.conftest import Desktop
from tests.unit.console.deskwork import area_id, shown

SEPTEMBER = date(2026, 9, 1)
NOVEMBER = date(2026, 11, 1)


def rate(desktop: Desktop, place: str, day: date, *scores: int) -> None:
    here = area_id(desktop, place)
    with desktop.commune.database.write() as session:
        for score in scores:
            ratings.count(session, here, day, ("Hạ tầng", score))


def test_a_commune_has_its_mean_and_one_of_few_none(desktop: Desktop) -> None:
    rate(desktop, "Sáng Nhè", SEPTEMBER, *[5] * 6, *[4] * 6)
    rate(desktop, "Sáng Nhè", NOVEMBER, *[1] * 30)
    rate(desktop, "Tủa Chùa", SEPTEMBER, *[2] * 9)
    desktop.sign_in(desktop.commune.provincial)
    told = shown(desktop.get("/console/figures?figure=rated"))
    assert "Sáng Nhè 4,5" in told
    assert "Tủa Chùa — dưới 10 người, không nêu" in told
    assert "4,5/5 qua 12 lượt chấm, 1 xã, phường." in told


def test_who_looks_over_one_commune_reads_of_it_alone(desktop: Desktop) -> None:
    rate(desktop, "Sáng Nhè", SEPTEMBER, *[5] * 12)
    desktop.sign_in(desktop.commune.neighbour)
    assert "Chưa xã, phường nào có quý đủ 10 lượt chấm." in shown(desktop.get("/console/figures"))
    desktop.sign_in_anew(desktop.commune.observer)
    assert "5,0/5 qua 12 lượt chấm" in shown(desktop.get("/console/figures"))
