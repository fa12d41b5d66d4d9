/** N-Quads of the tables of the graph, piece by piece: what the store is loaded from. */
import type { Table, Words } from "../data/columns";

/** Bytes of a piece; the store takes one in some twenty milliseconds and answers in between. */
const PIECE = 1 << 20;
const BLANK = 32;
const STOP = 46;
const LINE = 10;

/** Yield the default graph. A piece is only good until the next one is asked for. */
export function* factPieces(words: Words, facts: Table<"facts">): Generator<Uint8Array> {
  const writer = new Writer(words);
  for (let row = 0; row < facts.length; row++) {
    writer.term(facts.subject[row] as number);
    writer.term(facts.predicate[row] as number);
    writer.term(facts.object[row] as number);
    if (writer.line()) yield writer.taken();
  }
  yield writer.taken();
}

/** Yield what named graphs repeat of the default graph: those that are wanted, by their terms. */
export function* statedPieces(
  words: Words,
  stated: Table<"stated">,
  facts: Table<"facts">,
  wanted: (graph: number) => boolean,
): Generator<Uint8Array> {
  const writer = new Writer(words);
  for (let row = 0; row < stated.length; row++) {
    if (!wanted(stated.graph[row] as number)) continue;
    const fact = stated.fact[row] as number;
    writer.term(facts.subject[fact] as number);
    writer.term(facts.predicate[fact] as number);
    writer.term(facts.object[fact] as number);
    writer.term(stated.graph[row] as number);
    if (writer.line()) yield writer.taken();
  }
  yield writer.taken();
}

/** Yield what else named graphs say. */
export function* otherPieces(
  words: Words,
  table: Table<"named"> | Table<"described">,
): Generator<Uint8Array> {
  const writer = new Writer(words);
  for (let row = 0; row < table.length; row++) {
    writer.term(table.subject[row] as number);
    writer.term(table.predicate[row] as number);
    writer.term(table.object[row] as number);
    writer.term(table.graph[row] as number);
    if (writer.line()) yield writer.taken();
  }
  yield writer.taken();
}

class Writer {
  readonly #words: Words;
  #buffer = new Uint8Array(PIECE + (PIECE >> 2));
  #end = 0;

  constructor(words: Words) {
    this.#words = words;
  }

  term(id: number): void {
    const { bytes, starts } = this.#words;
    const start = starts[id] as number;
    const end = starts[id + 1] as number;
    if (this.#end + end - start + 4 > this.#buffer.length) this.#grow(end - start);
    const buffer = this.#buffer;
    let to = this.#end;
    for (let from = start; from < end; from++) buffer[to++] = bytes[from] as number;
    buffer[to++] = BLANK;
    this.#end = to;
  }

  /** End a line; tell whether the piece is full. */
  line(): boolean {
    this.#buffer[this.#end++] = STOP;
    this.#buffer[this.#end++] = LINE;
    return this.#end >= PIECE;
  }

  /** Return the piece, and begin anew. */
  taken(): Uint8Array {
    const piece = this.#buffer.subarray(0, this.#end);
    this.#end = 0;
    return piece;
  }

  #grow(more: number): void {
    const wider = new Uint8Array(2 * this.#buffer.length + more);
    wider.set(this.#buffer.subarray(0, this.#end));
    this.#buffer = wider;
  }
}
