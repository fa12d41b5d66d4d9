/** Questions in SPARQL, asked of the store in the worker. */

/** One row of an answer: the values by the names of the variables. */
export type Row = Record<string, string>;

/** What a value of an answer is. */
export interface Value {
  readonly kind: "iri" | "literal" | "triple";
  /** The IRI (`_:b1` for a nameless node), the words, or the triple as Turtle writes it. */
  readonly value: string;
  readonly lang: string;
  /** IRI of the datatype of a number, a date and the like; empty for texts and all else. */
  readonly datatype: string;
}

export type Answer =
  | {
      readonly kind: "table";
      readonly columns: readonly string[];
      /** Values by column; null where the variable is unbound. */
      readonly rows: readonly (readonly (Value | null)[])[];
      /** Whether there were more rows than are handed over. */
      readonly cut: boolean;
      readonly milliseconds: number;
    }
  | { readonly kind: "yesno"; readonly yes: boolean; readonly milliseconds: number }
  | {
      readonly kind: "graph";
      readonly triples: readonly (readonly [Value, Value, Value])[];
      readonly cut: boolean;
      readonly milliseconds: number;
    };

/** A question that could not be answered; `line` and `column` count from 1, or are null. */
export class QueryError extends Error {
  constructor(
    message: string,
    readonly reason: "syntax" | "stopped" | "time" | "refused" | "failed",
    readonly line: number | null = null,
    readonly column: number | null = null,
  ) {
    super(message);
  }
}

export interface Answers {
  /**
   * True when questions about the default graph are answered at once; false again while the
   * store is loaded anew, after a question that was stopped or took too long.
   */
  readonly ready: boolean;
  /** Resolved when `ready` turns true for the first time. */
  readonly whenReady: Promise<void>;
  /**
   * Ask; an answer that takes longer than `seconds` (30) is given up, and no more than `rows`
   * (10,000) rows or triples are handed over. Questions wait for each other and for what they
   * need to be loaded, which does not count as their time.
   *
   * @throws QueryError
   */
  ask(sparql: string, options?: { seconds?: number; rows?: number }): Promise<Answer>;
  /** Give up the question that is being answered, or else the first that waits. */
  stop(): void;
}
