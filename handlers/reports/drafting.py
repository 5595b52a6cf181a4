"""A report's draft, put together from numbers and the words of `report.toml`; nothing is invented.

Each sentence carries the code of the group of opinions that it is about. What staff write is asked for
and left empty.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any

from content.documents import words
from content.feedback.topics import topics
from handlers.reports import rules
from handlers.reports.ledger import NOTHING, Codes, Known, Ledger
from handlers.reports.protecting import THRESHOLD, Count, Node, added, shown
from storage.reports import Tally

TOTAL = "tong"


@dataclass(frozen=True, slots=True)
class Group:
    """Opinions on one topic from one commune."""

    code: str
    topic: str
    place: str
    level: str
    field: str
    authorities: tuple[str, ...]
    states: tuple[str, ...]
    node: Node


@dataclass(frozen=True, slots=True)
class Material:
    """What a report is drafted from: this period's numbers, and those of the one before.

    `every`: the code of each group of the area that is or was counted in the period.
    """

    tallies: Sequence[Tally]
    ledger: Ledger
    every: Codes
    earlier: Sequence[Tally] | None
    earlier_days: tuple[date, date] | None
    earlier_in_tens: bool  # its numbers differ by few from what was said of it before
    unscreened: Sequence[Tally]


def draft(material: Material, told: dict[str, str]) -> dict[str, Any]:
    """The body of a report; `told`: who reports (`co_quan`), on what (`noi`), from when (`tu`, `den`)."""
    groups = grouped(material.tallies)
    numbers = Numbers(material.ledger, parts(groups) | {TOTAL: material.every})
    texts, titles = words.report(), words.report()["parts"]
    told = {**told, "nhom": str(len(groups)), "nguong": str(THRESHOLD)}
    told["tong"] = numbers.said(TOTAL)
    opening = [text.format(**told) for text in texts["opening"]["texts"]]
    sections = [
        section("mo-dau", 0, titles["opening"], [(TOTAL, text) for text in opening]),
        section("phan-1", 1, titles["one"]),
        section("phan-khoi", 2, titles["pleased"], asked=True),
        section("ban-khoan", 2, titles["worried"], _worried(groups)),
        section("phan-2", 1, titles["two"]),
        _earlier(material, told),
        section("phan-3", 1, titles["three"]),
        *_by_level(groups, numbers),
        section("phan-4", 1, titles["four"]),
        section("kien-nghi", 2, "", _proposals(groups), asked=True),
    ]
    return {
        "sections": sections,
        "annex": [_row(group, numbers) for group in groups],
        "figures": _figures(material, numbers),
        "method": [text.format(**told) for text in texts["method"]["texts"]],
    }


def grouped(tallies: Iterable[Tally]) -> list[Group]:
    """By topic and commune, in the order of the report."""
    found = [
        _group(code, list(some)) for code, some in groupby(sorted(tallies, key=_key), rules.code)
    ]
    order = {one["title"]: place for place, one in enumerate(words.report()["field"])}
    return sorted(found, key=lambda one: (one.level, order[one.field], one.code))


def _key(tally: Tally) -> tuple[str, str, str]:
    return rules.code(tally), tally.status, tally.authority or ""


def _group(code: str, tallies: list[Tally]) -> Group:
    first = tallies[0]
    held = {tally.authority for tally in tallies if tally.authority}
    authorities = sorted(held) or [rules.authority(first)]
    return Group(
        code,
        first.topic,
        first.commune,
        min(rules.level(name) for name in authorities),
        rules.area_of_life(first.topic),
        tuple(authorities),
        tuple(sorted({rules.state(tally) for tally in tallies})),
        Node(code, added(map(rules.count, tallies))),
    )


def tree(tallies: Iterable[Tally]) -> Node:
    """By level and field: the numbers of cases that no report has counted."""
    levels = [
        Node(level, below=[Node(f"{level}.{name}", below=nodes) for name, nodes in fields])
        for level, fields in _tree(grouped(tallies))
    ]
    return Node(TOTAL, below=levels)


def commune_tree(tallies: Iterable[Tally]) -> Node:
    """The same by commune."""
    groups = sorted(grouped(tallies), key=_commune)
    communes = groupby(groups, _commune)
    return Node(TOTAL, below=[Node(name, below=[g.node for g in some]) for name, some in communes])


def _commune(group: Group) -> str:
    return group.code.rsplit(".", 1)[1]


def parts(groups: Sequence[Group]) -> dict[str, Codes]:
    """The groups that each number is of: a group's own, a field's, a level's."""
    found = {group.code: frozenset({group.code}) for group in groups}
    for level, fields in _tree(groups):
        for name, nodes in fields:
            found[f"{level}.{name}"] = frozenset(node.key for node in nodes)
        found[level] = frozenset(node.key for _, nodes in fields for node in nodes)
    return found


