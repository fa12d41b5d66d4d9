"""The graph page: one HTML file that works from a folder, without any network.

The positions are computed here (`placement`), the model is a `pyvis.network.Network`, and the
page is our own template. pyvis's template is never used: it inserts a tooltip that contains
"href" as HTML, writes the heading raw, and loads bootstrap from a CDN. Nor is the vis-network of
2022 that pyvis carries: the page's script, ``graph/frontend/src/network``, brings a present one.

What comes from a document is only ever text: in the template through autoescape, in the script
as JSON whose `<`, `>` and `&` are written as `\\u003c` and so on, in the page through
`textContent`. The page's policy lets nothing run but the one script, known by its hash.
"""

from __future__ import annotations

import base64
import hashlib
import json
import math
import re
import textwrap
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any, Final, cast, get_args

from sagsgraf.views.frontend import built, built_text
from sagsgraf.views.pictures import (
    Lang,
    NodeKind,
    Picture,
    PictureNode,
    counted,
    most_connected,
    phrases,
)

if TYPE_CHECKING:
    import networkx as nx
    from pyvis.network import Network

_LINE: Final = 24
"""Characters in one line of a label."""
_LINES: Final = 3
_LETTER: Final = 6.6
"""Width of an average letter of a label at 13 pixels, a little generous."""
_LINE_HEIGHT: Final = 16


def render_network(picture: Picture, *, lang: Lang = "da", cap: int = 1000) -> str:
    """The picture as one HTML page; beyond `cap` nodes its most connected part.

    The same picture gives the same bytes, on every machine.
    """
    if lang not in get_args(Lang):
        raise ValueError(f"unknown language {lang!r}; known: {', '.join(get_args(Lang))}")
    shown = most_connected(picture, cap, lang=lang)
    return _page(shown, _model(shown), lang)


# --- the model -----------------------------------------------------------------------------------


def _model(picture: Picture) -> Network:
    """A pyvis network with physics off and every position given."""
    from pyvis.edge import Edge
    from pyvis.network import Network
    from pyvis.node import Node

    from sagsgraf.views.placement import place

    drawn = _networkx(picture)
    places = place(drawn)
    kinds = {kind.id: kind for kind in picture.kinds}
    number = {node.id: index for index, node in enumerate(picture.nodes)}
    network = Network(directed=True, cdn_resources="in_line")
    network.toggle_physics(False)
    # Not add_node and add_edge: they look through all nodes each time (20,000 edges: 85 s).
    for node in picture.nodes:
        room = drawn.nodes[node.id]
        x, y = places[node.id]
        options = Node(
            number[node.id],
            kinds[node.kind].shape,
            label=room["text"],
            group=node.kind,
            size=room["size"],
            x=x,
            # Under the shape hangs the label: the shape stands in the upper part of the box.
            y=y - (room["height"] - 2 * room["size"]) // 2,
        ).options
        network.nodes.append(options)
        network.node_ids.append(options["id"])
        network.node_map[options["id"]] = options
    for edge, bend in zip(picture.edges, _bends(picture), strict=True):
        ends = (number[edge.source], number[edge.target])
        network.edges.append(Edge(*ends, directed=True, label=edge.label, **bend).options)
    return network


def _networkx(picture: Picture) -> nx.Graph[str]:
    """The nodes with the room that each needs, and who is connected with whom."""
    import networkx as nx

    drawn: nx.Graph[str] = nx.Graph()
    drawn.add_nodes_from(node.id for node in picture.nodes)
    drawn.add_edges_from((edge.source, edge.target) for edge in picture.edges)
    for node in picture.nodes:
        text = wrapped(node.label)
        lines = text.split("\n")
        degree = drawn.degree[node.id]
        share = _label_share(degree, len(picture.nodes))
        size = 7 + min(19, round(3.2 * math.sqrt(degree)))
        width = max(2 * size, round(share * _LETTER * max(map(len, lines))))
        height = 2 * size + round(share * (_LINE_HEIGHT * len(lines) + 4))
        drawn.nodes[node.id].update(text=text, size=size, width=width, height=height)
    return drawn


