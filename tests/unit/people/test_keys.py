"""The key that seals secrets is made once, whoever comes first."""

import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import pytest

from bot.keys import sealer


def test_of_two_threads_that_make_the_key_at_once_one_s_key_stays_for_both(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    both, link = Barrier(2, timeout=10), os.link

    def linked(draft: Path, path: Path) -> None:
        both.wait()
        link(draft, path)

    monkeypatch.setattr(os, "link", linked)
    with ThreadPoolExecutor(2) as pool:
        keys = list(pool.map(sealer.__wrapped__, [tmp_path] * 2))
    assert keys[0].decrypt(keys[1].encrypt(b"token")) == b"token"
    assert [one.name for one in (tmp_path / "keys").iterdir()] == ["sign-in.key"]