class Numbers:
    """What may be said of the numbers of a report, by the key of each."""

    def __init__(self, ledger: Ledger, of: Mapping[str, Codes]) -> None:
        self._known = {
            key: ledger.known(groups) if groups else NOTHING for key, groups in of.items()
        }

    def number(self, key: str) -> str:
        """ "12"; «từ 12» where some more may not be told; or «một số»."""
        known, texts = self._known.get(key, NOTHING), words.report()
        if not known.least:
            return str(texts["few"])
        return str(known.least) if known.exact else str(texts["at_least"]).format(so=known.least)

    def said(self, key: str) -> str:
        return str(words.report()["said"]["opinions"]).format(so=self.number(key))

    def cell(self, key: str) -> str:
        """The number as it stands alone in a table: "12", or «một số ý kiến»."""
        return self.number(key) if self.shows(key) else self.said(key)

    def shows(self, key: str) -> bool:
        return self._known.get(key, NOTHING).least > 0

    def known(self, key: str) -> Known:
        return self._known.get(key, NOTHING)


def _tree(groups: Sequence[Group]) -> list[tuple[str, list[tuple[str, list[Node]]]]]:
    return [
        (
            level,
            [
                (name, [group.node for group in some])
                for name, some in groupby(list(inside), lambda one: one.field)
            ],
        )
        for level, inside in groupby(groups, lambda one: one.level)
    ]


def section(
    key: str,
    depth: int,
    title: str,
    sentences: Iterable[tuple[str, str]] = (),
    *,
    asked: bool = False,
) -> dict[str, Any]:
    """`sentences`: (code of the group, words). Asked for and not drafted: one that is empty."""
    said = [{"code": code, "drafted": text, "text": text} for code, text in sentences]
    if asked and not said:
        said = [{"code": "", "drafted": "", "text": ""}]
    return {
        "key": key,
        "depth": depth,
        "title": title,
        "asked": asked,
        "sentences": said,
        "results": [],
    }


def _worried(groups: Sequence[Group]) -> list[tuple[str, str]]:
    """One sentence a topic, with the communes; no number."""
    say = words.report()["said"]["worried"]
    by_topic = sorted(groups, key=lambda one: one.topic)
    return [
        (topic, say.format(linh_vuc=name_of(topic), dia_ban=", ".join(one.place for one in some)))
        for topic, some in groupby(by_topic, lambda one: one.topic)
    ] or [("", words.report()["said"]["none"])]


def _by_level(groups: Sequence[Group], numbers: Numbers) -> list[dict[str, Any]]:
    texts, sections = words.report(), []
    inside = dict(_tree(groups))
    by_code = {group.code: group for group in groups}
    for level in texts["level"]:
        fields = inside.get(level["key"], [])
        title = level["title"]
        if numbers.shows(level["key"]):
            title += f" ({numbers.said(level['key'])})"
        nothing = [] if fields else [("", texts["said"]["none"])]
        sections.append(section(level["key"], 2, title, nothing))
        for place, (name, nodes) in enumerate(fields):
            said = [(node.key, _of_group(by_code[node.key], numbers)) for node in nodes]
            sections.append(section(f"{level['key']}-{place}", 3, name, said))
    return sections


