/** Answers as files: CSV (RFC 4180), SPARQL 1.1's JSON results, and N-Triples. */
import type { Answer, Value } from "../../../query/client";
import { h } from "../../dom";
import { isNumber } from "./wording";

type Table = Extract<Answer, { kind: "table" }>;
type Graph = Extract<Answer, { kind: "graph" }>;

const NUMBER = /^[-+]?\d+(?:[.,]\d+)*$/;

/**
 * Return a table as CSV: commas and CRLF, or as a Danish Excel opens it by a double click
 * (semicolons, decimal commas and a byte order mark).
 *
 * What a spreadsheet would run as a formula gets an apostrophe before it. JSON has it untouched.
 */
export function csv(table: Pick<Table, "columns" | "rows">, excel = false): string {
  const sign = excel ? ";" : ",";
  const lines = [
    table.columns.map((column) => cell(guarded(column), sign)),
    ...table.rows.map((row) => row.map((value) => cell(csvText(value, excel), sign))),
  ];
  const text = lines.map((line) => `${line.join(sign)}\r\n`).join("");
  return excel ? `\ufeff${text}` : text;
}

function csvText(value: Value | null, excel: boolean): string {
  if (!value) return "";
  if (isNumber(value) && NUMBER.test(value.value)) {
    return excel ? value.value.replace(".", ",") : value.value;
  }
  return guarded(value.value);
}

/** Return a text that no spreadsheet takes for a formula; a lone minus and a number are none. */
export function guarded(text: string): string {
  if (/^[=+@\t\r]/.test(text)) return `'${text}`;
  if (text.startsWith("-") && /[^- ]/.test(text) && !NUMBER.test(text)) return `'${text}`;
  return text;
}

function cell(text: string, sign: string): string {
  return /["\r\n]/.test(text) || text.includes(sign) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Return an answer in SPARQL 1.1's JSON results form, with the types of its values. */
export function resultsJson(answer: Table | Extract<Answer, { kind: "yesno" }>): string {
  if (answer.kind === "yesno") return `${JSON.stringify({ head: {}, boolean: answer.yes })}\n`;
  const bindings = answer.rows.map((row) =>
    Object.fromEntries(
      answer.columns.flatMap((column, index) => {
        const value = row[index];
        return value ? [[column, term(value)] as const] : [];
      }),
    ),
  );
  const told = { head: { vars: answer.columns }, results: { bindings } };
  return `${JSON.stringify(told, null, 1)}\n`;
}

function term(value: Value): Record<string, string> {
  if (value.kind === "iri") return { type: "uri", value: value.value };
  const told: Record<string, string> = { type: "literal", value: value.value };
  if (value.lang) told["xml:lang"] = value.lang;
  else if (value.datatype && !value.datatype.endsWith("#string")) told.datatype = value.datatype;
  return told;
}

/** Return triples as N-Triples, a line each. */
export function ntriples(graph: Pick<Graph, "triples">): string {
  return graph.triples.map((triple) => `${triple.map(written).join(" ")} .\n`).join("");
}

function written(value: Value): string {
  if (value.kind !== "literal") return value.kind === "iri" ? `<${value.value}>` : value.value;
  const text = value.value
    .replaceAll("\\", "\\\\")
    .replaceAll('"', '\\"')
    .replaceAll("\n", "\\n")
    .replaceAll("\r", "\\r");
  if (value.lang) return `"${text}"@${value.lang}`;
  const typed = value.datatype && !value.datatype.endsWith("#string");
  return typed ? `"${text}"^^<${value.datatype}>` : `"${text}"`;
}

/** Hand a text to the person as a file. */
export function save(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = h("a", { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
