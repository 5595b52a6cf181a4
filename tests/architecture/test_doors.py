"""Authority goes through one door, messages through another, and logs tell nobody's business."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from tests.architecture.test_house import Function, functions, name, product_code

CASE_TABLES = ("storage.cases", "storage.casework")
# Who reaches the tables of the cases: with the code, or through the staff's door.
WITH_THE_CODE = "handlers/feedback/actions.py"
DOOR = "handlers/feedback/door.py"
SEASON = ("Case", "CaseEntry", "CaseStep", "random_id")
BEHIND_THE_DOOR = {
    f"handlers/feedback/{part}.py"
    for part in (
        *("alike", "casework", "moving", "passing", "quick", "reading", "searching"),
        *("slips", "splitting", "tasks", "telling", "urging", "waiting"),
    )
} | {f"handlers/masking/{part}.py" for part in ("actions", "around", "excerpts", "pieces", "rules")}
# Who takes no more than these from them: a count without a case, the shape of what a page shows, what
# the demonstration puts in.
TAKES_ONLY = {
    "bot/demo/season.py": {f"storage.cases.{one}" for one in SEASON},
    "handlers/screening/actions.py": {"storage.cases.count_turnaway"},
    "handlers/feedback/told.py": {"storage.cases.Case"},
}
FINDS_A_CASE = {"find", "with_media"}  # of storage.casework, by a code or a file
GOES_THROUGH = {"reach", "opened", "take"}  # each of them asks `storage.find` with a scope

OUTBOX = {"handlers/sending.py", "bot/inbound.py", "bot/delivery/post_office.py"}
RAW_SQL = {"text", "exec_driver_sql", "raw_connection", "literal_column", "DDL"}

LEVELS = {"debug", "info", "warning", "error", "exception", "critical"}
TELLS_TOO_MUCH = {
    "text", "words", "word", "message", "content", "payload", "body", "answer", "update",
    "phone", "number", "contact", "name", "person", "speaker", "who", "address", "external_id",
    "chat", "chat_id", "user", "user_id", "token", "secret", "password", "cookie", "headers",
    "url", "code", "case", "incoming", "event", "media", "file", "exc_info",
}  # fmt: skip
# `error=str(error)`: the texts of `fields.py` are without the value, and that is all it can raise.
TELLS_WHY = {"bot/channels/telegram/polling.py"}


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"))


def modules(*packages: str) -> Iterator[Path]:
    return (path for path in product_code() if name(path).startswith(packages))


def imported(path: Path) -> set[str]:
    """Every name that a module imports, with the module that it stands in."""
    found: set[str] = set()
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            found |= {f"{node.module}.{alias.name}" for alias in node.names}
    return found


def of_cases(path: Path) -> set[str]:
    return {one for one in imported(path) if one.startswith(CASE_TABLES)}


def called(node: ast.AST) -> set[str]:
    """The last word of each call: "find" of `storage.find(…)`."""
    calls = (found.func for found in ast.walk(node) if isinstance(found, ast.Call))
    return {call.attr if isinstance(call, ast.Attribute) else ast.unparse(call) for call in calls}


def calls_of(path: Path, module: str) -> set[str]:
    """What a module calls of another that it imported under that name."""
    return {
        node.func.attr
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and ast.unparse(node.func.value) == module
    }


def test_only_the_feedback_handlers_reach_the_tables_of_the_cases() -> None:
    reaching = {name(path): of_cases(path) for path in modules("handlers/", "bot/")}
    found = {path: names for path, names in reaching.items() if names}
    assert found.keys() == {WITH_THE_CODE, DOOR, *BEHIND_THE_DOOR, *TAKES_ONLY}
    assert {path: found[path] for path in TAKES_ONLY} == TAKES_ONLY


def test_staff_get_a_case_at_the_door_and_nowhere_else() -> None:
    finding = {
        name(path)
        for path in modules("handlers/", "bot/")
        if any(one.startswith("storage.casework") for one in imported(path))
        and calls_of(path, "storage") & FINDS_A_CASE
    }
    assert finding == {DOOR}


def test_only_who_has_the_code_gets_a_case_by_its_code_alone() -> None:
    asking = {
        name(path) for path in modules("handlers/", "bot/") if "by_code" in called(tree(path))
    }
    assert asking == {WITH_THE_CODE}


def of_staff(path: Path) -> list[Function]:
    """What anybody may call to work on one case."""
    return [
        function
        for function in functions(path)
        if [argument.arg for argument in function.args.args][:2] == ["desk", "code"]
        and not function.name.startswith("_")
    ]


def test_every_command_of_the_staff_goes_through_the_door() -> None:
    commands = [
        (f"{name(path)}:{function.name}", called(function) & GOES_THROUGH)
        for path in modules("handlers/feedback/", "handlers/masking/")
        if name(path) != DOOR
        for function in of_staff(path)
    ]
    assert len(commands) >= 9
    assert [command for command, door in commands if not door] == []


def test_the_door_itself_never_finds_a_case_without_a_scope() -> None:
    [path] = [path for path in modules("handlers/feedback/") if name(path) == DOOR]
    finds = [
        ast.unparse(node)
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in FINDS_A_CASE
    ]
    assert len(finds) >= 2
    assert [find for find in finds if "scope_of(desk.authority)" not in find] == []


def test_everything_that_is_said_is_put_into_the_outbox_at_three_places() -> None:
    putting = {name(path) for path in product_code() if "add" in calls_of(path, "outbox")}
    assert putting == OUTBOX


@pytest.mark.parametrize("package", ["handlers/", "content/", "bot/console/", "bot/channels/"])
def test_no_statement_is_written_as_text_outside_of_the_storage(package: str) -> None:
    found = {
        name(path): spelled
        for path in modules(package)
        if (spelled := {one for one in imported(path) if _is_raw_sql(one)} | _raw_calls(path))
    }
    assert found == {}


def _is_raw_sql(imported_name: str) -> bool:
    module, _, word = imported_name.rpartition(".")
    return module.startswith("sqlalchemy") and word in RAW_SQL


def _raw_calls(path: Path) -> set[str]:
    return called(tree(path)) & {"exec_driver_sql", "raw_connection"}


def test_console_and_channels_ask_handlers_and_never_query() -> None:
    asking = {
        name(path): imported(path) & {"sqlalchemy.select", "sqlalchemy.insert", "sqlalchemy.update"}
        for path in modules("bot/console/", "bot/channels/")
    }
    assert {path: words for path, words in asking.items() if words} == {}


def log_calls() -> Iterator[tuple[str, ast.Call]]:
    """Every line that the product may log, and where."""
    for path in product_code():
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
                receiver = ast.unparse(node.func.value)
                if receiver in {"log", "logger", "logging", "self._log"}:
                    yield f"{name(path)}:{node.lineno}", node


LOGGED = [
    pytest.param(where.rpartition(":")[0], node, id=where)
    for where, node in log_calls()
    if isinstance(node.func, ast.Attribute) and node.func.attr in LEVELS
]


def test_there_are_lines_of_the_log_to_look_at() -> None:
    assert len(LOGGED) >= 12


@pytest.mark.parametrize(("path", "node"), LOGGED)
def test_a_line_of_the_log_is_an_action_with_ids(path: str, node: ast.Call) -> None:
    action, *rest = node.args
    assert isinstance(action, ast.Constant)
    assert isinstance(action.value, str)
    assert action.value.replace("_", "").isalpha()
    assert rest == []


@pytest.mark.parametrize(("path", "node"), LOGGED)
def test_a_line_of_the_log_tells_nobody_s_words_name_or_number(path: str, node: ast.Call) -> None:
    keys = {keyword.arg for keyword in node.keywords}
    assert None not in keys  # **all_that_there_is
    assert keys & TELLS_TOO_MUCH == set()


@pytest.mark.parametrize(("path", "node"), LOGGED)
def test_a_line_of_the_log_names_an_error_and_does_not_quote_it(path: str, node: ast.Call) -> None:
    """The text of an error may quote what somebody wrote."""
    values = [ast.unparse(keyword.value) for keyword in node.keywords]
    quoted = [value for value in values if value.startswith(("str(", "repr(", "f'", "error.args"))]
    assert quoted == (["str(error)"] if path in TELLS_WHY and quoted else [])
    assert "error" not in values


def test_nobody_prints_or_logs_by_another_way() -> None:
    """What an operator's command says on the terminal is said by click."""
    printing = {name(path) for path in product_code() if "print" in called(tree(path))}
    others = {
        name(path)
        for path in product_code()
        if any(one.split(".")[0] == "logging" for one in imported(path))
    }
    assert printing == set()
    assert others == {"bot/logs.py"}
