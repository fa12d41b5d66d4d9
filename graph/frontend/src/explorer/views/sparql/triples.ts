/** Triples of a CONSTRUCT as a small picture: what links to what. */
import {
  forceCenter,
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from "d3-force";
import type { Value } from "../../../query/client";
import { h } from "../../dom";
import type { Cells } from "./cells";
import { shape, shortened } from "./chart-drawing";
import type { Scope } from "./scope";

type Triple = readonly [Value, Value, Value];

/** A picture of more is a ball of hair. */
const MOST = 300;
/** So many names can be told apart; of more only the well linked are named. */
const NAMED = 28;
const TICKS = 240;
/** Milliseconds at a stretch, so that the page stays awake. */
const STRETCH = 12;
const LANES = 8;

interface Node extends SimulationNodeDatum {
  readonly iri: string;
  links: number;
}

export interface Links {
  readonly nodes: readonly Node[];
  readonly edges: readonly { source: Node; target: Node; label: string }[];
  /** How many nodes are left out. */
  readonly left: number;
}

/** Return what of some triples links one node with another, at most 300 nodes. */
export function linksOf(triples: readonly Triple[]): Links {
  const nodes = new Map<string, Node>();
  const leftOut = new Set<string>();
  const node = (iri: string): Node | null => {
    const known = nodes.get(iri);
    if (known) return known;
    if (nodes.size >= MOST) {
      leftOut.add(iri);
      return null;
    }
    const fresh = { iri, links: 0 };
    nodes.set(iri, fresh);
    return fresh;
  };
  const edges: { source: Node; target: Node; label: string }[] = [];
  for (const [subject, property, object] of triples) {
    // Classes would tie everything to a few nodes.
    if (subject.kind !== "iri" || object.kind !== "iri" || property.value.endsWith("#type"))
      continue;
    const [source, target] = [node(subject.value), node(object.value)];
    if (!source || !target) continue;
    source.links++;
    target.links++;
    edges.push({ source, target, label: property.value });
  }
  return { nodes: [...nodes.values()], edges, left: leftOut.size };
}

/** Return a figure that fills itself with the picture, or null where nothing links. */
export function drawTriples(
  scope: Scope,
  cells: Cells,
  triples: readonly Triple[],
): HTMLElement | null {
  const { say } = scope.context;
  const links = linksOf(triples);
  if (links.edges.length === 0) return null;
  const place = h("div", { class: "drawing" }, h("p", { class: "note" }, say("sparql_drawing")));
  const kinds = [...new Set(links.nodes.map((node) => cells.kind(node.iri)))].filter(Boolean);
  void placed(links).then(() => place.replaceChildren(picture(scope, cells, links, kinds)));
  return h(
    "figure",
    { class: "links" },
    place,
    h(
      "figcaption",
      { class: "note" },
      h("span", { class: "row" }, ...kinds.map((kind, lane) => legend(scope, kind, lane))),
      links.left > 0 && h("span", {}, say("sparql_nodes_left", { n: links.left })),
    ),
  );
}

function legend(scope: Scope, kind: string, lane: number): HTMLElement {
  const term = scope.catalogue.terms.find((one) => one.iri.endsWith(`#${kind}`));
  const words = term?.label[scope.context.lang === "da" ? 0 : 1] ?? kind;
  return h(
    "span",
    { class: "legend" },
    h("span", { class: `dot lane-${(lane % LANES) + 1}`, "aria-hidden": "true" }),
    words,
  );
}

/** Give the nodes their places, a few milliseconds at a time. */
async function placed(links: Links): Promise<void> {
  const simulation = forceSimulation<Node>([...links.nodes])
    .force("links", forceLink<Node, SimulationLinkDatum<Node>>([...links.edges]).distance(70))
    .force("apart", forceManyBody<Node>().strength(-180))
    .force("middle", forceCenter(0, 0))
    .force("room", forceCollide<Node>(22))
    .stop();
  let ticks = 0;
  while (ticks < TICKS) {
    const until = performance.now() + STRETCH;
    while (ticks < TICKS && performance.now() < until) {
      simulation.tick();
      ticks++;
    }
    await new Promise((resolve) => setTimeout(resolve));
  }
}

function picture(scope: Scope, cells: Cells, links: Links, kinds: readonly string[]): SVGElement {
  const [xs, ys] = [links.nodes.map((node) => node.x ?? 0), links.nodes.map((node) => node.y ?? 0)];
  const [left, top] = [Math.min(...xs) - 90, Math.min(...ys) - 30];
  const [width, height] = [Math.max(...xs) + 90 - left, Math.max(...ys) + 30 - top];
  const drawn = shape("svg", {
    viewBox: `${left} ${top} ${width} ${height}`,
    role: "group",
    "aria-label": scope.context.say("sparql_links_of", {
      nodes: links.nodes.length,
      edges: links.edges.length,
    }),
  });
  for (const edge of links.edges) {
    const { source, target } = edge;
    const line = shape("line", {
      class: "edge",
      x1: source.x ?? 0,
      y1: source.y ?? 0,
      x2: target.x ?? 0,
      y2: target.y ?? 0,
    });
    line.append(titled(cells.label(edge.label)));
    drawn.append(line);
  }
  for (const node of links.nodes) drawn.append(drawnNode(cells, node, links.nodes.length, kinds));
  return drawn;
}

function drawnNode(cells: Cells, node: Node, among: number, kinds: readonly string[]): SVGElement {
  const name = cells.label(node.iri);
  const address = cells.address(node.iri);
  const lane = kinds.indexOf(cells.kind(node.iri));
  const group = address ? shape("a", { href: address, "aria-label": name }) : shape("g", {});
  const [x, y] = [node.x ?? 0, node.y ?? 0];
  group.append(
    titled(name),
    shape("circle", {
      class: lane < 0 ? "node" : `node lane-${(lane % LANES) + 1}`,
      cx: x,
      cy: y,
      r: Math.min(14, 6 + Math.sqrt(node.links)),
    }),
  );
  if (among <= NAMED || node.links > 4) {
    const text = shape("text", { x, y: y + 24, "text-anchor": "middle" });
    text.textContent = shortened(name, 20);
    group.append(text);
  }
  return group;
}

function titled(words: string): SVGElement {
  const title = shape("title", {});
  title.textContent = words;
  return title;
}