def _label_share(degree: int, count: int) -> float:
    """How much of its label's room a node gets.

    In a large picture most labels show only when one zooms in, and the name of a leaf (a
    decision, an amount) can wait longer than that of the item which it hangs on.
    """
    most, grows_until = (1.0, 150) if degree > 2 else (0.6, 100)
    return min(most, math.sqrt(grows_until / max(1, count)))


def _bends(picture: Picture) -> list[dict[str, Any]]:
    """Straight lines, but bent ones where two nodes have several relations: else they hide."""
    between: dict[frozenset[str], list[int]] = {}
    for index, edge in enumerate(picture.edges):
        between.setdefault(frozenset((edge.source, edge.target)), []).append(index)
    bends: list[dict[str, Any]] = [{} for _ in picture.edges]
    for indices in between.values():
        for rank, index in enumerate(indices if len(indices) > 1 else ()):
            # Seen from the same end, whichever way the relation goes.
            forward = picture.edges[index].source <= picture.edges[index].target
            clockwise = (rank % 2 == 0) == forward
            bends[index]["smooth"] = {
                "enabled": True,
                "type": "curvedCW" if clockwise else "curvedCCW",
                "roundness": round(0.12 * (1 + rank // 2), 2),
            }
    return bends


def wrapped(label: str) -> str:
    """A label in at most three lines; the whole of it stands in the panel.

    >>> wrapped("Forebyggelse af oversvømmelser ved Ålekisten")
    'Forebyggelse af\\noversvømmelser ved\\nÅlekisten'
    >>> wrapped("Arbejdsmarkedsforvaltningens beredskabsplanlægning")
    'Arbejdsmarkedsforvaltnin\\ngens\\nberedskabsplanlægning'
    """
    plain = " ".join(label.split())
    if not plain:
        return "–"
    return "\n".join(
        textwrap.wrap(plain, _LINE, max_lines=_LINES, placeholder=" …", break_on_hyphens=True)
    )


# --- the page ------------------------------------------------------------------------------------


def _page(picture: Picture, network: Network, lang: Lang) -> str:
    from jinja2 import Environment, StrictUndefined

    words = phrases(lang)
    style = f"{_asset('graph.css')}\n{_kind_style(picture.kinds)}"
    script, licences = _script(), _licences()
    template = Environment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True
    ).from_string(_asset("graph.html.j2"))
    return template.render(
        lang=lang,
        words=words,
        picture=picture,
        counts=words["counts"].format(
            nodes=counted(len(picture.nodes), lang), edges=counted(len(picture.edges), lang)
        ),
        software=words["software"].format(version=_version(licences, "vis-network")),
        licences=licences,
        legend=_legend(picture),
        style=style,
        script=script,
        policy=_policy(script, style),
        data=as_script_json(_data(picture, network, lang)),
    )


def _legend(picture: Picture) -> list[dict[str, Any]]:
    """The kinds that occur, with how many there are."""
    counts = dict.fromkeys((kind.id for kind in picture.kinds), 0)
    for node in picture.nodes:
        counts[node.kind] += 1
    return [
        {"index": index, "kind": kind, "count": counts[kind.id], "path": _PATHS[kind.shape]}
        for index, kind in enumerate(picture.kinds)
        if counts[kind.id]
    ]


_PATHS: Final = {
    "dot": "M8 1.5a6.5 6.5 0 1 1 0 13a6.5 6.5 0 1 1 0-13z",
    "square": "M2.5 2.5h11v11h-11z",
    "diamond": "M8 .8L15.2 8L8 15.2L.8 8z",
    "triangle": "M8 1.8L15.2 14.2H.8z",
    "triangleDown": "M8 14.2L15.2 1.8H.8z",
    "star": "M8 .6l2 5h5.3l-4.2 3.3l1.6 5.4L8 11.2l-4.7 3.1l1.6-5.4L.7 5.6H6z",
    "hexagon": "M4.4 1.8h7.2L15.2 8l-3.6 6.2H4.4L.8 8z",
}
"""The shapes of the canvas as SVG paths in a box of 16, for the legend and the lists."""


def _kind_style(kinds: tuple[NodeKind, ...]) -> str:
    """One class for each kind; a class, not a style attribute, as the policy refuses those."""
    light = "".join(f".kind-{i}{{--kind:{k.colour.lower()}}}" for i, k in enumerate(kinds))
    dark = "".join(f".kind-{i}{{--kind:{lightened(k.colour)}}}" for i, k in enumerate(kinds))
    return f"{light}\n@media screen and (prefers-color-scheme:dark){{{dark}}}"


def lightened(colour: str) -> str:
    """The colour mixed with white, for a dark background.

    >>> lightened("#22577a")
    '#7a9aaf'
    """
    parts = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
    return "#" + "".join(f"{(part * 6 + 255 * 4) // 10:02x}" for part in parts)


def _data(picture: Picture, network: Network, lang: Lang) -> dict[str, Any]:
    """What the script gets: the drawing from pyvis's model, and the details beside it."""
    nodes, edges, *_ = network.get_network_data()
    number = {node.id: index for index, node in enumerate(picture.nodes)}
    return {
        "lang": lang,
        "words": phrases(lang),
        "kinds": [
            {
                "id": kind.id,
                "label": kind.label,
                "plural": kind.plural,
                "light": kind.colour.lower(),
                "dark": lightened(kind.colour),
                "path": _PATHS[kind.shape],
            }
            for kind in picture.kinds
        ],
        "nodes": nodes,
        "edges": edges,
        "details": [_detail(node, number) for node in picture.nodes],
        "edgeEvidence": [edge.evidence for edge in picture.edges],
        "quotes": [[q.text, q.source, q.page, q.start, q.end, q.section] for q in picture.evidence],
    }


def _detail(node: PictureNode, number: dict[str, int]) -> dict[str, Any]:
    return {
        "iri": node.id,
        "label": node.label,
        "tooltip": node.tooltip,
        "facts": [
            [f.label, f.value, None if f.target is None else number[f.target], f.evidence]
            for f in node.facts
        ],
    }


# --- what makes it safe --------------------------------------------------------------------------


def as_script_json(value: object) -> str:
    """JSON that nothing inside a script element can end or open.

    >>> as_script_json("</script><!-- & \\u2028")
    '"\\\\u003c/script\\\\u003e\\\\u003c!-- \\\\u0026 \\\\u2028"'
    """
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    for sign in "<>&\u2028\u2029":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    # A lone half of a pair (from a broken PDF) cannot be written as UTF-8.
    return re.sub("[\ud800-\udfff]", lambda half: f"\\u{ord(half[0]):04x}", text)


def _policy(script: str, style: str) -> str:
    """Nothing may be loaded or run but what is in this file, known by its hash."""
    return (
        f"default-src 'none'; script-src {_hash(script)}; style-src {_hash(style)}; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )


def _hash(text: str) -> str:
    digest = hashlib.sha256(text.encode("utf-8")).digest()
    return f"'sha256-{base64.b64encode(digest).decode('ascii')}'"


@cache
def _asset(name: str) -> str:
    return _lines((files("sagsgraf.views") / "assets" / name).read_text("utf-8"))


@cache
def _script() -> str:
    """The page's script with vis-network in it; the front-end build leaves no ``</script``."""
    script = built_text("network.js")
    if "</script" in script.lower() or "<!--" in script:
        raise ValueError("a script that stands in the page would end before its end")
    return script


@cache
def _licences() -> list[dict[str, Any]]:
    """The packages in the script, with the texts of their licences, which ask to be told."""
    return cast("list[dict[str, Any]]", json.loads(built("network-licences.json")))


def _version(licences: list[dict[str, Any]], name: str) -> str:
    return next(str(package["version"]) for package in licences if package["name"] == name)


def _lines(text: str) -> str:
    """A browser reads CR LF as LF before it computes a hash; a checkout may have put CR LF."""
    return text.replace("\r\n", "\n").replace("\r", "\n")
