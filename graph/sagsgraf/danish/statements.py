"""The text of a decision taken apart: its sentences, and the points that they belong to.

Places are indices into the text as given, so that every part can be shown in its document.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from sagsgraf.danish.points import numbered_opening
from sagsgraf.danish.voters import scan_voters

_VEIL: Final = str.maketrans({"*": " ", "\u00a0": " ", "\t": " ", "\u200b": " ", "\ufeff": " "})
"""Marks that are no words become spaces, so that places stay what they are."""

_QUOTE = re.compile(r'[”“„"«»]')
_STOP = re.compile(r'[.!?;][”“"»)]{0,2}\s{1,4}(?=[A-ZÆØÅÄÖ(\d”“"„«»])')
_ABBREVIATED = frozenset(
    "kl nr jf ca evt inkl ekskl vedr ift pkt mio mia kr stk tlf eks hhv pt bl dvs max maks min"
    " resp sml vha pga mht ifm iht red dr hr fr st matr art sen jr ad gr cand d m s f".split()
)
_LAST_WORD = re.compile(r"([^\W\d_]{1,6})$")
_INITIAL = re.compile(r"[A-ZÆØÅ][\wæøå-]{1,30}\s[A-ZÆØÅ]$")
_MEMBERS = re.compile(r"\d{1,3}\s(?:medlem|byrådsmedlem|stemme)", re.IGNORECASE)
_BULLET = re.compile(r"\s{0,8}(?:[-–—•·●o]\s{1,3}|[•·●]\s{0,3})(?=\S)")
_ENDS_OPEN = re.compile(
    r"""(?: [:;,] | \b(?:at|om|ønsker)
          | \b(?:bemærkning|ændring|tilføjelse)(?:er|en)? (?: \s(?:under|til)\s[^.:;,\n]{1,30} )?
        ) \s{0,3}$""",
    re.VERBOSE | re.IGNORECASE,
)
_GOES_ON = re.compile(
    r"(?:[,-]|\b(?:og|eller|i|af|til|på|med|for|at|om|den|det|de|en|et|har|er|som|fra|ved|under))$",
    re.IGNORECASE,
)
_FULL_LINE = 80
"""Characters of a line that a page's width may have ended, not its writer."""
_BEGINS = re.compile(
    r"""(?: afbud | fraværende | ikke\stil\sstede | ej\stil\sstede | for\b | imod\b | undl[oa]
          | [\wæøåÆØÅ-]{0,40} (?: udvalget | rådet | byrådet | bestyrelsen | direktionen ) \b
          | administrationen | forvaltningen | formanden | borgmesteren | sagen | punktet
          | orientering | yderligere | endvidere | derudover | der\b | det\b | endelig )""",
    re.VERBOSE | re.IGNORECASE,
)
_SENTENCE_ENDS = re.compile(r'[.!?:;][”“"»)]{0,2}$')


@dataclass(frozen=True, slots=True)
class Statement:
    """One sentence of a decision, with what is listed below it."""

    start: int
    """Index of its first character, the number before it included."""
    words: int
    """Index of its first word after the number."""
    end: int
    points: tuple[str, ...] = ()
    """The points that its own number names; empty where it has none."""
    of: tuple[str, ...] = ()
    """The points that it belongs to: its own, or those it stands under."""
    lead: int | None = None
    """The statement that leads a list of points in, by its place: "anbefaler, at" """

    def text(self, whole: str) -> str:
        """Return its words, without the number."""
        return whole[self.words : self.end]


def veiled(text: str) -> str:
    """Return the text with marks and odd spaces as spaces, of the same length."""
    return text.translate(_VEIL)


