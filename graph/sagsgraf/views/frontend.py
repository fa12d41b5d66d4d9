"""What the front-end build made: scripts, styles and the store that pages carry.

The sources are in ``graph/frontend``; a wheel has what was made of them, in ``views/built``.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from sagsgraf.model import Unavailable


@cache
def built(name: str) -> bytes:
    """Return a file that the front-end build made, for instance ``explorer-page.js``.

    Raises:
        Unavailable: it was not built, which only happens in a checkout.
    """
    try:
        return (files("sagsgraf.views") / "built" / name).read_bytes()
    except OSError as error:
        raise Unavailable(
            f"The scripts of the pages are not there ({name}).",
            hint="In a checkout, build them with: make pages",
        ) from error


def built_text(name: str) -> str:
    """Return a text that the front-end build made.

    Raises:
        Unavailable: it was not built, which only happens in a checkout.
    """
    return built(name).decode("utf-8")
