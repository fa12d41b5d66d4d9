"""Text of a document in Markdown, where it is shown as it is and can do nothing."""

from __future__ import annotations

import re
from typing import Final

from sagsgraf.views.words import shown

_MARKS: Final = re.compile(r"([\\`*_\[\]<>|~&])")
_LINE_START: Final = re.compile(r"^([#+=-]|\d+(?=[.)](?:\s|$)))")


def escape_markdown(text: str, *, inline: bool = False) -> str:
    r"""Return the text so that Markdown shows it as it is, in one line.

    Args:
        text: of a document.
        inline: it stands behind other words or in a table, where no list or heading can begin.

    >>> escape_markdown("# <b>*fed*</b> [her](http://x)")
    '\\# \\<b\\>\\*fed\\*\\</b\\> \\[her\\](http://x)'
    >>> escape_markdown("1. Godkendt\n- Afbud")
    '1\\. Godkendt \\- Afbud'
    >>> escape_markdown("12. september", inline=True)
    '12. september'
    """
    escape = _unmarked if inline else escaped_line
    return " ".join(escape(line.strip()) for line in shown(text).splitlines() if line.strip())


def escaped_lines(text: str) -> list[str]:
    """Return the lines of a text that hold anything, each escaped."""
    return [escaped_line(line) for line in shown(text).splitlines() if line.strip()]


def escaped_line(line: str) -> str:
    """Return one line so that it is shown as it is where a list or heading could begin."""
    return _LINE_START.sub(_guarded, _unmarked(line.strip()))


def _unmarked(text: str) -> str:
    return _MARKS.sub(r"\\\1", text)


def _guarded(match: re.Match[str]) -> str:
    # A digit cannot be escaped; the point behind it can, and is what makes a list.
    sign = match[1]
    return f"{sign}\\" if sign[0].isdigit() else f"\\{sign}"
