r"""Minutes and agendas exported by Acadre (XML).

System: Acadre MM (Syddjurs).

Every part of an item is a field with its heading, so the marks alone cut the items. The
decisions of all bodies and days stand in their order, each headed \`\`Beslutning i <body> den
DD-MM-YYYY\`\`: the one that bears the meeting's date is its own, the others are its history.

Quirks: members carry their party in the name; numbers run over the year (\`\`715\`\`), so that a
gap between items means items of other meetings or closed ones.

Expected: everybody whom the export lists.
"""

from __future__ import annotations

from sagsgraf.layouts.base import Layout
from sagsgraf.layouts.marked import missing_marked, read_marked, recognise_kind
from sagsgraf.model import Document, Minutes


def read(document: Document) -> Minutes:
    """Return the minutes of an export; raises `BadData` where it tells of no meeting."""
    return read_marked(document, LAYOUT.name)


LAYOUT = Layout(
    name="acadre-xml",
    summary="exports of Acadre (XML)",
    recognise=recognise_kind("acadre-xml"),
    read=read,
    missing=missing_marked,
    example="acadre-xml",
)
