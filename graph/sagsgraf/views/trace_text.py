"""A trace for the terminal and as Markdown: each treatment in order, and what changed."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING

from sagsgraf.tracing.model import Trace
from sagsgraf.views.pictures import Lang

if TYPE_CHECKING:
    from rich.console import RenderableType


def trace_table(
    trace: Trace, lang: Lang = "da", *, evidence: bool = False, diff: bool = False
) -> RenderableType:
    """Return the trace for a rich console, which decides on width and colour.

    Args:
        trace: the case.
        lang: ``da`` or ``en``.
        evidence: with the quote behind each line, its file, page and characters.
        diff: only what changed between the treatments, words that differ marked.
    """
    from rich.console import Group

    from sagsgraf.views.terminal import terminal

    return Group(*terminal(trace, lang, evidence=evidence, diff=diff))


def trace_text(
    trace: Trace,
    lang: Lang = "da",
    *,
    width: int = 80,
    evidence: bool = False,
    diff: bool = False,
) -> str:
    """Return the trace as plain lines of at most so many columns."""
    from rich.console import Console

    lines = io.StringIO()
    console = Console(file=lines, width=width, color_system=None, legacy_windows=False)
    console.print(trace_table(trace, lang, evidence=evidence, diff=diff))
    return "".join(f"{line.rstrip()}\n" for line in lines.getvalue().splitlines())


def trace_markdown(
    trace: Trace, lang: Lang = "da", *, evidence: bool = False, diff: bool = False
) -> str:
    """Return the trace as a Markdown document (CommonMark, with GitHub's tables and strikes).

    Args:
        trace: the case.
        lang: ``da`` or ``en``.
        evidence: with the quote behind each line, its file, page and characters.
        diff: only what changed between the treatments, words that differ marked.
    """
    from sagsgraf.views.trace_markdown import markdown_lines

    lines = markdown_lines(trace, lang, evidence=evidence, diff=diff)
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip() + "\n"
