"""How far a graph reaches in time."""

from __future__ import annotations

from pyoxigraph import DefaultGraph, Literal

from sagsgraf.rdf import node
from sagsgraf.store import StoreReader
from sagsgraf.terms import RDF, SG


def meeting_period(store: StoreReader) -> tuple[str, str] | None:
    """Return the first and the last day (ISO) of the meetings, or None where no meeting has one.

    Args:
        store: an open store.
    """
    graph, default = store.graph, DefaultGraph()
    days = [
        dated.object.value
        for meeting in graph.quads_for_pattern(None, node(RDF.type), node(SG.Meeting), default)
        for dated in graph.quads_for_pattern(meeting.subject, node(SG.date), None, default)
        if isinstance(dated.object, Literal)
    ]
    return (min(days), max(days)) if days else None
