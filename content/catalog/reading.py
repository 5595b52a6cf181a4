"""A sentence of the catalog for somebody who reads it out: without the marks of the format."""

from collections.abc import Iterator
from functools import lru_cache

from fluent.syntax import FluentParser
from fluent.syntax.ast import (
    Message,
    Pattern,
    Placeable,
    SelectExpression,
    StringLiteral,
    TextElement,
)

CHANGES = "[…]"  # a place that is another for everybody: a name, a day, a number
Piece = tuple[str, bool]  # words, and whether they are such a place


@lru_cache(maxsize=2000)
def pieces(text: str) -> tuple[Piece, ...]:
    """The words, and the places between them; of a choice, what is said as a rule.

    Text that is no pattern of the catalog comes back as it is.
    """
    if "{" not in text:
        return ((_dedented(text), False),)
    message = FluentParser().parse_entry(f"k = {text}")
    if not isinstance(message, Message) or message.value is None:
        return ((text, False),)
    return tuple(_merged(_pieces(message.value)))


def readable(text: str) -> str:
    """The same as one text, each place as "[…]"."""
    return "".join(words for words, _ in pieces(text))


def _pieces(pattern: Pattern) -> Iterator[Piece]:
    for element in pattern.elements:
        if isinstance(element, TextElement):
            yield element.value, False
        elif isinstance(element, Placeable):
            yield from _of(element)


def _of(placeable: Placeable) -> Iterator[Piece]:
    inner = placeable.expression
    if isinstance(inner, StringLiteral):
        yield str(inner.parse()["value"]), False
    elif isinstance(inner, SelectExpression):
        yield from _pieces(next(one.value for one in inner.variants if one.default))
    else:
        yield CHANGES, True


def _merged(found: Iterator[Piece]) -> Iterator[Piece]:
    said = ""
    for words, place in found:
        if not place:
            said += words
            continue
        if said:
            yield said, False
        said = ""
        yield words, True
    if said:
        yield said, False


def _dedented(text: str) -> str:
    return "\n".join(line.strip() for line in text.split("\n"))
