"""Takes the README's pictures, from the pages of the sample in exports/.

`python tools/picture.py` writes docs/explorer.png (a case in the explorer) and docs/graph.png (the
drawing with a decision opened beside it); it needs Chromium on the machine.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
ITEM = "https://w3id.org/sagsgraf/kommune/0326/moede/direktionen/2022-09-12/punkt/2/beslutning"
CASE = "22-009953"
_READY = """
async () => {
  while (!window.sagsgraf?.ready) await new Promise((done) => setTimeout(done, 20));
}
"""
_NAMES = ("chromium", "chromium-browser", "google-chrome")


def main() -> int:
    """Open the pages and save what is seen."""
    browser_path = next((path for name in _NAMES if (path := shutil.which(name))), None)
    if browser_path is None:
        print("No Chromium found; install Debian's package chromium.", file=sys.stderr)
        return 1
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=browser_path, args=["--no-sandbox", "--disable-gpu"]
        )
        _explorer(browser)
        _graph(browser)
        browser.close()
    return 0


def _explorer(browser: Browser) -> None:
    page = browser.new_page(
        viewport={"width": 1400, "height": 900}, color_scheme="light", reduced_motion="reduce"
    )
    page.goto((ROOT / "exports" / "explorer.html").as_uri() + f"#case={CASE}")
    page.locator("#view-case h1").wait_for()
    page.wait_for_timeout(1500)
    page.screenshot(path=ROOT / "docs" / "explorer.png")
    page.close()


def _graph(browser: Browser) -> None:
    page = browser.new_page(viewport={"width": 1400, "height": 860})
    page.goto((ROOT / "exports" / "graph.html").as_uri())
    page.evaluate(_READY)
    page.evaluate("iri => window.sagsgraf.select(iri)", ITEM)
    page.wait_for_timeout(1500)
    page.screenshot(path=ROOT / "docs" / "graph.png")
    page.close()


if __name__ == "__main__":
    sys.exit(main())
