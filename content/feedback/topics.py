"""What feedback can be about: the Front's list of topics, in its groups.

The groups follow the public tree of phananh.dienbien.gov.vn; the authority beside each is a
proposal, which staff may change.
"""

import csv
from dataclasses import dataclass
from functools import cache
from pathlib import Path

TABLE = Path(__file__).with_name("topics.csv")
OTHER = "KH99"  # not yet classified


@dataclass(frozen=True, slots=True)
class Topic:
    code: str
    group: str
    name: str
    example: str
    authority: str


@cache
def topics() -> dict[str, Topic]:
    """Every topic by its code, in the order of the list."""
    with TABLE.open(encoding="utf-8", newline="") as file:
        return {row["code"]: Topic(**row) for row in csv.DictReader(file)}


@cache
def groups() -> dict[str, tuple[Topic, ...]]:
    """The topics of each group; "Khác", which holds only `OTHER`, is not among them."""
    found: dict[str, tuple[Topic, ...]] = {}
    for topic in topics().values():
        if topic.code != OTHER:
            found[topic.group] = (*found.get(topic.group, ()), topic)
    return found
