/**
 * The values of a question put into its SPARQL, as `sagsgraf.queries.run` does.
 *
 * A value stands in a VALUES block at the head of the innermost pattern that first uses its
 * variable: subqueries are evaluated on their own. It is always one term, written so that nothing
 * in it can end the term: a value never changes what a query is.
 */

/** A value: the IRI of a thing, a text, or a day. */
export type Bound =
  | { readonly kind: "iri"; readonly value: string }
  | { readonly kind: "text"; readonly value: string }
  | { readonly kind: "date"; readonly value: string };

const PATTERN = /\bWHERE\s*\{/g;
const LIMIT = /\bLIMIT\s+\d+/;

/** Return a query with its parameters bound. */
export function withValues(
  text: string,
  bound: readonly (readonly [name: string, terms: readonly Bound[]])[],
): string {
  let done = text;
  for (const [name, terms] of bound) {
    const head = headOf(done, name);
    const told = terms.map(written).join(" ");
    done = `${done.slice(0, head)}\n  VALUES ?${name} { ${told} }${done.slice(head)}`;
  }
  return done;
}

/** Return a query that gives every row: without its limit. */
export function withoutLimit(text: string): string {
  return text.replace(LIMIT, "").replace(/[ \t]+$/gm, "");
}

/**
 * Return a term as SPARQL writes it.
 *
 * @throws RangeError where no IRI or day can look so.
 */
export function written(term: Bound): string {
  switch (term.kind) {
    case "iri":
      // biome-ignore lint/suspicious/noControlCharactersInRegex: what an IRI must not contain
      if (!/^[A-Za-z][A-Za-z0-9+.-]*:[^<>"{}|^`\\\u0000-\u0020]*$/.test(term.value)) {
        throw new RangeError(`${term.value} is no IRI`);
      }
      return `<${term.value}>`;
    case "date":
      if (!isDay(term.value)) throw new RangeError(`${term.value} is no day`);
      return `"${term.value}"^^<http://www.w3.org/2001/XMLSchema#date>`;
    case "text":
      return `"${term.value.replace(/[^ !#-[\]-z~\u00a0-\ud7ff\ue000-\uffff]/gu, escaped)}"`;
  }
}

/** Tell whether a text is a day of the calendar, as in 2022-09-12. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.valueOf()) && day.toISOString().startsWith(text);
}

/** Quotes, backslashes, brackets and control characters, by number. */
function escaped(letter: string): string {
  const code = letter.codePointAt(0) ?? 0;
  if (code > 0xffff) return letter;
  // Half of a pair is no character, and no query can hold it.
  if (code >= 0xd800 && code <= 0xdfff) return "\ufffd";
  return `\\u${code.toString(16).toUpperCase().padStart(4, "0")}`;
}

/** Return where the innermost `WHERE {` begins that encloses the first use of a variable. */
function headOf(text: string, name: string): number {
  const heads = [...text.matchAll(PATTERN)].map((found) => found.index + found[0].length);
  const begin = heads[0] ?? 0;
  const use = text.slice(begin).search(new RegExp(`\\?${name}\\b`));
  if (use < 0) return begin;
  const enclosing = heads.filter(
    (head) => head <= begin + use && lowest(text.slice(head, begin + use)) >= 0,
  );
  return enclosing.at(-1) ?? begin;
}

/** Return the lowest level of brackets in a text, 0 where it never closes what it is in. */
function lowest(text: string): number {
  let level = 0;
  let least = 0;
  for (const letter of text) {
    if (letter === "{") level++;
    if (letter === "}") level--;
    least = Math.min(least, level);
  }
  return least;
}
