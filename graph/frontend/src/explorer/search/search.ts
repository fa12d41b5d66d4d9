/** The search: an index of everything that has a name, built in short slices. */
import MiniSearch, { type SearchOptions, type SearchResult } from "minisearch";
import { type Entry, KINDS, type Kind } from "./entries";
import { askedWords, fold, words } from "./folding";
import { answers, askedNumber, type NumberKey, numberKey } from "./numbers";

/** How a result was found, the best first. */
export type Way = "exact" | "beginning" | "inside" | "nearly";

export interface Hit {
  readonly entry: Entry;
  readonly way: Way;
  /** The other name or title that answered where the title did not; else "". */
  readonly because: string;
  /** Folded words that are to be marked: beginnings, and words that are nearly meant. */
  readonly beginnings: readonly string[];
  readonly nearly: ReadonlySet<string>;
}

export interface Found {
  /** Results by kind, in the order of `KINDS`; kinds without any are left out. */
  readonly groups: readonly { readonly kind: Kind; readonly hits: readonly Hit[] }[];
  readonly total: number;
  /** Whether nothing has these words, and what is told has nearly the same. */
  readonly onlyNearly: boolean;
  /** What may have been meant, where that is so: the words corrected; else "". */
  readonly meant: string;
}

interface Document {
  id: number;
  title: string;
  others: string;
  around: string;
}

const FIELDS = ["title", "others", "around"];
const RANK: Readonly<Record<Way, number>> = { exact: 0, beginning: 1, inside: 2, nearly: 3 };
/** Longest time in milliseconds that a slice of the building takes. */
const SLICE = 16;
const NONE: Found = { groups: [], total: 0, onlyNearly: false, meant: "" };

export class Search {
  readonly entries: readonly Entry[];
  private readonly index: MiniSearch<Document>;
  private readonly numbers: readonly (readonly [number, NumberKey])[];
  private readonly folded: string[] = [];

  private constructor(entries: readonly Entry[]) {
    this.entries = entries;
    this.index = new MiniSearch<Document>({
      fields: FIELDS,
      tokenize: words,
      processTerm: (term) => term,
    });
    this.numbers = entries.flatMap((one, id) =>
      one.number ? [[id, numberKey(one.number)] as const] : [],
    );
  }

  /** Return a search over entries; the page stays responsive while it is built. */
  static async over(
    entries: readonly Entry[],
    pause: () => Promise<void> = nextTask,
  ): Promise<Search> {
    const search = new Search(entries);
    let begun = performance.now();
    for (const [id, one] of entries.entries()) {
      search.add(id, one);
      if (performance.now() - begun < SLICE) continue;
      await pause();
      begun = performance.now();
    }
    return search;
  }

  private add(id: number, one: Entry): void {
    const others = one.others.join(" ");
    this.index.add({ id, title: one.title, others, around: one.around });
    this.folded.push(fold(`${one.title} ${others}`));
  }

  /** Return what answers some words: those that have them, else those that nearly do. */
  find(text: string): Found {
    const number = askedNumber(text);
    const byNumber = number ? this.byNumber(number) : [];
    const asked = askedWords(text);
    if (byNumber.length) return grouped(byNumber, "");
    if (!asked.length) return NONE;
    const has = this.having(asked);
    if (has.length) return grouped(has, "");
    const inside = this.inside(asked);
    if (inside.length) return grouped(inside, "");
    const [nearly, meant] = this.nearly(asked);
    return grouped(nearly, meant);
  }

  /** Return the cases whose number is asked for: wholly, else those that it begins. */
  private byNumber(asked: NumberKey): Ranked[] {
    const found: Ranked[] = [];
    for (const [id, number] of this.numbers) {
      const entry = this.entries[id];
      const level = answers(asked, number);
      if (!entry || !level) continue;
      const hit = { entry, way: level === 3 ? "exact" : "beginning", because: "" } as const;
      found.push({ hit: { ...hit, beginnings: [], nearly: new Set() }, score: level });
    }
    const best = Math.max(0, ...found.map((one) => one.score));
    return best === 3 ? found.filter((one) => one.score === 3) : found;
  }

  /** Return what has all the words, or words that begin with them. */
  private having(asked: readonly string[]): Ranked[] {
    const options = { prefix: (term: string) => term.length > 1, combineWith: "AND" };
    return this.ranked(asked, options as SearchOptions, (result) =>
      asked.every((word) => result.terms.includes(word)) ? "exact" : "beginning",
    );
  }

  /** Return what has the words inside its own: "sikkerhed" in "cybersikkerhed". */
  private inside(asked: readonly string[]): Ranked[] {
    if (asked.some((word) => word.length < 4)) return [];
    const found: Ranked[] = [];
    for (const [id, folded] of this.folded.entries()) {
      const entry = this.entries[id];
      if (!entry || !asked.every((word) => folded.includes(word))) continue;
      const title = fold(entry.title);
      const because = asked.every((word) => title.includes(word))
        ? ""
        : (entry.others.find((one) => asked.some((word) => fold(one).includes(word))) ?? "");
      const hit: Hit = { entry, way: "inside", because, beginnings: asked, nearly: new Set() };
      found.push({ hit, score: 1 });
    }
    return found;
  }

