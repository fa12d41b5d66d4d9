"""What a person wants in the page."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Choice:
    """What the page is to hold."""

    cases: tuple[str, ...] = ()
    """Case numbers or IRIs; empty for everything."""
    people: str = "officials"
    """Whom it names, ``elected``, ``officials`` (and the elected) or ``all``."""
    evidence: bool = True
    """Whether the readings with their quotes and the documents' texts are in it."""
    lang: str = "da"
    """Language in which it opens; a person may switch."""
    municipality: str | None = None
    """Whose cases are meant, where a number has several."""
    dated: bool = True
    """Whether it tells when the store was built; a page without is the same whenever it is made."""
