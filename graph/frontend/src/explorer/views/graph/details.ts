/** What is known about the selected node, and what one can do with it. */
import type { Dataset } from "../../../data/dataset";
import { h } from "../../dom";
import { Card } from "../thing/card";
import { byOrder, isShown, propertyName, valueInWords } from "../thing/properties";
import type { Link } from "./network";
import { counted, kindSign, nodeButton, type Parts, type Shown } from "./parts";

/** Neighbours of one relation that are listed; the others are counted. */
const MOST = 8;
/** Facts that are shown; a description of a law has dozens. */
const FACTS = 16;
/** A concept of a scheme: an outcome, a kind of amount. */
const CONCEPT = /\/ns\/[a-z-]+\//;

export class Details {
  readonly element: HTMLElement;
  readonly #body = h("div", {});
  #node = -1;

  constructor(private readonly parts: Parts) {
    const id = "graph-details";
    this.element = h(
      "section",
      { class: "details", "aria-labelledby": id },
      h("h2", { id, class: "unseen" }, parts.context.say("graph_details")),
      this.#body,
    );
  }

  show(shown: Shown): void {
    const { network, context } = this.parts;
    const node = shown.seen.at;
    this.#node = node;
    if (node < 0) {
      this.#body.replaceChildren(h("p", { class: "note" }, context.say("graph_details_none")));
      return;
    }
    const kind = network.kind(node);
    const facts = h("dl", {});
    const label = h("h3", { class: "label", tabindex: "-1" }, network.label(node));
    const inside = this.#body.contains(document.activeElement);
    this.#body.replaceChildren(
      h("p", { class: "kind" }, kindSign(kind), kind[context.lang][0]),
      label,
      this.#links(node),
      this.#buttons(node, shown),
      facts,
      ...this.#relations(node, shown),
    );
    // The button that was pressed is gone: the keyboard goes on from the name.
    if (inside) label.focus({ preventScroll: true });
    this.#known(facts, node);
    void this.#facts(facts, node);
  }

  #links(node: number): HTMLElement {
    const { network, context } = this.parts;
    const id = network.id(node);
    const links = [h("a", { href: context.link("thing", id) }, context.say("graph_open_thing"))];
    if (network.kind(node).id === "Case") {
      links.unshift(h("a", { href: context.link("case", id) }, context.say("graph_open_case")));
    }
    const query = `DESCRIBE <${context.whole(id)}>`;
    links.push(h("a", { href: context.link("sparql", query) }, context.say("graph_query")));
    return h("p", { class: "row links" }, ...links);
  }

  #buttons(node: number, { seen, scene, chosen }: Shown): HTMLElement {
    const { network, context, acts } = this.parts;
    const { say } = context;
    const button = (words: string, act: () => void) =>
      h("button", { type: "button", onclick: act }, words);
    const drawn = scene.nodes.find((one) => !one.more && one.node === node);
    const root = seen.roots[0] ?? -1;
    const isRoot = seen.roots.length === 1 && root === node;
    const children = chosen.nodes.some((one) => chosen.parents.get(one) === node);
    const from = network.label(root);
    return h(
      "p",
      { class: "row buttons" },
      drawn && drawn.hidden > 0 && button(say("graph_expand"), () => acts.expand(node)),
      !isRoot && children && button(say("graph_collapse"), () => acts.collapse(node)),
      !isRoot && button(say("graph_remove"), () => acts.remove(node)),
      !isRoot && button(say("graph_centre"), () => acts.centre(node)),
      seen.roots.length === 1 &&
        !isRoot &&
        seen.goal !== node &&
        button(say("graph_path_find", { label: from }), () => acts.wayTo(node)),
      !isRoot && button(say("graph_close"), () => acts.unselect()),
    );
  }

  /** What the network itself knows: when, and before whom. */
  #known(list: HTMLElement, node: number): void {
    const { network, context } = this.parts;
    const years = [...new Set(network.years(node) ?? [])].join("–");
    const bodies = network.bodies(node).filter((body) => body !== node);
    if (years) list.append(h("dt", {}, context.say("graph_year")), h("dd", {}, years));
    if (bodies.length) {
      const names = bodies.map((body) => network.label(body)).join(", ");
      list.append(h("dt", {}, context.say("graph_bodies")), h("dd", {}, names));
    }
  }

  /** Put in the plain facts, with a link to where each stands, when the graph is unpacked. */
  async #facts(list: HTMLElement, node: number): Promise<void> {
    const { network, context } = this.parts;
    let dataset: Dataset;
    try {
      dataset = await context.dataset();
    } catch {
      return; // A page whose graph cannot be read still has its network.
    }
    if (this.#node !== node || !list.isConnected) return;
    const subject = dataset.find(context.whole(network.id(node)));
    if (subject < 0) return;
    const card = new Card(dataset, context, new Map(), new Set());
    const groups = new Map<string, number[]>();
    for (const triple of dataset.match(subject)) {
      const name = card.nameOf(dataset.predicate(triple));
      const { kind, value } = dataset.term(dataset.object(triple));
      // What leads to another thing is told among the relations; a concept is a word.
      const plain = kind === "literal" || CONCEPT.test(value);
      if (!plain || !isShown(name) || value === dataset.label(subject, context.lang)) continue;
      groups.set(name, [...(groups.get(name) ?? []), triple]);
    }
    const order = [...groups].sort(([one], [other]) => byOrder(one, other));
    for (const [name, triples] of order.slice(0, FACTS)) {
      const label = propertyName(card, name);
      const words = triples.map((one) => valueInWords(card, name, dataset.object(one)));
      const said = h("dd", {}, [...new Set(words)].join("; "));
      const source = this.#source(dataset, triples[0] ?? -1, label);
      if (source) said.append(" ", source);
      list.append(h("dt", {}, label), said);
    }
  }

  #source(dataset: Dataset, triple: number, label: string): HTMLElement | null {
    const { context } = this.parts;
    const reading = dataset.readingsOf(triple)[0];
    if (!reading) return null;
    const id = context.short(dataset.term(reading.source).value);
    const at = reading.start === null ? null : { at: `${reading.start}-${reading.end}` };
    const words = context.say("graph_source_of", { label });
    const href = context.link("sources", id, at ?? {});
    return h(
      "a",
      { class: "source", href, title: reading.exact, "aria-label": words },
      context.say("graph_source"),
    );
  }

  #relations(node: number, { chosen }: Shown): HTMLElement[] {
    const { network, context } = this.parts;
    const shown = new Set(chosen.nodes);
    const groups = new Map<string, { words: string; out: boolean; links: Link[] }>();
    for (const link of network.links(node)) {
      const words = network.relation(link.edge)[context.lang];
      const key = `${link.out} ${words}`;
      const group = groups.get(key) ?? { words, out: link.out, links: [] };
      group.links.push(link);
      groups.set(key, group);
    }
    const heading = h("h3", {}, context.say("graph_relations"));
    if (!groups.size)
      return [heading, h("p", { class: "note" }, context.say("graph_relations_none"))];
    return [
      heading,
      ...[...groups.values()].flatMap(({ words, out, links }) => [
        h(
          "h4",
          {},
          out ? `${words} →` : `← ${words}`,
          h(
            "span",
            { class: "unseen" },
            ` (${context.say(out ? "graph_outgoing" : "graph_incoming")})`,
          ),
          ` (${counted(links.length, context)})`,
        ),
        this.#neighbours(links, shown),
      ]),
    ];
  }

  #neighbours(links: readonly Link[], shown: ReadonlySet<number>): HTMLElement {
    const { network, context, acts } = this.parts;
    const order = [...links].sort(
      (a, b) => Number(shown.has(b.other)) - Number(shown.has(a.other)),
    );
    const rows = order.slice(0, MOST).map(({ other }) => {
      if (shown.has(other)) return h("li", {}, nodeButton(this.parts, other));
      const label = context.say("graph_put_in", { label: network.label(other) });
      return h(
        "li",
        {},
        h(
          "span",
          { class: "name" },
          kindSign(network.kind(other)),
          h("span", {}, network.label(other)),
        ),
        h(
          "button",
          {
            type: "button",
            class: "quiet",
            "aria-label": label,
            onclick: () => acts.select(other),
          },
          context.say("graph_add"),
        ),
      );
    });
    const rest = links.length - rows.length;
    if (rest > 0)
      rows.push(
        h("li", { class: "note" }, context.say("graph_others", { n: counted(rest, context) })),
      );
    return h("ul", { class: "near" }, ...rows);
  }
}
