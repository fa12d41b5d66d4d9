/** Rows by the number in one of their columns. */

export class Index {
  readonly #rows: Int32Array;
  readonly #starts: Int32Array;

  /**
   * @param column - a number for each row.
   * @param size - one more than the greatest number.
   */
  constructor(column: Int32Array, size: number) {
    this.#starts = new Int32Array(size + 1);
    for (let row = 0; row < column.length; row++) this.#count((column[row] as number) + 1);
    for (let key = 0; key < size; key++) {
      this.#starts[key + 1] = (this.#starts[key] as number) + (this.#starts[key + 1] as number);
    }
    this.#rows = new Int32Array(column.length);
    const next = this.#starts.slice();
    for (let row = 0; row < column.length; row++) {
      const key = column[row] as number;
      const place = next[key] as number;
      this.#rows[place] = row;
      next[key] = place + 1;
    }
  }

  /** Return the rows that have a number, in their order. */
  rows(key: number): Int32Array {
    return this.#rows.subarray(this.#starts[key] ?? 0, this.#starts[key + 1] ?? 0);
  }

  #count(key: number): void {
    this.#starts[key] = (this.#starts[key] as number) + 1;
  }
}

/** Return the first row from `low` up to `high` whose number is not below `value`. */
export function firstFrom(column: Int32Array, value: number, low = 0, high = column.length) {
  let first = low;
  let behind = high;
  while (first < behind) {
    const middle = (first + behind) >> 1;
    if ((column[middle] as number) < value) first = middle + 1;
    else behind = middle;
  }
  return first;
}

/** Return the rows of a sorted column that have a value: the first, and the one behind the last. */
export function range(column: Int32Array, value: number, low = 0, high = column.length) {
  const first = firstFrom(column, value, low, high);
  return [first, firstFrom(column, value + 1, first, high)] as const;
}
