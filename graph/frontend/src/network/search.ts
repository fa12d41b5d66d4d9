/** The search box: names first, then facts. */
import { fold } from "../drawing/fold";
import { h } from "../explorer/dom";
import { byId, type Fact, found, type Graph, type GraphNode, kindSign } from "./data";

interface Hit {
  readonly node: GraphNode;
  readonly rank: number;
  /** What it was found by, where it was not its name. */
  readonly fact: Fact | null;
}

const MOST = 40;

export class Search {
  readonly #input = byId("search") as HTMLInputElement;
  readonly #list = byId("hits");
  #hits: Hit[] = [];
  #active = -1;

  constructor(
    private readonly graph: Graph,
    private readonly chosen: (node: GraphNode) => void,
  ) {
    for (const node of graph.nodes) {
      node.name = fold(node.label);
      node.texts = node.facts.map(([label, value]) => fold(`${label}: ${value}`));
    }
    this.#input.addEventListener("input", () => this.#search());
    this.#input.addEventListener("focus", () => this.#input.value.trim() && this.#search());
    this.#input.addEventListener("blur", () => this.#open(false));
    this.#input.addEventListener("keydown", (event) => this.#key(event));
  }

  #find(text: string): Hit[] {
    const needle = fold(text).trim();
    if (!needle) return [];
    const parts = needle.split(/\s+/);
    return this.graph.nodes
      .flatMap((node) => ranked(node, needle, parts) ?? [])
      .sort((a, b) => a.rank - b.rank || b.node.size - a.node.size || a.node.id - b.node.id);
  }

  #row({ node, fact }: Hit, index: number): HTMLElement {
    const row = h(
      "li",
      { role: "option", id: `hit-${index}`, "aria-selected": "false" },
      kindSign(node.kind),
      h("span", {}, node.label || "–"),
      h("small", {}, node.kind.label),
      fact && h("small", { class: "because" }, `${fact[0]}: ${fact[1]}`),
    );
    // mousedown, not click: the box would lose the focus first, and close.
    row.addEventListener("mousedown", (event) => {
      event.preventDefault();
      this.#choose(index);
    });
    return row;
  }

  #search(): void {
    const all = this.#find(this.#input.value);
    this.#hits = all.slice(0, MOST);
    this.#list.replaceChildren(...this.#hits.map((hit, index) => this.#row(hit, index)));
    byId("hit-count").textContent = this.#words(all.length);
    this.#open(this.#input.value.trim() !== "");
    this.#activate(this.#hits.length ? 0 : -1);
  }

  #words(count: number): string {
    if (count === 0) return this.graph.say("search_none");
    if (count === 1) return this.graph.say("search_count_one");
    const values = { n: count, shown: MOST };
    return this.graph.say(count > MOST ? "search_first" : "search_count", values);
  }

  #open(on: boolean): void {
    byId("found").hidden = !on;
    this.#input.setAttribute("aria-expanded", String(on));
    if (!on) this.#input.removeAttribute("aria-activedescendant");
  }

  #activate(index: number): void {
    this.#active = index;
    for (const [at, row] of [...this.#list.children].entries()) {
      row.setAttribute("aria-selected", String(at === index));
    }
    if (index < 0) return;
    this.#input.setAttribute("aria-activedescendant", `hit-${index}`);
    this.#list.children[index]?.scrollIntoView({ block: "nearest" });
  }

  #choose(index: number): void {
    this.#open(false);
    const hit = this.#hits[index];
    if (hit) this.chosen(hit.node);
  }

  #key(event: KeyboardEvent): void {
    const shown = !byId("found").hidden;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && this.#hits.length) {
      event.preventDefault();
      if (!shown) this.#search();
      else this.#activate((this.#active + step + this.#hits.length) % this.#hits.length);
    } else if (event.key === "Enter" && shown) {
      event.preventDefault();
      this.#choose(this.#active);
    } else if (event.key === "Escape" && shown) {
      event.stopPropagation();
      this.#open(false);
    }
  }
}

function ranked(node: GraphNode, needle: string, parts: readonly string[]): Hit | null {
  const has = (text: string) => parts.every((part) => text.includes(part));
  if (has(node.name)) {
    if (node.name.startsWith(needle)) return { node, rank: 0, fact: null };
    const rank = ` ${node.name}`.includes(` ${parts[0]}`) ? 1 : 2;
    return { node, rank, fact: null };
  }
  const at = node.texts.findIndex(has);
  if (at >= 0) return { node, rank: 3, fact: found(node.facts[at]) };
  const all = [node.name, fold(node.iri), ...node.texts].join(" ");
  return has(all) ? { node, rank: 4, fact: null } : null;
}
