/** Which meetings are in the file and which are not: bodies by months, as a table. */
import type { Context } from "../../context";
import { h } from "../../dom";
import type { NamedRow } from "../../search/entries";
import { counted } from "../../search/marked";
import { dayInWords, monthInWords, numberInWords, periodInWords, shortMonth } from "../../telling";
import type { MeetingRow, StartBlock } from "./block";

/** Longest period that is told by months; a longer one is told by years. */
const MONTHS = 36;

interface Cell {
  readonly meetings: MeetingRow[];
  missing: number;
}

/** Return the section on the meetings in the file. */
export function coverage(
  start: StartBlock,
  bodies: readonly NamedRow[],
  context: Context,
): HTMLElement | null {
  const { say } = context;
  if (!start.meetings.length) return null;
  const names = new Map(bodies.map(([iri, name]) => [iri, name]));
  return h(
    "section",
    { class: "start-coverage", "aria-labelledby": "start-coverage" },
    h("h2", { id: "start-coverage" }, say("start_coverage")),
    h(
      "div",
      { class: "scroll", tabindex: "0", role: "group", "aria-labelledby": "start-coverage" },
      table(start, names, context),
    ),
    missing(start, names, context),
  );
}

function table(
  start: StartBlock,
  names: ReadonlyMap<string, string>,
  context: Context,
): HTMLElement {
  const { say, lang } = context;
  const columns = columnsOf(start.meetings);
  const byYear = columns[0]?.length === 4;
  const cells = cellsOf(start, columns[0]?.length ?? 7);
  const head = h("tr", {}, h("th", { scope: "col" }, say("start_body")));
  for (const column of columns) {
    const first = column.endsWith("-01") || column === columns[0];
    const cell = h("th", { scope: "col", class: first ? "start-year" : false });
    if (byYear) cell.append(column);
    else {
      const name = shortMonth(column, lang).replace(/\.$/, "");
      cell.append(
        h("span", { class: "unseen" }, monthInWords(column, lang)),
        h("span", { "aria-hidden": "true" }, name),
      );
      if (first)
        cell.append(h("span", { class: "note", "aria-hidden": "true" }, column.slice(0, 4)));
    }
    head.append(cell);
  }
  head.append(h("th", { scope: "col" }, say("start_sum")));
  const body = h("tbody", {});
  const rows = [...cells].sort(
    ([one, a], [other, b]) =>
      sum(b) - sum(a) || (names.get(one) ?? one).localeCompare(names.get(other) ?? other, lang),
  );
  for (const [iri, byColumn] of rows) {
    // A body known only from gaps outside the period has no cell to show.
    if (!sum(byColumn) && !columns.some((column) => byColumn.get(column)?.missing)) continue;
    const name = h("a", { href: context.link("thing", iri) }, names.get(iri) ?? iri);
    const row = h("tr", {}, h("th", { scope: "row" }, name));
    for (const column of columns) row.append(cell(byColumn.get(column), context));
    row.append(h("td", { class: "start-total" }, numberInWords(sum(byColumn), lang)));
    body.append(row);
  }
  const caption = say(byYear ? "start_coverage_years" : "start_coverage_months");
  return h("table", {}, h("caption", {}, caption), h("thead", {}, head), body);
}

function cell(found: Cell | undefined, context: Context): HTMLElement {
  const { say, lang } = context;
  const part = h("td", {});
  if (!found) return part;
  const { meetings, missing } = found;
  const [only] = meetings;
  if (only && meetings.length === 1) {
    const agenda = only[3] === "agenda";
    const words = `${dayInWords(only[2], lang)}${agenda ? `, ${say("start_agenda_only")}` : ""}`;
    const link = h("a", { href: context.link("thing", only[0]), title: words }, "1");
    link.setAttribute("aria-label", `1: ${words}`);
    if (agenda) link.classList.add("start-agenda");
    part.append(link);
  } else if (meetings.length) {
    const days = meetings.map((one) => dayInWords(one[2], lang)).join(", ");
    part.append(h("span", { title: days }, numberInWords(meetings.length, lang)));
  }
  if (missing) {
    part.append(
      h("span", { class: "start-missing", "aria-hidden": "true" }, `−${missing}`),
      h("span", { class: "unseen" }, ` ${say("start_missing_cell", { n: missing })}`),
    );
  }
  return part;
}

function missing(
  start: StartBlock,
  names: ReadonlyMap<string, string>,
  context: Context,
): HTMLElement {
  const { say, lang } = context;
  if (!start.missing.length) return h("p", { class: "note" }, say("start_missing_none"));
  const list = h("ul", {});
  for (const [body, date, documents, item] of [...start.missing].reverse()) {
    const told = h(
      "a",
      { href: context.link("thing", item) },
      say("start_missing_told", { documents: counted("documents", documents, context) }),
    );
    const name = names.get(body) ?? body;
    list.append(h("li", {}, `${name}, ${dayInWords(date, lang)} – `, told));
  }
  const details = h(
    "details",
    {},
    h("summary", {}, say("start_missing", { n: numberInWords(start.missing.length, lang) })),
    h("p", { class: "note" }, say("start_missing_note")),
    list,
  );
  details.open = start.missing.length <= 5;
  return details;
}

/** Return the months of the meetings (`2022-09`), or the years where there are many. */
function columnsOf(meetings: readonly MeetingRow[]): string[] {
  const [first, last] = [meetings[0]?.[2] ?? "", meetings.at(-1)?.[2] ?? ""];
  const month = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
  const [from, to] = [month(first), month(last)];
  if (to - from >= MONTHS) {
    const years = Number(last.slice(0, 4)) - Number(first.slice(0, 4)) + 1;
    return Array.from({ length: years }, (_, place) => String(Number(first.slice(0, 4)) + place));
  }
  return Array.from({ length: to - from + 1 }, (_, place) => {
    const number = from + place;
    return `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, "0")}`;
  });
}

function cellsOf(start: StartBlock, length: number): Map<string, Map<string, Cell>> {
  const found = new Map<string, Map<string, Cell>>();
  const at = (body: string, date: string): Cell => {
    const row = found.get(body) ?? new Map<string, Cell>();
    found.set(body, row);
    const there = row.get(date.slice(0, length)) ?? { meetings: [], missing: 0 };
    row.set(date.slice(0, length), there);
    return there;
  };
  for (const one of start.meetings) at(one[1], one[2]).meetings.push(one);
  for (const [body, date] of start.missing) at(body, date).missing += 1;
  return found;
}

function sum(cells: ReadonlyMap<string, Cell>): number {
  return [...cells.values()].reduce((count, one) => count + one.meetings.length, 0);
}

/** Return first and last day of the meetings in words; "" where there are none. */
export function periodOf(start: StartBlock, context: Context): string {
  const [first, last] = [start.meetings[0]?.[2], start.meetings.at(-1)?.[2]];
  return first && last ? periodInWords(first, last, context.lang) : "";
}
