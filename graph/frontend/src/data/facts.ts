/** The default graph, asked by pattern. */
import type { Table } from "./columns";
import { Index, range } from "./rows";

export class Facts {
  readonly size: number;
  readonly #table: Table<"facts">;
  readonly #terms: number;
  #byPredicate: Index | undefined;
  #byObject: Index | undefined;

  /**
   * @param table - sorted by subject, predicate and object.
   * @param terms - how many terms there are.
   */
  constructor(table: Table<"facts">, terms: number) {
    this.#table = table;
    this.#terms = terms;
    this.size = table.length;
  }

  subject(triple: number): number {
    return at(this.#table.subject, triple);
  }

  predicate(triple: number): number {
    return at(this.#table.predicate, triple);
  }

  object(triple: number): number {
    return at(this.#table.object, triple);
  }

  match(subject?: number, predicate?: number, object?: number): number[] {
    if (subject !== undefined) return this.#ofSubject(subject, predicate, object);
    if (object !== undefined) {
      this.#byObject ??= new Index(this.#table.object, this.#terms);
      const rows = this.#byObject.rows(object);
      if (predicate === undefined) return Array.from(rows);
      return Array.from(rows.filter((row) => this.#table.predicate[row] === predicate));
    }
    if (predicate !== undefined) {
      this.#byPredicate ??= new Index(this.#table.predicate, this.#terms);
      return Array.from(this.#byPredicate.rows(predicate));
    }
    return between(0, this.size);
  }

  #ofSubject(subject: number, predicate?: number, object?: number): number[] {
    let [first, behind] = range(this.#table.subject, subject);
    if (predicate !== undefined) {
      [first, behind] = range(this.#table.predicate, predicate, first, behind);
      if (object !== undefined) {
        [first, behind] = range(this.#table.object, object, first, behind);
      }
      return between(first, behind);
    }
    const rows = between(first, behind);
    return object === undefined ? rows : rows.filter((row) => this.object(row) === object);
  }
}

function between(first: number, behind: number): number[] {
  return Array.from({ length: behind - first }, (_, place) => first + place);
}

function at(column: Int32Array, row: number): number {
  const value = column[row];
  if (value === undefined) throw new RangeError(`There is no triple ${row}.`);
  return value;
}
