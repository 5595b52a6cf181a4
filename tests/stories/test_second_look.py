"""R4 and R5: what is promised by the code, and what happens when somebody does not agree."""

from pathlib import Path

import pytest

from handlers.errors import Refused
from tests.stories.driver import village
from tests.stories.office import Officer, told
from tests.stories.test_feedback import SIGNED, UNSIGNED, pushed, resident, writes


async def test_the_code_tells_by_when_each_step_is_promised(
    tmp_path: Path, sqlite_url: str
) -> None:
    async with village(tmp_path, sqlite_url) as place:
        who = await resident(place)
        code = await writes(who, UNSIGNED)
        assert "Chậm nhất ngày 26/11/2026" in who.last
        assert "Hạn báo lại: 26/11/2026." in await who.says(code)
        Officer(place).forwards(code)
        assert "Hạn trả lời: 10/12/2026." in await who.says(code)


async def test_who_does_not_agree_hears_of_a_second_look_by_somebody_else(
    tmp_path: Path, sqlite_url: str
) -> None:
    async with village(tmp_path, sqlite_url) as place:
        first, second = Officer(place), Officer(place)
        who = await resident(place)
        code = await writes(who, SIGNED)
        first.answers(code, "Đã sửa xong.")
        await pushed(place, who, f"Về ý kiến {code}")
        await who.taps("Tôi chưa đồng ý")
        await who.says("Bể vẫn rò")
        await who.says("xong")
        assert "Hạn báo lại: 07/12/2026." in await who.says(code)
        assert "Đã sửa xong" not in who.last  # it is what they do not agree with
        with pytest.raises(Refused, match="can-nguoi-khac-xem-lai"):
            first.answers_again(code, "Đã sửa xong thật.")
        second.answers_again(code, "Xã thay bể mới trong tháng 12.")
        assert "Xã thay bể mới" in await pushed(place, who, f"Về ý kiến {code}")


async def test_who_is_refused_asks_again_and_the_case_is_new_once_more(
    tmp_path: Path, database_url: str
) -> None:
    async with village(tmp_path, database_url) as place:
        who, officer = await resident(place), Officer(place)
        code = await writes(who, SIGNED)
        officer.refuses(code)
        assert "không xử lý được" in await pushed(place, who, f"Ý kiến {code}")
        assert "vì sao cần xem lại" in await who.taps("Hỏi lại")
        await who.says("Đây là việc thật của bản")
        assert "một cán bộ khác xem lại; chậm nhất ngày 26/11/2026" in await who.says("xong")
        assert told(place, code) == ("MOI", ["Bể nước nứt", "Đây là việc thật của bản"])


async def test_an_explanation_is_told_with_its_road_map_and_can_be_disagreed_with(
    tmp_path: Path, sqlite_url: str
) -> None:
    async with village(tmp_path, sqlite_url) as place:
        who, officer = await resident(place), Officer(place)
        code = await writes(who, SIGNED)
        officer.forwards(code)
        officer.explains(code, "Chưa có vốn.", "Đưa vào kế hoạch 2027.")
        said = await pushed(place, who, f"Về ý kiến {code}, UBND xã Sáng Nhè giải trình")
        assert "Lộ trình: Đưa vào kế hoạch 2027." in said
        assert "chậm nhất ngày 30/06/2027" in said
        assert "Hạn xem lại: 30/06/2027." in await who.says(code)
        assert "Xin nói rõ chỗ chưa được." in await who.taps("Tôi chưa đồng ý")
