/** The picture on a canvas: vis-network draws it, we write the names over it. */
import { type Box, type Ink, Writer } from "../../../drawing/labels";
import { DataSet, drawnIn, type Look, Network, options, readLook } from "../../../drawing/vis";
import { Layout, type Place } from "./layout";
import { bounds, rooms, type Scene, type SceneEdge, type SceneNode } from "./scene";

export interface Listeners {
  select(key: string | null): void;
  open(key: string): void;
}

/** What is to be brought forward: a selected node, and the nodes and edges of a path. */
export interface Front {
  readonly selected: string;
  readonly nodes: ReadonlySet<string>;
  readonly edges: ReadonlySet<string>;
}

const EMPTY: Scene = { nodes: [], edges: [] };
/** Pixels left free around the picture. */
const MARGIN = 14;
/** Beyond so many relations of the selected node their names would only hide each other. */
const NAMED = 12;
const SMALLEST = 0.05;
/** Smaller than this the names of what is not large are left out. */
const LEGIBLE = 0.4;
const LARGEST = 4;

export class Canvas {
  readonly #nodes = new DataSet<Record<string, unknown>, "id">([]);
  readonly #edges = new DataSet<Record<string, unknown>, "id">([]);
  readonly #network: Network;
  readonly #family: string;
  readonly #frame: HTMLElement;
  #look: Look;
  #scene: Scene = EMPTY;
  #byKey = new Map<string, SceneNode>();
  #places = new Map<string, Place>();
  #front: Front = { selected: "", nodes: new Set(), edges: new Set() };
  #hovered = "";
  #layout: Layout | null = null;
  #waiting = 0;
  /** Whether a person moved or enlarged the picture: then it is left as it is. */
  #moved = false;

