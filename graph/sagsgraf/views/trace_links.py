"""Where the words of a trace lead: to other places of its page, or into the explorer.

A page of its own only has itself. In the explorer a quote leads to its place in the document, and
a name to the card of what it means. Addresses have the form that the explorer's router writes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Final
from urllib.parse import quote

from sagsgraf.tracing.identities import Identities
from sagsgraf.tracing.model import PaperVersion, Quotation, Trace, Treatment

_FIELDS: Final = {
    "people": "people",
    "absent": "people",
    "organisations": "organisations",
    "laws": "laws",
}
"""Details whose lines name things, and what things."""
_PLAIN: Final = "/:!*'()~"
"""What stands in an address as it is, beside letters, digits and ``-_.``."""

Piece = tuple[str, str]
"""Words, and where they lead; nowhere where that is empty."""


class Links:
    """The links of a page that stands alone: only to its own parts. An empty address is no link."""

    def id(self, name: str, /) -> str:
        """Return the id of a part."""
        return name

    def anchor(self, name: str | None, /) -> str:
        """Return the address of a part."""
        return f"#{name}"

    def quote(self, _one: Quotation, /) -> str:
        """Return the address of a quote in its document."""
        return ""

    def named(self, _kind: str, _name: str, /) -> str:
        """Return the address of what a name means, of a kind: ``bodies``, ``people``, ``laws``."""
        return ""

    def pieces(self, _field: str, line: str, /) -> Iterable[Piece]:
        """Return a line of details in pieces, the names in it with where they lead."""
        return ((line, ""),)

    def sum(self, _item: str, _place: int, /) -> str:
        """Return the address of an amount of a treatment."""
        return ""

    def paper(self, _item: str, _place: int, /) -> str:
        """Return the address of an attachment of a treatment."""
        return ""

    def latest(self, _versions: Sequence[PaperVersion], /) -> str:
        """Return the address of the last of a paper's versions."""
        return ""

    def about(self, _one: Treatment, /) -> Sequence[tuple[str, str]]:
        """Return what there is on a treatment beside it: a word's key, and an address."""
        return ()


class StateLinks(Links):
    """The links of a case within the explorer."""

    def __init__(self, trace: Trace, known: Identities, *, name: str, base: str) -> None:
        """Make the links of a case.

        Args:
            trace: the case.
            known: IRIs of what it names.
            name: what it is called in an address.
            base: what IRIs begin with; addresses leave it out.
        """
        self._base = base
        self._known = known
        self._here = state("case", name)
        self._titles = {one.item: one.attachments for one in trace.treatments}
        self._names = {field: _any_of(getattr(known, kind)) for field, kind in _FIELDS.items()}

    def id(self, name: str, /) -> str:
        """Return an id that no other part of the explorer has."""
        return f"case-{name}"

    def anchor(self, name: str | None, /) -> str:
        """Return the state that shows a part of the case."""
        return f"{self._here}&part={_readable(name or '')}"

    def quote(self, one: Quotation, /) -> str:
        """Return the state that shows a quote in its document."""
        if not one.origin or one.start is None or one.end is None:
            return ""
        return f"{self.document(one.origin)}&at={one.start}-{one.end}"

    def document(self, iri: str) -> str:
        """Return the address of a document's text."""
        return state("sources", iri.removeprefix(self._base))

    def thing(self, iri: str | None) -> str:
        """Return the address of a thing's card; empty without an IRI."""
        return state("thing", iri.removeprefix(self._base)) if iri else ""

    def named(self, kind: str, name: str, /) -> str:
        """Return the card of what a name means; empty where several things have it."""
        named: Mapping[str, str] = getattr(self._known, kind)
        return self.thing(named.get(name))

    def pieces(self, field: str, line: str, /) -> Iterator[Piece]:
        """Yield a line of details in pieces, the names in it with their cards."""
        names = self._names.get(field)
        done = 0
        for found in names.finditer(line) if names else ():
            if found.start() > done:
                yield line[done : found.start()], ""
            yield found[0], self.named(_FIELDS[field], found[0])
            done = found.end()
        if done < len(line):
            yield line[done:], ""

    def sum(self, item: str, place: int, /) -> str:
        """Return the card of an amount."""
        return self.thing(_at(self._known.sums.get(item, ()), place))

    def paper(self, item: str, place: int, /) -> str:
        """Return the card of an attachment."""
        return self.thing(_at(self._known.papers.get(item, ()), place))

    def latest(self, versions: Sequence[PaperVersion], /) -> str:
        """Return the card of the last of a paper's versions."""
        last = versions[-1]
        titles = self._titles.get(last.item, ())
        return self.paper(last.item, titles.index(last.title)) if last.title in titles else ""

    def about(self, one: Treatment, /) -> Sequence[tuple[str, str]]:
        """Return the cards of a treatment and its meeting, and its place in the source."""
        # A heading stands where the item begins; a decision is what comes closest to it.
        quotes = [each for each in one.evidence if self.quote(each)]
        titles = [each for each in quotes if each.about == "title"]
        first = min(titles or quotes, key=lambda each: (each.origin, each.start), default=None)
        found = (
            ("card_treatment", self.thing(one.item)),
            ("card_meeting", self.thing(one.meeting)),
            ("card_source", self.quote(first) if first else ""),
        )
        return tuple((key, to) for key, to in found if to)


def state(view: str, name: str) -> str:
    """Return the address of a state of the explorer, as its router writes it.

    >>> state("case", "22-009953"), state("thing", "kommune/0326/organ/byrådet")
    ('#case=22-009953', '#thing=kommune/0326/organ/byr%C3%A5det')
    """
    return f"#{view}={_readable(name)}"


@lru_cache(1 << 16)
def _readable(text: str) -> str:
    return quote(text, safe=_PLAIN, errors="replace")


def _any_of(names: Iterable[str]) -> re.Pattern[str] | None:
    longest_first = sorted(names, key=lambda one: (-len(one), one))
    if not longest_first:
        return None
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)")


def _at(iris: Sequence[str], place: int) -> str | None:
    return iris[place] if place < len(iris) else None
