/** An answer drawn: a table, a chart, a picture of links, or a yes or no; and its downloads. */
import type { Dataset } from "../../../data/dataset";
import type { Answer, Value } from "../../../query/client";
import { h } from "../../dom";
import type { Question } from "./catalogue";
import { Cells } from "./cells";
import { chartOf } from "./chart";
import { drawChart } from "./chart-drawing";
import { csv, ntriples, resultsJson, save } from "./downloads";
import type { Scope } from "./scope";
import { drawTable } from "./table";
import { drawTriples } from "./triples";
import { grouped } from "./wording";

/** Milliseconds after which IRIs stand as such until their names are known. */
const PATIENCE = 60;
const TRIPLE = ["subject", "property", "object"] as const;

/** Return in one sentence how much was found, how fast, and whether there is more. */
export function summary(scope: Scope, answer: Answer, question: Question | null): string {
  const { say, lang } = scope.context;
  const ms = grouped(Math.max(1, Math.round(answer.milliseconds)), lang);
  if (answer.kind === "yesno") return say(answer.yes ? "sparql_yes" : "sparql_no", { ms });
  const count = answer.kind === "table" ? answer.rows.length : answer.triples.length;
  const n = grouped(count, lang);
  const what = answer.kind === "table" ? "row" : "triple";
  const told = say(count === 1 ? `sparql_${what}_found` : `sparql_${what}s_found`, { n, ms });
  if (answer.cut) return `${told} ${say("sparql_cut", { n })}`;
  const limit = question?.limit;
  if (limit && count >= limit.rows) {
    return `${told} ${say(limit.keeps === "newest" ? "sparql_only_newest" : "sparql_only_first", { n })}`;
  }
  return told;
}

/**
 * Draw an answer; IRIs are named once the graph is unpacked.
 *
 * @returns what to call before something else is drawn in the place.
 */
export function drawAnswer(
  scope: Scope,
  place: HTMLElement,
  answer: Answer,
  question: Question | null,
  name: string,
): () => void {
  let over = false;
  const draw = (dataset: Dataset | null): void => {
    clearTimeout(waiting);
    if (!over)
      place.replaceChildren(...parts(scope, new Cells(scope, dataset), answer, question, name));
  };
  // A graph that is unpacked already answers sooner: no IRI is seen to change.
  const waiting = setTimeout(() => draw(null), PATIENCE);
  if (answer.kind === "yesno" || !hasIris(answer)) draw(null);
  else scope.context.dataset().then(draw, () => draw(null));
  return () => {
    over = true;
    clearTimeout(waiting);
  };
}

function hasIris(answer: Exclude<Answer, { kind: "yesno" }>): boolean {
  if (answer.kind === "graph") return answer.triples.length > 0;
  return answer.rows.some((row) => row.some((value) => value?.kind === "iri"));
}

function parts(
  scope: Scope,
  cells: Cells,
  answer: Answer,
  question: Question | null,
  name: string,
): Node[] {
  const { say } = scope.context;
  if (answer.kind === "yesno") {
    return [
      h("p", { class: "verdict" }, say(answer.yes ? "sparql_verdict_yes" : "sparql_verdict_no")),
      downloads(scope, answer, name),
    ];
  }
  if (answer.kind === "graph") return graphParts(scope, cells, answer, name);
  if (answer.rows.length === 0) return [empty(scope, question)];
  const caption = question
    ? question.words[scope.context.lang === "da" ? 0 : 1]
    : say("sparql_own");
  const table = drawTable(scope, cells, answer.columns, answer.rows, caption);
  const chart = chartOf(answer.columns, answer.rows);
  const drawn = chart && drawChart(scope, cells, chart, answer.columns, answer.rows);
  return [
    downloads(scope, answer, name),
    drawn ? h("div", { class: "with-chart" }, table, drawn) : table,
  ];
}

function graphParts(
  scope: Scope,
  cells: Cells,
  answer: Extract<Answer, { kind: "graph" }>,
  name: string,
): Node[] {
  if (answer.triples.length === 0) return [empty(scope, null)];
  const rows: readonly (readonly Value[])[] = answer.triples;
  const { say } = scope.context;
  const heads = TRIPLE.map((one) => say(`sparql_${one}`));
  const table = drawTable(scope, cells, heads, rows, say("sparql_triples"));
  const picture = drawTriples(scope, cells, answer.triples);
  return [
    downloads(scope, answer, name),
    picture ? h("div", { class: "with-chart half" }, table, picture) : table,
  ];
}

function empty(scope: Scope, question: Question | null): HTMLElement {
  const { say } = scope.context;
  const why = question
    ? question.parameters.length > 0
      ? "sparql_empty_other"
      : "sparql_empty_question"
    : "sparql_empty_own";
  return h("div", { class: "card empty" }, h("h3", {}, say("sparql_empty")), h("p", {}, say(why)));
}

function downloads(scope: Scope, answer: Answer, name: string): HTMLElement {
  const { say } = scope.context;
  const button = (label: string, ending: string, type: string, text: () => string): HTMLElement =>
    h(
      "button",
      { type: "button", class: "quiet", onclick: () => save(`${name}.${ending}`, type, text()) },
      label,
    );
  const row = h(
    "p",
    { class: "row downloads" },
    h("span", { class: "note" }, say("sparql_download")),
  );
  if (answer.kind === "graph") {
    const table = { columns: TRIPLE, rows: answer.triples };
    row.append(
      button("CSV", "csv", "text/csv", () => csv(table)),
      button("N-Triples", "nt", "application/n-triples", () => ntriples(answer)),
    );
    return row;
  }
  if (answer.kind === "table") {
    row.append(
      button("CSV", "csv", "text/csv", () => csv(answer)),
      button(say("sparql_excel"), "excel.csv", "text/csv", () => csv(answer, true)),
    );
  }
  row.append(button("JSON", "json", "application/sparql-results+json", () => resultsJson(answer)));
  return row;
}
