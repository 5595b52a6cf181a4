"""`nhipcau settings`: every setting, its value, and where that came from."""

import os
from pathlib import Path

import click
from dotenv import dotenv_values
from pydantic import SecretStr

from bot.commands import load_settings
from bot.settings import Settings


@click.command("settings")
def show_settings() -> None:
    """List the settings with help, default and origin; secrets are masked."""
    chosen = load_settings()
    in_file = dotenv_values(".env") if Path(".env").is_file() else {}
    for name, field in Settings.model_fields.items():
        variable = f"NHIPCAU_{name.upper()}"
        value = getattr(chosen, name)
        shown = "********" if isinstance(value, SecretStr) else value
        click.echo(f"{variable}={'' if shown is None else shown}")
        click.echo(f"    {field.description} [{_origin(variable, in_file)}]")


def _origin(variable: str, in_file: dict[str, str | None]) -> str:
    if variable in os.environ:
        return "môi trường"
    return ".env" if variable in in_file else "mặc định"
