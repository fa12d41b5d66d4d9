/** The documents in the page: their list, and their texts. */
import { has, json } from "../../data/blocks";
import type { Dataset, Lang, Reading } from "../../data/dataset";
import { KINDS, type Kind, kindOf } from "./kinds";
import { type Edit, Places } from "./places";
import type { Stretch } from "./segments";

/** A document in the list, as `explorer/sources.py` writes it. IRIs are without the base. */
export interface Listed {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly layout: string;
  /** 0 for a kind without pages. */
  readonly pages: number;
  readonly meeting: string;
  /** ISO 8601, or "". */
  readonly date: string;
  readonly body: string;
  readonly bodyLabel: string;
  /** How many passages each extractor read. */
  readonly readings: Readonly<Record<string, number>>;
  /** Whether its text is in the page. */
  readonly text: boolean;
  /** Characters that are no white space: all, in facts, recognised, unread. */
  readonly coverage?: readonly [number, number, number, number];
  /** Place of the first passage that was not understood, `1571-1642`; absent where there is none. */
  readonly unread?: string;
  /** The page is of some cases, and this is another meeting's: only quotes of it are here. */
  readonly outside?: boolean;
  /** `minutes` or `agenda`. */
  readonly document?: string;
  readonly warnings?: Readonly<Record<Lang, readonly string[]>>;
  /** How many personal data were made unreadable. */
  readonly masked?: number;
}

interface Block {
  readonly text: string;
  readonly pages: readonly number[];
  readonly closed: readonly (readonly [number, number])[];
  readonly edits: readonly Edit[];
  readonly unread: readonly (readonly [number, number, string, string])[];
}

/** A passage that nobody understood, with the reason. */
export interface Unread extends Stretch {
  /** Its place as an address tells it. */
  readonly at: string;
  readonly because: Readonly<Record<Lang, string>>;
}

/** The text of a document, places in UTF-16 units. */
export interface Text {
  readonly text: string;
  readonly places: Places;
  readonly pages: readonly number[];
  readonly closed: readonly Stretch[];
  readonly unread: readonly Unread[];
}

/** Readings of one kind at one place. */
export interface Mark extends Stretch {
  readonly kind: Kind;
  readonly readings: readonly Reading[];
  /** Its place as an address tells it: characters of the document as it was read. */
  readonly at: string;
  readonly exact: string;
}

let list: Promise<readonly Listed[]> | undefined;

/** Return the documents, by body and date. */
export function documents(): Promise<readonly Listed[]> {
  list ??= has("sources") ? json<Listed[]>("sources") : Promise.resolve([]);
  return list;
}

/** Return the text of the document with a number, or null where the page has none. */
export async function textOf(number: number): Promise<Text | null> {
  if (!has(`source-${number}`)) return null;
  const block = await json<Block>(`source-${number}`);
  const places = new Places(block.text, block.edits);
  return {
    text: block.text,
    places,
    pages: block.pages.map((page) => places.range(page, page).start),
    closed: block.closed.map(([start, end]) => places.range(start, end)),
    unread: block.unread.map(([start, end, da, en]) => ({
      ...places.range(start, end),
      at: `${start}-${end}`,
      because: { da, en },
    })),
  };
}

/** Return the marks of a document in the order of its text, the longer first of those that begin together. */
export function marksIn(dataset: Dataset, iri: string, places: Places | null): Mark[] {
  const source = dataset.find(iri);
  if (source < 0) return [];
  const found = new Map<string, Reading[]>();
  for (const reading of dataset.readingsIn(source)) {
    if (reading.start === null || reading.end === null) continue;
    const stated = () =>
      dataset.triplesOf(reading).map((one) => dataset.term(dataset.predicate(one)).value);
    const key = `${reading.start}-${reading.end} ${kindOf(reading.extractor, stated)}`;
    const there = found.get(key);
    if (there) there.push(reading);
    else found.set(key, [reading]);
  }
  const marks = Array.from(found, ([key, readings]): Mark => {
    const { start, end, exact } = readings[0] as Reading;
    const [at, kind] = key.split(" ") as [string, Kind];
    const range = { start: start ?? 0, end: end ?? 0 };
    return {
      kind,
      readings,
      at,
      exact,
      ...(places ? places.range(range.start, range.end) : range),
    };
  });
  return marks.sort((a, b) => a.start - b.start || b.end - a.end || rank(a) - rank(b));
}

function rank(mark: Mark): number {
  return KINDS.indexOf(mark.kind);
}

/** Return a place in an address, `1571-1642`, in numbers; null for anything else. */
export function placeOf(at: string | undefined): Stretch | null {
  const found = /^(\d{1,9})-(\d{1,9})$/.exec(at ?? "");
  if (!found) return null;
  const [start, end] = [Number(found[1]), Number(found[2])];
  return start <= end ? { start, end } : null;
}
