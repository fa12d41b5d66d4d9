/** What Oxigraph says of a question that it cannot read or answer, made plain. */
import { QueryError } from "./client";
import { position } from "./scan";
import { tokens } from "./tokens";

const SYNTAX = /^error at (\d+):(\d+): expected (?:one of )?(.*)$/s;
/** No keyword of SPARQL is longer. */
const MARGIN = " ".repeat(40);
const SENTENCE = /^[A-Za-z][^"'[\]]* [^"'[\]]*$/;

/**
 * Return an error of a question.
 *
 * @param sparql - the question as it was asked.
 * @param error - what was thrown.
 * @param read - reads a question that has an error, and returns what is thrown.
 */
export function explained(
  sparql: string,
  error: unknown,
  read: (sparql: string) => unknown,
): QueryError {
  const told = message(error);
  const found = SYNTAX.exec(told);
  if (!found) return new QueryError(told, "failed");
  const reason = (found[3] ?? "").split(/, /).find((one) => SENTENCE.test(one));
  const place = firstWrong(sparql, read);
  const quote = tokens(sparql).find(({ kind, text }) => kind === "other" && /["']/.test(text));
  const at = (index: number, words: string): QueryError => {
    const { line, column } = position(sparql, index);
    return new QueryError(words, "syntax", line, column);
  };
  if (quote && (!place || place.at >= quote.at)) return at(quote.at, "A text is not closed.");
  if (place) return at(place.at, `${reason ?? "Unexpected"}: ${place.text}`);
  if (reason) return new QueryError(`${reason}.`, "syntax");
  return at(sparql.trimEnd().length, "The query ends too early.");
}

/** Tell whether the machine itself failed: what it holds cannot be trusted any more. */
export function isBroken(error: unknown): boolean {
  return error instanceof WebAssembly.RuntimeError || error instanceof RangeError;
}

export function message(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/**
 * Return the first token that no question can have there, or undefined.
 *
 * Oxigraph tells where the longest of all attempts ended, and counts the letters of keywords that
 * were not there: `ORDR BY` at 30 is told as 36. So beginnings of the question are read, each
 * with an unknown sign far behind it: where that sign is complained of, the beginning is good.
 */
function firstWrong(sparql: string, read: (sparql: string) => unknown) {
  const found = tokens(sparql);
  const isGood = (count: number): boolean => {
    const last = found[count - 1];
    const beginning = sparql.slice(0, last ? last.at + last.text.length : 0);
    const lines = `${beginning}${MARGIN}`.split("\n").length;
    const told = SYNTAX.exec(message(read(`${beginning}${MARGIN}\n\u0001`)));
    return told === null || Number(told[1]) > lines;
  };
  let good = 0;
  let bad = found.length + 1;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (isGood(middle)) good = middle;
    else bad = middle;
  }
  return found[bad - 1];
}
