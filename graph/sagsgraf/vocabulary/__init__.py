"""The ontology of the graph: where its files are, and how to load them.

The files themselves are Turtle in the top-level ``ontology/`` folder: ``sagsgraf.ttl`` (classes and
properties), ``schemes.ttl`` (closed lists such as outcomes), ``topics.ttl`` (what items can be
about), ``alignment.ttl`` (the same ideas in other vocabularies), ``shapes.ttl`` and
``shapes-evidence.ttl`` (what a correct graph looks like). Stages need none of them at run time:
``sagsgraf.terms`` is generated from the first two.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import rdflib

__all__ = [
    "ALIGNMENT",
    "EVIDENCE_SHAPES",
    "MEANING",
    "SHAPES",
    "OntologyMissingError",
    "load_ontology",
    "ontology_files",
    "ontology_folder",
    "ontology_path",
]

MEANING: Final = ("sagsgraf.ttl", "schemes.ttl", "topics.ttl")
"""The files that say what the graph means, in loading order."""

ALIGNMENT: Final = "alignment.ttl"
"""The file that relates our terms to other vocabularies; loaded on request."""

SHAPES: Final = "shapes.ttl"
"""SHACL shapes for the default graph."""

EVIDENCE_SHAPES: Final = "shapes-evidence.ttl"
"""SHACL shapes for the graphs that describe readings and sources."""

_HERE = Path(__file__).resolve().parent
_FOLDERS: Final = (
    _HERE.parent / "ontology",  # an installed wheel: sagsgraf/ontology
    _HERE.parents[2] / "ontology",  # a source checkout: ontology beside graph
)


class OntologyMissingError(FileNotFoundError):
    """The ontology, or one file of it, is not where it ships."""


def ontology_folder() -> Path:
    """Return the folder of the ontology, in an installed wheel or in a source checkout.

    >>> ontology_folder().name
    'ontology'
    """
    for folder in _FOLDERS:
        if (folder / MEANING[0]).is_file():
            return folder
    places = " or ".join(str(folder) for folder in _FOLDERS)
    raise OntologyMissingError(
        f"the ontology is missing: looked for {MEANING[0]} in {places}; reinstall sagsgraf, "
        "or run it from a complete checkout"
    )


def ontology_path(name: str) -> Path:
    """Return the path of one file or folder of the ontology, for instance ``shapes.ttl``.

    >>> ontology_path("shapes.ttl").name
    'shapes.ttl'
    """
    folder = ontology_folder()
    path = folder / name
    if not path.exists():
        known = ", ".join(sorted(entry.name for entry in folder.iterdir()))
        raise OntologyMissingError(f"the ontology has no {name!r}; it has: {known}")
    return path


def ontology_files(alignment: bool = False) -> tuple[Path, ...]:
    """Return the files that say what the graph means, and on request the alignment.

    >>> [path.name for path in ontology_files()]
    ['sagsgraf.ttl', 'schemes.ttl', 'topics.ttl']
    """
    names = (*MEANING, ALIGNMENT) if alignment else MEANING
    return tuple(ontology_path(name) for name in names)


def load_ontology(alignment: bool = False) -> rdflib.Graph:
    """Return the ontology as one RDF graph, on request with the alignment."""
    import rdflib  # here, because most commands never need it and it takes 0.14 s

    graph = rdflib.Graph(bind_namespaces="none")
    for path in ontology_files(alignment):
        graph.parse(path, format="turtle")
    return graph
