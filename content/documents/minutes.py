"""The minutes of a village meeting (Form 03 of Decree 59/2023): no office stands in their heading.

`python -m content.documents.minutes` writes the template. Names of who presides, who writes and who
signs are left open: they are written by hand.
"""

from pathlib import Path

from docx.document import Document as Doc
from docx.shared import Pt

from content.documents import TEMPLATES
from content.documents.layout import grid
from content.documents.pieces import paragraphs
from content.documents.village import heading, made, pages, signed, titled

NAME = "bien-ban-hop.cong-dong"
SIGNERS = ("THƯ KÝ", "CHỦ TRÌ CUỘC HỌP", "TRƯỞNG BAN CÔNG TÁC MẶT TRẬN")


def drawn(document: Doc) -> None:
    pages(document)
    heading(document)
    titled(document, "BIÊN BẢN")
    paragraphs(document, "mo_dau")
    document.add_paragraph("1. Thành phần", style="Heading 2")
    paragraphs(document, "thanh_phan")
    document.add_paragraph("2. Nội dung và kết quả biểu quyết", style="Heading 2")
    titles = ["TT", "Nội dung", "Tán thành", "Không", "Khác", "Ngưỡng", "Kết quả"]
    fields = ["noi_dung", "tt", "ten", "tan_thanh", "khong", "khac", "nguong", "ket_qua"]
    grid(document, [11, 46, 24, 19, 16, 30, 19], titles, fields)
    document.add_paragraph().paragraph_format.space_after = Pt(4)
    document.add_paragraph("{%p if cac_viec %}")
    document.add_paragraph("3. Việc phải làm sau cuộc họp", style="Heading 2")
    titles = ["TT", "Việc", "Ai làm", "Xong trước", "Đo bằng gì"]
    grid(document, [11, 58, 36, 26, 34], titles, ["cac_viec", "tt", "ten", "ai", "han", "do"])
    document.add_paragraph().paragraph_format.space_after = Pt(4)
    document.add_paragraph("{%p endif %}")
    paragraphs(document, "ket")
    signed(document, [50, 55, 60], SIGNERS)


def built() -> bytes:
    """The template as a .docx, the same bytes each time."""
    return made(NAME, drawn)


def build(folder: Path = TEMPLATES) -> None:
    (folder / f"{NAME}.docx").write_bytes(built())


if __name__ == "__main__":
    build()
