"""The public proof of a draw: all that it takes to repeat it, and nobody's name."""

from sqlalchemy.orm import Session

from handlers.messages import Words
from handlers.quizzes import draw
from handlers.wording import wording
from storage import quizzes as storage


def entries(session: Session, number: int) -> str | None:
    """The closed list, byte by byte as it was sealed; None: there is none yet."""
    one = storage.published(session, number)
    return None if one is None else draw.listing(one.tickets or [])


def proof(session: Session, number: int) -> str | None:
    """In words: what was announced, the seal, the number, who won, and how to check it."""
    one = storage.published(session, number)
    if one is None or one.sealed_at is None:
        return None
    told = {
        "ten": one.title,
        "so_ma": len(one.tickets or []),
        "niem": one.seal or "",
        "nguon": one.seed_source,
        "quay": f"{one.draw_on:%d/%m/%Y}",
        "so_giai": one.winners,
        "so": one.seed if one.drawn_at and one.seed else "",
        "da_quay": "co" if one.drawn_at else "chua",
        "trung": "\n".join(one.winning or []),
    }
    return wording(Words("thi-bien-ban-quay", told)) + "\n"
