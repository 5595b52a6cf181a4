"""The page on repeating a draw prints a program; it finds the same winners as ours."""

import subprocess
import sys
from pathlib import Path

from handlers.quizzes import draw
from tests.architecture.test_house import ROOT

PAGE = ROOT / "docs" / "operations" / "repeating-a-draw.md"


def test_the_printed_program_repeats_a_draw(tmp_path: Path) -> None:
    tickets = [draw.ticket_of(draw.new_code()) for _ in range(40)]
    (tmp_path / "entries.txt").write_text(draw.listing(tickets), "utf-8")
    program = PAGE.read_text("utf-8").split("```python\n")[1].split("```")[0]
    (tmp_path / "draw.py").write_text(program, "utf-8")
    command = [sys.executable, "draw.py", "entries.txt", "0123456", "3"]
    found = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True)
    assert found.stdout.split() == draw.winners(tickets, "0123456", 3)
