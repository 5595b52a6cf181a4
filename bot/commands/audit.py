"""`nhipcau audit`: the audit log as a file, and whether such a file is whole."""

import os
from pathlib import Path
from typing import BinaryIO

import click

from bot.commands import opened
from handlers.auditing import BadFile, Verdict, exported, verify, verify_file

FAULTS = {
    "gap": "thiếu, thừa hoặc đổi chỗ dòng",
    "previous": "không nối với dòng trước",
    "changed": "nội dung đã bị sửa",
    "author": "người ghi đã bị sửa",
    "struck": "số dòng mất tên người ghi không khớp số lần xóa người",
    "end": "phần cuối đã bị cắt hoặc thêm",
    "unsealed": "có dòng ghi thẳng vào cơ sở dữ liệu, không qua chương trình",
}


@click.group()
def audit() -> None:
    """Nhật ký kiểm tra."""


@audit.command("export")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
def export(file: Path) -> None:
    """Write the log into FILE, one JSON object a line; no name, no reason, no message in it.

    A log that is broken is written all the same, and the command fails: what is left is evidence.
    """
    draft = file.with_name(file.name + ".part")
    with opened() as database, database.read() as session:
        with _private(draft) as out:
            out.writelines(exported(session))
        verdict = verify(session)
    draft.rename(file)
    click.echo(f"Đã xuất {verdict.count} dòng vào {file}.")
    _end(verdict)


@audit.command("verify")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False, exists=True))
@click.option("--here", is_flag=True, help="Also that this database's log goes on from FILE.")
def verify_exported(file: Path, here: bool) -> None:
    """Say whether an exported FILE is whole, and if not, where it breaks. Needs no database."""
    try:
        with file.open("rb") as lines:
            if not here:
                verdict = verify_file(lines)
            else:
                with opened() as database, database.read() as session:
                    verdict = verify_file(lines, session)
    except BadFile as error:
        raise click.ClickException(f"{file}: dòng {error} không đọc được") from error
    _end(verdict)


def _private(file: Path) -> BinaryIO:
    return os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb")


def _end(verdict: Verdict) -> None:
    if verdict.broken is not None:
        raise click.ClickException(told(verdict))
    click.echo(told(verdict))


def told(verdict: Verdict) -> str:
    """The verdict in one line, as `nhipcau doctor` says it too."""
    if verdict.broken is None:
        return f"{verdict.count} dòng liền mạch, mã cuối {verdict.hash}"
    return f"đứt ở dòng {verdict.broken.number}: {FAULTS[verdict.broken.fault]}"
