"""Text that XML 1.0 can hold: it has no form for most control characters."""

from __future__ import annotations

import re
from typing import Final

_FORBIDDEN: Final = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def xml_text(text: str) -> str:
    r"""Return a text with what XML cannot hold replaced.

    A form feed, which pdftotext writes between pages, is white space and becomes a line end;
    anything else becomes the replacement character, so that its place shows.

    >>> xml_text("side 1\fside 2\x01")
    'side 1\nside 2�'
    """
    return _FORBIDDEN.sub("\ufffd", text.replace("\f", "\n").replace("\v", "\n"))
