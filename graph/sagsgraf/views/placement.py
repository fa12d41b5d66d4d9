"""Where the nodes of a picture stand: computed here, the same to the byte on every machine.

A page that lets the browser find the positions shows every reader another drawing, and a
drawing that is compared in CI must not depend on the processor. So only `+ - * /`, square roots
and rounding are used, which IEEE 754 defines exactly (no sine, no logarithm, no matrix product),
and every force between two nodes is rounded to a whole number *before* forces are summed: a sum
of whole numbers below 2**53 is exact in any order, so the width of the processor's vectors does
not show. There is no chance in it: the start is a drawing of a spanning tree.

The forces are akin to ForceAtlas2 (Jacomy and others, 2014): repulsion grows with both degrees,
so that hubs stand apart and their leaves close by. Here it grows with the root of the degree only,
for short spokes, and falls with the square of the distance, for an even drawing. Cooling and the
limit on a step are those of Fruchterman and Reingold (1991). Then the drawing is scaled so that
the boxes fill their share of it, and those that overlap are pushed apart.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    import networkx as nx
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]
    Ints = NDArray[np.int64]

GAP: Final = 6.0
"""Air between two boxes; between two islands there is four times as much."""

_GRAIN: Final = 256.0
"""Forces are whole multiples of 1/256 of a unit."""
_BLOCK: Final = 65_536
"""Pairs looked at together: as many as stay in the processor's cache."""
_REPULSION: Final = 120_000.0
"""Two leaves push each other as hard as a spring pulls at a distance of about 60."""
_GRAVITY: Final = 0.01
"""How hard everything is drawn to the middle, of a spring's pull."""
_RING: Final = 90.0
"""Distance between the rings of the tree that the layout starts from."""
_FILLED: Final = 0.55
"""The share of the drawing that boxes cover: less is lost on a screen, more cannot be read."""
_ASPECT: Final = 1.25
"""Width to height of the whole: a screen less a panel at its side."""


@dataclass(frozen=True, slots=True)
class Island:
    """A connected part, as arrays in the order of its ids.

    Attributes:
        ids: The nodes.
        size: Width and height of each node's box (its shape with its label), n by 2.
        ends: The edges as pairs of positions in `ids`, m by 2.
        degree: How many edges each node has.
    """

    ids: tuple[str, ...]
    size: Floats
    ends: Ints
    degree: Floats


def place(graph: nx.Graph[str]) -> dict[str, tuple[int, int]]:
    """The middle of each node's box, y downwards, the whole centred on (0, 0).

    A node says how much room it needs with the attributes `width` and `height` (default 40).

    >>> import networkx as nx
    >>> place(nx.Graph([("a", "b")]))
    {'a': (60, 0), 'b': (-60, 0)}
    """
    islands = [_island(graph, ids) for ids in _components(graph)]
    places = [_place_island(island) for island in islands]
    corners = _pack([_extent(i, p) for i, p in zip(islands, places, strict=True)])
    found: dict[str, tuple[int, int]] = {}
    for island, place_, corner in zip(islands, places, corners, strict=True):
        moved = np.rint(place_ + corner)
        for key, (x, y) in zip(island.ids, moved.tolist(), strict=True):
            found[key] = (int(x), int(y))
    return {key: found[key] for key in sorted(found)}


def _components(graph: nx.Graph[str]) -> list[tuple[str, ...]]:
    """The connected parts, largest first, then by first id; found in the order of the ids."""
    seen: set[str] = set()
    parts: list[tuple[str, ...]] = []
    for start in sorted(graph):
        if start in seen:
            continue
        part, queue = {start}, [start]
        while queue:
            fresh = set(graph.adj[queue.pop()]) - part
            part |= fresh
            queue.extend(fresh)
        seen |= part
        parts.append(tuple(sorted(part)))
    return sorted(parts, key=lambda part: (-len(part), part[0]))


def _island(graph: nx.Graph[str], ids: tuple[str, ...]) -> Island:
    position = {key: index for index, key in enumerate(ids)}
    boxes = [(graph.nodes[k].get("width", 40.0), graph.nodes[k].get("height", 40.0)) for k in ids]
    pairs = {
        (min(a, b), max(a, b))
        for a in range(len(ids))
        for b in (position[other] for other in graph.adj[ids[a]])
        if a != b  # an edge from a node to itself pulls at nothing
    }
    ends = np.array(sorted(pairs), dtype=np.int64).reshape(-1, 2)
    degree = np.bincount(ends.ravel(), minlength=len(ids)).astype(np.float64)
    # Whole numbers, as their areas are summed too.
    size = np.ceil(np.array(boxes, dtype=np.float64)).reshape(-1, 2)
    return Island(ids, size, ends, degree)


def _place_island(island: Island) -> Floats:
    if len(island.ids) == 1:
        return np.zeros((1, 2))
    spread = _with_forces(island, _tree(island))
    return _push_apart(island, _scaled(island, _upright(spread)))


