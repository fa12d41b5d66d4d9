/** `window.sagsgraf`: the store for people who open the console. */
import type { Answer, Answers, Row, Value } from "./client";

/** What `window.sagsgraf` offers; told in `docs/explorer.md`. */
export interface Console {
  /** Version of Sagsgraf that wrote the page. */
  readonly version: string;
  /** Whether questions about the facts are answered at once. */
  readonly ready: boolean;
  /** Ask in SPARQL; the rows are objects of strings, without what is unbound. */
  query(sparql: string, options?: { seconds?: number; rows?: number }): Promise<Row[]>;
}

/** Rows where nobody says how many. */
const ROWS = 100_000;

/** Put `window.sagsgraf` in its place. */
export function offer(answers: Answers, version: string): void {
  const offered: Console = {
    version,
    get ready() {
      return answers.ready;
    },
    async query(sparql, { seconds = 30, rows = ROWS } = {}) {
      const answer = await answers.ask(sparql, { seconds, rows });
      if (answer.kind !== "yesno" && answer.cut) {
        console.warn(`This is not all. For more than ${rows}: query(sparql, { rows: … })`);
      }
      return rowsOf(answer);
    },
  };
  Object.defineProperty(window, "sagsgraf", { value: Object.freeze(offered), enumerable: true });
}

/** Return an answer as rows of strings. */
export function rowsOf(answer: Answer): Row[] {
  if (answer.kind === "yesno") return [{ answer: String(answer.yes) }];
  if (answer.kind === "graph") {
    return answer.triples.map((triple) => row(["subject", "predicate", "object"], triple));
  }
  return answer.rows.map((values) => row(answer.columns, values));
}

function row(columns: readonly string[], values: readonly (Value | null)[]): Row {
  const found: Row = {};
  for (const [place, column] of columns.entries()) {
    const value = values[place];
    if (value) found[column] = value.value;
  }
  return found;
}
