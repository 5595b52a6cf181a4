"""The standing of a campaign as a workbook: villages by size, and communes."""

from content.documents.sheets import Cell, Sheet, workbook
from handlers.campaigns import standing
from handlers.campaigns.rules import BANDS
from handlers.campaigns.standing import Commune, Standing, Tally
from handlers.desk import Desk
from handlers.messages import Words
from handlers.wording import wording

VILLAGES = ("noi", "quy-mo", "so-ho", "dang-ky", "xong", "diem", "toi-da", "ghi-nhan")
COMMUNES = ("xa", "tham-gia", "so-ban", "xa-dang-ky", "dang-ky", "xong", "diem", "toi-da")
WIDTHS = (30, 24, 10, 12, 12, 10, 12, 18)


def standing_sheet(desk: Desk, code: str) -> bytes:
    """The .xlsx; those of one size by name."""
    found = standing.read(desk, code)
    villages = _sheet(desk, found, ("pt-kq-trang-ban", VILLAGES), _villages(found))
    rows = [_commune(one) for one in found.communes]
    return workbook([villages, _sheet(desk, found, ("pt-kq-trang-xa", COMMUNES), rows)])


def band_words(band: int | None) -> Words:
    """ "từ 50 đến dưới 100 hộ"."""
    if band is None:
        return Words("pt-bac-chua-ro")
    if band == 0:
        return Words("pt-bac-duoi", {"den": BANDS[0]})
    if band == len(BANDS):
        return Words("pt-bac-tu", {"tu": BANDS[-1]})
    return Words("pt-bac-giua", {"tu": BANDS[band - 1], "den": BANDS[band]})


def _sheet(
    desk: Desk, found: Standing, named: tuple[str, tuple[str, ...]], rows: list[list[Cell]]
) -> Sheet:
    name, columns = named
    return Sheet(
        name=wording(Words(name)),
        title=found.campaign.name,
        head=[wording(Words(f"pt-kq-{one}")) for one in columns],
        rows=rows,
        widths=WIDTHS,
        note=wording(Words("pt-kq-ghi-chu", {"ngay": f"{desk.today:%d/%m/%Y}"})),
    )


def _villages(found: Standing) -> list[list[Cell]]:
    return [
        [
            place.area.full_name,
            wording(band_words(band)),
            "" if place.area.households is None else place.area.households,
            *_numbers(place.tally),
            wording(Words("pt-kq-lam-nhieu-nhat")) if place.thanked else "",
        ]
        for band, places in found.bands
        for place in places
    ]


def _commune(one: Commune) -> list[Cell]:
    return [one.area.full_name, one.taking_part, one.villages, one.own, *_numbers(one.tally)]


def _numbers(tally: Tally) -> list[Cell]:
    return [tally.taken, tally.done, tally.points, tally.most]
