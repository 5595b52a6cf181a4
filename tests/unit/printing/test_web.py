"""`/p/<token>` and `nhipcau posters`."""

from pathlib import Path

import httpx
import pytest
from starlette.applications import Starlette

from bot.printing import printing_routes
from bot.services import Services
from bot.settings import Settings
from bot.writer import Writer
from content import fonts
from handlers.notices.printing import page_link
from storage.database import Database
from storage.media import MediaFolder
from storage.notices import Notice
from tests.unit.commands.test_commands import Run, environment, run
from tests.unit.people.talker import NOW, OFFICE, add_places
from tests.unit.printing.conftest import TEXT

__all__ = ["environment", "run"]
EXAMPLES = Path(__file__).parents[3] / "content" / "areas" / "villages_example.csv"


@pytest.fixture
def token(database: Database) -> str:
    with database.write() as session:
        village = add_places(session).ho_chim.id
        common = {"priority": "bulk", "created_at": NOW, "audience": {}}
        notice = Notice(area_id=village, text=TEXT, **common)
        session.add(notice)
        session.flush()
        return page_link(session, notice, OFFICE).rsplit("/", 1)[1]


@pytest.fixture
def site(database: Database, tmp_path: Path) -> httpx.AsyncClient:
    settings = Settings(data_dir=tmp_path, _env_file=None)
    folder = MediaFolder(tmp_path / "media")
    services = Services(settings, database, Writer(database), folder, OFFICE)
    app = Starlette(routes=printing_routes(services, lambda: NOW))
    return httpx.AsyncClient(transport=httpx.ASGITransport(app=app), base_url="http://127.0.0.1")


async def test_the_page_of_a_notice_is_a_pdf_that_nobody_keeps(
    site: httpx.AsyncClient, token: str
) -> None:
    found = await site.get(f"/p/{token}")
    assert found.status_code == 200
    assert found.headers["content-type"] == "application/pdf"
    assert found.headers["cache-control"] == "no-store"
    assert found.content.startswith(b"%PDF-")


@pytest.mark.parametrize("wrong", ["x", "1", "%00", "None"])
async def test_a_wrong_token_gets_one_kind_line_and_nothing_else(
    site: httpx.AsyncClient, token: str, wrong: str
) -> None:
    found = await site.get(f"/p/{wrong}")
    assert token
    assert found.status_code == 404
    assert found.text == (
        "Không có trang này, hoặc trang đã thôi dùng. Xin ông (bà) hỏi trưởng bản.\n"
    )


async def test_a_machine_without_fonts_says_which_package_to_install(
    site: httpx.AsyncClient, token: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(fonts, "FOLDERS", (tmp_path,))
    fonts.forget()
    found = await site.get(f"/p/{token}")
    monkeypatch.undo()
    fonts.forget()
    assert found.status_code == 503
    assert "fonts-noto-core" in found.text


def test_the_command_writes_one_poster_a_village(run: Run, tmp_path: Path) -> None:
    assert run("areas", "import", str(EXAMPLES)).returncode == 0
    to = tmp_path / "posters"
    ran = run("posters", "--area", "03172", "--to", str(to), PUBLIC_URL="https://vi.du")
    assert (ran.returncode, ran.stderr) == (0, "")
    assert [path.name for path in to.iterdir()] == ["03172-01.pdf"]
    assert (to / "03172-01.pdf").read_bytes().startswith(b"%PDF-")


def test_the_command_warns_of_codes_that_open_on_this_machine_only(
    run: Run, tmp_path: Path
) -> None:
    run("areas", "import", str(EXAMPLES))
    ran = run("posters", "--area", "03172-01", "--to", str(tmp_path / "to"))
    assert ran.returncode == 0
    assert "NHIPCAU_PUBLIC_URL" in ran.stderr


def test_an_unknown_area_is_one_line(run: Run, tmp_path: Path) -> None:
    ran = run("posters", "--area", "nowhere", "--to", str(tmp_path / "to"))
    assert ran.returncode == 1
    assert ran.stderr.splitlines()[-1] == ("nhipcau: Không có địa bàn nào đang dùng mã nowhere.")
