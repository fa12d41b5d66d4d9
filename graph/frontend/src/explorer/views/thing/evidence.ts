/** The evidence of a fact: the words it was read from, and the way to them in the document. */
import type { Reading } from "../../../data/dataset";
import { h } from "../../dom";
import { shareInWords } from "../../telling";
import type { Card } from "./card";

/** Quotes that are shown of one fact. */
const SHOWN = 5;

/**
 * Return what opens to the evidence of some facts, read when it is opened; null in a page
 * without evidence.
 *
 * @param fact - what the facts say, for those who listen.
 */
export function evidence(
  card: Card,
  triples: readonly number[],
  fact: string,
): HTMLDetailsElement | null {
  const { about, say } = card.context;
  if (!about.evidence || !triples.length) return null;
  const details = h(
    "details",
    { class: "thing-evidence" },
    h(
      "summary",
      {},
      say("thing_evidence"),
      h("span", { class: "unseen" }, ` ${say("thing_evidence_of", { fact })}`),
    ),
  );
  details.addEventListener("toggle", () => {
    if (details.open && details.children.length === 1) details.append(...quotes(card, triples));
  });
  return details;
}

function quotes(card: Card, triples: readonly number[]): HTMLElement[] {
  const { say } = card.context;
  const found = new Map<string, Reading>();
  let derived = false;
  for (const triple of triples) {
    for (const reading of card.data.readingsOf(triple)) {
      found.set(reading.iri, reading);
      derived ||= found.size === 1 && !card.data.triplesOf(reading).includes(triple);
    }
  }
  if (!found.size) return [h("p", { class: "note" }, say("thing_no_evidence"))];
  const parts: HTMLElement[] = [];
  if (derived) parts.push(h("p", { class: "note" }, say("thing_derived")));
  const readings = [...found.values()];
  parts.push(...readings.slice(0, SHOWN).map((one) => quote(card, one)));
  if (readings.length > SHOWN)
    parts.push(
      h("p", { class: "note" }, say("thing_more_evidence", { n: readings.length - SHOWN })),
    );
  return parts;
}

function quote(card: Card, reading: Reading): HTMLElement {
  const { say, lang, link, short } = card.context;
  const id = short(card.iri(reading.source));
  const at =
    reading.start === null ? {} : { at: `${reading.start}-${reading.end ?? reading.start}` };
  const beside = [
    reading.page && say("thing_page", { n: reading.page }),
    reading.section,
    reading.confidence < 1 &&
      say("thing_proposal", { share: shareInWords(reading.confidence, 1, lang) }),
  ].filter(Boolean);
  return h(
    "div",
    { class: "thing-quote" },
    h("blockquote", { lang: "da" }, reading.exact || say("thing_told_from_outside")),
    h(
      "p",
      { class: "note" },
      h("a", { href: link("sources", id, at) }, sourceName(card, reading.source)),
      beside.length ? ` · ${beside.join(" · ")}` : "",
    ),
  );
}

/** Return what a document is called: by its meeting, else by its file. */
function sourceName(card: Card, source: number): string {
  const [meeting] = card.subjects(source, "sg:source");
  return card.label(meeting ?? source);
}
