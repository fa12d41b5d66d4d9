"""Office documents for the tests, written part by part."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from io import BytesIO

_W = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)
_XLINK = "http://www.w3.org/1999/xlink"
_RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"


def part(root: str, content: str) -> str:
    """Return a part of a Word document."""
    return f'<?xml version="1.0" encoding="UTF-8"?><w:{root} {_W}>{content}</w:{root}>'


def para(words: str = "", *, style: str = "", properties: str = "", run: str = "") -> str:
    """Return a paragraph of one run."""
    styled = f'<w:pStyle w:val="{style}"/>' if style else ""
    run = f"<w:rPr>{run}</w:rPr>" if run else ""
    text = f'<w:r>{run}<w:t xml:space="preserve">{words}</w:t></w:r>' if words else ""
    return f"<w:p><w:pPr>{styled}{properties}</w:pPr>{text}</w:p>"


def point(words: str, number: int, depth: int = 0) -> str:
    """Return a paragraph of a list."""
    numbered = f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>'
    return para(words, properties=numbered)


def table(*rows: tuple[str, ...]) -> str:
    """Return a table whose cells hold a paragraph each."""
    written = "".join(
        "<w:tr>" + "".join(f"<w:tc>{para(cell)}</w:tc>" for cell in row) + "</w:tr>" for row in rows
    )
    return f"<w:tbl>{written}</w:tbl>"


def docx(
    body: str, *, parts: dict[str, str] | None = None, links: dict[str, str] | None = None
) -> bytes:
    """Return a Word document.

    Args:
        body: the paragraphs.
        parts: other parts, by their names without folder and ending (``numbering``).
        links: addresses of links by their ids.
    """
    parts = parts or {}
    relations = "".join(
        f'<Relationship Id="p{name}" Type="{_RELATED}/{name.rstrip("123")}" Target="{name}.xml"/>'
        for name in parts
    )
    relations += "".join(
        f'<Relationship Id="{key}" Type="{_RELATED}/hyperlink" Target="{address}" '
        'TargetMode="External"/>'
        for key, address in (links or {}).items()
    )
    files = {
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}"><Relationship Id="a" '
        f'Type="{_RELATED}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/document.xml": part("document", f"<w:body>{body}</w:body>"),
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{_PACKAGE}">{relations}'
        "</Relationships>",
    }
    files |= {f"word/{name}.xml": content for name, content in parts.items()}
    return zipped(files)


def odt(body: str, *, styles: str = "", kind: str = "text") -> bytes:
    """Return an OpenDocument text, or a document of another kind that says it is one."""
    spaces = ("office", "text", "table", "style", "drawing")
    names = " ".join(
        f'xmlns:{space}="urn:oasis:names:tc:opendocument:xmlns:{space}:1.0"' for space in spaces
    )
    content = (
        f'<office:document-content {names} xmlns:xlink="{_XLINK}">'
        f"<office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:{kind}>{body}</office:{kind}></office:body></office:document-content>"
    )
    return zipped(
        {"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content},
        method=zipfile.ZIP_STORED,
    )


def zipped(files: Mapping[str, str | bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Return an archive of files."""
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return buffer.getvalue()
