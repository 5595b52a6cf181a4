"""The recording kit as a browser of the console sees it."""

from dataclasses import dataclass
from typing import Any

import pytest
from sqlalchemy import select

from bot.console.sign_in import COOKIE
from bot.console.visit import csrf_of
from handlers.people.signing_in import hash_of
from storage.people import AuditLine, Invitation
from storage.recordings import Recording
from tests.unit.console.conftest import Desktop, Page
from tests.unit.console.deskwork import shown
from tests.unit.media.files import wav
from tests.unit.recordings.booth import Booth, add_speaker

ROOT = "/console/recordings"


@dataclass
class Sitting:
    """The officer's browser, at which somebody reads."""

    desktop: Desktop
    booth: Booth

    def begin(self, reader: str = "bà Lò Thị …", **form: str) -> Page:
        return self.desktop.post(
            f"{ROOT}/hmn/sitting", **{"reader": reader, "agreed": "yes"} | form
        )

    def send(self, at: int = 0, sound: bytes | None = None, **more: str) -> Any:
        """Keep a take, as the script does."""
        client = self.desktop.client
        form = {"csrf": csrf_of(client.cookies.get(COOKIE, "")), "reads": self.reads(at)} | more
        return client.post(
            f"{ROOT}/hmn/takes",
            data=form,
            files={"sound": ("take", wav(1.5) if sound is None else sound, "audio/wav")},
            headers={"Accept": "application/json"},
        )

    def reads(self, at: int) -> str:
        return self.booth.texts[at].reads

    def recordings(self) -> list[Recording]:
        with self.booth.commune.database.read() as session:
            return list(session.scalars(select(Recording).order_by(Recording.id)))


@pytest.fixture
def sitting(desktop: Desktop) -> Sitting:
    booth = Booth(desktop.commune)
    desktop.sign_in()
    return Sitting(desktop, booth)


def test_every_language_says_how_far_it_is_and_who_reads_it(sitting: Sitting) -> None:
    sitting.begin()
    sitting.send()
    number = sitting.recordings()[0].id
    sitting.booth.confirm(sitting.booth.listener, number)
    page = shown(sitting.desktop.get(ROOT))
    total = len(sitting.booth.texts)
    assert f"Tiếng Mông 1/{total} câu bà con nghe được Đường nghe bằng số: 1/" in page
    assert "Giàng Thị Mỷ" in page
    assert "Chưa có người đọc." in page


@pytest.mark.parametrize("who", ["observer", "head"])
def test_who_answers_no_cases_has_no_kit(sitting: Sitting, who: str) -> None:
    sitting.desktop.sign_in_anew(getattr(sitting.desktop.commune, who))
    for path in (ROOT, f"{ROOT}/hmn", f"{ROOT}/hmn/sitting", f"{ROOT}/1/sound"):
        assert sitting.desktop.get(path).status == 404


def test_nothing_is_recorded_before_the_reader_has_agreed_to_be_heard(sitting: Sitting) -> None:
    assert "Giọng của ông (bà) sẽ được lưu" in sitting.desktop.get(f"{ROOT}/hmn/sitting").text
    assert sitting.begin(agreed="").status == 409
    assert sitting.send().json()["trouble"].startswith("Cần người đọc đồng ý")
    assert sitting.recordings() == []


def test_a_take_is_kept_levelled_and_heard_and_the_next_text_comes(sitting: Sitting) -> None:
    sitting.begin()
    page = sitting.desktop.get(f"{ROOT}/hmn/sitting?text={sitting.reads(0)}")
    assert "Người đọc: bà Lò Thị …" in page.text
    assert "microphone=(self)" in page.headers["permissions-policy"]
    answer = sitting.send()
    assert answer.json() == {"next": f"{ROOT}/hmn/sitting?text={sitting.reads(1)}"}
    (kept,) = sitting.recordings()
    assert (kept.state, kept.reader) == ("waiting", "bà Lò Thị …")
    sound = f"{ROOT}/{kept.id}/sound"
    assert sound in sitting.desktop.get(f"{ROOT}/hmn?show=waiting").text
    whole = sitting.desktop.client.get(sound)
    part = sitting.desktop.client.get(sound, headers={"Range": "bytes=10-19"})
    assert whole.content.startswith(b"OggS")
    assert (part.status_code, part.content) == (206, whole.content[10:20])
    with sitting.booth.commune.database.read() as session:
        logged = session.scalars(select(AuditLine).where(AuditLine.action == "recording.record"))
        assert "đồng ý được nghe" in str(logged.one().reason)


