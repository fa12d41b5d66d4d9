/** What was read at a place: its facts in words, each with the other places that say the same. */

import type { Dataset, Reading, Term } from "../../data/dataset";
import { RDF, RDFS, SG } from "../../data/names";
import type { Context } from "../context";
import { h } from "../dom";
import type { Mark } from "./documents";
import { wordOf } from "./kinds";
import { dateInWords, numberInWords } from "./words";

/** Other places of a fact that are named. */
const PLACES = 6;
/** What every thing has, and tells nothing that its own heading does not. */
const PLAIN = new Set([RDF("type"), RDFS("label"), SG("item"), SG("startPage")]);

/** Return a card for a mark: its words, its facts, and how it was read. */
export function cardOf(mark: Mark, id: string, dataset: Dataset, context: Context): HTMLElement {
  const { say } = context;
  const words = folded(mark.exact);
  const quote = words.length > 400 ? `${words.slice(0, 399)}…` : words;
  return h(
    "section",
    { class: "card sources-card" },
    h("h3", {}, h("span", { class: `sources-kind kind-${mark.kind}` }, say(wordOf(mark.kind)))),
    h("blockquote", { lang: "da" }, quote),
    ...factsOf(mark, dataset, context),
    ...elsewhere(mark, id, dataset, context),
    ...alike(mark.readings).map((readings) => howRead(readings, context)),
  );
}

function factsOf(mark: Mark, dataset: Dataset, context: Context): HTMLElement[] {
  const bySubject = new Map<number, number[]>();
  for (const triple of triplesOf(mark, dataset)) {
    const subject = dataset.subject(triple);
    const there = bySubject.get(subject);
    if (there) there.push(triple);
    else bySubject.set(subject, [triple]);
  }
  const found: HTMLElement[] = [];
  const quote = folded(mark.exact);
  for (const [subject, triples] of bySubject) {
    const told = triples.filter((one) => {
      const object = dataset.term(dataset.object(one));
      const repeats = object.kind === "literal" && folded(object.value) === quote;
      return !repeats && !PLAIN.has(dataset.term(dataset.predicate(one)).value);
    });
    const rows = (told.length ? told : triples.slice(0, 1)).flatMap((triple) => [
      h("dt", {}, dataset.label(dataset.predicate(triple), context.lang)),
      h("dd", {}, value(dataset.object(triple), dataset, context)),
    ]);
    found.push(
      h(
        "div",
        { class: "sources-facts" },
        h("h4", {}, kindOf(subject, dataset, context), value(subject, dataset, context)),
        h("dl", {}, ...rows),
      ),
    );
  }
  return found;
}

/** Return the word of a thing's class, to stand above its name. */
function kindOf(subject: number, dataset: Dataset, context: Context): HTMLElement | string {
  const kind = dataset.find(SG(dataset.kind(subject) || "Thing"));
  return kind < 0 ? "" : h("span", { class: "note" }, dataset.label(kind, context.lang));
}

function folded(words: string): string {
  return words.replace(/\s+/g, " ").trim();
}

/** Return links to the other places in the document that state a fact of a mark. */
function elsewhere(mark: Mark, id: string, dataset: Dataset, context: Context): HTMLElement[] {
  const { say } = context;
  const places = new Map<string, Reading>();
  const source = mark.readings[0]?.source;
  for (const triple of triplesOf(mark, dataset)) {
    if (PLAIN.has(dataset.term(dataset.predicate(triple)).value)) continue;
    for (const one of dataset.readingsOf(triple)) {
      if (one.source !== source || one.start === null) continue;
      const at = `${one.start}-${one.end}`;
      if (at !== mark.at) places.set(at, one);
    }
  }
  if (!places.size) return [];
  const links = [...places].slice(0, PLACES).map(([at, one]) => {
    const words = one.exact.replace(/\s+/g, " ").slice(0, 70);
    return h("li", {}, h("a", { href: context.link("sources", id, { at }) }, `“${words}”`));
  });
  return [h("p", { class: "note" }, say("sources_elsewhere")), h("ul", {}, ...links)];
}

/** Return readings in groups: those that are sure and of one section are told together. */
function alike(readings: readonly Reading[]): Reading[][] {
  const groups = new Map<string, Reading[]>();
  for (const one of readings) {
    const key = one.confidence < 1 ? one.iri : `sure ${one.section}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()];
}

/** Return who read a passage, how sure, and why: the reason is asked of the store. */
function howRead(readings: readonly Reading[], context: Context): HTMLElement {
  const { say } = context;
  const reading = readings[0] as Reading;
  const extractor = readings.map((one) => one.extractor).join(", ");
  const sure =
    reading.confidence < 1
      ? say("sources_confidence", { percent: Math.round(100 * reading.confidence) })
      : "";
  const where = reading.section ? say("sources_section", { section: reading.section }) : "";
  const told = [say("sources_read_by", { extractor }), where, sure];
  const line = h("p", { class: "note" }, told.filter(Boolean).join(" · "));
  if (reading.confidence < 1 && context.answers.ready) void tellReason(line, reading, context);
  return line;
}

async function tellReason(line: HTMLElement, reading: Reading, context: Context): Promise<void> {
  const query = `SELECT ?because { GRAPH ?source { <${reading.iri}> <${SG("because")}> ?because } }`;
  try {
    const answer = await context.answers.ask(query, { seconds: 5, rows: 1 });
    const because = answer.kind === "table" ? answer.rows[0]?.[0]?.value : "";
    if (because) line.append(` · ${context.say("sources_because", { because })}`);
  } catch {
    // The store is busy with a person's own question: the reason is a courtesy.
  }
}

function triplesOf(mark: Mark, dataset: Dataset): number[] {
  return [...new Set(mark.readings.flatMap((reading) => dataset.triplesOf(reading)))];
}

/** Return a value in words; a thing leads to its case or its card. */
function value(id: number, dataset: Dataset, context: Context): Node {
  const term = dataset.term(id);
  if (term.kind === "literal") return document.createTextNode(inWords(term, context));
  const view = dataset.kind(id) === "Case" ? "case" : "thing";
  const href = context.link(view, context.short(term.value));
  return h("a", { href }, dataset.label(id, context.lang));
}

function inWords(term: Term, context: Context): string {
  const type = term.datatype.slice(term.datatype.indexOf("#") + 1);
  if (type === "boolean") return context.say(term.value === "true" ? "sources_yes" : "sources_no");
  if (type === "date") return dateInWords(term.value, context.lang);
  if (type === "decimal") return numberInWords(term.value, context.lang);
  return term.value;
}
