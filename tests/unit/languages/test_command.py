"""`nhipcau detect`, as it is typed."""

import json
import subprocess
import sys

import pytest


def detect(typed: bytes, *words: str) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "bot.cli", "detect", *words]
    return subprocess.run(command, input=typed, capture_output=True, check=False)


def test_each_line_has_its_object() -> None:
    lines = "\ufeffcho tôi hỏi bao giờ họp bản\r\n\nPbw xY yT eqG\n".encode()
    ran = detect(lines, "--json")
    told = [json.loads(line) for line in ran.stdout.splitlines()]
    assert ran.returncode == 0
    assert [set(one) for one in told] == [{"language", "certainty", "ask"}] * 3
    assert told[0]["language"] == "vi"
    assert [one["ask"] for one in told] == [False, True, True]


def test_no_lines_have_no_answer() -> None:
    assert detect(b"", "--json").stdout == b""


def test_a_person_reads_a_table() -> None:
    ran = detect("cho tôi hỏi bao giờ họp bản\nko bt\n".encode())
    rows = ran.stdout.decode().splitlines()
    assert rows[0].startswith("vi ")
    assert rows[0].endswith("cho tôi hỏi bao giờ họp bản")
    assert "hỏi" in rows[1]


@pytest.mark.parametrize("form", [(), ("--json",)])
def test_what_is_not_utf8_is_told_in_one_line(form: tuple[str, ...]) -> None:
    ran = detect("họp bản\n".encode() + b"\xff\xfe\n", *form)
    assert ran.returncode == 2
    assert ran.stderr.decode() == "nhipcau: dòng 2 không phải là UTF-8\n"
    assert len(ran.stdout.splitlines()) == 1


def test_neither_the_database_nor_the_catalog_is_loaded_for_it() -> None:
    code = "import sys, bot.commands.languages; print(*sys.modules)"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert not {b"sqlalchemy", b"fluent", b"pydantic", b"aiogram"} & set(ran.stdout.split())
