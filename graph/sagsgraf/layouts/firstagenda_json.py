r"""Minutes and agendas from FirstAgenda's Publication API, as JSON.

System: FirstAgenda Publication (Greve and many others; \`\`dagsordener.<kommune>.dk\`\`).

Fields tell the meeting, each item's number, title, case and attachments. The text of an item
is one field of HTML, with the very headings that FirstAgenda prints: it is cut into sections as
the printed minutes are, by their words, so that a meeting gives the same facts in both.

Quirks: a closed item holds its decision without a heading; the account of earlier treatments
quotes the headings of others (see the reader for those of the fields).

Expected: everybody whom the export lists, and items numbered without a gap.
"""

from __future__ import annotations

from sagsgraf.layouts.assembly import Grammar
from sagsgraf.layouts.base import Layout
from sagsgraf.layouts.items import cut_sections
from sagsgraf.layouts.marked import missing_marked, read_marked, recognise_kind
from sagsgraf.model import Document, Minutes


def read(document: Document) -> Minutes:
    """Return the minutes of an export; raises `BadData` where it tells of no meeting."""
    return read_marked(document, LAYOUT.name, Grammar(cut=cut_sections))


LAYOUT = Layout(
    name="firstagenda-json",
    summary="meetings of FirstAgenda's Publication API (JSON)",
    recognise=recognise_kind("firstagenda-json"),
    read=read,
    missing=missing_marked,
    example="firstagenda-json",
)
