"""Which kind of file the bytes are, told from the content and never from the name alone."""

from __future__ import annotations

import re

from sagsgraf.model import BadData

_MAGIC: tuple[tuple[bytes, str, str], ...] = (
    (b"%PDF-", "a PDF", "Save its text first, for instance with pdftotext -layout."),
    (b"PK\x03\x04", "a zip archive or an Office document", "Save the document as plain text."),
    (b"\xd0\xcf\x11\xe0", "an old Office document", "Save the document as plain text."),
    (b"{\\rtf", "a rich text document (RTF)", "Open it in Word and save it as .docx."),
    (b"\x89PNG", "a picture", "A scan needs OCR first, for instance with ocrmypdf."),
    (b"\xff\xd8\xff", "a picture", "A scan needs OCR first, for instance with ocrmypdf."),
    (b"GIF8", "a picture", "A scan needs OCR first, for instance with ocrmypdf."),
    (b"II*\x00", "a picture", "A scan needs OCR first, for instance with ocrmypdf."),
    (b"MM\x00*", "a picture", "A scan needs OCR first, for instance with ocrmypdf."),
    (b"SQLite format 3", "a database", "Name the minutes themselves."),
    (b"\x1f\x8b", "a compressed file", "Unpack it first."),
    (b"7z\xbc\xaf", "a compressed file", "Unpack it first."),
    (b"\x7fELF", "a program", "Name the minutes themselves."),
)
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_HTML = re.compile(
    r"""\s*+ (?: <\?xml [^>]*+ > \s*+ | (?> <!-- .*? --> ) \s*+ )*+     # XHTML, saved pages
        (?: <!doctype\ html | <html\b | <head\b | <body\b )""",
    re.IGNORECASE | re.VERBOSE | re.DOTALL,
)


def refuse_binary(content: bytes, name: str) -> None:
    """Raise `BadData` where the bytes are no text, saying what they are and what to do."""
    for magic, what, hint in _MAGIC:
        if content.startswith(magic):
            raise BadData(f"{name}: this is {what}, not a text file.", hint=hint)
    sample = content[:65536]
    if sample.startswith(_UTF16_MARKS) or _even_zeros(sample):
        return
    control = len(_CONTROL.findall(sample))
    if control > max(3, len(sample) // 1000):
        raise BadData(
            f"{name}: this is a binary file ({control} control bytes near its start).",
            hint="Name minutes saved as text (UTF-8) or Markdown.",
        )


def looks_like_html(text: str) -> bool:
    """Tell whether a text begins as a web page does."""
    return bool(_HTML.match(text))


def _even_zeros(sample: bytes) -> bool:
    """Tell whether the bytes are UTF-16 without a mark: every other one zero."""
    half = len(sample) // 2
    return half > 1 and (sample[1::2].count(0) > 0.7 * half or sample[::2].count(0) > 0.7 * half)
