"""A campaign as somebody typed it, in a form or a workbook: nothing is understood yet, nothing lost."""

from dataclasses import dataclass

ROWS_MOST = {"criteria": 40, "milestones": 12}


@dataclass(frozen=True, slots=True)
class TypedCriterion:
    """`line`: where it stands, as its author counts."""

    line: int
    name: str = ""
    measure: str = ""
    unit: str = ""
    points: str = ""

    @property
    def is_empty(self) -> bool:
        return not (self.name or self.measure or self.unit or self.points)


@dataclass(frozen=True, slots=True)
class TypedMilestone:
    line: int
    on: str = ""
    name: str = ""
    kind: str = ""

    @property
    def is_empty(self) -> bool:
        return not (self.on or self.name)


@dataclass(frozen=True, slots=True)
class Typed:
    """`documents`: one a line; days as ISO or as "30/06/2027"; `who`: codes of content.campaigns.WHO."""

    name: str = ""
    issuer: str = ""
    documents: str = ""
    since: str = ""
    until: str = ""
    who: frozenset[str] = frozenset()
    criteria: tuple[TypedCriterion, ...] = ()
    milestones: tuple[TypedMilestone, ...] = ()
