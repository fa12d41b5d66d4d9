/**
 * Where the positions of readings lie in the text that the page shows.
 *
 * A reading counts characters (Unicode code points) of the document as it was read; a string here
 * counts UTF-16 units, two for an emoji, and names that were covered have another length.
 */

/** Words that others stand for: start and end as read, and the length of what stands there now. */
export type Edit = readonly [start: number, end: number, length: number];

export class Places {
  readonly #length: number;
  readonly #edits: readonly Edit[];
  /** How far each edit moves what stands behind it, all before it included. */
  readonly #shifts: readonly number[];
  /** Places, in characters, of those that take two units; in their order. */
  readonly #wide: readonly number[];

  constructor(text: string, edits: readonly Edit[] = []) {
    this.#length = text.length;
    this.#edits = edits;
    let shift = 0;
    this.#shifts = edits.map(([start, end, length]) => {
      shift += length - (end - start);
      return shift;
    });
    this.#wide = wide(text);
  }

  /** Return the units that a stretch of characters takes; what is partly covered counts whole. */
  range(start: number, end: number): { start: number; end: number } {
    const from = this.#units(this.#moved(start, false));
    return { start: from, end: Math.max(from, this.#units(this.#moved(end, true))) };
  }

  /** Return where a character as read stands after the edits; in an edit its start or its end. */
  #moved(position: number, end: boolean): number {
    const place = lastUpTo(this.#edits.length, (at) => (this.#edits[at] as Edit)[0] <= position);
    const edit = this.#edits[place];
    if (!edit) return position;
    if (position >= edit[1]) return position + (this.#shifts[place] as number);
    const before = edit[0] + (this.#shifts[place - 1] ?? 0);
    return end && position > edit[0] ? before + edit[2] : before;
  }

  #units(character: number): number {
    const behind = lastUpTo(this.#wide.length, (at) => (this.#wide[at] as number) < character) + 1;
    return Math.min(Math.max(character, 0) + behind, this.#length);
  }
}

/** Return the places, in characters, of those that take two units. */
function wide(text: string): number[] {
  const found: number[] = [];
  for (const match of text.matchAll(/[\u{10000}-\u{10ffff}]/gu)) {
    found.push(match.index - found.length);
  }
  return found;
}

/** Return the last of so many places for which something holds that holds from the first on; -1. */
function lastUpTo(count: number, holds: (place: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
