/**
 * The graph page's own script. Everything it shows comes from the JSON in `#data` and enters the
 * page as text (text nodes, canvas): no string is ever read as HTML.
 *
 * For tests and curious people there is `window.sagsgraf`, see `Interface`.
 */
import { h } from "../explorer/dom";
import { address, byId, type GraphEdge, type GraphNode, kindSign, readGraph } from "./data";
import { Drawing } from "./drawing";
import { Panel } from "./panel";
import { Search } from "./search";

interface Interface {
  /** True once the graph is drawn. */
  readonly ready: true;
  /** Select the node with that IRI and centre it; false if it is unknown. */
  select(iri: string): boolean;
  /** Return the IRIs of the nodes that are not hidden, in order. */
  visible(): string[];
  /** Return where a node stands inside the canvas element, in CSS pixels. */
  position(iri: string): { x: number; y: number } | null;
}

const graph = readGraph();
const off = new Set<string>();
const boxes = [...document.querySelectorAll<HTMLInputElement>("input[data-kind]")];
const collator = new Intl.Collator(graph.lang, { numeric: true });
let chosen: GraphNode | null = null;
let related: GraphEdge | null = null;
let near = false;

const drawing = new Drawing(graph, graph.say("graph_label"), {
  node: (node) => selectNode(node),
  edge: (edge) => selectEdge(edge),
  nothing: clear,
});
const panel = new Panel(graph, {
  node: (node) => selectNode(node, { centre: true, read: true }),
  edge: (edge) => selectEdge(edge, true),
  clear,
});
new Search(graph, (node) => selectNode(node, { centre: true }));

// ---- selecting ------------------------------------------------------------------------------

/** `centre`: it was chosen away from the drawing; `read`: the keyboard goes to what is told. */
function selectNode(node: GraphNode, { centre = false, read = false } = {}): void {
  chosen = node;
  related = null;
  setKind(node.kind.id, true);
  (byId("near") as HTMLButtonElement).disabled = false;
  applyVisibility();
  drawing.select(node, null);
  if (near) drawing.fit();
  else if (centre) drawing.centreOn(node);
  panel.showNode(node);
  if (location.hash !== address(node)) location.hash = address(node);
  byId("said").textContent = graph.say("selected", { label: node.label });
  if (read) panel.focus();
  drawing.redraw();
}

function selectEdge(edge: GraphEdge, read = false): void {
  related = edge;
  drawing.select(chosen, edge);
  panel.showEdge(edge);
  if (read) panel.focus();
}

function clear(): void {
  chosen = related = null;
  setNear(false);
  (byId("near") as HTMLButtonElement).disabled = true;
  drawing.select(null, null);
  panel.showNothing();
  // Keeps the address of the page itself, whatever query it was opened with.
  if (location.hash) history.replaceState(null, "", location.href.split("#")[0]);
}

function fromHash(): GraphNode | null {
  if (!location.hash.startsWith("#node=")) return null;
  try {
    return graph.find(decodeURIComponent(location.hash.slice(6)));
  } catch {
    return null; // "#node=%E0" is no text
  }
}

// ---- hiding and showing ---------------------------------------------------------------------

function applyVisibility(): void {
  const node = near ? chosen : null;
  const wanted = (one: GraphNode) =>
    !off.has(one.kind.id) &&
    (!node || one === node || node.edges.some((edge) => graph.otherEnd(edge, node) === one));
  const turned = graph.nodes.filter((one) => one.shown !== wanted(one));
  for (const one of turned) one.shown = !one.shown;
  const bothShown = (edge: GraphEdge) => graph.node(edge.from).shown && graph.node(edge.to).shown;
  const turnedEdges = graph.edges.filter((edge) => edge.shown !== bothShown(edge));
  for (const edge of turnedEdges) edge.shown = !edge.shown;
  drawing.turn(turned, turnedEdges);
  const [n, all] = [graph.nodes.filter((one) => one.shown).length, graph.nodes.length];
  byId("shown").textContent = n === all ? "" : graph.say("shown", { n, all });
  if (!byId("list").hidden) fillList();
}

