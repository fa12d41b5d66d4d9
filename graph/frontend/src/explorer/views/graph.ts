/** The network around what is selected: a picture, and the same in words. */
import "../../styles/graph.css";
import { has, json } from "../../data/blocks";
import { measurer } from "../../drawing/labels";
import { ON_PAPER } from "../../drawing/vis";
import type { Context, MakeView, View } from "../context";
import { h } from "../dom";
import type { State } from "../router";
import { makeActs } from "./graph/acts";
import { readSeen } from "./graph/address";
import { Canvas, type Front } from "./graph/canvas";
import { Details } from "./graph/details";
import { downloads } from "./graph/downloads";
import { Filters } from "./graph/filters";
import { Finder } from "./graph/finder";
import { choose, MOST, READABLE, READABLE_SMALL } from "./graph/neighbourhood";
import { type Columns, Network } from "./graph/network";
import { counted, type Parts, type Shown } from "./graph/parts";
import { shortest } from "./graph/path";
import { inWords, kindWords, makeScene } from "./graph/scene";
import { Table } from "./graph/table";
import { Way } from "./graph/way";

/** Unpacked once, whatever language the view is in. */
let loaded: Promise<Columns> | null = null;

export const makeGraph: MakeView = (root, context) => new GraphView(root, context);

class GraphView implements View {
  readonly #title = h("h1", { tabindex: "-1" });
  readonly #note = h("p", { class: "note", role: "status" });
  readonly #measure = measurer(getComputedStyle(document.body).fontFamily);
  #network: Network | null = null;
  #screen: Screen | null = null;
  #listening: AbortController | null = null;

  constructor(
    private readonly root: HTMLElement,
    private readonly context: Context,
  ) {}