def _tree(island: Island) -> Floats:
    """The start: a breadth-first tree on rings, each branch with the angle its leaves need."""
    neighbours: list[list[int]] = [[] for _ in island.ids]
    for a, b in island.ends.tolist():
        neighbours[a].append(b)
        neighbours[b].append(a)
    root = int(np.argmax(island.degree))  # the first of the largest, so ties go by id
    order, children = _breadth_first(neighbours, root)
    leaves = [1] * len(order)
    for node in reversed(order):
        leaves[node] = max(1, sum(leaves[child] for child in children[node]))
    place_ = np.zeros((len(order), 2))
    wedge: dict[int, tuple[float, float, int]] = {root: (0.0, 1.0, 0)}
    for node in order:
        start, share, depth = wedge[node]
        x, y = _direction(start + share / 2)
        place_[node] = (x * _RING * depth, y * _RING * depth)
        for child in children[node]:
            part = share * leaves[child] / leaves[node]
            wedge[child] = (start, part, depth + 1)
            start += part
    return place_


def _breadth_first(neighbours: list[list[int]], root: int) -> tuple[list[int], list[list[int]]]:
    order, children = [], [list[int]() for _ in neighbours]
    queue, seen = deque([root]), {root}
    while queue:
        node = queue.popleft()
        order.append(node)
        for other in sorted(neighbours[node]):
            if other not in seen:
                seen.add(other)
                children[node].append(other)
                queue.append(other)
    return order, children


def _direction(turn: float) -> tuple[float, float]:
    """A point of the unit circle, `turn` of the way round (0 to 1), without a sine.

    It walks round a square and brings the point in to the circle: libm's sine differs between
    machines in the last bit, a square root does not.
    """
    walked = turn * 4 + 0.5  # half a side on, so that no turn at all is due east
    side = int(walked) % 4
    along = (walked - int(walked)) * 2 - 1
    x, y = ((1.0, along), (-along, 1.0), (-1.0, -along), (along, -1.0))[side]
    length = float(np.sqrt(x * x + y * y))
    return x / length, y / length


