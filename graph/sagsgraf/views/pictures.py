"""A picture: what a graph page shows, as plain values.

Whoever draws fills a `Picture` (from the store, from a trace, by hand in a test); the views
turn it into a page and never ask where it came from. A picture that exists is sound: its edges
end at its nodes, its kinds are declared, its evidence can be looked up. Anything else is refused
when it is made, with the place and what is known there.

    >>> case = NodeKind("case", "Sag", "Sager", "#1f6f8b", "dot")
    >>> item = NodeKind("item", "Punkt", "Punkter", "#8a5a00", "square")
    >>> picture = Picture(
    ...     title="Sag 22-000001",
    ...     kinds=(case, item),
    ...     nodes=(
    ...         PictureNode("urn:sag", "Havnebad", "case"),
    ...         PictureNode("urn:p1", "Pkt. 1", "item"),
    ...     ),
    ...     edges=(PictureEdge("urn:p1", "urn:sag", "behandler sag"),),
    ... )
    >>> most_connected(picture, 1).notice
    'Viser 1 af 2 knuder: dem med flest forbindelser. Resten er udeladt.'
"""

from __future__ import annotations

import heapq
import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from typing import Final, Literal, cast

Lang = Literal["da", "en"]
Shape = Literal["dot", "square", "diamond", "triangle", "triangleDown", "star", "hexagon"]

SHAPES: Final[tuple[Shape, ...]] = (
    "dot",
    "square",
    "diamond",
    "triangle",
    "triangleDown",
    "star",
    "hexagon",
)
_COLOUR: Final = re.compile(r"#[0-9a-fA-F]{6}")


