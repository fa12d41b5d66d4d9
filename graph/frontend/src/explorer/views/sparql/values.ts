/** What a person writes for a parameter, and the things of the file that it names. */
import type { Lang } from "../../../data/dataset";
import { type Bound, isDay } from "./binding";
import type { Parameter, Values } from "./catalogue";

/** One thing that can be given: the text that stands for it, and what explains it. */
export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** What a text stands for, or why it stands for nothing. */
export type Found =
  | { readonly kind: "terms"; readonly terms: readonly Bound[]; readonly shown: string }
  /** Nothing was written. */
  | { readonly kind: "missing" }
  /** Nothing has the name; these are nearest. */
  | { readonly kind: "unknown"; readonly near: readonly Choice[] }
  /** Several have it. */
  | { readonly kind: "several"; readonly near: readonly Choice[] }
  | { readonly kind: "no-date" };

/** A thing, under every name that it has. */
interface Entry {
  readonly iri: string;
  readonly names: readonly string[];
  readonly label: string;
}

const NEAR = 3;
/** Kinds of which a question takes one thing: two of a name are two cases, or two people. */
const SINGLE: ReadonlySet<string> = new Set(["case", "person", "officeholder"]);

/** Return what a list offers for a parameter, at most so many. */
export function choices(parameter: Parameter, values: Values, lang: Lang, most = 400): Choice[] {
  if (parameter.type === "date") {
    return values.days.slice(0, most).map((value) => ({ value, label: "" }));
  }
  const seen = new Set<string>();
  const found: Choice[] = [];
  for (const entry of entries(parameter, values, lang, true)) {
    const value = entry.names[0] ?? entry.iri;
    if (seen.has(value)) continue;
    seen.add(value);
    found.push({ value, label: entry.label });
    if (found.length === most) break;
  }
  return found;
}

/** Return the terms that a text stands for, found by number, name or IRI. */
export function find(
  parameter: Parameter,
  text: string,
  values: Values,
  lang: Lang,
  whole: (id: string) => string = (id) => id,
): Found {
  const wanted = text.trim();
  if (!wanted) return { kind: "missing" };
  if (parameter.type === "text") {
    return { kind: "terms", terms: [{ kind: "text", value: text }], shown: text };
  }
  if (parameter.type === "date") {
    if (!isDay(wanted)) return { kind: "no-date" };
    return { kind: "terms", terms: [{ kind: "date", value: wanted }], shown: wanted };
  }
  const known = entries(parameter, values, lang, false);
  const found = named(known, wanted, whole(wanted));
  if (found.length === 0) return { kind: "unknown", near: nearest(known, wanted) };
  if (SINGLE.has(parameter.type) && found.length > 1) {
    const near = found.map((one) => ({ value: one.iri, label: one.label || one.iri }));
    return { kind: "several", near };
  }
  const iris = found.map((one) => one.iri);
  const all = parameter.type === "topic" ? withNarrower(iris, values) : iris;
  return {
    kind: "terms",
    terms: all.map((value) => ({ kind: "iri", value })),
    shown: found[0]?.names[0] ?? wanted,
  };
}

/** Return the name of a thing that is known by its IRI, as a person would write it. */
export function shownAs(
  parameter: Parameter,
  text: string,
  values: Values,
  lang: Lang,
  whole: (id: string) => string = (id) => id,
): string {
  if (parameter.type === "date" || parameter.type === "text") return text;
  const known = entries(parameter, values, lang, false);
  const iri = whole(text);
  const one = known.find((entry) => entry.iri === text || entry.iri === iri);
  const name = one?.names[0];
  // A name that several have would not lead back to this one.
  return name && named(known, name, name).length === 1 ? name : text;
}

