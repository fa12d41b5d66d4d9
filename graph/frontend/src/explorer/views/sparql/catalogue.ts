/** The block `queries`: the named questions, what can be given to them, and the vocabulary. */
import { json } from "../../../data/blocks";
import type { Lang } from "../../../data/dataset";

/** The same in Danish and in English. */
export type Words = readonly [da: string, en: string];

export type ParameterType =
  | "case"
  | "person"
  | "officeholder"
  | "organisation"
  | "topic"
  | "date"
  | "text";

export interface Parameter {
  /** The variable that gets the value. */
  readonly name: string;
  readonly type: ParameterType;
  readonly description: string;
}

export interface Question {
  readonly name: string;
  readonly group: string;
  readonly words: Words;
  readonly parameters: readonly Parameter[];
  readonly columns: readonly string[];
  /** Sentences on what to know; columns and other questions stand between backticks. */
  readonly notes: readonly [da: readonly string[], en: readonly string[]];
  /** At most so many rows, and which; null where the answer is always whole. */
  readonly limit: { readonly rows: number; readonly keeps: "newest" | "first" } | null;
  readonly text: string;
  /** Values for which this file has an answer; null where none was found. */
  readonly example: Readonly<Record<string, string>> | null;
}

/** A class, property or concept that a query can name. */
export interface TermInWords {
  readonly iri: string;
  readonly kind: "class" | "property" | "concept";
  readonly label: Words;
  readonly definition: Words;
}

/** What can be given for parameters; the most likely first. */
export interface Values {
  readonly cases: readonly (readonly [
    iri: string,
    number: string,
    title: string,
    municipality: string,
  ])[];
  readonly people: readonly (readonly [
    iri: string,
    names: readonly string[],
    officeholder: boolean,
  ])[];
  readonly organisations: readonly (readonly [iri: string, names: readonly string[]])[];
  readonly topics: readonly (readonly [
    iri: string,
    da: string,
    en: string,
    others: readonly string[],
    broader: readonly string[],
    items: number,
  ])[];
  readonly days: readonly string[];
}

export interface Catalogue {
  readonly groups: readonly { readonly id: string; readonly words: Words }[];
  readonly queries: readonly Question[];
  /** Headings of the columns of the named questions. */
  readonly columns: Readonly<Record<string, Words>>;
  /** Words for what stands in a column as the name of a concept, by column and name. */
  readonly concepts: Readonly<Record<string, Readonly<Record<string, Words>>>>;
  /** Namespaces by prefix. */
  readonly prefixes: Readonly<Record<string, string>>;
  readonly terms: readonly TermInWords[];
  readonly values: Values;
}

let loading: Promise<Catalogue> | undefined;

/** Return the catalogue of the page; unpacked once. */
export function catalogue(): Promise<Catalogue> {
  loading ??= json<Catalogue>("queries");
  return loading;
}

/** Return what stands in one language. */
export function inLanguage<T>(words: readonly [da: T, en: T], lang: Lang): T {
  return words[lang === "da" ? 0 : 1];
}

/** Return an IRI with its prefix, or null where no prefix fits. */
export function prefixed(iri: string, prefixes: Readonly<Record<string, string>>): string | null {
  for (const [prefix, namespace] of Object.entries(prefixes)) {
    if (iri.startsWith(namespace)) {
      const local = iri.slice(namespace.length);
      if (/^[A-Za-z_][A-Za-z0-9_-]*$/.test(local)) return `${prefix}:${local}`;
    }
  }
  return null;
}
