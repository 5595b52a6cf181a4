"""The bot from a process that has imported everything: importing takes seconds, and is not tested."""

import multiprocessing
import os
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from multiprocessing.process import BaseProcess
from pathlib import Path

from benchmarks.delivery_product import Product, Running

_FORKS = multiprocessing.get_context("forkserver")
_FORKS.set_forkserver_preload(
    [
        "__main__",
        "benchmarks.delivery_product",
        "bot.channels.telegram.channel",
        "bot.channels.zalo_bot.channel",
        "bot.commands.notices",
        "bot.commands.people",
        "bot.commands.run",
    ]
)
COMMAND_SECONDS = 60.0


class ForkedProduct(Product):
    """The same commands, each a fork; what they cost cannot be measured."""

    def command(self, *words: str) -> str:
        with tempfile.TemporaryDirectory() as folder:
            said = Path(folder) / "said"
            process = _fork(words, self.variables(), said)
            process.join(COMMAND_SECONDS)
            if process.exitcode != 0:
                process.kill()
                raise RuntimeError(f"nhipcau {words[0]}: exit code {process.exitcode}")
            return said.read_text()

    def launch(self) -> Running:
        return _Fork(_fork(("run",), self.variables(), Path(os.devnull)))


@dataclass(frozen=True, slots=True)
class _Fork:
    """A fork in the manner of `subprocess.Popen`."""

    process: BaseProcess

    @property
    def pid(self) -> int:
        return self.process.pid or 0

    def poll(self) -> int | None:
        return self.process.exitcode

    def wait(self, timeout: float | None = None) -> int:
        self.process.join(timeout)
        if self.process.exitcode is None:
            raise subprocess.TimeoutExpired("nhipcau run", timeout or 0)
        return self.process.exitcode

    def terminate(self) -> None:
        self.process.terminate()

    def kill(self) -> None:
        self.process.kill()


def _fork(words: tuple[str, ...], variables: dict[str, str], said: Path) -> BaseProcess:
    process = _FORKS.Process(target=_nhipcau, args=(words, variables, said), daemon=True)
    process.start()
    return process


def _nhipcau(words: tuple[str, ...], variables: dict[str, str], said: Path) -> None:
    """In the fork: as the command would be, with its own variables and output."""
    from bot.cli import main

    os.environ.clear()
    os.environ.update(variables)
    os.dup2(os.open(said, os.O_WRONLY | os.O_CREAT), 1)
    sys.argv = ["nhipcau", *words]
    main()
