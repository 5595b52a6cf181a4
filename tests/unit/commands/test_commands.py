"""The commands as they are typed: what they print, where errors go, how they end."""

import json
import os
import socket
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from bot.cli import main
from content.fonts import missing_scripts
from storage.database import open_database
from storage.languages import LanguageSample, count_wrong


@dataclass(frozen=True)
class Ran:
    returncode: int
    stdout: str
    stderr: str


Run = Callable[..., Ran]


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    plain = {name: value for name, value in os.environ.items() if not name.startswith("NHIPCAU_")}
    return plain | {"NHIPCAU_DATA_DIR": str(tmp_path / "data")}


@pytest.fixture
def run(
    environment: dict[str, str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> Run:
    """`nhipcau …` in a folder of its own, with an empty database; in this process, for speed."""
    monkeypatch.chdir(tmp_path)

    def ran(*words: str, **settings: str) -> Ran:
        named = {f"NHIPCAU_{name}": value for name, value in settings.items()}
        monkeypatch.setattr(os, "environ", environment | named)
        monkeypatch.setattr(sys, "argv", ["nhipcau", *words])
        capsys.readouterr()
        code = 0
        try:
            main()
        except SystemExit as leaving:
            code = int(leaving.code or 0)
        return Ran(code, *capsys.readouterr())

    return ran


@pytest.fixture
def typed(environment: dict[str, str], tmp_path: Path) -> Run:
    """`nhipcau …` as a process of its own, with something typed into it."""

    def ran(*words: str, typing: str = "", **settings: str) -> Ran:
        named = {f"NHIPCAU_{name}": value for name, value in settings.items()}
        ended = subprocess.run(
            [sys.executable, "-m", "bot.cli", *words],
            input=typing,
            capture_output=True,
            text=True,
            cwd=tmp_path,
            env=environment | named,
            timeout=60,
            check=False,
        )
        return Ran(ended.returncode, ended.stdout, ended.stderr)

    return ran


def test_help_lists_the_commands_and_each_has_its_own(run: Run, typed: Run) -> None:
    listed = typed("--help").stdout
    for name in ("run", "demo", "chat", "backup", "restore", "doctor", "areas", "notice"):
        assert f"  {name} " in listed
    assert "Usage" in run("notice", "send", "--help").stdout


@pytest.mark.parametrize(
    ("words", "settings", "code", "told"),
    [
        (["nosuch"], {}, 2, "nosuch"),
        (["areas", "import", "/no/such.csv"], {}, 2, "does not exist"),
        (["notice", "send"], {}, 2, "--area"),
        (["run", "--only", "kitchen"], {}, 2, "kitchen"),
        (["cases", "list"], {"TIMEZONE": "Mars"}, 1, "NHIPCAU_TIMEZONE"),
        (["cases", "list"], {"HTTP_PORT": "many"}, 1, "NHIPCAU_HTTP_PORT"),
        (["cases", "list"], {"DATABASE_URL": "mysql://x"}, 1, "NHIPCAU_DATABASE_URL"),
        (["cases", "list"], {"ENGINE": "steam"}, 1, "NHIPCAU_ENGINE"),
        (
            ["cases", "list"],
            {"TELEGRAM_TOKEN": "1:a", "TELEGRAM_MODE": "webhook"},
            1,
            "TELEGRAM_WEBHOOK_SECRET",
        ),
        (
            ["cases", "list"],
            {"DATABASE_URL": "postgresql+psycopg://x@127.0.0.1:1/x"},
            1,
            "connection",
        ),
        (["notice", "send", "--area", "99", "--text", "Họp"], {}, 1, "99"),
        (["head", "invite", "--area", "03172"], {}, 1, "03172"),
        (["notice", "status", "7"], {}, 1, "7"),
        (["restore", __file__], {}, 1, "không phải bản sao lưu"),
    ],
    ids=lambda value: value[0] if isinstance(value, list) else None,
)
def test_an_error_is_one_line_on_standard_error(
    run: Run, words: list[str], settings: dict[str, str], code: int, told: str
) -> None:
    if code == 1 and not settings:
        run("areas", "list")
    ended = run(*words, **settings)
    assert ended.returncode == code
    assert told in ended.stderr
    assert len(ended.stderr.strip().splitlines()) == 1
    assert ended.stdout == ""


def test_settings_say_where_they_come_from_and_hide_secrets(run: Run) -> None:
    listed = run("settings", TELEGRAM_TOKEN="123:secret", HTTP_PORT="9000").stdout
    assert "NHIPCAU_HTTP_PORT=9000" in listed
    assert "môi trường" in listed
    assert "123:secret" not in listed
    assert "NHIPCAU_TELEGRAM_TOKEN=********" in listed


def test_made_up_people_get_a_notice_and_its_numbers_are_told(run: Run) -> None:
    run("areas", "list")
    crowd = ("--count", "5", "--area", "03172-01", "--channel", "web", "--first-address", "1")
    assert run("people", "synthesize", *crowd).stdout == "5\n"
    sent = run("notice", "send", "--area", "03172", "--text", "Họp bản")
    assert sent.stderr == ""  # a bar is for a terminal
    number = sent.stdout.strip()
    told = json.loads(run("notice", "status", number, "--json").stdout)
    assert told["waiting"] == 5
    assert told["done"] is False


def test_a_notice_is_paused_goes_on_is_cancelled_and_followed_to_its_end(run: Run) -> None:
    run("areas", "list")
    crowd = ("--count", "3", "--area", "03172-01", "--channel", "web", "--first-address", "1")
    run("people", "synthesize", *crowd)
    number = run("notice", "send", "--area", "03172", "--text", "Họp bản").stdout.strip()
    for action in ("pause", "resume", "cancel"):
        assert run("notice", action, number).returncode == 0
    assert run("notice", "pause", number).returncode == 1
    assert run("notice", "unknown", number, "--settle", "sent").stdout == ""
    ended = run("notice", "recall", number, "--correction", " ")
    assert (ended.returncode, len(ended.stderr.splitlines())) == (1, 1)


def test_cases_are_listed_as_json_and_never_who(run: Run) -> None:
    assert json.loads(run("cases", "list", "--json").stdout) == []


def test_a_backup_can_be_put_back_and_what_was_there_is_set_aside(run: Run, tmp_path: Path) -> None:
    run("areas", "list")
    file = tmp_path / "backup.tar.gz"
    assert run("backup", str(file)).returncode == 0
    assert oct(file.stat().st_mode)[-3:] == "600"
    run("people", "synthesize", "--count", "1", "--area", "03172", "--channel", "web",
        "--first-address", "1")  # fmt: skip
    assert "Dữ liệu cũ nằm ở" in run("restore", str(file)).stdout
    crowd = ("--count", "1", "--area", "03172", "--channel", "web", "--first-address", "1")
    assert run("people", "synthesize", *crowd).returncode == 0  # the address is free again


def test_a_backup_is_put_back_on_a_machine_that_has_nothing_yet(run: Run, tmp_path: Path) -> None:
    run("areas", "list")
    file = tmp_path / "backup.tar.gz"
    run("backup", str(file))
    ended = run("restore", str(file), DATA_DIR=str(tmp_path / "other"))
    assert ended.returncode == 0
    assert "Dữ liệu cũ" not in ended.stdout


def test_the_doctor_names_what_is_missing(run: Run) -> None:
    run("areas", "list")
    ended = run("doctor")
    assert ended.returncode == 1
    assert "NHIPCAU_OFFICE_PHONE" in ended.stdout
    assert run("doctor", OFFICE_PHONE="0215 000 000").returncode == any(
        one.needed for one in missing_scripts()
    )
    assert run("doctor", "--replay", "3").returncode == 1


def test_the_audit_log_is_exported_and_a_file_that_was_changed_is_told(
    run: Run, tmp_path: Path
) -> None:
    run("areas", "list")
    staff = ("staff", "add", "--name", "Lò Thị Mai", "--role", "officer", "--area", "11")
    assert run(*staff).returncode == 0
    assert run("staff", "link", "1").returncode == 0
    file = tmp_path / "nhat-ky.jsonl"
    assert "Đã xuất 1 dòng" in run("audit", "export", str(file)).stdout
    assert "1 dòng liền mạch" in run("audit", "verify", str(file), "--here").stdout
    assert "ok  nhật ký: 1 dòng liền mạch" in run("doctor").stdout
    assert file.stat().st_mode & 0o077 == 0
    file.write_text(file.read_text().replace("operator.link", "operator.none"))
    changed = run("audit", "verify", str(file))
    assert (changed.returncode, changed.stdout) == (1, "")
    assert "đứt ở dòng 1: nội dung đã bị sửa" in changed.stderr
    file.write_text("xin chào")
    assert "dòng 1 không đọc được" in run("audit", "verify", str(file)).stderr


def test_a_talk_in_the_terminal_is_recorded_as_a_story(typed: Run, tmp_path: Path) -> None:
    story = tmp_path / "talk.txt"
    ended = typed("chat", "--record", str(story), typing="Tiếng Việt\npang de a1\n1\n")
    assert ended.returncode == 0
    assert "không phải người thật" in ended.stdout
    written = story.read_text("utf-8")
    assert "> [Tiếng Việt]\n" in written
    assert "< Thôn Pàng Dề A1, xã Sáng Nhè (xã Xá Nhè cũ), đúng không ạ?" in written


def test_wrong_guesses_are_exported_with_the_sentences_that_people_let_us_keep(
    run: Run, tmp_path: Path
) -> None:
    assert run("migrate").returncode == 0
    database = open_database(f"sqlite:///{tmp_path}/data/nhipcau.db")
    with database.write() as session:
        count_wrong(session, "blt", "vi", date(2026, 11, 25))
        sample = {"guessed": "blt", "was": "vi", "day": date(2026, 11, 25)}
        session.add(LanguageSample(text="=mai họp mấy giờ", **sample))
    database.close()
    assert run("guesses", "export", "guesses.csv").stdout == "guesses.csv: 1 dòng đếm, 1 câu\n"
    assert (tmp_path / "guesses.csv").read_text("utf-8-sig").split() == [
        "guessed,was,day,times,text",
        "blt,vi,2026-11-25,1,",
        "blt,vi,2026-11-25,,'=mai",
        "họp",
        "mấy",
        "giờ",
    ]


def test_a_wrong_code_of_the_office_stops_the_start_with_one_line_that_names_it(typed: Run) -> None:
    ran = typed("run", OFFICE_AREA="zz")
    assert (ran.returncode, ran.stderr) == (
        1,
        "nhipcau: NHIPCAU_OFFICE_AREA: không có mã zz\n",
    )


def test_a_port_that_another_program_uses_stops_the_start(typed: Run) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        ran = typed("run", HTTP_PORT=port)
    assert ran.returncode == 1
    assert f"NHIPCAU_HTTP_PORT: cổng {port} đang có chương trình khác dùng" in ran.stderr
