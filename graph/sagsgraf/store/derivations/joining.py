"""Which case an item without case number belongs to, where its text and its title settle it.

Two things must come together, and one case remain: an item of the case has the same title (marks
such as "2. behandling" apart), and the item's own words tell of an earlier treatment of it
("sagen blev udsat på mødet den 30. maj 2023"). Words that name day, body and number of an item,
and say that it was this same matter, need no title. What is nearly so is told of with what is
missing, and nothing is asserted.

A joining looks only at what readings state, never at what is derived: it is worked out before
everything else, so that all that rests on a case's treatments finds the joined ones among them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from pyoxigraph import Literal, NamedNode

from sagsgraf.danish.matter_titles import reports
from sagsgraf.danish.text import slug
from sagsgraf.model import Iri
from sagsgraf.rdf import node, value_term
from sagsgraf.store.derivations.view import DEFAULT, JOINED, Derivation, View, derivation_graph
from sagsgraf.terms import DCT, RDF, SG

_QUOTED: Final = 200
"""Characters of the item's words that a reason repeats."""
_CITED_WITHIN: Final = 183
"""Days after which a decision that is merely cited may be last year's of a yearly matter."""


@dataclass(frozen=True, slots=True)
class _Reference:
    """An earlier meeting that an item tells of."""

    iri: NamedNode
    link: Iri
    """The property that leads to it."""
    date: str
    """Empty for "sidste møde"."""
    body: str
    """IRI; empty where none is named."""
    number: str
    same: bool
    """The words say that it was the same matter."""
    words: str


@dataclass(frozen=True, slots=True)
class _Treated:
    """A treatment of a case, as readings state it."""

    iri: NamedNode
    date: str
    body: str
    number: str
    reported: bool


@dataclass(frozen=True, slots=True)
class _Match:
    case: NamedNode
    reference: _Reference
    treatment: _Treated
    alike: NamedNode | None
    """The item of the case that has the same title; None where the number alone settles it."""


def derive_joined(view: View, item: NamedNode) -> Derivation | None:
    """Work out the case of an item without number, or the cases it may belong to."""
    body = view.node(item, SG.body)
    if body is None or node(SG.AgendaItem) not in view.nodes(item, RDF.type):
        return None
    if view.read(item, SG.case):
        return None
    scope, day = _scope(body), view.text(item, SG.date)
    alike = _alike(view, item, scope)
    references = list(_references(view, item))
    matches = [
        one
        for one in (*_by_title(view, alike, references), *_by_number(view, scope, references))
        if _before(one, item, day)
    ]
    # A day says more than "sidste møde".
    matches = [one for one in matches if one.reference.date] or matches
    cases = {one.case for one in matches}
    if len(cases) == 1:
        match = min(matches, key=lambda one: not one.reference.same)
        doubt = _doubt(view, item, match, day)
        return _possible(view, item, alike, cases, doubt) if doubt else _joined(view, item, match)
    if cases:
        why = f"its words refer to treatments of {len(cases)} cases"
        return _possible(view, item, alike, cases, why)
    if not alike:
        return None
    why = (
        "none of the earlier meetings that its words refer to is a treatment of such a case"
        if references
        else "its words refer to no earlier meeting"
    )
    return _possible(view, item, alike, set(alike), why)


def joinings_of(view: View, case: NamedNode) -> set[NamedNode]:
    """Return the items whose joining may change where a case's treatments do."""
    found = set(view.subjects(SG.possibleCase, case))
    for item in view.subjects(SG.case, case):
        found.add(item)
        if title := view.text(item, SG.matterTitle):
            found |= _titled(view, title)
        found |= _telling(view, view.text(item, SG.date))
    return {one for one in found if not _numbered(view, one) or _was_joined(view, one)}


def _numbered(view: View, item: NamedNode) -> bool:
    """Tell whether a reading states an item's case; asked again for each case of its meeting."""
    return view.once("numbered", item, lambda: bool(view.read(item, SG.case)))


def _was_joined(view: View, item: NamedNode) -> bool:
    """Tell whether an item has a joining, which goes where its number turns up after all."""
    graph = derivation_graph(item, JOINED)
    return any(True for _ in view.store.quads_for_pattern(None, None, None, graph))


def _titled(view: View, title: str) -> set[NamedNode]:
    """Return the items with this title."""

    def find() -> set[NamedNode]:
        found = view.store.quads_for_pattern(None, node(SG.matterTitle), Literal(title), DEFAULT)
        return {quad.subject for quad in found if isinstance(quad.subject, NamedNode)}

    return view.once(f"titled {title}", node(SG.matterTitle), find)


def _telling(view: View, day: str) -> set[NamedNode]:
    """Return the items that tell of something on a day."""

    def find() -> set[NamedNode]:
        value = value_term(date.fromisoformat(day))
        return {
            item
            for quad in view.store.quads_for_pattern(None, node(SG.date), value, DEFAULT)
            if isinstance(quad.subject, NamedNode)
            for link in (SG.refersBack, SG.history)
            for item in view.subjects(link, quad.subject)
        }

    return view.once(f"told of {day}", node(SG.refersBack), find) if day else set()


def _scope(thing: NamedNode) -> str:
    """Return the municipality's, or the unknown municipality's document's, part of an IRI."""
    return thing.value.rpartition("/organ/")[0]


def _alike(view: View, item: NamedNode, scope: str) -> dict[NamedNode, NamedNode]:
    """Return the cases of the municipality that have an item of this title, each with the first."""
    title = view.text(item, SG.matterTitle)
    found: dict[NamedNode, NamedNode] = {}
    if not title:
        return found
    for other in sorted(_titled(view, title) - {item}, key=lambda one: one.value):
        if other.value.startswith(f"{scope}/"):
            for case in view.read(other, SG.case):
                found.setdefault(case, other)
    return found


