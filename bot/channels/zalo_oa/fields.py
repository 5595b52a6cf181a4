"""Reading fields of raw JSON; each raises ValueError, without the value, when it is not there."""

import re
from collections.abc import Mapping
from typing import Any

_NAME = re.compile(r"[0-9A-Za-z_.:-]{1,64}")


def mapping(value: Any) -> Mapping[str, Any]:
    if not isinstance(value, dict):
        raise ValueError(f"an object was expected, not {type(value).__name__}")  # noqa: TRY004
    return value


def inner(fields: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    """The object of that name; an empty one where there is none."""
    return mapping(fields.get(name) or {})


def words(fields: Mapping[str, Any], name: str) -> str:
    """The text of that name without NUL, which PostgreSQL does not store; "" where there is none."""
    value = fields.get(name)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise ValueError(f"{name}: text was expected, not {type(value).__name__}")  # noqa: TRY004
    return value.replace("\0", "")


def named(fields: Mapping[str, Any], name: str) -> str:
    """An id: Zalo writes them as text, and here and there as numbers."""
    value = fields.get(name)
    if type(value) is int:
        value = str(value)
    if not isinstance(value, str) or not _NAME.fullmatch(value):
        raise ValueError(f"{name}: an id was expected, not {type(value).__name__}")
    return value


def listed(fields: Mapping[str, Any], name: str) -> list[Any]:
    value = fields.get(name)
    if value is None:
        return []
    if not isinstance(value, list):
        raise ValueError(f"{name}: a list was expected, not {type(value).__name__}")  # noqa: TRY004
    return value