  title(state: State): string {
    const { say } = this.context;
    if (!this.#network) return say("view_graph");
    const at = this.#network.find(this.context.short(state.id));
    if (at < 0) return say("graph_title_start");
    return say("graph_title", { label: this.#network.label(at) });
  }

  async show(state: State): Promise<void> {
    if (!this.#screen) {
      const { say } = this.context;
      this.#title.textContent = say("view_graph");
      this.#note.textContent = say(has("network") ? "graph_loading" : "graph_none");
      this.root.replaceChildren(this.#title, this.#note);
      if (!has("network")) return;
      loaded ??= json<Columns>("network");
      const columns = await loaded;
      this.#network ??= new Network(columns, this.context.lang);
      this.#screen ??= this.#build(this.#network);
    }
    this.#listen(this.#screen.canvas);
    this.#draw(state, this.#screen);
  }

  hide(): void {
    this.#screen?.canvas.stop();
    this.#listening?.abort();
    this.#listening = null;
  }

  #build(network: Network): Screen {
    const { context } = this;
    const screen = new Screen(network, context, () => this.#title.textContent ?? "");
    this.root.replaceChildren(this.#title, this.#note, screen.element);
    screen.start();
    return screen;
  }

  #draw(state: State, screen: Screen): void {
    const { context } = this;
    const network = screen.parts.network;
    const id = context.short(state.id);
    const seen = readSeen(network, id, state.more);
    const root = seen.roots[0] ?? -1;
    const alone = network.find(id) >= 0;
    const way = alone && seen.goal >= 0 ? shortest(network, root, seen.goal) : undefined;
    const added = [...seen.added, ...(way ?? []).map((stride) => stride.to)];
    const narrow = matchMedia("(max-width: 40rem)").matches;
    const size = narrow ? READABLE_SMALL : READABLE;
    const chosen = choose(network, { ...seen, added }, size);
    const words = (count: number, kind: Network["kinds"][number]) =>
      context.say("graph_more", {
        n: counted(count, context),
        kind: kindWords(kind, context.lang, count).toLowerCase(),
      });
    const drawn = makeScene(network, chosen, this.#measure, words);
    const shown = { seen, chosen, way, scene: inWords(network, drawn, context.lang) };
    this.#title.textContent = this.title(state);
    this.#note.replaceChildren(...this.#notes(shown, id, alone));
    screen.show(shown, state);
  }

  /** Tell how much is shown, and what is to be known before believing it. */
  #notes({ chosen, scene }: Shown, id: string, alone: boolean): (Node | string)[] {
    const { context } = this;
    const sentences = [
      context.say("graph_counts", {
        nodes: counted(chosen.nodes.length, context),
        all: counted(this.#network?.count ?? 0, context),
        edges: counted(scene.edges.filter((edge) => edge.edge >= 0).length, context),
      }),
    ];
    if (!alone) sentences.push(context.say("graph_intro"));
    if (id && !alone) sentences.unshift(context.say("graph_missing", { id }));
    if (chosen.full) sentences.push(context.say("graph_full", { most: MOST }));
    return [sentences.join(" ")];
  }

  /** Draw anew when the theme changes or the page is printed, until the view is left. */
  #listen(canvas: Canvas): void {
    if (this.#listening) return;
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    const repaint = () => canvas.repaint();
    document.addEventListener("themechange", repaint, { signal });
    addEventListener("beforeprint", () => canvas.repaint(ON_PAPER), { signal });
    addEventListener("afterprint", repaint, { signal });
    repaint();
  }
}

/** The parts of the view, and what is on them. */
class Screen {
  readonly element: HTMLElement;
  readonly parts: Parts;
  readonly #picture = h("div", { class: "picture" });
  readonly #filters: Filters;
  readonly #details: Details;
  readonly #table: Table;
  readonly #way: Way;
  #canvas: Canvas | null = null;
  #shown: Shown | null = null;
  #state: State = { view: "graph", id: "", more: {} };

  constructor(network: Network, context: Context, title: () => string) {
    const shown = () => this.#shown as Shown;
    const acts = makeActs(network, context, shown, () => this.#state);
    this.parts = { network, context, acts };
    this.#filters = new Filters(this.parts);
    this.#details = new Details(this.parts);
    this.#table = new Table(this.parts);
    this.#way = new Way(this.parts);
    const { say } = context;
    const tool = (words: string, sign: string, act: () => void) =>
      h("button", { type: "button", "aria-label": words, title: words, onclick: act }, sign);
    const tools = h(
      "div",
      { class: "tools", role: "group", "aria-label": say("graph_tools") },
      h("button", { type: "button", onclick: () => this.canvas.fit() }, say("graph_fit")),
      tool(say("graph_zoom_out"), "−", () => this.canvas.zoom(1 / 1.35)),
      tool(say("graph_zoom_in"), "+", () => this.canvas.zoom(1.35)),
      downloads(this.parts, () => this.canvas, shown, title),
    );
    this.#filters.element.open = matchMedia("(min-width: 60rem)").matches;
    this.element = h(
      "div",
      { class: "desk" },
      h("div", { class: "left" }, new Finder(this.parts).element, this.#filters.element),
      h("div", { class: "stage" }, tools, this.#picture, this.#way.element),
      h("div", { class: "beside" }, this.#details.element, this.#table.element),
    );
  }

  get canvas(): Canvas {
    if (!this.#canvas) throw new Error("the picture is not there yet");
    return this.#canvas;
  }

  /** Make the canvas, when its element has a size. */
  start(): void {
    const { acts, context, network } = this.parts;
    const act = (key: string, plain: (node: number) => void) => {
      const more = /^more:(\d+):(\d+)$/.exec(key);
      if (more) acts.more(Number(more[1]), Number(more[2]));
      else plain(Number(key));
    };
    this.#canvas = new Canvas(this.#picture, context.say("graph_canvas"), {
      select: (key) => (key === null ? acts.unselect() : act(key, acts.select)),
      open: (key) => act(key, acts.expand),
    });
    // For tests, and for whoever wants to point at a node: where it stands, in CSS pixels.
    Object.assign(this.#picture, {
      positionOf: (id: string) => this.#canvas?.position(String(network.find(id))) ?? null,
    });
  }

  show(shown: Shown, state: State): void {
    this.#shown = shown;
    this.#state = state;
    this.canvas.draw(shown.scene, this.#front(shown));
    this.#filters.show(shown);
    this.#details.show(shown);
    this.#table.show(shown);
    this.#way.show(shown);
  }

  #front({ seen, way }: Shown): Front {
    const nodes = way?.length ? [seen.roots[0], ...way.map((stride) => stride.to)] : [];
    return {
      selected: seen.at >= 0 ? String(seen.at) : "",
      nodes: new Set(nodes.map(String)),
      edges: new Set((way ?? []).map((stride) => String(stride.edge))),
    };
  }
}