def _references(view: View, item: NamedNode) -> Iterator[_Reference]:
    """Yield what an item tells of earlier meetings, its account of earlier treatments included."""
    for link in (SG.history, SG.refersBack):
        for one in view.nodes(item, link):
            body = view.node(one, SG.body)
            yield _Reference(
                one,
                link,
                view.text(one, SG.date),
                body.value if body else "",
                view.text(one, SG.number),
                link == SG.history or view.text(one, SG.sameMatter) == "true",
                view.text(one, SG.text) if link == SG.refersBack else "",
            )


def _by_title(
    view: View, alike: dict[NamedNode, NamedNode], references: Iterable[_Reference]
) -> Iterator[_Match]:
    for reference in references:
        for case, other in alike.items():
            for treated in _treatments(view, case):
                if _is(reference, treated):
                    yield _Match(case, reference, treated, other)
                    break


def _by_number(view: View, scope: str, references: Iterable[_Reference]) -> Iterator[_Match]:
    """Yield the case of the item that words name by day, body and number, if it has one case."""
    for one in references:
        if not (one.same and one.date and one.body and one.number):
            continue
        # On a day with two meetings of a body their names have a time, and neither is meant.
        meeting = f"{scope}/moede/{one.body.rpartition('/')[2]}/{one.date}"
        item = NamedNode(f"{meeting}/punkt/{slug(one.number)}")
        cases = view.read(item, SG.case)
        if len(cases) == 1 and view.text(item, SG.number) == one.number:
            yield _Match(cases[0], one, _Treated(item, one.date, one.body, one.number, False), None)


def _treatments(view: View, case: NamedNode) -> list[_Treated]:
    return view.once("read treatments", case, lambda: _find(view, case))


def _find(view: View, case: NamedNode) -> list[_Treated]:
    found = []
    for one in view.subjects(SG.case, case):
        body, day = view.node(one, SG.body), view.text(one, SG.date)
        if body and day and case in view.read(one, SG.case):
            reported = view.node(one, RDF.type) == node(SG.ReportedTreatment)
            number = view.text(one, SG.number)
            found.append(_Treated(one, day, body.value, number, reported))
    return sorted(found, key=lambda one: (one.date, one.reported, one.iri.value))


def _is(reference: _Reference, treated: _Treated) -> bool:
    """Tell whether words may mean a treatment; without a day, any earlier one."""
    return (
        reference.date in ("", treated.date)
        and reference.body in ("", treated.body)
        and (not reference.number or treated.reported or reference.number == treated.number)
    )


def _before(match: _Match, item: NamedNode, day: str) -> bool:
    """Tell whether a match is another treatment, and no later one."""
    return match.treatment.iri != item and match.treatment.date <= day


def _doubt(view: View, item: NamedNode, match: _Match, day: str) -> str:
    """Return why a citation may be of another matter of the same title; empty where it is not."""
    if match.reference.same:
        return ""
    if reports(view.text(item, DCT.title)):
        return "such items come anew each quarter or year, and its words only cite the earlier one"
    earlier = match.treatment.date
    if (date.fromisoformat(day) - date.fromisoformat(earlier)).days > _CITED_WITHIN:
        return f"its words only cite what was decided on {earlier}, as next year's matter would"
    return ""


def _joined(view: View, item: NamedNode, match: _Match) -> Derivation:
    """State the case, also for the earlier treatments that the item gives an account of."""
    reference, treated = match.reference, match.treatment
    number, title = view.text(match.case, DCT.identifier), _title(view, item)
    said = f"says “{_short(reference.words)}”" if reference.words else "tells what was done before"
    day = f" on {treated.date}" if reference.date else " before"
    meant = (
        f"of the cases with an item of the same title only {number} was dealt with{day}"
        if match.alike
        else f"item {treated.number} of {treated.date}, which it names, is of case {number} only"
    )
    facts = [(one, SG.case, match.case) for one in (item, *view.nodes(item, SG.history))]
    readings = {
        *view.readings(item, DCT.title),
        *view.readings(item, reference.link, reference.iri),
        *view.readings(reference.iri, SG.date),
        *view.readings(match.alike or treated.iri, DCT.title),
        *view.readings(match.alike or treated.iri, SG.case, match.case),
        *view.readings(treated.iri, SG.case, match.case),
    }
    because = f"the item “{title}” has no case number and {said}; {meant}"
    return Derivation(tuple(facts), frozenset(readings), because)


def _title(view: View, item: NamedNode) -> str:
    return " ".join(view.text(item, DCT.title).split())


def _short(words: str) -> str:
    return words if len(words) <= _QUOTED else words[:_QUOTED].rsplit(" ", 1)[0] + " …"


def _possible(
    view: View,
    item: NamedNode,
    alike: dict[NamedNode, NamedNode],
    cases: set[NamedNode],
    why: str,
) -> Derivation:
    found = sorted(cases, key=lambda one: one.value)
    title = _title(view, item)
    readings = {*view.readings(item, DCT.title), *view.readings(item, SG.refersBack)}
    for case in found:
        if other := alike.get(case):
            readings |= {*view.readings(other, DCT.title), *view.readings(other, SG.case, case)}
    same = f"{len(found)} cases have" if len(found) > 1 else "one case has"
    because = f"{same} an item of the title “{title}”, but {why}"
    if not all(case in alike for case in found):
        because = f"the item “{title}” has no case number, and {why}"
    facts = tuple((item, SG.possibleCase, case) for case in found)
    return Derivation(facts, frozenset(readings), because)