function entries(parameter: Parameter, values: Values, lang: Lang, offered: boolean): Entry[] {
  switch (parameter.type) {
    case "case":
      return values.cases.map(([iri, number, title, municipality]) => ({
        iri,
        names: [number],
        label: municipality ? `${title} (${municipality})` : title,
      }));
    case "person":
    case "officeholder":
      return values.people
        .filter(([, , holder]) => holder || parameter.type === "person")
        .map(([iri, names]) => ({ iri, names, label: names.slice(1).join(", ") }));
    case "organisation":
      return values.organisations.map(([iri, names]) => ({
        iri,
        names,
        label: names.slice(1).join(", "),
      }));
    case "topic":
      return values.topics
        .filter(([, , , , , items]) => items > 0 || !offered)
        .map(([iri, da, en, others]) => ({
          iri,
          names: lang === "da" ? [da, en, ...others] : [en, da, ...others],
          label: lang === "da" ? en : da,
        }));
    default:
      return [];
  }
}

/** Return the things with a name: exactly so, else under its first name, else in other letters. */
function named(known: readonly Entry[], wanted: string, iri: string): Entry[] {
  const key = folded(wanted);
  const ways: ((entry: Entry) => boolean)[] = [
    (entry) => entry.iri === wanted || entry.iri === iri,
    (entry) => entry.names[0] === wanted,
    (entry) => entry.names.includes(wanted),
    (entry) => folded(entry.names[0] ?? "") === key,
    (entry) => entry.names.some((name) => folded(name) === key),
  ];
  for (const way of ways) {
    const found = known.filter(way);
    if (found.length > 0) return found;
  }
  return [];
}

function withNarrower(topics: readonly string[], values: Values): string[] {
  const found = new Set<string>();
  let fresh = [...topics];
  while (fresh.length > 0) {
    for (const one of fresh) found.add(one);
    fresh = values.topics
      .filter(([iri, , , , broader]) => !found.has(iri) && broader.some((up) => found.has(up)))
      .map(([iri]) => iri);
  }
  return [...found].sort();
}

/** Return a text without case, accents and double spaces, with å as aa, ø as oe and æ as ae. */
export function folded(text: string): string {
  return text
    .toLowerCase()
    .replaceAll("å", "aa")
    .replaceAll("ø", "oe")
    .replaceAll("æ", "ae")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** Return the things whose name begins so, has a word that does, or is written nearly so. */
function nearest(known: readonly Entry[], wanted: string): Choice[] {
  const key = folded(wanted);
  const ranked: { away: number; choice: Choice }[] = [];
  for (const entry of known) {
    let away = Number.POSITIVE_INFINITY;
    for (const name of entry.names.slice(0, 8)) away = Math.min(away, distance(key, folded(name)));
    // A person may write a word of a case's title where its number is asked for.
    if (key.length >= 3 && folded(entry.label).includes(key)) away = Math.min(away, 1.5);
    if (away <= Math.max(2, key.length / 3)) {
      ranked.push({ away, choice: { value: entry.names[0] ?? entry.iri, label: entry.label } });
    }
  }
  ranked.sort((one, other) => one.away - other.away);
  const unique = new Map<string, Choice>();
  for (const { choice } of ranked) if (!unique.has(choice.value)) unique.set(choice.value, choice);
  return [...unique.values()].slice(0, NEAR);
}

function distance(wanted: string, name: string): number {
  if (name.startsWith(wanted)) return 0.5;
  if (wanted.length >= 3 && name.includes(wanted)) return 1;
  if (Math.abs(wanted.length - name.length) > 6) return Number.POSITIVE_INFINITY;
  return edits(wanted, name);
}

/** Return how many letters must change to make one text of the other; two swapped are one. */
function edits(one: string, other: string): number {
  let before: number[] = [];
  let row = Array.from({ length: other.length + 1 }, (_, place) => place);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1];
      let least = Math.min(
        (row[j - 1] ?? 0) + (same ? 0 : 1),
        (row[j] ?? 0) + 1,
        (next[j - 1] ?? 0) + 1,
      );
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      }
      next.push(least);
    }
    before = row;
    row = next;
  }
  return row[other.length] ?? 0;
}
