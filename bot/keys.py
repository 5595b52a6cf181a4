"""Keys, each a file of its own, in no backup: what one seals, another does not open."""

import os
import secrets
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cryptography.fernet import Fernet

FOLDER, FILE = "keys", "sign-in.key"
PHONES = "phones.key"  # seals the numbers that people gave for notices


@lru_cache(maxsize=8)
def sealer(data_dir: Path, name: str = FILE) -> "Fernet":
    """Made at its first use; only the program's own user may read it.

    Without a `name`: the key that seals the secrets of one-time codes.
    """
    from cryptography.fernet import Fernet

    folder = data_dir / FOLDER
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    path = folder / name
    if not path.exists():
        _write_once(path, Fernet.generate_key())
    return Fernet(path.read_bytes().strip())


def _write_once(path: Path, key: bytes) -> None:
    """Whole or not at all; of two that come at once, threads or processes, one's key stays."""
    draft = path.with_name(f"{path.name}.{secrets.token_hex(8)}")
    opened = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(opened, "wb") as file:
        file.write(key)
    try:
        os.link(draft, path)
    except FileExistsError:
        pass
    finally:
        draft.unlink()
