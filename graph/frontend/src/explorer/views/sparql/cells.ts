/** A value of an answer as a person reads it, with a link to what it names. */
import type { Dataset } from "../../../data/dataset";
import type { Value } from "../../../query/client";
import { h } from "../../dom";
import { type Catalogue, inLanguage, prefixed } from "./catalogue";
import type { Scope } from "./scope";
import { inWords } from "./wording";

/** Longer texts are folded: a decision may be a page long. */
const LONG = 320;
const SHORTENED = 240;
/** Columns of the named questions whose texts are names of people, bodies, organisations. */
const NAMES: ReadonlySet<string> = new Set([
  "person",
  "other",
  "name",
  "other_name",
  "body",
  "decided_by",
  "sent_by",
  "remarked_by",
  "by",
  "post",
  "unit",
  "payer",
  "organisation",
]);

export class Cells {
  readonly #scope: Scope;
  readonly #dataset: Dataset | null;
  readonly #cases = new Map<string, string>();
  readonly #names: ReadonlyMap<string, string>;
  readonly #topics: ReadonlyMap<string, string>;
  readonly #terms: ReadonlyMap<string, Catalogue["terms"][number]>;

  /** @param dataset - the graph; null while it is being unpacked: IRIs then stand as such. */
  constructor(scope: Scope, dataset: Dataset | null) {
    this.#scope = scope;
    this.#dataset = dataset;
    const { cases, people, organisations, topics } = scope.catalogue.values;
    for (const [iri, number] of cases) {
      // Two municipalities may have a case of that number: the number then leads to a choice.
      this.#cases.set(number, this.#cases.has(number) ? number : scope.context.short(iri));
    }
    const names = new Map<string, string>();
    for (const [iri, all] of [...organisations, ...people]) {
      for (const name of all) names.set(name, names.has(name) ? "" : iri);
    }
    this.#names = names;
    this.#topics = new Map(
      topics.flatMap(([iri, da, en]) => [[da, iri] as const, [en, iri] as const]),
    );
    this.#terms = new Map(scope.catalogue.terms.map((term) => [term.iri, term]));
  }

  /** Return the heading of a column. */
  heading(column: string): string {
    const words = this.#scope.catalogue.columns[column];
    return words ? inLanguage(words, this.#scope.context.lang) : column;
  }

  /** Return a value in words. */
  text(column: string, value: Value | null): string {
    if (!value) return "";
    if (value.kind === "iri") return this.label(value.value);
    if (value.kind === "literal" && !value.datatype.endsWith("#integer")) {
      const concepts = this.#concepts(column, value.value);
      if (concepts) return concepts;
    }
    return inWords(value, this.#scope.context.lang);
  }

  /** Return what an IRI is called. */
  label(iri: string): string {
    const { context, catalogue } = this.#scope;
    const term = this.#terms.get(iri);
    if (term && term.kind !== "concept") {
      return prefixed(iri, catalogue.prefixes) ?? inLanguage(term.label, context.lang);
    }
    if (term) return inLanguage(term.label, context.lang);
    const id = this.#dataset?.find(iri) ?? -1;
    if (this.#dataset && id >= 0) return this.#dataset.label(id, context.lang);
    return prefixed(iri, catalogue.prefixes) ?? context.short(iri);
  }

  /** Return the local name of what class a node is of, or "". */
  kind(iri: string): string {
    const id = this.#dataset?.find(iri) ?? -1;
    return this.#dataset && id >= 0 ? this.#dataset.kind(id) : "";
  }

  /** Return where a node is told of, or "" where it is not. */
  address(iri: string): string {
    const { context } = this.#scope;
    if (this.#dataset && this.#dataset.find(iri) < 0) return "";
    const kind = this.kind(iri);
    if (kind === "Case") return context.link("case", context.short(iri));
    if (kind === "Source") return context.link("sources", context.short(iri));
    return this.#terms.has(iri) && kind === "" ? "" : context.link("thing", context.short(iri));
  }

  /** Return a value as what stands in a cell of a table. */
  node(columns: readonly string[], row: readonly (Value | null)[], index: number): Node {
    const value = row[index] ?? null;
    const column = columns[index] ?? "";
    const text = this.text(column, value);
    if (!value) return document.createTextNode("");
    const address = this.#leadsTo(columns, row, column, value);
    if (value.kind === "iri" && text !== value.value) {
      return address
        ? h("a", { href: address, title: value.value }, text)
        : h("span", { title: this.#definition(value.value) ?? value.value }, text);
    }
    if (text.length > LONG) return this.#folded(text, address);
    return address ? h("a", { href: address }, text) : document.createTextNode(text);
  }

  #folded(text: string, address: string): Node {
    const { say } = this.#scope.context;
    const begin = text.slice(0, SHORTENED).replace(/\s+\S*$/, "");
    return h(
      "details",
      { class: "long" },
      h("summary", {}, h("span", { class: "begin" }, `${begin} …`), " ", say("sparql_whole")),
      h("div", {}, text),
      address && h("a", { href: address }, say("sparql_in_source")),
    );
  }

  #definition(iri: string): string | null {
    const term = this.#terms.get(iri);
    const lang = this.#scope.context.lang;
    return term
      ? `${inLanguage(term.label, lang)}: ${inLanguage(term.definition, lang)}\n${iri}`
      : null;
  }

  #leadsTo(
    columns: readonly string[],
    row: readonly (Value | null)[],
    column: string,
    value: Value,
  ): string {
    const { context } = this.#scope;
    if (value.kind === "iri") return this.address(value.value);
    const of = (name: string): string => row[columns.indexOf(name)]?.value ?? "";
    if ((column === "quote" || column === "source") && of("sha256")) {
      const id = `kilde/${of("sha256").slice(0, 16)}`;
      const place = of("start") && of("end") ? { at: `${of("start")}-${of("end")}` } : undefined;
      return context.about.evidence ? context.link("sources", id, place) : "";
    }
    if (column === "case") {
      const id = this.#cases.get(value.value);
      return id ? context.link("case", id) : "";
    }
    const iri = NAMES.has(column)
      ? this.#names.get(value.value)
      : column === "topic" && this.#topics.get(value.value);
    return iri ? context.link("thing", context.short(iri)) : "";
  }

  /** Return the words of concepts that stand in a column by their names, or null. */
  #concepts(column: string, text: string): string | null {
    const known = this.#scope.catalogue.concepts[column];
    if (!known || !text) return null;
    const words = text.split(", ").map((part) => {
      const found = Object.hasOwn(known, part) ? known[part] : undefined;
      return found && inLanguage(found, this.#scope.context.lang);
    });
    // Words that only happen to look like concepts stay as they were printed.
    return words.every((word) => word) ? words.join(", ") : null;
  }
}
