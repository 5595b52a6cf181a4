"""Figures as Markdown tables, ready for RESULTS.md."""

import sys
from collections.abc import Sequence

Cell = str | int | float


def table(title: str, head: Sequence[str], rows: Sequence[Sequence[Cell]]) -> None:
    print(f"\n### {title}\n")
    print(f"| {' | '.join(head)} |")
    print(f"|{'---|' * len(head)}")
    for row in rows:
        print(f"| {' | '.join(_shown(cell) for cell in row)} |", flush=True)


def note(text: str) -> None:
    """What is going on, beside the tables."""
    print(text, file=sys.stderr, flush=True)


def _shown(cell: Cell) -> str:
    if not isinstance(cell, float):
        return str(cell)
    return f"{cell:.0f}" if cell >= 1000 else f"{cell:.2f}" if cell < 10 else f"{cell:.1f}"
