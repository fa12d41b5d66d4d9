/** What the facts of a thing are called, in which order they stand, and how values are written. */
import type { Term } from "../../../data/dataset";
import { dayInWords, kronerInWords, numberInWords, timeInWords } from "../../telling";
import type { Key } from "../../words";
import thingWords from "../../words/thing.json";
import { type Card, capital } from "./card";

const XSD = "http://www.w3.org/2001/XMLSchema#";

/** Facts that tell a person nothing: what a thing is called and is stands above them. */
const HIDDEN = new Set([
  "rdf:type",
  "rdfs:label",
  "schema:position",
  "schema:currency",
  "sg:matterTitle",
  "sg:sameMatter",
  "sg:extracted",
]);

/** The order of facts; what is not named here follows, by its name. */
const ORDER = [
  "dct:identifier",
  "dct:title",
  "sg:contentsTitle",
  "foaf:name",
  "sg:number",
  "sg:date",
  "schema:startDate",
  "schema:endDate",
  "schema:location",
  "sg:body",
  "sg:municipality",
  "sg:meeting",
  "sg:person",
  "sg:case",
  "sg:series",
  "sg:party",
  "sg:personTier",
  "org:holds",
  "sg:role",
  "sg:text",
  "sg:outcome",
  "sg:adherence",
  "schema:value",
  "schema:minValue",
  "schema:maxValue",
  "sg:rawText",
  "sg:amountKind",
  "sg:fiscalYear",
  "sg:area",
  "sg:partOf",
  "sg:owner",
  "sg:priceLevel",
  "sg:recommendedBy",
  "sg:documentType",
  "sg:source",
  "sg:closed",
  "dct:subject",
  "sg:financialStatement",
  "sg:path",
  "sg:mentions",
  "eli:cites",
];
const PLACE = new Map(ORDER.map((name, place) => [name, place]));

/** Tell whether a fact of a predicate is shown. */
export function isShown(name: string): boolean {
  return !HIDDEN.has(name);
}

/** Order two predicates by their names. */
export function byOrder(one: string, other: string): number {
  return (PLACE.get(one) ?? 99) - (PLACE.get(other) ?? 99);
}

/** Return what a predicate is called: our words for it, else those of the vocabulary. */
export function propertyName(card: Card, name: string): string {
  const key = `thing_p_${name.replace(":", "_")}`;
  if (key in thingWords) return card.context.say(key as Key);
  const id = card.predicate(name);
  return capital(id < 0 ? name : card.data.label(id, card.context.lang));
}

/** Return a value in words; of a thing, its name. */
export function valueInWords(card: Card, name: string, id: number): string {
  const term = card.data.term(id);
  if (term.kind === "iri") return card.label(id);
  return literal(card, name, term);
}

function literal(card: Card, name: string, term: Term): string {
  const { lang, say } = card.context;
  const type = term.datatype.startsWith(XSD) ? term.datatype.slice(XSD.length) : "";
  if (name.startsWith("schema:") && type === "decimal") return kronerInWords(term.value, lang);
  if (name === "sg:sumDifference" || name === "sg:previousValue")
    return kronerInWords(term.value, lang);
  if (type === "date") return dayInWords(term.value, lang);
  if (type === "dateTime") return timeInWords(term.value, lang);
  if (type === "boolean") return say(term.value === "true" ? "thing_yes" : "thing_no");
  if (type === "integer" || type === "decimal") return numberInWords(Number(term.value), lang);
  return term.value;
}
