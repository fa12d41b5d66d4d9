/** The graph as it is packed in the page: its interface `Dataset`, made of the columns. */
import { bytes } from "./blocks";
import { type Table, type TableName, unpackTable, words } from "./columns";
import type { Dataset, Lang, Reading, Term } from "./dataset";
import { Facts } from "./facts";
import { RDF, RDFS, SG, SKOS } from "./names";
import { Readings } from "./readings";
import { Terms } from "./terms";

/** Return the graph in the page, unpacked in steps that hold up nothing else for long. */
export async function loadDataset(): Promise<Dataset> {
  return unpackDataset((name) => bytes(`graph-${name}`));
}

/**
 * Return a graph.
 *
 * @param column - returns a column, not compressed, by its name, for instance `facts-object`.
 */
export async function unpackDataset(
  column: (name: string) => Promise<Uint8Array>,
): Promise<Dataset> {
  const terms = new Terms(words(await column("terms-shared"), await column("terms-rest")));
  const next = async (name: string): Promise<Uint8Array> => {
    await pause();
    return column(name);
  };
  return new PackedDataset(terms, {
    facts: await unpackTable("facts", next),
    stated: await unpackTable("stated", next),
    named: await unpackTable("named", next),
    described: await unpackTable("described", next),
  });
}

/** Let the browser do what waits. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

type Tables = { [N in TableName]: Table<N> };

class PackedDataset implements Dataset {
  readonly size: number;
  readonly #terms: Terms;
  readonly #tables: Tables;
  readonly #facts: Facts;
  readonly #readings: Readings;
  readonly #label: number;
  readonly #preferred: number;
  readonly #type: number;
  /** What graphs other than the default one tell of labels and classes, by subject. */
  #told: Map<number, { labels: number[]; types: number[] }> | undefined;

  constructor(terms: Terms, tables: Tables) {
    this.#terms = terms;
    this.#tables = tables;
    this.#facts = new Facts(tables.facts, terms.size);
    this.#readings = new Readings(terms, tables);
    this.size = this.#facts.size;
    this.#label = terms.find(RDFS("label"));
    this.#preferred = terms.find(SKOS("prefLabel"));
    this.#type = terms.find(RDF("type"));
  }

  term(id: number): Term {
    return this.#terms.term(id);
  }

  find(iri: string): number {
    return this.#terms.find(iri);
  }

  subject(triple: number): number {
    return this.#facts.subject(triple);
  }

  predicate(triple: number): number {
    return this.#facts.predicate(triple);
  }

  object(triple: number): number {
    return this.#facts.object(triple);
  }

  match(subject?: number, predicate?: number, object?: number): number[] {
    return this.#facts.match(subject, predicate, object);
  }

  label(id: number, lang: Lang): string {
    const term = this.term(id);
    if (term.kind === "literal") return term.value;
    const labels = this.#objects(id, this.#label, "labels").map((one) => this.term(one));
    const best =
      labels.find((one) => one.lang === lang) ??
      labels.find((one) => one.lang === "da") ??
      labels.find((one) => one.lang === "en") ??
      labels[0];
    return best?.value || lastPart(term.value);
  }

  kind(id: number): string {
    if (this.#readings.has(id)) return "Reading";
    const namespace = SG("");
    for (const type of this.#objects(id, this.#type, "types")) {
      const { value } = this.term(type);
      if (value.startsWith(namespace)) return value.slice(namespace.length);
    }
    return "";
  }

  readingsOf(triple: number): Reading[] {
    return this.#readings.of(triple);
  }

  readingsIn(source: number): Reading[] {
    return this.#readings.in(source);
  }

  triplesOf(reading: Reading): number[] {
    return this.#readings.triples(reading.iri);
  }

  /** Return what the default graph says, or, where it is silent, the others. */
  #objects(subject: number, predicate: number, kept: "labels" | "types"): number[] {
    const own = predicate < 0 ? [] : this.match(subject, predicate);
    if (own.length) return own.map((triple) => this.object(triple));
    this.#told ??= this.#tellings();
    return this.#told.get(subject)?.[kept] ?? [];
  }

  #tellings(): Map<number, { labels: number[]; types: number[] }> {
    const found = new Map<number, { labels: number[]; types: number[] }>();
    for (const table of [this.#tables.named, this.#tables.described]) {
      for (let row = 0; row < table.length; row++) {
        const predicate = table.predicate[row] as number;
        const kept =
          predicate === this.#type
            ? "types"
            : predicate === this.#label || predicate === this.#preferred
              ? "labels"
              : "";
        const subject = table.subject[row] as number;
        if (!kept || this.#readings.has(subject)) continue;
        const there = found.get(subject) ?? { labels: [], types: [] };
        there[kept].push(table.object[row] as number);
        found.set(subject, there);
      }
    }
    return found;
  }
}

/** Return what stands behind the last `/` or `#` of an IRI. */
function lastPart(iri: string): string {
  const part = iri.replace(/[/#]+$/, "").replace(/^.*[/#]/s, "");
  try {
    return decodeURIComponent(part) || iri;
  } catch {
    // `%` that begins no escape
    return part || iri;
  }
}
