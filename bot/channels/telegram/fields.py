"""Reading fields of raw JSON; each raises ValueError, without the value, when it is not there.

Never TypeError: what is wrong is what was sent, not how we were called.
"""

from collections.abc import Mapping
from typing import Any


def mapping(value: Any) -> Mapping[str, Any]:
    if not isinstance(value, dict):
        raise ValueError(f"an object was expected, not {type(value).__name__}")  # noqa: TRY004
    return value


def integer(fields: Mapping[str, Any], name: str) -> int:
    value = fields.get(name)
    if type(value) is not int:  # True is an int too
        raise ValueError(f"{name}: a number was expected, not {type(value).__name__}")
    return value


def string(fields: Mapping[str, Any], name: str) -> str:
    """The text without NUL, which PostgreSQL does not store."""
    value = fields.get(name)
    if not isinstance(value, str):
        raise ValueError(f"{name}: text was expected, not {type(value).__name__}")  # noqa: TRY004
    return value.replace("\0", "") if "\0" in value else value
