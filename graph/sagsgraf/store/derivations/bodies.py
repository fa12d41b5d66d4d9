"""What the graph has of a body: from when to when its minutes were read."""

from __future__ import annotations

from datetime import date

from pyoxigraph import NamedNode

from sagsgraf.rdf import node
from sagsgraf.store.derivations.view import Derivation, Fact, View
from sagsgraf.terms import DOCUMENT_TYPE, SG


def derive_minutes(view: View, body: NamedNode) -> Derivation | None:
    """Find the first and the last day of which the graph has the body's own minutes.

    What the graph does not show of a later day was perhaps decided all the same.
    """
    meetings = view.once("meetings with minutes", node(SG.documentType), lambda: _meetings(view))
    days = {one: view.text(one, SG.date) for one in meetings.get(body, ())}
    dated = sorted((day, one.value) for one, day in days.items() if day)
    if not dated:
        return None
    (first, opening), (last, closing) = dated[0], dated[-1]
    facts: tuple[Fact, ...] = (
        (body, SG.firstMinutes, date.fromisoformat(first)),
        (body, SG.lastMinutes, date.fromisoformat(last)),
    )
    readings = {
        reading
        for meeting in (opening, closing)
        for predicate in (SG.date, SG.documentType)
        for reading in view.readings(NamedNode(meeting), predicate)
    }
    because = f"the first and the last of the {len(dated)} meetings whose minutes were read"
    return Derivation(facts, frozenset(readings), because)


def _meetings(view: View) -> dict[NamedNode, list[NamedNode]]:
    """Return the meetings of which minutes were read, not the agenda only, by body."""
    found: dict[NamedNode, list[NamedNode]] = {}
    for meeting in view.subjects(SG.documentType, NamedNode(DOCUMENT_TYPE.minutes.value)):
        if body := view.node(meeting, SG.body):
            found.setdefault(body, []).append(meeting)
    return found
