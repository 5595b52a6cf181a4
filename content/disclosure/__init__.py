"""What a commune must make public in each village, and how: the checklist of grassroots democracy.

The rows are in `items.csv`; an office's own rows, in `disclosure.csv` of its folder of tables, stand
above ours under the same code and are added otherwise. A row that is not verified was not set against
the text of the law yet: an office that has done so writes it anew.
"""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from content.tables import own, read

TABLE = Path(__file__).with_name("items.csv")
OWN = "disclosure.csv"
BOARD, SPEAKER, MEETING, PAPER, MESSAGE = "board", "speaker", "meeting", "paper", "message"
FORMS = (BOARD, SPEAKER, MEETING, PAPER, MESSAGE)  # how something is made public


@dataclass(frozen=True, slots=True)
class Item:
    """What must be made public."""

    code: str
    name: str
    article: str  # of the law
    by: str  # who makes it public
    forms: tuple[str, ...]  # that serve for it
    speaker_days: int  # days in a row on the loudspeaker, where there is one; 0: none asked for
    board_days: int  # days on the board; 0: not known or none asked for
    again: int  # months after which it is made public anew; 0: not known, or once
    verified: bool
    source: str


@cache
def items(folder: str = "") -> dict[str, Item]:
    """In the order of the checklist. `folder`: the office's own tables, "" for none."""
    rows = read(TABLE, _item)
    theirs = own(folder, OWN)
    return {one.code: one for one in [*rows, *(read(theirs, _item) if theirs else [])]}


def _item(row: dict[str, str]) -> Item:
    forms = tuple(row["forms"].split())
    if not forms or not set(forms) <= set(FORMS):
        raise ValueError(f"forms {row['forms']!r}")
    found = Item(
        code=row["code"],
        name=row["name"].strip(),
        article=row["article"].strip(),
        by=row["by"].strip(),
        forms=forms,
        speaker_days=int(row["speaker_days"]),
        board_days=int(row["board_days"]),
        again=int(row["again"]),
        verified={"yes": True, "no": False}[row["verified"]],
        source=row["source"],
    )
    if not found.name or not 0 < len(found.code) <= 20:
        raise ValueError(f"an item has a name and a short code: {found.code!r}")
    if min(found.speaker_days, found.board_days, found.again) < 0:
        raise ValueError("days and months are counted from nought")
    return found
