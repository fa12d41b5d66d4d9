/** Whether an answer can be drawn, and as what. */
import type { Value } from "../../../query/client";
import { isNumber, isTime } from "./wording";

export interface Chart {
  /** Bars for things, a line for what changes over time. */
  readonly kind: "bars" | "line";
  /** Column of the names or days. */
  readonly label: number;
  /** Columns of numbers to choose from; the first is drawn first. */
  readonly measures: readonly number[];
}

/** Numbers that are places or names, not measures. */
const PLACES: ReadonlySet<string> = new Set([
  "page",
  "start",
  "end",
  "position",
  "number",
  "year",
  "score",
]);
const MOST_ROWS = 500;
/** Days enough for a line; two are told as bars. */
const LINE = 3;

/**
 * Return how a table can be drawn, or null where a picture would say nothing.
 *
 * Its first column must name something else in every row, and another must measure it.
 */
export function chartOf(
  columns: readonly string[],
  rows: readonly (readonly (Value | null)[])[],
): Chart | null {
  if (rows.length < 2 || rows.length > MOST_ROWS || columns.length < 2) return null;
  const labels = rows.map((row) => row[0] ?? null);
  const named = labels.filter((value) => value !== null);
  if (named.length < rows.length) return null;
  if (new Set(named.map((value) => value.value)).size < rows.length) return null;
  const times = named.every(isTime) || (columns[0] === "year" && named.every(isNumber));
  if (!times && named.every(isNumber)) return null;
  const measures = columns.flatMap((column, index) =>
    index > 0 && isMeasure(column, rows, index) ? [index] : [],
  );
  if (measures.length === 0) return null;
  return { kind: times && rows.length >= LINE ? "line" : "bars", label: 0, measures };
}

function isMeasure(
  column: string,
  rows: readonly (readonly (Value | null)[])[],
  index: number,
): boolean {
  if (PLACES.has(column)) return false;
  const values = rows.map((row) => row[index] ?? null).filter((value) => value !== null);
  return values.length >= 2 && values.every(isNumber);
}
