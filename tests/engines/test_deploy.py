"""The files in deploy/ cannot be run here; what can be checked without running them is."""

import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import orjson
import pytest
import yaml  # type: ignore[import-untyped]

from bot.cli import COMMANDS
from bot.runtime import PARTS
from bot.settings import Settings

ROOT = Path(__file__).parents[2]
DEPLOY = ROOT / "deploy"
METRIC = re.compile(r"nhipcau_[a-z_]+")
OUTSIDE = {"up", "process_cpu_seconds_total", "process_resident_memory_bytes"}  # Prometheus's own
SUFFIXES = ("_bucket", "_count", "_sum")
TEXTS = sorted(path for path in DEPLOY.rglob("*") if path.is_file())


def _yaml(name: str) -> Any:
    return yaml.safe_load((DEPLOY / name).read_text("utf-8"))


def _dashboard() -> Any:
    return orjson.loads((DEPLOY / "grafana/nhipcau.json").read_bytes())


def _expressions() -> Iterator[str]:
    for group in _yaml("prometheus/alerts.yml")["groups"]:
        yield from (rule["expr"] for rule in group["rules"])
    for panel in _dashboard()["panels"]:
        yield from (target["expr"] for target in panel["targets"])


def _counted() -> set[str]:
    """Every metric that the code makes."""
    code = (path.read_text("utf-8") for path in (ROOT / "bot").rglob("*.py"))
    return {name for text in code for name in re.findall(r'"(nhipcau_[a-z_]+)"', text)}


def test_every_metric_that_is_watched_is_counted() -> None:
    watched = {name for expression in _expressions() for name in METRIC.findall(expression)}
    counted = _counted()
    bare = {
        next((name.removesuffix(end) for end in SUFFIXES if name.endswith(end)), name)
        for name in watched
    }
    assert watched
    assert bare - counted == set()


def test_every_series_is_ours_or_the_collectors_own() -> None:
    for expression in _expressions():
        series = set(re.findall(r"\b([a-z_]+)\{", expression))
        assert {name for name in series if not name.startswith("nhipcau_")} <= OUTSIDE
        assert expression.count("(") == expression.count(")")
        assert expression.count("{") == expression.count("}")


def test_every_alert_says_what_to_do() -> None:
    for group in _yaml("prometheus/alerts.yml")["groups"]:
        for rule in group["rules"]:
            assert rule["labels"]["severity"] in {"page", "ticket"}
            assert set(rule["annotations"]) == {"summary", "do"}


def test_the_dashboards_panels_do_not_lie_on_each_other() -> None:
    panels = _dashboard()["panels"]
    assert len({panel["id"] for panel in panels}) == len(panels)
    taken: set[tuple[int, int]] = set()
    for panel in panels:
        place = panel["gridPos"]
        cells = {
            (place["x"] + x, place["y"] + y) for x in range(place["w"]) for y in range(place["h"])
        }
        assert not cells & taken
        taken |= cells


@pytest.mark.parametrize("file", TEXTS, ids=lambda path: path.name)
def test_every_setting_that_is_named_exists(file: Path) -> None:
    named = set(re.findall(r"NHIPCAU_([A-Z_]+[A-Z])", file.read_text("utf-8")))
    assert named - {field.upper() for field in Settings.model_fields} == set()


def test_every_command_that_a_container_runs_exists() -> None:
    services = _yaml("compose.yaml")["services"]
    commands = [service["command"] for service in services.values() if "command" in service]
    assert {command[0] for command in commands} <= set(COMMANDS)
    only = [command[2] for command in commands if command[:2] == ["run", "--only"]]
    assert {part for parts in only for part in parts.split(",")} == PARTS


def test_what_a_container_waits_for_is_there() -> None:
    composed = _yaml("compose.yaml")
    for service in composed["services"].values():
        assert set(service.get("depends_on", ())) <= set(composed["services"])
        named = {volume.split(":")[0] for volume in service.get("volumes", ())}
        assert named <= set(composed["volumes"])


def test_what_the_image_copies_is_there_and_it_does_not_run_as_root() -> None:
    lines = (DEPLOY / "Dockerfile").read_text("utf-8").splitlines()
    copied = [
        source
        for line in lines
        if line.startswith("COPY ") and "--from" not in line
        for source in line.split()[1:-1]
    ]
    assert copied
    assert [source for source in copied if not (ROOT / source).exists()] == []
    assert any(line.startswith("USER ") and "root" not in line for line in lines)
    assert any("--require-hashes" in line for line in lines)


def test_the_unit_is_one_that_systemd_understands(tmp_path: Path) -> None:
    unit = (DEPLOY / "nhipcau.service").read_text("utf-8")
    assert re.search(r"^ExecStart=\S+/nhipcau run --only \$\{PARTS\}$", unit, re.MULTILINE)
    parts = re.search(r"^Environment=PARTS=(\S+)", unit, re.MULTILINE)
    assert parts is not None
    assert set(parts[1].split(",")) == PARTS
    verify = shutil.which("systemd-analyze")
    if verify is None:
        return
    copy = tmp_path / "nhipcau.service"  # where it is verified, the program is not installed
    copy.write_text(re.sub(r"^ExecStart=.*$", "ExecStart=/bin/true", unit, flags=re.MULTILINE))
    found = subprocess.run([verify, "verify", copy], capture_output=True, text=True, check=False)
    assert found.returncode == 0, found.stderr
    assert found.stderr == ""
