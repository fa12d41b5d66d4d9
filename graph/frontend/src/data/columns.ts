/**
 * The columns that the graph is packed in (`graph-NAME` blocks): numbers as differences in zigzag
 * varints, terms by what each shares with the one before it. What the tables hold is told in
 * `exports/packed.py`, which writes them.
 */

/** The tables, and their columns in the order by which they are sorted. */
export const TABLES = {
  facts: ["subject", "predicate", "object"],
  stated: ["graph", "fact"],
  named: ["graph", "predicate", "subject", "object"],
  described: ["predicate", "graph", "subject", "object"],
} as const;

export type TableName = keyof typeof TABLES;
/** A table, column by column; all columns are as long. */
export type Table<N extends TableName = TableName> = Record<
  (typeof TABLES)[N][number],
  Int32Array
> & { readonly length: number };

/** Return the numbers of a column. */
export function numbers(packed: Uint8Array): Int32Array {
  const found = new Int32Array(count(packed));
  let sum = 0;
  let place = 0;
  for (let row = 0; row < found.length; row++) {
    let byte = packed[place++] as number;
    let rest = byte & 127;
    for (let bits = 7; byte > 127; bits += 7) {
      byte = packed[place++] as number;
      rest |= (byte & 127) << bits;
    }
    sum += (rest >>> 1) ^ -(rest & 1);
    found[row] = sum;
  }
  return found;
}

/** Return how many numbers a column has: each ends in a byte below 128. */
function count(packed: Uint8Array): number {
  let found = 0;
  for (let place = 0; place < packed.length; place++) if ((packed[place] as number) < 128) found++;
  return found;
}

/**
 * Return a table.
 *
 * @param column - returns a column, not compressed, by its name, for instance `facts-object`.
 */
export async function unpackTable<N extends TableName>(
  name: N,
  column: (name: string) => Promise<Uint8Array>,
): Promise<Table<N>> {
  const table: Record<string, Int32Array | number> = {};
  for (const one of TABLES[name]) {
    const found = numbers(await column(`${name}-${one}`));
    table[one] = found;
    table.length = found.length;
  }
  return table as Table<N>;
}

/** The terms in the form of N-Quads, one behind the other, sorted by their bytes. */
export interface Words {
  readonly bytes: Uint8Array;
  /** Where each term begins; one more tells where the last one ends. */
  readonly starts: Int32Array;
}

/** Return the terms: `rest` has a line for each, `shared` how much of the one before it holds. */
export function words(shared: Uint8Array, rest: Uint8Array): Words {
  // Written as they are, not as differences.
  const same = numbers(shared);
  for (let term = same.length - 1; term > 0; term--) {
    same[term] = (same[term] as number) - (same[term - 1] as number);
  }
  let size = rest.length - same.length;
  for (let term = 0; term < same.length; term++) size += same[term] as number;
  const bytes = new Uint8Array(size);
  const starts = new Int32Array(same.length + 1);
  let from = 0;
  let to = 0;
  for (let term = 0; term < same.length; term++) {
    const before = term ? (starts[term - 1] as number) : 0;
    starts[term] = to;
    const length = same[term] as number;
    for (let place = 0; place < length; place++) bytes[to++] = bytes[before + place] as number;
    for (let byte = rest[from++] as number; byte !== 10; byte = rest[from++] as number) {
      bytes[to++] = byte;
    }
  }
  starts[same.length] = to;
  return { bytes, starts };
}
