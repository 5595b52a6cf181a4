"""The catalog as its files stand: each sentence, what goes into it, and between what it chooses."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import product
from pathlib import Path
from typing import Any

from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from content import catalog

PLURALS = frozenset({"zero", "one", "two", "few", "many", "other"})


@dataclass(frozen=True, slots=True)
class Sentence:
    key: str
    path: Path
    pieces: tuple[str, ...]  # its plain text, variants and all, without what goes in
    places: frozenset[str]  # "$ma", and "nut-dung" where it says another sentence
    choices: Mapping[
        str, frozenset[str]
    ]  # by "$so": the values that it names, the default left out

    @property
    def text(self) -> str:
        return " ".join(self.pieces)

    def __str__(self) -> str:
        return f"{self.path.parent.name}/{self.path.name}: {self.key}"


class _Reader(Visitor):
    """Collects what a message is made of; Fluent looks for its methods by these names."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.places: set[str] = set()
        self.choices: dict[str, set[str]] = {}

    def visit_TextElement(self, node: ast.TextElement) -> None:  # noqa: N802
        self.pieces.append(node.value)

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802
        self.places.add(f"${node.id.name}")

    def visit_MessageReference(self, node: ast.MessageReference) -> None:  # noqa: N802
        self.places.add(node.id.name)

    def visit_SelectExpression(self, node: ast.SelectExpression) -> None:  # noqa: N802
        assert isinstance(node.selector, ast.VariableReference), (
            "a sentence chooses by what it is told"
        )
        named = self.choices.setdefault(f"${node.selector.id.name}", set())
        named |= {_name(variant) for variant in node.variants if not variant.default}
        self.generic_visit(node)


def _name(variant: ast.Variant) -> str:
    key = variant.key
    return key.value if isinstance(key, ast.NumberLiteral) else key.name


def languages() -> list[str]:
    """Every language that has a folder of words; Vietnamese first."""
    found = sorted(folder.name for folder in catalog.FOLDER.iterdir() if any(folder.glob("*.ftl")))
    return [catalog.DEFAULT, *(name for name in found if name != catalog.DEFAULT)]


def others() -> list[str]:
    return languages()[1:]


@cache
def entries(language: str) -> tuple[tuple[Path, ast.EntryType], ...]:
    """Everything in the files of a language, in the order in which it stands there."""
    paths = sorted((catalog.FOLDER / language).glob("*.ftl"))
    parser = FluentParser()
    return tuple(
        (path, entry) for path in paths for entry in parser.parse(path.read_text("utf-8")).body
    )


@cache
def sentences(language: str) -> tuple[Sentence, ...]:
    return tuple(
        _sentence(path, entry)
        for path, entry in entries(language)
        if isinstance(entry, ast.Message)
    )


def by_key(language: str) -> dict[str, Sentence]:
    return {sentence.key: sentence for sentence in sentences(language)}


def _sentence(path: Path, message: ast.Message) -> Sentence:
    reader = _Reader()
    reader.visit(message)
    choices = {place: frozenset(named) for place, named in reader.choices.items()}
    return Sentence(message.id.name, path, tuple(reader.pieces), frozenset(reader.places), choices)


def fillings(*same: Sentence) -> Iterator[dict[str, Any]]:
    """Something for every place, and each value that one of these writings of a sentence names."""
    places = sorted({place for one in same for place in one.places if place[0] == "$"})
    values = [
        _values(frozenset[str]().union(*(one.choices.get(p, ()) for one in same))) for p in places
    ]
    for given in product(*values):
        yield {place[1:]: value for place, value in zip(places, given, strict=True)}


def _values(named: frozenset[str]) -> list[Any]:
    """A word, or counts where the sentence counts: nothing, one, several, many."""
    if named and all(name.isdigit() or name in PLURALS for name in named):
        return [0, 1, 2, 1234]
    return ["Mã", *sorted(named)]
