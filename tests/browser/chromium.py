"""Debian's Chromium, driven by playwright."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, sync_playwright

FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]


@contextmanager
def chromium(*flags: str) -> Iterator[Browser]:
    """A browser; skipped where there is none, unless everything is required."""
    path = shutil.which("chromium")
    if path is None:
        if os.environ.get("NHIPCAU_REQUIRE_ALL") == "1":
            pytest.fail("there is no chromium, and NHIPCAU_REQUIRE_ALL is set")
        pytest.skip("there is no chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=path, headless=True, args=[*FLAGS, *flags]
        )
        try:
            yield browser
        finally:
            browser.close()
