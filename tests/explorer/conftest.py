"""The explorer of the sample, and a browser that tells what a page asked for and complained of.

How to use it, in ``tests/explorer/test_<part>.py``::

    pytestmark = pytest.mark.browser


    def test_a_case_is_found(visit: Visit) -> None:
        page = visit("#start=cyber").page  # a playwright page, at 1000 x 800, light, Danish
        expect(page.get_by_role("link", name="22-009953")).to_be_visible()

`visit` opens the sample's page (built once a session) at an address; ``width=400``,
``scheme="dark"``, ``lang="en"``, ``touch=True``, ``media="print"``, ``reduced_motion=True`` and
``file=...`` (another page, from `write_explorer`) are told as named arguments. When a test ends,
every page it opened must have asked for nothing but its own file (and ``blob:``, ``data:``) and
have written nothing to the console; a test that provokes a complaint empties ``complaints``.

`axe` runs axe-core on an opened page and returns what it found, as text; it needs
``visit(..., axe=True)``, because the page's policy lets no other script in.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

import pytest

from sagsgraf.explorer import Choice, explore
from sagsgraf.store import open_reader
from sagsgraf.views import frontend

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

# Off by default in axe-core, which counts WCAG 2.2 as new.
AXE = {"rules": {"target-size": {"enabled": True}}, "resultTypes": ["violations"]}


@dataclass
class Visited:
    """A page that was opened."""

    page: Page
    file: Path
    requests: list[str] = field(default_factory=list)
    """Addresses it asked for."""
    complaints: list[str] = field(default_factory=list)
    """What was written to the console, errors, and dialogs that opened."""

    def go(self, address: str) -> None:
        """Change the part of the address behind ``#``, as a link does."""
        self.page.evaluate("address => { location.hash = address }", address)
        view = address.lstrip("#").partition("=")[0].partition("&")[0]
        self.page.wait_for_selector(f"#view-{view}:not([hidden]) h1")


class Visit(Protocol):
    """Opens the explorer at an address."""

    def __call__(
        self,
        address: str = "#start",
        *,
        file: Path | None = None,
        width: int = 1000,
        scheme: Any = "light",
        lang: str | None = None,
        touch: bool = False,
        media: Any = "screen",
        reduced_motion: bool = False,
        axe: bool = False,
    ) -> Visited: ...


def need_scripts() -> None:
    """Skip where the front-end was not built, but never silently in CI."""
    if (Path(frontend.__file__).parent / "built" / "explorer-page.js").exists():
        return
    reason = "the pages' scripts are not built (make pages)"
    if os.environ.get("CI") == "true":
        pytest.fail(reason)
    pytest.skip(reason)


@pytest.fixture(scope="session")
def write_explorer(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Path]:
    """Write the page of a store: ``write_explorer(store, cases=("22-009953",))``."""

    need_scripts()

    def write(store: Path, **choice: Any) -> Path:
        path = tmp_path_factory.mktemp("explorer") / "explorer.html"
        with open_reader(store) as reader:
            path.write_text(explore(reader, Choice(**choice)), encoding="utf-8", newline="")
        return path

    return write


@pytest.fixture(scope="session")
def sample_explorer(write_explorer: Callable[..., Path], sample_store: Path) -> Path:
    """The page of the bundled minutes, which name everybody: they are invented."""
    return write_explorer(sample_store, people="all")


@pytest.fixture
def visit(browser: Browser, sample_explorer: Path) -> Iterator[Visit]:
    """Open the explorer, and see at the end that it asked for nothing and complained of nothing."""
    opened: list[Visited] = []

    def open_at(
        address: str = "#start",
        *,
        file: Path | None = None,
        width: int = 1000,
        scheme: Any = "light",
        lang: str | None = None,
        touch: bool = False,
        media: Any = "screen",
        reduced_motion: bool = False,
        axe: bool = False,
    ) -> Visited:
        context = browser.new_context(
            viewport={"width": width, "height": 800},
            color_scheme=scheme,
            has_touch=touch,
            reduced_motion="reduce" if reduced_motion else "no-preference",
            bypass_csp=axe,
        )
        page = context.new_page()
        visited = Visited(page, file or sample_explorer)
        page.on("request", lambda request: visited.requests.append(request.url))
        page.on("console", lambda message: visited.complaints.append(message.text))
        page.on("pageerror", lambda error: visited.complaints.append(str(error)))
        page.on("dialog", lambda dialog: visited.complaints.append(dialog.message))
        page.emulate_media(media=media)
        opened.append(visited)
        more = f"{address}&lang={lang}" if lang else address
        page.goto(visited.file.as_uri() + more)
        page.wait_for_selector("#main > section:not([hidden]) h1")
        return visited

    yield open_at
    for visited in opened:
        if not visited.page.is_closed():
            visited.page.context.close()
        asked = {
            one.partition("#")[0]
            for one in visited.requests
            if not one.startswith(("blob:", "data:"))
        }
        assert asked == {visited.file.as_uri()}
        assert visited.complaints == []


@pytest.fixture
def axe() -> Callable[[Page], str]:
    """Run axe-core on a page opened with ``axe=True``; the empty text says it found nothing."""
    runner = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()

    def run(page: Page) -> str:
        found = runner.run(page, options=AXE)
        return str(found.generate_report()) if found.violations_count else ""

    return run