def test_without_a_script_a_file_is_sent_and_the_next_page_opens(sitting: Sitting) -> None:
    sitting.begin()
    client = sitting.desktop.client
    form = {"csrf": csrf_of(client.cookies.get(COOKIE, "")), "reads": sitting.reads(0)}
    sent = client.post(
        f"{ROOT}/hmn/takes", data=form, files={"sound": ("a.wav", wav(), "audio/wav")}
    )
    assert sent.status_code == 200
    assert sent.url.query.decode() == f"text={sitting.reads(1)}"
    bad = client.post(f"{ROOT}/hmn/takes", data=form, files={"sound": ("a.wav", b"x", "audio/wav")})
    assert bad.status_code == 409
    assert "không nghe ra tiếng" in bad.text


@pytest.mark.parametrize(
    ("trouble", "change"),
    [
        ("không nghe ra tiếng", {"sound": b"MZ not a recording"}),
        ("không nghe ra tiếng", {"sound": b""}),
        ("không nghe ra tiếng", {"start": "7", "end": "9"}),
        ("vừa được sửa", {"reads": "0" * 64}),
        ("lớn quá 2 MB", {"sound": b"x" * (2 * 1024 * 1024 + 1)}),
    ],
)
def test_what_cannot_be_kept_leaves_nothing_behind(
    sitting: Sitting, trouble: str, change: dict[str, Any]
) -> None:
    sitting.begin()
    answer = sitting.send(**change)
    assert (answer.status_code, trouble in answer.json()["trouble"]) == (409, True)
    assert sitting.recordings() == []
    folder = sitting.desktop.media.path("x" * 8).parent
    assert not folder.exists() or not list(folder.iterdir())


def test_the_handles_cut_what_is_kept(sitting: Sitting) -> None:
    sitting.begin()
    sitting.send(sound=wav(6.0), start="1.0", end="3.0")
    sitting.send(at=1, sound=wav(6.0))
    with sitting.booth.commune.database.read() as session:
        found = session.scalars(select(Recording).order_by(Recording.id)).all()
        sizes = [sitting.desktop.media.path(one.media_id).stat().st_size for one in found]
    assert sizes[0] < sizes[1] / 2


def test_a_form_of_another_site_or_far_too_large_is_not_taken(sitting: Sitting) -> None:
    sitting.begin()
    assert sitting.send(csrf="0" * 64).status_code == 403
    assert sitting.send(sound=b"x" * 3_000_000).status_code == 403
    assert sitting.recordings() == []


def test_the_list_is_narrowed_by_state_and_by_words_without_diacritics(sitting: Sitting) -> None:
    text = sitting.booth.texts[0]
    sitting.booth.record(sitting.booth.reader, text)
    for query, there in [
        ("show=waiting", True),
        ("show=missing", False),
        ("q=dien+bien+khong+co", False),
        ("show=waiting&q=GIANG+khong", False),
        ("show=stale", False),
        ("page=9999&show=nonsense", True),
    ]:
        page = sitting.desktop.get(f"{ROOT}/hmn?{query}")
        assert page.status == 200
        assert ("data-row" in page.text and "1/sound" in page.text) is there or query[0] == "p"
    assert "data-row" in sitting.desktop.get(f"{ROOT}/hmn?q=so+mot").text


