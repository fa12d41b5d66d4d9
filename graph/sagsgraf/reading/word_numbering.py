"""The numbers that Word prints before paragraphs, counted from ``numbering.xml``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from sagsgraf.reading.numerals import counted

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_LEVELS: Final = 9
_PLACE = re.compile(r"%([1-9])")
_STYLES = {"lowerLetter": "a", "upperLetter": "A", "lowerRoman": "i", "upperRoman": "I"}
_DASHES = frozenset("-–—")
_LONGEST: Final = 100


def value(element: Element | None, path: str, default: str = "") -> str:
    """Return the ``w:val`` of a child; the default where there is no such child."""
    found = element.find(path) if element is not None else None
    return found.get(f"{W}val", default) if found is not None else default


def integer(words: str | None, default: int = 0) -> int:
    """Return a whole number as Word writes it; the default for anything else."""
    digits = (words or "").removeprefix("-")
    if not (digits.isascii() and digits.isdigit()) or len(digits) > 9:
        return default
    return int(words or "0")


@dataclass(frozen=True, slots=True)
class Level:
    """How the paragraphs of one level of a list are numbered."""

    start: int = 1
    format: str = "decimal"
    text: str = ""
    suffix: str = "tab"
    legal: bool = False


@dataclass(slots=True)
class _List:
    """A list as paragraphs name it."""

    kind: str
    """The id of its abstract list, which lists share their counting through."""
    levels: dict[int, Level]
    restarts: dict[int, int]
    used: set[int] = field(default_factory=set)


class Numbering:
    """The lists of a document, which count as its paragraphs are read."""

    def __init__(self, root: Element | None) -> None:
        """Take ``numbering.xml``; None for a document without lists."""
        self._lists: dict[str, _List] = {}
        self._counts: dict[str, list[int | None]] = {}
        if root is None:
            return
        kinds = {
            kind.get(f"{W}abstractNumId", ""): dict(_levels(kind))
            for kind in root.iterfind(f"{W}abstractNum")
        }
        for one in root.iterfind(f"{W}num"):
            kind = value(one, f"{W}abstractNumId")
            levels = dict(kinds.get(kind, {}))
            restarts: dict[int, int] = {}
            for override in one.iterfind(f"{W}lvlOverride"):
                levels.update(_levels(override))
                depth = integer(override.get(f"{W}ilvl"))
                if override.find(f"{W}startOverride") is not None:
                    restarts[depth] = integer(value(override, f"{W}startOverride"), 1)
            self._lists[one.get(f"{W}numId", "")] = _List(kind, levels, restarts)

    def label(self, number: str, depth: int) -> str:
        """Count a paragraph and return what is printed before it, with the space behind.

        Args:
            number: the list's ``numId``.
            depth: the paragraph's level, from 0.
        """
        found = self._lists.get(number)
        level = found.levels.get(depth) if found else None
        if found is None or level is None or not 0 <= depth < _LEVELS:
            return ""
        counts = self._counts.setdefault(found.kind, [None] * _LEVELS)
        if depth in found.restarts and depth not in found.used:
            found.used.add(depth)
            counts[depth] = None
            level = Level(
                found.restarts[depth], level.format, level.text, level.suffix, level.legal
            )
        now = counts[depth]
        counts[depth] = level.start if now is None else now + 1
        counts[depth + 1 :] = [None] * (_LEVELS - depth - 1)
        return _printed(level, found, counts)


def _levels(parent: Element) -> Iterator[tuple[int, Level]]:
    for level in parent.iterfind(f"{W}lvl"):
        legal = level.find(f"{W}isLgl") is not None
        yield (
            integer(level.get(f"{W}ilvl")),
            Level(
                integer(value(level, f"{W}start"), 1),
                value(level, f"{W}numFmt", "decimal"),
                value(level, f"{W}lvlText")[:_LONGEST],
                value(level, f"{W}suff", "tab"),
                legal,
            ),
        )


def _printed(level: Level, found: _List, counts: list[int | None]) -> str:
    if level.format == "none":
        words = _PLACE.sub("", level.text).strip()
    elif level.format == "bullet":
        # Symbol fonts keep their bullets at private places of Unicode.
        words = level.text if level.text in _DASHES else "•"
    else:

        def number(match: re.Match[str]) -> str:
            depth = int(match[1]) - 1
            own = found.levels.get(depth, level)
            count = counts[depth]
            return _counted(own.start if count is None else count, own.format, legal=level.legal)

        words = _PLACE.sub(number, level.text).strip()
    return words + ("" if level.suffix == "nothing" else " ") if words else ""


def _counted(number: int, style: str, *, legal: bool) -> str:
    if legal or style not in _STYLES:
        return f"{number:02}" if style == "decimalZero" and not legal else str(number)
    if "Letter" in style and number > 0:
        # Word goes on with aa, bb, cc where HTML goes on with aa, ab, ac.
        repeats, letter = divmod(number - 1, 26)
        return counted(letter + 1, _STYLES[style]) * min(repeats + 1, _LONGEST)
    return counted(number, _STYLES[style])
