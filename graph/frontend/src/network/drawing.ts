/** The picture: vis-network draws it; what is in front, and the names, are drawn over it. */
import { type Box, Writer } from "../drawing/labels";
import { DataSet, drawnIn, type Look, Network, ON_PAPER, options, readLook } from "../drawing/vis";
import { h } from "../explorer/dom";
import { byId, type Graph, type GraphEdge, type GraphNode } from "./data";

export interface Listeners {
  node(node: GraphNode): void;
  edge(edge: GraphEdge): void;
  nothing(): void;
}

interface Front {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

/** Beyond so many nodes arrows and details only cost time. */
const BIG = 300;

export class Drawing {
  readonly #graph: Graph;
  readonly #canvas = byId("canvas");
  readonly #nodes: DataSet<Record<string, unknown>, "id">;
  readonly #edges: DataSet<Record<string, unknown>, "id">;
  readonly #network: Network;
  readonly #byWeight: readonly GraphNode[];
  readonly #big: boolean;
  #look: Look = readLook(document.body);
  #node: GraphNode | null = null;
  #edge: GraphEdge | null = null;
  #hovered: GraphNode | null = null;
  /** Whether a person moved or enlarged the picture: then it is left as it is. */
  #moved = false;

  constructor(graph: Graph, label: string, listeners: Listeners) {
    this.#graph = graph;
    this.#big = graph.nodes.length > BIG;
    this.#byWeight = [...graph.nodes].sort((a, b) => b.size - a.size || a.id - b.id);
    this.#nodes = new DataSet(graph.nodes.map((node) => this.#drawnNode(node)));
    this.#edges = new DataSet(
      graph.edges.map(({ id, from, to, smooth, label: words }) => {
        return { id, from, to, smooth, title: h("div", {}, words) };
      }),
    );
    const data = { nodes: this.#nodes, edges: this.#edges } as never;
    this.#network = new Network(this.#canvas, data, this.#options());
    const frame = this.#canvas.querySelector(".vis-network");
    frame?.setAttribute("role", "application");
    frame?.setAttribute("aria-label", label);
    this.#listen(listeners);
  }

  /** Show what a person chose; null for nothing. */
  select(node: GraphNode | null, edge: GraphEdge | null): void {
    this.#node = node;
    this.#edge = edge;
    if (!node && !edge) this.#hovered = null;
    this.#network.unselectAll();
    if (node) this.#network.selectNodes([node.id], true);
    if (edge) {
      const chosen = { nodes: [], edges: [edge.id] };
      this.#network.setSelection(chosen, { highlightEdges: false });
    }
    this.#network.redraw();
  }

