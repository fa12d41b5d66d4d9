/** A topic: how many items were about it each year, and the cases. */
import { h } from "../../dom";
import { numberInWords } from "../../telling";
import type { Card } from "./card";
import { casesOf } from "./meetings";
import type { Special } from "./sections";

export function topicYears(card: Card, thing: number): Special {
  const items = card.subjects(thing, "dct:subject");
  const sections = [years(card, items), casesOf(card, items)].filter((one) => one !== null);
  return { sections, facts: new Set(), relations: new Set() };
}

function years(card: Card, items: readonly number[]): HTMLElement | null {
  const { say, lang } = card.context;
  const counts = new Map<string, number>();
  for (const one of items) {
    const year = card.day(one).slice(0, 4);
    if (year) counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  if (!counts.size) return null;
  const body = h("tbody", {});
  for (const [year, count] of [...counts].sort())
    body.append(
      h("tr", {}, h("th", { scope: "row" }, year), h("td", {}, numberInWords(count, lang))),
    );
  const head = h(
    "tr",
    {},
    h("th", { scope: "col" }, say("thing_year")),
    h("th", { scope: "col" }, say("thing_year_items")),
  );
  return h(
    "section",
    { "aria-labelledby": "thing-years" },
    h("h2", { id: "thing-years" }, say("thing_years")),
    h("table", { class: "thing-numbers" }, h("thead", {}, head), body),
  );
}