def test_a_member_of_staff_who_speaks_it_confirms_and_another_waits(sitting: Sitting) -> None:
    number = sitting.booth.record(sitting.booth.reader, sitting.booth.texts[0])
    page = sitting.desktop.get(f"{ROOT}/hmn?show=waiting")
    assert "Chờ người thứ hai nói tiếng Mông" in page.text
    assert "Xác nhận đúng nghĩa" not in page.text
    refused = sitting.desktop.post(f"{ROOT}/{number}/confirm", language="hmn", show="waiting")
    assert (refused.status, "mới xác nhận được" in refused.text) == (409, True)
    _also_speaks(sitting)
    done = sitting.desktop.post(f"{ROOT}/{number}/confirm", language="hmn", show="waiting")
    assert "Đã xác nhận. Bà con nghe được câu này rồi." in done.text
    assert sitting.booth.states()[number] == "confirmed"


def _also_speaks(sitting: Sitting) -> None:
    from storage.people import Appointment

    with sitting.desktop.commune.database.write() as session:
        speaker = add_speaker(session, "tạm")
        session.query(Appointment).filter_by(
            person_id=speaker
        ).one().person_id = sitting.desktop.commune.officer


def test_it_is_sent_back_with_a_reason_and_not_without(sitting: Sitting) -> None:
    number = sitting.booth.record(sitting.booth.reader, sitting.booth.texts[0])
    _also_speaks(sitting)
    assert sitting.desktop.post(f"{ROOT}/{number}/reject", language="hmn", note=" ").status == 409
    sitting.desktop.post(f"{ROOT}/{number}/reject", language="hmn", note="<i>nhầm</i> xã")
    page = sitting.desktop.get(f"{ROOT}/hmn?show=returned")
    assert "Bị trả lại: &lt;i&gt;nhầm&lt;/i&gt; xã" in page.text


@pytest.mark.parametrize(("action", "left"), [("withdraw", ["rejected"]), ("erase", [])])
def test_it_is_taken_down_or_erased(sitting: Sitting, action: str, left: list[str]) -> None:
    text = sitting.booth.texts[0]
    number = sitting.booth.record(sitting.booth.reader, text)
    sitting.booth.confirm(sitting.booth.listener, number)
    sitting.desktop.post(f"{ROOT}/{number}/{action}", language="hmn")
    assert sitting.booth.heard(text) is None
    assert list(sitting.booth.states().values()) == left


def test_a_speaker_s_link_is_shown_once_and_works_for_that_language(sitting: Sitting) -> None:
    page = sitting.desktop.post(f"{ROOT}/kjg/invite")
    assert page.text.count("<svg") == 2
    token = page.text.split("t.me/nhipcau_bot?start=s_")[1].split('"')[0]
    with sitting.booth.commune.database.read() as session:
        invited = session.scalars(select(Invitation).where(Invitation.role == "speaker")).one()
    assert (invited.language, invited.token_hash) == ("kjg", hash_of(token))


def test_a_speaker_is_let_go(sitting: Sitting) -> None:
    page = sitting.desktop.post(f"{ROOT}/hmn/dismiss", person=str(sitting.booth.reader))
    assert "Đã cho thôi làm người đọc." in page.text
    assert "Giàng Thị Mỷ" not in page.text
    assert sitting.desktop.post(f"{ROOT}/hmn/dismiss", person="²").status == 404


@pytest.mark.parametrize("path", ["xx", "hmv", "hmn/sitting/x", "1/none", "0/sound"])
def test_an_address_that_there_is_none_of_opens_nothing(sitting: Sitting, path: str) -> None:
    assert sitting.desktop.get(f"{ROOT}/{path}").status in {404, 405}


def test_the_first_page_of_a_language_is_small(sitting: Sitting) -> None:
    page = sitting.desktop.get(f"{ROOT}/hmn")
    assets = sitting.desktop.client
    sizes = [len(page.text.encode())]
    sizes += [len(assets.get(f"/console/static/{name}").content) for name in FILES]
    assert sum(sizes) < 100_000


FILES = ("console.css", "console.js", "recordings.css", "recordings.js", "mark.svg")
