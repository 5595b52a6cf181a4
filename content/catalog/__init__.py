"""The bot's own words: Fluent files, one folder a language, one file a subject.

What a language lacks falls back to Vietnamese: words of a minority language come from a speaker,
never from a developer.
"""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import FluentParser, FluentSerializer
from fluent.syntax.ast import Message

FOLDER = Path(__file__).parent
DEFAULT = "vi"


def text(key: str, args: Mapping[str, Any] | None = None, language: str | None = None) -> str:
    """The sentence `key` in that language, or in Vietnamese; LookupError when nobody wrote it."""
    if key == "literal":
        return str((args or {})["text"])
    if not args:
        return _plain(key, language or DEFAULT)
    return _formatted(key, args, language or DEFAULT)


def has(key: str) -> bool:
    return key == "literal" or _bundle(DEFAULT).has_message(key)


@cache
def keys(language: str = DEFAULT) -> frozenset[str]:
    return frozenset(_bundle(language)._messages)


@cache
def _plain(key: str, language: str) -> str:
    return _formatted(key, {}, language)


def _formatted(key: str, args: Mapping[str, Any], language: str) -> str:
    for bundle in (_bundle(language), _bundle(DEFAULT)):
        if bundle.has_message(key):
            pattern = bundle.get_message(key).value
            if pattern is None:
                break
            value, errors = bundle.format_pattern(pattern, dict(args))
            if errors:
                raise LookupError(f"catalog: {key}: {errors[0]}")
            return str(value)
    raise LookupError(f"catalog: no sentence {key!r}")


@cache
def _bundle(language: str) -> FluentBundle:
    places = [language, DEFAULT]  # numbers as in Vietnamese where nothing is known of a language
    bundle = FluentBundle(places, use_isolating=False)
    for path in sorted((FOLDER / language).glob("*.ftl")):
        bundle.add_resource(FluentResource(path.read_text("utf-8")))
    return bundle


@cache
def pattern(key: str, language: str = DEFAULT) -> str:
    """The sentence as it was written, its places in braces: what a recording of it reads.

    LookupError when nobody wrote it in that language.
    """
    entry = _entries(language).get(key)
    if entry is None or entry.value is None:
        raise LookupError(f"catalog: no sentence {key!r} in {language!r}")
    bare = Message(entry.id, entry.value)  # without its comment
    return FluentSerializer().serialize_entry(bare).partition("=")[2].strip()


@cache
def file_keys(name: str, language: str = DEFAULT) -> tuple[str, ...]:
    """The sentences of one file ("people"), in their order there."""
    source = (FOLDER / language / f"{name}.ftl").read_text("utf-8")
    return tuple(entry.id.name for entry in _parsed(source))


@cache
def _entries(language: str) -> dict[str, Message]:
    files = sorted((FOLDER / language).glob("*.ftl"))
    found = [entry for path in files for entry in _parsed(path.read_text("utf-8"))]
    return {entry.id.name: entry for entry in found}


def _parsed(source: str) -> list[Message]:
    return [e for e in FluentParser().parse(source).body if isinstance(e, Message)]
