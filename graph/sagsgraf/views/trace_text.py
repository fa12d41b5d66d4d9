"""A trace for the terminal and as Markdown: each treatment in order, and what changed between them.

The terminal's form is an outline that folds to whatever width there is; styles are only names of
weights and colours, which a console without colour leaves out. What comes from a document is
never read as markup, and what a terminal would obey is taken out.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Final

from sagsgraf.tracing.model import Quotation, Sum, Trace, Treatment
from sagsgraf.views.details import details
from sagsgraf.views.pictures import Lang
from sagsgraf.views.story import (
    Step,
    by_whom,
    is_subpoint,
    mentioned,
    sentence,
    story,
    sums_by_year,
)
from sagsgraf.views.words import (
    about_word,
    amount_kind_word,
    capital,
    date_in_words,
    gap,
    kroner,
    number_of,
    outcome_word,
    outcome_words,
    period,
    quoted,
    short_date,
    shown,
    treatment_kind_word,
    words,
    years_in_words,
)

if TYPE_CHECKING:
    from rich.console import RenderableType
    from rich.table import Table
    from rich.text import Text

_OVERVIEW_FROM: Final = 4
"""From so many treatments on, a list of them stands before their details."""
_TONES: Final = {
    "good": "green",
    "neutral": "cyan",
    "onward": "blue",
    "waiting": "yellow",
    "bad": "red",
    "other": "dim",
}


def tone(outcome: str) -> str:
    """Return what an outcome does to a case, for its colour; the word always stands beside it."""
    match outcome:
        case "approved" | "endorsed" | "recommended":
            return "good"
        case "noted" | "discussed" | "informed":
            return "neutral"
        case "requested" | "proposed" | "delegated" | "referred":
            return "onward"
        case "postponed" | "withdrawn":
            return "waiting"
        case "rejected":
            return "bad"
    return "other"


# --- what terminal, Markdown and page say alike --------------------------------------------------


def heading_facts(trace: Trace, lang: Lang) -> list[str]:
    """Return what is known of the case as a whole: municipality, period, numbers."""
    count = len(trace.treatments)
    facts = [trace.municipality] if trace.municipality else []
    if not count:
        return facts
    facts.append(period(trace.first, trace.last, lang))
    bodies = len({one.body for one in trace.treatments})
    facts.append(f"{number_of('treatments', count, lang)} {number_of('bodies', bodies, lang)}")
    reported = sum(one.kind == "reported" for one in trace.treatments)
    if reported:
        facts.append(number_of("reported_count", reported, lang))
    return facts


def place_facts(one: Treatment, lang: Lang) -> list[str]:
    """Return where a treatment stands, and of which kind it is where that matters."""
    say = words(lang)
    facts = [say["item_number"].format(number=one.number)] if one.number else []
    if one.page is not None:
        facts.append(say["page"].format(n=one.page))
    if one.closed:
        facts.append(say["closed"])
    if one.kind != "item":
        facts.append(treatment_kind_word(one.kind, lang))
    return facts


def same_as(step: int, steps: Sequence[Step], what: str, count: int, lang: Lang) -> str:
    """Return the words that point at an earlier treatment with the very same."""
    earlier = steps[step].treatment
    return words(lang)["same_as"].format(
        date=date_in_words(earlier.date, lang),
        body=earlier.body,
        what=number_of(what, count, lang),
    )


def value_in_words(one: Sum, lang: Lang) -> str:
    """Return a sum in kroner as understood, saying where it is approximate or a range."""
    if one.value is None:
        return words(lang)["no_value"]
    value = kroner(one.value, lang)
    return words(lang)["about"].format(value=value) if one.approximate else value


def as_written_differs(one: Sum, lang: Lang) -> bool:
    """Tell whether a sum's words show another figure than its value in kroner."""
    return one.value is None or re.sub(r"\D", "", one.text) != re.sub(
        r"\D", "", kroner(one.value, lang)
    )


def position(one: Quotation, lang: Lang) -> str:
    """Return where a quote stands: file, page, characters, heading."""
    say = words(lang)
    parts = [one.source]
    if one.page is not None:
        parts.append(say["page"].format(n=one.page))
    if one.start is not None and one.end is not None:
        parts.append(say["characters"].format(start=one.start, end=one.end))
    if one.section:
        parts.append(one.section)
    return " · ".join(parts)


def since(step: Step, lang: Lang) -> str:
    """Return the heading over the changes of a treatment."""
    say = words(lang)
    if step.compared:
        return say["since"].format(
            date=date_in_words(step.compared.date, lang), body=step.compared.body
        )
    before = step.changes[0].before if step.changes else ""
    return say["since_date"].format(date=date_in_words(before, lang))


