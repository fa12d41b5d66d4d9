/** Lists to go through for those who do not know what to search for: bodies, people, topics. */
import type { Context } from "../../context";
import { h } from "../../dom";
import type { EntryRows } from "../../search/entries";
import { numberInWords } from "../../telling";

/** Names that are shown at first. */
const FIRST = 14;

interface Name {
  readonly id: string;
  readonly name: string;
  readonly beside: string;
  readonly count: number;
}

export function browse(rows: EntryRows, context: Context): HTMLElement {
  const { say, lang } = context;
  const bodies = rows.bodies.map(([id, name, , count]) => ({ id, name, beside: "", count }));
  const people = rows.people.map(([id, name, , party, count]) => ({
    id,
    name,
    beside: party,
    count,
  }));
  const topics = rows.topics.map(([id, danish, english, , count]) => ({
    id,
    name: lang === "da" ? danish : english,
    beside: "",
    count,
  }));
  return h(
    "section",
    { "aria-labelledby": "start-browse" },
    h("h2", { id: "start-browse" }, say("start_browse")),
    h(
      "div",
      { class: "start-browse" },
      names("bodies", bodies, context),
      names("people", people, context),
      names("topics", topics, context),
    ),
  );
}

function names(
  what: "bodies" | "people" | "topics",
  all: readonly Name[],
  context: Context,
): HTMLElement {
  const { say, lang } = context;
  const sorted = [...all];
  // Topics stand in order already: that of standing items comes last.
  if (what !== "topics")
    sorted.sort(
      (one, other) => other.count - one.count || one.name.localeCompare(other.name, lang),
    );
  const list = h("ul", { class: "start-chips" });
  const add = (some: readonly Name[]) => {
    const chips = some.map((one) => chip(one, context));
    list.append(...chips);
    return chips[0];
  };
  add(sorted.slice(0, FIRST));
  const rest = sorted.slice(FIRST);
  const more = h(
    "button",
    { type: "button", class: "quiet", hidden: !rest.length },
    say("start_all_names", { n: numberInWords(sorted.length, lang) }),
  );
  more.addEventListener("click", () => {
    add(rest)?.querySelector("a")?.focus();
    more.hidden = true;
  });
  return h(
    "section",
    { "aria-labelledby": `start-browse-${what}` },
    h("h3", { id: `start-browse-${what}` }, say(`start_browse_${what}`)),
    sorted.length ? null : h("p", { class: "note" }, say("start_browse_none")),
    list,
    more,
  );
}

function chip({ id, name, beside, count }: Name, context: Context): HTMLElement {
  const link = h("a", { class: "chip", href: context.link("thing", id) }, name);
  if (beside) link.append(h("span", { class: "note" }, beside));
  if (count) link.append(h("span", { class: "start-count" }, numberInWords(count, context.lang)));
  return h("li", {}, link);
}
