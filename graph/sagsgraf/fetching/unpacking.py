"""Unpacking what a server packed, never further than a limit.

A megabyte of gzip can hold a gigabyte of nothing, and gzip in gzip much more, so only one
packing is unpacked, and in steps.
"""

from __future__ import annotations

import zlib
from typing import Final

_STEP: Final = 1 << 20
_PACKINGS: Final = {
    "": "",
    "identity": "",
    "gzip": "gzip",
    "x-gzip": "gzip",
    "deflate": "deflate",
}

ACCEPTED: Final = "gzip, deflate"
"""The packings that we ask for."""


class TooLarge(Exception):
    """There is more than the limit."""


class NotUnpacked(Exception):
    """It is packed in a way that we do not know, or broken."""


class Unpacker:
    """Takes an answer's body piece by piece and keeps it unpacked.

    >>> unpacker = Unpacker("", limit=4)
    >>> unpacker.feed(b"abc")
    >>> unpacker.finish()
    b'abc'
    >>> unpacker.feed(b"de")
    Traceback (most recent call last):
        ...
    sagsgraf.fetching.unpacking.TooLarge: more than 4 bytes
    """

    def __init__(self, packing: str, limit: int) -> None:
        name = packing.strip().lower()
        if name not in _PACKINGS:
            raise NotUnpacked(f"packed as {name[:40]!r}, which was not asked for")
        self._packing = _PACKINGS[name]
        self._limit = limit
        # Not a list of pieces: a server may send them by the byte.
        self._content = bytearray()
        self._engine: zlib._Decompress | None = None

    def feed(self, piece: bytes) -> None:
        """Take a piece.

        Raises:
            TooLarge: there is more than the limit.
            NotUnpacked: it cannot be unpacked.
        """
        if not self._packing:
            self._keep(piece)
            return
        try:
            rest = piece
            while rest:
                engine = self._engine
                if engine is None or (engine.eof and self._packing == "gzip" and rest[0] == 0x1F):
                    # A file of gzip may be several, one after another (RFC 1952, 2.2).
                    engine = self._engine = zlib.decompressobj(self._window(rest[0]))
                elif engine.eof:
                    return  # padding
                self._keep(engine.decompress(rest, _STEP))
                rest = engine.unconsumed_tail or engine.unused_data
        except zlib.error as error:
            raise NotUnpacked(f"cannot be unpacked ({error})") from error

    def _window(self, first: int) -> int:
        if self._packing == "gzip":
            return zlib.MAX_WBITS | 16
        # Servers mean two things by deflate: with zlib's two bytes before it, or without.
        return zlib.MAX_WBITS if first & 0x0F == 8 else -zlib.MAX_WBITS

    def finish(self) -> bytes:
        """Return all that there is.

        Raises:
            NotUnpacked: it ends too early.
            TooLarge: there is more than the limit.
        """
        if self._engine and not self._engine.eof:
            # The last step may have left a little inside, with nothing more to feed.
            self._keep(self._engine.flush())
            if not self._engine.eof:
                raise NotUnpacked("ends in the middle")
        return bytes(self._content)

    def _keep(self, piece: bytes) -> None:
        if len(self._content) + len(piece) > self._limit:
            raise TooLarge(f"more than {self._limit} bytes")
        self._content += piece
