/** The page of results: what answers some words, by kind. */
import type { Context } from "../../context";
import { h } from "../../dom";
import type { Kind } from "../../search/entries";
import { addressOf, aside, counted, titleOf } from "../../search/marked";
import type { Found, Hit } from "../../search/search";
import { periodInWords } from "../../telling";
import type { StartBlock } from "./block";

/** Results of a kind that are shown at first, and with each press of the button. */
const FIRST = 10;
const MORE = 50;

/** Return the results of a search as elements. */
export function results(
  found: Found,
  text: string,
  start: StartBlock,
  context: Context,
): HTMLElement[] {
  const { say } = context;
  if (!found.total) return nothing(text, start, context);
  const parts: HTMLElement[] = [];
  if (found.meant) {
    const link = h("a", { href: context.link("start", found.meant) }, found.meant);
    parts.push(h("p", {}, `${say("start_did_you_mean")} `, link, "?"));
  }
  parts.push(
    h(
      "p",
      { class: "note" },
      found.onlyNearly
        ? say("start_only_nearly", { words: text })
        : counted("results", found.total, context),
    ),
  );
  for (const { kind, hits } of found.groups) parts.push(group(kind, hits, context));
  return parts;
}

function group(kind: Kind, hits: readonly Hit[], context: Context): HTMLElement {
  const { say } = context;
  const id = `start-results-${kind}`;
  const list = h("ul", { class: "start-results" });
  const more = h("button", { type: "button", class: "quiet" });
  let shown = 0;
  const show = (count: number) => {
    const fresh = hits.slice(shown, shown + count).map((hit) => result(hit, context));
    list.append(...fresh);
    shown += fresh.length;
    more.hidden = shown >= hits.length;
    more.textContent = say("start_more", { n: hits.length - shown });
    return fresh[0];
  };
  show(FIRST);
  more.addEventListener("click", () => show(MORE)?.querySelector("a")?.focus());
  const heading = h(
    "h2",
    { id },
    say(`start_kind_${kind}`),
    " ",
    h("span", { class: "start-count" }, String(hits.length)),
  );
  return h("section", { "aria-labelledby": id }, heading, list, more);
}

function result(hit: Hit, context: Context): HTMLElement {
  const { say, lang } = context;
  const link = h("a", { href: addressOf(hit.entry, context) });
  link.append(...titleOf(hit));
  const status = hit.entry.about.status;
  const because = hit.because && say("start_because", { words: hit.because });
  return h(
    "li",
    {},
    link,
    status && h("span", { class: `chip tone-${status.tone}` }, status[lang]),
    h("div", { class: "note" }, [because, aside(hit.entry, context)].filter(Boolean).join(" · ")),
  );
}

/** Say that nothing was found, what is in the file, and what to try. */
function nothing(text: string, start: StartBlock, context: Context): HTMLElement[] {
  const { say, lang } = context;
  const dates = start.meetings.map((one) => one[2]);
  const period = dates.length ? periodInWords(dates[0] ?? "", dates.at(-1) ?? "", lang) : "";
  const where = start.municipalities.map(([, name]) => name).join(", ");
  const cases = counted("cases", start.counts.Case ?? 0, context);
  const meetings = counted("meetings", start.meetings.length, context);
  return [
    h("p", {}, say("start_nothing", { words: text })),
    h("p", {}, say("start_nothing_file", { where, period, cases, meetings })),
    h("p", {}, say("start_try")),
    h(
      "ul",
      {},
      h("li", {}, say("start_try_fewer")),
      h("li", {}, say("start_try_number")),
      h("li", {}, h("a", { href: context.link("start") }, say("start_try_browse"))),
      h(
        "li",
        {},
        h("a", { href: context.link("sparql", "missing-minutes") }, say("start_try_missing")),
      ),
    ),
  ];
}
