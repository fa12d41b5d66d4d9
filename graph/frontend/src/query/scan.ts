/** A look at a question before it is asked: its form, what it may not do, what it needs. */
import { QueryError } from "./client";
import { keyword, type Token, tokens } from "./tokens";

export type Form = "SELECT" | "ASK" | "CONSTRUCT" | "DESCRIBE";

export interface Question {
  readonly form: Form;
  /** The text with no more answers than are handed over, and one. */
  readonly text: string;
  /** How many solutions it is answered from at most. */
  readonly solutions: number;
  /** IRIs of the named graphs it asks; null where it may ask any; empty for the default graph. */
  readonly graphs: readonly string[] | null;
}

const FORMS = ["SELECT", "ASK", "CONSTRUCT", "DESCRIBE"] as const;
const UPDATES = new Set([
  ...["INSERT", "DELETE", "LOAD", "CLEAR", "DROP", "CREATE", "COPY", "MOVE", "ADD", "WITH"],
]);
/** Characters; longer ones are programs, not questions. */
const LONGEST = 200_000;

/**
 * Return what is to be known of a question.
 *
 * @param rows - how many rows or triples are handed over at most.
 * @throws QueryError - it is empty or too long, is none, would write, or would reach the network.
 */
export function scan(sparql: string, rows: number): Question {
  if (sparql.length > LONGEST) {
    throw new QueryError(`A query may have ${LONGEST} characters.`, "refused");
  }
  const found = tokens(sparql);
  const form = formOf(sparql, found);
  const service = found.find((token) => keyword(token) === "SERVICE");
  if (service) {
    throw failed(sparql, service, "SERVICE is refused: nothing leaves this page.", "refused");
  }
  const solutions = form === "SELECT" ? rows + 1 : (rows + 1) * SOLUTIONS;
  const text = marked(sparql, limited(sparql, found, form, solutions), found, form);
  return { form, text, solutions, graphs: graphsOf(found) };
}

function formOf(sparql: string, found: readonly Token[]): Form {
  let place = 0;
  for (; place < found.length; place++) {
    const word = keyword(found[place]);
    if (word === "BASE" || word === "VERSION") place += 1;
    else if (word === "PREFIX") place += 2;
    else break;
  }
  const first = found[place];
  if (!first) throw new QueryError("The query is empty.", "syntax");
  const word = keyword(first);
  if (UPDATES.has(word)) {
    throw failed(sparql, first, `${word} is refused: queries only read.`, "refused");
  }
  const form = FORMS.find((one) => one === word);
  if (form) return form;
  throw failed(sparql, first, `A query begins with ${FORMS.join(", ")}.`, "syntax");
}

/** Return an error at a token. */
export function failed(
  sparql: string,
  token: Token,
  message: string,
  reason: QueryError["reason"],
): QueryError {
  const { line, column } = position(sparql, token.at);
  return new QueryError(message, reason, line, column);
}

/** Return line and column of a character, both counted from 1. */
export function position(text: string, at: number): { line: number; column: number } {
  const before = text.slice(0, at).split(/\r\n|\n|\r/);
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** How many solutions may lie under as many triples: several give the same ones. */
const SOLUTIONS = 20;

/** Predicate of a triple that every solution of a CONSTRUCT adds, so that they can be counted. */
export const MARK = "urn:x-sagsgraf:solution";

/** Return a CONSTRUCT whose solutions can be counted; its short form has no template for that. */
function marked(sparql: string, limited: string, found: readonly Token[], form: Form): string {
  const place = found.findIndex((token) => keyword(token) === "CONSTRUCT");
  const brace = found[place + 1];
  if (form !== "CONSTRUCT" || brace?.text !== "{" || limited === sparql) return limited;
  return spliced(limited, brace.at + 1, brace.at + 1, ` [] <${MARK}> 0 . `);
}

/**
 * Return a question that gives no more than so many solutions.
 *
 * A limit of its own stays where it is lower. A triple may be the same for many solutions, so
 * graphs get a higher one: it only keeps an accident from filling the memory.
 */
function limited(sparql: string, found: readonly Token[], form: Form, highest: number): string {
  const last = found.at(-1);
  const closed = last && last.depth === 0 && last.kind !== "open";
  if (form === "ASK" || !closed || !Number.isFinite(highest)) return sparql;
  const outside = found.filter((token) => token.depth === 0);
  const limit = outside.findIndex((token) => keyword(token) === "LIMIT");
  if (limit >= 0) {
    const told = outside[limit + 1];
    if (told?.kind !== "number" || Number(told.text) <= highest) return sparql;
    return spliced(sparql, told.at, told.at + told.text.length, String(highest));
  }
  // Behind the groups: `SELECT * WHERE { … } VALUES ?x { 1 }`.
  const group = outside.findIndex((token) => token.text === "}");
  const values = outside.find((token, place) => place > group && keyword(token) === "VALUES");
  const at = values && group >= 0 ? values.at : last.at + last.text.length;
  return spliced(sparql, at, at, ` LIMIT ${highest} `);
}

function spliced(text: string, from: number, to: number, between: string): string {
  return text.slice(0, from) + between + text.slice(to);
}

/** Return the named graphs that a question asks: behind `GRAPH`, `FROM` and `FROM NAMED`. */
function graphsOf(found: readonly Token[]): string[] | null {
  const prefixes = new Map<string, string>();
  const graphs = new Set<string>();
  for (const [place, token] of found.entries()) {
    const word = keyword(token);
    if (word === "PREFIX") {
      prefixes.set(found[place + 1]?.text ?? "", found[place + 2]?.text.slice(1, -1) ?? "");
    }
    if (word !== "GRAPH" && word !== "FROM") continue;
    const named = word === "FROM" && keyword(found[place + 1]) === "NAMED";
    const iri = whole(found[place + (named ? 2 : 1)], prefixes);
    if (iri === null) return null;
    graphs.add(iri);
  }
  return [...graphs];
}

/** Return the IRI that a token names, or null where it names none for certain. */
function whole(token: Token | undefined, prefixes: ReadonlyMap<string, string>): string | null {
  if (token?.kind === "iri") return token.text.slice(1, -1);
  const colon = token?.kind === "word" ? token.text.indexOf(":") : -1;
  if (!token || colon < 0 || token.text.includes("\\")) return null;
  const namespace = prefixes.get(token.text.slice(0, colon + 1));
  return namespace === undefined ? null : namespace + token.text.slice(colon + 1);
}
