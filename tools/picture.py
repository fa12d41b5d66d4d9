"""Takes the README's picture: the sample's page with a decision opened beside it.

`python tools/picture.py` writes docs/graph.png; it needs Chromium on the machine.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parent.parent
ITEM = "https://w3id.org/sagsgraf/kommune/0326/moede/direktionen/2022-09-12/punkt/2/beslutning"
_NAMES = ("chromium", "chromium-browser", "google-chrome")


def main() -> int:
    """Open the page, choose the decision, and save what is seen."""
    browser_path = next((path for name in _NAMES if (path := shutil.which(name))), None)
    if browser_path is None:
        print("No Chromium found; install Debian's package chromium.", file=sys.stderr)
        return 1
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=browser_path, args=["--no-sandbox", "--disable-gpu"]
        )
        page = browser.new_page(viewport={"width": 1400, "height": 860})
        page.goto((ROOT / "exports" / "graph.html").as_uri())
        page.wait_for_function("window.sagsgraf && window.sagsgraf.ready")
        page.evaluate("iri => window.sagsgraf.select(iri)", ITEM)
        page.wait_for_timeout(1500)
        page.screenshot(path=ROOT / "docs" / "graph.png")
        browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
