"""The bot's words: each written once, and none asked for that nobody wrote."""

import ast
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from content import catalog
from tests.architecture.test_house import ROOT, name, product_code

FILES = sorted((ROOT / "content" / "catalog" / "vi").glob("*.ftl"))
SPOKEN = {"Words", "say", "choose", "ask", "confirm", "listen"}
ID = re.compile(r"^([a-zA-Z][\w-]*) *=", re.MULTILINE)


def ids(path: Path) -> list[str]:
    return ID.findall(path.read_text("utf-8"))


def asked_for(path: Path) -> Iterator[str]:
    """Ids that the code names: `Words("id")`, `talk.say("id")`, `yes="id"` …"""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Call) and called(node) in SPOKEN:
            named = [word.value for word in node.keywords if word.arg in {"yes", "no"}]
            for given in [*node.args[:1], *named]:
                yield from literals(given)


def called(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def literals(given: ast.expr) -> Iterator[str]:
    """The strings that an argument may be: itself, or either side of a condition."""
    if isinstance(given, ast.Constant) and isinstance(given.value, str):
        yield given.value
    elif isinstance(given, ast.IfExp):
        yield from literals(given.body)
        yield from literals(given.orelse)


def test_every_sentence_is_written_once() -> None:
    written = Counter(found for path in FILES for found in ids(path))
    assert {found for found, times in written.items() if times > 1} == set()


def test_no_sentence_is_lost_to_a_slip_of_the_pen() -> None:
    assert {found for path in FILES for found in ids(path)} == set(catalog.keys())


@pytest.mark.parametrize("path", product_code(), ids=name)
def test_every_sentence_that_is_said_was_written(path: Path) -> None:
    assert {key for key in asked_for(path) if not catalog.has(key)} == set()