def _rounds(count: int) -> int:
    """How long to let the forces work: long for what people read, short enough for 2,000."""
    return max(70, min(400, 100_000 // count))


def _with_forces(island: Island, place_: Floats) -> Floats:
    mass = np.sqrt(island.degree + 1)
    weight = _REPULSION * mass
    rounds = _rounds(len(island.ids))
    # A drawing of n boxes is about sqrt(n) boxes wide; the first steps may cross a good part of it.
    hot = 12.0 * float(np.sqrt(np.float64(len(island.ids))))
    for number in range(rounds):
        force = _by_blocks(place_, _repulsion(place_, mass, weight))
        force += _springs(island, place_)
        force -= np.rint(place_ * (_GRAVITY * _GRAIN) * mass[:, None])
        force /= _GRAIN
        length = np.sqrt(force[:, 0] * force[:, 0] + force[:, 1] * force[:, 1]) + 1e-9
        heat = hot * (1 - number / rounds) + 0.5
        # A hub feels many springs at once and would leap to and fro: the heavier, the slower.
        step = np.minimum(length / mass, heat) / length
        place_ = place_ + force * step[:, None]
    return place_


def _by_blocks(place_: Floats, pair_force: Callable[[slice], tuple[Floats, Floats]]) -> Floats:
    """Sums whole-numbered forces of all nodes on each, some rows at a time."""
    total = np.zeros_like(place_)
    for rows in _row_blocks(len(place_)):
        along_x, along_y = pair_force(rows)
        total[rows, 0] = along_x.sum(axis=1)
        total[rows, 1] = along_y.sum(axis=1)
    return total


def _row_blocks(count: int) -> Iterator[slice]:
    rows = max(1, _BLOCK // count)
    for start in range(0, count, rows):
        yield slice(start, min(count, start + rows))


def _repulsion(
    place_: Floats, mass: Floats, weight: Floats
) -> Callable[[slice], tuple[Floats, Floats]]:
    x, y = place_[:, 0].copy(), place_[:, 1].copy()

    def pair_force(rows: slice) -> tuple[Floats, Floats]:
        dx = x[rows, None] - x[None, :]
        dy = y[rows, None] - y[None, :]
        square = dx * dx
        square += dy * dy
        # Two nodes on one spot would divide by nothing; further apart the 25 is not felt.
        square += 25.0
        square *= np.sqrt(square)
        np.divide(mass[None, :], square, out=square)
        square *= weight[rows, None] * _GRAIN
        dx *= square
        dy *= square
        return np.rint(dx, out=dx), np.rint(dy, out=dy)

    return pair_force


def _springs(island: Island, place_: Floats) -> Floats:
    first, second = island.ends[:, 0], island.ends[:, 1]
    pull = np.rint((place_[second] - place_[first]) * _GRAIN)
    total = np.zeros_like(place_)
    for axis in (0, 1):
        # Whole numbers again, so that the order in which bincount adds them does not matter.
        total[:, axis] += np.bincount(first, weights=pull[:, axis], minlength=len(place_))
        total[:, axis] -= np.bincount(second, weights=pull[:, axis], minlength=len(place_))
    return total


def _upright(place_: Floats) -> Floats:
    """Centred, and lying: what is higher than wide is turned by a quarter, as screens are wide."""
    low, high = place_.min(axis=0), place_.max(axis=0)
    centred: Floats = place_ - (low + high) / 2
    wide, tall = (high - low).tolist()
    if tall > wide:
        return np.stack([-centred[:, 1], centred[:, 0]], axis=1)
    return centred


def _scaled(island: Island, place_: Floats) -> Floats:
    """Shrunk or stretched until the boxes fill the share of the drawing that reads well.

    The share is taken of the middle nine tenths in each direction: one far leaf would else press
    all the others together.
    """
    room = float(((island.size[:, 0] + GAP) * (island.size[:, 1] + GAP)).sum())
    cut = len(place_) // 20
    ordered = np.sort(place_, axis=0)
    spans = ordered[len(place_) - 1 - cut] - ordered[cut]
    # A chain lies on a line, two nodes always do: a line fills nothing, however long.
    wide, tall = np.maximum(spans, spans.max() / 3 + 1.0).tolist()
    # Half of the way to the wished aspect by stretching, or a cross would become a band.
    ratio = min(1.6, max(0.6, float(np.sqrt(np.float64(wide / tall / _ASPECT)))))
    factor = float(np.sqrt(np.float64(room / (_FILLED * wide * tall * ratio))))
    scaled: Floats = place_ * np.array([factor, factor * ratio])
    return scaled


def _push_apart(island: Island, place_: Floats) -> Floats:
    """Moves overlapping boxes apart along the shorter way until none overlap, or time is up."""
    half = (island.size + GAP) / 2
    for _ in range(max(120, min(1000, 200_000 // len(place_)))):
        first, second = _touching(place_, half)
        push, deepest = _pushes(place_, half, first, second)
        # The boxes pushed have air round them: when they overlap by less, the real ones are clear.
        if deepest < GAP - 1:
            break
        for axis in (0, 1):
            moved = np.bincount(first, weights=push[:, axis], minlength=len(place_))
            moved -= np.bincount(second, weights=push[:, axis], minlength=len(place_))
            place_[:, axis] += moved / _GRAIN
    return place_


def _touching(place_: Floats, half: Floats) -> tuple[Ints, Ints]:
    """The pairs whose boxes overlap, each once."""
    x, y = place_[:, 0].copy(), place_[:, 1].copy()
    firsts, seconds = [], []
    for rows in _row_blocks(len(x)):
        # Each pair once: a block looks only at itself and at what comes after it.
        rest = slice(rows.start, None)
        near = np.abs(x[rows, None] - x[None, rest]) < half[rows, 0, None] + half[None, rest, 0]
        near &= np.abs(y[rows, None] - y[None, rest]) < half[rows, 1, None] + half[None, rest, 1]
        row, column = np.nonzero(near)
        later = column > row
        firsts.append(row[later] + rows.start)
        seconds.append(column[later] + rows.start)
    return np.concatenate(firsts), np.concatenate(seconds)


def _pushes(place_: Floats, half: Floats, first: Ints, second: Ints) -> tuple[Floats, float]:
    """How far the first of each pair goes (the second: the other way), and the worst overlap."""
    apart = place_[first] - place_[second]
    over = half[first] + half[second] - np.abs(apart)
    # On one spot there is no direction to go: the one with the earlier id goes left or up.
    way = np.where(apart == 0, -1.0, np.sign(apart))
    deepest = float(over.min(axis=1).max(initial=0.0))
    sideways = over[:, 0] < over[:, 1]
    over[:, 0] *= sideways
    over[:, 1] *= ~sideways
    # A little more than half each, or the last touch would take for ever to part.
    return np.rint(way * over * (0.52 * _GRAIN)), deepest


def _extent(island: Island, place_: Floats) -> tuple[Floats, Floats]:
    half = island.size / 2
    return (place_ - half).min(axis=0), (place_ + half).max(axis=0)


def _pack(extents: list[tuple[Floats, Floats]]) -> list[Floats]:
    """How far to move each island: in rows like words on a page, the whole centred."""
    gap = GAP * 4
    sizes = [high - low + gap for low, high in extents]
    area = sum(float(size[0] * size[1]) for size in sizes)
    widest = max((float(size[0]) for size in sizes), default=0.0)
    limit = max(widest, float(np.sqrt(np.float64(area * _ASPECT))))
    moves: list[Floats] = []
    left, top, height, right = 0.0, 0.0, 0.0, 0.0
    for (low, _), size in zip(extents, sizes, strict=True):
        if left > 0 and left + float(size[0]) > limit:
            left, top, height = 0.0, top + height, 0.0
        moves.append(np.array([left, top]) - low)
        left += float(size[0])
        right, height = max(right, left), max(height, float(size[1]))
    middle = np.array([right - gap, top + height - gap]) / 2
    return [move - middle for move in moves]
