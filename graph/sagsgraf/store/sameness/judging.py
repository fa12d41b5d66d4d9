"""Judgements in the graph: which names are held to mean one thing, and why.

What is judged of two names is a thing of its own (``…/person/ida-bro/vurdering/ida-broe``), in a
derivation's graph that names a passage for each form of both names.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from pyoxigraph import DefaultGraph, Literal, NamedNode, Store

from sagsgraf.model import Iri, Label
from sagsgraf.model.sameness import Kind, Sameness, Verdict
from sagsgraf.rdf import node
from sagsgraf.store.derivations.view import Derivation, Fact, derivation_graph
from sagsgraf.store.sameness.gathering import Gathered
from sagsgraf.terms import RDF, RDFS, SG

if TYPE_CHECKING:
    from sagsgraf.store.reader import StoreReader

_DEFAULT: Final = DefaultGraph()
_JUDGED: Final = "/vurdering/"
_BETWEEN: Final = {
    Verdict.SAME: "er den samme som",
    Verdict.DOUBTFUL: "er måske den samme som",
    Verdict.DIFFERENT: "er en anden end",
}


def judgement_iri(one: str, other: str) -> NamedNode:
    """Return the IRI of what is judged of two names.

    >>> judgement_iri(
    ...     "https://example.org/person/ida-bro", "https://example.org/person/ida-b"
    ... ).value
    'https://example.org/person/ida-bro/vurdering/ida-b'
    """
    return NamedNode(f"{one}{_JUDGED}{other.rpartition('/')[2]}")


def is_told(judgement: Sameness) -> bool:
    """Tell whether a judgement is worth keeping: that two names differ only where a person says so.

    Any two names that are not alike are different, which is no news.
    """
    return judgement.verdict is not Verdict.DIFFERENT or bool(judgement.decided_by)


def derivations_of(
    judgements: Iterable[Sameness], gathered: Iterable[Gathered], kept: Mapping[str, str]
) -> dict[NamedNode, Derivation]:
    """Return what is said of each judgement, by its graph.

    Args:
        judgements: what was judged.
        gathered: what was judged of, with the passages.
        kept: the IRI that stands for each other name.
    """
    found = {one.candidate.iri: one for one in gathered}
    derived = {}
    for judgement in judgements:
        one, other = found.get(judgement.one), found.get(judgement.other)
        if one is None or other is None or not is_told(judgement):
            continue
        iri = judgement_iri(judgement.one, judgement.other)
        derived[derivation_graph(iri)] = Derivation(
            tuple(_facts(iri, judgement, one, other, kept)),
            frozenset({*one.passages, *other.passages}),
            judgement.because,
        )
    return derived


def _facts(
    iri: NamedNode,
    judgement: Sameness,
    one: Gathered,
    other: Gathered,
    kept: Mapping[str, str],
) -> list[Fact]:
    names = one.candidate.names[0], other.candidate.names[0]
    concerned = {judgement.one, judgement.other}
    concerned |= {kept.get(name, name) for name in concerned}
    facts: list[Fact] = [
        (iri, RDF.type, SG.Judgement),
        (iri, RDFS.label, Label(f"{names[1]} {_BETWEEN[judgement.verdict]} {names[0]}")),
        (iri, SG.linked, judgement.verdict is Verdict.SAME),
        (iri, SG.settled, judgement.verdict is not Verdict.DOUBTFUL),
        (iri, SG.similarity, Decimal(str(round(judgement.score, 2)))),
        (iri, SG.because, Label(judgement.because, "en")),
        (iri, SG.because, Label(judgement.because_da, "da")),
    ]
    facts += [(iri, SG.concerns, Iri(name)) for name in sorted(concerned)]
    if judgement.decided_by:
        facts.append((iri, SG.decidedBy, judgement.decided_by))
    return facts


def judged_graphs(store: Store) -> list[NamedNode]:
    """Return the graphs of the judgements in a store."""
    found = store.quads_for_pattern(None, node(RDF.type), node(SG.Judgement), _DEFAULT)
    return [derivation_graph(one.subject) for one in found if isinstance(one.subject, NamedNode)]


def judgements(reader: StoreReader) -> list[Sameness]:
    """Return what a store holds of names that may mean one thing, sorted by their IRIs.

    Names that differ stand among them only where a person said so. The words behind each are
    the quotes of its derivation's readings (`sagsgraf.store.evidence.quotes`).
    """
    graph = reader.graph
    found = [
        _read(graph, quad.subject)
        for quad in graph.quads_for_pattern(None, node(RDF.type), node(SG.Judgement), _DEFAULT)
        if isinstance(quad.subject, NamedNode) and _JUDGED in quad.subject.value
    ]
    return sorted(found, key=lambda one: (one.kind, one.one, one.other))


def _read(graph: Store, iri: NamedNode) -> Sameness:
    texts: dict[tuple[str, str], str] = {}
    for quad in graph.quads_for_pattern(iri, None, None, _DEFAULT):
        if isinstance(quad.object, Literal):
            texts[quad.predicate.value, quad.object.language or ""] = quad.object.value
    one, _, name = iri.value.rpartition(_JUDGED)
    kind = Kind.PERSON if one.rpartition("/")[0].endswith("/person") else Kind.BODY
    verdict = Verdict.DIFFERENT
    if texts.get((SG.linked.value, "")) == "true":
        verdict = Verdict.SAME
    elif texts.get((SG.settled.value, "")) == "false":
        verdict = Verdict.DOUBTFUL
    return Sameness(
        kind,
        one,
        f"{one.rpartition('/')[0]}/{name}",
        verdict,
        float(texts.get((SG.similarity.value, ""), 0)),
        texts.get((SG.because.value, "en"), ""),
        texts.get((SG.because.value, "da"), ""),
        texts.get((SG.decidedBy.value, ""), ""),
    )
