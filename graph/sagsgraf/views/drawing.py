"""From a part of the graph to a picture: what is drawn, in which words, colours and shapes."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final

from sagsgraf.queries import HUBS, Evidence, GraphEdge, GraphFact, GraphNode, Subgraph
from sagsgraf.terms import DCT, FOAF, LABELS, SCHEMA, SG
from sagsgraf.views.pictures import (
    Fact,
    Lang,
    NodeKind,
    Picture,
    PictureEdge,
    PictureNode,
    Quote,
    Shape,
    most_connected,
)

EvidenceOf = Callable[[str, str, str | None], list[Evidence]]
"""Looks up the words that a triple (subject, property, value or any) was read from."""


@dataclass(frozen=True, slots=True)
class _Style:
    names: dict[Lang, tuple[str, str]]
    """In each language: one of them, several of them."""
    colour: str
    shape: Shape


_STYLES: Final[dict[str, _Style]] = {
    "Case": _Style({"da": ("Sag", "Sager"), "en": ("Case", "Cases")}, "#a3341f", "star"),
    "AgendaItem": _Style(
        {"da": ("Punkt", "Punkter"), "en": ("Agenda item", "Agenda items")}, "#1f6f8b", "dot"
    ),
    "ReportedTreatment": _Style(
        {
            "da": ("Omtalt behandling", "Omtalte behandlinger"),
            "en": ("Reported treatment", "Reported treatments"),
        },
        "#5c7c8a",
        "triangleDown",
    ),
    "Meeting": _Style(
        {"da": ("Møde", "Møder"), "en": ("Meeting", "Meetings")}, "#3f4a8c", "square"
    ),
    "Body": _Style({"da": ("Organ", "Organer"), "en": ("Body", "Bodies")}, "#6a3d8f", "hexagon"),
    "Municipality": _Style(
        {"da": ("Kommune", "Kommuner"), "en": ("Municipality", "Municipalities")},
        "#4b3f72",
        "hexagon",
    ),
    "Person": _Style({"da": ("Person", "Personer"), "en": ("Person", "People")}, "#2e7d4f", "dot"),
    "Post": _Style(
        {"da": ("Stilling", "Stillinger"), "en": ("Post", "Posts")}, "#4d7a2a", "triangle"
    ),
    "Unit": _Style({"da": ("Enhed", "Enheder"), "en": ("Unit", "Units")}, "#6b6f1d", "triangle"),
    "Decision": _Style(
        {"da": ("Beslutning", "Beslutninger"), "en": ("Decision", "Decisions")},
        "#8a5a00",
        "diamond",
    ),
    "Recommendation": _Style(
        {"da": ("Indstilling", "Indstillinger"), "en": ("Recommendation", "Recommendations")},
        "#9a4d7c",
        "triangleDown",
    ),
    "Amount": _Style({"da": ("Beløb", "Beløb"), "en": ("Amount", "Amounts")}, "#00695c", "square"),
    "Financing": _Style(
        {"da": ("Finansiering", "Finansieringer"), "en": ("Financing", "Financings")},
        "#2f6b4f",
        "triangle",
    ),
    "Attachment": _Style(
        {"da": ("Bilag", "Bilag"), "en": ("Attachment", "Attachments")}, "#6d6157", "diamond"
    ),
    "Vote": _Style(
        {"da": ("Afstemning", "Afstemninger"), "en": ("Vote", "Votes")}, "#7a4419", "triangle"
    ),
    "Remark": _Style(
        {"da": ("Bemærkning", "Bemærkninger"), "en": ("Remark", "Remarks")},
        "#7d5a2b",
        "triangleDown",
    ),
    "Deadline": _Style({"da": ("Dato", "Datoer"), "en": ("Date", "Dates")}, "#8c2f5d", "square"),
    "Law": _Style(
        {"da": ("Regel eller aftale", "Regler og aftaler"), "en": ("Law", "Laws")},
        "#37474f",
        "hexagon",
    ),
    "Organisation": _Style(
        {"da": ("Organisation", "Organisationer"), "en": ("Organisation", "Organisations")},
        "#355e3b",
        "hexagon",
    ),
    "Topic": _Style({"da": ("Emne", "Emner"), "en": ("Topic", "Topics")}, "#a02c6f", "dot"),
    "Series": _Style(
        {"da": ("Fast punkt", "Faste punkter"), "en": ("Standing item", "Standing items")},
        "#7a5c3e",
        "star",
    ),
}
_OTHER: Final = _Style({"da": ("Andet", "Andet"), "en": ("Other", "Others")}, "#555555", "dot")

_FOLDED: Final = frozenset(
    {
        "Appointment",
        "Attendance",
        "BackReference",
        "CoAttendance",
        "DecisionPoint",
        "Judgement",
        "Record",
        "Referral",
    }
)
"""Kinds that only join others, or say in part what their whole says: drawn as relations or not."""
_UNDRAWN: Final = frozenset(
    iri.value
    for iri in (
        # Said twice, or of everything: these edges would tie all nodes into one knot.
        SG.meeting,
        SG.source,
        SG.absentee,
    )
)
_CROWDED: Final = 600
"""Beyond so many nodes only the relations that hold the parts together are drawn."""
_CROSSING: Final = frozenset(
    iri.value for iri in (SG.referral, SG.previousTreatment, SG.observedAs, SG.history)
)
_ORDER: Final = {
    iri.value: place
    for place, iri in enumerate(
        (
            SG.date,
            SCHEMA.startDate,
            SCHEMA.endDate,
            SCHEMA.location,
            DCT.identifier,
            DCT.title,
            SG.number,
            SG.text,
            SG.outcome,
            SCHEMA.value,
            SG.rawText,
            SG.amountKind,
            SG.fiscalYear,
            FOAF.name,
        )
    )
}
_LABELS: Final = {iri.value: labels for iri, labels in LABELS.items()}
_YES_NO: Final[dict[Lang, dict[str, str]]] = {
    "da": {"true": "ja", "false": "nej"},
    "en": {"true": "yes", "false": "no"},
}


def drawable(graph: Subgraph) -> Subgraph:
    """Return the graph as it is drawn: joining nodes folded into relations, repeats left out."""
    kept = {iri: one for iri, one in graph.nodes.items() if one.kind not in _FOLDED}
    edges = {edge for edge in graph.edges if _drawn(edge, kept)}
    edges |= set(_folded(graph, kept))
    if len(kept) > _CROWDED:
        # Half of Greve's items go on to the same two bodies: these lines would hide all others.
        edges = {edge for edge in edges if edge.property not in _CROSSING}
    return Subgraph(
        kept,
        sorted(edges, key=lambda edge: (edge.source, edge.property, edge.target)),
        [fact for fact in graph.facts if fact.subject in kept],
    )


def _drawn(edge: GraphEdge, kept: dict[str, GraphNode]) -> bool:
    if edge.source not in kept or edge.target not in kept or edge.property in _UNDRAWN:
        return False
    source = kept[edge.source].kind
    # An item's body is its meeting's; only what is reported without a meeting shows its own.
    if edge.property == SG.body.value and source in {"AgendaItem", "Series"}:
        return False
    return not (edge.property == SG.municipality.value and source in {"Case", "Meeting"})


def _folded(graph: Subgraph, kept: dict[str, GraphNode]) -> Iterable[GraphEdge]:
    """Yield a relation for each joining node: from who has it to what it leads to."""
    own = {
        edge.source: edge.target
        for edge in graph.edges
        if edge.property == SG.body.value and graph.nodes[edge.source].kind == "AgendaItem"
    }
    owners = {
        edge.target: edge
        for edge in graph.edges
        if edge.target in graph.nodes and graph.nodes[edge.target].kind == "Referral"
    }
    for edge in graph.edges:
        owner = owners.get(edge.source)
        leads = edge.property == SG.body.value and edge.target in kept
        # That an item goes to the body that deals with it says nothing.
        if owner and leads and owner.source in kept and own.get(owner.source) != edge.target:
            yield GraphEdge(owner.source, edge.target, SG.referral.value)


def focused(graph: Subgraph, start: str, kind: str) -> Subgraph:
    """Return what a picture around one thing shows.

    Around a case: its treatments with their parts, but not the other items of the meetings.
    Around a person: meetings, their items and cases. Around anything else: two steps.
    """
    if kind == "Case":
        return graph.around(start, 3, closed_kinds=HUBS | {"Meeting"})
    if kind == "Person":
        return graph.around(start, 3)
    return graph.around(start, 2)


def make_picture(
    graph: Subgraph,
    evidence_of: EvidenceOf,
    *,
    title: str,
    subtitle: str,
    lang: Lang = "da",
    cap: int = 1000,
) -> Picture:
    """Return the picture of a graph, with the evidence of what is shown and no more.

    Args:
        graph: what to draw, made `drawable`.
        evidence_of: looks up the words behind a triple.
        title: the page's heading.
        subtitle: a line under it.
        lang: language of the labels.
        cap: most nodes that are shown.
    """
    bare = Picture(
        title,
        subtitle,
        kinds=kinds_of(graph.nodes.values(), lang),
        nodes=tuple(PictureNode(one.iri, one.label, kind_of(one)) for one in graph.nodes.values()),
        edges=tuple(_edge(edge, lang, ()) for edge in graph.edges),
    )
    cut = most_connected(bare, cap, lang=lang)
    shown = graph.within(one.id for one in cut.nodes)
    quotes = _Quotes(evidence_of)
    facts: dict[str, list[GraphFact]] = {}
    for fact in shown.facts:
        facts.setdefault(fact.subject, []).append(fact)
    nodes = tuple(
        PictureNode(
            one.iri,
            one.label,
            kind_of(one),
            tuple(_facts(facts.get(one.iri, []), quotes, lang)),
            f"{_names(one.kind, lang)[0]}: {one.label}",
        )
        for one in shown.nodes.values()
    )
    edges = tuple(
        _edge(edge, lang, quotes.of(edge.source, edge.property, edge.target))
        for edge in shown.edges
    )
    return Picture(
        title,
        subtitle,
        cut.notice,
        kinds_of(shown.nodes.values(), lang),
        nodes,
        edges,
        tuple(quotes.all),
    )


class _Quotes:
    """The quotes of a picture, each once, with its number."""

    def __init__(self, evidence_of: EvidenceOf) -> None:
        self._evidence_of = evidence_of
        self.all: dict[Quote, int] = {}

    def of(self, subject: str, predicate: str, value: str | None) -> tuple[int, ...]:
        numbers = []
        for one in self._evidence_of(subject, predicate, value)[:_MOST_QUOTES]:
            quote = Quote(one.text, one.source, one.page, one.start or 0, one.end or 0, one.section)
            numbers.append(self.all.setdefault(quote, len(self.all)))
        return tuple(dict.fromkeys(numbers))


_MOST_QUOTES: Final = 5
"""Quotes shown for one statement; a body is named in thousands of places."""


def _facts(facts: list[GraphFact], quotes: _Quotes, lang: Lang) -> Iterable[Fact]:
    ordered = sorted(facts, key=lambda fact: (_ORDER.get(fact.property, 99), fact.property))
    by_property: dict[str, list[GraphFact]] = {}
    for fact in ordered:
        by_property.setdefault(fact.property, []).append(fact)
    for predicate, values in by_property.items():
        evidence = quotes.of(values[0].subject, predicate, None)
        words = dict.fromkeys(_words(fact, lang) for fact in values)
        yield Fact(label_of(predicate, lang), "; ".join(words), None, evidence)


def _words(fact: GraphFact, lang: Lang) -> str:
    """Return a value in words: concepts by their label, truth as yes or no."""
    if fact.concept:
        return label_of(fact.concept, lang)
    return _YES_NO[lang].get(fact.value, fact.value)


def label_of(iri: str, lang: Lang) -> str:
    """Return the label of a class, property or concept, or the end of its IRI."""
    labels = _LABELS.get(iri)
    if labels is None:
        return iri.rsplit("#", 1)[-1].rsplit("/", 1)[-1]
    return labels[0] if lang == "da" else labels[1]


def _edge(edge: GraphEdge, lang: Lang, evidence: tuple[int, ...]) -> PictureEdge:
    return PictureEdge(edge.source, edge.target, label_of(edge.property, lang), evidence)


def kind_of(node: GraphNode) -> str:
    """Return the kind that a node is drawn as: its own, or ``Other``."""
    return node.kind if node.kind in _STYLES else "Other"


def _names(kind: str, lang: Lang) -> tuple[str, str]:
    return _STYLES.get(kind, _OTHER).names[lang]


def kinds_of(nodes: Iterable[GraphNode], lang: Lang) -> tuple[NodeKind, ...]:
    """Return the legend: the kinds that occur, in a fixed order."""
    there = {kind_of(one) for one in nodes}
    return tuple(
        NodeKind(kind, *style.names[lang], style.colour, style.shape)
        for kind, style in {**_STYLES, "Other": _OTHER}.items()
        if kind in there
    )


__all__ = [
    "EvidenceOf",
    "drawable",
    "focused",
    "kind_of",
    "kinds_of",
    "label_of",
    "make_picture",
]
