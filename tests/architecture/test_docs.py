"""What the documents tell is there: links, files, commands, settings, make's targets."""

import re
from pathlib import Path

import pytest

from bot.cli import COMMANDS
from bot.settings import Settings
from tests.architecture.test_house import PACKAGES, ROOT, name

DOCUMENTS = [ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").rglob("*.md"))]
LINK = re.compile(r"\]\((?!https?:|#)([^)#]+)")
PATH = re.compile(rf"`((?:{'|'.join(PACKAGES)}|tests|benchmarks|docs)/[\w./-]*)`")
COMMAND = re.compile(r"(?:`|bin/|^)nhipcau ([a-z]+)", re.MULTILINE)
VARIABLE = re.compile(r"NHIPCAU_([A-Z_]*[A-Z])")
RESERVED = ("ZALO", "REQUIRE_ALL", "TEST_POSTGRES")  # announced; of the tests

every_document = pytest.mark.parametrize("document", DOCUMENTS, ids=name)


@every_document
def test_every_link_leads_somewhere(document: Path) -> None:
    links = LINK.findall(document.read_text("utf-8"))
    assert [link for link in links if not (document.parent / link).exists()] == []


@every_document
def test_every_file_that_is_named_exists(document: Path) -> None:
    paths = PATH.findall(document.read_text("utf-8"))
    assert [path for path in paths if not (ROOT / path).exists()] == []


@every_document
def test_every_command_that_is_named_exists(document: Path) -> None:
    named = set(COMMAND.findall(document.read_text("utf-8")))
    assert named - set(COMMANDS) == set()


@every_document
def test_every_setting_that_is_named_exists(document: Path) -> None:
    named = set(VARIABLE.findall(document.read_text("utf-8")))
    known = {field.upper() for field in Settings.model_fields}
    assert {one for one in named - known if not one.startswith(RESERVED)} == set()


def test_what_the_readme_tells_to_type_is_what_make_types() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    readme = (ROOT / "README.md").read_text("utf-8")
    for words in (
        "--require-hashes -r requirements.lock",
        "--no-deps --no-build-isolation -e .",
        "nhipcau run",
    ):
        assert words in makefile
        assert words in readme