  centreOn(node: GraphNode): void {
    this.#moved = true;
    const scale = Math.max(this.#network.getScale(), 0.9);
    this.#network.moveTo({ position: this.#place(node), scale, animation: false });
  }

  fit(): void {
    this.#moved = false;
    const shown = this.#graph.nodes.filter((node) => node.shown).map((node) => node.id);
    if (!shown.length) return;
    this.#network.fit({ nodes: shown, maxZoomLevel: 1.3, minZoomLevel: 0.02, animation: false });
    // The names hang under the outermost nodes, where fit does not look.
    this.#network.moveTo({ scale: this.#network.getScale() * 0.93, animation: false });
  }

  zoom(factor: number): void {
    this.#moved = true;
    const scale = Math.min(5, Math.max(0.02, this.#network.getScale() * factor));
    this.#network.moveTo({ scale, animation: false });
  }

  /** Draw what is shown and hidden, after that changed. */
  turn(nodes: readonly GraphNode[], edges: readonly GraphEdge[]): void {
    this.#nodes.update(nodes.map(({ id, shown }) => ({ id, hidden: !shown })));
    this.#edges.update(edges.map(({ id, shown }) => ({ id, hidden: !shown })));
  }

  redraw(): void {
    this.#network.redraw();
  }

  repaint(printing = false): void {
    this.#look = printing ? ON_PAPER : readLook(document.body);
    this.#network.setOptions(this.#options());
    this.#nodes.update(
      this.#graph.nodes.map((node) => ({ id: node.id, color: this.#colours(node) })),
    );
    this.#network.redraw();
  }

  /** Return where a node stands inside the canvas element, in CSS pixels. */
  position(node: GraphNode): { x: number; y: number } {
    return this.#network.canvasToDOM(this.#place(node));
  }

  #place(node: GraphNode): { x: number; y: number } {
    const { x, y } = drawnIn(this.#network).nodes[node.id] ?? node;
    return { x, y };
  }

  #options() {
    const shared = options(this.#look, this.#big);
    const keyboard = { enabled: true, bindToWindow: false };
    return { ...shared, interaction: { ...shared.interaction, keyboard } };
  }

  #drawnNode(node: GraphNode) {
    const { id, shape, size, x, y } = node;
    // An element, not a string: what a document says is never read as HTML.
    const words = node.tooltip || node.label || "–";
    const title = h("div", {}, h("small", {}, node.kind.label), words);
    return { id, shape, size, x, y, title, color: this.#colours(node) };
  }

  #colours(node: GraphNode) {
    const background = this.#look.dark ? node.kind.dark : node.kind.light;
    const plain = { background, border: this.#look.paper };
    return { ...plain, hover: plain, highlight: { background, border: this.#look.accent } };
  }

  #listen(listeners: Listeners): void {
    const network = this.#network;
    network.on("afterDrawing", (ctx: CanvasRenderingContext2D) => {
      const front = this.#front();
      if (front) this.#veil(ctx, front);
      this.#write(ctx, front);
    });
    network.on("click", ({ nodes, edges }: { nodes: number[]; edges: number[] }) => {
      const node = this.#graph.nodes[nodes[0] ?? -1];
      const edge = this.#graph.edges[edges[0] ?? -1];
      if (node) listeners.node(node);
      else if (edge) listeners.edge(edge);
      else listeners.nothing();
    });
    network.on("hoverNode", ({ node }: { node: number }) => {
      this.#hovered = this.#graph.node(node);
      network.redraw();
    });
    network.on("blurNode", () => {
      this.#hovered = null;
      network.redraw();
    });
    for (const event of ["zoom", "dragEnd"] as const) {
      network.on(event, () => {
        this.#moved = true;
      });
    }
    network.on("resize", () => {
      if (!this.#moved) this.fit();
    });
  }

  /** Return what to bring forward: what the pointer is at, else what is selected. */
  #front(): Front | null {
    if (this.#hovered) return this.#around(this.#hovered);
    const edge = this.#edge;
    if (edge) {
      return { edges: [edge], nodes: [this.#graph.node(edge.from), this.#graph.node(edge.to)] };
    }
    return this.#node ? this.#around(this.#node) : null;
  }

  #around(node: GraphNode): Front {
    const edges = node.edges.filter((edge) => edge.shown);
    const others = edges.map((edge) => this.#graph.otherEnd(edge, node));
    return { edges, nodes: [...new Set([node, ...others])] };
  }

  #veil(ctx: CanvasRenderingContext2D, front: Front): void {
    ctx.save();
    ctx.setTransform(1, 0, 0, 1, 0, 0);
    ctx.globalAlpha = 0.8;
    ctx.fillStyle = this.#look.paper;
    ctx.fillRect(0, 0, ctx.canvas.width, ctx.canvas.height);
    ctx.restore();
    const { edges, nodes } = drawnIn(this.#network);
    for (const edge of front.edges) {
      edges[edge.id]?.draw(ctx);
      edges[edge.id]?.drawArrows(ctx);
    }
    for (const node of front.nodes) nodes[node.id]?.draw(ctx);
  }

  #write(ctx: CanvasRenderingContext2D, front: Front | null): void {
    const scale = this.#network.getScale();
    const { clientWidth, clientHeight } = this.#canvas;
    const ratio = ctx.canvas.width / clientWidth;
    const seen = new Set(front?.nodes ?? this.#graph.nodes.filter((node) => node.shown));
    const near = this.#byWeight
      .filter((node) => seen.has(node))
      .map((node) => ({ node, box: this.#shapeBox(node, scale) }))
      .filter(({ box: { left, right, top, bottom } }) => {
        return right > -80 && bottom > -60 && left < clientWidth + 80 && top < clientHeight;
      });
    const writer = new Writer(ctx, this.#look, this.#graph.family, clientWidth);
    for (const { box } of near) writer.taken.add(box);
    writer.taken.add(toolBox());
    ctx.save();
    ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
    const first = front?.nodes[0];
    if (first) writer.node(first, this.#shapeBox(first, scale), scale, true);
    for (const { node, box } of near) {
      if (node !== first) writer.node(node, box, scale, false);
    }
    for (const edge of front?.edges ?? []) this.#nameEdge(writer, edge);
    ctx.restore();
  }

  #nameEdge(writer: Writer, edge: GraphEdge): void {
    const drawn = drawnIn(this.#network).edges[edge.id];
    if (!drawn) return;
    const point = drawn.edgeType.getPoint(0.5, drawn.edgeType.getViaNode());
    const { x, y } = this.#network.canvasToDOM(point);
    writer.edge(edge, edge.label, x, y);
  }

  #shapeBox(node: GraphNode, scale: number): Box {
    const { x, y } = this.position(node);
    const reach = node.size * scale;
    const sides = { left: x - reach, right: x + reach, top: y - reach, bottom: y + reach };
    return { owner: node, rank: node.size, ...sides };
  }
}

/** Return the place of the buttons, which lie over the upper left corner. */
function toolBox(): Box {
  const tools = document.querySelector<HTMLElement>(".tools");
  if (!tools) throw new Error("the page has no tools");
  const { offsetLeft: left, offsetTop: top, offsetWidth, offsetHeight } = tools;
  const sides = { left, right: left + offsetWidth, top, bottom: top + offsetHeight };
  return { owner: tools, rank: Number.POSITIVE_INFINITY, ...sides };
}
