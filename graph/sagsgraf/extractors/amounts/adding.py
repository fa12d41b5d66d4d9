"""Sums that the text itself adds up: ``fordelt med … og …``, ``i alt``, a list below a total.

Where the words announce the parts (``består af``, ``fordelt på``, ``9 + 10 = 19``) and the parts
do not make the total, the difference is told. Where only arithmetic shows that sums belong
together (``9,8`` and the five sums of a list make the ``87,4`` announced above), they are taken
as parts when they make the total exactly, and nothing is told otherwise.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise
from typing import Final

from sagsgraf.danish.money_sums import adds_up_signed, difference
from sagsgraf.danish.money_tables import is_total
from sagsgraf.danish.text import plain
from sagsgraf.extractors.amounts.blocks import Block, Kind
from sagsgraf.extractors.amounts.found import INFERRED, Sum, Told
from sagsgraf.model import Span

MISMATCH = "The sums that the text adds up do not make its total, and rounding does not explain it."
FOLLOWING = "The sums that follow add up to it exactly."
PRECEDING = "The sums before it add up to it exactly."
BELOW = "The sums of the list below add up to it."

_SPLIT = re.compile(
    r"""\b (?: fordelt | fordeler\ssig | fordelte\ssig | består(?:\si\shøj\sgrad)? | bestående
      | sammensat | sammensætter\ssig | opdelt | delt\sop ) \b""",
    re.VERBOSE | re.IGNORECASE,
)
_MOSTLY = re.compile(
    r"\b(?:primært|blandt\s+andet|bl\.\s?a|hovedsagelig\w*|især|fx|f\.eks|i\s+høj\s+grad|herunder"
    r"|delvis\w*|størstedelen|dels)\b",
    re.IGNORECASE,
)
_REPEATED = re.compile(
    r"^\s*(?:kr\.?\s*)?(?:årligt|om\s+året|pr\.?\s+\w|/|hvert\s|i\s+hvert\s|hver\b|i\s+hver\b|a[’']?\s)",
    re.IGNORECASE,
)
_PLUS = re.compile(r"^\s*\+\s*$")
_EQUALS = re.compile(r"^\s*=\s*(?:i\s+alt\s*|samlet\s*)?(?:ca\.\s*)?$")
_IN_ALL_BEFORE = re.compile(
    r"\b(?:i\s+alt|ialt|samlet|samlede|sammenlagt|tilsammen|totalt)\b[^.;:\d]{0,60}$", re.IGNORECASE
)
_IN_ALL_BEHIND = re.compile(r"^\s*(?:i\s+alt|ialt|samlet|tilsammen|totalt)\b", re.IGNORECASE)
_ANNOUNCED = re.compile(
    r"\b(?:heraf|hvoraf|afsæt\w*|afsat(?:te)?|reserve\w*|\w*pulje\w*|bevil\w+|fordel\w+)\b",
    re.IGNORECASE,
)
_ABOUT_TOTAL = re.compile(
    r"^(?:beløbet|summen|puljen|midlerne|det|dette|den|udgiften|udgifterne|bevillingen|rammen)\b",
    re.IGNORECASE,
)
_MOST_PARTS: Final = 12
_LOOK_BACK: Final = 60


def tell_addends(blocks: Sequence[Block], sums: Sequence[Sequence[Sum]]) -> None:
    """Tell which sums of a section's running text add up to which.

    Args:
        blocks: the blocks of a section.
        sums: the sums of each.
    """
    for index, block in enumerate(blocks):
        if block.kind is Kind.TABLE or len(sums[index]) < 2:
            continue
        _in_sentences(block, sums[index])
        _before_a_total(block, sums[index])
    _in_lists(blocks, sums)
    _after_a_total(blocks, sums)


def _in_sentences(block: Block, sums: Sequence[Sum]) -> None:
    """Tell the totals that one sentence splits: ``5,0 mio. kr. fordelt med 2 … og 3 …``."""
    first = 0
    for last in range(1, len(sums) + 1):
        if last < len(sums) and sums[last].sentence == sums[first].sentence:
            continue
        sentence = sums[first:last]
        if 3 <= len(sentence) <= _MOST_PARTS:
            _spelled_out(block, sentence)
            _split_up(block, sentence)
        if len(sentence) >= 3:
            _parts_told(sentence)
        first = last


def _gap(block: Block, one: Sum, other: Sum) -> str:
    return block.text[one.span.end - block.start : other.span.start - block.start]


def _spelled_out(block: Block, sums: Sequence[Sum]) -> None:
    """Tell ``9,2 mio. kr. + 9,6 mio. kr. = i alt 18,8 mio. kr.``."""
    *parts, total = sums
    gaps = [_gap(block, one, other) for one, other in pairwise(sums)]
    if _EQUALS.match(gaps[-1]) and all(_PLUS.match(gap) for gap in gaps[:-1]):
        _state(total, parts, explicit=True)


def _split_up(block: Block, sums: Sequence[Sum]) -> None:
    """Tell a total whose parts stand behind it in the sentence."""
    total, *parts = sums
    gap = _gap(block, total, parts[0])
    if not _SPLIT.search(gap) or re.search(r"[;:.]\s", gap):
        return
    words = block.text[total.span.start - block.start : total.sentence.end - block.start]
    once = not any(_is_repeated(block, part) for part in parts) and not _MOSTLY.search(words)
    _state(total, parts, explicit=once)


def _is_repeated(block: Block, one: Sum) -> bool:
    """Tell whether a sum counts more than once: ``2 mio. kr. årligt i 2023-2025``."""
    end = one.span.end - block.start
    return len(one.years) > 1 or bool(_REPEATED.match(block.text[end : end + 40]))


def _parts_told(sums: Sequence[Sum]) -> None:
    """Take parts that ``heraf`` tells as what their whole is made of, where they make it."""
    parts: dict[int, list[Sum]] = {}
    for one in sums:
        if one.whole:
            parts.setdefault(id(one.whole.value), []).append(one)
    for group in parts.values():
        if len(group) > 1 and group[0].whole:
            _state(group[0].whole.value, group, explicit=False)


def _state(
    total: Sum, parts: Sequence[Sum], *, explicit: bool, basis: str = "", exactly: bool = False
) -> None:
    """Tell that a total is made of parts, or, where words announce it, that it is not.

    Args:
        total: the sum that is split.
        parts: the sums it is split into.
        explicit: whether the words say that these are all its parts.
        basis: why they are taken for its parts, where words do not say it.
        exactly: whether rounding is no excuse.
    """
    if total.addends or total.upper is not None or any(one.upper is not None for one in parts):
        return
    if sum(1 for one in parts if one.value) < 2:
        return
    figures = [one.figure for one in parts]
    span = Span(
        min(one.span.start for one in (total, *parts)), max(one.span.end for one in (total, *parts))
    )
    confidence = INFERRED if basis else 1.0
    gap = difference(total.figure, figures)
    made = total.value == sum((one.value for one in figures), Decimal(0)) if exactly else not gap
    if made:
        total.addends = Told(tuple(parts), span, confidence, basis)
    elif explicit and not any(one.approximate for one in (total, *parts)):
        if any(_is_price(one) for one in parts) or adds_up_signed(total.figure, figures):
            # "udgifter på 124,1 og indtægter på 113,4": what is taken off stands in words.
            return
        total.addends = Told(tuple(parts), span, INFERRED, MISMATCH)
        total.difference = Told(gap, span, INFERRED, MISMATCH)


def _before_a_total(block: Block, sums: Sequence[Sum]) -> None:
    """Take the sums right before ``i alt 18,8 mio. kr.`` for its parts where they make it."""
    for index in range(2, len(sums)):
        total = sums[index]
        begin = max(sums[index - 1].span.end, total.span.start - _LOOK_BACK) - block.start
        before = block.text[begin : total.span.start - block.start]
        end = total.span.end - block.start
        if not (_IN_ALL_BEFORE.search(before) or _IN_ALL_BEHIND.match(block.text[end : end + 20])):
            continue
        for count in range(2, min(index, _MOST_PARTS) + 1):
            parts = sums[index - count : index]
            if any(one.value == total.value or _is_price(one) for one in parts):
                break
            _state(total, parts, explicit=False, basis=PRECEDING, exactly=True)


def _is_price(one: Sum) -> bool:
    return one.kind is not None and one.kind.value == "price"


def _in_lists(blocks: Sequence[Block], sums: Sequence[Sequence[Sum]]) -> None:
    """Tell the total of a list: its last item ``I alt``, or the sum in the line above it."""
    index = 0
    while index < len(blocks):
        last = index
        while last < len(blocks) and blocks[last].kind is Kind.ITEM:
            last += 1
        if last - index >= 2:
            _in_list(blocks, sums, index, last)
        index = max(last, index + 1)


def _in_list(blocks: Sequence[Block], sums: Sequence[Sequence[Sum]], first: int, last: int) -> None:
    singles = [below[0] if len(below) == 1 else None for below in sums[first:last]]
    words = [plain(block.text).lstrip("•·*–- ") for block in blocks[first:last]]
    items = [one for one in singles if one]
    if len(items) < len(singles) or any(one.whole for one in items):
        return
    if is_total(words[-1].split(":")[0]) or is_total(words[-1][:12]):
        _state(items[-1], items[:-1], explicit=True)
        return
    lead = blocks[first - 1] if first else None
    if lead is None or lead.kind is not Kind.PARAGRAPH or not plain(lead.text).endswith(":"):
        return
    total, told = _announced_above(lead, sums[first - 1])
    repeated = any(_is_repeated(one.block, one) for one in items)
    if total:
        _state(total, items, explicit=told and not repeated, basis="" if told else BELOW)


def _announced_above(lead: Block, sums: Sequence[Sum]) -> tuple[Sum | None, bool]:
    """Return the sum that a line ending in a colon splits, and whether its words say so."""
    if not sums:
        return None, False
    tail = lead.text[sums[-1].sentence.end - lead.start :]
    closing = [one for one in sums if one.sentence == sums[-1].sentence]
    if not tail.strip():
        words = lead.text[closing[-1].span.end - lead.start :]
        told = bool(_SPLIT.search(words)) and not _MOSTLY.search(words)
        return (closing[0], told) if len(closing) == 1 else (None, False)
    about = _ABOUT_TOTAL.match(tail.strip()) and _SPLIT.search(tail) and len(tail) < 200
    if about and len(closing) == 1:
        return closing[0], not _MOSTLY.search(tail)
    return None, False


def _after_a_total(blocks: Sequence[Block], sums: Sequence[Sequence[Sum]]) -> None:
    """Take all sums between an announced one and the end of its passage for its parts.

    The passage ends with a list, or before the next heading. They are taken only where they
    make the total exactly.
    """
    start = 0
    for index in range(len(blocks) + 1):
        at_end = index == len(blocks) or blocks[index].kind in {Kind.HEADING, Kind.TABLE}
        list_ended = (
            0 < index < len(blocks)
            and blocks[index - 1].kind is Kind.ITEM
            and blocks[index].kind is not Kind.ITEM
        )
        if at_end or list_ended:
            passage = [one for below in sums[start:index] for one in below]
            _make_up(passage)
            start = index + 1 if at_end else start


def _make_up(passage: Sequence[Sum]) -> None:
    for index in range(max(0, len(passage) - _MOST_PARTS - 1), len(passage) - 3):
        total, parts = passage[index], passage[index + 1 :]
        before = total.block.text[: total.span.start - total.block.start][-_LOOK_BACK:]
        if not total.addends and _ANNOUNCED.search(before):
            _state(total, parts, explicit=False, basis=FOLLOWING, exactly=True)
