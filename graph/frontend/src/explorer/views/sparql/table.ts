/** An answer as a table: sorted by its heads, drawn a few hundred rows at a time. */
import type { Value } from "../../../query/client";
import { h } from "../../dom";
import type { Cells } from "./cells";
import type { Scope } from "./scope";
import { isNumber, isTime } from "./wording";

type Row = readonly (Value | null)[];

const FIRST = 100;
const STEP = 200;
/** So many rows at most stand in the page at once; the rest is for the download. */
const MOST = 1000;

/** How a table is sorted; null where it stands as the answer came. */
interface Order {
  readonly column: number;
  readonly descending: boolean;
}

/** Tell whether a column holds numbers only. */
export function isNumeric(rows: readonly Row[], index: number): boolean {
  let some = false;
  for (const row of rows) {
    const value = row[index] ?? null;
    if (value === null) continue;
    if (!isNumber(value)) return false;
    some = true;
  }
  return some;
}

/** Return the rows in an order; those without a value come last either way. */
export function sorted(rows: readonly Row[], order: Order, lang: string): Row[] {
  const { column, descending } = order;
  const collator = new Intl.Collator(lang, { numeric: true });
  const numeric = isNumeric(rows, column);
  return rows.toSorted((one, other) => {
    const [a, b] = [one[column] ?? null, other[column] ?? null];
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    const way = numeric ? Number(a.value) - Number(b.value) : collator.compare(a.value, b.value);
    return descending ? -way : way;
  });
}

/** Return a table with its heads and the button that shows more. */
export function drawTable(
  scope: Scope,
  cells: Cells,
  columns: readonly string[],
  rows: readonly Row[],
  caption: string,
): HTMLElement {
  const { say, lang, announce } = scope.context;
  const numeric = columns.map((_, index) => isNumeric(rows, index));
  const body = h("tbody");
  const more = h("button", { type: "button", class: "more" });
  const rest = h("p", { class: "note" }, say("sparql_rest", { n: MOST }));
  let order: Order | null = null;
  let ordered: readonly Row[] = rows;
  let drawn = 0;

  const draw = (until: number): void => {
    const fresh = ordered
      .slice(drawn, until)
      .map((row) =>
        h(
          "tr",
          {},
          ...columns.map((_, index) =>
            h(
              "td",
              { class: numeric[index] ? "number" : isTime(row[index] ?? null) && "day" },
              cells.node(columns, row, index),
            ),
          ),
        ),
      );
    body.append(...fresh);
    drawn = Math.min(until, ordered.length);
    const left = Math.min(ordered.length, MOST) - drawn;
    more.hidden = left <= 0;
    more.textContent = say("sparql_more", { n: Math.min(STEP, left), total: ordered.length });
    rest.hidden = !(ordered.length > MOST && left <= 0);
  };
  more.addEventListener("click", () => {
    const first = drawn;
    draw(Math.min(drawn + STEP, MOST));
    // The button may be gone: who works by keyboard goes on at the first of the new rows.
    const row = body.children[first];
    if (row instanceof HTMLElement) {
      row.tabIndex = -1;
      row.focus({ preventScroll: true });
    }
  });

  const heads = columns.map((column, index) => {
    const sign = h("span", { "aria-hidden": "true", class: "sign" });
    const button = h("button", { type: "button", class: "quiet" }, cells.heading(column), sign);
    const head = h("th", { scope: "col", class: numeric[index] && "number" }, button);
    button.addEventListener("click", () => {
      order = nextOrder(order, index);
      ordered = order ? sorted(rows, order, lang) : rows;
      for (const other of heads) {
        other.removeAttribute("aria-sort");
        other.querySelector(".sign")?.replaceChildren();
      }
      if (order) {
        head.setAttribute("aria-sort", order.descending ? "descending" : "ascending");
        sign.textContent = order.descending ? "▼" : "▲";
      }
      body.replaceChildren();
      drawn = 0;
      draw(FIRST);
      announce(
        order
          ? say(order.descending ? "sparql_sorted_down" : "sparql_sorted_up", {
              column: cells.heading(column),
            })
          : say("sparql_unsorted"),
      );
    });
    return head;
  });
  draw(FIRST);
  return h(
    "div",
    { class: "sparql-table" },
    h(
      "div",
      { class: "scroll", role: "region", tabindex: "0", "aria-label": say("sparql_table") },
      h(
        "table",
        {},
        h("caption", { class: "unseen" }, caption),
        h("thead", {}, h("tr", {}, ...heads)),
        body,
      ),
    ),
    h("p", { class: "row" }, more),
    rest,
  );
}

/** Up, then down, then as the answer came. */
function nextOrder(order: Order | null, column: number): Order | null {
  if (order?.column !== column) return { column, descending: false };
  return order.descending ? null : { column, descending: true };
}
