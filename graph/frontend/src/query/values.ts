/** Answers as Oxigraph writes them, and what they say. */
import { parsed } from "../data/terms";
import type { Answer, Value } from "./client";
import { MARK } from "./scan";

type Bound =
  | { type: "uri"; value: string }
  | { type: "bnode"; value: string }
  | { type: "literal"; value: string; "xml:lang"?: string; datatype?: string }
  | { type: "triple"; value: { subject: Bound; predicate: Bound; object: Bound } };

interface Results {
  head: { vars?: string[] };
  boolean?: boolean;
  results?: { bindings: Record<string, Bound>[] };
}

type Told<A> = A extends Answer ? Omit<A, "milliseconds"> : never;

/** Return what SPARQL's results in JSON say, with no more rows than that. */
export function table(json: string, rows: number): Told<Answer> {
  const { head, boolean, results } = JSON.parse(json) as Results;
  if (boolean !== undefined) return { kind: "yesno", yes: boolean };
  const columns = head.vars ?? [];
  const bindings = results?.bindings ?? [];
  return {
    kind: "table",
    columns,
    rows: bindings
      .slice(0, rows)
      .map((one) => columns.map((name) => (one[name] ? value(one[name]) : null))),
    cut: bindings.length > rows,
  };
}

/**
 * Return the triples of N-Triples, with no more than that.
 *
 * @param solutions - how many solutions there are at most: with as many there may be more triples.
 */
export function graph(lines: string, rows: number, solutions: number): Told<Answer> {
  const told = lines.split("\n").filter((line) => line);
  const all = told.filter((line) => !line.startsWith("_:") || !line.includes(` <${MARK}> `));
  const cut = all.length > rows || told.length - all.length >= solutions;
  return { kind: "graph", triples: all.slice(0, rows).map(triple), cut };
}

function triple(line: string): [Value, Value, Value] {
  const first = line.indexOf(" ");
  const second = line.indexOf(" ", first + 1);
  return [
    ofTerm(line.slice(0, first)),
    ofTerm(line.slice(first + 1, second)),
    ofTerm(line.slice(second + 1, line.lastIndexOf(" ."))),
  ];
}

function ofTerm(text: string): Value {
  if (text.startsWith("<<")) return { kind: "triple", value: text, lang: "", datatype: "" };
  const term = parsed(text);
  const plain = term.datatype === "http://www.w3.org/2001/XMLSchema#string";
  return plain ? { ...term, datatype: "" } : term;
}

function value(bound: Bound): Value {
  if (bound.type === "literal") {
    const lang = bound["xml:lang"] ?? "";
    return { kind: "literal", value: bound.value, lang, datatype: bound.datatype ?? "" };
  }
  if (bound.type === "triple") {
    return { kind: "triple", value: written(bound), lang: "", datatype: "" };
  }
  const iri = bound.type === "bnode" ? `_:${bound.value}` : bound.value;
  return { kind: "iri", value: iri, lang: "", datatype: "" };
}

/** Return a value as Turtle writes it. */
function written(bound: Bound): string {
  if (bound.type === "uri") return `<${bound.value}>`;
  if (bound.type === "bnode") return `_:${bound.value}`;
  if (bound.type === "triple") {
    const { subject, predicate, object } = bound.value;
    return `<<( ${written(subject)} ${written(predicate)} ${written(object)} )>>`;
  }
  const text = JSON.stringify(bound.value);
  if (bound["xml:lang"]) return `${text}@${bound["xml:lang"]}`;
  return bound.datatype ? `${text}^^<${bound.datatype}>` : text;
}
