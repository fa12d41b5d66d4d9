"""Minutes and agendas exported by SBSYS eDagsorden (XML).

System: SBSYS eDagsorden (Region Hovedstaden, Ballerup from 2013).

Every part of an item is a field with its caption, and decisions are the fields called feedback:
so the marks alone cut the items. A caption that is no known heading heads a section of its own.

Quirks: the fields of several bodies' decisions stand side by side, only the one of the meeting's
own body is its decision; members are those invited, since nothing tells who came.

Expected: everybody whom the export lists, and items numbered without a gap.
"""

from __future__ import annotations

from sagsgraf.layouts.base import Layout
from sagsgraf.layouts.marked import missing_marked, read_marked, recognise_kind
from sagsgraf.model import Document, Minutes


def read(document: Document) -> Minutes:
    """Return the minutes of an export; raises `BadData` where it tells of no meeting."""
    return read_marked(document, LAYOUT.name)


LAYOUT = Layout(
    name="sbsys-xml",
    summary="exports of SBSYS eDagsorden (XML)",
    recognise=recognise_kind("sbsys-xml"),
    read=read,
    missing=missing_marked,
    example="sbsys-xml",
)
