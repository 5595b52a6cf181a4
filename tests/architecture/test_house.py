"""The house: what stands in it, how large its rooms are, and what must not be written anywhere."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGES = ("bot", "handlers", "content", "storage")
TOP = {
    *PACKAGES,
    "tests",
    "benchmarks",
    "deploy",
    "docs",
    "Makefile",
    "README.md",
    "CHANGELOG.md",
    "pyproject.toml",
    "requirements.lock",
    "requirements-test.lock",
}
NOT_OURS = {"var", "build", "dist", "uv.lock", "__pycache__"}  # ignored by git

LONGEST_FILE = 400
LONGEST_FUNCTION = 50
MOST_PARAMETERS = 4  # that a caller must give
WRITTEN = {".py", ".toml", ".md", ".ftl", ".csv", ".lock", ".js", ".css", ".html", ".mako", ""}
# Somebody's own folders; put together here so that this file does not hold them either.
MACHINE_PATHS = re.compile("|".join(f"/{folder}/" for folder in ("work", "home", "root", "Users")))

Function = ast.FunctionDef | ast.AsyncFunctionDef


def files(*folders: str) -> Iterator[Path]:
    """Our own files in those folders, or everywhere: what git ignores is passed over."""
    for entry in sorted(ROOT.iterdir()):
        if entry.name in (folders or TOP | {".ci"}):
            found = entry.rglob("*") if entry.is_dir() else [entry]
            yield from (
                path for path in found if path.is_file() and "__pycache__" not in path.parts
            )


def name(path: Path) -> str:
    return str(path.relative_to(ROOT))


def product_code() -> list[Path]:
    """Written by hand: a migration is what Alembic made of the tables."""
    code = (path for path in files(*PACKAGES) if path.suffix == ".py")
    return [path for path in code if "versions" not in path.parts]


def functions(path: Path) -> Iterator[Function]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, Function):
            yield node


def length(function: Function) -> int:
    return (function.end_lineno or 0) - function.lineno + 1


def asked_of_a_caller(function: Function) -> int:
    """Parameters without a default, the object itself left out; click gives a command its own."""
    if any("command(" in ast.unparse(decorator) for decorator in function.decorator_list):
        return 0
    given = function.args
    positional = [*given.posonlyargs, *given.args]
    own = positional[:1] and positional[0].arg in {"self", "cls"}
    keyword = sum(default is None for default in given.kw_defaults)
    return len(positional) - bool(own) - len(given.defaults) + keyword


def test_the_top_level_holds_only_what_a_newcomer_expects() -> None:
    seen = {path.name for path in ROOT.iterdir() if not path.name.startswith(".")}
    assert {entry for entry in seen if not entry.endswith(".egg-info")} - NOT_OURS - TOP == set()


@pytest.mark.parametrize("lock", ["requirements.lock", "requirements-test.lock"])
def test_a_lock_pins_everything_by_hash_and_names_no_host(lock: str) -> None:
    text = (ROOT / lock).read_text("utf-8")
    assert "://" not in text
    assert "-index" not in text
    pinned = text.replace("\\\n", " ").splitlines()
    lines = [line for line in pinned if line.strip() and not line.lstrip().startswith("#")]
    assert len(lines) > 20
    assert [line for line in lines if "==" not in line or "--hash=sha256:" not in line] == []


def test_the_tests_run_on_the_versions_that_run() -> None:
    pins = [
        set(re.findall(r"^([\w.-]+==[^ \\]+)", (ROOT / lock).read_text("utf-8"), re.MULTILINE))
        for lock in ("requirements.lock", "requirements-test.lock")
    ]
    assert pins[0] - pins[1] == set()


def test_no_file_holds_a_path_of_somebody_s_machine() -> None:
    written = (path for path in files() if path.suffix in WRITTEN)
    assert [name(path) for path in written if MACHINE_PATHS.search(path.read_text("utf-8"))] == []


def test_no_file_of_the_product_is_too_long() -> None:
    lengths = {name(path): len(path.read_text("utf-8").splitlines()) for path in product_code()}
    assert {path: lines for path, lines in lengths.items() if lines > LONGEST_FILE} == {}


def test_no_function_of_the_product_is_too_long() -> None:
    assert [
        f"{name(path)}:{function.lineno} {function.name} {length(function)}"
        for path in product_code()
        for function in functions(path)
        if length(function) > LONGEST_FUNCTION
    ] == []


def test_no_function_of_the_product_asks_too_much_of_its_caller() -> None:
    assert [
        f"{name(path)}:{function.lineno} {function.name} {asked_of_a_caller(function)}"
        for path in product_code()
        for function in functions(path)
        if asked_of_a_caller(function) > MOST_PARAMETERS
    ] == []
