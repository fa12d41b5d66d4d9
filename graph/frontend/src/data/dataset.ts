/** The graph in the page: terms, triples, and the readings that state them. */

export type Lang = "da" | "en";

/** A node or a value of the graph. */
export interface Term {
  readonly kind: "iri" | "literal";
  /** The IRI, or the words. */
  readonly value: string;
  /** Language tag of a literal; empty for none. */
  readonly lang: string;
  /** IRI of a literal's datatype; empty for an IRI and for a text in a language. */
  readonly datatype: string;
}

/** One passage of a document, as one extractor read it. */
export interface Reading {
  /** IRI of the reading, which names its graph. */
  readonly iri: string;
  /** Term id of the source. */
  readonly source: number;
  /** Characters from the start of the document's text; null where it was told from outside. */
  readonly start: number | null;
  readonly end: number | null;
  readonly exact: string;
  readonly page: string;
  readonly section: string;
  readonly extractor: string;
  /** 1 where nothing else is said. */
  readonly confidence: number;
}

/** Terms, triples and readings are known by small numbers: their ids. */
export interface Dataset {
  /** How many triples the default graph has; their ids are 0 … size - 1. */
  readonly size: number;
  term(id: number): Term;
  /** Return the id of an IRI, or -1. */
  find(iri: string): number;
  subject(triple: number): number;
  predicate(triple: number): number;
  object(triple: number): number;
  /** Return the ids of the triples of a pattern; undefined matches everything. */
  match(subject?: number, predicate?: number, object?: number): number[];
  /** Return the label of a node, or the last part of its IRI; the words of a literal. */
  label(id: number, lang: Lang): string;
  /** Return the local name of a node's class in our namespace, for instance `Case`, or "". */
  kind(id: number): string;
  /** Return the readings that state a triple, or, of one that was worked out, those it rests on. */
  readingsOf(triple: number): Reading[];
  /** Return the readings of a source, in the order of its text. */
  readingsIn(source: number): Reading[];
  /** Return the triples that a reading states. */
  triplesOf(reading: Reading): number[];
}
