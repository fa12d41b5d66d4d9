"""The files inside a zip archive, without trusting what it says of their sizes."""

from __future__ import annotations

import zipfile
import zlib
from io import BytesIO
from typing import Final

from sagsgraf.model import BadData

MAX_ENTRIES: Final = 10_000
MAX_PART: Final = 48 * 1024 * 1024
"""Bytes of one file, unpacked; the longest minutes known have 5 MB."""
_RATIO: Final = 300
"""Unpacked bytes for each packed one; text packs to a tenth, and to a fiftieth at the most."""
_SMALL: Final = 4 * 1024 * 1024
"""Files below this are read whatever their ratio."""
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    OSError,
    NotImplementedError,
    RuntimeError,
    ValueError,
    KeyError,
    OverflowError,
)
"""What `zipfile` raises on damaged archives, unknown methods of packing and wrong names."""
_ENCRYPTED: Final = 1


class Archive:
    """A zip archive in memory."""

    def __init__(self, content: bytes, name: str) -> None:
        """Open an archive.

        Raises:
            BadData: it is damaged, or holds more files than any document.
        """
        self.name = name
        try:
            self._zip = zipfile.ZipFile(BytesIO(content))
            self._entries = {entry.filename: entry for entry in self._zip.infolist()}
        except _BROKEN as error:
            raise self._damaged(error) from None
        if len(self._entries) > MAX_ENTRIES:
            raise BadData(f"{name}: the archive holds more than {MAX_ENTRIES:,} files.")

    def __contains__(self, part: str) -> bool:
        return part in self._entries

    def read(self, part: str) -> bytes:
        """Return a file's bytes; none where there is no such file.

        Raises:
            BadData: it is damaged, encrypted, or larger than any document's.
        """
        entry = self._entries.get(part)
        if entry is None:
            return b""
        if entry.flag_bits & _ENCRYPTED:
            raise BadData(
                f"{self.name}: {part} is encrypted.", hint="Save the document without a password."
            )
        packed = max(entry.compress_size, 1)
        if entry.file_size > max(_SMALL, packed * _RATIO):
            raise self._too_large(part)
        limit = min(MAX_PART, max(_SMALL, packed * _RATIO))
        try:
            with self._zip.open(entry) as file:
                content = file.read(limit + 1)
        except _BROKEN as error:
            raise self._damaged(error) from None
        if len(content) > limit:
            raise self._too_large(part)
        return content

    def _damaged(self, error: Exception) -> BadData:
        return BadData(
            f"{self.name}: the archive is damaged ({str(error)[:100] or type(error).__name__}).",
            hint="Fetch or save it again.",
        )

    def _too_large(self, part: str) -> BadData:
        return BadData(
            f"{self.name}: {part[:80]} unpacks to more than any document holds.",
            hint="Check that it is the right file, or save its text.",
        )
