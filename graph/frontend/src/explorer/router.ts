/** The address of a state: `#case=22-009953&part=amounts`, so that a link to it can be shared. */

export const VIEWS = ["start", "case", "thing", "graph", "sparql", "sources"] as const;
export type ViewName = (typeof VIEWS)[number];

/** What the page shows. */
export interface State {
  readonly view: ViewName;
  /** What it is about: a case by number, anything by its IRI without the base; or "". */
  readonly id: string;
  /** What else the view remembers, for instance `at` of a source. */
  readonly more: Readonly<Record<string, string>>;
}

/** Read a state from the part of an address behind `#`; what is unknown is the start. */
export function parse(hash: string): State {
  const pairs = [...new URLSearchParams(hash.replace(/^#/, "").replaceAll("+", "%2B"))];
  const [first, ...rest] = pairs;
  const view = VIEWS.find((name) => name === first?.[0]);
  if (!first || !view) return { view: "start", id: "", more: {} };
  return { view, id: first[1], more: Object.fromEntries(rest) };
}

/** Write a state as an address. */
export function format(state: State): string {
  const pairs = [[state.view, state.id], ...Object.entries(state.more)] as [string, string][];
  return `#${pairs.map(([key, value]) => (value ? `${key}=${readable(value)}` : key)).join("&")}`;
}

/** Percent-encode a value, but leave what a person reads: letters, `/` and `:`. */
function readable(value: string): string {
  return encodeURIComponent(value).replaceAll("%2F", "/").replaceAll("%3A", ":");
}