def quotations(text: str) -> list[tuple[int, int]]:
    """Return the places of quoted words, outermost quotes only, with their marks.

    >>> text = "om, ”vi siger “nej” her” nu"
    >>> [text[start:end] for start, end in quotations(text)]
    ['”vi siger “nej” her”']
    """
    open_at: list[int] = []
    found: list[tuple[int, int]] = []
    for mark in _QUOTE.finditer(text):
        place = mark.start()
        after_space = place == 0 or text[place - 1].isspace() or text[place - 1] in "(:"
        before_word = place + 1 < len(text) and not text[place + 1].isspace()
        # "»" opens in some minutes and closes in others: it opens only right before a word.
        opens = before_word or (not open_at and mark.group() != "»")
        if after_space and opens:
            open_at.append(place)
        elif open_at:
            begin = open_at.pop()
            while found and found[-1][0] > begin:
                found.pop()
            found.append((begin, place + 1))
    return found


@lru_cache(maxsize=32)  # every reader of a decision begins here
def statements(text: str) -> tuple[Statement, ...]:
    """Return the sentences of a decision in their order.

    >>> text = "1.-2. Anbefales.\\n3. Udsat. Ida Bro (V) stemte imod.\\nByrådet ser på det."
    >>> [(one.of, one.text(text)) for one in statements(text)]
    [(('1', '2'), 'Anbefales.'), (('3',), 'Udsat.'), (('3',), 'Ida Bro (V) stemte imod.'),
     ((), 'Byrådet ser på det.')]
    """
    seen = veiled(text)
    reader = _Reader(seen, quotations(seen))
    for start, end in reader.blocks():
        reader.take(start, end)
    return tuple(reader.placed())


