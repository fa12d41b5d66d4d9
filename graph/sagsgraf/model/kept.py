"""The text of a document as a store keeps it, to be shown with what was read in it."""

from __future__ import annotations

import json
import zlib
from bisect import bisect_right
from dataclasses import dataclass
from typing import NamedTuple


class Edit(NamedTuple):
    """Words of a text in whose place others stand."""

    start: int
    """Where they stood; characters of the text before any edit."""
    end: int
    length: int
    """Characters of what stands there now."""


@dataclass(frozen=True, slots=True)
class KeptText:
    """The text that positions of readings count in, and what is known of its places.

    Positions are characters from 0 and half open, except where `edits` moved them.
    """

    text: str
    page_starts: tuple[int, ...] = ()
    """Index of the first character of each page; empty where the source has no pages."""
    closed: tuple[tuple[int, int], ...] = ()
    """Stretches of closed items that are not public: their letters are blotted out."""
    edits: tuple[Edit, ...] = ()
    """Names that were replaced, in their order. Every other position counts in the text as it
    was before; a store keeps no edited text."""

    def to_bytes(self) -> bytes:
        """Return the text compressed, as a store keeps it."""
        told = [self.text, self.page_starts, self.closed]
        # A damaged file may hold half of a surrogate pair, which plain UTF-8 cannot say.
        plain = json.dumps(told, ensure_ascii=False).encode("utf-8", "surrogatepass")
        return zlib.compress(plain, 6)

    @classmethod
    def from_bytes(cls, packed: bytes) -> KeptText:
        """Return the text that `to_bytes` packed.

        Raises:
            ValueError: it is no such text, or damaged.
        """
        try:
            plain = zlib.decompress(packed).decode("utf-8", "surrogatepass")
            text, pages, closed = json.loads(plain)
            return cls(
                str(text), tuple(map(int, pages)), tuple((int(a), int(b)) for a, b in closed)
            )
        except (zlib.error, TypeError, ValueError) as error:
            raise ValueError(f"not a text of a document ({error})") from error

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Return where a stretch stands after the edits; a part of an edit counts as all of it."""
        return self._moved(start, end=False), self._moved(end, end=True)

    def _moved(self, position: int, *, end: bool) -> int:
        """Return a position after the edits; one inside an edit goes to its start or its end."""
        before = bisect_right(self.edits, position, key=lambda one: one.start)
        shift = sum(one.length - (one.end - one.start) for one in self.edits[: max(before - 1, 0)])
        if not before:
            return position
        last = self.edits[before - 1]
        if position >= last.end:
            return position + shift + last.length - (last.end - last.start)
        if position == last.start or not end:
            return last.start + shift
        return last.start + shift + last.length
