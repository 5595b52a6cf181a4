"""One contract over every channel: the same story gives the same outcome."""

import re
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from sqlalchemy import select

from bot.app import App
from storage.cases import Case
from storage.people import Consent, Person
from tests.contracts.talkers import CHANNELS, Talker
from tests.stories.voices import INSURANCE, recorded
from tests.unit.media.files import photo, recording

CODE = re.compile(r"DB(?:-[0-9A-Z]{2,4}){4}")


@pytest.fixture(params=CHANNELS)
async def opened(
    request: pytest.FixtureRequest, tmp_path: Path, sqlite_url: str
) -> AsyncIterator[tuple[App, Talker]]:
    async with CHANNELS[request.param](tmp_path, sqlite_url) as found:
        yield found


async def _becomes_known(talker: Talker) -> None:
    assert "không phải người thật" in await talker.opens()
    assert "ở bản nào" in await talker.taps("Tiếng Việt")
    assert "Thôn Pàng Dề A1, xã Sáng Nhè (xã Xá Nhè cũ)" in await talker.says("pang de a1")
    assert "nhắn DỪNG" in await talker.taps("Đúng")
    assert "Cảm ơn ông (bà)" in await talker.taps("Đồng ý")


async def test_feedback_with_words_a_recording_and_a_photo_becomes_a_case(
    opened: tuple[App, Talker],
) -> None:
    app, talker = opened
    await _becomes_known(talker)
    for label in ("Gửi ý kiến", "Gửi có liên hệ", "Hạ tầng"):
        await talker.taps(label)
    assert "kể rõ sự việc" in await talker.says("số 3")
    assert "1 phần" in await talker.says("Bể nước cạn")
    assert "2 phần" in await talker.sends_voice(recording("ogg"))
    assert "3 phần" in await talker.sends_photo(photo())
    await talker.says("xong")
    await talker.taps("Thôn Pàng Dề A1")
    await talker.taps("Bỏ qua")
    assert "(kèm 1 ghi âm) (kèm 1 ảnh)" in await talker.says("bỏ qua")
    code = CODE.search(await talker.says("ok"))
    assert code is not None
    with app.database.read() as session:
        case = session.scalars(select(Case)).one()
        assert case.code == code[0]
        assert [entry.kind for entry in case.entries] == ["words", "voice", "photo"]
        assert all(app.media.read(e.media_id) for e in case.entries if e.media_id)
        consents = session.execute(select(Consent.purpose, Consent.given)).all()
        assert list(map(tuple, consents)) == [("notices", True), ("contact", True)]


async def test_stop_works_at_once_and_an_emergency_comes_first(opened: tuple[App, Talker]) -> None:
    app, talker = opened
    await _becomes_known(talker)
    await talker.taps("Gửi ý kiến")
    urgent = await talker.says("nước về, sập nhà")
    assert urgent.startswith("NẾU ĐANG NGUY HIỂM, XIN GỌI NGAY: 112")
    assert "đã dừng nhận tin" in await talker.says("DỪNG")
    with app.database.read() as session:
        given = session.scalars(select(Consent.given).order_by(Consent.id)).all()
        assert given == [True, False]


async def test_a_policy_is_read_seen_and_heard_with_its_source(opened: tuple[App, Talker]) -> None:
    app, talker = opened
    await _becomes_known(talker)
    recorded(app, ["vi"])
    await talker.taps("Hỏi chính sách")
    told = await talker.says("the bhyt cho ho ngheo")
    assert INSURANCE.texts["short"] in told
    assert f"Nguồn: {INSURANCE.source}" in told
    assert talker.files == ("photo",)
    assert "bản đọc tiếng Việt" in await talker.taps("Nghe tiếng Việt")
    assert talker.files == ("voice",)


async def test_a_person_who_is_forgotten_is_a_stranger_again(opened: tuple[App, Talker]) -> None:
    app, talker = opened
    await _becomes_known(talker)
    assert "Nơi ở: thôn Pàng Dề A1" in await talker.says("dữ liệu của tôi")
    await talker.taps("Dừng và xóa")
    assert "Đã dừng và xóa" in await talker.taps("Dừng và xóa")
    with app.database.read() as session:
        reached = select(Person.area_id).join(Person.addresses)
        assert session.scalars(reached).all() == [None]
        assert session.scalars(select(Consent.id)).all() == []
