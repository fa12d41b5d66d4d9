"""The sums of a paragraph or list item: kind, years, owner, what they are part of."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import islice, pairwise, takewhile
from typing import Final

from sagsgraf.danish.money import FoundAmount, find_amounts
from sagsgraf.danish.money_kinds import Telling, tell_kinds
from sagsgraf.danish.money_owners import is_illustration, tell_owners
from sagsgraf.danish.money_words import GENERAL, kind_named_last
from sagsgraf.danish.money_years import Years, find_price_levels, tell_years
from sagsgraf.danish.text import plain
from sagsgraf.extractors.amounts.blocks import Block, Kind
from sagsgraf.extractors.amounts.found import Sum, Told
from sagsgraf.model import Section, Span

_SENTENCE = re.compile(
    r"(?<=[a-zæøå)\d]\.)\s+(?=[A-ZÆØÅ])|(?<=[a-zæøå]\.\))\s+(?=[A-ZÆØÅ])|(?<=[!?])\s+(?=[A-ZÆØÅ])"
)
_PART = re.compile(r"\b(?:heraf|hvoraf|deraf|heri|herunder)\b", re.IGNORECASE)
_SIBLING = re.compile(
    r"""^ [^.;:()]{0,90} (?: ,\s | \bog\s | \bsamt\s )
        (?: (?:de|den|det) \s (?:resterende|øvrige|sidste) \s | yderligere\s | ca\.\s | i\s20\d\d\s
        ){0,2} $""",
    re.VERBOSE | re.IGNORECASE,
)
_FAR_PART: Final = 100
_FEW: Final = 8
_PREVIOUS = re.compile(
    r"""\( \s* (?: (?: ved | mod | i | fra ) \s+ (?: den \s+ )?
            (?: seneste | sidste | forrige | foregående ) \s+ \w* (?: opfølgning | forventning )\w*
          | (?: mod \s+ )? (?: tidligere | oprindelig[te]? | før ) \b
          | (?: i | ved ) \s+ (?: budget )? (?: forslaget \s+ til \s+ )? 1\. \s+ behandling
        )""",
    re.VERBOSE | re.IGNORECASE,
)
_SAME = re.compile(
    r"""^ [^().]{0,6} \( \s* uændret \b
      | ^ (?: [^.]{0,60} \. )? \s+
        (?: Det | Dette | Beløbet | Forventningen | Mer\w+et | Mindre\w+et ) \s+ er \s+
        uændret \s+ (?: i \s forhold \s til | siden ) \s+ (?: den \s )?
        (?: seneste | sidste | forrige )""",
    re.VERBOSE | re.IGNORECASE,
)
_BALANCE = re.compile(
    r"""^ \s* \( \s* (?: ved | mod | i ) \s+ (?: den \s+ )? (?: seneste | sidste | forrige ) \s+
        \w*opfølgning [^()]{0,120} \b i \s+ balance \b""",
    re.VERBOSE | re.IGNORECASE,
)
_AFTER: Final = 200
_NO_PRICE: Final = 100_000
_FAR_PRICES: Final = 40
_LONGEST_PASSAGE: Final = 400


@dataclass
class Running:
    """What one block hands on to the next within a section."""

    lead: Told[str] | None = None
    """The kind that the items of a list take from the line that introduces them."""
    before: Sequence[Sum] = field(default_factory=list)
    """The sums of the block before."""


@dataclass(frozen=True, slots=True)
class _Sentence:
    """One sentence of a block with its sums; places are within the block's text."""

    first: int
    last: int
    sums: Sequence[Sum]
    found: Sequence[FoundAmount]

    @property
    def places(self) -> list[tuple[int, int]]:
        return [(one.start, one.end) for one in self.found]


def read_prose(block: Block, section: Section, running: Running) -> list[Sum]:
    """Return the sums of a block of running text, in order."""
    sums: list[Sum] = []
    found = find_amounts(block.text)
    lead = running.lead if block.kind is Kind.ITEM or running.lead else None
    for sentence in _sentences(block, section, found):
        earlier = sums or running.before
        parts = _tell_parts(block, sentence, earlier, new_block=not sums)
        _tell_kinds(block, sentence, parts, lead)
        _tell_years(block, sentence)
        _tell_owners(block, sentence)
        _tell_prices(block, sentence)
        sums += sentence.sums
        for position in range(len(sentence.sums)):
            _tell_previous(block, sentence, position)
    if found or block.kind is not Kind.ITEM or plain(block.text).endswith(":"):
        running.lead = _lead(block, sums, running.lead)
    running.before = sums
    return sums


def _lead(block: Block, sums: Sequence[Sum], known: Told[str] | None) -> Told[str] | None:
    """Return the kind that a list takes from the block that introduces it."""
    words = plain(block.text)
    if words.endswith(":"):
        span = Span(block.start, block.end)
        if sums:
            last = sums[-1].kind
            return Told(last.value, span) if last else None
        kind = kind_named_last(words)
        return Told(kind, span) if kind else None
    return known if block.kind is Kind.ITEM else None


def _sentences(block: Block, section: Section, found: Sequence[FoundAmount]) -> list[_Sentence]:
    """Return the sentences that hold sums."""
    if not found:
        return []
    cuts = [0, *(match.end() for match in _SENTENCE.finditer(block.text)), len(block.text)]
    sentences = []
    index = 0
    for first, last in pairwise(cuts):
        inside = []
        while index < len(found) and found[index].start < last:
            inside.append(found[index])
            index += 1
        if inside:
            span = _stripped(block, first, last)
            sums = [_sum(block, section, span, one) for one in inside]
            sentences.append(_Sentence(first, last, sums, inside))
    return sentences


def _stripped(block: Block, first: int, last: int) -> Span:
    words = block.text[first:last]
    start = block.start + first + len(words) - len(words.lstrip())
    return Span(start, block.start + first + len(words.rstrip()))


def _sum(block: Block, section: Section, sentence: Span, one: FoundAmount) -> Sum:
    span = Span(block.start + one.start, block.start + one.end)
    return Sum(
        one.text, one.value, one.upper, span, sentence, block, section, one.step, one.approximate
    )


def _place(block: Block, start: int, end: int, one: Sum) -> Span:
    """Return the passage from words of the block to a sum; its sentence where that is long."""
    span = one.hull(block.start + start, block.start + end)
    return span if span.end - span.start <= _LONGEST_PASSAGE else one.sentence


def _tell_parts(
    block: Block, sentence: _Sentence, earlier: Sequence[Sum], *, new_block: bool
) -> set[int]:
    """Tell which sums are part of one before them (``heraf``); return their indices."""
    parts: set[int] = set()
    whole: Sum | None = None
    taken = Decimal(0)
    for index, one in enumerate(sentence.sums):
        start = sentence.found[index].start
        floor = sentence.found[index - 1].end if index else sentence.first
        gap_start = max(floor, start - _FAR_PART)
        marks = [match.start() for match in _PART.finditer(block.text, gap_start, start)]
        if marks:
            whole, taken = _whole(sentence, index, earlier, parts, new_block=new_block), Decimal(0)
            begin = marks[-1]
        elif index - 1 in parts and _SIBLING.match(block.text[floor:start][: _FAR_PART + 20]):
            begin = floor
        else:
            whole = None
            continue
        if whole is None or abs(taken + one.value) > abs(whole.value) + whole.step:
            whole = None
            continue
        taken += one.value
        parts.add(index)
        span = _place(block, begin, start, one)
        one.whole = Told(whole, span)
    return parts


def _whole(
    sentence: _Sentence, index: int, earlier: Sequence[Sum], parts: set[int], *, new_block: bool
) -> Sum | None:
    """Return the sum that ``heraf`` speaks of: the one before it in the sentence.

    At the beginning of a sentence it is the only one of the sentence before.
    """
    here = next((n for n in range(index - 1, -1, -1) if n not in parts), None)
    if here is not None:
        whole = sentence.sums[here]
        return whole if whole.upper is None else None
    if not earlier or (new_block and earlier[-1].block.kind is Kind.TABLE):
        return None
    before = takewhile(lambda one: one.sentence == earlier[-1].sentence, reversed(earlier))
    last = [one for one in islice(before, _FEW) if not one.whole]
    return last[0] if len(last) == 1 and last[0].upper is None else None


def _tell_kinds(block: Block, sentence: _Sentence, parts: set[int], lead: Told[str] | None) -> None:
    told = tell_kinds(block.text, sentence.first, sentence.last, sentence.places, parts)
    for index, (one, telling) in enumerate(zip(sentence.sums, told, strict=True)):
        if telling and not telling.kind:
            one.has_no_kind = True
        elif telling:
            kind = _price_or_cost(block, telling, one)
            one.kind = Told(kind, _place(block, telling.start, telling.end, one))
        elif lead and not any(told[n] for n in range(index) if n not in parts):
            one.kind = lead
        elif one.whole:
            one.kind = _from_whole(one)
        _tell_illustration(block, sentence, index, telling)


def _price_or_cost(block: Block, telling: Telling, one: Sum) -> str:
    """Return the kind told; a "pris" of a hundred thousand or more is what the whole costs."""
    word = block.text[telling.start : telling.end].lower()
    whole = word.startswith("pris") and one.value >= _NO_PRICE
    return "cost" if whole and telling.kind == "price" else telling.kind


def _from_whole(one: Sum) -> Told[str] | None:
    """Return a part's kind: what its whole is, where nothing else is said."""
    whole = one.whole.value if one.whole else None
    if whole is None or whole.kind is None or one.whole is None:
        return None
    return Told(whole.kind.value, one.whole.span)


def _tell_illustration(
    block: Block, sentence: _Sentence, index: int, telling: Telling | None
) -> None:
    one = sentence.sums[index]
    start = sentence.found[index].start
    if (telling is None or telling.kind in {"cost", "price"}) and is_illustration(
        block.text, 0, sentence.first, start
    ):
        one.kind = Told("illustration", one.sentence)
        one.owner = Told("other", one.sentence)


def _tell_years(block: Block, sentence: _Sentence) -> None:
    told = tell_years(block.text, sentence.first, sentence.last, sentence.places)
    for one, years in zip(sentence.sums, told, strict=True):
        if years:
            one.years = _years(block, years, one)
        elif one.whole:
            one.years = [Told(year.value, one.whole.span) for year in one.whole.value.years]


def _years(block: Block, years: Years, one: Sum) -> list[Told[int]]:
    span = _place(block, years.start, years.end, one)
    return [Told(year, span) for year in years.years]


def _tell_owners(block: Block, sentence: _Sentence) -> None:
    told = tell_owners(block.text, sentence.first, sentence.last, sentence.places)
    for one, owner in zip(sentence.sums, told, strict=True):
        if owner and not one.owner and not (one.kind and one.kind.value == "price"):
            one.owner = Told(owner.owner, _place(block, owner.start, owner.end, one))


def _tell_prices(block: Block, sentence: _Sentence) -> None:
    """Give each price level to the sum right before it."""
    ends = [one.end for one in sentence.found]
    for words, start, end in find_price_levels(block.text, sentence.first, sentence.last):
        index = bisect_right(ends, start) - 1
        if index < 0 or start - ends[index] > _FAR_PRICES or sentence.sums[index].prices:
            continue
        if index + 1 < len(ends) and sentence.found[index + 1].start < start:
            continue
        one = sentence.sums[index]
        one.prices = Told(plain(words), _place(block, start, end, one))


def _tell_previous(block: Block, sentence: _Sentence, index: int) -> None:
    """Tell what the forecast before was: in brackets behind the sum, or ``uændret``."""
    one, found = sentence.sums[index], sentence.found[index]
    after = block.text[found.end : found.end + _AFTER]
    same = _SAME.match(after)
    balance = _BALANCE.match(after)
    if same and found.upper is None:
        span = Span(one.span.start, one.span.end + same.end())
        one.previous_value = Told(one.value, span)
    elif balance:
        span = Span(one.span.start, one.span.end + balance.end())
        one.previous_value = Told(Decimal(0), span)
    if not index:
        return
    current, before = sentence.sums[index - 1], sentence.found[index - 1]
    if found.start - before.end > _AFTER:
        return
    opened = block.text.rfind("(", before.end, found.start)
    if opened < 0 or ")" in block.text[opened : found.start]:
        return
    if _PREVIOUS.match(block.text, opened) and current.upper is None and found.upper is None:
        span = one.hull(current.span.start, current.span.end)
        current.previous = Told(one, span)
        current.previous_value = Told(one.value, span)
        one.years = one.years or list(current.years)
        # "et merforbrug på 2 mio. kr. (ved seneste budgetopfølgning 1,5 mio. kr.)": the word
        # "budget" in the bracket says when, not what.
        if one.kind is None or one.kind.value in GENERAL:
            one.kind = current.kind or one.kind
