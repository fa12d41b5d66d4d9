/** The facts of a thing in words, each with its evidence. */
import { h } from "../../dom";
import type { Card } from "./card";
import { evidence } from "./evidence";
import { byOrder, isShown, propertyName, valueInWords } from "./properties";

/** Values of one fact that are shown at first. */
const FIRST = 12;

/**
 * Return the facts as a list.
 *
 * @param apart - predicates that another section of the card tells.
 */
export function facts(card: Card, thing: number, apart: ReadonlySet<string>): HTMLElement | null {
  const { say, lang } = card.context;
  const label = card.data.label(thing, lang);
  const groups = new Map<string, number[]>();
  for (const triple of card.data.match(thing)) {
    const name = card.nameOf(card.data.predicate(triple));
    if (!isShown(name) || apart.has(name)) continue;
    // What a thing is called stands above; other names of it are told.
    const told = name === "foaf:name" || name === "dct:title";
    if (told && card.data.term(card.data.object(triple)).value === label) continue;
    groups.set(name, [...(groups.get(name) ?? []), triple]);
  }
  if (!groups.size) return null;
  const names = [...groups.keys()].sort(
    (one, other) =>
      byOrder(one, other) || propertyName(card, one).localeCompare(propertyName(card, other), lang),
  );
  const list = h("dl", { class: "thing-facts" });
  for (const name of names) list.append(fact(card, thing, name, groups.get(name) ?? []));
  return h(
    "section",
    { "aria-labelledby": "thing-facts" },
    h("h2", { id: "thing-facts" }, say("thing_facts")),
    list,
  );
}

function fact(card: Card, thing: number, name: string, triples: readonly number[]): HTMLElement {
  const { say } = card.context;
  const called = propertyName(card, name);
  const sorted = [...triples].sort((one, other) =>
    card.iri(card.data.object(one)).localeCompare(card.iri(card.data.object(other)), "da", {
      numeric: true,
    }),
  );
  const parts = sorted.map((triple) => value(card, thing, name, triple));
  const values = h("div", {});
  const cell = h("dd", {}, values);
  if (parts.length === 1) {
    values.append(...(parts[0] ?? []));
  } else {
    const list = h("ul", {});
    const add = (some: Node[][]) => {
      const items = some.map((nodes) => {
        const item = h("li", {});
        item.append(...nodes);
        return item;
      });
      list.append(...items);
      return items[0];
    };
    add(parts.slice(0, FIRST));
    values.append(list);
    if (parts.length > FIRST) {
      const more = h(
        "button",
        { type: "button", class: "quiet" },
        say("thing_more", { n: parts.length - FIRST }),
      );
      more.addEventListener("click", () => {
        const first = add(parts.slice(FIRST));
        more.remove();
        first?.querySelector("a")?.focus();
      });
      values.append(more);
    }
  }
  const shown = evidence(card, sorted, called);
  if (shown) cell.append(shown);
  return h("div", {}, h("dt", {}, called), cell);
}

function value(card: Card, thing: number, name: string, triple: number): Node[] {
  const id = card.data.object(triple);
  const { kind, value: iri } = card.data.term(id);
  const words = valueInWords(card, name, id);
  if (kind === "literal" && name === "schema:url") return [outside(iri)];
  if (kind === "literal") return [document.createTextNode(words)];
  // A concept of a scheme (an outcome, a kind of amount) is a word, not a thing with a card.
  if (/\/ns\/[a-z-]+\//.test(iri)) return [document.createTextNode(words)];
  if (card.data.match(id).length === 0) return [outside(iri, words)];
  // A part of the thing itself needs no telling where it stands.
  const beside = card.owner(id) === thing ? "" : card.beside(id);
  const link = card.link(id, words);
  return beside ? [link, h("span", { class: "note" }, ` ${beside}`)] : [link];
}

/** Return a link that leaves the page; only web addresses are links. */
export function outside(address: string, words = address): Node {
  if (!/^https?:\/\//i.test(address)) return document.createTextNode(words);
  return h("a", { href: address, rel: "noreferrer", target: "_blank" }, words);
}
