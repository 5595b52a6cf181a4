"""The conversation in the README is what the bot says."""

import re
from pathlib import Path

from bot.channels.terminal.transcript import read
from tests.stories.driver import village

README = Path(__file__).parents[2] / "README.md"


async def test_the_conversation_in_the_readme_is_what_the_bot_says(
    tmp_path: Path, sqlite_url: str
) -> None:
    found = re.search(r"^```text\n(> .*?)^```", README.read_text("utf-8"), re.MULTILINE | re.DOTALL)
    assert found is not None
    transcript = list(read(found[1]))
    assert len(transcript) > 5
    async with village(tmp_path, sqlite_url) as place:
        await place.person("resident").follows(transcript)
