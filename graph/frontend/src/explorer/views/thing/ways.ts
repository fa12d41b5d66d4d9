/** Where a card leads further: the case, the network, the document, a fitting question. */
import { h } from "../../dom";
import type { Card } from "./card";

/** The question of the catalogue that fits a kind, with its parameter. */
const QUESTIONS: Readonly<Record<string, readonly [name: string, parameter: string]>> = {
  Person: ["person-record", "person"],
  Body: ["attendance", ""],
  Organisation: ["mentions", "organisation"],
  Unit: ["mentions", "organisation"],
  Topic: ["topic-items", "topic"],
  Law: ["cited-laws", ""],
  Case: ["case-history", "case"],
  AgendaItem: ["case-history", "case"],
  ReportedTreatment: ["case-history", "case"],
  Amount: ["case-amounts", "case"],
  Attachment: ["replaced-attachments", ""],
  Recommendation: ["recommendation-history", "case"],
  Vote: ["votes", ""],
  Series: ["standing-items", ""],
  Post: ["recommenders", ""],
  Meeting: ["attendance", "date"],
  Municipality: ["recurring-cases", ""],
};

export function ways(card: Card, thing: number): HTMLElement {
  const { context } = card;
  const { say } = context;
  const id = context.short(card.iri(thing));
  const kind = card.kind(thing);
  const row = h("p", { class: "row thing-ways" });
  const add = (words: string, href: string) => row.append(h("a", { class: "button", href }, words));
  const cases = kind === "Case" ? [thing] : casesOf(card, thing);
  for (const one of cases.slice(0, 3))
    add(say("thing_to_case", { number: card.text(one, "dct:identifier") }), card.address(one));
  if (kind === "Source") add(say("thing_to_source"), context.link("sources", id));
  for (const source of card.objects(thing, "sg:source"))
    add(say("thing_to_source"), card.address(source));
  add(say("thing_to_graph"), context.link("graph", id));
  const question = questionFor(card, thing, kind, cases[0]);
  if (question) add(say("thing_to_question"), question);
  return row;
}

/** Return the cases of a thing, or of the item that it is a part of. */
function casesOf(card: Card, thing: number): number[] {
  const own = card.objects(thing, "sg:case");
  if (own.length) return own;
  const owner = card.owner(thing);
  if (owner < 0) return [];
  return card.kind(owner) === "Case" ? [owner] : card.objects(owner, "sg:case");
}

function questionFor(
  card: Card,
  thing: number,
  kind: string,
  of: number | undefined,
): string | null {
  const [name, parameter] = QUESTIONS[kind] ?? [];
  if (!name) return null;
  const { link } = card.context;
  if (!parameter) return link("sparql", name);
  const value =
    parameter === "case"
      ? of === undefined
        ? ""
        : card.text(of, "dct:identifier")
      : parameter === "date"
        ? card.day(thing)
        : card.data.label(thing, "da");
  return value ? link("sparql", name, { [`p.${parameter}`]: value }) : null;
}
