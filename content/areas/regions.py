"""Which region a commune is in: I, II or III, the last being the remotest and poorest.

`regions.csv`: Decision 46 (2026) of the province, for 2026–2030: 2 communes in I, 5 in II, 38 in III.
"""

from functools import cache
from pathlib import Path

from content import tables

TABLE = Path(__file__).with_name("regions.csv")
OWN = "regions.csv"
REGIONS = ("I", "II", "III")


@cache
def regions(folder: str = "") -> dict[str, str]:
    """The region of each commune's code, with the rows of an office's own folder above ours.

    Raises `TableError` when a row makes no sense.
    """
    files = [TABLE, tables.own(folder, OWN)]
    return dict(row for file in files if file is not None for row in tables.read(file, _region))


def _region(row: dict[str, str]) -> tuple[str, str]:
    if row["region"] not in REGIONS:
        raise ValueError(f"region must be I, II or III, not {row['region']!r}")
    return row["code"], row["region"]
