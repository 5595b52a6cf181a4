"""Fonts of the machine, and a machine that has those for Vietnamese only."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from content import fonts


@pytest.fixture(autouse=True)
def installed() -> None:
    """Where everything is required, a skip is a failure (tests/conftest.py)."""
    if lacking := [script.package for script in fonts.missing_scripts() if script.needed]:
        pytest.skip(f"there is no font to draw with: {', '.join(lacking)}")


@pytest.fixture
def vietnamese_only(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    own = fonts.family()
    for path in (own.regular, own.bold):
        (tmp_path / path.name).symlink_to(path)
    monkeypatch.setattr(fonts, "FOLDERS", (tmp_path,))
    fonts.forget()
    yield
    monkeypatch.undo()
    fonts.forget()