def unchanged(step: Step, lang: Lang) -> str:
    """Return the sentence that nothing was read as changed; empty where nothing is compared."""
    if step.changes or not step.compared:
        return ""
    return words(lang)["unchanged"].format(
        date=date_in_words(step.compared.date, lang), body=step.compared.body
    )


def gap_before(step: Step, lang: Lang) -> str:
    """Return the time since the treatment before, in words; empty at the first."""
    return gap(step.previous.date, step.treatment.date, lang) if step.previous else ""


# --- the terminal --------------------------------------------------------------------------------


def trace_table(
    trace: Trace, lang: Lang = "da", *, evidence: bool = False, diff: bool = False
) -> RenderableType:
    """Return the trace for a rich console, which decides on width and colour.

    Args:
        trace: the case.
        lang: ``da`` or ``en``.
        evidence: with the quotes, each with its file, page and characters.
        diff: only what changed between the treatments.
    """
    from rich.console import Group

    return Group(*_Terminal(trace, lang, evidence).parts(diff))


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


class _Terminal:
    """The parts of one trace as rich renderables."""

    def __init__(self, trace: Trace, lang: Lang, evidence: bool) -> None:
        self.trace = trace
        self.lang = lang
        self.say = words(lang)
        self.evidence = evidence
        self.steps = story(trace)

    def text(self, words_: str, style: str = "") -> Text:
        from rich.text import Text

        return Text(shown(words_), style=style)

    def parts(self, diff: bool) -> Iterator[RenderableType]:
        number = self.text(self.trace.case, "bold cyan")
        yield (
            number
            + self.text("  " if self.trace.case else "")
            + self.text(self.trace.title or self.say["no_title"], "bold")
        )
        yield self.text(" · ".join(heading_facts(self.trace, self.lang)), "dim")
        if not self.steps:
            yield self.text(self.say["no_treatments"])
        if len(self.steps) >= _OVERVIEW_FROM and not diff:
            yield ""
            yield self.overview()
        told = False
        for step in self.steps:
            if not diff or step.changes:
                told = True
                yield from self.step(step, diff)
        if diff and self.steps and not told:
            yield ""
            yield self.text(self.say["no_changes"])
        if not diff and len({row.sum.years for row in sums_by_year(self.trace)}) > 1:
            yield ""
            yield self.text(self.say["by_year"], "bold")
            yield from self.years()

    def overview(self) -> Table:
        from rich.table import Table

        table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="dim")
        table.add_column(self.say["day"], no_wrap=True)
        table.add_column(self.say["body"], ratio=3)
        table.add_column(self.say["item"], justify="right", no_wrap=True)
        table.add_column(self.say["outcome"], ratio=2)
        for step in self.steps:
            one = step.treatment
            table.add_row(
                self.text(short_date(one.date, self.lang)),
                self.text(one.body),
                self.text(one.number or "–"),
                self.outcomes(one) or self.text("–", "dim"),
            )
        return table

    def outcomes(self, one: Treatment) -> Text:
        from rich.text import Text

        return Text(", ").join(
            self.text(outcome_word(outcome, self.lang), _TONES[tone(outcome)])
            for outcome in one.outcomes
        )

    def step(self, step: Step, diff: bool) -> Iterator[RenderableType]:
        from rich.padding import Padding

        one = step.treatment
        yield ""
        passed = gap_before(step, self.lang)
        day = self.text(date_in_words(one.date, self.lang), "bold")
        yield (
            day
            + self.text(f"  {one.body}", "bold")
            + self.text(f"  ({passed[:1].lower()}{passed[1:]})" if passed else "", "dim")
        )
        if diff:
            yield Padding(self.grid(self.changes(step)), (0, 0, 0, 2))
            return
        facts = place_facts(one, self.lang)
        if facts:
            yield Padding(self.text(" · ".join(facts), "dim"), (0, 0, 0, 2))
        yield Padding(self.grid((*self.rows(step), *self.changes(step))), (0, 0, 0, 2))

    def grid(self, rows: Iterable[tuple[str, RenderableType]]) -> Table:
        """Return the rows with their labels in a column of their own."""
        from rich.table import Table

        labels = ("title", "decision", "recommendation", "amounts", "financial", "attachment")
        grid = Table.grid(padding=(0, 2, 0, 0))
        grid.add_column(
            style="dim",
            width=max(
                *(len(self.say[key]) for key in (*labels, "path", "changes", "evidence")),
                *(
                    len(detail.label)
                    for step in self.steps
                    for detail in details(step.treatment, self.lang)
                ),
                0,
            ),
        )
        grid.add_column(ratio=1)
        for label, told in rows:
            grid.add_row(label, told)
        return grid

    def rows(self, step: Step) -> Iterator[tuple[str, RenderableType]]:
        one, say = step.treatment, self.say
        if not step.previous or step.previous.title != one.title:
            yield say["title"], self.text(one.title or say["no_title"])
        yield from self.decision(one)
        yield from self.recommendations(step)
        yield from self.amounts(step)
        if one.financial:
            yield say["financial"], self.text(one.financial)
        for place, title in enumerate(one.attachments):
            yield say["attachment"] if place == 0 else "", self.text(title)
        if one.referrals:
            yield say["path"], self.text(" → ".join(one.referrals))
        for detail in details(one, self.lang):
            for place, line in enumerate(detail.lines):
                yield "" if place else detail.label, self.text(line)
        if one.kind != "item" and one.sources:
            yield say["known_from"], self.text(", ".join(one.sources))
        if self.evidence:
            yield from self.quotes(one.evidence)

    def decision(self, one: Treatment) -> Iterator[tuple[str, RenderableType]]:
        label, outcomes = self.say["decision"], self.outcomes(one)
        if not one.decision:
            yield label, outcomes or self.text(self.say["no_decision"], "dim")
            return
        if outcomes:
            yield label, outcomes
        yield "" if outcomes else label, self.text(one.decision)

    def recommendations(self, step: Step) -> Iterator[tuple[str, RenderableType]]:
        label = self.say["recommendation"]
        points = step.treatment.recommendations
        if step.same_points is not None:
            told = same_as(step.same_points, self.steps, "points", len(points), self.lang)
            yield label, self.text(told, "dim")
            return
        for by, group in by_whom(points):
            whom = self.say["recommended_by"].format(by=by) if by else self.say["not_said_by"]
            yield label, self.text(whom, "italic")
            label = ""
            for _, point in group:
                number = f"{point.number}." if point.number else "–"
                yield "", self.hanging(number, point.text, 3 if is_subpoint(point) else 0)

    def hanging(self, sign: str, told: str, indent: int = 0) -> Table:
        from rich.table import Table

        grid = Table.grid(padding=0)
        grid.add_column(width=indent + len(sign) + 1)
        grid.add_column(ratio=1)
        grid.add_row(self.text(" " * indent + sign), self.text(told))
        return grid

    def amounts(self, step: Step) -> Iterator[tuple[str, RenderableType]]:
        sums = step.treatment.amounts
        if step.same_amounts is not None:
            told = same_as(step.same_amounts, self.steps, "sums", len(sums), self.lang)
            yield self.say["amounts"], self.text(told, "dim")
            return
        for place, one in enumerate(sums):
            yield self.say["amounts"] if place == 0 else "", self.sum(one)

    def sum(self, one: Sum, *, year: bool = True) -> Text:
        """Return one sum in a line: value, kind, years, words as read."""
        told = self.text(f"   {self.say['part_of']} " if one.part_of else "")
        told += self.text(value_in_words(one, self.lang), "bold")
        told += self.text(f"  {amount_kind_word(one.kind, self.lang)}")
        if year:
            told += self.text(f", {years_in_words(one.years, self.lang)}")
        if one.label:
            told += self.text(f" – {one.label}")
        if as_written_differs(one, self.lang):
            told += self.text(f"  {quoted(one.text, self.lang)}", "dim")
        if one.previous_value:
            previous = kroner(one.previous_value, self.lang)
            told += self.text(f"  ({self.say['previous'].format(value=previous)})", "dim")
        return told

    def years(self) -> Iterator[RenderableType]:
        from rich.padding import Padding

        yield self.text(self.say["by_year_note"], "dim")
        rows: list[tuple[str, RenderableType]] = []
        told_years = None
        for row in sums_by_year(self.trace):
            years = years_in_words(row.sum.years, self.lang)
            line = self.sum(row.sum, year=False)
            line += self.text(f"  [{mentioned(row, self.steps, self.lang)}]", "dim")
            rows.append(("" if years == told_years else years, line))
            told_years = years
        yield Padding(self.grid(rows), (0, 0, 0, 2))

    def changes(self, step: Step) -> Iterator[tuple[str, RenderableType]]:
        nothing = unchanged(step, self.lang)
        if nothing:
            yield self.say["changes"], self.text(nothing, "dim")
        if step.changes:
            yield self.say["changes"], self.text(since(step, self.lang), "italic")
        for change in step.changes:
            yield "", self.hanging("•", sentence(change, self.lang))

    def quotes(self, evidence: Iterable[Quotation]) -> Iterator[tuple[str, RenderableType]]:
        for place, one in enumerate(evidence):
            label = self.say["evidence"] if place == 0 else ""
            about = capital(about_word(one.about, self.lang))
            yield label, self.text(f"{about}: {quoted(one.text, self.lang)}")
            yield "", self.text(f"  {position(one, self.lang)}", "dim")


