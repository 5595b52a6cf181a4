"""Tables of the figures: when a topic counts as an early sign, and where a commune's tile stands."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from content import tables

FOLDER = Path(__file__).parent
SIGNS, TILES = "signs.toml", "tiles.csv"


@dataclass(frozen=True, slots=True)
class SignRule:
    """`weeks` of history at most and `least` at the least; `share`: of weeks with a false sign."""

    weeks: int
    least: int
    share: float
    times: float


@dataclass(frozen=True, slots=True)
class Tile:
    """Where a commune stands: rows from the north, columns from the west, both from 1."""

    code: str
    row: int
    column: int


@cache
def sign_rule(folder: str = "") -> SignRule:
    """The office's own, else ours. Raises `TableError` when a value makes no sense."""
    file = tables.own(folder, SIGNS) or FOLDER / SIGNS
    try:
        found = tomllib.loads(file.read_text("utf-8"))
        rule = SignRule(
            int(found["history"]["weeks"]),
            int(found["history"]["least"]),
            float(found["level"]["share"]),
            float(found["growth"]["times"]),
        )
    except (KeyError, ValueError) as error:
        raise tables.TableError(f"{file.name}: {error}") from error
    if not (1 <= rule.least <= rule.weeks and 0 < rule.share < 1 <= rule.times):
        raise tables.TableError(f"{file.name}: least ≤ weeks, 0 < share < 1, times ≥ 1")
    return rule


@cache
def tiles(folder: str = "") -> dict[str, Tile]:
    """Each commune's tile by its code."""
    file = tables.own(folder, TILES) or FOLDER / TILES
    return {tile.code: tile for tile in tables.read(file, _tile)}


def _tile(row: dict[str, str]) -> Tile:
    tile = Tile(row["code"], int(row["row"]), int(row["column"]))
    if tile.row < 1 or tile.column < 1:
        raise ValueError("rows and columns are counted from 1")
    return tile
