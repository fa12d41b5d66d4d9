"""From a document to minutes: one file per layout of minutes.

A layout says how it recognises its documents and reads them into `Minutes`. The tuple below is
the list of the bundled ones; others join through the entry point group ``sagsgraf.layouts``.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from importlib.metadata import entry_points
from typing import Final

from sagsgraf.danish.language import other_language
from sagsgraf.layouts import (
    aabenraa,
    aalborg,
    acadre,
    acadre_xml,
    broenderslev,
    docplayer,
    dragoer,
    edoc,
    edoc_pages,
    edoc_xml,
    firstagenda,
    firstagenda_json,
    firstagenda_web,
    generic,
    getorganized,
    hedensted,
    hvidovre,
    kk_items,
    os2web_numbered,
    os2web_points,
    os2web_sections,
    polweb,
    roedovre,
    sbsys,
    sbsys_preview,
    scanned,
    sharepoint,
    static_pages,
    svendborg,
    vejen,
)
from sagsgraf.layouts.base import Layout, Recognition
from sagsgraf.layouts.odd import odd_text
from sagsgraf.model import BadData, Document, Minutes

BUNDLED: tuple[Layout, ...] = (
    # Known by their readers, so that nobody else needs to look at the text.
    firstagenda_json.LAYOUT,
    sbsys.LAYOUT,
    edoc_xml.LAYOUT,
    acadre_xml.LAYOUT,
    firstagenda.LAYOUT,
    firstagenda_web.LAYOUT,
    edoc.LAYOUT,
    acadre.LAYOUT,
    static_pages.LAYOUT,
    sharepoint.LAYOUT,
    kk_items.LAYOUT,
    os2web_points.LAYOUT,
    os2web_numbered.LAYOUT,
    os2web_sections.LAYOUT,
    polweb.LAYOUT,
    sbsys_preview.LAYOUT,
    edoc_pages.LAYOUT,
    aabenraa.LAYOUT,
    dragoer.LAYOUT,
    hedensted.LAYOUT,
    hvidovre.LAYOUT,
    roedovre.LAYOUT,
    vejen.LAYOUT,
    aalborg.LAYOUT,
    broenderslev.LAYOUT,
    svendborg.LAYOUT,
    docplayer.LAYOUT,
    scanned.LAYOUT,
    getorganized.LAYOUT,
    generic.LAYOUT,
)
"""The layouts that come with Sagsgraf; the last takes what none before it knows."""

_CERTAIN: Final = 1.0
"""Confidence of a layout after which no other is asked."""


@cache
def all_layouts() -> tuple[Layout, ...]:
    """Return the bundled layouts and those of installed packages."""
    others = tuple(point.load() for point in entry_points(group="sagsgraf.layouts"))
    return BUNDLED[:-1] + others + BUNDLED[-1:]


def read_minutes(document: Document, layouts: Iterable[Layout] | None = None) -> Minutes:
    """Return the minutes that a document holds, read by the layout that recognises it best.

    Raises:
        BadData: no layout recognises it; the message tells what general rules miss in it.
    """
    candidates: list[tuple[Recognition, Layout]] = []
    for layout in all_layouts() if layouts is None else layouts:
        candidates.append((layout.recognise(document), layout))
        if candidates[-1][0].confidence >= _CERTAIN:
            break
    recognised = [pair for pair in candidates if pair[0].confidence > 0]
    if not recognised:
        # The last one, general rules, needs least of all: what it misses is missing indeed.
        lacks = candidates[-1][0].because if candidates else "no layout is known"
        language = other_language(document.text)
        told = f", and the text seems to be {language}" if language else ""
        raise BadData(
            f"{document.name}: not recognised as minutes or an agenda: {lacks}{told}.",
            hint="Check that it is the minutes themselves and that the text is complete; "
            "sagsgraf layouts lists what can be read.",
        )
    seen, best = max(recognised, key=lambda pair: pair[0].confidence)
    minutes = best.read(document)
    warnings = [
        *document.notes,
        *minutes.warnings,
        *best.missing(minutes),
        *odd_text(document),
    ]
    return replace(minutes, warnings=tuple(warnings), because=seen.because)


__all__ = ["BUNDLED", "Layout", "Recognition", "all_layouts", "read_minutes"]
