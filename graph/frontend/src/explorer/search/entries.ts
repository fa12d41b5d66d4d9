/** What can be found: rows of the blocks `entries` and `cases`, made by the program. */
import { has, json } from "../../data/blocks";
import type { Lang } from "../../data/dataset";

/** IRI without the base, name, other names, how often it counts. */
export type NamedRow = readonly [string, string, readonly string[], number];
/** IRI, title, date, place of the body, cases, 1 if closed, title on the contents page. */
export type ItemRow = readonly [string, string, string, number, readonly string[], 0 | 1, string];

/** The block `entries`. */
export interface EntryRows {
  /** Counted are its meetings. */
  readonly bodies: readonly NamedRow[];
  /** IRI, name, `elected`, `official` or "", parties, meetings. */
  readonly people: readonly (readonly [string, string, string, string, number])[];
  /** IRI, name in Danish and in English, other words, items, cases. */
  readonly topics: readonly (readonly [
    string,
    string,
    string,
    readonly string[],
    number,
    number,
  ])[];
  /** By date and by their order on the agenda. */
  readonly items: readonly ItemRow[];
  /** IRI, title, place of the item. */
  readonly papers: readonly (readonly [string, string, number])[];
  readonly units: readonly NamedRow[];
  readonly posts: readonly NamedRow[];
  readonly organisations: readonly NamedRow[];
  readonly laws: readonly NamedRow[];
}

/** One case of the block `cases`. */
export interface CaseRow {
  readonly case: string;
  /** What stands in an address. */
  readonly id: string;
  readonly iri: string;
  readonly title: string;
  readonly municipality: string | null;
  /** On how many days a body dealt with it (`sg:treatmentCount`): two items of a meeting are one. */
  readonly treatments: number;
  readonly first: string;
  readonly last: string;
  readonly bodies: readonly string[];
  readonly status: { readonly da: string; readonly en: string; readonly tone: string } | null;
}

export const KINDS = [
  "case",
  "person",
  "body",
  "topic",
  "item",
  "unit",
  "post",
  "organisation",
  "law",
  "paper",
] as const;
export type Kind = (typeof KINDS)[number];

/** One thing that can be found. */
export interface Entry {
  readonly kind: Kind;
  /** IRI without the base; of a case, what stands in its address. */
  readonly id: string;
  readonly title: string;
  /** Number of a case, else "". */
  readonly number: string;
  /** Its other names and titles, words for it. */
  readonly others: readonly string[];
  /** What narrows a question without answering it: bodies, years. */
  readonly around: string;
  /** How often it counts: treatments, meetings, items. */
  readonly weight: number;
  /** A case or item that only keeps meetings going. */
  readonly routine: boolean;
  /** What a result tells beside its title. */
  readonly about: About;
}

/** What a result tells beside its title; only what is known. */
export interface About {
  readonly date?: string;
  readonly until?: string;
  readonly bodies?: readonly string[];
  readonly party?: string;
  readonly tier?: string;
  readonly item?: string;
  readonly status?: CaseRow["status"];
}

let kept: Promise<EntryRows> | undefined;
let keptCases: Promise<readonly CaseRow[]> | undefined;

/** Return the rows of the block `entries`, unpacked once. */
export function entryRows(): Promise<EntryRows> {
  kept ??= json<EntryRows>("entries");
  return kept;
}

/** Return the cases of the page, those treated most often first. */
export function caseRows(): Promise<readonly CaseRow[]> {
  keptCases ??= has("cases") ? json<readonly CaseRow[]>("cases") : Promise.resolve([]);
  return keptCases;
}

/**
 * Return everything that can be found.
 *
 * @param routine - the cases that only keep meetings going, by IRI without the base.
 * @param lang - language in which topics are named; their other name is found as well.
 */
export function entriesOf(
  rows: EntryRows,
  cases: readonly CaseRow[],
  routine: ReadonlySet<string>,
  lang: Lang,
): Entry[] {
  const titles = titlesByCase(rows.items);
  const bodyName = (place: number) => rows.bodies[place]?.[1] ?? "";
  const found: Entry[] = cases.map((one) => ({
    kind: "case",
    id: one.id,
    title: one.title,
    number: one.case,
    others: [...(titles.get(one.iri) ?? [])].filter((title) => title !== one.title),
    around: `${one.bodies.join(" ")} ${one.first.slice(0, 4)} ${one.last.slice(0, 4)}`,
    weight: one.treatments,
    routine: routine.has(one.iri),
    about: { date: one.first, until: one.last, bodies: one.bodies, status: one.status },
  }));
  for (const [id, name, tier, party, meetings] of rows.people)
    found.push(entry("person", id, name, [], meetings, { tier, party }));
  for (const [id, name, others, count] of rows.bodies)
    found.push(entry("body", id, name, others, count, {}));
  for (const [id, danish, english, others, items] of rows.topics)
    found.push(
      lang === "da"
        ? entry("topic", id, danish, [english, ...others], items, {})
        : entry("topic", id, english, [danish, ...others], items, {}),
    );
  for (const [id, title, date, body, of, , contents] of rows.items) {
    const about = { date, bodies: [bodyName(body)] };
    const one = entry("item", id, title, contents ? [contents] : [], 0, about);
    const standing = of.length > 0 && of.every((iri) => routine.has(iri));
    found.push({ ...one, around: `${bodyName(body)} ${date.slice(0, 4)}`, routine: standing });
  }
  for (const kind of ["unit", "post", "organisation", "law"] as const)
    for (const [id, name, others, count] of rows[`${kind}s`])
      found.push(entry(kind, id, name, others, count, {}));
  for (const [id, title, item] of rows.papers) {
    const of = rows.items[item];
    const about = of ? { date: of[2], bodies: [bodyName(of[3])], item: of[1] } : {};
    found.push(entry("paper", id, title, [], 0, about));
  }
  return found;
}

function entry(
  kind: Kind,
  id: string,
  title: string,
  others: readonly string[],
  weight: number,
  about: About,
): Entry {
  return { kind, id, title, number: "", others, around: "", weight, routine: false, about };
}

/** Return the titles that the items of each case have. */
function titlesByCase(items: readonly ItemRow[]): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const [, title, , , cases, , contents] of items) {
    for (const one of cases) {
      const titles = found.get(one) ?? new Set();
      found.set(one, titles.add(title));
      if (contents) titles.add(contents);
    }
  }
  return found;
}