  /** Return what nearly has the words, and the words that were probably meant. */
  private nearly(asked: readonly string[]): [Ranked[], string] {
    const options: SearchOptions = { fuzzy: allowed, prefix: (term) => term.length > 3 };
    for (const combineWith of ["AND", "OR"] as const) {
      const found = this.ranked(asked, { ...options, combineWith }, () => "nearly");
      const best = found[0];
      if (best) return [found, combineWith === "AND" ? this.meant(asked, best.hit) : ""];
    }
    return [[], ""];
  }

  /** Return the asked words with those that nothing has put right after the best result. */
  private meant(asked: readonly string[], best: Hit): string {
    const text = [best.entry.title, ...best.entry.others, best.entry.around].join(" ");
    const own = text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
    return asked
      .map((word) => {
        const near = own.filter((one) => best.nearly.has(fold(one)));
        near.sort((one, other) => distance(word, fold(one)) - distance(word, fold(other)));
        return near[0]?.toLowerCase() ?? word;
      })
      .join(" ");
  }

  private ranked(
    asked: readonly string[],
    options: SearchOptions,
    way: (result: SearchResult) => Way,
  ): Ranked[] {
    const query = { tokenize: (text: string) => text.split(" "), ...options };
    const found: Ranked[] = [];
    for (const result of this.index.search(asked.join(" "), {
      ...query,
      boost: { title: 3, others: 1, around: 0.2 },
      weights: { prefix: 0.5, fuzzy: 0.3 },
    })) {
      const entry = this.entries[result.id as number];
      const fields = Object.values(result.match).flat();
      // A body or a year narrows a question; alone it does not answer it.
      if (!entry || !fields.some((field) => field !== "around")) continue;
      const told = way(result);
      found.push({ hit: hitOf(entry, told, asked, result), score: result.score });
    }
    return found;
  }
}

interface Ranked {
  readonly hit: Hit;
  readonly score: number;
}

function hitOf(entry: Entry, way: Way, asked: readonly string[], result: SearchResult): Hit {
  const inTitle = Object.values(result.match).some((fields) => fields.includes("title"));
  const terms = new Set(result.terms);
  const because = inTitle ? "" : mostOf(entry.others, terms);
  const nearly = way === "nearly" ? terms : new Set<string>();
  return { entry, way, because, beginnings: way === "nearly" ? [] : asked, nearly };
}

/** Return the text that has most of some words, the first of several; "" where none has any. */
function mostOf(texts: readonly string[], terms: ReadonlySet<string>): string {
  let [best, most] = ["", 0];
  for (const text of texts) {
    const count = words(text).filter((word) => terms.has(word)).length;
    if (count > most) [best, most] = [text, count];
  }
  return best;
}

/** Return results by kind, the best first: see `before`. */
function grouped(found: Ranked[], meant: string): Found {
  const sorted = [...found].sort(before);
  const groups = KINDS.map((kind) => ({
    kind,
    hits: sorted.filter((one) => one.hit.entry.kind === kind).map((one) => one.hit),
  })).filter((group) => group.hits.length);
  const onlyNearly = sorted.length > 0 && sorted.every((one) => one.hit.way === "nearly");
  return { groups, total: sorted.length, onlyNearly, meant: onlyNearly ? meant : "" };
}

/**
 * Order two results: whole words before beginnings, the title before other names, what is about
 * something before what only keeps meetings going, recurring before single, then by score.
 */
function before(one: Ranked, other: Ranked): number {
  const [a, b] = [one.hit, other.hit];
  return (
    RANK[a.way] - RANK[b.way] ||
    Number(a.because !== "") - Number(b.because !== "") ||
    Number(a.entry.routine) - Number(b.entry.routine) ||
    Number(b.entry.weight > 1) - Number(a.entry.weight > 1) ||
    other.score * Math.log(2 + b.entry.weight) - one.score * Math.log(2 + a.entry.weight) ||
    (b.entry.about.date ?? "").localeCompare(a.entry.about.date ?? "")
  );
}

/** Return how many letters of a word may be wrong: none under 4, 1 to 7, 2 above. */
function allowed(word: string): number | false {
  return word.length < 4 ? false : word.length <= 7 ? 1 : 2;
}

/** Return how many letters two words differ by. */
function distance(one: string, other: string): number {
  let above = Array.from({ length: other.length + 1 }, (_, place) => place);
  for (const [row, letter] of [...one].entries()) {
    const line = [row + 1];
    for (let place = 1; place <= other.length; place++) {
      const change = (above[place - 1] ?? 0) + (letter === other[place - 1] ? 0 : 1);
      line.push(Math.min(change, (above[place] ?? 0) + 1, (line[place - 1] ?? 0) + 1));
    }
    above = line;
  }
  return above[other.length] ?? 0;
}

/** Wait until the browser has done what else there is to do. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
