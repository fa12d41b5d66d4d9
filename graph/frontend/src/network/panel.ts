/** What is known about the selected node or relation, and the words it was read from. */
import { h } from "../explorer/dom";
import {
  address,
  byId,
  type Fact,
  found,
  type Graph,
  type GraphEdge,
  type GraphNode,
  kindSign,
} from "./data";

export interface Choices {
  node(node: GraphNode): void;
  edge(edge: GraphEdge): void;
  clear(): void;
}

/** Beyond so many letters a quote is folded. */
const LONG = 320;

export class Panel {
  constructor(
    private readonly graph: Graph,
    private readonly choices: Choices,
  ) {}

  /** Return a link that selects a node. */
  link(node: GraphNode, text = node.label): HTMLElement {
    const open = (event: MouseEvent) => {
      // A new tab or window is the browser's business.
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      this.choices.node(node);
    };
    return h("a", { href: address(node), onclick: open }, text || "–");
  }

  showNothing(): void {
    const { graph } = this;
    this.#fill(
      h("p", { class: "hint" }, graph.say("panel_empty")),
      h("p", { class: "hint" }, graph.say("panel_tip")),
    );
  }

  showNode(node: GraphNode): void {
    const { graph } = this;
    const facts = node.facts.flatMap((fact) => this.#fact(fact));
    this.#fill(
      this.#crown(kindSign(node.kind), node.kind.label),
      h("h2", { tabindex: "-1" }, node.label || "–"),
      h("p", { class: "iri" }, node.iri),
      h("p", { class: "share" }, h("a", { href: address(node) }, graph.say("share"))),
      h("h3", {}, graph.say("facts")),
      facts.length ? h("dl", {}, ...facts) : h("p", { class: "hint" }, graph.say("no_facts")),
      h("h3", {}, graph.say("neighbours")),
      ...this.#neighbours(node),
    );
  }

  showEdge(edge: GraphEdge): void {
    const { graph } = this;
    const end = (id: number) => {
      const node = graph.node(id);
      const row = h("li", {}, kindSign(node.kind), h("span", {}, this.link(node)), h("span"));
      return h("ul", { class: "near" }, row);
    };
    const quotes = edge.evidence.map((index) => this.#quote(index));
    this.#fill(
      this.#crown(graph.say("edge")),
      h("h2", { tabindex: "-1" }, edge.label || "–"),
      end(edge.from),
      h("p", { class: "kindname" }, `↓ ${edge.label}`),
      end(edge.to),
      h("h3", {}, graph.say("quotes")),
      ...(quotes.length ? quotes : [h("p", { class: "hint" }, graph.say("no_quotes"))]),
    );
  }

  focus(): void {
    byId("panel").querySelector("h2")?.focus();
  }

  #fill(...children: HTMLElement[]): void {
    byId("detail").replaceChildren(...children);
    byId("panel").scrollTop = 0;
  }

  #crown(...name: (Node | string)[]): HTMLElement {
    const { graph } = this;
    const close = { type: "button", onclick: () => this.choices.clear() };
    return h(
      "div",
      { class: "crown" },
      h("span", { class: "kindname" }, ...name),
      h("button", close, graph.say("clear")),
    );
  }

  #fact([label, value, target, evidence]: Fact): HTMLElement[] {
    const shown = target === null ? value : this.link(this.graph.node(target), value);
    const quotes = evidence.map((index) => this.#quote(index));
    return [h("dt", {}, label), h("dd", {}, shown, ...quotes)];
  }

  #quote(index: number): HTMLElement {
    const { graph } = this;
    const [text, source, page, start, end, section] = found(graph.quotes[index]);
    const quoted = h("blockquote", {}, text);
    const where = [
      source,
      page === null ? "" : graph.say("page", { n: page }),
      graph.say("chars", { start, end }),
      section,
    ];
    const figure = h("figure", {}, quoted, h("figcaption", {}, where.filter(Boolean).join(" · ")));
    if (text.length > LONG) this.#shorten(figure, quoted);
    return figure;
  }

  #shorten(figure: HTMLElement, quoted: HTMLElement): void {
    const { graph } = this;
    const button = h("button", { type: "button", "aria-expanded": "false" }, graph.say("more"));
    quoted.classList.add("short");
    button.addEventListener("click", () => {
      const short = quoted.classList.toggle("short");
      button.textContent = graph.say(short ? "more" : "less");
      button.setAttribute("aria-expanded", String(!short));
    });
    figure.append(button);
  }

  #neighbours(node: GraphNode): HTMLElement[] {
    const groups = new Map<string, { out: boolean; label: string; edges: GraphEdge[] }>();
    for (const edge of node.edges) {
      const out = edge.from === node.id;
      const key = JSON.stringify([out, edge.label]);
      const group = groups.get(key) ?? { out, label: edge.label, edges: [] };
      group.edges.push(edge);
      groups.set(key, group);
    }
    if (!groups.size) return [h("p", { class: "hint" }, this.graph.say("no_neighbours"))];
    return [...groups.values()].flatMap(({ out, label, edges }) => [
      this.#heading(out, label, edges.length),
      h("ul", { class: "near" }, ...edges.map((edge) => this.#neighbour(edge, node))),
    ]);
  }

  #heading(out: boolean, label: string, members: number): HTMLElement {
    const arrow = (text: string) => h("span", { "aria-hidden": "true" }, text);
    const way = h("span", { class: "unseen" }, ` (${this.graph.say(out ? "out" : "in")})`);
    const count = members > 1 && ` (${members})`;
    return out
      ? h("h4", {}, label, arrow(" →"), way, count)
      : h("h4", {}, arrow("← "), label, way, count);
  }

  #neighbour(edge: GraphEdge, node: GraphNode): HTMLElement {
    const { graph } = this;
    const other = graph.otherEnd(edge, node);
    const off = !other.shown && h("span", { class: "off" }, ` (${graph.say("hidden")})`);
    const name = graph.say("edge_open_label", {
      source: graph.node(edge.from).label,
      label: edge.label,
      target: graph.node(edge.to).label,
    });
    const open = () => this.choices.edge(edge);
    const attributes = { type: "button", "aria-label": name, title: name, onclick: open };
    return h(
      "li",
      {},
      kindSign(other.kind),
      h("span", {}, this.link(other), off),
      h("button", attributes, graph.say("quotes")),
    );
  }
}
