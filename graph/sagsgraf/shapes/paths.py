"""The paths that shapes speak of: a property, its inverse, or several in a row."""

from __future__ import annotations

from collections.abc import Mapping

import rdflib
from rdflib.collection import Collection
from rdflib.namespace import RDF, SH
from rdflib.term import Node


def along(data: rdflib.Graph, start: Node, shapes: rdflib.Graph, path: Node) -> set[Node]:
    """Return the nodes and values that a path leads to."""
    inverse = shapes.value(path, SH.inversePath)
    if inverse is not None:
        return set(data.subjects(inverse, start))
    if (path, RDF.first, None) not in shapes:
        return set(data.objects(start, path))
    reached = {start}
    for step in Collection(shapes, path):
        reached = {end for one in reached for end in along(data, one, shapes, step)}
    return reached


def written(shapes: rdflib.Graph, path: Node, prefixes: Mapping[str, str]) -> str:
    """Return a path as SPARQL writes it: ``sg:date``, ``^sg:item``, ``sg:item/sg:date``."""
    inverse = shapes.value(path, SH.inversePath)
    if inverse is not None:
        return f"^{written(shapes, inverse, prefixes)}"
    if (path, RDF.first, None) in shapes:
        return "/".join(written(shapes, step, prefixes) for step in Collection(shapes, path))
    name = str(path)
    for prefix, namespace in prefixes.items():
        if name.startswith(namespace):
            return f"{prefix}:{name.removeprefix(namespace)}"
    return name
