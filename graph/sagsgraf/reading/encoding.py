"""From bytes to characters: UTF-8, UTF-16, or the western code pages, and nothing else.

Unrestricted guessing takes Danish text for Baltic (cp775), so only these are tried.
"""

from __future__ import annotations

import codecs
import re
import unicodedata

from sagsgraf.model import BadData

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# A whole sequence of two to four bytes.
_UTF8_LETTER = re.compile(
    rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}"
)
_HIGH_BYTE = re.compile(rb"[\x80-\xff]")


def decode(content: bytes, name: str) -> tuple[str, str]:
    """Return the text with ``\\n`` line ends, and the name of its encoding.

    >>> decode("Økonomi".encode("cp1252"), "a.txt")
    ('Økonomi', 'cp1252')

    Raises:
        BadData: a byte that fits none of the encodings; the message says where it stands.
    """
    encoding, mark = _encoding(content, name)
    try:
        text = content[mark:].decode(encoding)
    except UnicodeDecodeError as error:
        raise _broken(content, mark + error.start, name, encoding) from error
    text = text.replace("\r\n", "\n").replace("\r", "\n").removeprefix("\ufeff")
    # Text copied from PDFs on a Mac writes å as a and a ring; words must compare equal.
    return unicodedata.normalize("NFC", text), encoding


def _encoding(content: bytes, name: str) -> tuple[str, int]:
    """Return the encoding, and the length of the mark that names it."""
    for mark, encoding in _BOMS:
        if content.startswith(mark):
            return encoding, len(mark)
    # UTF-16 without a mark: every other byte of Latin text is zero.
    sample = content[:4096]
    if len(sample) > 3 and sample[1::2].count(0) > 0.7 * len(sample[1::2]):
        return "utf-16-le", 0
    if len(sample) > 3 and sample[::2].count(0) > 0.7 * len(sample[::2]):
        return "utf-16-be", 0
    try:
        content.decode("utf-8")
    except UnicodeDecodeError as error:
        if _mostly_utf8(content):
            # Danish letters in UTF-8 and then a stray byte: damage, not another code page.
            raise _broken(content, error.start, name, "utf-8") from error
    else:
        return "utf-8", 0
    # Bytes 0x80-0x9F are quotes and dashes in cp1252 and control characters in ISO 8859;
    # text without them reads the same in all three but for the euro sign.
    return "cp1252", 0


def _mostly_utf8(content: bytes) -> bool:
    """Tell whether more than half of the bytes above ASCII belong to letters in UTF-8.

    A few may by chance: the party Ø in curly quotes, written in cp1252, is D8 94.
    """
    inside = sum(len(letter) for letter in _UTF8_LETTER.findall(content))
    return 2 * inside > len(_HIGH_BYTE.findall(content))


def _broken(content: bytes, position: int, name: str, encoding: str) -> BadData:
    line = content.count(b"\n", 0, position) + 1
    return BadData(
        f"{name}: byte {position} (line {line}, 0x{content[position]:02X}) is not {encoding}.",
        hint="Save the file again as UTF-8.",
    )
