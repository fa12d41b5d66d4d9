/** What the editor offers while a person writes: our terms, told in the page's language. */
import type { Completion, CompletionContext, CompletionResult } from "@codemirror/autocomplete";
import { syntaxTree } from "@codemirror/language";
import type { EditorView } from "@codemirror/view";
import type { Lang } from "../../../data/dataset";
import { type Catalogue, inLanguage, prefixed, type TermInWords } from "./catalogue";
import { folded } from "./values";

const KEYWORDS = (
  "SELECT DISTINCT WHERE FILTER OPTIONAL UNION MINUS VALUES BIND AS GRAPH ASK CONSTRUCT DESCRIBE " +
  "PREFIX LIMIT OFFSET ORDER BY GROUP HAVING DESC ASC EXISTS NOT COUNT SUM MIN MAX AVG SAMPLE " +
  "GROUP_CONCAT CONTAINS STRSTARTS STRENDS REGEX LANG LCASE UCASE STR YEAR MONTH DAY COALESCE " +
  "BOUND IF IN UNDEF"
).split(" ");
const MOST = 60;

/** A term with the forms in which it is looked for. */
interface Entry {
  readonly term: TermInWords;
  readonly written: string;
  readonly local: string;
  readonly words: string;
}

/** Return the source of completions for a catalogue. */
export function completions(
  catalogue: Catalogue,
  lang: Lang,
): (context: CompletionContext) => CompletionResult | null {
  const entries = catalogue.terms.map((term) => entryOf(term, catalogue, lang));
  const classes = entries.filter((entry) => entry.term.kind === "class");
  /** Behind `a` stands a class. */
  const inPlace = (context: CompletionContext, from: number): readonly Entry[] =>
    /[\s;](?:a|rdf:type)\s+$/.test(context.state.sliceDoc(Math.max(0, from - 20), from))
      ? classes
      : entries;
  return (context) => {
    const found = context.matchBefore(/(?:[?$][\w]*|[A-Za-zÆØÅæøå][\wÆØÅæøå-]*(?::[\w-]*)?)$/);
    if ((!found && !context.explicit) || silent(context)) return null;
    const text = found?.text ?? "";
    const from = found?.from ?? context.pos;
    const options = /^[?$]/.test(text)
      ? variables(context, text)
      : [
          ...terms(inPlace(context, from), text, catalogue, lang),
          ...prefixes(catalogue, text),
          ...keywords(text),
        ];
    return options.length > 0 ? { from, options, filter: false } : null;
  };
}

/** Nothing is offered within a text, a comment or an IRI. */
function silent(context: CompletionContext): boolean {
  const name = syntaxTree(context.state).resolveInner(context.pos, -1).name;
  return name === "string" || name === "comment";
}

function entryOf(term: TermInWords, catalogue: Catalogue, lang: Lang): Entry {
  const written = prefixed(term.iri, catalogue.prefixes) ?? `<${term.iri}>`;
  const local = term.iri.split(/[#/]/).at(-1) ?? "";
  return {
    term,
    written,
    local: folded(local),
    words: folded(inLanguage(term.label, lang)),
  };
}

/** Return terms by their name or by their words: `sag` finds sg:Case. */
function terms(
  entries: readonly Entry[],
  text: string,
  catalogue: Catalogue,
  lang: Lang,
): Completion[] {
  const colon = text.indexOf(":");
  const prefix = colon < 0 ? null : text.slice(0, colon);
  const wanted = folded(colon < 0 ? text : text.slice(colon + 1));
  if (prefix === null && wanted.length < 2) return [];
  const ranked = entries.flatMap((entry) => {
    if (prefix !== null && !entry.written.startsWith(`${prefix}:`)) return [];
    const rank = rankOf(entry, wanted);
    return rank === null ? [] : [{ entry, rank }];
  });
  ranked.sort((one, other) => one.rank - other.rank || order(one.entry, other.entry));
  return ranked.slice(0, MOST).map(({ entry }) => ({
    label: entry.written,
    displayLabel: entry.written.startsWith("<")
      ? `…${entry.written.slice(-28, -1)}`
      : entry.written,
    detail: inLanguage(entry.term.label, lang),
    info: () => told(entry, lang),
    type: entry.term.kind,
    apply: (view, _, from, to) => insert(view, entry.written, from, to, catalogue),
  }));
}

function rankOf(entry: Entry, wanted: string): number | null {
  const concept = entry.term.kind === "concept" ? 3 : 0;
  if (entry.local.startsWith(wanted)) return concept;
  if (entry.words.startsWith(wanted)) return concept + 1;
  if (entry.words.includes(` ${wanted}`) || entry.local.includes(wanted)) return concept + 2;
  return null;
}

function order(one: Entry, other: Entry): number {
  return one.written.length - other.written.length || one.written.localeCompare(other.written);
}

function told(entry: Entry, lang: Lang): Node {
  const paragraph = document.createElement("p");
  paragraph.textContent = inLanguage(entry.term.definition, lang);
  return paragraph;
}

/** Put in a term, and the line that declares its prefix where there is none. */
function insert(
  view: EditorView,
  written: string,
  from: number,
  to: number,
  catalogue: Catalogue,
): void {
  const line = declaration(view.state.doc.toString(), written, catalogue.prefixes);
  view.dispatch({
    changes: [...(line ? [{ from: 0, insert: line }] : []), { from, to, insert: written }],
    selection: { anchor: from + line.length + written.length },
    userEvent: "input.complete",
  });
}

/** Return the PREFIX line that a term needs in a query, or "" where none is missing. */
export function declaration(
  query: string,
  written: string,
  prefixes: Readonly<Record<string, string>>,
): string {
  const prefix = /^([\w-]+):/.exec(written)?.[1];
  const namespace = prefix && prefixes[prefix];
  if (!namespace || new RegExp(`\\bPREFIX\\s+${prefix}:`, "i").test(query)) return "";
  return `PREFIX ${prefix}: <${namespace}>\n`;
}

function prefixes(catalogue: Catalogue, text: string): Completion[] {
  if (text.includes(":")) return [];
  return Object.entries(catalogue.prefixes)
    .filter(([prefix]) => prefix.startsWith(text.toLowerCase()))
    .map(([prefix, namespace]) => ({
      label: `${prefix}:`,
      detail: namespace,
      type: "namespace",
      apply: (view, _, from, to) => insert(view, `${prefix}:`, from, to, catalogue),
    }));
}

function keywords(text: string): Completion[] {
  if (!text || text.includes(":")) return [];
  const wanted = text.toUpperCase();
  return KEYWORDS.filter((word) => word.startsWith(wanted)).map((label) => ({
    label,
    type: "keyword",
  }));
}

/** Return the variables of the query, those that begin so. */
function variables(context: CompletionContext, text: string): Completion[] {
  const found = new Set<string>();
  for (const [name] of context.state.doc.toString().matchAll(/[?$]\w+/g)) found.add(name);
  // What is being written is no variable of its own yet.
  found.delete(text);
  return [...found]
    .filter((name) => name.slice(1).startsWith(text.slice(1)))
    .sort()
    .map((label) => ({ label, type: "variable" }));
}
