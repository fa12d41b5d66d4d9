/** What is drawn: the chosen part in words, shapes and sizes, without places. */
import type { Lang } from "../../../data/dataset";
import { isHeavy, wrapped } from "../../../drawing/labels";
import type { Shape } from "../../../drawing/shapes";
import type { Place, Room } from "./layout";
import { type Chosen, isQuiet } from "./neighbourhood";
import type { Kind, Network } from "./network";

/** A node as drawn. */
export interface SceneNode {
  /** The number of the node, or "more:NODE:KIND". */
  readonly key: string;
  /** Its place in the network; of "842 more" the place of what they hang on. */
  readonly node: number;
  readonly kind: Kind;
  readonly label: string;
  readonly lines: readonly string[];
  /** Width of the longest line in ems. */
  readonly width: number;
  readonly size: number;
  readonly shape: Shape;
  /** How many nodes this stands for; 0 for a node of its own. */
  readonly more: number;
  /** How many of its neighbours are not shown. */
  readonly hidden: number;
  readonly parent: string;
}

export interface SceneEdge {
  readonly key: string;
  readonly from: string;
  readonly to: string;
  /** The relation in words; empty for the line to "842 more". */
  readonly label: string;
  /** Place in the network; -1 for the line to "842 more". */
  readonly edge: number;
  /** Drawn only where one of its ends is selected. */
  readonly quiet: boolean;
  /** How much it is bent, where two nodes have several relations; else 0. */
  readonly bend: number;
}

export interface Scene {
  readonly nodes: readonly SceneNode[];
  readonly edges: readonly SceneEdge[];
}

type Measure = (lines: readonly string[], bold: boolean) => number;

const keyOf = (node: number) => (node < 0 ? "" : String(node));

/** Return the words of a kind for so many of them. */
export function kindWords(kind: Kind, lang: Lang, count: number): string {
  return kind[lang][count === 1 ? 0 : 1];
}

/**
 * Return what is drawn.
 *
 * @param more - words of "842 more"
 */
export function makeScene(
  network: Network,
  chosen: Chosen,
  measure: Measure,
  more: (count: number, kind: Kind) => string,
): Scene {
  const shown = new Set(chosen.nodes);
  const nodes: SceneNode[] = chosen.nodes.map((node) => {
    const others = new Set(network.links(node).map((link) => link.other));
    const parent = chosen.parents.get(node) ?? -1;
    const size = network.size(node) + (parent < 0 ? 5 : 0);
    const lines = wrapped(network.label(node));
    const hidden = [...others].filter((other) => !shown.has(other)).length;
    const kind = network.kind(node);
    const drawn = { key: keyOf(node), node, kind, label: network.label(node), lines, size, hidden };
    const width = measure(lines, isHeavy({ size, lines, width: 0 }));
    return { ...drawn, width, shape: kind.shape, more: 0, parent: keyOf(parent) };
  });
  const edges = bent(network, chosen);
  for (const { owner, kind: place, count } of chosen.more) {
    const kind = network.kinds[place] as Kind;
    const key = `more:${owner}:${place}`;
    const label = more(count, kind);
    const lines = wrapped(label);
    const width = measure(lines, false);
    const [size, parent, shape] = [10, keyOf(owner), kind.shape];
    nodes.push({
      key,
      node: owner,
      kind,
      label,
      lines,
      width,
      size,
      shape,
      more: count,
      hidden: 0,
      parent,
    });
    const line = { key: `line:${key}`, from: parent, to: key, label: "", edge: -1 };
    edges.push({ ...line, quiet: false, bend: 0 });
  }
  return { nodes, edges };
}

function bent(network: Network, chosen: Chosen): SceneEdge[] {
  const between = new Map<string, number>();
  return chosen.edges.map((edge) => {
    const [from, to] = [network.from[edge] as number, network.to[edge] as number];
    const quiet = isQuiet(network, edge);
    const pair = `${Math.min(from, to)} ${Math.max(from, to)}`;
    const rank = between.get(pair) ?? 0;
    between.set(pair, rank + 1);
    // The second and third relation of a pair go round the first, on either side of it.
    const side = (rank % 2 === 1) === from < to ? 1 : -1;
    const bend = rank ? side * 0.12 * Math.ceil(rank / 2) : 0;
    return { key: String(edge), from: String(from), to: String(to), label: "", edge, quiet, bend };
  });
}

/** Return the scene with the relations in words. */
export function inWords(network: Network, scene: Scene, lang: Lang): Scene {
  const edges = scene.edges.map((edge) =>
    edge.edge < 0 ? edge : { ...edge, label: network.relation(edge.edge)[lang] },
  );
  return { nodes: scene.nodes, edges };
}

/** Return how much room each node needs: its shape, and its name under it. */
export function rooms(scene: Scene): Room[] {
  return scene.nodes.map(({ key, parent, size, width, lines }) => ({
    key,
    parent,
    width: Math.max(2 * size, width * 13 + 6),
    height: 2 * size + lines.length * 16 + 6,
    below: lines.length * 16 + 6,
  }));
}

/** Return the place of a node, or the middle while it has none. */
export function at(places: ReadonlyMap<string, Place>, key: string): Place {
  return places.get(key) ?? { x: 0, y: 0 };
}

/** Return the room of a node with its name, about its place. */
export function reach(node: SceneNode, place: Place) {
  const half = Math.max(node.size, (node.width * 13) / 2 + 3);
  return {
    owner: node,
    rank: Number.POSITIVE_INFINITY,
    left: place.x - half,
    right: place.x + half,
    top: place.y - node.size,
    bottom: place.y + node.size + 5 + node.lines.length * 15.5,
  };
}

/** Return the room of the whole picture. */
export function bounds(scene: Scene, places: ReadonlyMap<string, Place>) {
  const boxes = scene.nodes.map((node) => reach(node, at(places, node.key)));
  if (!boxes.length) return { left: 0, right: 400, top: 0, bottom: 100 };
  return {
    left: Math.min(...boxes.map((box) => box.left)),
    right: Math.max(...boxes.map((box) => box.right)),
    top: Math.min(...boxes.map((box) => box.top)),
    bottom: Math.max(...boxes.map((box) => box.bottom)),
  };
}
