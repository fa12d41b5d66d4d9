/** What a result shows: its words with those marked that answered, and what stands beside them. */
import type { Context } from "../context";
import { h } from "../dom";
import { dayInWords, numberInWords, periodInWords } from "../telling";
import type { Entry } from "./entries";
import { placesOf } from "./folding";
import type { Hit } from "./search";

/** Return a text with the words marked that answered. */
export function marked(text: string, hit: Hit): Node[] {
  const nodes: Node[] = [];
  let done = 0;
  for (const { start, end } of placesOf(text, hit.beginnings, hit.nearly)) {
    if (start > done) nodes.push(document.createTextNode(text.slice(done, start)));
    nodes.push(h("mark", {}, text.slice(start, end)));
    done = end;
  }
  if (done < text.length) nodes.push(document.createTextNode(text.slice(done)));
  return nodes;
}

/** Return the title of a result, a case with its number. */
export function titleOf(hit: Hit): Node[] {
  const { number, title } = hit.entry;
  return [...(number ? [document.createTextNode(`${number} `)] : []), ...marked(title, hit)];
}

/** Return where a result leads. */
export function addressOf(entry: Entry, context: Context): string {
  return context.link(entry.kind === "case" ? "case" : "thing", entry.id);
}

/** Return what stands beside a result's title, in words. */
export function aside(entry: Entry, context: Context): string {
  const { say, lang } = context;
  const { about } = entry;
  const parts: string[] = [];
  if (entry.kind === "case") {
    parts.push(bodiesInWords(about.bodies ?? [], context));
    if (about.date) parts.push(periodInWords(about.date, about.until ?? "", lang));
    parts.push(counted("occasions", entry.weight, context));
  } else {
    parts.push(...(about.bodies ?? []).filter(Boolean));
    if (about.date) parts.push(dayInWords(about.date, lang));
    if (about.item) parts.push(about.item);
    if (about.tier === "elected") parts.push(say("start_elected"));
    if (about.tier === "official") parts.push(say("start_official"));
    if (about.party) parts.push(about.party);
    if (entry.weight && (entry.kind === "person" || entry.kind === "body"))
      parts.push(counted("meetings", entry.weight, context));
    else if (entry.weight) parts.push(counted("items", entry.weight, context));
  }
  return parts.filter(Boolean).join(" · ");
}

/** Bodies that are named where a case has been before many. */
const NAMED = 3;

/** Return the bodies of a case in words; of many the first, and how many more. */
export function bodiesInWords(bodies: readonly string[], { say }: Context): string {
  if (bodies.length <= NAMED + 1) return bodies.join(", ");
  const more = say("start_more_bodies", { n: bodies.length - NAMED });
  return `${bodies.slice(0, NAMED).join(", ")} ${more}`;
}

type Counted = "occasions" | "meetings" | "items" | "cases" | "results" | "documents";

/** Return a number of things in words: `1 møde`, `1.391 punkter`. */
export function counted(what: Counted, count: number, { say, lang }: Context): string {
  return say(count === 1 ? `start_${what}_one` : `start_${what}`, {
    n: numberInWords(count, lang),
  });
}
