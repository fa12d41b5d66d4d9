/** The readings: which passage states which triple. */
import type { Table } from "./columns";
import type { Reading } from "./dataset";
import { OA, PROV, RDF, SG } from "./names";
import { Index, range } from "./rows";
import type { Terms } from "./terms";

export class Readings {
  readonly #terms: Terms;
  readonly #stated: Table<"stated">;
  readonly #named: Table<"named">;
  readonly #described: Table<"described">;
  readonly #facts: number;
  /** The graph that describes a reading, by the reading; -1 for what is none. */
  readonly #describedIn: Int32Array;
  readonly #ofPredicate = new Map<string, readonly [number, number]>();
  #byFact: Index | undefined;
  #grounds: Map<number, number[]> | undefined;
  #bySource: Map<number, number[]> | undefined;

  constructor(
    terms: Terms,
    tables: {
      stated: Table<"stated">;
      named: Table<"named">;
      described: Table<"described">;
      facts: Table<"facts">;
    },
  ) {
    this.#terms = terms;
    this.#stated = tables.stated;
    this.#named = tables.named;
    this.#described = tables.described;
    this.#facts = tables.facts.length;
    this.#describedIn = new Int32Array(terms.size).fill(-1);
    const { graph, subject, object } = this.#described;
    const reading = terms.find(SG("Reading"));
    const [first, behind] = this.#rows(RDF("type"));
    for (let row = first; row < behind; row++) {
      if (object[row] === reading) {
        this.#describedIn[subject[row] as number] = graph[row] as number;
      }
    }
  }

  /** Tell whether a term is a reading. */
  has(term: number): boolean {
    return (this.#describedIn[term] ?? -1) >= 0;
  }

  /** Return the readings that state a triple, or those that what was worked out rests on. */
  of(triple: number): Reading[] {
    this.#byFact ??= new Index(this.#stated.fact, this.#facts);
    const graphs = Array.from(this.#byFact.rows(triple), (row) => this.#stated.graph[row] ?? -1);
    const direct = graphs.filter((graph) => this.has(graph));
    const found = direct.length ? direct : [...this.#under(graphs)];
    return found.map((graph) => this.#reading(graph)).sort(byPlace);
  }

  /** Return the readings of a source, in the order of its text. */
  in(source: number): Reading[] {
    this.#bySource ??= this.#objects(PROV("wasDerivedFrom"));
    return (this.#bySource.get(source) ?? [])
      .map((reading) => this.#reading(reading))
      .sort(byPlace);
  }

  /** Return the triples that a graph states. */
  triples(iri: string): number[] {
    const [first, behind] = range(this.#stated.graph, this.#terms.find(iri));
    return Array.from(this.#stated.fact.subarray(first, behind));
  }

  /** Return the readings that derivations rest on, directly or through others. */
  #under(derivations: number[]): Set<number> {
    this.#grounds ??= this.#groundsOfAll();
    const seen = new Set(derivations);
    for (const one of seen) for (const ground of this.#grounds.get(one) ?? []) seen.add(ground);
    return new Set([...seen].filter((one) => this.has(one)));
  }

  #groundsOfAll(): Map<number, number[]> {
    const derived = this.#terms.find(PROV("wasDerivedFrom"));
    const { predicate, subject, object } = this.#named;
    const found = new Map<number, number[]>();
    for (let row = 0; row < predicate.length; row++) {
      if (predicate[row] === derived) put(found, subject[row] as number, object[row] as number);
    }
    return found;
  }

  /** Return the readings by what a predicate says of them. */
  #objects(predicate: string): Map<number, number[]> {
    const { subject, object } = this.#described;
    const found = new Map<number, number[]>();
    const [first, behind] = this.#rows(predicate);
    for (let row = first; row < behind; row++) {
      if (this.has(subject[row] as number)) {
        put(found, object[row] as number, subject[row] as number);
      }
    }
    return found;
  }

  /** Return where the rows of a predicate begin and end. */
  #rows(predicate: string): readonly [number, number] {
    let found = this.#ofPredicate.get(predicate);
    if (!found) {
      found = range(this.#described.predicate, this.#terms.find(predicate));
      this.#ofPredicate.set(predicate, found);
    }
    return found;
  }

  #reading(term: number): Reading {
    const source = this.#object(term, PROV("wasDerivedFrom"));
    const confidence = this.#number(term, SG("confidence"));
    return {
      iri: this.#terms.term(term).value,
      source: source < 0 ? (this.#describedIn[term] as number) : source,
      start: this.#number(term, OA("start")),
      end: this.#number(term, OA("end")),
      exact: this.#text(term, OA("exact")),
      page: this.#text(term, SG("page")),
      section: this.#text(term, SG("section")),
      extractor: this.#text(term, SG("extractor")),
      confidence: confidence ?? 1,
    };
  }

  /** Return what a predicate says of a reading in the graph that describes it, or -1. */
  #object(reading: number, predicate: string): number {
    const table = this.#described;
    let [first, behind] = this.#rows(predicate);
    const describedIn = this.#describedIn[reading] as number;
    [first, behind] = range(table.graph, describedIn, first, behind);
    [first, behind] = range(table.subject, reading, first, behind);
    return first < behind ? (table.object[first] as number) : -1;
  }

  #text(reading: number, predicate: string): string {
    const object = this.#object(reading, predicate);
    return object < 0 ? "" : this.#terms.term(object).value;
  }

  #number(reading: number, predicate: string): number | null {
    const text = this.#text(reading, predicate);
    return text ? Number(text) : null;
  }
}

/** The order of the text, document by document; first what was told from outside it. */
function byPlace(a: Reading, b: Reading): number {
  return a.source - b.source || (a.start ?? -1) - (b.start ?? -1) || (a.end ?? -1) - (b.end ?? -1);
}

function put(map: Map<number, number[]>, key: number, value: number): void {
  const there = map.get(key);
  if (there) there.push(value);
  else map.set(key, [value]);
}