  constructor(
    private readonly element: HTMLElement,
    label: string,
    private readonly listeners: Listeners,
  ) {
    this.#look = readLook(element);
    this.#family = getComputedStyle(document.body).fontFamily;
    const data = { nodes: this.#nodes, edges: this.#edges } as never;
    this.#network = new Network(element, data, this.#options());
    this.#frame = (element.querySelector(".vis-network") ?? element) as HTMLElement;
    this.#frame.setAttribute("role", "application");
    this.#frame.setAttribute("aria-label", label);
    this.#frame.tabIndex = 0;
    this.#listen();
  }

  get look(): Look {
    return this.#look;
  }

  get places(): ReadonlyMap<string, Place> {
    return this.#places;
  }

  /** Draw a scene; what stood somewhere stays about there. */
  draw(scene: Scene, front: Front): void {
    const same =
      scene.nodes.map((node) => node.key).join() === this.#scene.nodes.map((n) => n.key).join();
    const kept = scene.nodes.some((node) => this.#byKey.has(node.key));
    this.#scene = scene;
    this.#byKey = new Map(scene.nodes.map((node) => [node.key, node]));
    this.#front = front;
    this.#hovered = "";
    this.#arrange(same, kept ? this.#places : new Map());
    this.#fill();
  }

  /** Bring something else forward in the same scene. */
  bringForward(front: Front): void {
    this.#front = front;
    this.#fill();
  }

  /** Read the colours again, as the theme changed, or take those of paper. */
  repaint(look: Look = readLook(this.element)): void {
    if (JSON.stringify(look) === JSON.stringify(this.#look)) return;
    this.#look = look;
    this.#network.setOptions(this.#options());
    this.#fill();
  }

  /** Show everything, names included, however small it becomes. */
  fit(): void {
    this.#moved = false;
    this.#frameUp(SMALLEST);
  }

  /** Show everything, or where it would become too small to read, what the picture is about. */
  #frameUp(smallest: number): void {
    const { clientWidth: width, clientHeight: height } = this.element;
    if (!this.#scene.nodes.length || !width) return;
    const box = bounds(this.#scene, this.#places);
    const across = (width - 2 * MARGIN) / (box.right - box.left);
    const down = (height - 2 * MARGIN) / (box.bottom - box.top);
    const whole = Math.min(1.25, across, down);
    const scale = Math.max(smallest, whole);
    const middle = { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
    const about = this.#places.get(this.#front.selected || (this.#scene.nodes[0]?.key ?? ""));
    const position = (scale > whole && about) || middle;
    this.#network.moveTo({ position, scale, animation: false });
  }

  zoom(factor: number): void {
    this.#moved = true;
    const scale = Math.min(LARGEST, Math.max(SMALLEST, this.#network.getScale() * factor));
    this.#network.moveTo({ scale, animation: false });
  }

  /** Move the part that is seen, in CSS pixels. */
  pan(x: number, y: number): void {
    this.#moved = true;
    const [at, scale] = [this.#network.getViewPosition(), this.#network.getScale()];
    const position = { x: at.x + x / scale, y: at.y + y / scale };
    this.#network.moveTo({ position, animation: false });
  }

  /** Return where a node stands inside the element, in CSS pixels; for whoever clicks there. */
  position(key: string): Place | null {
    const place = this.#places.get(key);
    return place ? this.#network.canvasToDOM(place) : null;
  }

  /** Return the places when nothing moves any more. */
  settle(): ReadonlyMap<string, Place> {
    if (this.#layout) {
      this.#layout.finish();
      this.#moveTo(this.#layout.places());
      this.#layout = null;
    }
    return this.#places;
  }

  focus(): void {
    this.#frame.focus();
  }

  stop(): void {
    cancelAnimationFrame(this.#waiting);
    this.settle();
  }

  #arrange(same: boolean, known: ReadonlyMap<string, Place>): void {
    cancelAnimationFrame(this.#waiting);
    if (same && this.#places.size) return;
    const links = this.#scene.edges
      .filter((edge) => !edge.quiet)
      .map((edge) => [edge.from, edge.to] as const);
    const { clientWidth, clientHeight } = this.element;
    this.#layout = new Layout(rooms(this.#scene), links, known, clientHeight > clientWidth);
    this.#places = this.#layout.places();
    if (!known.size) this.#moved = false;
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const step = () => {
      if (!this.#layout) return;
      this.#layout.advance();
      const { finished } = this.#layout;
      if (finished || !still) this.#moveTo(this.#layout.places());
      if (finished) this.#layout = null;
      else this.#waiting = requestAnimationFrame(step);
    };
    this.#waiting = requestAnimationFrame(step);
  }

  #moveTo(places: Map<string, Place>): void {
    this.#places = places;
    // Not by an update of the data, which would have vis-network go through everything.
    const drawn = drawnIn(this.#network).nodes;
    for (const [key, place] of places) Object.assign(drawn[key] ?? {}, place);
    if (!this.#moved) this.#frameUp(LEGIBLE);
    // Twice: vis-network draws a line to where its ends were found when it was last drawn.
    this.#network.redraw();
    this.#network.redraw();
  }

  #fill(): void {
    const keep = new Set([...this.#byKey.keys()]);
    this.#nodes.remove(this.#nodes.getIds().filter((id) => !keep.has(String(id))));
    this.#nodes.update(this.#scene.nodes.map((node) => this.#node(node)));
    const lines = this.#scene.edges.filter((edge) => !edge.quiet || this.#tells(edge));
    const keys = new Set(lines.map((edge) => edge.key));
    this.#edges.remove(this.#edges.getIds().filter((id) => !keys.has(String(id))));
    this.#edges.update(lines.map((edge) => this.#edge(edge)));
    if (this.#moved) this.#network.redraw();
    else this.#frameUp(LEGIBLE);
  }

  /** A relation that says again what others say is drawn where it is asked for. */
  #tells(edge: SceneEdge): boolean {
    const { selected, edges } = this.#front;
    return edges.has(edge.key) || edge.from === selected || edge.to === selected;
  }

  #node(node: SceneNode) {
    const fill = this.#look.dark ? node.kind.dark : node.kind.light;
    const chosen = this.#front.selected === node.key;
    const border = chosen ? this.#look.accent : node.more ? fill : this.#look.paper;
    const plain = { background: node.more ? this.#look.paper : fill, border };
    const place = this.#places.get(node.key) ?? { x: 0, y: 0 };
    return {
      id: node.key,
      shape: node.shape,
      size: node.size + (chosen ? 4 : 0),
      color: { ...plain, hover: plain, highlight: plain },
      borderWidth: chosen ? 3 : 1.5,
      shapeProperties: { borderDashes: node.more ? [3, 3] : false },
      ...place,
    };
  }

  #edge(edge: SceneEdge) {
    const lit = this.#front.edges.has(edge.key);
    const { accent, edge: line } = this.#look;
    const bent = {
      enabled: true,
      type: edge.bend > 0 ? "curvedCW" : "curvedCCW",
      roundness: Math.abs(edge.bend),
    };
    return {
      id: edge.key,
      from: edge.from,
      to: edge.to,
      smooth: edge.bend ? bent : false,
      dashes: edge.edge < 0 ? [3, 4] : false,
      arrows: { to: { enabled: edge.edge >= 0, scaleFactor: 0.42 } },
      width: lit ? 3 : 1.1,
      color: { color: lit ? accent : line, hover: accent, highlight: accent, inherit: false },
    };
  }

  #options() {
    const shared = options(this.#look, false);
    // Keys are our own, so that the plus of a Danish keyboard enlarges.
    return { ...shared, interaction: { ...shared.interaction, keyboard: { enabled: false } } };
  }

  #listen(): void {
    const network = this.#network;
    network.on("click", ({ nodes: [key] }: { nodes: string[] }) => {
      network.unselectAll();
      this.listeners.select(key ?? null);
    });
    network.on("doubleClick", ({ pointer }: { pointer: { DOM: Place } }) => {
      const key = network.getNodeAt(pointer.DOM);
      if (key !== undefined) this.listeners.open(String(key));
    });
    network.on("hoverNode", ({ node }: { node: string }) => this.#point(node));
    network.on("blurNode", () => this.#point(""));
    network.on("zoom", () => {
      this.#moved = true;
    });
    network.on("dragEnd", ({ nodes }: { nodes: string[] }) => {
      this.#moved = true;
      for (const [key, place] of Object.entries(network.getPositions(nodes))) {
        this.#places.set(key, place);
      }
    });
    network.on("resize", () => {
      if (!this.#moved) this.#frameUp(LEGIBLE);
    });
    network.on("afterDrawing", (ctx: CanvasRenderingContext2D) => this.#write(ctx));
    this.#frame.addEventListener("keydown", (event) => this.#key(event));
  }

  #point(key: string): void {
    this.#hovered = key;
    this.#network.redraw();
  }

  #key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const keys: Record<string, () => void> = {
      ArrowLeft: () => this.pan(-60, 0),
      ArrowRight: () => this.pan(60, 0),
      ArrowUp: () => this.pan(0, -60),
      ArrowDown: () => this.pan(0, 60),
      "+": () => this.zoom(1.35),
      "=": () => this.zoom(1.35),
      "-": () => this.zoom(1 / 1.35),
      "0": () => this.fit(),
      Enter: () => this.#front.selected && this.listeners.open(this.#front.selected),
      Escape: () => this.listeners.select(null),
    };
    const act = keys[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  }

  /** Return what the pointer, the path or the selection brings forward; null for everything. */
  #forward(): { nodes: Set<string>; edges: Set<string> } | null {
    if (!this.#hovered && this.#front.nodes.size) {
      return { nodes: new Set(this.#front.nodes), edges: new Set(this.#front.edges) };
    }
    if (!this.#hovered) return null;
    const nodes = new Set([this.#hovered]);
    const edges = new Set<string>();
    for (const edge of this.#scene.edges) {
      if (edge.from !== this.#hovered && edge.to !== this.#hovered) continue;
      if (edge.quiet && !this.#tells(edge)) continue;
      edges.add(edge.key);
      nodes.add(edge.from).add(edge.to);
    }
    return { nodes, edges };
  }

  #write(ctx: CanvasRenderingContext2D): void {
    const forward = this.#forward();
    if (forward) this.#veil(ctx, forward);
    const scale = this.#network.getScale();
    const ratio = ctx.canvas.width / this.element.clientWidth;
    const ink: Ink = this.#look;
    ctx.save();
    ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
    const writer = new Writer(ctx, ink, this.#family, this.element.clientWidth);
    const seen = this.#scene.nodes
      .filter((node) => !forward || forward.nodes.has(node.key))
      .map((node) => ({ node, box: this.#shapeBox(node, scale) }))
      .filter(({ box }) => box.right > -80 && box.left < this.element.clientWidth + 80)
      .sort((a, b) => this.#weight(b.node) - this.#weight(a.node));
    for (const { box } of seen) writer.taken.add(box);
    const always = new Set([this.#hovered, this.#front.selected, ...(this.#front.nodes ?? [])]);
    for (const { node, box } of seen) writer.node(node, box, scale, always.has(node.key));
    const named = this.#scene.edges.filter(
      (edge) => edge.label && (forward ? forward.edges.has(edge.key) : this.#tells(edge)),
    );
    if (named.length <= NAMED) for (const edge of named) this.#nameEdge(writer, edge);
    ctx.restore();
  }

  /** Whose name is written first: the selected, then the larger; a person rather than a number. */
  #weight(node: SceneNode): number {
    return node.size + (this.#front.selected === node.key ? 100 : 0) + (node.parent ? 0 : 50);
  }

  #nameEdge(writer: Writer, edge: SceneEdge): void {
    const drawn = drawnIn(this.#network).edges[edge.key];
    if (!drawn) return;
    const point = drawn.edgeType.getPoint(0.5, drawn.edgeType.getViaNode());
    const { x, y } = this.#network.canvasToDOM(point);
    writer.edge(edge, edge.label, x, y);
  }

  #shapeBox(node: SceneNode, scale: number): Box {
    const { x, y } = this.#network.canvasToDOM(this.#places.get(node.key) ?? { x: 0, y: 0 });
    const reach = node.size * scale;
    return {
      owner: node,
      rank: node.size,
      left: x - reach,
      right: x + reach,
      top: y - reach,
      bottom: y + reach,
    };
  }

  /** Cover everything with a veil, and draw what is brought forward once more. */
  #veil(ctx: CanvasRenderingContext2D, forward: { nodes: Set<string>; edges: Set<string> }): void {
    ctx.save();
    ctx.setTransform(1, 0, 0, 1, 0, 0);
    ctx.globalAlpha = 0.8;
    ctx.fillStyle = this.#look.paper;
    ctx.fillRect(0, 0, ctx.canvas.width, ctx.canvas.height);
    ctx.restore();
    const { edges, nodes } = drawnIn(this.#network);
    for (const key of forward.edges) {
      edges[key]?.draw(ctx);
      edges[key]?.drawArrows(ctx);
    }
    for (const key of forward.nodes) nodes[key]?.draw(ctx);
  }
}
