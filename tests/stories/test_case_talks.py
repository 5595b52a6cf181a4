"""R3, R4, R5 and what follows: whole talks as they are written down under `talks/ý kiến/`."""

from pathlib import Path

import pytest

from bot.channels.terminal.transcript import read
from tests.stories.case_story import Story
from tests.stories.driver import village
from tests.stories.on_zalo import Opens, zalo_village
from tests.stories.test_feedback import WELCOME

FOLDER = Path(__file__).parent / "talks" / "ý kiến"
TALKS = {file.stem: file.read_text("utf-8") for file in sorted(FOLDER.glob("*.txt"))}
WITH_CONTACT, WITHOUT = "# Sent with a contact.", "# Sent anonymously."
BEFORE = {
    WITH_CONTACT: (
        "Gửi ý kiến", "[Gửi có liên hệ]", "Hạ tầng", "1", "Đường vào bản sạt, xe không đi được",
        "xong", "1", "anh Páo", "[Bỏ qua]",
    ),
    WITHOUT: (
        "Gửi ý kiến", "[Gửi ẩn danh]", "Hạ tầng", "3", "Bể nước đầu bản hỏng", "xong",
        "[Xã Sáng Nhè]",
    ),
}  # fmt: skip


def test_the_stories_of_a_case_are_written_down() -> None:
    assert {name[:2] for name in TALKS} >= {"R3", "R4", "R5"}


@pytest.mark.parametrize("name", TALKS)
@pytest.mark.parametrize("opened", [village, zalo_village])
async def test_the_talk_about_a_case_goes_as_it_is_written(
    name: str, opened: Opens, tmp_path: Path, sqlite_url: str
) -> None:
    begun = next(steps for remark, steps in BEFORE.items() if remark in TALKS[name])
    async with opened(tmp_path, sqlite_url) as place:
        who = place.person("resident")
        for step in (*WELCOME, *begun):
            await who.does_step(step)
        await Story(place, who).follows(list(read(TALKS[name])))
