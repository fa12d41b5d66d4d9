"""The blocks of data in the page, each gzip in base64: a browser runs none of them.

``<script type="application/octet-stream" id="block-NAME">``; the script ``data/blocks.ts`` reads
them. The same data give the same bytes.
"""

from __future__ import annotations

import base64
import gzip
import json
import re
from dataclasses import dataclass, field
from typing import Final

_NAME: Final = re.compile(r"[a-z][a-z0-9-]{0,63}")


@dataclass
class Blocks:
    """Blocks by name, in the order in which they were put in."""

    _packed: dict[str, bytes] = field(default_factory=dict)

    def put(self, name: str, content: bytes) -> None:
        """Put in bytes."""
        self.put_packed(name, gzip.compress(content, 9, mtime=0))

    def put_packed(self, name: str, content: bytes) -> None:
        """Put in bytes that are gzip already."""
        if not _NAME.fullmatch(name) or name in self._packed:
            raise ValueError(f"{name!r} is no name for a block, or one has it already")
        self._packed[name] = content

    def put_text(self, name: str, text: str) -> None:
        """Put in a text, as UTF-8."""
        self.put(name, text.encode("utf-8", "replace"))

    def put_json(self, name: str, value: object) -> None:
        """Put in what JSON can say: the page reads it as the type that its script promises."""
        self.put_text(name, json.dumps(value, ensure_ascii=False, separators=(",", ":")))

    def html(self) -> str:
        """Return the blocks as elements of a page."""
        return "\n".join(
            f'<script type="application/octet-stream" id="block-{name}">'
            f"{base64.b64encode(content).decode('ascii')}</script>"
            for name, content in self._packed.items()
        )

    def sizes(self) -> dict[str, int]:
        """Return how many bytes each block takes in the page."""
        return {name: (len(content) + 2) // 3 * 4 for name, content in self._packed.items()}