@dataclass(frozen=True, slots=True)
class Quote:
    """The words that something was read from, and where they stand.

    Attributes:
        text: The words exactly as read.
        source: The name of the file, as its reader knows it.
        page: The page in the source, from 1; None where the source has no pages.
        start: The position of the first character in the source's text.
        end: The position after the last character.
        section: The heading it stands under; empty where there is none.
    """

    text: str
    source: str
    page: int | None = None
    start: int = 0
    end: int = 0
    section: str = ""


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing known about a node.

    Attributes:
        label: What is known, in words: "Dato", "Beløb", "Udfald".
        value: The value, in words.
        target: The id of the node the value is; None when the value is only text.
        evidence: Which quotes of the picture it was read from.
    """

    label: str
    value: str
    target: str | None = None
    evidence: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class NodeKind:
    """A kind of node: one row of the legend.

    Attributes:
        id: Its name inside the picture: "case".
        label: One of them, in words: "Sag".
        plural: Several of them: "Sager".
        colour: `#rrggbb`, readable on white; the page lightens it on dark.
        shape: One of `SHAPES`, so that colour is never the only sign.
    """

    id: str
    label: str
    plural: str
    colour: str
    shape: Shape

    def __post_init__(self) -> None:
        """Refuse what could not be drawn."""
        if not _COLOUR.fullmatch(self.colour):
            raise ValueError(f"kind {self.id!r}: colour {self.colour!r} is not of the form #1f6f8b")
        if self.shape not in SHAPES:
            known = ", ".join(SHAPES)
            raise ValueError(f"kind {self.id!r}: unknown shape {self.shape!r}; known: {known}")


@dataclass(frozen=True, slots=True)
class PictureNode:
    """One thing in the picture.

    Attributes:
        id: Its IRI as text; unique in the picture.
        label: Its name, in words.
        kind: The id of its kind.
        facts: What is known about it, in the order to be shown.
        tooltip: A line or two of plain text; empty means that the label is enough.
    """

    id: str
    label: str
    kind: str
    facts: tuple[Fact, ...] = ()
    tooltip: str = ""


@dataclass(frozen=True, slots=True)
class PictureEdge:
    """One relation between two nodes, read from source to target.

    Attributes:
        source: The id of the node it goes out from.
        target: The id of the node it goes to.
        label: The relation, in words: "behandler sag".
        evidence: Which quotes of the picture it was read from.
    """

    source: str
    target: str
    label: str
    evidence: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Picture:
    """Everything a graph page shows.

    Attributes:
        title: The page's heading.
        subtitle: A line under it: which documents, which period.
        notice: Something the reader must know before believing the picture: what is left out.
        kinds: The legend, in order.
        nodes: The things.
        edges: The relations between them; two nodes may have several.
        evidence: The quotes, which facts and edges point at by position.
    """

    title: str
    subtitle: str = ""
    notice: str = ""
    kinds: tuple[NodeKind, ...] = ()
    nodes: tuple[PictureNode, ...] = ()
    edges: tuple[PictureEdge, ...] = ()
    evidence: tuple[Quote, ...] = ()

    def __post_init__(self) -> None:
        """Refuse a picture that contradicts itself."""
        _unique("kind", (kind.id for kind in self.kinds))
        _unique("node", (node.id for node in self.nodes))
        ids = {node.id for node in self.nodes}
        for problem in (*_node_problems(self, ids), *_edge_problems(self, ids)):
            raise ValueError(problem)


def _unique(what: str, ids: Iterable[str]) -> None:
    twice = [key for key, count in Counter(ids).items() if count > 1]
    if twice:
        raise ValueError(f"{what} {twice[0]!r} stands twice in the picture; give each its own id")


def _node_problems(picture: Picture, ids: set[str]) -> Iterator[str]:
    kinds = {kind.id for kind in picture.kinds}
    for node in picture.nodes:
        if node.kind not in kinds:
            known = ", ".join(sorted(kinds)) or "none"
            yield f"node {node.id!r}: unknown kind {node.kind!r}; known: {known}"
        for fact in node.facts:
            where = f"node {node.id!r}, fact {fact.label!r}"
            if fact.target is not None and fact.target not in ids:
                yield f"{where}: target {fact.target!r} is not in the picture; use None"
            yield from _evidence_problems(picture, where, fact.evidence)


def _edge_problems(picture: Picture, ids: set[str]) -> Iterator[str]:
    for edge in picture.edges:
        where = f"edge {edge.source!r} -> {edge.target!r}"
        for end in (edge.source, edge.target):
            if end not in ids:
                yield f"{where}: {end!r} is not in the picture; add the node or drop the edge"
        yield from _evidence_problems(picture, where, edge.evidence)


def _evidence_problems(picture: Picture, where: str, evidence: tuple[int, ...]) -> Iterator[str]:
    for index in evidence:
        if not 0 <= index < len(picture.evidence):
            yield f"{where}: evidence {index}, but the picture has {len(picture.evidence)} quotes"


def most_connected(picture: Picture, cap: int, *, lang: Lang = "da") -> Picture:
    """The picture itself, or beyond `cap` nodes its most connected part, with a notice.

    It grows from the node with most edges, always taking the neighbour with most edges next, so
    that what is kept hangs together; a new start is made only when a whole island is in. Equal
    nodes are taken in the order of their ids.
    """
    if cap < 1:
        raise ValueError(f"cap is {cap}; a picture shows at least 1 node")
    if len(picture.nodes) <= cap:
        return picture
    kept = _grow(picture, cap)
    notice = str(phrases(lang)["notice_capped"]).format(
        shown=counted(len(kept), lang), all=counted(len(picture.nodes), lang)
    )
    cut = replace(
        picture,
        notice=f"{picture.notice} {notice}".strip(),
        nodes=tuple(_without_lost_targets(n, kept) for n in picture.nodes if n.id in kept),
        edges=tuple(e for e in picture.edges if e.source in kept and e.target in kept),
    )
    return _without_unused_evidence(cut)


def _grow(picture: Picture, cap: int) -> set[str]:
    neighbours: dict[str, set[str]] = {node.id: set() for node in picture.nodes}
    degree = Counter[str]()
    for edge in picture.edges:
        neighbours[edge.source].add(edge.target)
        neighbours[edge.target].add(edge.source)
        degree.update({edge.source, edge.target})
    starts = sorted(neighbours, key=lambda key: (-degree[key], key))
    kept: set[str] = set()
    seen: set[str] = set()
    for start in starts:
        frontier = [] if start in seen else [(-degree[start], start)]
        seen.add(start)
        while frontier and len(kept) < cap:
            _, taken = heapq.heappop(frontier)
            kept.add(taken)
            for other in neighbours[taken] - seen:
                seen.add(other)
                heapq.heappush(frontier, (-degree[other], other))
        if len(kept) >= cap:
            break
    return kept


def _without_lost_targets(node: PictureNode, kept: set[str]) -> PictureNode:
    """The words of a fact stay when the node that they name is left out."""
    facts = tuple(
        fact if fact.target is None or fact.target in kept else replace(fact, target=None)
        for fact in node.facts
    )
    return replace(node, facts=facts)


def _without_unused_evidence(picture: Picture) -> Picture:
    used = {index for edge in picture.edges for index in edge.evidence}
    used.update(i for node in picture.nodes for fact in node.facts for i in fact.evidence)
    moved = {old: new for new, old in enumerate(sorted(used))}
    return replace(
        picture,
        nodes=tuple(
            replace(
                node,
                facts=tuple(
                    replace(fact, evidence=tuple(moved[i] for i in fact.evidence))
                    for fact in node.facts
                ),
            )
            for node in picture.nodes
        ),
        edges=tuple(
            replace(edge, evidence=tuple(moved[i] for i in edge.evidence)) for edge in picture.edges
        ),
        evidence=tuple(picture.evidence[old] for old in sorted(used)),
    )


def counted(number: int, lang: Lang) -> str:
    """A number as people of that language write it.

    >>> counted(2345, "da"), counted(2345, "en")
    ('2.345', '2,345')
    """
    text = f"{number:,}"
    return text.replace(",", ".") if lang == "da" else text


def phrases(lang: Lang) -> dict[str, str]:
    """The words of the graph page in one language, from the one table of them."""
    table = _phrase_table()
    if lang not in table:
        raise ValueError(f"unknown language {lang!r}; known: {', '.join(sorted(table))}")
    return dict(table[lang])


@cache
def _phrase_table() -> dict[str, dict[str, str]]:
    text = (files("sagsgraf.views") / "assets" / "strings.json").read_text("utf-8")
    return cast("dict[str, dict[str, str]]", json.loads(text))
