"""A request of a method."""

from dataclasses import dataclass
from typing import Any


@dataclass
class Call:
    method: str
    fields: dict[str, Any]

    def text(self, name: str) -> str:
        value = self.fields.get(name)
        return "" if value is None else str(value)
