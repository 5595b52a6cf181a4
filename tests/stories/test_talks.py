"""Whole talks, as they are written down under `talks/`: each line is what the bot says.

A new one is made with `nhipcau chat --record FILE`.
"""

from pathlib import Path

import pytest

from bot.channels.terminal.transcript import read
from tests.stories.by_number import plain_village
from tests.stories.driver import village
from tests.stories.on_zalo import Opens, zalo_village

FOLDER = Path(__file__).parent / "talks"
TALKS = {file.stem: list(read(file.read_text("utf-8"))) for file in sorted(FOLDER.glob("*.txt"))}


@pytest.mark.parametrize("name", TALKS)
async def test_the_talk_goes_as_it_is_written(name: str, tmp_path: Path, sqlite_url: str) -> None:
    assert TALKS[name]
    async with village(tmp_path, sqlite_url) as place:
        await place.person("resident").follows(TALKS[name])


@pytest.mark.parametrize("name", TALKS)
@pytest.mark.parametrize("opened", [plain_village, zalo_village])
async def test_it_goes_the_same_way_by_number(
    name: str, opened: Opens, tmp_path: Path, sqlite_url: str
) -> None:
    async with opened(tmp_path, sqlite_url) as place:
        await place.person("resident").follows(TALKS[name])
