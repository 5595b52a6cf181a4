"""Who asks for a sentence: the code, the pages' templates, the chat page's script, tables of data.

A key is asked for by its full name, or put together: `f"trang-thai-{code}"`, `"cs-xong-" ~ done`. What
is put in must then be written somewhere as well, so that a sentence for an action that no longer
exists is found out.
"""

import ast
import csv
import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, nodes

from tests.architecture.sentences import sentences
from tests.architecture.test_house import files, product_code

NAME = re.compile(r"[a-zA-Z0-9][\w-]*")
QUOTED = re.compile(r"""(["'`])([\w-]+)\1""")
ANYTHING = None  # in a key that is put together: what is not written there
SAID_BY_SCRIPT = "wj-"

Pieces = tuple[str | None, ...]


@cache
def asked() -> tuple[frozenset[str], frozenset[Pieces]]:
    """The words written anywhere that may be a key or a part of one, and how keys are put together."""
    found = [*_code(), *_templates(), *_scripts(), *_tables(), *_sentences()]
    whole = frozenset(one for one in found if isinstance(one, str) and NAME.fullmatch(one))
    return whole, frozenset(one for one in found if isinstance(one, tuple) and _tells(one))


def is_asked_for(key: str) -> bool:
    words, put_together = asked()
    return key in words or any(_makes(pieces, key, words) for pieces in put_together)


def _makes(pieces: Pieces, key: str, words: frozenset[str]) -> bool:
    pattern = "".join(r"([\w-]+)" if one is ANYTHING else re.escape(one) for one in pieces)
    found = re.fullmatch(pattern, key)
    return found is not None and all(part.isdigit() or part in words for part in found.groups())


def _tells(pieces: Pieces) -> bool:
    """Put together from something that looks like a key, not from a dash alone."""
    written = [one for one in pieces if one is not ANYTHING]
    return any("-" in one and one != "-" for one in written) and all(
        re.fullmatch(r"[\w-]+", one) for one in written if one
    )


def _code() -> Iterator[str | Pieces]:
    for path in product_code():
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield node.value
            elif isinstance(node, ast.JoinedStr):
                yield tuple(_written(part) for part in node.values)
            elif isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
                yield (_written(node.left), _written(node.right))


def _written(part: ast.expr) -> str | None:
    return (
        part.value if isinstance(part, ast.Constant) and isinstance(part.value, str) else ANYTHING
    )


def _templates() -> Iterator[str | Pieces]:
    for path in files("bot"):
        if path.suffix == ".html":
            page = Environment(autoescape=True).parse(path.read_text("utf-8"))
            for const in page.find_all(nodes.Const):
                yield str(const.value)
            for joined in page.find_all(nodes.Concat):
                yield tuple(
                    str(node.value) if isinstance(node, nodes.Const) else ANYTHING
                    for node in joined.nodes
                )


def _scripts() -> Iterator[str]:
    for path in files("bot"):
        if path.suffix == ".js":
            for _, word in QUOTED.findall(path.read_text("utf-8")):
                yield SAID_BY_SCRIPT + word


def _tables() -> Iterator[str]:
    """Cells of CSV and TOML, as they stand and as a part of a key: `DA_CHUYEN` is `da-chuyen`."""
    for path in files("content"):
        for cell in _cells(path):
            yield cell
            yield cell.lower().replace("_", "-")


def _cells(path: Path) -> Iterator[str]:
    if path.suffix == ".csv":
        with path.open(encoding="utf-8", newline="") as file:
            yield from (cell for row in csv.reader(file) for cell in row)
    elif path.suffix == ".toml":
        yield from _strings(tomllib.loads(path.read_text("utf-8")))


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from _strings(inner)


def _sentences() -> Iterator[str]:
    """A sentence that says another one."""
    for sentence in sentences("vi"):
        yield from (place for place in sentence.places if place[0] != "$")
