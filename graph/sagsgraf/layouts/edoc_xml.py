r"""Minutes and agendas exported by eDoc and by Fujitsu's eDoc (XML).

Systems: eDoc (Ballerup until 2013), Fujitsu eDoc (Middelfart).

Ballerup's items are text with headings on lines of their own, so they are cut by the words;
Fujitsu's parts are fields, and their headings (\`\`Forvaltningen foreslår\`\`) are marked.

Quirks: decisions are headed \`\`<body>s beslutning den <date> Punkt N\`\`; an item of messages has
sub-items \`\`a.\`\`, each with its own \`\`Bilag\`\`; the order of the items in the file is any.

Expected: everybody whom the export lists, and items numbered without a gap.
"""

from __future__ import annotations

from sagsgraf.layouts.base import Layout
from sagsgraf.layouts.marked import missing_marked, read_marked, recognise_kind
from sagsgraf.model import Document, Minutes


def read(document: Document) -> Minutes:
    """Return the minutes of an export; raises `BadData` where it tells of no meeting."""
    return read_marked(document, LAYOUT.name, by_words=True)


LAYOUT = Layout(
    name="edoc-xml",
    summary="exports of eDoc and Fujitsu eDoc (XML)",
    recognise=recognise_kind("edoc-xml"),
    read=read,
    missing=missing_marked,
    example="edoc-xml",
)
