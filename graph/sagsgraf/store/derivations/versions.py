"""Which attachment is a later version of one that the case had at an earlier treatment.

Titles tell it: they are the same apart from marks of version, and the marks say which is later.
One candidate must remain on the latest earlier day that has a paper of that name. A title that
comes again word for word is the same paper, seen again by the next body.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from pyoxigraph import NamedNode

from sagsgraf.danish.paper_versions import PaperTitle
from sagsgraf.store.derivations.cases import treatments_of
from sagsgraf.store.derivations.view import Derivation, View
from sagsgraf.terms import DCT, SCHEMA, SG


@dataclass(frozen=True, slots=True)
class _Paper:
    iri: NamedNode
    item: NamedNode
    date: str
    printed: str
    title: PaperTitle


@dataclass(frozen=True, slots=True)
class _Link:
    newer: _Paper
    older: _Paper
    mark: str
    """By what the newer one is marked as later."""


def derive_version(view: View, paper: NamedNode) -> Derivation | None:
    """Work out which earlier paper an attachment is a later version of, or nothing."""
    links = {
        link
        for item in view.subjects(SG.attachment, paper)
        for case in view.nodes(item, SG.case)
        if (link := _versions(view, case).get(paper))
    }
    if len({link.older.iri for link in links}) != 1:
        return None
    link = min(links, key=lambda one: one.newer.item.value)
    readings = {
        reading
        for one in (link.newer, link.older)
        for found in (
            view.readings(one.iri, DCT.title),
            view.readings(one.item, SG.attachment, one.iri),
            view.readings(one.item, SG.case),
        )
        for reading in found
    }
    because = (
        f"“{link.newer.printed}” and “{link.older.printed}” are the same title apart from marks of "
        f"version; {link.mark} tells that it is later, and no other attachment of the case's "
        f"treatments on {link.older.date} has that title"
    )
    fact = (paper, SG.laterVersionOf, link.older.iri)
    return Derivation((fact,), frozenset(readings), because)


def _versions(view: View, case: NamedNode) -> dict[NamedNode, _Link]:
    return view.once("versions", case, lambda: _find(view, case))


def _find(view: View, case: NamedNode) -> dict[NamedNode, _Link]:
    """Return the links among a case's papers, by the newer one."""
    named: dict[str, list[_Paper]] = defaultdict(list)
    for treatment in treatments_of(view, case):
        if treatment.reported:
            continue
        for paper in view.nodes(treatment.iri, SG.attachment):
            printed = view.text(paper, DCT.title)
            title = PaperTitle.of(printed)
            if title.words:
                one = _Paper(paper, treatment.iri, treatment.date, printed, title)
                named[title.words].append(one)
    links = (_link(view, papers, one) for papers in named.values() for one in _firsts(papers))
    return {link.newer.iri: link for link in links if link}


def _firsts(papers: list[_Paper]) -> list[_Paper]:
    """Return each version where it is first seen; those after it are the same paper again."""
    firsts: dict[PaperTitle, _Paper] = {}
    for one in papers:
        firsts.setdefault(one.title, one)
    return list(firsts.values())


def _link(view: View, papers: list[_Paper], newer: _Paper) -> _Link | None:
    """Link a paper to the one candidate of the latest earlier day that has any."""
    before = [one for one in papers if one.date < newer.date]
    last = max((one.date for one in before), default="")
    candidates = [one for one in before if one.date == last]
    if len({one.title for one in candidates}) != 1:
        return None
    twice = [one for one in papers if one.item == newer.item and one.title == newer.title]
    if len(twice) > 1 or len({one.item for one in candidates}) < len(candidates):
        # Two papers of one title in one item: which of them is meant is not told.
        return None
    older = candidates[0]
    mark = newer.title.later_than(older.title)
    address = view.text(newer.iri, SCHEMA.url)
    if not mark or (address and address == view.text(older.iri, SCHEMA.url)):
        return None
    return _Link(newer, older, mark)
