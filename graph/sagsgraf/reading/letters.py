"""Letters that a scanner set apart, closed up: ``F in n V e s te r`` is Finn Vester.

Text recognised in scanned typescript comes with gaps inside words. Only what is surely so is
closed up: a stretch of very short tokens with single consonants among them, which never stand
alone in Danish, in a document that has several. The text keeps its length (the gaps move to the
stretch's end), so that every place outside a stretch stays what it was.

Where a word ends inside a stretch is told by capitals and marks, else by the few words of which
decisions are made; a longer run of small letters is left as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final

_TOKEN = re.compile(r"\S+")
_SHORT: Final = 3
"""Letters of a token that a gap ends; one of up to twice as many may stand between two."""
_LONE = re.compile(r"(?<!\d\s)(?<!\S)[bcdfghjklmnpqrstvwxz](?=[\s,;:]|$)")
"""A small consonant alone between spaces; behind a number it is a unit (``14 m``)."""
_SHARE: Final = 0.35
"""Of a stretch's tokens, at least so many are one letter or digit."""
_SURE: Final = 2
"""So many lone consonants in one stretch are no accident."""
_ALONE: Final = 3
"""So many in one stretch need no second stretch."""
_STRETCHES: Final = 2
"""So many sure stretches make a document a scanned one."""
_LEAST: Final = 0.01
"""Share of the text that stands in such stretches, in anything a scanner read."""
_LONGEST: Final = 16
"""A run of small letters that is longer is more than one word."""
_NUMBER = re.compile(r"^[\d.,/:-]{1,60}+[A-ZÆØÅ]?[\d.,/:-]{0,60}+$")
_MANY: Final = 60
"""No word or number comes in more pieces."""
_MARKED = re.compile(r"[.,;:!?)]$")
_WORDS: Final = frozenset(
    """
    af at den der det de efter efterretning en er et for fra fraværende godkendes godkendt
    godkendte har i ikke indstilles indstilling indstillingen indstiller kommunens kommunen kunne
    med mod mødet og om oplæg på sag sagen sagens samt skal som stemte tages taget til tiltrådt
    tiltrædes tiltrådte udsat udsættes udvalg udvalget udvalgets under ved vedtaget vedtages var vil
    anbefales anbefalet anbefaler behandling beslutning byrådet byrådets deltog forlod forslag
    forslaget økonomiudvalget økonomiudvalgets orientering orienteringen over overfor punkt
    bevilling bevilges drøftet mødte ankom pkt behandlingen gik formand havde afbud
    enstemmigt økonomisk afdeling bemærkninger ingen kr ca
    """.split()
)


def close_up(text: str) -> str:
    """Return the text with letters that were set apart closed up; of the same length.

    >>> close_up("M ø d t : F in n V e s te r, B e n te N ie ls e n m ø d te").rstrip()
    'Mødt: Finn Vester, Bente Nielsen mødte'
    >>> close_up("V O I C A stemte for, 5 7 3 i alt")
    'V O I C A stemte for, 5 7 3 i alt'
    """
    if len(list(islice(_LONE.finditer(text), _ALONE))) < _ALONE:
        return text
    stretches = list(_stretches(text))
    lone = [_lone(text[begin:stop]) for begin, stop in stretches]
    if sum(count >= _SURE for count in lone) < _STRETCHES and max(lone, default=0) < _ALONE:
        return text
    spaced = sum(
        stop - begin for (begin, stop), count in zip(stretches, lone, strict=True) if count
    )
    if spaced < _LEAST * len(text):
        # A few marks of a table among pages of words: nobody scanned this.
        return text
    parts: list[str] = []
    end = 0
    for begin, stop in stretches:
        words = text[begin:stop]
        tokens = words.split(" ")
        closed = _closed(tokens) if _single(tokens) >= _SHARE else words
        parts += [text[end:begin], closed.ljust(len(words))]
        end = stop
    parts.append(text[end:])
    return "".join(parts)


