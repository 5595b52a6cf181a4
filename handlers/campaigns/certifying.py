"""The certificates of those who are praised: one, or all of a campaign, to print and to sign.

Who signs is typed by whoever prints, and kept nowhere: offices change hands.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from content.campaigns import Campaign
from content.documents import words
from content.documents.forms import FRONT, forms
from handlers.campaigns import praising
from handlers.campaigns.praising import VILLAGE, Line
from handlers.desk import Desk
from handlers.errors import Refused
from handlers.fonts_told import fonts_told
from handlers.messages import Words
from handlers.reports.office import frame, our_area
from storage.areas import commune_of

if TYPE_CHECKING:  # what draws is loaded only when something is printed
    from content.printing.certificate import Certificate

SIGNER_MOST = 100


def certificates(desk: Desk, code: str, signer: str, number: str = "") -> bytes:
    """The PDF, a page each, or that of one `number`. Refused while nothing is approved."""
    from content.printing.certificate import certificates_pdf

    sheet = praising.read(desk, code)
    lines = [one for one in sheet.approved if number in ("", str(one.praise.id))]
    if not lines:
        raise Refused(Words("kh-chua-co-ai"))
    signed = " ".join(signer.split())[:SIGNER_MOST]
    papers = _papers(desk, sheet.campaign, lines, signed)
    with fonts_told():
        return certificates_pdf(words.campaign()["certificate"]["title"], papers)


def _papers(
    desk: Desk, campaign: Campaign, lines: Sequence[Line], signed: str
) -> list["Certificate"]:
    return [_paper(desk, campaign, line, signed) for line in lines]


def _paper(desk: Desk, campaign: Campaign, line: Line, signed: str) -> "Certificate":
    from content.printing.certificate import Certificate

    said, praise = words.campaign()["certificate"], line.praise
    ours = our_area(desk, line.area)
    around = frame(desk, ours, said["kind"], [], form=FRONT)
    return Certificate(
        issuer=tuple(around["cap_tren"]),
        nation=tuple(forms()[FRONT]["national"]),
        title=said["title"],
        by=said["by"].format(NOI=ours.full_name.upper()),
        praised=said["praised"],
        name=praise.name[:1].upper() + praise.name[1:],
        place=_place(desk, line),
        reason=said["reason"].format(viec=praise.reason.rstrip("."), ten=campaign.name),
        number=said["number"].format(so=praise.number) if praise.number else around["so"],
        dated=said["dated"].format(noi=around["dia_danh"], nam=around["nam"]),
        signer=(around["thay_mat"], around["chuc_vu"]),
        signed=signed,
    )


def _place(desk: Desk, line: Line) -> str:
    said, area = words.campaign()["certificate"], line.area
    commune = commune_of(desk.session, area)
    within = commune.full_name if commune is not None and commune.id != area.id else ""
    if line.praise.kind == VILLAGE:
        return within
    if not within:
        return str(said["place"].format(noi=area.full_name))
    return str(said["within"].format(ban=area.full_name, xa=within))
