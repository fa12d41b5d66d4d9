"""Small PDFs written by hand, for tests of reading them."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Words:
    """Words at a place on an A4 page, in points from its lower left."""

    left: float
    base: float
    text: str
    size: float = 10.0


def lines(*texts: str, top: float = 760.0, pitch: float = 12.0, left: float = 60.0) -> list[Words]:
    """Return lines below one another; an empty one leaves a gap."""
    return [Words(left, top - pitch * number, text) for number, text in enumerate(texts) if text]


def pdf(
    pages: Sequence[Sequence[Words]],
    *,
    links: Sequence[tuple[float, float, float, float, str]] = (),
    rotate: int = 0,
    count: int | None = None,
) -> bytes:
    """Return a PDF of pages of words in Helvetica.

    Args:
        pages: the words of each page.
        links: on the first page, left, low, right, top and address of each.
        rotate: degrees by which the pages are shown turned.
        count: number of pages that its tree tells, where it is not the true one.
    """
    streams = [_stream(words) for words in pages]
    return from_streams(streams, links=links, rotate=rotate, count=count)


def _stream(words: Sequence[Words]) -> bytes:
    parts = []
    for one in words:
        escaped = one.text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
        parts.append(
            b"BT /F1 %g Tf %g %g Td (" % (one.size, one.left, one.base)
            + escaped.encode("cp1252")
            + b") Tj ET"
        )
    return b"\n".join(parts)


def from_streams(
    streams: Sequence[bytes],
    *,
    links: Sequence[tuple[float, float, float, float, str]] = (),
    rotate: int = 0,
    count: int | None = None,
    squeezed: bool = False,
) -> bytes:
    """Return a PDF of pages with these contents; ``squeezed`` ones are deflated already."""
    first = 4
    kids = b" ".join(b"%d 0 R" % (first + 2 * number) for number in range(len(streams)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [%s] /Count %d >>"
        % (kids, len(streams) if count is None else count),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    annotations = b" ".join(
        b"<< /Type /Annot /Subtype /Link /Rect [%g %g %g %g] /A << /S /URI /URI (%s) >> >>"
        % (left, low, right, top, address.encode("ascii"))
        for left, low, right, top, address in links
    )
    for number, stream in enumerate(streams):
        annots = b" /Annots [%s]" % annotations if annotations and number == 0 else b""
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Rotate %d /Contents %d 0 R"
            b" /Resources << /Font << /F1 3 0 R >> >>%s >>"
            % (rotate, first + 2 * number + 1, annots)
        )
        filtered = b" /Filter /FlateDecode" if squeezed else b""
        objects.append(
            b"<< /Length %d%s >>\nstream\n%s\nendstream" % (len(stream), filtered, stream)
        )
    return _file(objects)


def _file(objects: Sequence[bytes]) -> bytes:
    content = b"%PDF-1.4\n"
    places = []
    for number, one in enumerate(objects, start=1):
        places.append(len(content))
        content += b"%d 0 obj\n%s\nendobj\n" % (number, one)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return (
        content
        + b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(objects) + 1, table)
        + b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n"
        % (len(objects) + 1, len(content))
    )


def bomb(megabytes: int) -> bytes:
    """Return a PDF whose only page holds so many megabytes of text, deflated to a thousandth."""
    line = b"BT /F1 10 Tf 60 700 Td (" + b"a" * 960 + b") Tj ET\n"
    squeezer = zlib.compressobj(9)
    squeezed = b"".join(squeezer.compress(line * 1024) for _ in range(megabytes))
    return from_streams([squeezed + squeezer.flush()], squeezed=True)
