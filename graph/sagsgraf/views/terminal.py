"""A trace as an outline for a terminal, which folds to whatever width there is.

Styles are only names of weights and colours, which a console without colour leaves out. What
comes from a document is never read as markup, and what a terminal would obey is taken out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Final

from sagsgraf.tracing.model import Change, Quotation, Sum, Trace, Treatment
from sagsgraf.views.changed import sentence, told, woven
from sagsgraf.views.chart import Chart, charts
from sagsgraf.views.parts import (
    OVERVIEW_FROM,
    gap_before,
    heading_facts,
    no_decision,
    parts,
    place_facts,
    position,
    repeated_quotes,
    same_as,
    since,
    tone,
    turns,
    unchanged,
)
from sagsgraf.views.pictures import Lang
from sagsgraf.views.standing import missing, standing, way
from sagsgraf.views.story import Compared, Step, by_whom, is_subpoint, story
from sagsgraf.views.sums import as_written_differs, mentioned, sums_by_year, value_in_words
from sagsgraf.views.whole import laws, people, versions
from sagsgraf.views.words import (
    amount_kind_word,
    capital,
    date_in_words,
    kroner,
    outcome_word,
    quoted,
    short_date,
    shown,
    words,
    years_in_words,
)
from sagsgraf.views.woven import Woven

if TYPE_CHECKING:
    from rich.console import RenderableType
    from rich.table import Table
    from rich.text import Text

_TONES: Final = {
    "good": "green",
    "neutral": "cyan",
    "onward": "blue",
    "waiting": "yellow",
    "bad": "red",
    "other": "dim",
}
_LABEL: Final = 15
"""Columns of the labels; a longer one takes more lines."""


def terminal(
    trace: Trace, lang: Lang, *, evidence: bool = False, diff: bool = False
) -> Iterator[RenderableType]:
    """Yield the whole trace, or only what changed, for a rich console."""
    return _Terminal(trace, lang, evidence).parts(diff)


class _Terminal:
    """The parts of one trace as rich renderables."""

    def __init__(self, trace: Trace, lang: Lang, evidence: bool) -> None:
        self.trace = trace
        self.lang = lang
        self.say = words(lang)
        self.evidence = evidence
        self.steps = story(trace)
        whole = {"people": trace.people, "laws": trace.laws}
        # With evidence each treatment tells its own, so that no quote is left out.
        self.without = () if evidence else tuple(field for field, told in whole.items() if told)

    def text(self, words_: str, style: str = "") -> Text:
        """Return words of a document or of ours, never as markup."""
        from rich.text import Text

        return Text(shown(words_), style=style)

    def parts(self, diff: bool) -> Iterator[RenderableType]:
        """Yield the whole trace, or only what changed."""
        yield (
            self.text(self.trace.case, "bold cyan")
            + self.text("  " if self.trace.case else "")
            + self.text(self.trace.title or self.say["no_title"], "bold")
        )
        yield self.text(" · ".join(heading_facts(self.trace, self.lang)), "dim")
        if not self.steps:
            yield self.text(self.say["no_treatments"])
        if diff:
            yield from self.diff()
            return
        yield from self.standing()
        if len(self.steps) >= OVERVIEW_FROM:
            yield ""
            yield self.overview()
        for step in self.steps:
            yield from self.step(step)
        yield from self.whole()

    # --- the top ---------------------------------------------------------------------------------

    def standing(self) -> Iterator[RenderableType]:
        rows: list[tuple[str, RenderableType]] = []
        one = standing(self.trace, self.steps, self.lang)
        if one:
            label = self.text(one.word, f"bold {_TONES[one.tone]}")
            rows.append((self.say["standing"], label + self.text(f". {one.text}", "not bold")))
        way_ = way(self.trace, self.steps, self.lang)
        if way_:
            steps = (f"{'✓ ' if one.seen else ''}{one.body} ({one.note})" for one in way_)
            rows.append((self.say["way"], self.text(" → ".join(steps))))
        for place, lack in enumerate(missing(self.trace, self.steps, self.lang)):
            label_ = "" if place else self.say["missing_short"]
            rows.append((label_, self.hanging("•", self.text(lack.whole))))
        if rows:
            yield ""
            yield self.grid(rows)

    def overview(self) -> Table:
        from rich.table import Table

        table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="dim")
        table.add_column(self.say["day"], no_wrap=True)
        table.add_column(self.say["body"], ratio=3)
        table.add_column(self.say["item"], justify="right", no_wrap=True)
        table.add_column(self.say["outcome"], ratio=2)
        day = None
        for step in self.steps:
            one = step.treatment
            if step.gap:
                table.add_row("", self.text(f"· {gap_before(step, self.lang)} ·", "dim"), "", "")
            table.add_row(
                self.text("" if one.date == day else short_date(one.date, self.lang)),
                self.text(one.body),
                self.text(one.number or "–"),
                self.outcomes(one) or self.text("–", "dim"),
            )
            day = one.date
        return table

    def outcomes(self, one: Treatment) -> Text:
        from rich.text import Text

        return Text(", ").join(
            self.text(outcome_word(outcome, self.lang), _TONES[tone(outcome)])
            for outcome in one.outcomes
        )

    # --- one treatment ---------------------------------------------------------------------------

    def step(self, step: Step) -> Iterator[RenderableType]:
        one = step.treatment
        yield from self.heading(step)
        facts = place_facts(one, self.lang)
        if facts:
            yield self.indented(self.text(" · ".join(facts), "dim"))
        yield self.indented(self.grid((*self.rows(step), *self.changes(step))))

    def heading(self, step: Step) -> Iterator[RenderableType]:
        one, passed = step.treatment, gap_before(step, self.lang)
        yield ""
        if step.gap:
            yield self.text(f"· · · {passed} · · ·", "dim")
            yield ""
        day = self.text(date_in_words(one.date, self.lang), "bold")
        later = f"  ({passed[:1].lower()}{passed[1:]})" if passed and not step.gap else ""
        yield day + self.text(f"  {one.body}", "bold") + self.text(later, "dim")

    def indented(self, told: RenderableType) -> RenderableType:
        from rich.padding import Padding

        return Padding(told, (0, 0, 0, 2))

    def grid(self, rows: Iterable[tuple[str, RenderableType]]) -> Table:
        """Return the rows with their labels in a column of their own."""
        from rich.table import Table

        grid = Table.grid(padding=(0, 2, 0, 0))
        grid.add_column(style="dim", width=_LABEL)
        grid.add_column(ratio=1)
        for label, told_ in rows:
            grid.add_row(label, told_)
        return grid

    def rows(self, step: Step) -> Iterator[tuple[str, RenderableType]]:
        one, say = step.treatment, self.say
        if not step.previous or step.previous.title != one.title:
            yield say["title"], self.text(one.title or say["no_title"])
        yield from self.decision(step)
        for turn in turns(step, self.lang):
            yield "", self.text(turn, "yellow")
        yield from self.recommendations(step)
        yield from self.amounts(step)
        for place, parts_ in step.again:
            pointer = same_as(place, parts_, one, self.steps, self.lang)
            yield say["again"], self.text(pointer, "dim")
        for where in repeated_quotes(step, self.lang) if self.evidence else ():
            yield "", self.hanging("┆", self.text(where, "dim"))
        for part in parts(step, self.lang, without=self.without):
            if part.label == say["source"] and not self.evidence:
                continue
            for place, line in enumerate(part.lines):
                yield "" if place else part.label, self.text(line.text)
                yield from self.quotes(line.quotes)

    def decision(self, step: Step) -> Iterator[tuple[str, RenderableType]]:
        one, label = step.treatment, self.say["decision"]
        outcomes = self.outcomes(one)
        if outcomes:
            yield label, outcomes
        if one.decision:
            yield "" if outcomes else label, self.text(one.decision)
        elif not outcomes:
            yield label, self.text(no_decision(one, self.lang), "dim")
        yield from self.quotes(step.quotes.decision)

    def recommendations(self, step: Step) -> Iterator[tuple[str, RenderableType]]:
        if step.repeats("recommendations"):
            return
        label = self.say["recommendation"]
        for by, group in by_whom(step.treatment.recommendations):
            whom = self.say["recommended_by"].format(by=by) if by else self.say["not_said_by"]
            yield label, self.text(whom, "italic")
            label = ""
            for place, point in group:
                number = f"{point.number}." if point.number else "–"
                indent = 3 if is_subpoint(point) else 0
                yield "", self.hanging(number, self.text(point.text), indent)
                yield from self.quotes(step.quotes.points[place])

    def hanging(self, sign: str, told_: RenderableType, indent: int = 0) -> Table:
        from rich.table import Table

        grid = Table.grid(padding=0)
        grid.add_column(width=indent + len(sign) + 1)
        grid.add_column(ratio=1)
        grid.add_row(self.text(" " * indent + sign), told_)
        return grid

    def amounts(self, step: Step) -> Iterator[tuple[str, RenderableType]]:
        if step.repeats("amounts"):
            return
        for place, one in enumerate(step.treatment.amounts):
            yield self.say["amounts"] if place == 0 else "", self.sum(one)
            yield from self.quotes(step.quotes.amounts[place])

    def sum(self, one: Sum, *, year: bool = True) -> Text:
        """Return one sum in a line: value, kind, years, words as read."""
        line = self.text(f"   {self.say['part_of']} " if one.part_of else "")
        line += self.text(value_in_words(one, self.lang), "bold")
        line += self.text(f"  {amount_kind_word(one.kind, self.lang)}")
        if year:
            line += self.text(f", {years_in_words(one.years, self.lang)}")
        if one.label:
            line += self.text(f" – {one.label}")
        if as_written_differs(one, self.lang):
            line += self.text(f"  {quoted(one.text, self.lang)}", "dim")
        if one.previous_value:
            previous = kroner(one.previous_value, self.lang)
            line += self.text(f"  ({self.say['previous'].format(value=previous)})", "dim")
        return line

    def changes(self, step: Step) -> Iterator[tuple[str, RenderableType]]:
        nothing = unchanged(step, self.lang)
        if nothing:
            yield self.say["changes"], self.text(nothing, "dim")
        for compared in step.compared:
            yield self.say["changes"], self.text(since(compared, self.lang), "italic")
            for change in compared.changes:
                line = sentence(change, self.lang, compared.before, step.treatment)
                yield "", self.hanging("•", self.text(line))

    def quotes(self, evidence: Sequence[Quotation]) -> Iterator[tuple[str, RenderableType]]:
        """Yield the words behind the line above, where they are asked for."""
        if not self.evidence:
            return
        for one in evidence:
            where = f"  {position(one, self.lang)}"
            yield "", self.hanging("┆", self.text(quoted(one.text, self.lang), "dim italic"))
            yield "", self.hanging("┆", self.text(where, "dim"))

    # --- what changed ----------------------------------------------------------------------------

    def diff(self) -> Iterator[RenderableType]:
        """Yield only what changed, field by field, with the words that differ marked."""
        shown_ = [step for step in self.steps if step.changes]
        if self.steps and not shown_:
            yield ""
            yield self.text(self.say["no_changes"])
        for step in shown_:
            yield from self.heading(step)
            for compared in step.compared:
                yield self.indented(self.text(since(compared, self.lang), "italic"))
                rows = (
                    row
                    for change in compared.changes
                    for row in self.change(change, compared, step.treatment)
                )
                yield self.indented(self.grid(rows))

    def change(
        self, change: Change, compared: Compared, after: Treatment
    ) -> Iterator[tuple[str, RenderableType]]:
        one = told(change, self.lang, compared.before, after)
        if one.reordered:
            yield one.label, self.text(self.say["reordered_only"])
        elif one.compared:
            yield one.label, Woven(woven(one.old[0], one.new[0]))
        else:
            lines: list[tuple[str, str]] = [
                ("same" if text in one.new else "old", text) for text in one.old
            ]
            lines += [("new", text) for text in one.new if text not in one.old]
            for place, line in enumerate(lines):
                yield "" if place else one.label, Woven([line])
            if one.nothing and not one.listed:
                yield "", self.text(capital(one.nothing), "dim")

    # --- the whole case --------------------------------------------------------------------------

    def whole(self) -> Iterator[RenderableType]:
        for chart in charts(self.trace.comparisons, self.steps, self.lang):
            yield ""
            yield self.text(chart.title, "bold")
            yield self.indented(self.chart(chart))
        if len({row.sum.years for row in sums_by_year(self.steps)}) > 1:
            yield ""
            yield self.text(self.say["by_year"], "bold")
            yield self.text(self.say["by_year_note"], "dim")
            yield self.indented(self.grid(self.years()))
        yield from self.running()

    def chart(self, chart: Chart) -> Table:
        from rich.table import Table

        grid = Table.grid(padding=(0, 2, 0, 0))
        grid.add_column(style="dim", no_wrap=True)
        grid.add_column(justify="right", no_wrap=True)
        grid.add_column(ratio=1)
        for mark in chart.marks:
            bar = self.text(mark.bar, "cyan") + self.text(f"  {mark.since}".rstrip(), "dim")
            grid.add_row(self.text(mark.label), self.text(mark.value), bar)
        return grid

    def years(self) -> Iterator[tuple[str, RenderableType]]:
        before = None
        for row in sums_by_year(self.steps):
            years = years_in_words(row.sum.years, self.lang)
            line = self.sum(row.sum, year=False)
            line += self.text(f"  [{mentioned(row, self.steps, self.lang)}]", "dim")
            yield "" if years == before else years, line
            before = years

    def running(self) -> Iterator[RenderableType]:
        """Yield the people, the papers with more than one version, and the laws."""
        say = self.say
        for heading, found in (
            (say["whole_people"], people(self.trace, self.steps, self.lang)),
            (say["whole_laws"], laws(self.trace, self.steps, self.lang)),
        ):
            if found:
                yield ""
                yield self.text(heading, "bold")
            for one in found:
                name = self.text(f"{one.name}, {one.note}" if one.note else one.name)
                name += self.text(f"  [{'; '.join(each.text for each in one.where)}]", "dim")
                yield self.indented(name)
        papers = [one for one in self.trace.papers if len(one.versions) > 1]
        if papers:
            yield ""
            yield self.text(say["whole_papers"], "bold")
            yield self.text(say["whole_papers_note"], "dim")
        for paper in papers:
            yield self.indented(self.text(paper.title))
            for version in versions(paper.versions, paper.title, self.steps, self.lang):
                title = f": {version.title}" if version.title else ""
                yield self.indented(self.text(f"  {version.where.text}{title}", "dim"))
