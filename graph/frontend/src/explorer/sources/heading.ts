/** What stands above a document: whose meeting it is of, how much of it was read, where to go. */
import type { Context } from "../context";
import { h } from "../dom";
import type { Listed } from "./documents";
import { nameOf } from "./list";
import { percent } from "./words";

export function heading(one: Listed, all: readonly Listed[], context: Context): HTMLElement {
  const { say } = context;
  const facts = [
    one.document && say(one.document === "agenda" ? "sources_agenda" : "sources_minutes"),
    one.name,
    one.pages > 0 && say("sources_pages", { count: one.pages }),
  ];
  return h(
    "header",
    {},
    h("p", {}, h("a", { href: context.link("sources") }, say("sources_all"))),
    h("h1", { tabindex: "-1" }, titleOf(one, context)),
    h("p", { class: "note" }, facts.filter(Boolean).join(" · ")),
    h("p", {}, coverage(one, context)),
    ...notes(one, context).map((words) => h("p", { class: "sources-warning" }, words)),
    links(one, all, context),
  );
}

/** Return how a document is called, with its body. */
export function titleOf(one: Listed, context: Context): string {
  return [one.bodyLabel, nameOf(one, context)].filter(Boolean).join(", ");
}

function coverage(one: Listed, context: Context): string {
  const { say, lang } = context;
  if (!one.coverage) return "";
  const [all, facts, recognised, unread] = one.coverage;
  const told = say("sources_read_long", {
    percent: percent(all - unread, all),
    facts: facts.toLocaleString(lang),
    recognised: recognised.toLocaleString(lang),
    unread: unread.toLocaleString(lang),
  });
  return one.masked ? `${told} ${say("sources_masked", { count: one.masked })}` : told;
}

function notes(one: Listed, context: Context): string[] {
  const { say, about, lang } = context;
  const found = [...(one.warnings?.[lang] ?? [])];
  if (!about.evidence) found.push(say("sources_no_evidence"));
  else if (!one.text) found.push(say("sources_textless"));
  else if (about.cases.length) found.push(say("sources_part"));
  return found;
}

function links(one: Listed, all: readonly Listed[], context: Context): HTMLElement {
  const { say } = context;
  const same = all.filter((other) => other.body === one.body);
  const place = same.findIndex((other) => other.id === one.id);
  const [earlier, later] = [same[place - 1], same[place + 1]];
  const query = `SELECT ?reading ?exact WHERE {
  GRAPH <${context.whole(one.id)}> {
    ?reading oa:exact ?exact ; oa:start ?start
  }
} ORDER BY ?start`;
  const link = (href: string, words: string) => h("a", { class: "chip", href }, words);
  return h(
    "p",
    { class: "row sources-links" },
    earlier && link(context.link("sources", earlier.id), `← ${say("sources_earlier")}`),
    later && link(context.link("sources", later.id), `${say("sources_later")} →`),
    one.meeting && link(context.link("thing", one.meeting), say("sources_meeting_card")),
    one.meeting && link(context.link("graph", one.meeting), say("sources_network")),
    context.about.evidence && link(context.link("sparql", query), say("sources_query")),
  );
}
