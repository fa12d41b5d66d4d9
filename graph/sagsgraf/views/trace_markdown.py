"""A trace as the lines of a Markdown document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from sagsgraf.tracing.model import Change, Quotation, Sum, Trace, Treatment
from sagsgraf.views.changed import sentence, told, woven
from sagsgraf.views.chart import charts
from sagsgraf.views.markdown import escape_markdown, escaped_lines
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
    outcome_words,
    quoted,
    words,
    years_in_words,
)


def markdown_lines(
    trace: Trace, lang: Lang, *, evidence: bool = False, diff: bool = False
) -> Iterator[str]:
    """Yield the whole trace, or only what changed, as lines of Markdown."""
    return _Markdown(trace, lang, evidence).lines(diff)


class _Markdown:
    """The lines of one trace."""

    def __init__(self, trace: Trace, lang: Lang, evidence: bool) -> None:
        self.trace = trace
        self.lang = lang
        self.say = words(lang)
        self.evidence = evidence
        self.steps = story(trace)
        whole = {"people": trace.people, "laws": trace.laws}
        # With evidence each treatment tells its own, so that no quote is left out.
        self.without = () if evidence else tuple(field for field, told in whole.items() if told)

    def lines(self, diff: bool) -> Iterator[str]:
        """Yield the whole trace, or only what changed."""
        title = escape_markdown(self.trace.title) or self.say["no_title"]
        yield f"# {escape_markdown(self.trace.case)} {title}".replace("#  ", "# ")
        yield ""
        yield escape_markdown(" · ".join(heading_facts(self.trace, self.lang)))
        yield ""
        if not self.steps:
            yield self.say["no_treatments"]
        if diff:
            yield from self.diff()
            return
        yield from self.standing()
        if len(self.steps) >= OVERVIEW_FROM:
            yield from self.overview()
        for step in self.steps:
            yield from self.step(step)
        yield from self.whole()

    # --- the top ---------------------------------------------------------------------------------

    def standing(self) -> Iterator[str]:
        one = standing(self.trace, self.steps, self.lang)
        if one:
            yield f"**{escape_markdown(one.word)}.** {escape_markdown(one.text, inline=True)}"
            yield ""
        way_ = way(self.trace, self.steps, self.lang)
        if way_:
            bodies = (f"{'✓ ' if one.seen else ''}{one.body} ({one.note})" for one in way_)
            yield f"**{self.say['way']}:** {escape_markdown(' → '.join(bodies), inline=True)}"
            yield ""
        lacks = missing(self.trace, self.steps, self.lang)
        if lacks:
            yield f"**{self.say['missing_title']}:**"
            yield ""
            yield from (f"- {escape_markdown(lack.whole)}" for lack in lacks)
            yield ""

    def overview(self) -> Iterator[str]:
        say = self.say
        yield f"## {say['overview']}"
        yield ""
        yield from _row(say["day"], say["body"], say["item"], say["outcome"])
        yield from _row("---", "---", "---:", "---")
        for step in self.steps:
            one = step.treatment
            if step.gap:
                yield from _row("", f"· {gap_before(step, self.lang)} ·", "", "")
            yield from _row(
                date_in_words(one.date, self.lang),
                one.body,
                one.number or "–",
                outcome_words(one.outcomes, self.lang) or "–",
            )
        yield ""

    # --- one treatment ---------------------------------------------------------------------------

    def step(self, step: Step) -> Iterator[str]:
        yield from self.heading(step)
        yield from self.facts(step)
        yield from self.changes(step)

    def heading(self, step: Step) -> Iterator[str]:
        one = step.treatment
        passed = gap_before(step, self.lang)
        yield ""
        if step.gap:
            yield f"*· · · {escape_markdown(passed, inline=True)} · · ·*"
            yield ""
        day = escape_markdown(date_in_words(one.date, self.lang), inline=True)
        yield f"## {day}: {escape_markdown(one.body, inline=True)}".rstrip(": ")
        yield ""
        facts = [*([passed] if passed and not step.gap else []), *place_facts(one, self.lang)]
        if facts:
            yield f"*{escape_markdown(capital(' · '.join(facts)))}*"
            yield ""

    def facts(self, step: Step) -> Iterator[str]:
        one, say = step.treatment, self.say
        yield self.fact(say["title"], one.title or say["no_title"])
        outcomes = f"*{escape_markdown(outcome_words(one.outcomes, self.lang))}*. "
        # A hard break between its lines: they are often points with an outcome each.
        lines = escaped_lines(one.decision or "")
        decision = "\\\n  ".join(lines) or ("" if one.outcomes else no_decision(one, self.lang))
        yield f"- **{say['decision']}:** {outcomes if one.outcomes else ''}{decision}".rstrip()
        yield from self.quotes(step.quotes.decision, "  ")
        yield from (f"  - {escape_markdown(line)}" for line in turns(step, self.lang))
        yield from self.recommendations(step)
        yield from self.amounts(step)
        for place, repeated in step.again:
            yield self.fact(say["again"], same_as(place, repeated, one, self.steps, self.lang))
        for where in repeated_quotes(step, self.lang) if self.evidence else ():
            yield f"  - *{escape_markdown(where)}*"
        for part in parts(step, self.lang, without=self.without):
            if len(part.lines) == 1:
                yield self.fact(part.label, part.lines[0].text)
                yield from self.quotes(part.lines[0].quotes, "  ")
                continue
            yield f"- **{part.label}:**"
            for line in part.lines:
                yield f"  - {escape_markdown(line.text)}"
                yield from self.quotes(line.quotes, "    ")
        yield ""

    def fact(self, label: str, text: str) -> str:
        return f"- **{label}:** {escape_markdown(text, inline=True)}"

    def recommendations(self, step: Step) -> Iterator[str]:
        if step.repeats("recommendations"):
            return
        for by, group in by_whom(step.treatment.recommendations):
            whom = self.say["recommended_by"].format(by=by) if by else self.say["not_said_by"]
            yield f"- **{self.say['recommendation']}** {escape_markdown(whom)}:"
            for place, point in group:
                number = f"{escape_markdown(point.number)}: " if point.number else ""
                indent = "    " if is_subpoint(point) and group[0][1] is not point else "  "
                yield f"{indent}- {number}{escape_markdown(point.text, inline=bool(number))}"
                yield from self.quotes(step.quotes.points[place], f"{indent}  ")

    def amounts(self, step: Step) -> Iterator[str]:
        sums = step.treatment.amounts
        if step.repeats("amounts") or not sums:
            return
        yield f"- **{self.say['amounts']}:**"
        inside = False
        for one, quotes in zip(sums, step.quotes.amounts, strict=True):
            indent = "    " if one.part_of and inside else "  "
            inside = inside or not one.part_of
            yield f"{indent}- {self.sum(one)}"
            yield from self.quotes(quotes, f"{indent}  ")

    def sum(self, one: Sum) -> str:
        value = f"**{escape_markdown(value_in_words(one, self.lang))}**"
        line = f"{self.say['part_of']} {value}" if one.part_of else value
        kind, years = amount_kind_word(one.kind, self.lang), years_in_words(one.years, self.lang)
        line += f" {escape_markdown(f'{kind}, {years}')}"
        line += f" – {escape_markdown(one.label)}" if one.label else ""
        if as_written_differs(one, self.lang):
            line += f" ({quoted(escape_markdown(one.text), self.lang)})"
        if one.previous_value:
            previous = kroner(one.previous_value, self.lang)
            line += f" ({escape_markdown(self.say['previous'].format(value=previous))})"
        return line

    def changes(self, step: Step) -> Iterator[str]:
        nothing = unchanged(step, self.lang)
        if nothing:
            yield escape_markdown(nothing)
        for compared in step.compared:
            yield f"### {escape_markdown(since(compared, self.lang))}"
            yield ""
            for change in compared.changes:
                line = sentence(change, self.lang, compared.before, step.treatment)
                yield f"- {escape_markdown(line)}"
            yield ""

    def quotes(self, evidence: Sequence[Quotation], indent: str) -> Iterator[str]:
        """Yield the words behind the line above, where they are asked for."""
        if not (self.evidence and evidence):
            return
        for one in evidence:
            yield ""
            lines = escaped_lines(one.text)
            lines.append(f"*{escape_markdown(position(one, self.lang))}*")
            yield f"{indent}> " + f"\\\n{indent}> ".join(lines)
        yield ""

    # --- what changed ----------------------------------------------------------------------------

    def diff(self) -> Iterator[str]:
        """Yield only what changed, field by field, with the words that differ marked."""
        changed = [step for step in self.steps if step.changes]
        if self.steps and not changed:
            yield self.say["no_changes"]
        for step in changed:
            yield from self.heading(step)
            for compared in step.compared:
                yield f"### {escape_markdown(since(compared, self.lang))}"
                yield ""
                for change in compared.changes:
                    yield from self.change(change, compared, step.treatment)
                yield ""

    def change(self, change: Change, compared: Compared, after: Treatment) -> Iterator[str]:
        one = told(change, self.lang, compared.before, after)
        label = f"- **{escape_markdown(one.label, inline=True)}:**"
        if one.reordered:
            yield f"{label} {self.say['reordered_only']}"
        elif one.compared:
            yield f"{label} {_marked(woven(one.old[0], one.new[0]))}"
        else:
            pieces = [("same" if text in one.new else "old", text) for text in one.old]
            pieces += [("new", text) for text in one.new if text not in one.old]
            yield f"{label} " + ", ".join(_marked([piece]) for piece in pieces)
            if one.nothing and not one.listed:
                yield f"  - {escape_markdown(capital(one.nothing))}"

    # --- the whole case --------------------------------------------------------------------------

    def whole(self) -> Iterator[str]:
        say = self.say
        for chart in charts(self.trace.comparisons, self.steps, self.lang):
            dated = chart.by == "date"
            yield from ("", f"## {escape_markdown(chart.title)}", "")
            heads = (chart.heading, say["value"], say["as_written"])
            yield from _row(*heads, *((say["difference"],) if dated else ()))
            yield from _row("---", "---:", "---", *(("---",) if dated else ()))
            for mark in chart.marks:
                since_ = (mark.since or "–",) if dated else ()
                yield from _row(mark.label, mark.value, mark.text, *since_)
        if any(step.treatment.amounts for step in self.steps):
            yield from self.years()
        yield from self.running()

    def years(self) -> Iterator[str]:
        say = self.say
        yield from ("", f"## {say['by_year']}", "", say["by_year_note"], "")
        yield from _row(say["year"], say["kind"], say["value"], say["as_written"], say["mentioned"])
        yield from _row("---", "---", "---:", "---", "---")
        for row in sums_by_year(self.steps):
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

    def running(self) -> Iterator[str]:
        """Yield the people, the papers with more than one version, and the laws."""
        say = self.say
        for heading, found in (
            (say["whole_people"], people(self.trace, self.steps, self.lang)),
            (say["whole_laws"], laws(self.trace, self.steps, self.lang)),
        ):
            if found:
                yield from ("", f"## {heading}", "")
            for one in found:
                name = f"{one.name}, {one.note}" if one.note else one.name
                where = "; ".join(each.text for each in one.where)
                yield f"- {escape_markdown(name)} ({escape_markdown(where, inline=True)})"
        papers = [one for one in self.trace.papers if len(one.versions) > 1]
        if papers:
            yield from ("", f"## {say['whole_papers']}", "", say["whole_papers_note"], "")
        for paper in papers:
            yield f"- {escape_markdown(paper.title)}"
            for version in versions(paper.versions, paper.title, self.steps, self.lang):
                title = f": {version.title}" if version.title else ""
                yield f"  - {escape_markdown(version.where.text + title)}"


def _marked(pieces: Iterable[tuple[str, str]]) -> str:
    """Return the pieces of a text, what went struck out and what came bold.

    >>> _marked([("same", "budget i "), ("old", "2023 og "), ("new", "2024")])
    'budget i ~~2023 og~~ **2024**'
    """
    told = []
    for sort, text in pieces:
        words_ = escape_markdown(text, inline=True)
        marks = {"old": f"~~{words_}~~", "new": f"**{words_}**"}
        told.append(marks.get(sort, words_) if words_ else "")
    return " ".join(filter(None, told))


def _row(*cells: str) -> Iterator[str]:
    yield f"| {' | '.join(escape_markdown(cell, inline=True) for cell in cells)} |"