function setKind(id: string, on: boolean): void {
  for (const box of boxes) if (box.dataset.kind === id) box.checked = on;
  if (on) off.delete(id);
  else off.add(id);
}

function kindsChanged(): void {
  const ends = related ? [graph.node(related.from), graph.node(related.to)] : [];
  const told = chosen ? [chosen, ...ends] : ends;
  if (told.some((node) => off.has(node.kind.id))) clear();
  applyVisibility();
}

function setNear(on: boolean): void {
  near = on;
  byId("near").classList.toggle("on", on);
  byId("near").textContent = graph.say(on ? "show_all" : "near_only");
  applyVisibility();
}

// ---- the list -------------------------------------------------------------------------------

function fillList(): void {
  const parts = graph.kinds.flatMap((kind) => {
    const members = graph.nodes.filter((node) => node.shown && node.kind === kind);
    if (!members.length) return [];
    members.sort((a, b) => collator.compare(a.label, b.label) || a.id - b.id);
    const name = members.length === 1 ? kind.label : kind.plural;
    return [
      h("h2", {}, kindSign(kind), ` ${name} (${members.length})`),
      h("ul", {}, ...members.map((node) => h("li", {}, panel.link(node)))),
    ];
  });
  byId("list").replaceChildren(...parts);
}

function toggleList(): void {
  const list = byId("list");
  list.hidden = !list.hidden;
  byId("canvas").hidden = !list.hidden;
  byId("as-list").classList.toggle("on", !list.hidden);
  byId("as-list").textContent = graph.say(list.hidden ? "as_list" : "as_graph");
  for (const id of ["fit", "zoom-in", "zoom-out"]) {
    (byId(id) as HTMLButtonElement).disabled = !list.hidden;
  }
  if (list.hidden) drawing.redraw();
  else fillList();
}

// ---- the page -------------------------------------------------------------------------------

for (const box of boxes) {
  // Firefox remembers a box's state over a reload; the picture starts with everything.
  box.checked = true;
  box.addEventListener("change", () => {
    setKind(box.dataset.kind ?? "", box.checked);
    kindsChanged();
  });
}
for (const [button, on] of [
  ["all-kinds", true],
  ["no-kinds", false],
] as const) {
  byId(button).addEventListener("click", () => {
    for (const box of boxes) setKind(box.dataset.kind ?? "", on);
    kindsChanged();
  });
}
byId("fit").addEventListener("click", () => drawing.fit());
byId("zoom-in").addEventListener("click", () => drawing.zoom(1.35));
byId("zoom-out").addEventListener("click", () => drawing.zoom(1 / 1.35));
byId("near").addEventListener("click", () => {
  setNear(!near);
  drawing.fit();
});
byId("as-list").addEventListener("click", toggleList);
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") clear();
});
addEventListener("hashchange", () => {
  const node = fromHash();
  if (node && node !== chosen) selectNode(node, { centre: true });
  else if (!node && chosen) clear();
});
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => drawing.repaint());
addEventListener("beforeprint", () => drawing.repaint(true));
addEventListener("afterprint", () => drawing.repaint());
if (matchMedia("(max-width: 44rem)").matches) byId("legend").removeAttribute("open");

panel.showNothing();
drawing.fit();
const asked = fromHash();
if (asked) selectNode(asked, { centre: true });
drawing.redraw();

const told: Interface = {
  ready: true,
  select(iri) {
    const node = graph.find(iri);
    if (node) selectNode(node, { centre: true });
    return node !== null;
  },
  visible: () => graph.nodes.filter((node) => node.shown).map((node) => node.iri),
  position(iri) {
    const node = graph.find(iri);
    return node && drawing.position(node);
  },
};
Object.assign(window, { sagsgraf: told });
