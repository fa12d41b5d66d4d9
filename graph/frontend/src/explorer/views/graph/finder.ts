/** The search over the whole network: what is found is put into the picture. */
import { fold } from "../../../drawing/fold";
import { h } from "../../dom";
import type { Network } from "./network";
import { counted, kindSign, type Parts } from "./parts";

const MOST = 30;

/** Return the nodes whose name has every word, the best first. */
export class Index {
  readonly #names: string[];

  constructor(private readonly network: Network) {
    // A day is found in words and as it is written in the graph.
    this.#names = network.ids.map((_, node) => {
      const [label, written] = [network.label(node), network.written(node)];
      return fold(label === written ? label : `${label} ${written}`);
    });
  }

  find(words: string): number[] {
    const needle = fold(words).trim();
    if (!needle) return [];
    const parts = needle.split(/\s+/);
    const found: { node: number; rank: number }[] = [];
    this.#names.forEach((name, node) => {
      if (!parts.every((part) => name.includes(part))) return;
      const first = parts[0] ?? "";
      const rank =
        name === needle
          ? 0
          : name.startsWith(needle)
            ? 1
            : ` ${name}`.includes(` ${first}`)
              ? 2
              : 3;
      found.push({ node, rank });
    });
    const { network } = this;
    found.sort(
      (a, b) =>
        a.rank - b.rank || network.degree(b.node) - network.degree(a.node) || a.node - b.node,
    );
    return found.map(({ node }) => node);
  }
}

export class Finder {
  readonly element: HTMLElement;
  readonly #input = h("input", {
    type: "search",
    id: "graph-search",
    role: "combobox",
    autocomplete: "off",
    spellcheck: "false",
    "aria-autocomplete": "list",
    "aria-expanded": "false",
    "aria-controls": "graph-hits",
  });
  readonly #list: HTMLUListElement;
  readonly #count = h("p", { class: "note", role: "status" });
  readonly #found: HTMLElement;
  #index: Index | null = null;
  #hits: number[] = [];
  #active = -1;

  constructor(private readonly parts: Parts) {
    const { say } = parts.context;
    this.#input.placeholder = say("graph_search_hint");
    this.#list = h("ul", { id: "graph-hits", role: "listbox", "aria-label": say("graph_search") });
    this.#found = h("div", { class: "found", hidden: true }, this.#count, this.#list);
    this.element = h(
      "div",
      { class: "finder", role: "search" },
      h("label", { for: "graph-search" }, say("graph_search")),
      this.#input,
      this.#found,
    );
    this.#input.addEventListener("input", () => this.#search());
    this.#input.addEventListener("focus", () => this.#input.value.trim() && this.#search());
    this.#input.addEventListener("blur", () => this.#open(false));
    this.#input.addEventListener("keydown", (event) => this.#key(event));
  }

  #search(): void {
    this.#index ??= new Index(this.parts.network);
    const found = this.#index.find(this.#input.value);
    this.#hits = found.slice(0, MOST);
    this.#list.replaceChildren(...this.#hits.map((node, place) => this.#row(node, place)));
    this.#count.textContent = this.#words(found.length);
    this.#open(this.#input.value.trim() !== "");
    this.#activate(this.#hits.length ? 0 : -1);
  }

  #words(count: number): string {
    const { context } = this.parts;
    if (count === 0) return context.say("graph_hits_none");
    if (count === 1) return context.say("graph_hits_one");
    const n = counted(count, context);
    return count > MOST
      ? context.say("graph_hits_first", { n, shown: MOST })
      : context.say("graph_hits", { n });
  }

  #row(node: number, place: number): HTMLElement {
    const { network, context } = this.parts;
    const kind = network.kind(node);
    const when = [...new Set(network.years(node) ?? [])].join("–");
    const row = h(
      "li",
      { role: "option", id: `graph-hit-${place}`, "aria-selected": "false" },
      kindSign(kind),
      h("span", {}, network.label(node)),
      h("small", {}, [kind[context.lang][0], when].filter(Boolean).join(" ")),
    );
    // mousedown, not click: the box would lose the focus first, and close.
    row.addEventListener("mousedown", (event) => {
      event.preventDefault();
      this.#choose(place);
    });
    return row;
  }

  #open(on: boolean): void {
    this.#found.hidden = !on;
    // A list without options is none: then only the count is told.
    this.#list.hidden = !on || this.#hits.length === 0;
    this.#input.setAttribute("aria-expanded", String(on && this.#hits.length > 0));
    if (!on) this.#input.removeAttribute("aria-activedescendant");
  }

  #activate(place: number): void {
    this.#active = place;
    for (const [at, row] of [...this.#list.children].entries()) {
      row.setAttribute("aria-selected", String(at === place));
    }
    if (place < 0) return;
    this.#input.setAttribute("aria-activedescendant", `graph-hit-${place}`);
    this.#list.children[place]?.scrollIntoView({ block: "nearest" });
  }

  #choose(place: number): void {
    const node = this.#hits[place];
    this.#open(false);
    if (node === undefined) return;
    this.#input.value = "";
    this.parts.acts.select(node);
  }

  #key(event: KeyboardEvent): void {
    const shown = !this.#found.hidden;
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