# --- Markdown ------------------------------------------------------------------------------------

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
    escape = _unmarked if inline else _escaped
    return " ".join(escape(line.strip()) for line in shown(text).splitlines() if line.strip())


def _unmarked(text: str) -> str:
    return _MARKS.sub(r"\\\1", text)


def _escaped(line: str) -> str:
    return _LINE_START.sub(_guarded, _unmarked(line.strip()))


def _guarded(match: re.Match[str]) -> str:
    # A digit cannot be escaped; the point behind it can, and is what makes a list.
    sign = match[1]
    return f"{sign}\\" if sign[0].isdigit() else f"\\{sign}"


def trace_markdown(
    trace: Trace, lang: Lang = "da", *, evidence: bool = False, diff: bool = False
) -> str:
    """Return the trace as a Markdown document (CommonMark, with a table of GitHub's kind).

    Args:
        trace: the case.
        lang: ``da`` or ``en``.
        evidence: with the quotes, each with its file, page and characters.
        diff: only what changed between the treatments.
    """
    lines = _Markdown(trace, lang, evidence).lines(diff)
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip() + "\n"


class _Markdown:
    """The lines of one trace."""

    def __init__(self, trace: Trace, lang: Lang, evidence: bool) -> None:
        self.trace = trace
        self.lang = lang
        self.say = words(lang)
        self.evidence = evidence
        self.steps = story(trace)

    def lines(self, diff: bool) -> Iterator[str]:
        title = escape_markdown(self.trace.title) or self.say["no_title"]
        yield f"# {escape_markdown(self.trace.case)} {title}".replace("#  ", "# ")
        yield ""
        yield escape_markdown(" · ".join(heading_facts(self.trace, self.lang)))
        yield ""
        if not self.steps:
            yield self.say["no_treatments"]
        if len(self.steps) >= _OVERVIEW_FROM and not diff:
            yield from self.overview()
        told = [step for step in self.steps if step.changes or not diff]
        if diff and self.steps and not told:
            yield self.say["no_changes"]
        for step in told:
            yield from self.step(step, diff)
        if not diff and any(step.treatment.amounts for step in self.steps):
            yield from self.years()

    def overview(self) -> Iterator[str]:
        say = self.say
        yield f"## {say['overview']}"
        yield ""
        yield from _row(say["day"], say["body"], say["item"], say["outcome"])
        yield from _row("---", "---", "---:", "---")
        for step in self.steps:
            one = step.treatment
            yield from _row(
                date_in_words(one.date, self.lang),
                one.body,
                one.number or "–",
                outcome_words(one.outcomes, self.lang) or "–",
            )
        yield ""

    def step(self, step: Step, diff: bool) -> Iterator[str]:
        one = step.treatment
        yield ""
        day = escape_markdown(date_in_words(one.date, self.lang), inline=True)
        yield f"## {day}: {escape_markdown(one.body, inline=True)}".rstrip(": ")
        yield ""
        passed = gap_before(step, self.lang)
        facts = [*filter(None, (passed,)), *place_facts(one, self.lang)]
        if facts:
            yield f"*{escape_markdown(capital(' · '.join(facts)))}*"
            yield ""
        if not diff:
            yield from self.facts(step)
        yield from self.changes(step)
        if self.evidence and not diff:
            yield from self.quotes(one.evidence)

    def facts(self, step: Step) -> Iterator[str]:
        one, say = step.treatment, self.say
        yield self.fact("title", one.title or say["no_title"])
        told = f"*{escape_markdown(outcome_words(one.outcomes, self.lang))}*. "
        # A hard break between its lines: they are often points with an outcome each.
        lines = [_escaped(line) for line in shown(one.decision or "").splitlines() if line.strip()]
        decision = "\\\n  ".join(lines) or ("" if one.outcomes else say["no_decision"])
        yield f"- **{say['decision']}:** {told if one.outcomes else ''}{decision}".rstrip()
        yield from self.recommendations(step)
        yield from self.amounts(step)
        if one.financial:
            yield self.fact("financial", one.financial)
        if one.attachments:
            yield f"- **{say['attachment']}:**"
            yield from (f"  - {escape_markdown(title)}" for title in one.attachments)
        if one.referrals:
            yield self.fact("path", " → ".join(one.referrals))
        for detail in details(one, self.lang):
            if len(detail.lines) == 1:
                yield f"- **{detail.label}:** {escape_markdown(detail.lines[0], inline=True)}"
            else:
                yield f"- **{detail.label}:**"
                yield from (f"  - {escape_markdown(line)}" for line in detail.lines)
        if one.sources:
            key = "source" if one.kind == "item" else "known_from"
            yield self.fact(key, ", ".join(one.sources))
        yield ""

    def fact(self, key: str, told: str) -> str:
        return f"- **{self.say[key]}:** {escape_markdown(told, inline=True)}"

    def recommendations(self, step: Step) -> Iterator[str]:
        points = step.treatment.recommendations
        if step.same_points is not None:
            yield self.fact(
                "recommendation",
                same_as(step.same_points, self.steps, "points", len(points), self.lang),
            )
            return
        for by, group in by_whom(points):
            whom = self.say["recommended_by"].format(by=by) if by else self.say["not_said_by"]
            yield f"- **{self.say['recommendation']}** {escape_markdown(whom)}:"
            for _, point in group:
                number = f"{escape_markdown(point.number)}: " if point.number else ""
                indent = "    " if is_subpoint(point) and group[0][1] is not point else "  "
                yield f"{indent}- {number}{escape_markdown(point.text, inline=bool(number))}"

    def amounts(self, step: Step) -> Iterator[str]:
        sums = step.treatment.amounts
        if step.same_amounts is not None:
            yield self.fact(
                "amounts", same_as(step.same_amounts, self.steps, "sums", len(sums), self.lang)
            )
            return
        if sums:
            yield f"- **{self.say['amounts']}:**"
        inside = False
        for one in sums:
            indent = "    " if one.part_of and inside else "  "
            inside = inside or not one.part_of
            yield f"{indent}- {self.sum(one)}"

    def sum(self, one: Sum) -> str:
        value = f"**{escape_markdown(value_in_words(one, self.lang))}**"
        told = f"{self.say['part_of']} {value}" if one.part_of else value
        kind, years = amount_kind_word(one.kind, self.lang), years_in_words(one.years, self.lang)
        told += f" {escape_markdown(f'{kind}, {years}')}"
        told += f" – {escape_markdown(one.label)}" if one.label else ""
        if as_written_differs(one, self.lang):
            told += f" ({quoted(escape_markdown(one.text), self.lang)})"
        if one.previous_value:
            previous = kroner(one.previous_value, self.lang)
            told += f" ({escape_markdown(self.say['previous'].format(value=previous))})"
        return told

    def years(self) -> Iterator[str]:
        say = self.say
        yield ""
        yield f"## {say['by_year']}"
        yield ""
        yield say["by_year_note"]
        yield ""
        yield from _row(say["year"], say["kind"], say["value"], say["as_written"], say["mentioned"])
        yield from _row("---", "---", "---:", "---", "---")
        for row in sums_by_year(self.trace):
            one = row.sum
            kind = amount_kind_word(one.kind, self.lang)
            kind += f" – {one.label}" if one.label else ""
            if one.part_of:
                whole = kroner(one.part_of, self.lang)
                kind += f" ({say['part_of_value'].format(value=whole)})"
            cells = (
                years_in_words(one.years, self.lang),
                kind,
                value_in_words(one, self.lang),
                one.text,
                mentioned(row, self.steps, self.lang),
            )
            yield from _row(*cells)

    def changes(self, step: Step) -> Iterator[str]:
        nothing = unchanged(step, self.lang)
        if nothing:
            yield escape_markdown(nothing)
        if step.changes:
            yield f"### {escape_markdown(since(step, self.lang))}"
            yield ""
            for change in step.changes:
                yield f"- {escape_markdown(sentence(change, self.lang))}"
        yield ""

    def quotes(self, evidence: Sequence[Quotation]) -> Iterator[str]:
        if not evidence:
            return
        yield f"### {self.say['evidence']}"
        yield ""
        for one in evidence:
            yield f"- {escape_markdown(capital(about_word(one.about, self.lang)))}:"
            lines = [_escaped(line) for line in shown(one.text).splitlines() if line.strip()]
            yield "  > " + "\\\n  > ".join(lines)
            yield ""
            yield f"  {escape_markdown(position(one, self.lang))}"
            yield ""


def _row(*cells: str) -> Iterator[str]:
    yield f"| {' | '.join(escape_markdown(cell, inline=True) for cell in cells)} |"
