"""The library's pages: who sees and does what, forms that lose nothing, files out and in."""

from tests.unit.console.conftest import Desktop


def test_smoke(desktop: Desktop) -> None:
    from handlers.policies.library import load_starters
    from tests.unit.casework.office import NOW
    with desktop.commune.database.write() as session:
        load_starters(session, NOW)
    desktop.sign_in(desktop.commune.provincial)
    for path in ("", ".csv", "/new", "/coverage", "/coverage/csv", "/coverage/xlsx", "/gaps", "/exchange", "/1", "/5", "/5/card/vi.png"):
        if path.endswith(("xlsx", "png")):
            r = desktop.client.get("/console/library" + path)
            print(path, r.status_code, len(r.content), r.headers["content-type"])
            assert r.status_code == 200
            continue
        page = desktop.get("/console/library" + path)
        print(path, page.status, len(page.text))
        assert page.status == 200, page.text[-2000:]
    page = desktop.get("/console")
    assert page.status == 200
