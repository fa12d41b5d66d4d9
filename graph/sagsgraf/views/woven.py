"""Two texts as one, for a rich console: what went and what came marked."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from sagsgraf.views.words import shown

if TYPE_CHECKING:
    from rich.console import Console, ConsoleOptions, RenderResult


class Woven:
    """Two texts as one, the changes marked by colour, or by signs where there is none."""

    def __init__(self, pieces: Iterable[tuple[str, str]]) -> None:
        self.pieces = tuple(pieces)

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        from rich.text import Text

        plain = console.color_system is None or console.no_color
        line = Text()
        for sort, text in self.pieces:
            words_ = shown(text)
            if sort == "same":
                line.append(words_)
            elif plain:
                bare = words_.rstrip()
                line.append(f"[-{bare}-]" if sort == "old" else f"{{+{bare}+}}")
                line.append(words_[len(bare) :] or (" " if sort == "old" else ""))
            else:
                line.append(words_, "red strike" if sort == "old" else "bold green")
                line.append(" " if sort == "old" and not words_[-1:].isspace() else "")
        yield line
