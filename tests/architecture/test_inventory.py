"""The inventory of data: every column says what it is for, how sensitive it is and how long it stays.

Who adds a column adds it to `content/privacy/inventory.csv`; who adds a table, too.
"""

from collections import Counter
from datetime import timedelta
from pkgutil import resolve_name

import pytest
from sqlalchemy import Table

import storage.tables  # noqa: F401  every table is known once it is loaded
from bot.commands.privacy import SETTING, numbers
from bot.settings import Settings
from content.consents import texts
from content.privacy import (
    BASIC,
    NONE,
    SECRET,
    SENSITIVE,
    Retention,
    activities,
    inventory,
    retentions,
)
from storage.base import Base

PEOPLE = {"person", "address", "household"}  # who has a key to one of these can be found by it
TABLES = Base.metadata.tables
DECLARED = {(held.table, column): held for held in inventory() for column in held.columns}
WITH_PERSON = {"forget", "contact"}
every_retention = pytest.mark.parametrize("retention", retentions().values(), ids=lambda r: r.key)


def test_every_column_is_declared_once_and_nothing_else_is() -> None:
    stored = {(table.name, column.name) for table in TABLES.values() for column in table.columns}
    assert stored - set(DECLARED) == set(), "say of these what they are for: inventory.csv"
    assert set(DECLARED) - stored == set(), "these are no columns any more"
    written = Counter((held.table, name) for held in inventory() for name in held.columns)
    assert [column for column, times in written.items() if times > 1] == []


def test_every_column_has_a_purpose_a_sensitivity_and_a_retention_that_are_known() -> None:
    kinds = {NONE, BASIC, SENSITIVE, SECRET}
    assert [
        held
        for held in inventory()
        if held.sensitivity not in kinds
        or held.activity not in activities()
        or held.retention not in retentions()
    ] == []


def test_nothing_is_declared_that_no_column_needs() -> None:
    assert {held.activity for held in inventory()} == set(activities())
    assert {held.retention for held in inventory()} == set(retentions())


def test_what_leads_to_a_person_is_not_called_nobody_s() -> None:
    leading = [
        (table.name, column.name)
        for table in TABLES.values()
        for column in table.columns
        if PEOPLE & {key.column.table.name for key in column.foreign_keys}
    ]
    assert len(leading) > 50
    assert [at for at in leading if DECLARED[at].sensitivity == NONE] == []


def test_only_what_is_nobody_s_is_kept_as_a_plain_record() -> None:
    kept = [held for held in inventory() if held.retention == "record"]
    assert [held for held in kept if held.sensitivity not in {NONE, SECRET}] == []


def test_what_goes_with_its_person_hangs_on_the_person() -> None:
    """The declaration "until they ask to be forgotten" is the database's own rule, not a promise."""
    promised = {held.table for held in inventory() if held.retention in WITH_PERSON}
    assert {name for name in promised if not goes_with_a_person(TABLES[name])} == set()


def goes_with_a_person(table: Table) -> bool:
    if table.name == "person":
        return True
    return any(
        key.ondelete == "CASCADE" and key.column.table.name in {"person", "address"}
        for key in table.foreign_keys
    )


@every_retention
def test_what_ends_it_is_there(retention: Retention) -> None:
    if retention.rule.startswith(SETTING):
        assert retention.rule.removeprefix(SETTING) in Settings.model_fields
    elif retention.rule:
        found = resolve_name(retention.rule)
        assert isinstance(found, timedelta) or callable(found)
    else:
        assert retention.endless != "no" or retention.key == "record"


@every_retention
def test_a_number_stands_in_its_words_when_the_rule_gives_one(retention: Retention) -> None:
    number = numbers(Settings(_env_file=None)).get(retention.key)
    assert ("{n}" in retention.words) == (number is not None)


@every_retention
def test_it_is_said_plainly_when_nothing_erases_it(retention: Retention) -> None:
    assert retention.endless in {"yes", "with-record", "no"}
    assert (retention.endless == "yes") <= ("CHƯA CÓ HẠN TỰ XÓA" in retention.words)


def test_the_consents_that_an_activity_rests_on_are_asked_for() -> None:
    assert {one for activity in activities().values() for one in activity.consents} <= set(texts())
