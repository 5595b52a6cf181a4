"""One message about two matters: what the person who wrote it hears, and what withdrawing it does."""

import re
from pathlib import Path

from handlers.feedback import splitting
from handlers.feedback.splitting import Part
from tests.stories.driver import village
from tests.stories.office import CODE, Officer, told
from tests.stories.test_feedback import SIGNED, UNSIGNED, pushed, resident, writes

BOTH = Part("KT01", "Bể nước nứt")


async def test_who_left_a_contact_is_told_the_second_code(tmp_path: Path, sqlite_url: str) -> None:
    async with village(tmp_path, sqlite_url) as place:
        who, officer = await resident(place), Officer(place)
        code = await writes(who, SIGNED)
        officer.does(code, lambda desk: splitting.split(desk, code, BOTH))
        said = await pushed(place, who, f"Ý kiến {code} của ông (bà) có hai việc.")
        second = CODE.findall(said)[1]
        assert "Đang sàng lọc" in await who.says(second)


async def test_who_has_only_a_code_reads_both_by_the_first_and_withdraws_both(
    tmp_path: Path, sqlite_url: str
) -> None:
    async with village(tmp_path, sqlite_url) as place:
        who, officer = await resident(place), Officer(place)
        code = await writes(who, UNSIGNED)
        officer.does(code, lambda desk: splitting.split(desk, code, BOTH))
        said = await who.says(code)
        found = re.search(r"theo dõi riêng, mã (\S+): Đang sàng lọc", said)
        assert found, said
        await who.taps("Rút ý kiến")
        await who.taps("Rút và xóa")
        assert told(place, code) == ("RUT", [])
        assert told(place, found[1]) == ("RUT", [])