def _stretches(text: str) -> Iterator[tuple[int, int]]:
    """Yield where three or more short tokens stand with single spaces between.

    A longer token between two short ones goes with them: a scanner leaves a syllable whole.
    """
    begin = end = count = last = 0
    middle = False
    for found in _TOKEN.finditer(text):
        size = len(found.group().rstrip(".,;:"))
        near = bool(count) and found.start() == last + 1 and text[last] == " "
        if near and size <= _SHORT:
            count, end, middle = count + 1, found.end(), False
        elif near and size <= 2 * _SHORT and not middle and count >= 2:
            middle = True
        else:
            if count >= _SHORT:
                yield begin, end
            short = size <= _SHORT
            count, begin, end, middle = int(short), found.start(), found.end(), False
        last = found.end()
    if count >= _SHORT:
        yield begin, end


def _lone(words: str) -> int:
    """Return how many lone consonants a stretch has; none where most of its tokens are words."""
    return len(_LONE.findall(words)) if _single(words.split(" ")) >= _SHARE else 0


def _single(tokens: list[str]) -> float:
    """Return which share of a stretch's tokens is one letter; none of a table's row."""
    if "|" in tokens:
        return 0.0
    return sum(len(token.strip(".,;:")) <= 1 for token in tokens) / len(tokens)


def _closed(tokens: list[str]) -> str:
    """Close up the tokens of one stretch; those that are words of their own stay apart."""
    groups: list[list[str]] = []
    for token in tokens:
        last = groups[-1] if groups else None
        if last is None or len(last) >= _MANY or _parts(last, token):
            groups.append([token])
        else:
            last.append(token)
    return " ".join(_joined(group) for group in groups)


def _parts(before: list[str], token: str) -> bool:
    """Tell whether a token begins a word of its own."""
    last = before[-1]
    digits, was_digits = token[0].isdigit(), last[-1].isdigit()
    if _NUMBER.match("".join(before)) and (digits or token[0] in ".,/-"):
        # 0 8.0 3.0 0 G 0 1 /5 4 9, and kr. 2 0 0.0 0 0
        return bool(_MARKED.search(last)) and not digits
    if was_digits or digits:
        number = "".join(before)
        return not (len(token) == 1 and token.isupper() and "." in number) and not (
            digits and len(last) == 1 and last.isupper() and any(map(str.isdigit, number))
        )
    return bool(_MARKED.search(last)) or token[0].isupper()


def _joined(group: list[str]) -> str:
    """Join one group's tokens, in words where they are known; else leave a long one as it is."""
    whole = "".join(group)
    if len(group) == 1 or not any(len(one.strip(".,;:")) == 1 for one in group):
        return " ".join(group)
    if any(map(str.isdigit, whole)):
        return whole
    known = _in_words(group) or _name_and_words(group)
    if known is not None:
        return known
    short = len(whole) <= _LONGEST and all(len(one) <= 4 for one in group)
    return whole if short else " ".join(group)


def _name_and_words(group: list[str]) -> str | None:
    """Return a name and the known words behind it (``Nielsen mødte``); None where it is not so."""
    if not group[0][0].isupper():
        return None
    for stop in range(1, len(group)):
        head = "".join(group[:stop])
        tail = _in_words(group[stop:])
        if tail and 2 < len(head) <= _LONGEST and len(tail.split(" ", 1)[0]) >= 4:
            return f"{head} {tail}"
    return None


def _in_words(group: list[str]) -> str | None:
    """Return the group in known words whose ends are ends of tokens; None where it is not so."""
    best: list[str | None] = [""] + [None] * len(group)
    for stop in range(1, len(group) + 1):
        for start in range(max(0, stop - _LONGEST), stop):
            head = best[start]
            word = "".join(group[start:stop])
            if head is not None and word.strip(".,;:!?)").lower() in _WORDS:
                best[stop] = f"{head} {word}".strip()
                break
    return best[-1]
