/** The picture as tables: the same nodes and relations, for keyboard and screen readers. */

import { h } from "../../dom";
import type { Key } from "../../words";
import { counted, nodeButton, type Parts, type Shown } from "./parts";
import { kindWords } from "./scene";

export class Table {
  readonly element: HTMLElement;
  readonly #body = h("div", { class: "tables" });
  readonly #heading: HTMLElement;
  /** What a person opened or closed, by its name. */
  readonly #turned = new Map<string, boolean>();

  constructor(private readonly parts: Parts) {
    const id = "graph-table";
    this.#heading = h("h2", { id, tabindex: "-1" }, parts.context.say("graph_table"));
    const labelled = { class: "same", "aria-labelledby": id };
    this.element = h("section", labelled, this.#heading, this.#body);
  }

  show(shown: Shown): void {
    const focused = this.#focusedRow();
    this.#body.replaceChildren(
      this.#nodes(shown),
      ...this.#waiting(shown),
      ...this.#relations(shown),
    );
    if (!focused) return;
    const row = this.#body.querySelector<HTMLElement>(`[data-row="${CSS.escape(focused)}"] button`);
    (row ?? this.#heading).focus({ preventScroll: true });
  }

  #focusedRow(): string | null {
    const { activeElement } = document;
    if (!activeElement || !this.#body.contains(activeElement)) return null;
    return activeElement.closest("[data-row]")?.getAttribute("data-row") ?? null;
  }

  /** Return a table that can be folded; its rows are made when it is opened. */
  #table(
    name: string,
    caption: string,
    columns: readonly Key[],
    rows: () => HTMLElement[],
  ): HTMLElement {
    const { say } = this.parts.context;
    const fold = h("details", {}, h("summary", {}, caption));
    const fill = () => {
      if (fold.querySelector("table")) return;
      const heads = columns.map((key) => h("th", { scope: "col" }, say(key)));
      fold.append(
        h(
          "table",
          {},
          h("caption", { class: "unseen" }, caption),
          h("thead", {}, h("tr", {}, ...heads)),
          h("tbody", {}, ...rows()),
        ),
      );
    };
    // That of the nodes is open at first, those of the relations are not.
    fold.open = this.#turned.get(name) ?? name === "";
    if (fold.open) fill();
    fold.addEventListener("toggle", () => {
      this.#turned.set(name, fold.open);
      if (fold.open) fill();
    });
    return fold;
  }

  #nodes({ scene, seen }: Shown): HTMLElement {
    const { network, context, acts } = this.parts;
    const shown = new Set(scene.nodes.filter((node) => !node.more).map((node) => node.node));
    const row = (node: number) => {
      const others = new Set(network.links(node).map((link) => link.other));
      const seenOthers = [...others].filter((other) => shown.has(other)).length;
      const share = context.say("graph_shown_tip", {
        shown: counted(seenOthers, context),
        all: counted(others.size, context),
      });
      const label = context.say("graph_expand_of", { label: network.label(node) });
      const expand = h(
        "button",
        { type: "button", class: "quiet", "aria-label": label, onclick: () => acts.expand(node) },
        context.say("graph_expand"),
      );
      return h(
        "tr",
        { "data-row": network.id(node) },
        h("th", { scope: "row" }, nodeButton(this.parts, node, node === seen.at)),
        h("td", { class: "number" }, share),
        h("td", {}, seenOthers < others.size ? expand : ""),
      );
    };
    const caption = context.say("graph_nodes", { n: counted(shown.size, context) });
    const columns = ["graph_name", "graph_shown_of", "graph_action"] as const;
    return this.#table("", caption, columns, () => [...shown].map(row));
  }

  /** Return a button for each "842 more". */
  #waiting({ scene }: Shown): HTMLElement[] {
    const { network, context, acts } = this.parts;
    const rows = scene.nodes
      .filter((node) => node.more)
      .map(({ key, node, kind, more }) => {
        const values = {
          n: counted(more, context),
          kind: kindWords(kind, context.lang, more).toLowerCase(),
          label: network.label(node),
        };
        const act = () => acts.more(node, network.kinds.indexOf(kind));
        const words = context.say("graph_more_of", values);
        const button = h("button", { type: "button", class: "quiet", onclick: act }, words);
        return h("li", { "data-row": key }, button);
      });
    return rows.length ? [h("ul", { class: "waiting" }, ...rows)] : [];
  }

  #relations({ scene, seen }: Shown): HTMLElement[] {
    const { network, context } = this.parts;
    const groups = new Map<string, number[]>();
    for (const { edge } of scene.edges) {
      if (edge < 0) continue;
      const words = network.relation(edge)[context.lang];
      const group = groups.get(words);
      if (group) group.push(edge);
      else groups.set(words, [edge]);
    }
    const row = (edge: number) => {
      const [from, to] = [network.from[edge] as number, network.to[edge] as number];
      return h(
        "tr",
        { "data-row": `edge-${edge}` },
        h("td", {}, nodeButton(this.parts, from, from === seen.at)),
        h("td", {}, nodeButton(this.parts, to, to === seen.at)),
      );
    };
    const total = [...groups.values()].reduce((sum, edges) => sum + edges.length, 0);
    const heading = h("h3", {}, context.say("graph_edges", { n: counted(total, context) }));
    const tables = [...groups].sort(([a], [b]) => a.localeCompare(b, context.lang));
    return [
      heading,
      ...tables.map(([words, edges]) => {
        const caption = `${words} (${counted(edges.length, context)})`;
        return this.#table(words, caption, ["graph_from", "graph_to"], () => edges.map(row));
      }),
    ];
  }
}
