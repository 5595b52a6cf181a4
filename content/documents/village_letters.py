"""Before a village meets: the invitation (Form 01 of Decree 59/2023), and the plan of its regular
conference (article 10 of the same).

`python -m content.documents.village_letters` writes both templates.
"""

from collections.abc import Callable
from pathlib import Path

from docx.document import Document as Doc
from docx.shared import Pt

from content.documents import TEMPLATES
from content.documents.layout import grid
from content.documents.pieces import addressed, paragraphs
from content.documents.village import heading, made, pages, signed, titled

INVITATION, PLAN = "giay-moi-hop.cong-dong", "ke-hoach-hoi-nghi.cong-dong"


def invitation(document: Doc) -> None:
    heading(document)
    titled(document, "GIẤY MỜI")
    addressed(document, "kinh_gui")
    paragraphs(document, "noi_dung")
    paragraphs(document, "ket")
    signed(document, [80, 85], ("", "{{ nguoi_moi }}"))


def plan(document: Doc) -> None:
    pages(document)
    heading(document)
    titled(document, "KẾ HOẠCH")
    paragraphs(document, "mo_dau")
    document.add_paragraph("1. Thời gian, địa điểm, thành phần", style="Heading 2")
    paragraphs(document, "khi_nao")
    document.add_paragraph("2. Nội dung", style="Heading 2")
    grid(document, [11, 154], ["TT", "Nội dung"], ["cac_viec", "tt", "ten"])
    document.add_paragraph().paragraph_format.space_after = Pt(4)
    paragraphs(document, "ket")
    signed(document, [80, 85], ("TRƯỞNG BAN CÔNG TÁC MẶT TRẬN", "{{ nguoi_lap }}"))


DRAWN: dict[str, Callable[[Doc], None]] = {INVITATION: invitation, PLAN: plan}


def built(name: str) -> bytes:
    """The template as a .docx, the same bytes each time."""
    return made(name, DRAWN[name])


def build(folder: Path = TEMPLATES) -> None:
    for name in DRAWN:
        (folder / f"{name}.docx").write_bytes(built(name))


if __name__ == "__main__":
    build()