def _of_group(group: Group, numbers: Numbers) -> str:
    text = words.report()["said"]["group"].format(
        so=numbers.number(group.code), linh_vuc=name_of(group.topic), dia_ban=group.place
    )
    return str(text[0].upper() + text[1:])


def _proposals(groups: Sequence[Group]) -> list[tuple[str, str]]:
    """What an authority owes an answer to is asked of it; without a number."""
    texts = words.report()
    late = texts["states"]["QUA_HAN"]
    return [
        (
            group.code,
            texts["said"]["ask_overdue"].format(
                co_quan=name, linh_vuc=name_of(group.topic), dia_ban=group.place
            ),
        )
        for group in groups
        if late in group.states
        for name in group.authorities
    ]


def _earlier(material: Material, told: dict[str, str]) -> dict[str, Any]:
    """How far the opinions of the period before are: a sentence and a table."""
    said, days = words.report()["said"], material.earlier_days
    if material.earlier is None or days is None:
        return section("ky-truoc", 2, "", [("", said["no_earlier"])])
    states = states_of(material.earlier)
    root = Node(TOTAL, below=states)
    open_ = shown(root) if states else frozenset[str]()
    in_tens = material.earlier_in_tens
    total = _number(root, open_)
    if in_tens and root.key in open_:
        total = coarse(root.count)
    total = said["opinions"].format(so=total) if root.key in open_ else total
    named = {"tu": day(days[0]), "den": day(days[1]), "nay": told["nay"], "tong": total}
    told_of = section("ky-truoc", 2, "", [("", said["earlier"].format(**named))])
    told_of["results"] = [
        [node.key, coarse(node.count) if in_tens else _number(node, open_)] for node in states
    ]
    return told_of


def states_of(tallies: Iterable[Tally]) -> list[Node]:
    ordered = sorted(tallies, key=rules.state)
    return [
        Node(name, added(map(rules.count, some))) for name, some in groupby(ordered, rules.state)
    ]


def _number(node: Node, open_: frozenset[str]) -> str:
    """As it stands in a table."""
    texts = words.report()
    few = texts["said"]["opinions"].format(so=texts["few"])
    return str(node.count.opinions) if node.key in open_ else str(few)


def _row(group: Group, numbers: Numbers) -> list[str]:
    topic = topics().get(group.topic)
    return [
        group.code,
        topic.name if topic else group.topic,
        group.place,
        numbers.cell(group.code),
        "; ".join(group.authorities),
        "; ".join(group.states),
    ]


def _figures(material: Material, numbers: Numbers) -> list[list[str]]:
    """Annex two: in all, and how people wrote; what is not screened yet stands apart."""
    named = words.report()["figures"]
    rows = [[named["total"], numbers.cell(TOTAL) if material.every else "0"]]
    told = material.ledger.ways(material.every) or {}
    rows += [[named[way], str(number)] for way, number in told.items()]
    waiting = added(map(rules.count, material.unscreened))
    if waiting.opinions:
        rows.append([named["unscreened"], coarse(waiting)])
    return rows


def coarse(count: Count) -> str:
    """A number that is counted anew for each report, in tens: two of them tell nothing of few people."""
    if count.least < THRESHOLD:
        return str(words.report()["said"]["opinions"]).format(so=words.report()["few"])
    return coarse_number(count.opinions)


def coarse_number(number: int) -> str:
    texts = words.report()
    if number < THRESHOLD:
        return str(texts["few"])
    return str(texts["at_least"]).format(so=number // THRESHOLD * THRESHOLD)


def ways(tallies: Iterable[Tally]) -> list[Node]:
    """By how people wrote."""
    every = added(map(rules.count, tallies))
    anonymous = Count(every.anonymous, every.anonymous)
    contact = Count(every.opinions - every.anonymous, 0, every.people)
    nodes = [Node("anonymous", anonymous), Node("contact", contact)]
    return [node for node in nodes if node.count.opinions]


def name_of(topic: str) -> str:
    """What a topic is called within a sentence."""
    known = topics().get(topic)
    name = known.name if known else topic
    return name[:1].lower() + name[1:] if name[1:2].islower() else name


def day(on: date) -> str:
    return f"{on:%d/%m/%Y}"
