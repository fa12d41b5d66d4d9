"""Validation with SHACL: the facts against one file of shapes, their evidence against another."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final, cast

from sagsgraf.shapes.finding import Finding, Language, Severity
from sagsgraf.shapes.quiet import quiet
from sagsgraf.vocabulary import EVIDENCE_SHAPES, SHAPES, ontology_path

if TYPE_CHECKING:
    import rdflib
    from rdflib.term import Node

    from sagsgraf.store import StoreReader

_ORDER: Final = ("violation", "warning", "info")


def validate(store: StoreReader, *, lang: Language = "en") -> list[Finding]:
    """Return what in the graph does not fit its shapes: violations first, then by shape and node.

    The default graph is held against ``shapes.ttl``, what describes sources, readings and
    derivations against ``shapes-evidence.ttl``. A hundred long minutes take 18 s.

    Args:
        store: an open store.
        lang: language of the sentences, ``da`` or ``en``.
    """
    from sagsgraf.shapes import loading

    with quiet():
        found = set(_check(loading.facts(store), SHAPES, lang))
        for graph in loading.evidence(store):
            found.update(_check(graph, EVIDENCE_SHAPES, lang))
    return sorted(
        found,
        key=lambda one: (_ORDER.index(one.severity), one.shape, one.node, one.sentence, one.value),
    )


def _check(data: rdflib.Graph, name: str, lang: Language) -> Iterator[Finding]:
    """Yield what one graph has that one file of shapes does not allow."""
    import pyshacl
    import rdflib
    from rdflib.namespace import RDF, SH

    shapes = rdflib.Graph(bind_namespaces="none").parse(ontology_path(name), format="turtle")
    # In place: without inference nothing is added, and a copy of the graph would cost as much
    # as loading it.
    _, report, _ = pyshacl.validate(
        data, shacl_graph=_flat(shapes), inplace=True, allow_warnings=True
    )
    if not isinstance(report, rdflib.Graph):
        raise TypeError(f"no report from pyshacl: {report!r}")
    for result in report.subjects(RDF.type, SH.ValidationResult):
        yield _finding(data, shapes, report, result, lang)


def _flat(shapes: rdflib.Graph) -> rdflib.Graph:
    """Return the shapes with their parts standing alone, each with the target of its shape.

    The same things are asked of the same nodes. But pySHACL holds nodes against the parts of a
    shape one by one, and against a shape of its own all at once: a hundred long minutes take 9 s
    instead of 22 s.
    """
    import rdflib
    from rdflib.namespace import SH

    flat = rdflib.Graph(bind_namespaces="none")
    flat += shapes
    for shape, part in shapes.subject_objects(SH.property):
        targets = [
            (kind, target)
            for kind in (SH.targetClass, SH.targetSubjectsOf)
            for target in shapes.objects(shape, kind)
        ]
        if targets:
            flat.remove((shape, SH.property, part))
            for kind, target in targets:
                flat.add((part, kind, target))
    return flat


def _finding(
    data: rdflib.Graph, shapes: rdflib.Graph, report: rdflib.Graph, result: Node, lang: Language
) -> Finding:
    from rdflib.namespace import RDFS, SH

    node = report.value(result, SH.focusNode)
    shape = report.value(result, SH.sourceShape)
    severity = str(report.value(result, SH.resultSeverity)).rpartition("#")[2].lower()
    labels = sorted(str(label) for label in data.objects(node, RDFS.label))
    return Finding(
        cast(Severity, severity),
        str(node),
        labels[0] if labels else "",
        _sentence(report, result, lang),
        _values(data, shapes, report, result),
        _shape(shapes, shape),
        lang,
    )


def _sentence(report: rdflib.Graph, result: Node, lang: Language) -> str:
    """Return the message in the language, or in any where it has none."""
    from rdflib import Literal
    from rdflib.namespace import SH

    messages = sorted(
        (message.language != lang, str(message))
        for message in report.objects(result, SH.resultMessage)
        if isinstance(message, Literal)
    )
    return messages[0][1] if messages else ""


def _values(data: rdflib.Graph, shapes: rdflib.Graph, report: rdflib.Graph, result: Node) -> str:
    """Return the value at fault; where their number is, all values."""
    from rdflib.namespace import SH

    from sagsgraf.shapes.paths import along

    value = report.value(result, SH.value)
    node = report.value(result, SH.focusNode)
    shape = report.value(result, SH.sourceShape)
    path = shapes.value(shape, SH.path) if shape is not None else None
    if node is None or path is None:
        # The shape is of the thing itself, which is no news as a value.
        return "" if value is None or value == node else str(value)
    values = {value} if value is not None else along(data, node, shapes, path)
    return " | ".join(sorted(str(one) for one in values))


def _shape(shapes: rdflib.Graph, shape: Node | None) -> str:
    """Return the name of a shape, with the path that its part is about."""
    from rdflib.namespace import SH

    from sagsgraf.shapes.paths import written

    if shape is None:
        return ""
    path = shapes.value(shape, SH.path)
    if path is None:
        return str(shape).rpartition("#")[2]
    owner = next(iter(shapes.subjects(SH.property, shape)), shape)
    prefixes = {prefix: str(namespace) for prefix, namespace in shapes.namespaces()}
    return f"{str(owner).rpartition('#')[2]} {written(shapes, path, prefixes)}"
