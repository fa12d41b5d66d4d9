/** The one search of the page, built when first asked for. */
import type { Lang } from "../../data/dataset";
import { startBlock } from "../views/start/block";
import { caseRows, entriesOf, entryRows } from "./entries";
import { Search } from "./search";

const opened = new Map<Lang, Promise<Search>>();

/** Return the search in a language; asked for again it is the same. */
export function openSearch(lang: Lang): Promise<Search> {
  const there = opened.get(lang) ?? build(lang);
  opened.set(lang, there);
  return there;
}

async function build(lang: Lang): Promise<Search> {
  const [rows, cases, start] = await Promise.all([entryRows(), caseRows(), startBlock()]);
  return Search.over(entriesOf(rows, cases, new Set(start.routine), lang));
}