class _Reader:
    """Reads blocks (a paragraph, or a line of a list) one after another."""

    def __init__(self, text: str, quotes: list[tuple[int, int]]) -> None:
        self._text = text
        self._starts = [start for start, _ in quotes]
        self._ends = [end for _, end in quotes]
        self._found: list[Statement] = []
        self._nested = 0
        self._point: tuple[str, ...] = ()

    def blocks(self) -> Iterator[tuple[int, int]]:
        """Yield the stretches that stand on lines of their own, wrapped lines joined."""
        begin = end = -1
        position = 0
        for line in self._text.split("\n"):
            start, stop = position, position + len(line)
            position = stop + 1
            if not line.strip():
                # Inside a quotation a blank line parts nothing.
                continue
            start += len(line) - len(line.lstrip())
            stop -= len(line) - len(line.rstrip())
            if begin >= 0 and (self._quoted(end, start) or self._wraps(end, start)):
                end = stop
                continue
            if begin >= 0:
                yield begin, end
            begin, end = start, stop
        if begin >= 0:
            yield begin, end

    def _quoted(self, end: int, start: int) -> bool:
        """Tell whether a quotation runs from before one place to after another."""
        place = bisect_right(self._starts, end) - 1
        return place >= 0 and self._starts[place] < end and start < self._ends[place]

    def _wraps(self, end: int, start: int) -> bool:
        """Tell whether a line goes on with the sentence of the line before it."""
        before = self._text[max(0, end - 12) : end]
        if self._text.count("\n", end, start) > 1 or _SENTENCE_ENDS.search(before):
            return False
        if numbered_opening(self._text, start):
            return False
        if self._text[start].islower():
            return not self._text.startswith("at ", start) or not _ENDS_OPEN.search(before)
        if _BULLET.match(self._text, start):
            return False
        line = end - self._text.rfind("\n", 0, end) - 1
        return bool(_GOES_ON.search(before)) or (line >= _FULL_LINE and not self._begins(start))

    def _begins(self, start: int) -> bool:
        """Tell whether a line begins as sentences of decisions do."""
        return bool(_BEGINS.match(self._text, start) or scan_voters(self._text, start))

    def take(self, start: int, end: int) -> None:
        """Take in one block, sentence by sentence."""
        last = self._found[-1] if self._found else None
        leads = last is not None and bool(
            _ENDS_OPEN.search(self._text, max(last.words, last.end - 60), last.end)
        )
        bullet = _BULLET.match(self._text, start)
        if bullet and bullet.end() < end:
            if last and (leads or self._in_list(last)):
                self._found[-1] = replace(last, end=end)
                return
            start = bullet.end()
        opening = numbered_opening(self._text, start)
        if opening and last and self._is_nested(opening.names, leads=leads):
            self._found[-1] = replace(last, end=end)
            return
        self._nested = 0
        lead = None
        if opening:
            if last and not last.points:
                lead = len(self._found) - 1 if leads else last.lead
            elif last:
                lead = last.lead
            self._point = opening.names
        self._sentences(start, end, lead)

    def _in_list(self, last: Statement) -> bool:
        """Tell whether the statement before already holds lines of a list."""
        return "\n" in self._text[last.words : last.end] and bool(
            _BULLET.match(self._text, self._text.rfind("\n", last.words, last.end) + 1)
        )

    def _is_nested(self, names: tuple[str, ...], *, leads: bool) -> bool:
        """Tell whether a number counts inside a point: "1. Anbefales idet dog: 1. … 2. …"."""
        number = names[0]
        if not number.isdigit() or not self._point or len(names) > 1:
            self._nested = 0
            return False
        if leads and not self._nested and number == "1" and self._point[-1].isdigit():
            self._nested = 1
            return True
        if self._nested and int(number) == self._nested + 1:
            self._nested += 1
            return True
        return False

    def _sentences(self, start: int, end: int, lead: int | None) -> None:
        """Add the sentences of a block."""
        while start < end:
            opening = numbered_opening(self._text, start)
            if opening and opening.end > end:
                opening = None
            words = opening.end if opening else start
            stop = self._stop(words, end)
            points = opening.names if opening else ()
            self._found.append(Statement(start, words, stop, points, points, lead))
            start = stop
            while start < end and self._text[start].isspace():
                start += 1

    def _stop(self, start: int, end: int) -> int:
        """Return where the sentence that begins at a place ends."""
        for match in _STOP.finditer(self._text, start, end):
            stop = match.end() - (len(match.group()) - len(match.group().rstrip()))
            following = self._text[match.end()]
            if self._abbreviated(match.start(), start) or self._inside(match.start(), stop):
                continue
            if following.isdigit() and not self._opens(match.end()):
                continue
            return stop
        return end

    def _opens(self, place: int) -> bool:
        """Tell whether a number at a place begins a point, or counts members."""
        counts = _MEMBERS.match(self._text, place)
        return bool(counts) or numbered_opening(self._text, place) is not None

    def _abbreviated(self, place: int, start: int) -> bool:
        """Tell whether the full stop at a place belongs to an abbreviation or an initial."""
        if self._text[place] != ".":
            return False
        before = self._text[max(start, place - 34) : place]
        word = _LAST_WORD.search(before)
        return bool(
            (word and word[1].lower() in _ABBREVIATED and not word[1].isupper())
            or _INITIAL.search(before)
        )

    def _inside(self, place: int, stop: int) -> bool:
        """Tell whether a quotation goes on after a full stop inside it."""
        at = bisect_right(self._starts, place) - 1
        return at >= 0 and self._starts[at] < place and stop < self._ends[at]

    def placed(self) -> list[Statement]:
        """Return the statements with the points they belong to.

        A sentence without number belongs to the point it follows on the line, or stands under
        where a further point comes after it; what follows the last point belongs to all.
        """
        numbered = [place for place, one in enumerate(self._found) if one.points]
        if not numbered:
            return self._found
        last = numbered[-1]
        current: tuple[str, ...] = ()
        result: list[Statement] = []
        for place, one in enumerate(self._found):
            if one.points:
                current = one.points
                result.append(one)
                continue
            same_line = "\n" not in self._text[self._found[place - 1].end : one.start]
            stands_under = bool(current) and (place < last or (bool(result) and same_line))
            of = (result[-1].of if same_line and result else current) if stands_under else ()
            result.append(replace(one, of=of))
        return result
