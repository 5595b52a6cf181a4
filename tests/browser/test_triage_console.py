"""A morning at the list of cases in a real browser: keys go on from case to case, marked words are taken."""

import pytest
from playwright.sync_api import expect

from tests.browser.test_console import Console, console
from tests.unit.casework.office import ANONYMOUS

__all__ = ["console"]
pytestmark = pytest.mark.browser

MARK = """() => {
  const said = document.querySelector(".thread .said");
  const chosen = getSelection();
  chosen.removeAllRanges();
  const range = document.createRange();
  range.setStart(said.firstChild, 0);
  range.setEnd(said.firstChild, 13);
  chosen.addRange(range);
}"""


def test_keys_go_on_and_what_is_marked_is_split_off(console: Console) -> None:
    page = console.open()
    page.keyboard.press("n")
    expect(page).to_have_url(f"{console.url}/console/cases/{ANONYMOUS}")
    page.get_by_text("Tách thành hai việc").click()
    page.evaluate(MARK)
    page.get_by_role("button", name="Lấy phần đang bôi đen").click()
    expect(page.get_by_label("Phần chữ sang ý kiến mới")).to_have_value("Đường vào bản")
    page.get_by_label("Lĩnh vực của ý kiến mới").select_option("KT01")
    page.get_by_role("button", name="Tách ra", exact=True).click()
    expect(page.get_by_role("status")).to_contain_text("Đã tách ra.")
    page.get_by_role("heading", level=1).click()
    page.keyboard.press("n")
    expect(page.get_by_label("Lý do xem")).to_be_visible()
