"""Unpacking what a server packed, never further than a limit.

A megabyte of gzip can hold a gigabyte of nothing, and gzip in gzip much more, so only one
packing is unpacked, and in steps.
"""

from __future__ import annotations

import zlib
from typing import Final

_STEP: Final = 1 << 20
_WINDOWS: Final = {"gzip": zlib.MAX_WBITS | 16, "x-gzip": zlib.MAX_WBITS | 16}

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
        self._limit = limit
        self._parts: list[bytes] = []
        self._size = 0
        self._raw = name in {"", "identity"}
        self._deflate = name == "deflate"
        self._engine = None if self._raw or self._deflate else self._inflater(name)
        self._started = False

    @staticmethod
    def _inflater(name: str) -> zlib._Decompress:
        if name not in _WINDOWS:
            raise NotUnpacked(f"packed as {name[:40]!r}, which was not asked for")
        return zlib.decompressobj(_WINDOWS[name])

    def feed(self, piece: bytes) -> None:
        """Take a piece.

        Raises:
            TooLarge: there is more than the limit, packed or unpacked.
            NotUnpacked: it cannot be unpacked.
        """
        if self._raw:
            self._keep(piece)
            return
        if self._engine is None and piece:
            # Servers mean two things by deflate: with zlib's two bytes before it, or without.
            zlibbed = piece[0] & 0x0F == 8
            self._engine = zlib.decompressobj(zlib.MAX_WBITS if zlibbed else -zlib.MAX_WBITS)
        self._started = self._started or bool(piece)
        rest = piece
        try:
            while rest and self._engine and not self._engine.eof:
                self._keep(self._engine.decompress(rest, _STEP))
                rest = self._engine.unconsumed_tail
        except zlib.error as error:
            raise NotUnpacked(f"cannot be unpacked ({error})") from error

    def finish(self) -> bytes:
        """Return all that there is.

        Raises:
            NotUnpacked: it ends too early.
        """
        if self._engine and self._started and not self._engine.eof:
            raise NotUnpacked("ends in the middle")
        return b"".join(self._parts)

    def _keep(self, piece: bytes) -> None:
        self._size += len(piece)
        if self._size > self._limit:
            raise TooLarge(f"more than {self._limit} bytes")
        self._parts.append(piece)
