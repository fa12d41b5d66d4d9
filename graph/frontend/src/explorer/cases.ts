/** The cases of the page: which there are, and which one an address means. */
import { bytes, json } from "../data/blocks";
import type { Lang } from "../data/dataset";
import { fragment, type Token } from "../data/fragments";
import type { CaseRow } from "./search/entries";

let shared: Promise<readonly Token[]> | undefined;

/** Return the course of the case at a place of the index as HTML, made by our templates. */
export async function course(place: number, lang: Lang): Promise<string> {
  shared ??= json<Token[]>("case-shared");
  return fragment(await bytes(`case-${place}`), await shared, lang);
}

/** Return the cases that an address may mean: by IRI one, by number more than one at times. */
export function meant(all: readonly CaseRow[], id: string): CaseRow[] {
  const byIri = all.find((one) => one.iri === id || one.id === id);
  if (byIri) return [byIri];
  const wanted = plain(id);
  return all.filter((one) => plain(one.case) === wanted);
}

/** Return the cases whose numbers are most like what was written, the nearest first. */
export function nearest(all: readonly CaseRow[], id: string, count: number): CaseRow[] {
  const wanted = plain(id);
  // Further apart than half of its letters, a number is another and no slip of the keys.
  const most = Math.max(1, Math.floor(wanted.length / 2));
  return all
    .map((one) => ({ one, apart: distance(wanted, plain(one.case)) }))
    .filter(({ apart }) => apart <= most)
    .sort((a, b) => a.apart - b.apart)
    .slice(0, count)
    .map(({ one }) => one);
}

/** A number without what people write differently: `22/9953` for `22-009953`. */
function plain(number: string): string {
  return number
    .toLowerCase()
    .replace(/\p{Z}/gu, "")
    .split(/[-–./]/u)
    .map((part) => part.replace(/^0+(?=\d)/, ""))
    .join("-");
}

/** Return how many letters must be put in, taken out or changed to make one of the other. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, place) => place);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const changed = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}
