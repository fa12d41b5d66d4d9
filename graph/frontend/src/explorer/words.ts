/** The words of the page, in both languages; each view has its own file. */
import type { Lang } from "../data/dataset";
import caseWords from "./words/case.json";
import frame from "./words/frame.json";
import graph from "./words/graph.json";
import sources from "./words/sources.json";
import sparql from "./words/sparql.json";
import start from "./words/start.json";
import thing from "./words/thing.json";

const words = { ...frame, ...start, ...caseWords, ...thing, ...graph, ...sparql, ...sources };

export type Key = keyof typeof words;
/** Return the words of a key; `{name}` in them is replaced by a value. */
export type Say = (key: Key, values?: Record<string, string | number>) => string;

export function say(lang: Lang): Say {
  return (key, values = {}) =>
    words[key][lang].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
