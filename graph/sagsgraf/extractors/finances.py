"""What an item says of its cost where it names no sum: negative facts are facts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sagsgraf.danish.text import paragraphs
from sagsgraf.extractors.base import Context, Extractor, in_item
from sagsgraf.model import Claim, Item, Section, SectionKind, Span
from sagsgraf.terms import SG

_NAME = "finances"
_NONE = re.compile(
    r"""^ \W* (?:
        ingen (?: \s bemærkninger )?
      | (?= .{0,200}$ ) [^.]*? \b (?: ingen | uden | ikke ) \b [^.]{0,60}?
        \b økonomiske? \s (?: konsekvenser | følger | betydning ) [^.]{0,80}
    ) \W* $""",
    re.VERBOSE | re.IGNORECASE,
)
_LIMITED = re.compile(
    r"\b(?:men|bortset|ud over|udover|dog|yderligere|kendt|afklaret)\b", re.IGNORECASE
)
_MONEY = re.compile(r"\d\s*(?:kr\b|mio|mia|t\.?kr)|\bkr\.?\s*\d", re.IGNORECASE)
_POINTER = re.compile(
    r"\b(?:fremgår|specifi|se bilag|jf\. bilag|beskrevet|ikke kendt|ukendt)", re.I
)


def _run(context: Context) -> Iterator[Claim]:
    for item in context.minutes.items:
        section = item.first(SectionKind.FINANCE)
        if section and section.body.start < section.body.end:
            yield from _statement(context, item, section)


def _statement(context: Context, item: Item, section: Section) -> Iterator[Claim]:
    """Yield the statement: that there are no consequences, or where they are told."""
    begin = section.body.start
    for raw in context.minutes.words(section.body).split("\n"):
        words = paragraphs(raw)
        bare = raw.strip()
        start = begin + (raw.index(bare) if bare else 0)
        span = Span(start, start + len(bare))
        begin += len(raw) + 1
        none = bool(_NONE.match(words)) and not (_MONEY.search(words) or _LIMITED.search(words))
        if not words or not (none or (_POINTER.search(words) and not _MONEY.search(words))):
            continue
        passage = in_item(context, _NAME, item, span, section)
        iri = context.item(item)
        yield passage.says(iri, SG.financialStatement, words)
        if none:
            yield passage.says(iri, SG.noFinancialConsequences, True)
        return


EXTRACTOR = Extractor(
    _NAME,
    "what is said of cost where no sum is named",
    frozenset({SG.financialStatement, SG.noFinancialConsequences}),
    _run,
)
