"""`nhipcau`: the commands, each loaded only when it is called."""

import sys
from importlib import import_module

import click

COMMANDS = {
    "run": ("bot.commands.run:run", "Run the bot: web chat, console, channels, sender and clock."),
    "demo": ("bot.commands.run:demo", "Run over a throw-away database with a made-up village."),
    "chat": ("bot.commands.chat:chat", "Talk to the bot in the terminal."),
    "migrate": (
        "bot.commands.database:migrate_database",
        "Bring the database's tables to this version.",
    ),
    "backup": ("bot.commands.database:backup", "Write the database and the media into one file."),
    "restore": ("bot.commands.database:restore", "Put a backup back."),
    "doctor": (
        "bot.commands.doctor:doctor",
        "Check that everything is in order; replay what failed.",
    ),
    "audit": ("bot.commands.audit:audit", "The audit log: export, verify an exported file."),
    "settings": (
        "bot.commands.settings:show_settings",
        "List the settings, and where each came from.",
    ),
    "areas": ("bot.commands.areas:areas", "The tree of areas: import, list."),
    "staff": ("bot.commands.people:staff", "Members of staff: add, list, link."),
    "head": ("bot.commands.people:head", "Village heads: invite."),
    "people": ("bot.commands.people:people", "Made-up people for load tests."),
    "notice": ("bot.commands.notices:notice", "Notices to villages: send, status."),
    "posters": ("bot.commands.posters:posters", "Posters with QR codes, one a village."),
    "cases": ("bot.commands.cases:cases", "Cases: list."),
    "guesses": ("bot.commands.guesses:guesses", "Languages taken for others: export."),
    "detect": ("bot.commands.languages:detect_lines", "Tell which language each line is in."),
}


class Commands(click.Group):
    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        if name not in COMMANDS:
            return None
        module, _, attribute = COMMANDS[name][0].partition(":")
        command: click.Command = getattr(import_module(module), attribute)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Without importing them all."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, text) for name, (_, text) in COMMANDS.items()])


@click.command(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="nhipcau")
def nhipcau() -> None:
    """Nhịp Cầu: trợ lý tự động của Mặt trận Tổ quốc tỉnh Điện Biên."""


def main() -> None:
    """Run a command; errors are one line on standard error. Exits 0, 1 (failed) or 2 (wrong use)."""
    try:
        nhipcau.main(standalone_mode=False)
    except click.exceptions.Exit as leaving:
        sys.exit(leaving.exit_code)
    except click.Abort:
        _fail("dừng theo yêu cầu", 1)
    except click.UsageError as error:
        _fail(error.format_message(), 2)
    except click.ClickException as error:
        _fail(error.format_message(), 1)
    except OSError as error:
        _fail(str(error), 1)
    except Exception as error:
        if not _is_of_the_database(error):
            raise
        _fail(str(error).splitlines()[0], 1)


def _is_of_the_database(error: Exception) -> bool:
    """Known by its name, since to import its class would take longer than `--help`."""
    return any(cls.__module__.startswith("sqlalchemy.") for cls in type(error).__mro__)


def _fail(message: str, code: int) -> None:
    click.echo(f"nhipcau: {' '.join(message.split())}", err=True)
    sys.exit(code)


if __name__ == "__main__":
    main()
