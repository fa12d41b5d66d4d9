/** An item of an agenda: recommended, decided, granted, with its papers. */
import { h } from "../../dom";
import { kronerInWords } from "../../telling";
import type { Card } from "./card";
import { evidence } from "./evidence";
import { outside } from "./facts";
import type { Special } from "./sections";

const TOLD = [
  "sg:recommendation",
  "sg:decision",
  "sg:amount",
  "sg:attachment",
  "sg:text",
  "sg:outcome",
];
/** Sums that are listed at first. */
const FIRST = 12;

export function item(card: Card, thing: number): Special {
  const sections = [
    recommendations(card, thing),
    decisions(card, thing),
    amounts(card, thing),
    papers(card, thing),
  ].filter((one) => one !== null);
  return { sections, facts: new Set(TOLD), relations: new Set() };
}

/** Return things in the order in which they stand in the text. */
function inOrder(card: Card, things: readonly number[]): number[] {
  const place = new Map(things.map((one) => [one, card.number(one, "schema:position")]));
  return [...things].sort((one, other) => (place.get(one) ?? 0) - (place.get(other) ?? 0));
}

function section(id: string, title: string, ...parts: (Node | null)[]): HTMLElement {
  const made = h("section", { "aria-labelledby": id }, h("h2", { id }, title));
  for (const part of parts) if (part) made.append(part);
  return made;
}

function recommendations(card: Card, thing: number): HTMLElement | null {
  const points = inOrder(card, card.objects(thing, "sg:recommendation"));
  if (!points.length) return null;
  const { say } = card.context;
  const list = h("ol", {});
  for (const point of points) {
    const by = card.objects(point, "sg:recommendedBy");
    const row = h("li", {}, card.link(point, card.text(point, "sg:text") || card.label(point)));
    if (by.length) {
      const note = h("div", { class: "note" }, `${say("thing_recommended_by")} `);
      for (const [place, one] of by.entries()) note.append(place ? ", " : "", card.link(one));
      row.append(note);
    }
    list.append(row);
  }
  return section("thing-recommended", say("thing_recommended"), list);
}

/** Return the decision: of an item in a node of its own, of a reported treatment in the thing. */
function decisions(card: Card, thing: number): HTMLElement | null {
  const { say } = card.context;
  const own = card.objects(thing, "sg:decision");
  const holders = own.length ? own : [thing];
  const parts: HTMLElement[] = [];
  for (const one of holders) {
    const text = card.text(one, "sg:text");
    const outcomes = card.objects(one, "sg:outcome").map((outcome) => card.label(outcome));
    if (!text && !outcomes.length) continue;
    const chips = h("p", { class: "row" });
    for (const outcome of outcomes) chips.append(h("span", { class: "chip" }, outcome));
    if (one !== thing) chips.append(card.link(one, say("thing_decision_card")));
    parts.push(chips);
    if (text) parts.push(h("blockquote", { lang: "da", class: "thing-words" }, text));
    const triples = card.data.match(one, card.predicate("sg:text"));
    const shown = evidence(card, triples, say("thing_decided"));
    if (shown) parts.push(shown);
  }
  if (!parts.length && card.kind(thing) !== "AgendaItem") return null;
  const closed = card.text(thing, "sg:closed") === "true";
  const none = h("p", { class: "note" }, say(closed ? "thing_closed" : "thing_undecided"));
  return section("thing-decided", say("thing_decided"), ...(parts.length ? parts : [none]));
}

function amounts(card: Card, thing: number): HTMLElement | null {
  const sums = inOrder(card, card.objects(thing, "sg:amount"));
  if (!sums.length) return null;
  const { say, lang } = card.context;
  const body = h("tbody", {});
  const add = (some: readonly number[]) => {
    const rows = some.map((one) => {
      const value = card.text(one, "schema:value");
      const told = value ? kronerInWords(value, lang) : card.label(one);
      const about =
        card.text(one, "sg:approximate") === "true" ? say("thing_about", { told }) : told;
      const names = (name: string) =>
        card
          .objects(one, name)
          .map((id) => card.label(id))
          .join(", ");
      return h(
        "tr",
        {},
        h("td", { class: "thing-sum" }, card.link(one, about)),
        h("td", {}, card.text(one, "sg:rawText")),
        h("td", {}, names("sg:amountKind")),
        h("td", {}, names("sg:fiscalYear")),
        h("td", {}, card.text(one, "sg:area")),
      );
    });
    body.append(...rows);
    return rows[0];
  };
  add(sums.slice(0, FIRST));
  const head = h("tr", {});
  for (const name of ["value", "words", "kind", "year", "area"] as const)
    head.append(h("th", { scope: "col" }, say(`thing_amount_${name}`)));
  const table = h("table", {}, h("thead", {}, head), body);
  const rest = sums.slice(FIRST);
  const more =
    rest.length > 0
      ? h("button", { type: "button", class: "quiet" }, say("thing_more", { n: rest.length }))
      : null;
  more?.addEventListener("click", () => {
    add(rest)?.querySelector("a")?.focus();
    more.remove();
  });
  const title = `${say("thing_amounts")} (${sums.length})`;
  const scroll = h(
    "div",
    { class: "scroll", tabindex: "0", role: "group", "aria-labelledby": "thing-amounts" },
    table,
  );
  return section("thing-amounts", title, scroll, more);
}

function papers(card: Card, thing: number): HTMLElement | null {
  const found = inOrder(card, card.objects(thing, "sg:attachment"));
  if (!found.length) return null;
  const { say } = card.context;
  const list = h("ul", {});
  for (const one of found) {
    const address = card.text(one, "schema:url");
    const row = h("li", {}, card.link(one));
    if (address) row.append(" – ", outside(address, say("thing_fetch")));
    list.append(row);
  }
  const note = h("p", { class: "note" }, say("thing_papers_note"));
  return section("thing-papers", say("thing_papers"), list, note);
}
